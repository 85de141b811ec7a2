import neo4j, { type BookmarkManager, type Driver, type Record as Neo4jRecord } from 'neo4j-driver';
import { MarkJudge, markInWords, transactionsOf } from './commit-mark.js';
import { type ReadBounds, unlessAborted } from './deadline.js';
import { DatabaseFailure, failureOf, RebuiltFailure } from './failure.js';
import { type ColumnSet, columnsRead, type Prefetch, type Projection, type RowValues } from './projection.js';
import { ReadCache, type VersionCache } from './read-cache.js';
import type { Statement } from './statement.js';
import { graphVersion, VersionPoller, type VersionSnapshot, versionKey } from './version-poller.js';

/** One run of a statement, with its time and the number of rows. */
export interface StatementRun {
  readonly name: string;
  readonly cypher: string;
  readonly params: object;
  readonly ms: number;
  readonly rows: number;
}

/** Wraps every run of a statement, so that it can be timed, counted and traced. */
export type StatementInterceptor = <T>(statement: string, run: () => Promise<T>) => Promise<T>;

/** Settings of the statement runner. */
export interface StatementRunnerOptions {
  readonly database: string;
  readonly intercept?: StatementInterceptor;
  /** How much memory the read cache may take. Without it, nothing is cached between requests. */
  readonly cacheBytes?: number;
}

/** Opens sessions: a driver, or an object that is also notified of answers, failures and waiting sessions (DriverFailover). */
export interface Sessions extends Pick<Driver, 'session'> {
  /** The database has answered a session, `ms` after the session was opened. */
  answered?(ms: number): void;
  failed?(failure: DatabaseFailure): void;
  /** A session has been open for `WAIT_MS` without an answer, or without giving its connection back. */
  waited?(): void;
}

/**
 * A session that has waited for this long may be waiting for a lost connection. It is a hundred times as long as the slowest
 * statement of the persisted operations takes on a warm database.
 */
export const WAIT_MS = 2_000;

/** @returns the transaction time-out, so that Neo4j ends a transaction itself when the service can no longer reach it */
function timeoutOf(bounds: ReadBounds | undefined): { timeout?: number } {
  return bounds === undefined ? {} : { timeout: Math.max(1, Math.ceil(bounds.until - performance.now())) };
}

/**
 * Runs a function without stack traces. The driver captures one for each statement in case of an error, which takes 5 % of a
 * look-up; we identify statements by their names instead.
 */
function untraced<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Converts whole numbers to Neo4j integers: the driver sends every number as a float, which LIMIT refuses. */
export function withIntegers(params: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && Number.isInteger(value) ? neo4j.int(value) : value,
    ]),
  );
}

/**
 * Converts records to rows. Values are read by position, because the driver's own conversion to an object iterates over every
 * record by a generator, which costs twice as much.
 * @param columns of the rows, where the statement returns rows of a kind
 * @param prefetches whose columns do not belong to the rows and are left out
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

/** A value that a request has read, with its key: the arguments with which `publish` adds it to the cache. */
type ReadEntry = Parameters<VersionCache['put']>;

/** Reads from the graph for one request, and records its runs of statements in the order in which they were answered. */
export class RequestReader {
  readonly #runs: StatementRun[] = [];
  readonly #read: ReadEntry[] = [];
  /** Prefetched rows, by the name of their look-up and by id. */
  readonly #prefetched = new Map<string, Map<unknown, RowValues>>();
  #version:
    | { readonly snapshot: VersionSnapshot | undefined; readonly cache: VersionCache | undefined }
    | undefined;
  #opening: Promise<void> | undefined;
  #projection: Projection | undefined;

  /** @param bounds that end its reads; by default reads have no time-out */
  constructor(
    private readonly graph: StatementRunner,
    private readonly bounds?: ReadBounds,
  ) {}

  get statements(): readonly StatementRun[] {
    return this.#runs;
  }

  /** @returns the version to which the answer belongs: the one before its first read. Undefined where nothing is loaded. */
  async version(): Promise<VersionSnapshot | undefined> {
    await this.open();
    return this.#version?.snapshot;
  }

  /** The version to which the answer belongs, once it is known: undefined for a request that has read nothing. */
  get knownVersion(): VersionSnapshot | undefined {
    return this.#version?.snapshot;
  }

  /**
   * Determines the version to which the answer belongs. It waits for the database only if the version was last read too long
   * ago, that is after a pause without requests.
   * @throws RebuiltFailure while the graph is being rebuilt, DatabaseFailure where the version cannot be read
   */
  async open(): Promise<void> {
    if (this.#versionIfKnown() === undefined) {
      this.#opening ??= this.graph.versionPoller.current().then((snapshot) => this.#setVersion(snapshot));
      await this.#opening;
    }
    const mark = this.#version?.snapshot?.mark;
    if (mark?.kind === 'REBUILD') throw new RebuiltFailure(markInWords(mark));
  }

  /** Limits the columns that the request's statements return to those that an operation reads. */
  project(projection: Projection): void {
    this.#projection = projection;
  }

  /** @returns the columns that this request reads of a statement's kind of row; undefined for a statement without a kind */
  columnsOf({ columns }: Pick<Statement<unknown>, 'columns'>): ColumnSet | undefined {
    return columns && columnsRead(columns, this.#projection);
  }

  /**
   * Finds a value that this request has prefetched, or that the cache of its version holds.
   * @param space the part of the key that separates the keys of different loaders
   * @returns `undefined` where there is none
   */
  get(space: string, key: string, columns: ColumnSet | undefined): unknown {
    return (
      this.#prefetched.get(space)?.get(key) ?? this.#versionIfKnown()?.cache?.get(`${space} ${key}`, columns)
    );
  }

  /** Records a value that was read, so that `publish` can add it to the cache. */
  put(space: string, key: string, value: unknown, columns: ColumnSet | undefined): void {
    if (this.#version?.cache !== undefined)
      this.#read.push([`${space} ${key}`, value, value === null ? undefined : columns]);
  }

  /** Adds the values that the request has read to the cache of its version. Call it when the version is known to be the same. */
  publish(): void {
    for (const entry of this.#read) this.#version?.cache?.put(...entry);
  }

  /**
   * Runs a statement in a read session: Neo4j refuses it when it writes.
   * @returns its rows
   * @throws DatabaseFailure where the database gives no answer or the graph is being rebuilt
   * @throws the reason of the bounds' signal where the signal is aborted
   * @throws Neo4jError where the statement or its parameters are at fault
   */
  async run<Row, Params extends object>(statement: Statement<Row, Params>, params: Params): Promise<Row[]> {
    await this.open();
    const start = performance.now();
    const { name } = statement;
    const { cypher, prefetches } = (this.#projection && statement.project?.(this.#projection)) ?? {
      ...statement,
      prefetches: [],
    };
    const { bookmarks } = this.knownVersion ?? {};
    const records = await this.graph.records({ name, cypher }, params, this.bounds, bookmarks);
    for (const prefetch of prefetches) this.#keepPrefetched(prefetch, records);
    this.#runs.push({ name, cypher, params, ms: performance.now() - start, rows: records.length });
    return toRows(records, this.columnsOf(statement), prefetches) as Row[];
  }

  /** Keeps the prefetched rows of a statement, so that a loader by id finds them without running a statement. */
  #keepPrefetched({ lookup: { name }, columns }: Prefetch, records: readonly Neo4jRecord[]): void {
    const byId = this.#prefetched.get(name) ?? new Map<unknown, RowValues>();
    this.#prefetched.set(name, byId);
    const idAt = columns.names.indexOf('id');
    for (const record of records)
      for (const values of record.get(name) as readonly (readonly unknown[])[]) {
        const id = values[idAt] as string;
        // The same row may come many times: 500 transfers may refer to one zone 500 times.
        if (byId.has(id)) continue;
        const row = columns.emptyRow();
        for (const [position, column] of columns.names.entries()) row[column] = values[position];
        byId.set(id, row);
        this.put(name, id, row, columns);
      }
  }

  #versionIfKnown() {
    // Taken once: between two readings of it the snapshot may become out of date, and the second would be null.
    const { fresh } = this.graph.versionPoller;
    if (this.#version === undefined && fresh !== null) this.#setVersion(fresh.snapshot);
    return this.#version;
  }

  #setVersion(snapshot: VersionSnapshot | undefined): void {
    const isKeepable = snapshot !== undefined && snapshot.mark === null;
    this.#version ??= { snapshot, cache: isKeepable ? this.graph.cache.of(versionKey(snapshot)) : undefined };
  }
}

/** Reads from the graph for the service. The driver must be opened with `disableLosslessIntegers`. */
export class StatementRunner {
  readonly cache: ReadCache;
  readonly versionPoller: VersionPoller;
  #bookmarks = neo4j.bookmarkManager();
  readonly #marks = new MarkJudge(
    async (load) => ((await this.read(transactionsOf, { load }))[0]?.open ?? 0) > 0,
  );

  constructor(
    private readonly sessions: Sessions,
    private readonly options: StatementRunnerOptions,
  ) {
    this.cache = new ReadCache(options.cacheBytes ?? 0);
    this.versionPoller = new VersionPoller((bounds) => this.#readVersion(bounds));
  }

  request(bounds?: ReadBounds): RequestReader {
    return new RequestReader(this, bounds);
  }

  /**
   * Reads the version. If that fails, the bookmarks are dropped: a database that was restored, or a cluster member that has
   * fallen far behind, may never reach the commits that they name.
   * @returns undefined where nothing is loaded
   */
  async #readVersion(bounds: ReadBounds): Promise<VersionSnapshot | undefined> {
    const bookmarks = this.#bookmarks;
    try {
      const [seen] = await this.read(graphVersion, {}, bounds, bookmarks);
      if (seen === undefined) return undefined;
      if (seen.mark === null || (await this.#marks.stands(seen.mark))) return { ...seen, bookmarks };
      // If there is no version, a first load has died and has left nothing but its mark.
      return seen.version === null ? undefined : { ...seen, mark: null, bookmarks };
    } catch (error) {
      if (this.#bookmarks === bookmarks) this.#bookmarks = neo4j.bookmarkManager();
      throw error;
    }
  }

  /**
   * Runs one statement outside a request. It uses an auto-commit transaction, in which one look-up costs 0.85 ms; in a managed
   * transaction it costs 1.8 ms.
   * @param bookmarks of the version snapshot to which the read belongs; by default those of the next snapshot
   * @returns its rows
   * @throws the same errors as RequestReader.run, except that a rebuild of the graph is no error
   */
  async read<Row, Params extends object>(
    statement: Statement<Row, Params>,
    params: Params,
    bounds?: ReadBounds,
    bookmarks?: BookmarkManager,
  ): Promise<Row[]> {
    return toRows(await this.records(statement, params, bounds, bookmarks)) as Row[];
  }

  /** As `read`, but returns the driver's records instead of rows. */
  async records(
    statement: Pick<Statement<unknown>, 'name' | 'cypher'>,
    params: object,
    bounds?: ReadBounds,
    bookmarks: BookmarkManager = this.#bookmarks,
  ): Promise<readonly Neo4jRecord[]> {
    const read = () => this.#records(statement, params, bounds, bookmarks);
    return this.options.intercept?.(statement.name, read) ?? read();
  }

  async #records(
    { cypher }: Pick<Statement<unknown>, 'cypher'>,
    params: object,
    bounds: ReadBounds | undefined,
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
      const { records } = await unlessAborted(this.#reportOutcome(work, since), bounds?.signal);
      return records;
    } finally {
      // Closing the session ends a statement that still runs. We do not wait for it: on a wedged network it never returns.
      session
        .close()
        .catch(() => undefined)
        .finally(() => clearTimeout(waiting));
    }
  }

  /** Waits for the driver's answer, and reports the answer or the failure to `sessions`. */
  async #reportOutcome<T>(answer: Promise<T>, since: number): Promise<T> {
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
