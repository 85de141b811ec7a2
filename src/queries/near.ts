import type { Statement } from '../database/statement.js';
import type { SearchKind } from './search.js';

/** The kinds in which similar words are searched: the kinds of a search, and working groups as a subset of the holders. */
export type NearKind = SearchKind | 'WORKING_GROUP';

/** A node that shares characters with the words of a search. */
export interface NearRow {
  readonly id: string;
  /** Its titles or its name, as written. */
  readonly titles: readonly string[];
  /** Its text; null for a node that has only a name. */
  readonly text: string | null;
}

/** How many nodes of each kind are compared with the words: those that share most characters with them. */
const MOST_COMPARED = 50;

/**
 * @param of the kind of node to which the name belongs
 * @param label of that node
 */
const nodesSimilarByName = (
  of: string,
  label: string,
) => `CALL db.index.fulltext.queryNodes('name_text', $query) YIELD node AS name, score
WHERE name.of = '${of}'
MATCH (n:${label} {id: name.targetId})
RETURN n, score, [name.text] AS titles, null AS text`;

const BRANCHES: Readonly<Record<NearKind, string>> = {
  HOLDER: nodesSimilarByName('HOLDER', 'Entity'),
  WORKING_GROUP: nodesSimilarByName('HOLDER', 'Entity:WorkingGroup'),
  DOCUMENT: nodesSimilarByName('DOCUMENT', 'Entity'),
  REGION: nodesSimilarByName('REGION', 'Entity'),
  HAZARD: nodesSimilarByName('HAZARD', 'Entity'),
  RESPONSIBILITY: `CALL db.index.fulltext.queryNodes('responsibility_text', $query) YIELD node AS n, score
RETURN n, score, [n.title] + coalesce(n.wordings, []) + coalesce(n.headings, []) AS titles, n.text AS text`,
  PROVISION: `CALL db.index.fulltext.queryNodes('provision_text', $query) YIELD node AS n, score
RETURN n, score, [] AS titles, n.text AS text`,
};

/** @returns a statement that finds the nodes of several kinds that share most with a text, in document order; not ranked */
export function nearest(kinds: readonly NearKind[]): Statement<NearRow, { query: string }> {
  const branches = kinds.map(
    (kind) =>
      `CALL () {\n${BRANCHES[kind]}\nORDER BY score DESC, n.ord, n.id\nLIMIT ${MOST_COMPARED}\n}\nRETURN n, titles, text`,
  );
  return {
    name: 'nearest',
    cypher: `CALL () {\n${branches.join('\nUNION ALL\n')}\n}
RETURN n.id AS id, titles, text
ORDER BY n.ord, n.id`,
  };
}

/**
 * Finds whether any node matches a text, without the other filters of the list.
 * @param from binds `n` and the class of its match, and ends so that WHERE may follow
 */
export function textExists(from: string): Statement<{ id: string }> {
  return { name: 'anythingFound', cypher: `${from}\nWHERE class IS NOT NULL\nRETURN n.id AS id\nLIMIT 1` };
}
