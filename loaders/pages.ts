import type { GraphRequest } from '../src/database/statement-runner.js';
import {
  afterParams,
  type Key,
  type KeyPart,
  type ListQuery,
  type NestedListQuery,
  type RowWithKey,
  type RowWithParent,
} from '../src/queries/page.js';
import { type Loader, ParentLoaders, rowsOf } from './batch.js';
import { type MaybePromise, mapMaybe } from './maybe-promise.js';

/** Which part of a list is asked for. */
export interface Slice {
  readonly first: number;
  readonly after: Key | undefined;
}

export interface Page<Row> {
  readonly rows: readonly RowWithKey<Row>[];
  /** Whether the list goes on after these. */
  readonly more: boolean;
}

/** Cuts off the row that was fetched only to learn whether there is one. */
function cut<Row>(rows: readonly RowWithKey<Row>[], first: number): Page<Row> {
  return { rows: rows.slice(0, first), more: rows.length > first };
}

/** Pages and counts of lists of the whole graph. */
export class Pages {
  constructor(private readonly graph: GraphRequest) {}

  page<Row>({ page, params, order }: ListQuery<Row>, { first, after }: Slice): MaybePromise<Page<Row>> {
    const all = { ...params, ...afterParams(order, after), limit: first + 1 };
    return mapMaybe(rowsOf(this.graph, page, all), (rows) => cut(rows, first));
  }

  count<Row>({ count, params }: ListQuery<Row>): MaybePromise<number> {
    return this.#total(count, params);
  }

  /** How many things the rows are about. */
  countItems<Row>({ count, items = count, params }: ListQuery<Row>): MaybePromise<number> {
    return this.#total(items, params);
  }

  #total(statement: ListQuery<unknown>['count'], params: object): MaybePromise<number> {
    return mapMaybe(rowsOf(this.graph, statement, params), ([row]) => row?.total ?? 0);
  }
}

/** A list that many parents have, each with its own rows. */
export interface ListOfParents<Row> {
  readonly order: readonly KeyPart[];
  page(parent: string, slice: Slice): MaybePromise<Page<Row>>;
  total(parent: string): MaybePromise<number>;
  /** How many things the rows are about. */
  items(parent: string): MaybePromise<number>;
}

/** Lists of many parents. Those that are asked for in the same way share a statement. */
export class Lists {
  readonly #byField = new WeakMap<object, ListOfParents<unknown>>();
  readonly #loaders: ParentLoaders;

  constructor(graph: GraphRequest) {
    this.#loaders = new ParentLoaders(graph);
  }

  /**
   * The list of a field, whose statements are made for its first parent and serve the others.
   * @param field what is the same object for every parent of the field: its nodes in the question
   */
  of<Row>(field: object, query: () => NestedListQuery<Row>): ListOfParents<Row> {
    const known = this.#byField.get(field) as ListOfParents<Row> | undefined;
    if (known !== undefined) return known;
    const made = this.#make(query());
    this.#byField.set(field, made);
    return made;
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
        return mapMaybe(pages.loader.load(parent), (rows) => cut(rows, first));
      },
      total: counting(count),
      items: counting(items),
    };
  }
}
