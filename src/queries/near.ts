import type { Statement } from '../database/statement.js';
import type { SearchKind } from './search.js';

/** What may hold words that are near to others: what a search looks through, and the working groups among the holders. */
export type NearKind = SearchKind | 'WORKING_GROUP';

/** Something that shares characters with words that nothing has. */
export interface NearRow {
  readonly id: string;
  /** Its titles or its name, as written. */
  readonly titles: readonly string[];
  /** What else it says; null for what has a name alone. */
  readonly text: string | null;
}

/** So many of each kind are compared with the words; the ones that share most come first. */
const MOST_COMPARED = 50;

/** @param of what the name is the name of, and which label the node has that has it */
const byName = (
  of: string,
  label: string,
) => `CALL db.index.fulltext.queryNodes('name_text', $query) YIELD node AS name, score
WHERE name.of = '${of}'
MATCH (n:${label} {id: name.targetId})
RETURN n, score, [name.text] AS titles, null AS text`;

const BRANCHES: Readonly<Record<NearKind, string>> = {
  HOLDER: byName('HOLDER', 'Entity'),
  WORKING_GROUP: byName('HOLDER', 'Entity:WorkingGroup'),
  DOCUMENT: byName('DOCUMENT', 'Entity'),
  REGION: byName('REGION', 'Entity'),
  HAZARD: byName('HAZARD', 'Entity'),
  RESPONSIBILITY: `CALL db.index.fulltext.queryNodes('responsibility_text', $query) YIELD node AS n, score
RETURN n, score, [n.title] + coalesce(n.wordings, []) + coalesce(n.headings, []) AS titles, n.text AS text`,
  PROVISION: `CALL db.index.fulltext.queryNodes('provision_text', $query) YIELD node AS n, score
RETURN n, score, [] AS titles, n.text AS text`,
};

/** What shares most with a text, of several kinds, in document order; which words are nearest is for the caller to say. */
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
 * Whether a text is found at all, whatever else is asked for.
 * @param from binds `n` and the class of its match, and ends so that WHERE may follow
 */
export function textExists(from: string): Statement<{ id: string }> {
  return { name: 'anythingFound', cypher: `${from}\nWHERE class IS NOT NULL\nRETURN n.id AS id\nLIMIT 1` };
}
