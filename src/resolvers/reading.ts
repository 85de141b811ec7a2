import { allReferred, maybeReferred, referred } from '../../loaders/batch.js';
import type { Loaders, RequestContext, ROWS_BY_ID } from '../../loaders/index.js';
import { following, type MaybePromise } from '../../loaders/maybe-promise.js';
import { type FirstRows, firstOf } from './arguments.js';

/** The loaders of rows by id. */
type RowLoader = keyof typeof ROWS_BY_ID | 'nodes';
type RowIn<Name extends RowLoader> = NonNullable<Awaited<ReturnType<Loaders[Name]['load']>>>;

/** Rows of another kind that a field leads to, by their ids. */
interface Lead {
  readonly loader: RowLoader;
  /** Columns with the id of one, and columns with the ids of several. */
  readonly ids?: readonly string[];
  readonly lists?: readonly string[];
  /** What else the resolver reads. */
  readonly beside?: readonly string[];
}

/** What a resolver says of itself: which columns of its row it reads, and where they lead. */
export interface Reading {
  readonly columns: readonly string[];
  readonly lead?: Lead | undefined;
}

const readings = new WeakMap<object, Reading>();

/** What a resolver reads; undefined for one that has not said so and may read anything. */
export function readingOf(resolver: object): Reading | undefined {
  return readings.get(resolver);
}

/**
 * Notes which columns of its row a resolver reads, so that a statement need not return the others. A resolver that works
 * with the columns of rows that it loads must not be noted.
 */
export function reading<Resolver extends object>(columns: readonly string[], resolver: Resolver): Resolver {
  readings.set(resolver, { columns });
  return resolver;
}

/** Notes that a resolver reads what another one does, around which it is put. */
export function readingAs<Resolver extends object>(inner: object, outer: Resolver): Resolver {
  const known = readings.get(inner);
  if (known !== undefined) readings.set(outer, known);
  return outer;
}

/** Notes that a resolver needs the rows whose ids stand in its row, so that the statement that finds it finds them too. */
export function leading<Resolver extends object>(lead: Lead, resolver: Resolver): Resolver {
  readings.set(resolver, {
    columns: [...(lead.ids ?? []), ...(lead.lists ?? []), ...(lead.beside ?? [])],
    lead,
  });
  return resolver;
}

/** Resolves a field to the row whose id stands in a column. */
export function leadsTo<Name extends RowLoader, Column extends string>(loader: Name, column: Column) {
  return leading(
    { loader, ids: [column] },
    (row: Readonly<Record<Column, string>>, _: object, { loaders }: RequestContext) =>
      referred(loaders[loader] as never, row[column]) as MaybePromise<RowIn<Name>>,
  );
}

/** Resolves a field to the row whose id may stand in a column. */
export function mayLeadTo<Name extends RowLoader, Column extends string>(loader: Name, column: Column) {
  return leading(
    { loader, ids: [column] },
    (row: Readonly<Record<Column, string | null>>, _: object, { loaders }: RequestContext) =>
      maybeReferred(loaders[loader] as never, row[column]) as MaybePromise<RowIn<Name> | null>,
  );
}

/** Resolves a field to the rows whose ids stand in a column, in their order. */
export function leadsToAll<Name extends RowLoader, Column extends string>(loader: Name, column: Column) {
  return leading(
    { loader, lists: [column] },
    (row: Readonly<Record<Column, readonly string[] | null>>, _: object, { loaders }: RequestContext) =>
      allReferred(loaders[loader] as never, row[column]) as MaybePromise<RowIn<Name>[]>,
  );
}

/** As `leadsToAll`, for a field that takes `first`. */
export function leadsToFirst<Name extends RowLoader, Column extends string>(loader: Name, column: Column) {
  return leading(
    { loader, lists: [column] },
    (
      row: Readonly<Record<Column, readonly string[] | null>>,
      { first }: FirstRows,
      { loaders }: RequestContext,
    ) =>
      following(row[column] ?? [], (ids: readonly string[]) =>
        allReferred(loaders[loader] as never, firstOf(ids, first)),
      ) as MaybePromise<RowIn<Name>[]>,
  );
}

/** The loaders of whole lists that belong to a node. */
type ListLoader =
  | 'transfersUnder'
  | 'categoriesOf'
  | 'successionsFrom'
  | 'successionsTo'
  | 'postsOf'
  | 'groupsOf';

/** Resolves a field to the list that belongs to its row. */
export function listedBy<Name extends ListLoader>(loader: Name) {
  return reading(
    ['id'],
    ({ id }: { readonly id: string }, _: object, { loaders }: RequestContext) =>
      loaders[loader].load(id) as ReturnType<Loaders[Name]['load']>,
  );
}

/** As `listedBy`, for a field that takes `first`. */
export function firstListedBy<Name extends ListLoader>(loader: Name) {
  return reading(
    ['id'],
    ({ id }: { readonly id: string }, { first }: FirstRows, { loaders }: RequestContext) =>
      following(loaders[loader].load(id) as MaybePromise<readonly unknown[]>, (rows) =>
        firstOf(rows, first),
      ) as ReturnType<Loaders[Name]['load']>,
  );
}
