import type { Statement } from '../database/statement.js';
import { WRITE_STATEMENTS } from './write-statements.js';

/** The state that the last load stored in the graph. */
export interface StateRow {
  readonly holdsFacts: boolean;
  readonly version: string | null;
  readonly loadedAt: string | null;
  /** `GRAPH_SCHEMA_VERSION` at the load; null if the graph was written before these versions were numbered. */
  readonly layout: number | null;
  /** Number and checksum of each source's facts, as JSON. */
  readonly contents: string | null;
  /** The last commit after which the graph was verified (`verified-commit.ts`); null if no program has stored it yet. */
  readonly verifiedCommit: string | null;
  /** The records that wait for other sources, as JSON (`waiting-list.ts`); null if no load has stored them yet. */
  readonly waiting: string | null;
}

/**
 * Reads the state that the last load stored. It always returns one row; if the graph was never loaded, all columns except
 * `holdsFacts` are null. It begins at the unique index on the id of a GraphState.
 */
export const graphState: Statement<StateRow> = {
  name: 'graphState',
  cypher: `OPTIONAL MATCH (g:GraphState {id: 'graph'})
RETURN EXISTS { MATCH (:Entity) } AS holdsFacts, g.version AS version, g.loadedAt AS loadedAt,
  g.layout AS layout, g.contents AS contents, g.soundAt AS verifiedCommit, g.waiting AS waiting`,
};

/** A fact as the graph stores it, to be compared with the hash that its load stored. */
export interface StoredFactRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Type and target id of each relationship, separated by a space. As maps they take twice the time to read. */
  readonly relationships: readonly string[];
}

/** Reads the next facts in the order of their ids. An index provides this order. */
export const factsAfter: Statement<StoredFactRow, { readonly after: string; readonly size: number }> = {
  name: 'factsAfter',
  cypher: `MATCH (n:Entity)
WHERE n.id > $after
WITH n ORDER BY n.id LIMIT toInteger($size)
RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties,
  COLLECT { MATCH (n)-[r]->(to) RETURN type(r) + ' ' + to.id } AS relationships`,
};

/** Those of the ids that a node has. */
export const existing: Statement<{ readonly id: string }, { readonly ids: readonly string[] }> = {
  name: 'existing',
  cypher: WRITE_STATEMENTS.existing,
};
