import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, open, readdir, rename, rm, symlink } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { adminTool, type ToolHome } from './admin-tool.js';
import { LocalNeo4jError } from './error.js';
import { type HomeOptions, takeHome } from './home.js';

/** The one database of a Community server beside its own; the tool names its files after it. */
const DATABASE = 'neo4j';
const DUMP = `${DATABASE}.dump`;
/** Where Neo4j keeps a database below `data/`. */
const PARTS = ['databases', 'transactions'] as const;

/** Works on the local database's files while no server runs on them. */
async function withStore<T>(options: HomeOptions, work: (home: ToolHome) => Promise<T>): Promise<T> {
  const { home, lock } = await takeHome(options);
  try {
    return await work(home);
  } finally {
    await lock.release();
  }
}

/** The file that a backup goes to: the one named, or one called by the moment in the folder named. */
function targetOf(out: string): string {
  const isFolder =
    out.endsWith('/') || out.endsWith(sep) || statSync(out, { throwIfNoEntry: false })?.isDirectory();
  if (!isFolder) return resolve(out);
  const moment = new Date().toISOString().replaceAll(':', '').replace(/\.\d+/u, '');
  return resolve(out, `mandate-graph-${moment}.dump`);
}

/**
 * Writes the local database into one file that only this user can read, by Neo4j's own tool. The database must not run.
 * @param options.out a file that there is not yet; or a folder (one that is missing ends with a slash), in which the file is called by the moment
 * @returns the file, which has its name only when it is whole
 * @throws LocalNeo4jError LOCKED while a service runs on it, BACKUP_REFUSED, TOOL_FAILED
 */
export async function backUp(options: HomeOptions & { readonly out: string }): Promise<string> {
  const file = targetOf(options.out);
  if (existsSync(file))
    throw new LocalNeo4jError('BACKUP_REFUSED', `There is a file ${file} already; name another one.`);
  return withStore(options, async (home) => {
    if (!existsSync(join(home.homeDir, 'data', 'databases', DATABASE)))
      throw new LocalNeo4jError(
        'BACKUP_REFUSED',
        `There is no database in ${home.homeDir} yet, so nothing to back up.`,
      );
    await mkdir(dirname(file), { recursive: true });
    const folder = await mkdtemp(join(dirname(file), '.backup-'));
    try {
      await adminTool(
        home,
        ['database', 'dump', DATABASE, `--to-path=${folder}`],
        'The database could not be written. If it was ended by force, start the service and stop it once.',
      );
      await chmod(join(folder, DUMP), 0o600);
      // Fails, instead of writing over it, where a file of that name has come meanwhile.
      await (await open(file, 'wx', 0o600)).close();
      await rename(join(folder, DUMP), file);
      return file;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/**
 * Puts a file that `backUp` has written in the place of the local database, by Neo4j's own tool. It is unpacked beside it
 * first, so that a file that cannot be read costs nothing.
 * @param options.force to replace a database that is there
 * @throws LocalNeo4jError LOCKED while a service runs on it, BACKUP_REFUSED, TOOL_FAILED; the database is as it was then
 */
export async function restore(
  options: HomeOptions & { readonly file: string; readonly force: boolean },
): Promise<void> {
  const file = resolve(options.file);
  if (!existsSync(file)) throw new LocalNeo4jError('BACKUP_REFUSED', `There is no file ${file}.`);
  await withStore(options, async (home) => {
    const { homeDir } = home;
    const store = join(homeDir, 'data', 'databases', DATABASE);
    if (!options.force && existsSync(store) && (await readdir(store)).length > 0)
      throw new LocalNeo4jError(
        'BACKUP_REFUSED',
        `There is a database in ${homeDir}; --force replaces it. Back it up first, or restore into another state folder (MANDATE_STATE_DIR).`,
      );
    const aside = await mkdtemp(join(homeDir, 'restore-'));
    try {
      await symlink(file, join(aside, DUMP));
      await adminTool(
        { ...home, homeDir: aside },
        ['database', 'load', DATABASE, `--from-path=${aside}`],
        `${file} could not be restored; the database is as it was.`,
      );
      for (const part of PARTS) {
        const place = join(homeDir, 'data', part);
        await mkdir(place, { recursive: true });
        await rm(join(place, DATABASE), { recursive: true, force: true });
        await rename(join(aside, 'data', part, DATABASE), join(place, DATABASE));
      }
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  });
}
