import type { GraphQLResolveInfo } from 'graphql';
import { loadOptionalReference, loadReference, loadReferences } from '../../loaders/batch.js';
import type { Loaders, RequestContext, ROWS_BY_ID } from '../../loaders/index.js';
import { type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import { type FirstRows, takeFirst } from './arguments.js';

/** The loaders of rows by id. */
type RowLoader = keyof typeof ROWS_BY_ID | 'nodes';
type RowIn<Name extends RowLoader> = NonNullable<Awaited<ReturnType<Loaders[Name]['load']>>>;

/** The columns that every operation reads: the id, those that decide the type, and `role`, which filters a group's members. */
export const ALWAYS_READ = ['id', 'type', 'kind', 'role'] as const;
type AlwaysRead = (typeof ALWAYS_READ)[number];

/** The columns that a resolver needs in order to load other rows, and those that it reads of them. */
type RowsRead<Column extends string> = {
  readonly [Name in RowLoader]?: {
    /** The columns of the resolver's own row that hold the ids: the statement that fetches the row fetches the others too. */
    readonly by?: readonly Column[];
    /** The columns that the resolver itself reads of the loaded rows. */
    readonly columns?: readonly (keyof RowIn<Name> & string)[];
  };
};

/** The columns that a resolver reads. */
export interface Dependencies {
  /** The columns of its own row. */
  readonly columns: readonly string[];
  /** The columns of the rows that it loads, and of its own row that hold their ids. */
  readonly rows?: RowsRead<string>;
}

const declared = new WeakMap<object, Dependencies>();

/** @returns the declared dependencies; undefined for a resolver that reads the column with its field's name or no column */
export function dependenciesOf(resolver: object): Dependencies | undefined {
  return declared.get(resolver);
}

/**
 * Declares the columns that a resolver reads.
 * @returns the resolver
 */
export function withDependencies<Resolver extends object>(
  dependencies: Dependencies,
  resolver: Resolver,
): Resolver {
  declared.set(resolver, dependencies);
  return resolver;
}

/**
 * Declares that a resolver reads the same columns as the one that it calls.
 * @returns `outer`
 */
export function withDependenciesOf<Resolver extends object>(inner: object, outer: Resolver): Resolver {
  const known = declared.get(inner);
  if (known !== undefined) declared.set(outer, known);
  return outer;
}

/**
 * Declares the columns of a resolver that reads others than the one with its field's name. The type of its row has only these
 * columns, so that reading another one does not compile. A column that is read without being declared throws
 * `ColumnNotFetched`.
 * @param rows the columns that it reads of rows that it loads
 * @returns the resolver
 */
export function dependsOn<Row, const Column extends keyof Row & string, Args, Result>(
  columns: readonly Column[],
  resolver: (
    row: Pick<Row, Column | (keyof Row & AlwaysRead)>,
    args: Args,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ) => Result,
  rows: RowsRead<Column> = {},
): (row: Row, args: Args, context: RequestContext, info: GraphQLResolveInfo) => Result {
  return withDependencies({ columns, rows }, resolver);
}

/** @returns a resolver for the row whose id is in a column */
export function toOne<Name extends RowLoader, Column extends string>(loader: Name, column: Column) {
  return withDependencies(
    { columns: [column], rows: { [loader]: { by: [column] } } },
    (row: Readonly<Record<Column, string>>, _: object, { loaders }: RequestContext) =>
      loadReference(loaders[loader] as never, row[column]) as MaybePromise<RowIn<Name>>,
  );
}

/** @returns a resolver for the row whose id is in a column, or null where the column is null */
export function toOptional<Name extends RowLoader, Column extends string>(loader: Name, column: Column) {
  return withDependencies(
    { columns: [column], rows: { [loader]: { by: [column] } } },
    (row: Readonly<Record<Column, string | null>>, _: object, { loaders }: RequestContext) =>
      loadOptionalReference(loaders[loader] as never, row[column]) as MaybePromise<RowIn<Name> | null>,
  );
}

/** @returns a resolver for the row whose id is in a column, or null where the column is null or no source has brought that row */
export function toOneIfLoaded<Name extends RowLoader, Column extends string>(loader: Name, column: Column) {
  return withDependencies(
    { columns: [column], rows: { [loader]: { by: [column] } } },
    (row: Readonly<Record<Column, string | null>>, _: object, { loaders }: RequestContext) => {
      const id = row[column];
      return id === null ? null : (loaders[loader].load(id) as MaybePromise<RowIn<Name> | null>);
    },
  );
}

/** @returns a resolver for the rows whose ids are in a column, in the order of the ids */
export function toMany<Name extends RowLoader, Column extends string>(loader: Name, column: Column) {
  return withDependencies(
    { columns: [column], rows: { [loader]: { by: [column] } } },
    (row: Readonly<Record<Column, readonly string[] | null>>, _: object, { loaders }: RequestContext) =>
      loadReferences(loaders[loader] as never, row[column]) as MaybePromise<RowIn<Name>[]>,
  );
}

/** As `toMany`, for a field that takes `first`. */
export function toManyLimited<Name extends RowLoader, Column extends string>(loader: Name, column: Column) {
  return withDependencies(
    { columns: [column], rows: { [loader]: { by: [column] } } },
    (
      row: Readonly<Record<Column, readonly string[] | null>>,
      { first }: FirstRows,
      { loaders }: RequestContext,
    ) =>
      mapMaybe(row[column] ?? [], (ids: readonly string[]) =>
        loadReferences(loaders[loader] as never, takeFirst(ids, first)),
      ) as MaybePromise<RowIn<Name>[]>,
  );
}

/** The loaders of whole lists (without pages) that belong to a node. */
type ListLoader = 'categoriesOf' | 'postsOf' | 'groupsOf';

/** @returns a resolver for the list that belongs to its row */
export function toList<Name extends ListLoader>(loader: Name) {
  return ({ id }: { readonly id: string }, _: object, { loaders }: RequestContext) =>
    loaders[loader].load(id) as ReturnType<Loaders[Name]['load']>;
}

/** As `toList`, for a field that takes `first`. */
export function toListLimited<Name extends ListLoader>(loader: Name) {
  return ({ id }: { readonly id: string }, { first }: FirstRows, { loaders }: RequestContext) =>
    mapMaybe(loaders[loader].load(id) as MaybePromise<readonly unknown[]>, (rows) =>
      takeFirst(rows, first),
    ) as ReturnType<Loaders[Name]['load']>;
}
