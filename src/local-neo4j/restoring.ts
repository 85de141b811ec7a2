import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A restore unpacks beside the database, in a folder of its own, and then moves two folders over. A process may die between
 * the two: so the folder is given another name once all of it is there, and whoever takes the home finishes what has that
 * name, and throws away what has not.
 */

/** Where Neo4j keeps a database below `data/`. */
const PARTS = ['databases', 'transactions'] as const;
const UNPACKING = 'restore-';
const UNPACKED = 'restored';

/** A new folder to unpack in. */
export async function unpackingFolder(homeDir: string): Promise<string> {
  return mkdtemp(join(homeDir, UNPACKING));
}

/** Tells that all of it is unpacked: from here on it takes the database's place, even if this process dies. */
export async function nameUnpacked(homeDir: string, folder: string): Promise<void> {
  await rename(folder, join(homeDir, UNPACKED));
}

/** Puts what was unpacked in the database's place, and takes away what a restore that died has left. May be called again. */
export async function finishRestore(homeDir: string, database = 'neo4j'): Promise<void> {
  const unpacked = join(homeDir, UNPACKED);
  for (const part of PARTS) {
    const from = join(unpacked, 'data', part, database);
    if (!existsSync(from)) continue;
    const place = join(homeDir, 'data', part);
    await mkdir(place, { recursive: true });
    await rm(join(place, database), { recursive: true, force: true });
    await rename(from, join(place, database));
  }
  await rm(unpacked, { recursive: true, force: true });
  for (const name of await readdir(homeDir))
    if (name.startsWith(UNPACKING)) await rm(join(homeDir, name), { recursive: true, force: true });
}
