import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../loaders/index.js';
import { type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import type { NearWords } from '../../loaders/near.js';
import type { ListOfParents, Page } from '../../loaders/page.js';
import type { NearKind } from '../queries/near.js';
import type { KeyPart, ListQuery, NestedListQuery } from '../queries/page.js';
import type { SearchText } from '../queries/text-match.js';
import { pageSize } from './arguments.js';
import { decodeCursor, encodeCursor, type ListMark, listMark } from './cursor.js';
import { knownOn } from './known-on.js';

/** A list whose rows are fetched, and whose counts are read, only when a field needs them. */
export interface Connection<Row> {
  /** The mark in the list's cursors, which other lists refuse. It is made only when a cursor is made. */
  readonly mark: () => ListMark;
  readonly continued: boolean;
  readonly page: () => MaybePromise<Page<Row>>;
  readonly total: () => MaybePromise<number>;
  /** How many different items the rows are about; the number of rows if each row is about a different item. */
  readonly items: () => MaybePromise<number>;
  /** The result of the text search; absent if the client gave no text. */
  readonly textMatch?: TextMatchQuery;
}

/** Whether the words of a search are on record, and similar words for those that are not. */
export interface TextMatchQuery {
  readonly found: () => MaybePromise<boolean>;
  readonly suggestions: () => MaybePromise<readonly NearWords[]>;
}

/** The text search of a list. */
interface TextSearch {
  readonly search: SearchText;
  /** Clauses that bind `n` to all nodes with the words, without the list's other filters, and `class`; with parameters. */
  readonly from: string;
  readonly params: object;
  /** The kinds of node in which similar words are searched. */
  readonly kinds: readonly NearKind[];
}

/** A row of a list with its cursor. */
export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly asKnownOn?: string | null | undefined;
}

/** The field of the operation that returns the list, and its arguments. */
interface ListField {
  readonly context: RequestContext;
  readonly args: PageArguments;
  readonly info: GraphQLResolveInfo;
}

/** Calls `make` only once, because several fields of a connection need the same page. */
function memoize<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * @returns the arguments that distinguish the list from others, in the order of the schema. Compiled code has them in another
 * order than graphql-js, and a cursor from one must be valid for the other.
 */
function identifyingArguments(args: PageArguments, { parentType, fieldName }: GraphQLResolveInfo): object {
  const declared = parentType.getFields()[fieldName]?.args ?? [];
  const given = new Map(Object.entries(args));
  return Object.fromEntries(
    declared
      .filter(({ name }) => name !== 'first' && name !== 'after')
      .map(({ name }) => [name, given.get(name)]),
  );
}

/**
 * @param parent the node to which the list belongs, or other values beside the arguments on which the list depends
 * @param asKnownOn the day up to whose publications documents count, where the list follows one; else undefined
 */
function openList(
  { args, info }: ListField,
  order: readonly KeyPart[],
  parent?: unknown,
  asKnownOn?: string,
) {
  const { first, after } = args;
  const mark = memoize(() =>
    listMark([
      info.parentType.name,
      info.fieldName,
      parent,
      identifyingArguments(args, info),
      ...(asKnownOn === undefined ? [] : [asKnownOn]),
    ]),
  );
  const key = after == null ? undefined : decodeCursor(after, mark(), order);
  return { mark, continued: key !== undefined, slice: { first: pageSize(first), after: key } };
}

/**
 * Makes the connection of a list of the whole graph.
 * @param within values other than the arguments on which the list depends, so that its cursors are valid for no other list
 * @throws GraphQLError for a cursor of another list, and where `first` is out of range
 */
export function makeConnection<Row>(
  field: ListField,
  query: ListQuery<Row>,
  within?: unknown,
): Connection<Row> {
  const { slice, ...rest } = openList(field, query.order, within);
  const { pages } = field.context.loaders;
  return {
    ...rest,
    page: memoize(() => pages.page(query, slice)),
    total: () => pages.count(query),
    items: () => pages.countItems(query),
  };
}

/**
 * Makes the connection of a list that belongs to one node.
 * @param query called once for all rows of a page, because the field and its arguments are the same for each row; with the day up to
 *   whose publications documents count (`knownOn`), undefined if all do
 * @throws GraphQLError for a cursor of another list, and where `first` is out of range
 */
export function makeNestedConnection<Row>(
  parent: string,
  field: ListField,
  query: (asKnownOn: string | undefined) => NestedListQuery<Row>,
): Connection<Row> {
  const { args, context, info } = field;
  const asKnownOn = knownOn(args.asKnownOn, context, info);
  const list = context.loaders.lists.of(info.fieldNodes, () => query(asKnownOn), asKnownOn);
  return nestedConnection(parent, field, list, asKnownOn);
}

function nestedConnection<Row>(
  parent: string,
  field: ListField,
  list: ListOfParents<Row>,
  asKnownOn?: string,
): Connection<Row> {
  const { slice, ...rest } = openList(field, list.order, parent, asKnownOn);
  return {
    ...rest,
    page: memoize(() => list.page(parent, slice)),
    total: () => list.total(parent),
    items: () => list.items(parent),
  };
}

/** As `makeNestedConnection`, for a list that several lists make up together. */
export function makeMergedConnection<Row>(
  parent: string,
  field: ListField,
  queries: (asKnownOn: string | undefined) => readonly NestedListQuery<Row>[],
): Connection<Row> {
  const { args, context, info } = field;
  const asKnownOn = knownOn(args.asKnownOn, context, info);
  const list = context.loaders.lists.merged(info.fieldNodes, () => queries(asKnownOn), asKnownOn);
  return nestedConnection(parent, field, list, asKnownOn);
}

/** As `makeConnection`, for a list that can be searched by text. */
export function makeSearchConnection<Row>(
  field: ListField,
  query: ListQuery<Row>,
  sought: TextSearch | undefined,
): Connection<Row> {
  const connection = makeConnection(field, query);
  if (sought === undefined) return connection;
  const { near } = field.context.loaders;
  const found = memoize(() => near.isFound(sought.from, sought.params));
  const suggestions = () =>
    mapMaybe(found(), (is) => (is ? [] : near.suggestions(sought.search, sought.kinds)));
  return { ...connection, textMatch: { found, suggestions } };
}

/** The fields of every connection type. */
export const connectionFields = {
  edges: <Row>({ mark, page }: Connection<Row>): MaybePromise<Edge<Row>[]> =>
    mapMaybe(page(), ({ rows }) => rows.map((row) => ({ cursor: encodeCursor(mark(), row.key), node: row }))),
  nodes: <Row>({ page }: Connection<Row>): MaybePromise<Row[]> => mapMaybe(page(), ({ rows }) => [...rows]),
  pageInfo: <Row>({ mark, continued, page }: Connection<Row>) =>
    mapMaybe(page(), ({ rows, more }) => {
      const [first, last] = [rows.at(0), rows.at(-1)];
      return {
        hasNextPage: more,
        hasPreviousPage: continued,
        startCursor: first ? encodeCursor(mark(), first.key) : null,
        endCursor: last ? encodeCursor(mark(), last.key) : null,
      };
    }),
  totalCount: <Row>({ total }: Connection<Row>): MaybePromise<number> => total(),
};

/** The fields of a connection type whose list can be searched by text. */
export const searchedFields = {
  ...connectionFields,
  textMatch: <Row>({ textMatch }: Connection<Row>): TextMatchQuery | null => textMatch ?? null,
};
