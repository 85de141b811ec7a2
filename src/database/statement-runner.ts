import neo4j, { type BookmarkManager, type Driver, type Record as Neo4jRecord } from 'neo4j-driver';
import { MarkJudge, markInWords, transactionsOf } from './commit-mark.js';
import { type Bounds, unlessAborted } from './deadline.js';
import { DatabaseFailure, failureOf, RebuiltFailure } from './failure.js';
import { type ColumnSet, columnsRead, type Prefetch, type Projection, type RowValues } from './projection.js';
import { ReadCache, type VersionCache } from './read-cache.js';
import type { Statement } from './statement.js';
import { graphVersion, VersionPoller, type VersionSnapshot, versionKey } from './version-poller.js';

/** What one run of a statement cost. */
export interface StatementRun {
  readonly name: string;
  readonly cypher: string;
  readonly params: object;
  readonly ms: number;
  readonly rows: number;
}

/** Runs a statement of a name, so that it can be timed, counted and traced. */
export type StatementInterceptor = <T>(statement: string, run: () => Promise<T>) => Promise<T>;

export interface GraphOptions {
  readonly database: string;
  readonly intercept?: StatementInterceptor;
  /** How much memory the read cache may take; nothing is kept between requests where absent. */
  readonly cacheBytes?: number;
}

/** Where sessions come from: a driver, or a way to the database that is told how its sessions fare. */
export interface Sessions extends Pick<Driver, 'session'> {
  /** The database has answered a session, so long after it was opened. */
  answered?(ms: number): void;
  failed?(failure: DatabaseFailure): void;
  /** A session has been open for `WAIT_MS` without an answer, or without giving its connection back. */
  waited?(): void;
}

/** A hundred times what the slowest published question's statement takes on a warm database. */
export const WAIT_MS = 2_000;

/** Lets Neo4j itself end a transaction that nobody can tell it to end any more. */
function timeoutOf(bounds: Bounds | undefined): { timeout?: number } {
  return bounds === undefined ? {} : { timeout: Math.max(1, Math.ceil(bounds.until - performance.now())) };
}

/** Spares the stack that the driver takes of each statement for its errors: 5 % of a look-up, and we tell them by their names. */
function untraced<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The driver sends every number as a float, which LIMIT refuses. */
export function withIntegers(params: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && Number.isInteger(value) ? neo4j.int(value) : value,
    ]),
  );
}

/**
 * By position: the driver's own way to an object walks every record by a generator, which costs twice as much.
 * @param columns of the rows, where the statement has rows of a kind
 * @param prefetches whose columns are not the rows' own
 */
function toRows(
  records: readonly Neo4jRecord[],
  columns?: ColumnSet,
  prefetches: readonly Prefetch[] = [],
): RowValues[] {
  const names = (records[0]?.keys ?? []) as readonly string[];
  const others = new Set(prefetches.map(({ lookup }) => lookup.name));
  const own = names.flatMap((name, position) => (others.has(name) ? [] : [[name, position] as const]));
  return records.map((record) => {
    const row = columns?.emptyRow() ?? {};
    for (const [name, position] of own) row[name] = record.get(position);
    return row;
  });
}

/** What a request has read and may publish. */
type ReadEntry = Parameters<VersionCache['put']>;

/** The reads of one request, in the order in which they were answered. */
export class GraphRequest {
  readonly #runs: StatementRun[] = [];
  readonly #read: ReadEntry[] = [];
  /** Rows that came with others, by the name of their look-up and by id. */
  readonly #prefetched = new Map<string, Map<unknown, RowValues>>();
  #version:
    | { readonly look: VersionSnapshot | undefined; readonly cache: VersionCache | undefined }
    | undefined;
  #opening: Promise<void> | undefined;
  #projection: Projection | undefined;

  /** @param bounds that end its reads; by default they may take as long as they take */
  constructor(
    private readonly graph: Graph,
    private readonly bounds?: Bounds,
  ) {}

  get statements(): readonly StatementRun[] {
    return this.#runs;
  }

  /** The version to which the answer belongs: the one before its first read. Undefined where nothing is loaded. */
  async version(): Promise<VersionSnapshot | undefined> {
    await this.open();
    return this.#version?.look;
  }

  /** The version as far as it is settled: undefined for a request that has read nothing. */
  get settled(): VersionSnapshot | undefined {
    return this.#version?.look;
  }

  /** Settles to which version the answer belongs; only a request that comes long after the last one waits for it. */
  async open(): Promise<void> {
    if (this.#settled() === undefined) {
      this.#opening ??= this.graph.watch.current().then((look) => this.#settle(look));
      await this.#opening;
    }
    const mark = this.#version?.look?.mark;
    if (mark?.kind === 'REBUILD') throw new RebuiltFailure(markInWords(mark));
  }

  /** Lets its statements return no more than an operation reads. */
  project(projection: Projection): void {
    this.#projection = projection;
  }

  /** The columns in which this request reads the rows of a kind; undefined for a statement of no kind. */
  columnsOf({ columns }: Pick<Statement<unknown>, 'columns'>): ColumnSet | undefined {
    return columns && columnsRead(columns, this.#projection);
  }

  /**
   * What was read under a key of a space, by this request with other rows, or by any of its version.
   * @returns `undefined` for nothing
   */
  get(space: string, key: string, columns: ColumnSet | undefined): unknown {
    return this.#prefetched.get(space)?.get(key) ?? this.#settled()?.cache?.get(`${space} ${key}`, columns);
  }

  /** Notes what was read, for `publish`. */
  put(space: string, key: string, value: unknown, columns: ColumnSet | undefined): void {
    if (this.#version?.cache !== undefined)
      this.#read.push([`${space} ${key}`, value, value === null ? undefined : columns]);
  }

  /** Adds what it has read to the cache of its version, once the answer is known to be of one. */
  publish(): void {
    for (const entry of this.#read) this.#version?.cache?.put(...entry);
  }

  /**
   * Runs a statement in a session for reading: Neo4j refuses it when it writes.
   * @throws DatabaseFailure where the database gives no answer or the graph is being rebuilt, the reason of the bounds' signal where that is aborted
   */
  async run<Row, Params extends object>(statement: Statement<Row, Params>, params: Params): Promise<Row[]> {
    await this.open();
    const start = performance.now();
    const { name } = statement;
    const { cypher, prefetches } = (this.#projection && statement.project?.(this.#projection)) ?? {
      ...statement,
      prefetches: [],
    };
    const { bookmarks } = this.settled ?? {};
    const records = await this.graph.records({ name, cypher }, params, this.bounds, bookmarks);
    for (const prefetch of prefetches) this.#keepPrefetched(prefetch, records);
    this.#runs.push({ name, cypher, params, ms: performance.now() - start, rows: records.length });
    return toRows(records, this.columnsOf(statement), prefetches) as Row[];
  }

  /** Rows of another kind that came with a statement's own: whoever loads them by id has them without a statement. */
  #keepPrefetched({ lookup: { name }, columns }: Prefetch, records: readonly Neo4jRecord[]): void {
    const byId = this.#prefetched.get(name) ?? new Map<unknown, RowValues>();
    this.#prefetched.set(name, byId);
    const idAt = columns.names.indexOf('id');
    for (const record of records)
      for (const values of record.get(name) as readonly (readonly unknown[])[]) {
        const id = values[idAt] as string;
        // 500 transfers refer to one zone 500 times.
        if (byId.has(id)) continue;
        const row = columns.emptyRow();
        for (const [position, column] of columns.names.entries()) row[column] = values[position];
        byId.set(id, row);
        this.put(name, id, row, columns);
      }
  }

  #settled() {
    if (this.#version === undefined && this.graph.watch.fresh !== null)
      this.#settle(this.graph.watch.fresh.look);
    return this.#version;
  }

  #settle(look: VersionSnapshot | undefined): void {
    const isKeepable = look !== undefined && look.mark === null;
    this.#version ??= { look, cache: isKeepable ? this.graph.cache.of(versionKey(look)) : undefined };
  }
}

/** The graph as the service reads it. Its driver must have `disableLosslessIntegers`. */
export class Graph {
  readonly cache: ReadCache;
  readonly watch: VersionPoller;
  #bookmarks = neo4j.bookmarkManager();
  readonly #marks = new MarkJudge(
    async (load) => ((await this.read(transactionsOf, { load }))[0]?.open ?? 0) > 0,
  );

  constructor(
    private readonly sessions: Sessions,
    private readonly options: GraphOptions,
  ) {
    this.cache = new ReadCache(options.cacheBytes ?? 0);
    this.watch = new VersionPoller((bounds) => this.#look(bounds));
  }

  request(bounds?: Bounds): GraphRequest {
    return new GraphRequest(this, bounds);
  }

  /**
   * A database that was restored, or a member that has fallen far behind, may never come to what the bookmarks say: after a
   * look that failed they are given up.
   */
  async #look(bounds: Bounds): Promise<VersionSnapshot | undefined> {
    const bookmarks = this.#bookmarks;
    try {
      const [seen] = await this.read(graphVersion, {}, bounds, bookmarks);
      if (seen === undefined) return undefined;
      if (seen.mark === null || (await this.#marks.stands(seen.mark))) return { ...seen, bookmarks };
      // A first load that has died has left nothing but its mark.
      return seen.version === null ? undefined : { ...seen, mark: null, bookmarks };
    } catch (error) {
      if (this.#bookmarks === bookmarks) this.#bookmarks = neo4j.bookmarkManager();
      throw error;
    }
  }

  /**
   * One statement by itself. Auto-commit, because one look-up costs 0.85 ms so and 1.8 ms in a managed transaction.
   * @param bookmarks of the look that it belongs to; by default those of the next one
   * @throws as GraphRequest.run
   */
  async read<Row, Params extends object>(
    statement: Statement<Row, Params>,
    params: Params,
    bounds?: Bounds,
    bookmarks?: BookmarkManager,
  ): Promise<Row[]> {
    return toRows(await this.records(statement, params, bounds, bookmarks)) as Row[];
  }

  /** As `read`, before the driver's records are made into rows. */
  async records(
    statement: Pick<Statement<unknown>, 'name' | 'cypher'>,
    params: object,
    bounds?: Bounds,
    bookmarks: BookmarkManager = this.#bookmarks,
  ): Promise<readonly Neo4jRecord[]> {
    const read = () => this.#records(statement, params, bounds, bookmarks);
    return this.options.intercept?.(statement.name, read) ?? read();
  }

  async #records(
    { cypher }: Pick<Statement<unknown>, 'cypher'>,
    params: object,
    bounds: Bounds | undefined,
    bookmarkManager: BookmarkManager,
  ): Promise<readonly Neo4jRecord[]> {
    bounds?.signal.throwIfAborted();
    const { database } = this.options;
    const since = performance.now();
    const session = this.sessions.session({
      database,
      bookmarkManager,
      defaultAccessMode: neo4j.session.READ,
    });
    const waiting = setTimeout(() => this.sessions.waited?.(), WAIT_MS).unref();
    try {
      const work = untraced(() => session.run(cypher, withIntegers(params), timeoutOf(bounds)));
      const { records } = await unlessAborted(this.#heard(work, since), bounds?.signal);
      return records;
    } finally {
      // Ends what still runs in the database. Not waited for: on a wedged network it never comes back.
      session
        .close()
        .catch(() => undefined)
        .finally(() => clearTimeout(waiting));
    }
  }

  /** The driver's answer, of which the way to the database is told. */
  async #heard<T>(answer: Promise<T>, since: number): Promise<T> {
    try {
      const heard = await answer;
      this.sessions.answered?.(performance.now() - since);
      return heard;
    } catch (error) {
      const failure = failureOf(error);
      if (failure instanceof DatabaseFailure) this.sessions.failed?.(failure);
      throw failure;
    }
  }
}
