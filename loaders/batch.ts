import DataLoader from 'dataloader';
import type { GraphRequest, Statement } from '../src/graph/executor.js';
import type { OfParent, ParentParams } from '../src/graph/page.js';

/** `Map.groupBy`, which Node 20 does not have. */
export function groupBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** Rows by id, null where nothing has it: one statement for all ids that are asked for at the same depth. */
export function rowsById<Row extends { readonly id: string }>(
  graph: GraphRequest,
  statement: Statement<Row, ParentParams>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const rows = await graph.run(statement, { keys: ids });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** What belongs to parents, in the order of the statement: one statement for all parents at the same depth. */
export function rowsByParent<Row, Params extends ParentParams>(
  graph: GraphRequest,
  statement: Statement<OfParent<Row>, Params>,
  params: Omit<Params, 'keys'>,
): DataLoader<string, readonly OfParent<Row>[]> {
  return new DataLoader(async (parents) => {
    const rows = await graph.run(statement, { ...params, keys: parents } as Params);
    const byParent = groupBy(rows, ({ parent }) => parent);
    return parents.map((parent) => byParent.get(parent) ?? []);
  });
}

/** Loaders of what belongs to parents, one for each statement with its parameters: who asks alike shares a statement. */
export class ParentLoaders {
  readonly #loaders = new Map<string, DataLoader<string, readonly unknown[]>>();

  constructor(private readonly graph: GraphRequest) {}

  of<Row, Params extends ParentParams>(
    statement: Statement<OfParent<Row>, Params>,
    params: Omit<Params, 'keys'>,
  ): DataLoader<string, readonly OfParent<Row>[]> {
    const key = JSON.stringify([statement.cypher, params]);
    const known = this.#loaders.get(key) as DataLoader<string, readonly OfParent<Row>[]> | undefined;
    const loader = known ?? rowsByParent(this.graph, statement, params);
    if (known === undefined) this.#loaders.set(key, loader);
    return loader;
  }
}

/**
 * The row that another one refers to.
 * @throws Error when there is none, which a load refuses: then the graph is not what we loaded
 */
export async function referred<Row>(loader: DataLoader<string, Row | null>, id: string): Promise<Row> {
  const row = await loader.load(id);
  if (row === null) throw new Error(`nothing in the graph has the id ${id}, but something refers to it`);
  return row;
}

/** The row that another one may refer to. */
export async function maybeReferred<Row>(
  loader: DataLoader<string, Row | null>,
  id: string | null,
): Promise<Row | null> {
  return id === null ? null : referred(loader, id);
}

/** The rows that another one refers to, in its order. */
export function allReferred<Row>(
  loader: DataLoader<string, Row | null>,
  ids: readonly string[] | null,
): Promise<Row[]> {
  return Promise.all((ids ?? []).map((id) => referred(loader, id)));
}
