import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { z } from 'zod';

/** A process that cannot be confused with a later one of the same number. */
export const processIdentity = z.strictObject({ pid: z.int().positive(), startedAt: z.string() });
/** A process number and the time at which that process started. */
export type ProcessIdentity = z.infer<typeof processIdentity>;

const run = promisify(execFile);

/** The process that has the number `pid` now; undefined if there is none, or if it has ended and only waits to be collected. */
export async function identifyProcess(pid: number): Promise<ProcessIdentity | undefined> {
  const startedAt = process.platform === 'linux' ? await startOnLinux(pid) : await startByPs(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** @returns whether that very process still runs; false if another process has its number now */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  return (await identifyProcess(identity.pid))?.startedAt === identity.startedAt;
}

/**
 * Waits until the process has ended, but no longer than the given time.
 * @returns whether the process has ended
 */
export async function hasEndedWithin(identity: ProcessIdentity, milliseconds: number): Promise<boolean> {
  const deadline = performance.now() + milliseconds;
  while (await isAlive(identity)) {
    if (performance.now() > deadline) return false;
    await sleep(50);
  }
  return true;
}

/** Sends a signal to that process, unless it has ended already. @throws Error if the system does not permit it */
export async function sendSignal(identity: ProcessIdentity, name: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (!(await isAlive(identity))) return;
  try {
    process.kill(identity.pid, name);
  } catch (error) {
    // The process has ended meanwhile.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

// Slim container images have no `ps`, so /proc is read; its start time is exact to 10 ms.
async function startOnLinux(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The second field, the program's name, may contain spaces and brackets; the fields after its last bracket have fixed
  // positions.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  return state === 'Z' || state === 'X' ? undefined : startTicks;
}

async function startByPs(pid: number): Promise<string | undefined> {
  // `ps` ends with exit code 1 if there is no such process.
  const result = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]).catch(() => undefined);
  const line = result?.stdout.trim();
  if (!line || line.startsWith('Z')) return undefined;
  return line.slice(line.search(/\s/)).trim();
}
