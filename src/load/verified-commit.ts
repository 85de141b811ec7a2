import type { Driver, Session } from 'neo4j-driver';
import { type Commit, commitOf, lastCommit, sessionAfter } from '../database/last-commit.js';
import { type Damage, damagesOf, readerOf, stateOf } from './integrity.js';
import type { StateRow } from './integrity-statements.js';
import { WRITING } from './write-statements.js';

/**
 * The verified commit, stored as `soundAt`: the number of the last commit after which the graph was verified to be as it was
 * loaded, or was made so. If no later commit exists, the check is skipped. Storing the number is a commit too, so the stored
 * number is the one that this commit will get. If another transaction commits in between, this commit gets a higher number, and
 * the stored number is never that of the last commit.
 */

/** The value of `soundAt` if no commit is verified. It matches no commit. */
export const IN_DOUBT = '';

/** @returns the value of `soundAt` for the commit `further` places after `commit`; IN_DOUBT if `commit` is undefined */
export function noteFor(commit: Commit | undefined, further = 0): string {
  return commit === undefined ? IN_DOUBT : `${commit.store} ${commit.number + BigInt(further)}`;
}

/**
 * Returns the value of `soundAt` for the commit that follows that of a load.
 * @param last the last commit before the load
 * @param mark the commit of the load's mark
 * @param session the session in which the load has committed
 * @returns IN_DOUBT if another transaction has committed between `last`, the mark and the load
 */
export function noteAfter(last: Commit | undefined, mark: Commit | undefined, session: Session): string {
  const [bookmark = ''] = session.lastBookmarks();
  const load = commitOf(bookmark);
  const isNext = noteFor(mark) === noteFor(last, 1) && noteFor(load) === noteFor(mark, 1);
  return isNext ? noteFor(load, 1) : IN_DOUBT;
}

/** @returns whether `last` is the verified commit, so that no transaction has committed since the graph was verified */
export function isNoted({ soundAt }: StateRow, last: Commit | undefined): boolean {
  return last !== undefined && soundAt === noteFor(last);
}

/**
 * Verifies the graph, and stores the verified commit if it is not damaged. A load that is just committing looks like damage, so a
 * caller that acts on the damage must hold the load lock.
 * @returns the damaged sources; none if the check is skipped
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
