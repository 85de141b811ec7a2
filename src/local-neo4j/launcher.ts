import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ToolHome } from './admin-tool.js';
import { classArchive, dropClassArchives, isArchiveRefused, isCrash } from './class-archive.js';
import { serverArguments, writeConfig } from './config.js';
import { GRACE_MILLISECONDS, type HomeOptions, type LockedHome, lockHome } from './home.js';
import { pinnedVersion } from './jars.js';
import type { StoreLock } from './lock.js';
import { fileSize, logTail } from './log-tail.js';
import { ensurePassword } from './password.js';
import { findFreePort } from './port.js';
import { readinessProbe } from './readiness-probe.js';
import { isPortTaken, startFailure } from './start-failure.js';
import { startWatchdog, type WatchedProcess } from './watched-process.js';

/** A start takes 5 s and a recovery 11 s. The rest is for the recovery of a large store, which must not be interrupted. */
const START_MILLISECONDS = 300_000;
/** The port may be taken at the last moment, or the class archive may be damaged; then another start can succeed. */
const TRIES = 3;
const LOG_LINES = 20;
const ARCHIVING = 'Neo4j writes its class archive (about 8 s); later starts are faster with it.';
const ARCHIVE_IS_BAD = 'Java crashed because of its class archive. Starting again with a new one ...';

/** How much memory a local Neo4j may take. */
export interface Memory {
  /**
   * Default 1024. The largest source decides, because it is loaded in one transaction: 1 GB commits 300,000 nodes and
   * relationships in one.
   */
  heapMegabytes?: number;
  /** Default 256. */
  pageCacheMegabytes?: number;
}

/** A Neo4j that this process has started and that ends with it. */
export interface LocalNeo4j {
  /** `bolt://127.0.0.1:PORT` */
  readonly uri: string;
  readonly username: 'neo4j';
  readonly password: string;
  readonly port: number;
  /** The process number of the Java process. */
  readonly pid: number;
  /** Holds its data, logs, configuration and password; readable only by this user. */
  readonly homeDir: string;
  /** Resolves when the process has ended unexpectedly; it does not resolve after `stop`. */
  readonly exited: Promise<{ code: number | null; logTail: string }>;
  /** Stops the server in an orderly way (about 2 s, the first time 10). May be called again, and after the server has ended. */
  stop(): Promise<void>;
}

/** Where the local Neo4j has its home folder, and how much memory it may use. */
export interface LocalNeo4jOptions extends HomeOptions, Memory {}

/**
 * Starts a Neo4j on `<stateDir>/neo4j` and waits until it answers. The lock of the folder is released when the server has
 * ended. The first start downloads Neo4j and creates the database.
 * @throws LocalNeo4jError if Java or Maven is missing, the folder is in use, or the server does not start
 */
export async function startLocalNeo4j(options: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const taken = await lockHome(options);
  try {
    return await startInHome(taken, options, () => taken.lock.release());
  } catch (error) {
    await taken.lock.release();
    throw error;
  }
}

/**
 * Starts a Neo4j in a home that this process has locked.
 * @param options.port used if it is free, so that a restarted server keeps its port
 * @param ended called when the server has ended, before `exited` or `stop` resolves
 * @throws LocalNeo4jError if the server does not start
 */
export async function startInHome(
  { home, lock }: LockedHome,
  options: Memory & Pick<HomeOptions, 'report'> & { readonly port?: number },
  ended: () => Promise<void> = async () => {},
): Promise<LocalNeo4j> {
  const { heapMegabytes = 1024, pageCacheMegabytes = 256, report = () => {}, port } = options;
  const server = { ...home, password: await ensurePassword(home), heapMegabytes, pageCacheMegabytes, port };
  return startOnFreePort(server, { lock, ended }, report);
}

/** The lock of the home, and the function to call when the server has ended. */
interface HeldLock {
  readonly lock: StoreLock;
  readonly ended: () => Promise<void>;
}

interface Server extends ToolHome {
  readonly password: string;
  readonly heapMegabytes: number;
  readonly pageCacheMegabytes: number;
  /** The preferred port; if it is taken, another one is used. */
  readonly port: number | undefined;
}

async function startOnFreePort(
  server: Server,
  held: HeldLock,
  report: (line: string) => void,
): Promise<LocalNeo4j> {
  const version = await pinnedVersion();
  const startedAt = performance.now();
  for (let attempt = 1; ; attempt++) {
    report(`Starting Neo4j ${version} ...`);
    const outcome = await startOnce(attempt === 1 ? server : { ...server, port: undefined }, held, report);
    if ('started' in outcome) {
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      report(`Neo4j ${version} is ready on ${outcome.started.uri} after ${seconds} s.`);
      return outcome.started;
    }
    const { failed, log, isArchiveBad } = outcome;
    if (attempt === TRIES || !(isPortTaken(log) || isArchiveBad)) {
      throw startFailure(failed, { homeDir: server.homeDir, log });
    }
    if (isArchiveBad) {
      report(ARCHIVE_IS_BAD);
      await dropClassArchives(server);
    }
  }
}

async function startOnce(
  server: Server,
  { lock, ended }: HeldLock,
  report: (line: string) => void,
): Promise<{ started: LocalNeo4j } | { failed: string; log: string; isArchiveBad: boolean }> {
  const { homeDir, password } = server;
  const archive = await classArchive(server);
  const port = await findFreePort(server.port);
  const uri = `bolt://127.0.0.1:${port}`;
  await writeConfig(homeDir, { port, pageCacheMegabytes: server.pageCacheMegabytes });

  // The server logs into `serverLog`. Java itself prints into `outputFile`, before and after the server has a logger.
  const serverLog = join(homeDir, 'logs', 'neo4j.log');
  const outputFile = join(homeDir, 'logs', 'console.log');
  const logFrom = await fileSize(serverLog);
  const tail = async (): Promise<string> =>
    [await logTail(serverLog, logFrom, LOG_LINES), await logTail(outputFile, 0, LOG_LINES)]
      .filter((text) => text !== '')
      .join('\n');

  const watched = await startWatchdog({
    folder: homeDir,
    outputFile,
    graceMilliseconds: GRACE_MILLISECONDS,
    env: server.env,
  });
  try {
    // The port of the previous server is removed: another program may use it by now, and a command would send it the password.
    await lock.share({ port: undefined });
    await lock.note('watchdog', watched.watchdogPid);
    const pid = await watched.run(server.java.path, serverArguments({ ...server, archive }));
    if (pid !== undefined) await lock.note('database', pid);
    const failed = await waitUntilReady({ uri, password, watched, report, tail });
    if (pid !== undefined && failed === undefined) {
      if (isArchiveRefused(await tail())) await dropClassArchives(server);
      await lock.share({ port });
      const stopping = () => archive.isNew && report(ARCHIVING);
      return { started: running({ uri, port, password, pid, homeDir, watched, ended, tail, stopping }) };
    }
    const ending = await Promise.race([watched.ended, undefined]);
    watched.stop();
    await watched.ended;
    return {
      failed: failed ?? 'Neo4j exited while it was starting.',
      log: await tail(),
      isArchiveBad: !archive.isNew && isCrash(ending?.signal),
    };
  } catch (error) {
    watched.stop();
    await watched.ended;
    throw error;
  }
}

/** @returns undefined if the server answers, else what went wrong. */
async function waitUntilReady(options: {
  uri: string;
  password: string;
  watched: WatchedProcess;
  report: (line: string) => void;
  tail: () => Promise<string>;
}): Promise<string | undefined> {
  const { uri, password, watched, report, tail } = options;
  const probe = readinessProbe(uri, password);
  const startedAt = performance.now();
  let nextReport = 15_000;
  try {
    while (performance.now() - startedAt < START_MILLISECONDS) {
      const state = await Promise.race([watched.ended, probe.ask()]);
      if (state === 'ready') return undefined;
      if (state === 'refused') {
        return 'Neo4j rejected the password in its password file; the database was created with another password.';
      }
      if (state !== 'not-yet') {
        return state.error === undefined
          ? `Neo4j exited while it was starting (exit code ${state.code ?? 'none'}).`
          : `Neo4j could not be started: ${state.error}.`;
      }
      if (performance.now() - startedAt > nextReport) {
        nextReport += 15_000;
        const seconds = Math.round((performance.now() - startedAt) / 1000);
        report(
          `Neo4j is still starting after ${seconds} s. Last line of its log: ${(await tail()).split('\n').at(-1)}`,
        );
      }
      await sleep(100);
    }
    return `Neo4j was not ready within ${START_MILLISECONDS / 1000} s and was stopped.`;
  } finally {
    await probe.close();
  }
}

function running(options: {
  uri: string;
  port: number;
  password: string;
  pid: number;
  homeDir: string;
  watched: WatchedProcess;
  ended: () => Promise<void>;
  tail: () => Promise<string>;
  /** Called before the server is stopped, but not if it has ended by itself. */
  stopping: () => void;
}): LocalNeo4j {
  const { uri, port, password, pid, homeDir, watched, ended, tail, stopping } = options;
  let isStopping = false;
  let hasEnded = false;
  const released = watched.ended.then(async (ending) => {
    hasEnded = true;
    await ended();
    return ending;
  });
  const exited = new Promise<{ code: number | null; logTail: string }>((resolve, reject) => {
    released
      .then(async ({ code }) => {
        if (!isStopping) resolve({ code, logTail: await tail() });
      })
      .catch(reject);
  });
  return {
    uri,
    port,
    username: 'neo4j',
    password,
    pid,
    homeDir,
    exited,
    stop: async () => {
      if (!isStopping && !hasEnded) stopping();
      isStopping = true;
      watched.stop();
      await released;
    },
  };
}
