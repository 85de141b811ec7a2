import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Environment, findOnPath, isExecutable } from './executables.js';
import { LocalNeo4jError } from './local-neo4j-error.js';

/** Neo4j 5.26 does not start on anything older. */
const OLDEST_JAVA = 17;

const ADVICE =
  `Install Java ${OLDEST_JAVA} or later (a runtime is enough; for example "apt install openjdk-17-jre-headless", ` +
  '"brew install openjdk@21" or Eclipse Temurin) and put it on the PATH or name its folder in JAVA_HOME. ' +
  'Or set NEO4J_URI to use a Neo4j that runs elsewhere: then no Java is needed here.';

const run = promisify(execFile);

/** A Java that Neo4j runs on. */
export interface Java {
  /** The path of the program. */
  readonly path: string;
  /** Its own description: version, vendor and build. */
  readonly release: string;
}

/**
 * Finds the Java to run Neo4j with: that of JAVA_HOME, else the first on the PATH of `env`.
 * @throws LocalNeo4jError JAVA_MISSING when there is none that runs, JAVA_TOO_OLD when it is older than 17
 */
export async function findJava(env: Environment): Promise<Java> {
  const path = await locate(env);
  if (path === undefined) {
    throw new LocalNeo4jError('JAVA_MISSING', `The local Neo4j needs Java, but none was found. ${ADVICE}`);
  }
  const release = await releaseOf(path, env);
  const version = majorVersion(path, release);
  if (version < OLDEST_JAVA) {
    throw new LocalNeo4jError(
      'JAVA_TOO_OLD',
      `The local Neo4j needs Java ${OLDEST_JAVA} or later, but ${path} is Java ${version}. ${ADVICE}`,
    );
  }
  return { path, release };
}

async function locate(env: Environment): Promise<string | undefined> {
  if (env.JAVA_HOME) {
    const java = join(env.JAVA_HOME, 'bin', 'java');
    // An uninstalled Java often leaves its JAVA_HOME behind; then the Java on the PATH is used.
    if (await isExecutable(java)) return java;
  }
  return findOnPath('java', env);
}

async function releaseOf(java: string, env: Environment): Promise<string> {
  try {
    // Java prints its version to standard error. The time-out is for a wrapper script that waits for input.
    const said = (await run(java, ['-version'], { env: { ...env }, timeout: 30_000 })).stderr;
    // Other lines are about options from the environment and modes that some of these set, so only the version's lines are
    // kept.
    return /^.*version ".*\n.*$/mu.exec(said)?.[0] ?? said;
  } catch (cause) {
    // macOS has a /usr/bin/java that only says that there is no Java.
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new LocalNeo4jError('JAVA_MISSING', `${java} failed to run: ${said.trim()}\n${ADVICE}`, { cause });
  }
}

function majorVersion(java: string, release: string): number {
  const found = /version "(\d+)(?:\.(\d+))?/.exec(release);
  if (!found) {
    throw new LocalNeo4jError(
      'JAVA_MISSING',
      `${java} does not report its version: ${release.trim()}\n${ADVICE}`,
    );
  }
  // Up to Java 8 the version was written 1.8.
  return found[1] === '1' ? Number(found[2]) : Number(found[1]);
}
