import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { BookmarkManager } from 'neo4j-driver';
import type { GraphVersion } from '../queries/rows.js';
import { MARK_OF, type Mark } from './commit-mark.js';
import { type Bounds, withDeadline } from './deadline.js';
import { DatabaseFailure } from './failure.js';
import type { Graph, GraphRequest, Statement } from './statement-runner.js';

/** The graph's version as a statement reads it, and the load that was about to commit another. */
export interface VersionRow extends GraphVersion {
  /** How long the longest lists of each kind are (`longestLists`), as JSON; null where its load did not note it. */
  readonly longest: string | null;
  /** Null where there was none; in a look also where it has died. */
  readonly mark: Mark | null;
}

/** The version at a moment. */
export interface Look extends VersionRow {
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
  return new DatabaseFailure('UNREACHABLE', new Error(`No look at the version within ${LOOK_ENDS_MS} ms`));
}

/**
 * Looks at the version for all requests of the process. Requests that need to know what stands after their last statement
 * share the next look, so that sixteen side by side cost one.
 */
export class VersionWatch {
  #latest: { readonly look: Look | undefined; readonly at: number } | undefined;
  #running: { readonly look: Promise<Look | undefined>; readonly since: number } | undefined;
  #next: Promise<Look | undefined> | undefined;

  /** @param read takes one look at the database within bounds; undefined where nothing is loaded */
  constructor(private readonly read: (bounds: Bounds) => Promise<Look | undefined>) {}

  /** The latest look where it is still good, `null` where a new one is due. */
  get fresh(): { readonly look: Look | undefined } | null {
    if (this.#latest === undefined || performance.now() - this.#latest.at > LOOK_GOOD_FOR_MS) return null;
    return this.#latest;
  }

  /** The latest look where it is still good, else one that has begun already or begins now: good for what is read after it. */
  async current(): Promise<Look | undefined> {
    const { fresh } = this;
    return fresh === null ? (this.#answering?.look ?? this.#start()) : fresh.look;
  }

  /** A look that begins after this call: good for what was read before it. */
  next(): Promise<Look | undefined> {
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

  #start(): Promise<Look | undefined> {
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

/** A commit takes well under a second; a request that meets one is asked again instead of failing. */
const PAUSE_MILLISECONDS = 50;
const TRIES = 20;
const RETRY_AFTER_SECONDS = 1;

function changing(): GraphQLError {
  return new GraphQLError('New data are being loaded; ask again in a moment', {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      http: { status: 503, headers: new Map([['retry-after', String(RETRY_AFTER_SECONDS)]]) },
    },
  });
}

/** What tells two loads apart: sources that are loaded alternately come back to a version, but not to its moment. */
export function stampOf({ version, loadedAt }: Readonly<Record<keyof GraphVersion, string | null>>): string {
  return `${version} ${loadedAt}`;
}

/** @returns whether what was read between two looks is of one version */
export function isUnchanged(before: Look | undefined, after: Look | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  // Of bookmarks that were given up meanwhile the later look knows nothing.
  if (before.bookmarks !== after.bookmarks) return false;
  return stampOf(before) === stampOf(after) && before.mark === null && after.mark === null;
}

/**
 * Runs a request so that its answer never mixes two versions of the data: Neo4j shows a commit to a running reader bit
 * by bit (13 of 81 single statements returned mixed values while a transaction updated 20,000 nodes), so no isolation
 * level helps. A request belongs to the version of a look from before its first statement; a look that begins after its
 * last one must show the same version without the mark, or all of it runs again. What it has read enters the cache only
 * then. A request that finds everything in the cache of its version needs no second look.
 * @param run answers the request by the reads of the GraphRequest that it is given; may be called several times
 * @param bounds that end those reads
 * @throws GraphQLError 503 when loads overtake every try
 */
export async function withOneVersion<T>(
  graph: Graph,
  run: (request: GraphRequest) => Promise<T>,
  bounds?: Bounds,
): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) {
      await sleep(PAUSE_MILLISECONDS);
      if ((await graph.watch.next())?.mark) continue;
    }
    const request = graph.request(bounds);
    const answer = await run(request);
    if (request.statements.length === 0) return answer;
    const before = await request.version();
    if (isUnchanged(before, await graph.watch.next())) {
      request.keepFound();
      return answer;
    }
  }
  throw changing();
}
