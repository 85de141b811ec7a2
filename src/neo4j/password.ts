import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LocalNeo4jError } from './error.js';
import type { Environment } from './executables.js';
import { lastLines } from './log-tail.js';

const WHOLE_PASSWORD = /^[\w-]{43}$/;

const run = promisify(execFile);

/**
 * The password of the Neo4j in `homeDir` (which must be private to the user already): read from its file, or, before the
 * first start, made, kept in a file of mode 0600 and set.
 * @throws LocalNeo4jError START_FAILED when there is a database but no password for it, or when it cannot be set
 */
export async function passwordOf(options: {
  homeDir: string;
  jarsDir: string;
  java: string;
  env: Environment;
}): Promise<string> {
  const { homeDir } = options;
  const file = join(homeDir, 'password');
  const kept = await readPassword(file);
  if (await exists(join(homeDir, 'data', 'databases', 'system'))) {
    if (kept !== undefined) return kept;
    throw new LocalNeo4jError(
      'START_FAILED',
      `There is a database in ${homeDir}, but ${file} is missing or damaged. Restore that file; or delete the folder ` +
        `${homeDir}: the next start makes a new database and loads it from the data folder.`,
    );
  }
  const password = kept ?? randomBytes(32).toString('base64url');
  if (kept === undefined) {
    const unfinished = `${file}.part`;
    await rm(unfinished, { force: true });
    await writeFile(unfinished, password, { mode: 0o600, flag: 'wx' });
    await rename(unfinished, file);
  }
  await setInitialPassword({ ...options, password });
  return password;
}

async function readPassword(file: string): Promise<string | undefined> {
  const content = await readFile(file, 'utf8').catch(() => undefined);
  if (content === undefined || !WHOLE_PASSWORD.test(content.trim())) return undefined;
  // A copy or a restored backup may have lost the mode.
  await chmod(file, 0o600);
  return content.trim();
}

async function setInitialPassword(options: {
  homeDir: string;
  jarsDir: string;
  java: string;
  env: Environment;
  password: string;
}): Promise<void> {
  const { homeDir, jarsDir, java, env, password } = options;
  // A start that was killed may have left half a file, and the tool refuses to write over it.
  await rm(join(homeDir, 'data', 'dbms', 'auth.ini'), { force: true });
  // The tool takes the password only as an argument, and arguments are visible to every user in `ps`. Java reads them from
  // a file just as well, and that file is private. AdminTool is what Neo4jAdminCommand (the documented front) starts as a
  // second process, with the arguments on its command line and its jars looked for in NEO4J_HOME/lib; so it is called here
  // directly.
  const argumentsFile = join(homeDir, 'set-password.args');
  const quoted = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const words = [
    '-cp',
    quoted(join(jarsDir, '*')),
    'org.neo4j.cli.AdminTool',
    'dbms',
    'set-initial-password',
    // One password in 64 begins with a hyphen, and would be read as an option.
    '--',
  ];
  await rm(argumentsFile, { force: true });
  await writeFile(argumentsFile, [...words, quoted(password), ''].join('\n'), { mode: 0o600, flag: 'wx' });
  try {
    await run(java, [`@${argumentsFile}`], {
      env: { ...env, NEO4J_HOME: homeDir, NEO4J_CONF: join(homeDir, 'conf') },
      timeout: 60_000,
    });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new LocalNeo4jError(
      'START_FAILED',
      `Neo4j's initial password could not be set. If ${homeDir} was edited by hand, delete it and start again. ` +
        `The last lines of its tool:\n${lastLines(said, 20)}`,
    );
  } finally {
    await rm(argumentsFile, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
