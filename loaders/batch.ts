import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { ColumnSet } from '../src/database/projection.js';
import type { Statement } from '../src/database/statement.js';
import type { GraphRequest } from '../src/database/statement-runner.js';
import type { ParentParams, RowWithParent } from '../src/queries/page.js';
import { groupBy } from '../src/records/group-by.js';
import { allMaybe, type MaybePromise, mapMaybe } from './maybe-promise.js';

/** What is found under a key; whatever the cache has is there at once. */
export interface Loader<Key, Value> {
  load(key: Key): MaybePromise<Value>;
}

interface Source<Key, Value> {
  /** What tells these keys from those of other loaders. */
  readonly space: string;
  readonly keyOf: (key: Key) => string;
  /** The columns that this request reads of the rows among the values. */
  readonly columns?: ColumnSet | undefined;
  /** The values of keys that nothing is known of yet, in their order. */
  readonly find: (keys: readonly Key[]) => Promise<readonly Value[]>;
}

/** Loads by the cache first, then by one statement for all keys that are asked for at the same depth. */
export function cachedLoader<Key, Value>(
  graph: GraphRequest,
  { space, keyOf, columns, find }: Source<Key, Value>,
): Loader<Key, Value> {
  const cached = (key: Key) => graph.get(space, keyOf(key), columns) as Value | undefined;
  const findAll = async (keys: readonly Key[]) => {
    await graph.open();
    // A request that came long after the last one learns only now which version it belongs to.
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

const itself = (key: string) => key;

/** Rows by id, null where nothing has it. */
export function rowsById<Row extends { readonly id: string }>(
  graph: GraphRequest,
  statement: Statement<Row, ParentParams>,
): Loader<string, Row | null> {
  const find = async (ids: readonly string[]) => {
    const rows = await graph.run(statement, { keys: ids });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  };
  const columns = graph.columnsOf(statement);
  return cachedLoader(graph, { space: statement.name, keyOf: itself, columns, find });
}

/** What belongs to parents, in the order of the statement. */
export function rowsByParent<Row, Params extends ParentParams>(
  graph: GraphRequest,
  statement: Statement<RowWithParent<Row>, Params>,
  params: Omit<Params, 'keys'>,
): Loader<string, readonly RowWithParent<Row>[]> {
  const find = async (parents: readonly string[]) => {
    const rows = await graph.run(statement, { ...params, keys: parents } as Params);
    const byParent = groupBy(rows, ({ parent }) => parent);
    return parents.map((parent) => byParent.get(parent) ?? []);
  };
  const columns = graph.columnsOf(statement);
  return cachedLoader(graph, { space: spaceOf(statement.cypher, params), keyOf: itself, columns, find });
}

/** Numbers for the texts of statements: a key with a text of 700 characters takes 1 µs to look up, thousands of times. */
const numbers = new LRUCache<string, number>({ max: 1_000 });
let last = 0;

/** Two statements may share a name and differ in their filters, so their texts tell them apart. */
function spaceOf(cypher: string, params: object): string {
  let number = numbers.get(cypher);
  if (number === undefined) {
    last += 1;
    number = last;
    numbers.set(cypher, number);
  }
  return `${number} ${JSON.stringify(params)}`;
}

/** Loaders of what belongs to parents, one for each statement with its parameters: who asks alike shares a statement. */
export class ParentLoaders {
  readonly #loaders = new Map<string, Loader<string, readonly unknown[]>>();

  constructor(private readonly graph: GraphRequest) {}

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

/** The rows of a statement that stands by itself. */
export function rowsOf<Row, Params extends object>(
  graph: GraphRequest,
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
 * The row that another one refers to.
 * @throws Error when there is none, which a load refuses: then the graph is not what we loaded
 */
export function loadReference<Row>(loader: Loader<string, Row | null>, id: string): MaybePromise<Row> {
  return mapMaybe(loader.load(id), (row) => {
    if (row === null)
      throw new Error(`the graph has no node with the id ${id}, but another node refers to it`);
    return row;
  });
}

/** The row that another one may refer to. */
export function loadOptionalReference<Row>(
  loader: Loader<string, Row | null>,
  id: string | null,
): MaybePromise<Row | null> {
  return id === null ? null : loadReference(loader, id);
}

/** The rows that another one refers to, in its order. */
export function loadReferences<Row>(
  loader: Loader<string, Row | null>,
  ids: readonly string[] | null,
): MaybePromise<Row[]> {
  return allMaybe((ids ?? []).map((id) => loadReference(loader, id)));
}
