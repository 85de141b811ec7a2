import type { GraphRequest } from '../src/graph/executor.js';
import {
  afterParams,
  type Key,
  type Keyed,
  type ListQuery,
  type NestedListQuery,
} from '../src/graph/page.js';
import { ParentLoaders } from './batch.js';

/** Which part of a list is asked for. */
export interface Slice {
  readonly first: number;
  readonly after: Key | undefined;
}

export interface Page<Row> {
  readonly rows: readonly Keyed<Row>[];
  /** Whether the list goes on after these. */
  readonly more: boolean;
}

/** Cuts off the row that was fetched only to learn whether there is one. */
function cut<Row>(rows: readonly Keyed<Row>[], first: number): Page<Row> {
  return { rows: rows.slice(0, first), more: rows.length > first };
}

/** Pages and counts of lists. Lists of several parents that are asked for in the same way share a statement. */
export class Pages {
  readonly #ofParents: ParentLoaders;

  constructor(private readonly graph: GraphRequest) {
    this.#ofParents = new ParentLoaders(graph);
  }

  async page<Row>({ page, params, order }: ListQuery<Row>, { first, after }: Slice): Promise<Page<Row>> {
    const rows = await this.graph.run(page, { ...params, ...afterParams(order, after), limit: first + 1 });
    return cut(rows, first);
  }

  async count<Row>({ count, params }: ListQuery<Row>): Promise<number> {
    const [row] = await this.graph.run(count, params);
    return row?.total ?? 0;
  }

  async pageOf<Row>(
    parent: string,
    { page, params, order }: NestedListQuery<Row>,
    { first, after }: Slice,
  ): Promise<Page<Row>> {
    const all = { ...params, ...afterParams(order, after), limit: first + 1 };
    return cut(await this.#ofParents.of(page, all).load(parent), first);
  }

  async countOf<Row>(parent: string, { count, params }: NestedListQuery<Row>): Promise<number> {
    const [row] = await this.#ofParents.of(count, params).load(parent);
    return row?.total ?? 0;
  }
}
