import type { GraphQLResolveInfo } from 'graphql';
import { loadOptionalReference, loadReference, loadReferences } from '../../loaders/batch.js';
import type { Loaders, RequestContext, ROWS_BY_ID } from '../../loaders/index.js';
import { type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import { type FirstRows, firstOf } from './arguments.js';

/** The loaders of rows by id. */
type RowLoader = keyof typeof ROWS_BY_ID | 'nodes';
type RowIn<Name extends RowLoader> = NonNullable<Awaited<ReturnType<Loaders[Name]['load']>>>;

/** What is read of a row whatever the operation: its id, its type, and by what a group's members are chosen. */
export const ALWAYS_READ = ['id', 'type', 'kind', 'role'] as const;
type AlwaysRead = (typeof ALWAYS_READ)[number];

/** What a resolver reads of rows that it loads. */
type RowsRead<Column extends string> = {
  readonly [Name in RowLoader]?: {
    /** The columns of its own row in which their ids stand: the statement that fetches the row fetches them too. */
    readonly by?: readonly Column[];
    /** The columns that the resolver itself reads of them. */
    readonly columns?: readonly (keyof RowIn<Name> & string)[];
  };
};

/** What a resolver reads. */
export interface Dependencies {
  /** The columns of its own row. */
  readonly columns: readonly string[];
  /** The rows that it loads. */
  readonly rows?: RowsRead<string>;
}

const declared = new WeakMap<object, Dependencies>();

/** What a resolver has declared; undefined for one that reads the column of its field's name, if anything. */
export function dependenciesOf(resolver: object): Dependencies | undefined {
  return declared.get(resolver);
}

/** Declares what a resolver reads. */
export function withDependencies<Resolver extends object>(
  dependencies: Dependencies,
  resolver: Resolver,
): Resolver {
  declared.set(resolver, dependencies);
  return resolver;
}

/** Declares that a resolver reads what another one does, which it calls. */
export function withDependenciesOf<Resolver extends object>(inner: object, outer: Resolver): Resolver {
  const known = declared.get(inner);
  if (known !== undefined) declared.set(outer, known);
  return outer;
}

/**
 * A resolver that reads other columns of its row than the one of its field's name. Only these are in the type of its row, so
 * that another one does not compile; one that is missing here throws `ColumnNotFetched`.
 * @param rows what it reads of rows that it loads
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

/** Resolves a field to the row whose id stands in a column. */
export function toOne<Name extends RowLoader, Column extends string>(loader: Name, column: Column) {
  return withDependencies(
    { columns: [column], rows: { [loader]: { by: [column] } } },
    (row: Readonly<Record<Column, string>>, _: object, { loaders }: RequestContext) =>
      loadReference(loaders[loader] as never, row[column]) as MaybePromise<RowIn<Name>>,
  );
}

/** Resolves a field to the row whose id may stand in a column. */
export function toOptional<Name extends RowLoader, Column extends string>(loader: Name, column: Column) {
  return withDependencies(
    { columns: [column], rows: { [loader]: { by: [column] } } },
    (row: Readonly<Record<Column, string | null>>, _: object, { loaders }: RequestContext) =>
      loadOptionalReference(loaders[loader] as never, row[column]) as MaybePromise<RowIn<Name> | null>,
  );
}

/** Resolves a field to the rows whose ids stand in a column, in their order. */
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
        loadReferences(loaders[loader] as never, firstOf(ids, first)),
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
export function toList<Name extends ListLoader>(loader: Name) {
  return ({ id }: { readonly id: string }, _: object, { loaders }: RequestContext) =>
    loaders[loader].load(id) as ReturnType<Loaders[Name]['load']>;
}

/** As `toList`, for a field that takes `first`. */
export function toListLimited<Name extends ListLoader>(loader: Name) {
  return ({ id }: { readonly id: string }, { first }: FirstRows, { loaders }: RequestContext) =>
    mapMaybe(loaders[loader].load(id) as MaybePromise<readonly unknown[]>, (rows) =>
      firstOf(rows, first),
    ) as ReturnType<Loaders[Name]['load']>;
}
