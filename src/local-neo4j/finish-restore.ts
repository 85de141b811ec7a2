import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A restore unpacks a backup in a folder of its own beside the database, and then moves two folders from it. The process may
 * die between the two moves. So the folder is renamed when it is completely unpacked: the next process that locks the home
 * finishes a restore with the new name, and deletes one without it.
 */

/** Where Neo4j keeps a database below `data/`. */
const PARTS = ['databases', 'transactions'] as const;
const UNPACKING = 'restore-';
const UNPACKED = 'restored';

/** A new folder to unpack in. */
export async function unpackingFolder(homeDir: string): Promise<string> {
  return mkdtemp(join(homeDir, UNPACKING));
}

/** Marks the folder as completely unpacked: from here on it replaces the database, even if this process dies. */
export async function markUnpacked(homeDir: string, folder: string): Promise<void> {
  await rename(folder, join(homeDir, UNPACKED));
}

/** Replaces the database with an unpacked backup, and deletes what interrupted restores have left. May be called again. */
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
