import type { Driver, Session } from 'neo4j-driver';
import { type Commit, commitOf, lastCommit, sessionAfter } from '../database/last-commit.js';
import { type Damage, findDamages, readerIn, readState } from './integrity.js';
import type { StateRow } from './integrity-statements.js';
import { WRITE_STATEMENTS } from './write-statements.js';

/**
 * The verified commit, stored as `soundAt`: the number of the last commit after which the graph was verified to be as it was
 * loaded, or was made so. If no later commit exists, the check is skipped: it reads the whole graph, which takes 2 to 8 s for the
 * gazette and 11 to 21 s for ten times as many facts, at every start and before every load. Storing the number is a commit too, so the stored
 * number is the one that this commit will get. If another transaction commits in between, this commit gets a higher number, and
 * the stored number is never that of the last commit.
 */

/** The value of `soundAt` if no commit is verified. It matches no commit. */
export const NO_VERIFIED_COMMIT = '';

/** @returns the value of `soundAt` for the commit `further` places after `commit`; NO_VERIFIED_COMMIT for no commit */
export function formatCommit(commit: Commit | undefined, further = 0): string {
  return commit === undefined ? NO_VERIFIED_COMMIT : `${commit.store} ${commit.number + BigInt(further)}`;
}

/**
 * Returns the value of `soundAt` for the commit that follows that of a load.
 * @param last the last commit before the load
 * @param mark the commit of the load's mark
 * @param session the session in which the load has committed
 * @returns NO_VERIFIED_COMMIT if another transaction has committed between `last`, the mark and the load
 */
export function formatNextCommit(
  last: Commit | undefined,
  mark: Commit | undefined,
  session: Session,
): string {
  const [bookmark = ''] = session.lastBookmarks();
  const load = commitOf(bookmark);
  const isNext = formatCommit(mark) === formatCommit(last, 1) && formatCommit(load) === formatCommit(mark, 1);
  return isNext ? formatCommit(load, 1) : NO_VERIFIED_COMMIT;
}

/** @returns whether `last` is the verified commit, so that no transaction has committed since the graph was verified */
export function isVerifiedCommit({ verifiedCommit }: StateRow, last: Commit | undefined): boolean {
  return last !== undefined && verifiedCommit === formatCommit(last);
}

/**
 * Verifies the graph, and stores the verified commit if it is not damaged. A load that is just committing looks like damage, so a
 * caller that acts on the damage must hold the load lock.
 * @returns the damaged sources; none if the check is skipped
 * @throws as findDamages
 */
export async function verifyGraph(driver: Driver, database: string): Promise<Damage[]> {
  const last = await lastCommit(driver, database);
  const session = sessionAfter(driver, database, last);
  const transaction = await session.beginTransaction();
  try {
    const read = readerIn(transaction);
    if (isVerifiedCommit(await readState(read), last)) return [];
    const damages = await findDamages(read);
    if (damages.length === 0) await storeVerifiedCommit(driver, database, last);
    return damages;
  } finally {
    await transaction.close();
    await session.close();
  }
}

async function storeVerifiedCommit(
  driver: Driver,
  database: string,
  last: Commit | undefined,
): Promise<void> {
  await driver.executeQuery(
    WRITE_STATEMENTS.storeVerifiedCommit,
    { verifiedCommit: formatCommit(last, 1) },
    { database },
  );
}
