import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, readdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { adminTool, type ToolHome } from './admin-tool.js';
import { finishRestore, markUnpacked, unpackingFolder } from './finish-restore.js';
import { type HomeOptions, lockHome } from './home.js';
import { LocalNeo4jError } from './local-neo4j-error.js';

/** The one database of a Community server beside its system database; neo4j-admin names its files after it. */
const DATABASE = 'neo4j';
const DUMP = `${DATABASE}.dump`;

/** Runs work on the files of the local database while no server runs on them. */
async function withStore<T>(options: HomeOptions, work: (home: ToolHome) => Promise<T>): Promise<T> {
  const { home, lock } = await lockHome(options);
  try {
    return await work(home);
  } finally {
    await lock.release();
  }
}

/** The file of a backup: the named file, or a file in the named folder that is named after the time. */
function targetOf(out: string): string {
  const isFolder =
    out.endsWith('/') || out.endsWith(sep) || statSync(out, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder) return resolve(out);
  const moment = new Date().toISOString().replaceAll(':', '').replace(/\.\d+/u, '');
  return resolve(out, `mandate-graph-${moment}.dump`);
}

/**
 * Determines the file that a backup is written to.
 * @param out a file that does not exist yet, or a folder (ending with a slash if it does not exist), in which the file is named
 *   after the time
 * @throws LocalNeo4jError BACKUP_REFUSED if the file exists
 */
export function backupFile(out: string): string {
  const file = targetOf(out);
  if (existsSync(file))
    throw new LocalNeo4jError('BACKUP_REFUSED', `The file ${file} already exists; choose another name.`);
  return file;
}

/**
 * Writes the local database with neo4j-admin into one file that only this user can read. The database must not be running.
 * @param options.file as `backupFile` returns it; the dump gets this name only when it is complete
 * @throws LocalNeo4jError LOCKED while a service runs on the database, BACKUP_REFUSED, TOOL_FAILED
 */
export async function backUp(options: HomeOptions & { readonly file: string }): Promise<void> {
  await withStore(options, (home) => dump(home, options.file));
}

/**
 * Does the same as `backUp` in a home that this process has locked, while no server runs in it.
 * @throws LocalNeo4jError BACKUP_REFUSED, TOOL_FAILED
 */
export async function dump(home: ToolHome, file: string): Promise<void> {
  if (!existsSync(join(home.homeDir, 'data', 'databases', DATABASE)))
    throw new LocalNeo4jError('BACKUP_REFUSED', `There is no database in ${home.homeDir} to back up.`);
  await mkdir(dirname(file), { recursive: true });
  const folder = await mkdtemp(join(dirname(file), '.backup-'));
  try {
    await adminTool(
      home,
      ['database', 'dump', DATABASE, `--to-path=${folder}`],
      'The backup failed. If Neo4j was killed before, start the service once, stop it, and try again.',
    );
    await chmod(join(folder, DUMP), 0o600);
    // Fails, instead of overwriting, if a file of that name has been created meanwhile.
    await (await open(file, 'wx', 0o600)).close();
    await rename(join(folder, DUMP), file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Replaces the local database with a file that `backUp` has written, with neo4j-admin. The file is unpacked beside the database
 * first, so that an unreadable file does no harm.
 * @param options.force allows to replace an existing database
 * @throws LocalNeo4jError LOCKED while a service runs on the database, BACKUP_REFUSED, TOOL_FAILED; the database is unchanged
 *   then
 */
export async function restore(
  options: HomeOptions & { readonly file: string; readonly force: boolean },
): Promise<void> {
  const file = resolve(options.file);
  if (!existsSync(file)) throw new LocalNeo4jError('BACKUP_REFUSED', `The file ${file} does not exist.`);
  await withStore(options, async (home) => {
    const { homeDir } = home;
    const store = join(homeDir, 'data', 'databases', DATABASE);
    if (!options.force && existsSync(store) && (await readdir(store)).length > 0)
      throw new LocalNeo4jError(
        'BACKUP_REFUSED',
        `${homeDir} already has a database; use --force to replace it. Back it up first, or restore into another state folder (MANDATE_STATE_DIR).`,
      );
    const aside = await unpackingFolder(homeDir);
    try {
      await symlink(file, join(aside, DUMP));
      await adminTool(
        { ...home, homeDir: aside },
        ['database', 'load', DATABASE, `--from-path=${aside}`],
        `${file} could not be restored; the database is unchanged.`,
      );
      await markUnpacked(homeDir, aside);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
    await finishRestore(homeDir);
  });
}
