import neo4j, { type Driver } from 'neo4j-driver';
import { type Bounds, unlessAborted } from './bounds.js';
import { DatabaseFailure, failureOf } from './failure.js';

/**
 * A named Cypher text. The name is what the golden files, metrics and logs tell; `row` and `params` exist for the
 * compiler only and say what the text returns and wants.
 */
export interface Statement<Row, Params extends object = object> {
  readonly name: string;
  readonly cypher: string;
  readonly row?: Row;
  readonly params?: Params;
}

/** What one run of a statement cost. */
export interface StatementRun {
  readonly name: string;
  readonly cypher: string;
  readonly ms: number;
  readonly rows: number;
}

export interface GraphOptions {
  readonly database: string;
  /** Default: reads may take as long as they take. */
  readonly bounds?: Bounds;
}

/** Where sessions come from: a driver, or a way to the database that is told how its sessions fare. */
export interface Sessions extends Pick<Driver, 'session'> {
  /** The database has answered. */
  answered?(): void;
  failed?(failure: DatabaseFailure): void;
  /** A session has been open for `WAIT_MS` without an answer, or without giving its connection back. */
  waited?(): void;
}

/** A hundred times what the slowest published question's statement takes on a warm database. */
export const WAIT_MS = 2_000;

/** The driver sends every number as a float, which LIMIT refuses. */
function withIntegers(params: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' && Number.isInteger(value) ? neo4j.int(value) : value,
    ]),
  );
}

/** Something to be done before the first statement of a request, where it has one. */
export type Opening = (run: GraphRequest['run']) => Promise<void>;

/** The reads of one request, in the order in which they were answered. */
export class GraphRequest {
  readonly #runs: StatementRun[] = [];
  #opened: Promise<void> | undefined;

  constructor(
    private readonly sessions: Sessions,
    private readonly options: GraphOptions,
    private readonly opening: Opening | undefined,
  ) {}

  get statements(): readonly StatementRun[] {
    return this.#runs;
  }

  /**
   * Runs a statement in a session for reading: Neo4j refuses it when it writes. Auto-commit, because one look-up costs
   * 0.85 ms so and 1.8 ms in a managed transaction.
   * @throws DatabaseFailure where the database gives no answer, the reason of the bounds' signal where that is aborted
   */
  async run<Row, Params extends object>(statement: Statement<Row, Params>, params: Params): Promise<Row[]> {
    this.#opened ??= this.opening?.((first, its) => this.#read(first, its));
    await this.#opened;
    return this.#read(statement, params);
  }

  async #read<Row, Params extends object>(
    { name, cypher }: Statement<Row, Params>,
    params: Params,
  ): Promise<Row[]> {
    const { database, bounds } = this.options;
    bounds?.signal.throwIfAborted();
    const session = this.sessions.session({ database, defaultAccessMode: neo4j.session.READ });
    const waiting = setTimeout(() => this.sessions.waited?.(), WAIT_MS).unref();
    const start = performance.now();
    try {
      const work = session.run(cypher, withIntegers(params), timeoutOf(bounds));
      const { records } = await unlessAborted(work, bounds?.signal);
      this.sessions.answered?.();
      this.#runs.push({ name, cypher, ms: performance.now() - start, rows: records.length });
      return records.map((record) => record.toObject() as Row);
    } catch (error) {
      const failure = failureOf(error);
      if (failure instanceof DatabaseFailure) this.sessions.failed?.(failure);
      throw failure;
    } finally {
      // Ends what still runs in the database. Not waited for: on a wedged network it never comes back.
      session
        .close()
        .catch(() => undefined)
        .finally(() => clearTimeout(waiting));
    }
  }
}

/** Lets Neo4j itself end a transaction that nobody can tell it to end any more. */
function timeoutOf(bounds: Bounds | undefined): { timeout?: number } {
  return bounds === undefined ? {} : { timeout: Math.max(1, Math.ceil(bounds.until - Date.now())) };
}

/** The graph as the service reads it. Its driver must have `disableLosslessIntegers`. */
export class Graph {
  constructor(
    private readonly sessions: Sessions,
    private readonly options: GraphOptions,
  ) {}

  request(opening?: Opening): GraphRequest {
    return new GraphRequest(this.sessions, this.options, opening);
  }

  /** The same graph, whose reads end with `bounds`. */
  within(bounds: Bounds): Graph {
    return new Graph(this.sessions, { ...this.options, bounds });
  }
}
