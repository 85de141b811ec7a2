import type { Statement } from '../database/statement.js';

/** What the graph says of itself. */
export interface StateRow {
  /** Whether there is any fact at all. */
  readonly holdsFacts: boolean;
  readonly version: string | null;
  readonly loadedAt: string | null;
  /** How the load that wrote it lays out facts; null before layouts were counted. */
  readonly layout: number | null;
  /** Number and sum of each source's facts, as JSON. */
  readonly contents: string | null;
  /** At which commit the graph was found or made sound (`verified-commit.ts`); null before that was noted. */
  readonly soundAt: string | null;
}

export const graphState: Statement<StateRow> = {
  name: 'graphState',
  cypher: `OPTIONAL MATCH (g:GraphState {id: 'graph'})
RETURN EXISTS { MATCH (:Entity) } AS holdsFacts, g.version AS version, g.loadedAt AS loadedAt,
  g.layout AS layout, g.contents AS contents, g.soundAt AS soundAt`,
};

/** A fact as it stands in the graph, to be held against the hash that its load gave it. */
export interface StoredFactRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Type and id of what each leads to, parted by a space: as maps they take twice the time to read. */
  readonly relationships: readonly string[];
}

/** The next facts in the order of their ids, which an index gives. */
export const factsAfter: Statement<StoredFactRow, { readonly after: string; readonly size: number }> = {
  name: 'factsAfter',
  cypher: `MATCH (n:Entity)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT toInteger($size)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties,
  COLLECT { MATCH (n)-[r]->(to) RETURN type(r) + ' ' + to.id } AS relationships`,
};
