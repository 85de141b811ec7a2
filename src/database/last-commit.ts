import neo4j, { type Driver, type Session } from 'neo4j-driver';

/** The last transaction that a database has committed. */
export interface Commit {
  /** Of which database, and the number there: each commit has one more than the one before it. */
  readonly store: string;
  readonly number: bigint;
  /** A session that is opened with it sees this transaction and all before it. */
  readonly bookmark: string;
}

/**
 * Neo4j's packing of one database's mark: 16 bytes name the database, then the number in one, two, four or eight bytes.
 * SHOW DATABASE has a column for the number, which Community leaves null.
 */
const PACKED = /^91cc10([\da-f]{32})(?:([0-7][\da-f])|c9([\da-f]{4})|ca([\da-f]{8})|cb([\da-f]{16}))90$/u;
const PREFIX = 'FB:';

/** @returns what a bookmark says; undefined where a server packs it otherwise */
export function commitOf(bookmark: string): Commit | undefined {
  if (!bookmark.startsWith(PREFIX)) return undefined;
  const bytes = Buffer.from(bookmark.slice(PREFIX.length), 'base64').toString('hex');
  const [, store, ...widths] = PACKED.exec(bytes) ?? [];
  const number = widths.find((digits) => digits !== undefined);
  if (store === undefined || number === undefined) return undefined;
  return { store, number: BigInt(`0x${number}`), bookmark };
}

/**
 * The commit that stands last now. Reads, rolled back transactions and definitions that are there already commit nothing;
 * it is the same after a restart and after a recovery.
 * @returns undefined where the server does not tell
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

/** A session for reading that sees a commit which was counted; one without it may not yet. */
export function sessionAfter(driver: Driver, database: string, commit: Commit | undefined): Session {
  const bookmarks = commit === undefined ? [] : [commit.bookmark];
  return driver.session({ database, bookmarks, defaultAccessMode: neo4j.session.READ });
}
