import { randomBytes } from 'node:crypto';
import { access, chmod, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { adminTool, type ToolHome } from './admin-tool.js';
import { LocalNeo4jError } from './local-neo4j-error.js';

const WHOLE_PASSWORD = /^[\w-]{43}$/;

/**
 * The password of the Neo4j in `homeDir`, which must be private to the user already. It is read from its file. Before the first
 * start it is generated, stored in a file of mode 0600, and set in Neo4j.
 * @throws LocalNeo4jError START_FAILED if there is a database but no password for it, TOOL_FAILED if the password cannot be set
 */
export async function ensurePassword(home: ToolHome): Promise<string> {
  const { homeDir } = home;
  const file = join(homeDir, 'password');
  const kept = await readPassword(file);
  if (await exists(join(homeDir, 'data', 'databases', 'system'))) {
    if (kept !== undefined) return kept;
    throw new LocalNeo4jError(
      'START_FAILED',
      `${homeDir} has a database, but its password file ${file} is missing or damaged. Restore that file, or delete the folder ` +
        `${homeDir}: the next start creates a new database and loads data/ into it.`,
    );
  }
  const password = kept ?? randomBytes(32).toString('base64url');
  if (kept === undefined) {
    const unfinished = `${file}.part`;
    await rm(unfinished, { force: true });
    await writeFile(unfinished, password, { mode: 0o600, flag: 'wx' });
    await rename(unfinished, file);
  }
  await setInitialPassword(home, password);
  return password;
}

/** @returns the password in a file; undefined if the file is missing or incomplete */
export async function readPassword(file: string): Promise<string | undefined> {
  const content = await readFile(file, 'utf8').catch(() => undefined);
  if (content === undefined || !WHOLE_PASSWORD.test(content.trim())) return undefined;
  // The mode may be wrong in a copied or restored file.
  await chmod(file, 0o600);
  return content.trim();
}

async function setInitialPassword(home: ToolHome, password: string): Promise<void> {
  const { homeDir } = home;
  // A start that was killed may have left an incomplete file, which the tool refuses to overwrite.
  await rm(join(homeDir, 'data', 'dbms', 'auth.ini'), { force: true });
  await adminTool(
    home,
    // One password in 64 begins with a hyphen and would be read as an option.
    ['dbms', 'set-initial-password', '--', password],
    `The initial password of Neo4j could not be set. If ${homeDir} was edited by hand, delete it and start again.`,
  );
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
