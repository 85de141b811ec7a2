import { spawn } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { lock } from 'proper-lockfile';
import { packageRoot } from '../config/package-root.js';
import { type Environment, findOnPath } from './executables.js';
import { LocalNeo4jError } from './local-neo4j-error.js';
import { lastLines } from './log-tail.js';

const pomPath = join(packageRoot, 'pom.xml');

/**
 * @returns the version of Neo4j that `pom.xml` pins
 * @throws LocalNeo4jError DOWNLOAD_FAILED if `pom.xml` has no version
 */
export async function pinnedVersion(): Promise<string> {
  const version = /<neo4j\.version>([^<]+)<\/neo4j\.version>/.exec(await readFile(pomPath, 'utf8'))?.[1];
  if (version === undefined) {
    throw new LocalNeo4jError('DOWNLOAD_FAILED', `${pomPath} has no <neo4j.version>; restore it from git.`);
  }
  return version;
}

/**
 * The folder of the jars of the pinned version, below a state folder. The version is in its name, so that a new pin is
 * downloaded into a new folder and two versions are never mixed.
 */
export async function defaultJarsDir(stateDir: string): Promise<string> {
  return join(stateDir, `neo4j-${await pinnedVersion()}`, 'lib');
}

/**
 * Makes sure that `jarsDir` has the jars of the pinned Neo4j; if not, Maven downloads them. If several processes need the same
 * folder at once, one downloads and the others wait.
 * @throws LocalNeo4jError MAVEN_MISSING if the jars must be downloaded and there is no `mvn` on the PATH of `env`,
 *   DOWNLOAD_FAILED with the end of Maven's output if Maven fails
 */
export async function ensureJars(options: {
  jarsDir: string;
  env: Environment;
  report: (line: string) => void;
}): Promise<void> {
  const { jarsDir, env, report } = options;
  const version = await pinnedVersion();
  if (await areJarsComplete(jarsDir, version)) return;

  const maven = await findOnPath('mvn', env);
  if (maven === undefined) {
    throw new LocalNeo4jError(
      'MAVEN_MISSING',
      `The first start downloads Neo4j ${version} with Maven, but mvn is not on the PATH. Install Maven 3.6.3 or later ` +
        '(for example "apt install maven" or "brew install maven"); later starts do not need it. ' +
        'Or set NEO4J_URI to use a Neo4j that runs elsewhere.',
    );
  }

  const parent = dirname(jarsDir);
  await mkdir(parent, { recursive: true });
  const unlock = await lock(parent, {
    lockfilePath: `${jarsDir}.lock`,
    stale: 10_000,
    retries: { retries: 600, factor: 1, minTimeout: 1_000, maxTimeout: 1_000 },
    // If the lock is lost, another process may download too. It uses a folder of its own, and the first rename wins.
    onCompromised: () => {},
  });
  try {
    if (await areJarsComplete(jarsDir, version)) return;
    await fetchJars({ jarsDir, maven, version, env, report });
  } finally {
    // Fails only if the lock was lost (see above).
    await unlock().catch(() => {});
  }
}

async function fetchJars(options: {
  jarsDir: string;
  maven: string;
  version: string;
  env: Environment;
  report: (line: string) => void;
}): Promise<void> {
  const { jarsDir, maven, version, env, report } = options;
  const parent = dirname(jarsDir);
  const prefix = `${basename(jarsDir)}.part-`;
  for (const entry of await readdir(parent)) {
    if (entry.startsWith(prefix)) await rm(join(parent, entry), { recursive: true, force: true });
  }

  report(`Downloading Neo4j ${version} from Maven Central (once, 123 MB) ...`);
  const startedAt = performance.now();
  // The folder gets its name only when everything is in it, so an interrupted download is never taken for a complete one.
  const temporary = await mkdtemp(join(parent, prefix));
  try {
    const { code, output } = await runMaven(maven, temporary, env);
    if (code !== 0) {
      throw new LocalNeo4jError(
        'DOWNLOAD_FAILED',
        `Maven could not download Neo4j ${version} (${maven} exited with ${code}). Check the network, and the mirrors and ` +
          `proxies in ~/.m2/settings.xml, then start again. Last lines of its output:\n${lastLines(output, 20)}`,
      );
    }
    await rename(temporary, jarsDir);
  } catch (error) {
    if (error instanceof LocalNeo4jError) throw error;
    const said = error instanceof Error ? error.message : String(error);
    throw new LocalNeo4jError(
      'DOWNLOAD_FAILED',
      `Neo4j ${version} could not be moved to ${jarsDir}: ${said}. If that folder has other files, delete it.`,
      { cause: error },
    );
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  report(`Downloaded Neo4j ${version} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

async function areJarsComplete(jarsDir: string, version: string): Promise<boolean> {
  try {
    await access(join(jarsDir, `neo4j-${version}.jar`));
    return true;
  } catch {
    return false;
  }
}

function runMaven(
  maven: string,
  into: string,
  env: Environment,
): Promise<{ code: number | null; output: string }> {
  const goal = 'dependency:copy-dependencies';
  const flags = [
    '--quiet',
    '--batch-mode',
    '-Dstyle.color=never',
    '-f',
    pomPath,
    `-DoutputDirectory=${into}`,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(maven, [...flags, goal], { env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
