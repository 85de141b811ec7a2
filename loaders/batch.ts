import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { ColumnSet } from '../src/database/projection.js';
import type { Statement } from '../src/database/statement.js';
import type { RequestReader } from '../src/database/statement-runner.js';
import type { ParentParams, RowWithParent } from '../src/queries/page.js';
import { groupBy } from '../src/records/group-by.js';
import { allMaybe, type MaybePromise, mapMaybe } from './maybe-promise.js';

/** Loads the value of a key. A value that is in the cache is returned at once, without a promise. */
export interface Loader<Key, Value> {
  load(key: Key): MaybePromise<Value>;
}

interface LoaderOptions<Key, Value> {
  /** The prefix of the cache keys, which separates them from the keys of other loaders. */
  readonly space: string;
  readonly keyOf: (key: Key) => string;
  /** The columns that this request reads of the rows among the values. */
  readonly columns?: ColumnSet | undefined;
  /** Reads the values of the keys that are not cached, in the order of the keys. */
  readonly find: (keys: readonly Key[]) => Promise<readonly Value[]>;
}

/** @returns a loader that reads the cache first, and then the missing keys of the same depth by one call of `find` */
export function cachedLoader<Key, Value>(
  graph: RequestReader,
  { space, keyOf, columns, find }: LoaderOptions<Key, Value>,
): Loader<Key, Value> {
  const cached = (key: Key) => graph.get(space, keyOf(key), columns) as Value | undefined;
  const findAll = async (keys: readonly Key[]) => {
    await graph.open();
    // After a pause without requests, the version, and with it the cache, is known only now: so look the keys up again.
    const values = keys.map(cached);
    const missing = keys.filter((_, index) => values[index] === undefined);
    const found = missing.length === 0 ? [] : await find(missing);
    for (const [index, key] of missing.entries()) graph.put(space, keyOf(key), found[index], columns);
    const rest = found.values();
    return values.map((value) => (value === undefined ? (rest.next().value as Value) : value));
  };
  let batched: DataLoader<Key, Value, string> | undefined;
  return {
    load: (key) => {
      const value = cached(key);
      if (value !== undefined) return value;
      batched ??= new DataLoader(findAll, { cacheKeyFn: keyOf });
      return batched.load(key);
    },
  };
}

const identity = (key: string) => key;

/** @returns a loader of rows by id, null where no node has the id */
export function rowsById<Row extends { readonly id: string }>(
  graph: RequestReader,
  statement: Statement<Row, ParentParams>,
): Loader<string, Row | null> {
  const find = async (ids: readonly string[]) => {
    const rows = await graph.run(statement, { keys: ids });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  };
  const columns = graph.columnsOf(statement);
  return cachedLoader(graph, { space: statement.name, keyOf: identity, columns, find });
}

/** @returns a loader of the rows that belong to a parent, in the order of the statement */
export function rowsByParent<Row, Params extends ParentParams>(
  graph: RequestReader,
  statement: Statement<RowWithParent<Row>, Params>,
  params: Omit<Params, 'keys'>,
): Loader<string, readonly RowWithParent<Row>[]> {
  const find = async (parents: readonly string[]) => {
    const rows = await graph.run(statement, { ...params, keys: parents } as Params);
    const byParent = groupBy(rows, ({ parent }) => parent);
    return parents.map((parent) => byParent.get(parent) ?? []);
  };
  const columns = graph.columnsOf(statement);
  return cachedLoader(graph, { space: spaceOf(statement.cypher, params), keyOf: identity, columns, find });
}

/**
 * Numbers that replace the texts of statements in keys: a key with a text of 700 characters takes 1 µs to look up, and that
 * happens thousands of times.
 */
const numbers = new LRUCache<string, number>({ max: 1_000 });
let last = 0;

/** Statements with different filters may share a name, so the cache space is made from the text. */
function spaceOf(cypher: string, params: object): string {
  let number = numbers.get(cypher);
  if (number === undefined) {
    last += 1;
    number = last;
    numbers.set(cypher, number);
  }
  return `${number} ${JSON.stringify(params)}`;
}

/**
 * Loaders of the rows that belong to parents, one for each statement with its parameters, so that fields with the same
 * statement and parameters are loaded by one statement.
 */
export class ParentLoaders {
  readonly #loaders = new Map<string, Loader<string, readonly unknown[]>>();

  constructor(private readonly graph: RequestReader) {}

  of<Row, Params extends ParentParams>(
    statement: Statement<RowWithParent<Row>, Params>,
    params: Omit<Params, 'keys'>,
  ): Loader<string, readonly RowWithParent<Row>[]> {
    const key = spaceOf(statement.cypher, params);
    const known = this.#loaders.get(key) as Loader<string, readonly RowWithParent<Row>[]> | undefined;
    const loader = known ?? rowsByParent(this.graph, statement, params);
    if (known === undefined) this.#loaders.set(key, loader);
    return loader;
  }
}

/** @returns the rows of a statement that has no parents, from the cache or from the database */
export function loadRows<Row, Params extends object>(
  graph: RequestReader,
  statement: Statement<Row, Params>,
  params: Params,
): MaybePromise<readonly Row[]> {
  const space = spaceOf(statement.cypher, params);
  const columns = graph.columnsOf(statement);
  const cached = () => graph.get(space, '', columns) as readonly Row[] | undefined;
  const find = async () => {
    await graph.open();
    const rows = cached();
    if (rows !== undefined) return rows;
    const read = await graph.run(statement, params);
    graph.put(space, '', read, columns);
    return read;
  };
  return cached() ?? find();
}

/**
 * Loads the row that another one refers to.
 * @throws Error when there is none. A load refuses such a reference, so the graph was not changed by a load alone.
 */
export function loadReference<Row>(loader: Loader<string, Row | null>, id: string): MaybePromise<Row> {
  return mapMaybe(loader.load(id), (row) => {
    if (row === null)
      throw new Error(`the graph has no node with the id ${id}, but another node refers to it`);
    return row;
  });
}

/** Loads the row that another one may refer to; null for the id null. */
export function loadOptionalReference<Row>(
  loader: Loader<string, Row | null>,
  id: string | null,
): MaybePromise<Row | null> {
  return id === null ? null : loadReference(loader, id);
}

/** Loads the rows that another one refers to, in the order of the ids. */
export function loadReferences<Row>(
  loader: Loader<string, Row | null>,
  ids: readonly string[] | null,
): MaybePromise<Row[]> {
  return allMaybe((ids ?? []).map((id) => loadReference(loader, id)));
}
