import { chmod, mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ToolHome } from './admin-tool.js';
import type { Environment } from './executables.js';
import { finishRestore } from './finish-restore.js';
import { defaultJarsDir, ensureJars } from './jars.js';
import { findJava } from './java.js';
import { lockStore, type StoreLock } from './lock.js';

/** A stop takes 2.2 s, or 10 if it writes the class archive; the rest is for a last checkpoint on a slow disk. */
export const GRACE_MILLISECONDS = 20_000;

/** Where a local Neo4j is, and what it runs with. */
export interface HomeOptions {
  /** Holds the database (`neo4j/`) and, unless `jarsDir` says otherwise, the jars. Made when missing. */
  stateDir: string;
  /** Where the jars are kept; several state folders may share it. Default: `<stateDir>/neo4j-<version>/lib`. */
  jarsDir?: string;
  /** Called with a plain sentence about each slow step. */
  report?: (line: string) => void;
  /** The environment in which Java and Maven are found (JAVA_HOME, PATH) and run. Default: this process's own. */
  env?: Environment;
}

/** A home that this process has locked, and its lock; releasing the lock gives the home back. */
export interface LockedHome {
  readonly home: ToolHome;
  readonly lock: StoreLock;
}

/**
 * Locks the home of a local Neo4j for this process, and prepares everything that a program needs to run on it.
 * @returns the home and its lock
 * @throws LocalNeo4jError if Java or Maven is missing, or the folder is in use
 */
export async function lockHome(options: HomeOptions): Promise<LockedHome> {
  const { report = () => {}, env = process.env } = options;
  const stateDir = resolve(options.stateDir);
  const jarsDir = resolve(options.jarsDir ?? (await defaultJarsDir(stateDir)));
  const homeDir = join(stateDir, 'neo4j');
  const java = await findJava(env);
  await mkdir(homeDir, { recursive: true });
  // The folder must be private before it contains a secret, even if it existed before.
  await chmod(homeDir, 0o700);
  const lock = await lockStore({ homeDir, graceMilliseconds: GRACE_MILLISECONDS, report });
  try {
    await finishRestore(homeDir);
    await ensureJars({ jarsDir, env, report });
    // Java stores the paths of the jars in its class archive, and a symbolic link may change later.
    return { home: { homeDir, jarsDir: await realpath(jarsDir), java, env }, lock };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
