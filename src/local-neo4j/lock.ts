import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { LocalNeo4jError } from './error.js';
import { hasEndedWithin, identify, isAlive, processIdentity, signal } from './process-identity.js';

const ownerRecord = z.object({
  service: processIdentity,
  watchdog: processIdentity.optional(),
  database: processIdentity.optional(),
  /** Where the database answers, on loopback. */
  port: z.int().optional(),
  /** Where a service takes orders of this user's commands, and the secret that they are known by; absent for a command. */
  control: z.object({ port: z.int(), secret: z.string() }).optional(),
});
export type OwnerRecord = z.infer<typeof ownerRecord>;
const FILE = 'owner.json';

/** The right to run a Neo4j on one home folder. */
export interface StoreLock {
  /** Notes a process that works on the store for the owner, so that a later start can wait for it. */
  note(role: 'watchdog' | 'database', pid: number): Promise<void>;
  /** Notes where commands beside this process find the database, and the service. */
  share(places: Pick<OwnerRecord, 'port' | 'control'>): Promise<void>;
  /** Gives the folder back. Only when those processes have ended. */
  release(): Promise<void>;
}

/**
 * Takes the store in `homeDir` for this process, and ends what a killed predecessor may have left on it. The owner is told
 * by process number and start time and not by a file's age: a service that was killed can be followed at once, and one
 * that was busy or suspended for a minute keeps its store. Should all this be wrong (two containers that share a volume do
 * not see each other's processes), Neo4j's own lock on the store still lets the second one end by itself.
 * @param graceMilliseconds how long a watchdog left behind may take to stop its Neo4j
 * @throws LocalNeo4jError LOCKED when a process that runs owns it
 */
export async function lockStore(options: {
  homeDir: string;
  graceMilliseconds: number;
  report: (line: string) => void;
}): Promise<StoreLock> {
  const { homeDir, graceMilliseconds, report } = options;
  const file = join(homeDir, FILE);
  const service = await identify(process.pid);
  if (service === undefined) {
    throw new LocalNeo4jError(
      'START_FAILED',
      'This process cannot find itself in the list of processes. The local Neo4j needs /proc (on Linux) or the ps program.',
    );
  }

  const previous = await alone(homeDir, async () => {
    const found = await readOwner(file);
    if (found && (await isAlive(found.service))) {
      throw new LocalNeo4jError(
        'LOCKED',
        `Process ${found.service.pid} already runs the Neo4j in ${homeDir}. ${found.control === undefined ? 'Wait until it ends' : 'Stop it'}, ` +
          'or use another state folder (MANDATE_STATE_DIR).',
      );
    }
    // What was left behind stays on record until it has ended: this process can be killed too.
    await writeOwner(file, { ...found, service });
    return found;
  });

  try {
    if (previous) await endLeftovers(previous, graceMilliseconds, report);
  } catch (error) {
    if (previous) await writeOwner(file, previous);
    throw error;
  }

  let record: OwnerRecord = { service };
  await writeOwner(file, record);
  return {
    note: async (role, pid) => {
      const identity = await identify(pid);
      if (identity === undefined) return;
      record = { ...record, [role]: identity };
      await writeOwner(file, record);
    },
    share: async (places) => {
      record = { ...record, ...places };
      await writeOwner(file, record);
    },
    release: () => rm(file, { force: true }),
  };
}

/** Does the short reading, judging and writing of the record in no more than one process at a time. */
async function alone<T>(homeDir: string, work: () => Promise<T>): Promise<T> {
  let unlock: () => Promise<void>;
  try {
    unlock = await lock(homeDir, {
      lockfilePath: join(homeDir, 'owner.lock'),
      // Held for milliseconds; one that is older was left by a process killed in just these.
      stale: 5_000,
      retries: { retries: 40, factor: 1, minTimeout: 200, maxTimeout: 200 },
      onCompromised: () => {},
    });
  } catch (cause) {
    throw new LocalNeo4jError(
      'LOCKED',
      `Another process is starting in ${homeDir} (its lock is owner.lock). Wait until it has started. If there is no such process, delete the lock.`,
      { cause },
    );
  }
  try {
    return await work();
  } finally {
    await unlock().catch(() => {});
  }
}

async function endLeftovers(
  previous: OwnerRecord,
  graceMilliseconds: number,
  report: (line: string) => void,
): Promise<void> {
  const { watchdog, database } = previous;
  if (watchdog && (await isAlive(watchdog))) {
    report(`Process ${previous.service.pid} has ended. Waiting until its Neo4j has stopped ...`);
    // It has seen its parent's end already; the margin is for its last steps.
    if (!(await hasEndedWithin(watchdog, graceMilliseconds + 5_000))) await signal(watchdog, 'SIGKILL');
  }
  if (database && (await isAlive(database))) {
    report(
      `Stopping the Neo4j (process ${database.pid}) that process ${previous.service.pid} left behind ...`,
    );
    await signal(database, 'SIGTERM');
    if (await hasEndedWithin(database, graceMilliseconds)) return;
    await signal(database, 'SIGKILL');
    if (await hasEndedWithin(database, 10_000)) return;
    throw new LocalNeo4jError(
      'LOCKED',
      `The Neo4j (process ${database.pid}) that process ${previous.service.pid} left behind could not be stopped. ` +
        'Kill it, then start again.',
    );
  }
}

/** The process that owns the store in `homeDir`, where one runs. */
export async function ownerOf(homeDir: string): Promise<OwnerRecord | undefined> {
  const found = await readOwner(join(homeDir, FILE));
  return found !== undefined && (await isAlive(found.service)) ? found : undefined;
}

async function readOwner(file: string): Promise<OwnerRecord | undefined> {
  const content = await readFile(file, 'utf8').catch(() => undefined);
  if (content === undefined) return undefined;
  try {
    return ownerRecord.parse(JSON.parse(content));
  } catch {
    // It is only ever renamed into place whole; damaged by hand it tells nothing, and Neo4j's own lock remains.
    return undefined;
  }
}

async function writeOwner(file: string, record: OwnerRecord): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  await writeFile(unfinished, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}
