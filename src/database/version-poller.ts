import type { BookmarkManager } from 'neo4j-driver';
import { MARK_OF, type Mark } from './commit-mark.js';
import { type Bounds, withDeadline } from './deadline.js';
import { DatabaseFailure } from './failure.js';
import type { Statement } from './statement.js';

/** The version of the data that a request sees. */
export interface GraphVersion {
  readonly version: string;
  readonly loadedAt: string;
}

/** The graph's version as a statement reads it, and the load that was about to commit another. */
export interface VersionRow extends GraphVersion {
  /** How long the longest lists of each kind are (`longestLists`), as JSON; null where its load did not note it. */
  readonly longest: string | null;
  /** Null where there was none; in a look also where it has died. */
  readonly mark: Mark | null;
}

/** The version at a moment. */
export interface VersionSnapshot extends VersionRow {
  /**
   * What the members of a cluster that answered had committed. Whatever belongs to this version is read with it, so that a
   * member that lags catches up first, and the look after it sees no less than was read.
   */
  readonly bookmarks: BookmarkManager;
}

export const graphVersion: Statement<VersionRow> = {
  name: 'graphVersion',
  cypher: `OPTIONAL MATCH (g:GraphState {id: 'graph'})
OPTIONAL MATCH (m:GraphState {id: 'mark'})
WITH g, m
WHERE g IS NOT NULL OR m IS NOT NULL
RETURN g.version AS version, g.loadedAt AS loadedAt, g.longest AS longest,
  ${MARK_OF} AS mark`,
};

/** A look that is older says nothing any more: what is loaded shows in the next answers within a second. */
const LOOK_GOOD_FOR_MS = 500;
/** A look takes 1 ms. On a wedged network one is never answered, and nobody who comes later may wait for it. */
const LOOK_PATIENCE_MS = 1_000;
/** As long as a question may take by default, for a cold database; a look that takes longer is never answered. */
const LOOK_ENDS_MS = 5_000;

function unseen(): DatabaseFailure {
  return new DatabaseFailure(
    'UNREACHABLE',
    new Error(`Reading the version took longer than ${LOOK_ENDS_MS} ms`),
  );
}

/**
 * Looks at the version for all requests of the process. Requests that need to know what stands after their last statement
 * share the next look, so that sixteen side by side cost one.
 */
export class VersionPoller {
  #latest: { readonly look: VersionSnapshot | undefined; readonly at: number } | undefined;
  #running: { readonly look: Promise<VersionSnapshot | undefined>; readonly since: number } | undefined;
  #next: Promise<VersionSnapshot | undefined> | undefined;

  /** @param read takes one look at the database within bounds; undefined where nothing is loaded */
  constructor(private readonly read: (bounds: Bounds) => Promise<VersionSnapshot | undefined>) {}

  /** The latest look where it is still good, `null` where a new one is due. */
  get fresh(): { readonly look: VersionSnapshot | undefined } | null {
    if (this.#latest === undefined || performance.now() - this.#latest.at > LOOK_GOOD_FOR_MS) return null;
    return this.#latest;
  }

  /** The latest look where it is still good, else one that has begun already or begins now: good for what is read after it. */
  async current(): Promise<VersionSnapshot | undefined> {
    const { fresh } = this;
    return fresh === null ? (this.#answering?.look ?? this.#start()) : fresh.look;
  }

  /** A look that begins after this call: good for what was read before it. */
  next(): Promise<VersionSnapshot | undefined> {
    const running = this.#answering;
    if (running === undefined) return this.#start();
    const start = () => this.#start();
    this.#next ??= running.look.then(start, start);
    return this.#next;
  }

  get #answering() {
    const running = this.#running;
    return running && performance.now() - running.since <= LOOK_PATIENCE_MS ? running : undefined;
  }

  #start(): Promise<VersionSnapshot | undefined> {
    this.#next = undefined;
    const since = performance.now();
    const look = withDeadline(LOOK_ENDS_MS, unseen, this.read);
    const running = { look, since };
    this.#running = running;
    const ended = () => {
      if (this.#running === running) this.#running = undefined;
    };
    look.then((seen) => {
      if (this.#running === running) this.#latest = { look: seen, at: since };
      ended();
    }, ended);
    return look;
  }
}

/** What tells two loads apart: sources that are loaded alternately come back to a version, but not to its moment. */
export function versionKey({
  version,
  loadedAt,
}: Readonly<Record<keyof GraphVersion, string | null>>): string {
  return `${version} ${loadedAt}`;
}

/** @returns whether what was read between two looks is of one version */
export function isUnchanged(
  before: VersionSnapshot | undefined,
  after: VersionSnapshot | undefined,
): boolean {
  if (before === undefined || after === undefined) return before === after;
  // Of bookmarks that were given up meanwhile the later look knows nothing.
  if (before.bookmarks !== after.bookmarks) return false;
  return versionKey(before) === versionKey(after) && before.mark === null && after.mark === null;
}
