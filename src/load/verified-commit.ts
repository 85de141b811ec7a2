import type { Driver, Session } from 'neo4j-driver';
import { type Commit, commitOf, lastCommit, sessionAfter } from '../database/last-commit.js';
import { type Damage, damagesOf, readerOf, stateOf } from './integrity.js';
import type { StateRow } from './integrity-statements.js';
import { WRITING } from './write-statements.js';

/**
 * The note of soundness: the number of the commit at which the graph was found, or made, as it was loaded. While it is
 * the last one nobody has written since, and nothing need be read. Writing the note commits too, so it names the number
 * that its own commit is to get; where anybody commits in between it gets another, and the note holds for no commit at all.
 */

/** No commit: what is noted where the graph may be sound or not. */
export const IN_DOUBT = '';

/** @returns the note for the commit that is `further` after one */
export function noteFor(commit: Commit | undefined, further = 0): string {
  return commit === undefined ? IN_DOUBT : `${commit.store} ${commit.number + BigInt(further)}`;
}

/**
 * The note for the commit after a load's, where nobody else has committed between the last one, the load's mark and the load.
 * @param session in which the load has committed
 */
export function noteAfter(last: Commit | undefined, mark: Commit | undefined, session: Session): string {
  const [bookmark = ''] = session.lastBookmarks();
  const load = commitOf(bookmark);
  const isNext = noteFor(mark) === noteFor(last, 1) && noteFor(load) === noteFor(mark, 1);
  return isNext ? noteFor(load, 1) : IN_DOUBT;
}

/** Whether nobody has committed anything since the graph was noted to be sound. */
export function isNoted({ soundAt }: StateRow, last: Commit | undefined): boolean {
  return last !== undefined && soundAt === noteFor(last);
}

/**
 * What of the graph is not as it was loaded; a graph that is found sound is noted to be so. A load that is just
 * committing looks like damage, so a caller that acts on that holds the lock of the loads.
 * @throws as damagesOf
 */
export async function damagesNow(driver: Driver, database: string): Promise<Damage[]> {
  const last = await lastCommit(driver, database);
  const session = sessionAfter(driver, database, last);
  const transaction = await session.beginTransaction();
  try {
    const read = readerOf(transaction);
    if (isNoted(await stateOf(read), last)) return [];
    const damages = await damagesOf(read);
    if (damages.length === 0) await noteSound(driver, database, last);
    return damages;
  } finally {
    await transaction.close();
    await session.close();
  }
}

async function noteSound(driver: Driver, database: string, last: Commit | undefined): Promise<void> {
  await driver.executeQuery(WRITING.noteSound, { soundAt: noteFor(last, 1) }, { database });
}
