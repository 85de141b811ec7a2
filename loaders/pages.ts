import type { GraphRequest } from '../src/graph/executor.js';
import {
  afterParams,
  type Key,
  type Keyed,
  type ListQuery,
  type NestedListQuery,
} from '../src/graph/page.js';
import { ParentLoaders, rowsOf } from './batch.js';
import { following, type MaybePromise } from './maybe-promise.js';

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

  page<Row>({ page, params, order }: ListQuery<Row>, { first, after }: Slice): MaybePromise<Page<Row>> {
    const all = { ...params, ...afterParams(order, after), limit: first + 1 };
    return following(rowsOf(this.graph, page, all), (rows) => cut(rows, first));
  }

  count<Row>({ count, params }: ListQuery<Row>): MaybePromise<number> {
    return following(rowsOf(this.graph, count, params), ([row]) => row?.total ?? 0);
  }

  pageOf<Row>(
    parent: string,
    { page, params, order }: NestedListQuery<Row>,
    { first, after }: Slice,
  ): MaybePromise<Page<Row>> {
    const all = { ...params, ...afterParams(order, after), limit: first + 1 };
    return following(this.#ofParents.of(page, all).load(parent), (rows) => cut(rows, first));
  }

  countOf<Row>(parent: string, { count, params }: NestedListQuery<Row>): MaybePromise<number> {
    return following(this.#ofParents.of(count, params).load(parent), ([row]) => row?.total ?? 0);
  }
}
