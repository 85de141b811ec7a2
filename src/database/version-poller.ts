import type { BookmarkManager } from 'neo4j-driver';
import { type CommitMark, MARK_OF } from './commit-mark.js';
import { type ReadBounds, withDeadline } from './deadline.js';
import { DatabaseFailure } from './failure.js';
import type { Statement } from './statement.js';

/** The version of the data, and when it was loaded. */
export interface GraphVersion {
  readonly version: string;
  readonly loadedAt: string;
}

/** The graph's version as the statement returns it, and the mark of a load that is about to commit another version. */
export interface VersionRow extends GraphVersion {
  /** The lengths of the longest lists of each kind (`longestLists`) as JSON; null where the load did not store them. */
  readonly longest: string | null;
  /** Null where there is no mark. In a VersionSnapshot it is also null where the mark is void, because its load has died. */
  readonly mark: CommitMark | null;
}

/** The version at one moment. */
export interface VersionSnapshot extends VersionRow {
  /**
   * The bookmarks of the cluster members that have answered. Every read of this version uses them, so that a lagging member
   * catches up before it answers, and so that the next read of the version sees every commit that those reads have seen.
   */
  readonly bookmarks: BookmarkManager;
}

/**
 * Reads the version and the mark of a load in one row; no row if the graph has neither. It begins at the unique index on the id
 * of a GraphState.
 */
export const graphVersion: Statement<VersionRow> = {
  name: 'graphVersion',
  cypher: `OPTIONAL MATCH (g:GraphState {id: 'graph'})
OPTIONAL MATCH (m:GraphState {id: 'mark'})
WITH g, m
WHERE g IS NOT NULL OR m IS NOT NULL
RETURN g.version AS version, g.loadedAt AS loadedAt, g.longest AS longest,
  ${MARK_OF} AS mark`,
};

/** A snapshot is out of date after this time, so that answers show newly loaded data within a second. */
const SNAPSHOT_GOOD_FOR_MS = 500;
/** Reading the version takes 1 ms. If a read hangs, requests that arrive more than 1 s after its start begin a new one. */
const SHARED_READ_MS = 1_000;
/** Time-out for reading the version: as long as an operation may take by default, because the database may be cold. */
const READ_TIMEOUT_MS = 5_000;

function timeoutError(): DatabaseFailure {
  return new DatabaseFailure(
    'UNREACHABLE',
    new Error(`Reading the version took longer than ${READ_TIMEOUT_MS} ms`),
  );
}

/**
 * Reads the version for all requests of the process. Requests that need the version after their last statement share the next
 * read, so that sixteen concurrent requests cost one read.
 */
export class VersionPoller {
  #latest: { readonly snapshot: VersionSnapshot | undefined; readonly at: number } | undefined;
  #running: { readonly snapshot: Promise<VersionSnapshot | undefined>; readonly since: number } | undefined;
  #next: Promise<VersionSnapshot | undefined> | undefined;

  /** @param read reads the version from the database within bounds; undefined where nothing is loaded */
  constructor(private readonly read: (bounds: ReadBounds) => Promise<VersionSnapshot | undefined>) {}

  /** The latest snapshot if it is not older than 500 ms, else `null`. */
  get fresh(): { readonly snapshot: VersionSnapshot | undefined } | null {
    if (this.#latest === undefined || performance.now() - this.#latest.at > SNAPSHOT_GOOD_FOR_MS) return null;
    return this.#latest;
  }

  /**
   * For reads that follow it: the latest snapshot if it is still fresh, else that of a read which is running or begins now.
   * @returns undefined where nothing is loaded
   * @throws DatabaseFailure where the database gives no answer
   */
  async current(): Promise<VersionSnapshot | undefined> {
    const { fresh } = this;
    return fresh === null ? (this.#answering?.snapshot ?? this.#start()) : fresh.snapshot;
  }

  /**
   * For reads that came before it: the snapshot of a read that begins after this call.
   * @returns undefined where nothing is loaded
   * @throws DatabaseFailure where the database gives no answer
   */
  next(): Promise<VersionSnapshot | undefined> {
    const running = this.#answering;
    if (running === undefined) return this.#start();
    const start = () => this.#start();
    this.#next ??= running.snapshot.then(start, start);
    return this.#next;
  }

  get #answering() {
    const running = this.#running;
    return running && performance.now() - running.since <= SHARED_READ_MS ? running : undefined;
  }

  #start(): Promise<VersionSnapshot | undefined> {
    this.#next = undefined;
    const since = performance.now();
    const snapshot = withDeadline(READ_TIMEOUT_MS, timeoutError, this.read);
    const running = { snapshot, since };
    this.#running = running;
    const ended = () => {
      if (this.#running === running) this.#running = undefined;
    };
    snapshot.then((latest) => {
      if (this.#running === running) this.#latest = { snapshot: latest, at: since };
      ended();
    }, ended);
    return snapshot;
  }
}

/**
 * @returns a key that only one load has: the version and the time of the load. If the sources of an earlier load are loaded again,
 *   the version is the same as before, but not the time
 */
export function versionKey({
  version,
  loadedAt,
}: Readonly<Record<keyof GraphVersion, string | null>>): string {
  return `${version} ${loadedAt}`;
}

/** @returns whether all reads between two snapshots saw one version: it is the same in both, and neither has a commit mark */
export function isUnchanged(
  before: VersionSnapshot | undefined,
  after: VersionSnapshot | undefined,
): boolean {
  if (before === undefined || after === undefined) return before === after;
  // If the bookmarks were dropped in between, the later snapshot may be of a member that lags behind the reads.
  if (before.bookmarks !== after.bookmarks) return false;
  return versionKey(before) === versionKey(after) && before.mark === null && after.mark === null;
}
