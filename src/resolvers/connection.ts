import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../loaders/index.js';
import { type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import type { NearWords } from '../../loaders/near.js';
import type { Page } from '../../loaders/pages.js';
import type { NearKind } from '../queries/near.js';
import type { KeyPart, ListQuery, NestedListQuery } from '../queries/page.js';
import type { SearchText } from '../queries/text.js';
import { pageSize } from './arguments.js';
import { decodeCursor, encodeCursor, type ListMark, listMark } from './cursor.js';

/** A list that is fetched when rows are asked for, and counted when a count is. */
export interface Connection<Row> {
  /** What tells its cursors from those of other lists; made only where a cursor is. */
  readonly mark: () => ListMark;
  readonly continued: boolean;
  readonly page: () => MaybePromise<Page<Row>>;
  readonly total: () => MaybePromise<number>;
  /** How many things the rows are about; as many as rows, where each is about one of its own. */
  readonly items: () => MaybePromise<number>;
  /** How the words that were asked for are found; absent where none were. */
  readonly textMatch?: TextMatchQuery;
}

/** Whether words are on record, and what is near to those that are not. */
export interface TextMatchQuery {
  readonly found: () => MaybePromise<boolean>;
  readonly suggestions: () => MaybePromise<readonly NearWords[]>;
}

/** Words that a list was asked for. */
interface Sought {
  readonly search: SearchText;
  /** Binds `n` to all that has them, whatever else is asked for, and the class of the match, with its parameters. */
  readonly from: string;
  readonly params: object;
  /** What may have words that are near to them. */
  readonly kinds: readonly NearKind[];
}

export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
}

interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** Where a list stands in the request: the field and its arguments. */
interface Asked {
  readonly context: RequestContext;
  readonly args: PageArguments;
  readonly info: GraphQLResolveInfo;
}

/** Several fields of a connection need the same page; it is fetched once. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * The arguments that tell the list from others, in the order of the schema: compiled code has them in another order than
 * graphql-js, and a page that one gave must be followed by one of the other.
 */
function telling(args: PageArguments, { parentType, fieldName }: GraphQLResolveInfo): object {
  const declared = parentType.getFields()[fieldName]?.args ?? [];
  const given = new Map(Object.entries(args));
  return Object.fromEntries(
    declared
      .filter(({ name }) => name !== 'first' && name !== 'after')
      .map(({ name }) => [name, given.get(name)]),
  );
}

function open({ args, info }: Asked, order: readonly KeyPart[], parent?: unknown) {
  const { first, after } = args;
  const mark = once(() => listMark([info.parentType.name, info.fieldName, parent, telling(args, info)]));
  const key = after == null ? undefined : decodeCursor(after, mark(), order);
  return { mark, continued: key !== undefined, slice: { first: pageSize(first), after: key } };
}

/**
 * A list of the whole graph.
 * @param within what the list hangs on beside its own arguments, so that its cursors fit no other list
 */
export function connect<Row>(asked: Asked, query: ListQuery<Row>, within?: unknown): Connection<Row> {
  const { slice, ...rest } = open(asked, query.order, within);
  const { pages } = asked.context.loaders;
  return {
    ...rest,
    page: once(() => pages.page(query, slice)),
    total: () => pages.count(query),
    items: () => pages.countItems(query),
  };
}

/**
 * A list that belongs to one node.
 * @param query made once for all rows of a page that have such a list: field and arguments are the same for each
 */
export function connectOf<Row>(
  parent: string,
  asked: Asked,
  query: () => NestedListQuery<Row>,
): Connection<Row> {
  const { lists } = asked.context.loaders;
  const list = lists.of(asked.info.fieldNodes, query);
  const { slice, ...rest } = open(asked, list.order, parent);
  return {
    ...rest,
    page: once(() => list.page(parent, slice)),
    total: () => list.total(parent),
    items: () => list.items(parent),
  };
}

/** A list of the whole graph that may be asked for words. */
export function connectTextSearch<Row>(
  asked: Asked,
  query: ListQuery<Row>,
  sought: Sought | undefined,
): Connection<Row> {
  const connection = connect(asked, query);
  if (sought === undefined) return connection;
  const { near } = asked.context.loaders;
  const found = once(() => near.isFound(sought.from, sought.params));
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

/** The fields of a connection type that may be asked for words. */
export const searchedFields = {
  ...connectionFields,
  textMatch: <Row>({ textMatch }: Connection<Row>): TextMatchQuery | null => textMatch ?? null,
};
