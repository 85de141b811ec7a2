import { chmod, mkdir, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ToolHome } from './admin-tool.js';
import type { Environment } from './executables.js';
import { defaultJarsDir, ensureJars } from './jars.js';
import { findJava } from './java.js';
import { lockStore, type StoreLock } from './lock.js';
import { finishRestore } from './restoring.js';

/** A stop takes 2.2 s, one that archives the classes 10; the rest is for a last checkpoint on a slow disk. */
export const GRACE_MILLISECONDS = 20_000;

/** Where a local Neo4j is, and what it runs with. */
export interface HomeOptions {
  /** Holds the database (`neo4j/`) and, unless `jarsDir` says otherwise, the jars. Made when missing. */
  stateDir: string;
  /** Where the jars are kept; several state folders may share it. Default: `<stateDir>/neo4j-<version>/lib`. */
  jarsDir?: string;
  /** Gets plain sentences on what takes time. */
  report?: (line: string) => void;
  /** Where Java and Maven are looked for (JAVA_HOME, PATH), and what they run with. Default: this process's own. */
  env?: Environment;
}

/** A home that this process has taken, and the lock that gives it back. */
export interface LockedHome {
  readonly home: ToolHome;
  readonly lock: StoreLock;
}

/**
 * Takes the home of a local Neo4j for this process, with everything that is needed to run something on it.
 * @returns the home, and the lock that gives it back
 * @throws LocalNeo4jError when Java or Maven is missing, or when the folder is in use
 */
export async function takeHome(options: HomeOptions): Promise<LockedHome> {
  const { report = () => {}, env = process.env } = options;
  const stateDir = resolve(options.stateDir);
  const jarsDir = resolve(options.jarsDir ?? (await defaultJarsDir(stateDir)));
  const homeDir = join(stateDir, 'neo4j');
  const java = await findJava(env);
  await mkdir(homeDir, { recursive: true });
  // Before anything secret is in it, and for a folder that was there already.
  await chmod(homeDir, 0o700);
  const lock = await lockStore({ homeDir, graceMilliseconds: GRACE_MILLISECONDS, report });
  try {
    await finishRestore(homeDir);
    await ensureJars({ jarsDir, env, report });
    // Java notes in its archive of classes where they are: a link may lead there today and be gone tomorrow.
    return { home: { homeDir, jarsDir: await realpath(jarsDir), java, env }, lock };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
