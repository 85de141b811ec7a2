import neo4j, { type Driver, type Session } from 'neo4j-driver';

/** The last transaction that a database has committed. */
export interface Commit {
  /** The id of the database, and the number of the commit in it: each commit has the number of the one before it plus one. */
  readonly store: string;
  readonly number: bigint;
  /** A session that is opened with this bookmark sees this transaction and all earlier ones. */
  readonly bookmark: string;
}

/**
 * A bookmark of one database as Neo4j packs it: 16 bytes for the database, then the number in one, two, four or eight bytes.
 * The number is read from the bookmark because the column that SHOW DATABASE has for it is null in Community.
 */
const PACKED = /^91cc10([\da-f]{32})(?:([0-7][\da-f])|c9([\da-f]{4})|ca([\da-f]{8})|cb([\da-f]{16}))90$/u;
const PREFIX = 'FB:';

/** @returns the commit that a bookmark names; undefined where the server packs bookmarks in another form */
export function commitOf(bookmark: string): Commit | undefined {
  if (!bookmark.startsWith(PREFIX)) return undefined;
  const bytes = Buffer.from(bookmark.slice(PREFIX.length), 'base64').toString('hex');
  const [, store, ...widths] = PACKED.exec(bytes) ?? [];
  const number = widths.find((digits) => digits !== undefined);
  if (store === undefined || number === undefined) return undefined;
  return { store, number: BigInt(`0x${number}`), bookmark };
}

/**
 * Reads the last commit of a database. Reads, transactions that are rolled back and definitions that exist already commit
 * nothing. The number stays the same after a restart and after a recovery.
 * @returns undefined where the server gives no bookmark, several, or one in an unknown form
 * @throws Neo4jError where the database does not answer
 */
export async function lastCommit(
  sessions: Pick<Driver, 'session'>,
  database: string,
): Promise<Commit | undefined> {
  const session = sessions.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    await session.run('RETURN 1');
    const [bookmark, another] = session.lastBookmarks();
    return bookmark === undefined || another !== undefined ? undefined : commitOf(bookmark);
  } finally {
    await session.close();
  }
}

/** @returns a read session that is certain to see the commit; a session without its bookmark may not see it yet */
export function sessionAfter(driver: Driver, database: string, commit: Commit | undefined): Session {
  const bookmarks = commit === undefined ? [] : [commit.bookmark];
  return driver.session({ database, bookmarks, defaultAccessMode: neo4j.session.READ });
}
