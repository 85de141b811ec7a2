import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { z } from 'zod';
import { LocalNeo4jError } from './local-neo4j-error.js';
import { hasEndedWithin, identifyProcess, isAlive, processIdentity, sendSignal } from './process-identity.js';

const ownerRecord = z.object({
  service: processIdentity,
  watchdog: processIdentity.optional(),
  database: processIdentity.optional(),
  /** The port on loopback at which the database answers. */
  port: z.int().optional(),
  /** The port at which a service takes orders of this user's commands, and the secret that they must send; a command has none. */
  control: z.object({ port: z.int(), secret: z.string() }).optional(),
});
/** The content of `owner.json`: the processes that work on the home folder, and the ports at which they can be reached. */
export type OwnerRecord = z.infer<typeof ownerRecord>;
const FILE = 'owner.json';

/** The right to run a Neo4j on one home folder. */
export interface StoreLock {
  /** Notes a process that works on the store for the owner, so that a later start can wait until it has ended. */
  note(role: 'watchdog' | 'database', pid: number): Promise<void>;
  /** Notes the ports at which this user's other commands find the database and the service. */
  share(places: Pick<OwnerRecord, 'port' | 'control'>): Promise<void>;
  /** Releases the lock. Call it only when the noted processes have ended. */
  release(): Promise<void>;
}

/**
 * Locks the store in `homeDir` for this process, and ends what a killed owner may have left running on it. The owner is
 * identified by process number and start time, not by the age of a file: a service that was killed can be replaced at once, and
 * one that was busy or suspended for a minute keeps its store. If this fails (two containers that share a volume do not see
 * each other's processes), Neo4j's own lock on the store still makes the second server end.
 * @param graceMilliseconds how long a watchdog that was left behind may take to stop its Neo4j
 * @throws LocalNeo4jError LOCKED if a running process owns the store, or a Neo4j that was left behind cannot be stopped;
 *   START_FAILED if processes cannot be identified
 */
export async function lockStore(options: {
  homeDir: string;
  graceMilliseconds: number;
  report: (line: string) => void;
}): Promise<StoreLock> {
  const { homeDir, graceMilliseconds, report } = options;
  const file = join(homeDir, FILE);
  const service = await identifyProcess(process.pid);
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
    // The processes that were left behind stay in the record until they have ended, because this process can be killed too.
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
      const identity = await identifyProcess(pid);
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

/** Runs the work of reading, checking and writing the record, which is short, in only one process at a time. */
async function alone<T>(homeDir: string, work: () => Promise<T>): Promise<T> {
  let unlock: () => Promise<void>;
  try {
    unlock = await lock(homeDir, {
      lockfilePath: join(homeDir, 'owner.lock'),
      // The lock is held for milliseconds; an older one was left by a process that was killed while it held the lock.
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
    // The watchdog has already noticed the end of its parent; the extra time is for its last steps.
    if (!(await hasEndedWithin(watchdog, graceMilliseconds + 5_000))) await sendSignal(watchdog, 'SIGKILL');
  }
  if (database && (await isAlive(database))) {
    report(
      `Stopping the Neo4j (process ${database.pid}) that process ${previous.service.pid} left behind ...`,
    );
    await sendSignal(database, 'SIGTERM');
    if (await hasEndedWithin(database, graceMilliseconds)) return;
    await sendSignal(database, 'SIGKILL');
    if (await hasEndedWithin(database, 10_000)) return;
    throw new LocalNeo4jError(
      'LOCKED',
      `The Neo4j (process ${database.pid}) that process ${previous.service.pid} left behind could not be stopped. ` +
        'Kill it, then start again.',
    );
  }
}

/** The record of the process that owns the store in `homeDir`; undefined if that process does not run. */
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
    // A rename writes the file as a whole, so only an edit by hand can damage it. It is then ignored; Neo4j's own lock remains.
    return undefined;
  }
}

async function writeOwner(file: string, record: OwnerRecord): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  await writeFile(unfinished, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}
