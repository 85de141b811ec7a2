import type { RequestReader } from '../src/database/statement-runner.js';
import {
  afterParams,
  type Key,
  type KeyPart,
  type ListQuery,
  type NestedListQuery,
  type RowWithKey,
  type RowWithParent,
} from '../src/queries/page.js';
import { type Loader, loadRows, ParentLoaders } from './batch.js';
import { allMaybe, type MaybePromise, mapMaybe } from './maybe-promise.js';

/** The requested part of a list. */
export interface Slice {
  readonly first: number;
  readonly after: Key | undefined;
}

/** One page of a list. */
export interface Page<Row> {
  readonly rows: readonly RowWithKey<Row>[];
  /** Whether the list has further rows. */
  readonly more: boolean;
}

/** Removes the extra row, which is fetched only to find out whether the list has further rows. */
function cutPage<Row>(rows: readonly RowWithKey<Row>[], first: number): Page<Row> {
  return { rows: rows.slice(0, first), more: rows.length > first };
}

/** Pages and counts of lists of the whole graph. */
export class PageLoader {
  constructor(private readonly graph: RequestReader) {}

  page<Row>({ page, params, order }: ListQuery<Row>, { first, after }: Slice): MaybePromise<Page<Row>> {
    const all = { ...params, ...afterParams(order, after), limit: first + 1 };
    return mapMaybe(loadRows(this.graph, page, all), (rows) => cutPage(rows, first));
  }

  count<Row>({ count, params }: ListQuery<Row>): MaybePromise<number> {
    return this.#total(count, params);
  }

  /** How many different items (such as responsibilities) the rows are about. */
  countItems<Row>({ count, items = count, params }: ListQuery<Row>): MaybePromise<number> {
    return this.#total(items, params);
  }

  #total(statement: ListQuery<unknown>['count'], params: object): MaybePromise<number> {
    return mapMaybe(loadRows(this.graph, statement, params), ([row]) => row?.total ?? 0);
  }
}

/** A list that belongs to a parent; each of many parents has its own rows. */
export interface ListOfParents<Row> {
  readonly order: readonly KeyPart[];
  page(parent: string, slice: Slice): MaybePromise<Page<Row>>;
  total(parent: string): MaybePromise<number>;
  /** How many different items (such as responsibilities) the rows are about. */
  items(parent: string): MaybePromise<number>;
}

/** Compares keys as Neo4j does: texts by code points, whereas `<` compares UTF-16 code units. */
function compareKeys(one: Key, other: Key): number {
  for (const [index, value] of one.entries()) {
    const against = other[index] as typeof value;
    if (value === against) continue;
    return typeof value === 'number'
      ? value - Number(against)
      : Buffer.compare(Buffer.from(value), Buffer.from(`${against}`));
  }
  return 0;
}

/**
 * Merges lists by the keys of their rows. Each list gives its own page after the cursor, so that the merged page has the rows with
 * the lowest keys of all.
 */
function mergeLists<Row>(lists: readonly ListOfParents<Row>[]): ListOfParents<Row> {
  const sum = (totals: readonly number[]) => totals.reduce((all, total) => all + total, 0);
  return {
    order: lists[0]?.order ?? [],
    page: (parent, slice) =>
      mapMaybe(allMaybe(lists.map((list) => list.page(parent, slice))), (pages) => {
        const rows = pages.flatMap((page) => page.rows).sort((a, b) => compareKeys(a.key, b.key));
        const more = rows.length > slice.first || pages.some((page) => page.more);
        return { rows: rows.slice(0, slice.first), more };
      }),
    total: (parent) => mapMaybe(allMaybe(lists.map((list) => list.total(parent))), sum),
    items: (parent) => mapMaybe(allMaybe(lists.map((list) => list.items(parent))), sum),
  };
}

/** Lists of many parents. Lists with the same statement and parameters are loaded together. */
export class ParentListLoader {
  readonly #byField = new WeakMap<object, Map<string | undefined, ListOfParents<unknown>>>();
  readonly #loaders: ParentLoaders;

  constructor(graph: RequestReader) {
    this.#loaders = new ParentLoaders(graph);
  }

  /**
   * @param field an object that is the same for every parent of the field: the field's nodes in the operation
   * @param query called for the first parent only; its statements serve the other parents too
   * @param asKnownOn the day that the field has from one above it: a fragment may stand below several
   * @returns the list of the field
   */
  of<Row>(
    field: object,
    query: () => NestedListQuery<Row>,
    asKnownOn: string | undefined,
  ): ListOfParents<Row> {
    return this.#once(field, asKnownOn, () => this.#make(query()));
  }

  /** As `of`, for a list that several lists with the same parts of a key make up together. */
  merged<Row>(
    field: object,
    queries: () => readonly NestedListQuery<Row>[],
    asKnownOn: string | undefined,
  ): ListOfParents<Row> {
    return this.#once(field, asKnownOn, () => mergeLists(queries().map((query) => this.#make(query))));
  }

  #once<Row>(
    field: object,
    asKnownOn: string | undefined,
    make: () => ListOfParents<Row>,
  ): ListOfParents<Row> {
    const lists = this.#byField.get(field) ?? new Map<string | undefined, ListOfParents<unknown>>();
    this.#byField.set(field, lists);
    const found = (lists.get(asKnownOn) as ListOfParents<Row> | undefined) ?? make();
    lists.set(asKnownOn, found);
    return found;
  }

  #make<Row>({ page, count, items = count, params, order }: NestedListQuery<Row>): ListOfParents<Row> {
    type Pages = Loader<string, readonly RowWithParent<RowWithKey<Row>>[]>;
    let pages: { readonly loader: Pages; readonly slice: string } | undefined;
    const counting = (statement: typeof count) => {
      let totals: Loader<string, readonly RowWithParent<{ total: number }>[]> | undefined;
      return (parent: string) => {
        totals ??= this.#loaders.of(statement, params);
        return mapMaybe(totals.load(parent), ([row]) => row?.total ?? 0);
      };
    };
    return {
      order,
      page: (parent, { first, after }) => {
        const slice = JSON.stringify([first, after]);
        if (pages?.slice !== slice) {
          const all = { ...params, ...afterParams(order, after), limit: first + 1 };
          pages = { loader: this.#loaders.of(page, all), slice };
        }
        return mapMaybe(pages.loader.load(parent), (rows) => cutPage(rows, first));
      },
      total: counting(count),
      items: counting(items),
    };
  }
}
