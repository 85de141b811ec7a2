import neo4j, { type Driver } from 'neo4j-driver';

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
}

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
    private readonly driver: Driver,
    private readonly options: GraphOptions,
    private readonly opening: Opening | undefined,
  ) {}

  get statements(): readonly StatementRun[] {
    return this.#runs;
  }

  /**
   * Runs a statement in a session for reading: Neo4j refuses it when it writes. Auto-commit, because one look-up costs
   * 0.85 ms so and 1.8 ms in a managed transaction.
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
    const session = this.driver.session({
      database: this.options.database,
      defaultAccessMode: neo4j.session.READ,
    });
    const start = performance.now();
    try {
      const { records } = await session.run(cypher, withIntegers(params));
      this.#runs.push({ name, cypher, ms: performance.now() - start, rows: records.length });
      return records.map((record) => record.toObject() as Row);
    } finally {
      await session.close();
    }
  }
}

/** The graph as the service reads it. Its driver must have `disableLosslessIntegers`. */
export class Graph {
  constructor(
    private readonly driver: Driver,
    private readonly options: GraphOptions,
  ) {}

  request(opening?: Opening): GraphRequest {
    return new GraphRequest(this.driver, this.options, opening);
  }
}
