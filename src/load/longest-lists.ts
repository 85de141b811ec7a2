import { z } from 'zod';
import type { Statement } from '../database/statement.js';
import type { VersionSnapshot } from '../database/version-poller.js';
import { LINKS } from '../rules/document-links.js';

/** The number of rows of the longest list of each field in the graph, by the name of the field: `Document.cites`. */
export type LongestLists = Readonly<Record<string, number>>;

/** A list field that returns all rows if `first` is omitted. */
interface WholeList {
  readonly field: string;
  /** Returns the length of the longest list. */
  readonly cypher: string;
}

/**
 * Makes the statement for one field. It returns one row even if the graph has no such list: `max` over no rows gives one row, but
 * only if no other column stands beside it in the same WITH, because Cypher groups by such a column. So RETURN adds the name of the
 * field.
 * @param from the clauses that produce the rows
 * @param size the expression whose maximum over these rows is returned
 */
function wholeList(field: string, from: string, size = 'size'): WholeList {
  return {
    field,
    cypher: `${from}\nWITH coalesce(max(${size}), 0) AS rows\nRETURN '${field}' AS field, rows`,
  };
}

/** Counts links by the document at one end, either of all relations or of some. */
function links(field: string, end: 'fromId' | 'toId', relations?: readonly string[]): WholeList {
  const those = relations === undefined ? '' : ` WHERE n.relation IN ['${relations.join("', '")}']`;
  return wholeList(field, `MATCH (n:DocumentLink)${those} WITH n.${end} AS id, count(*) AS size`);
}

const WHOLE_LISTS: readonly WholeList[] = [
  links('Document.cites', 'fromId'),
  links('Document.citedBy', 'toId'),
  links('Document.repeals', 'fromId', LINKS.repealing),
  links('Document.repealedBy', 'toId', LINKS.repealing),
  links('Document.basedOn', 'fromId', LINKS.resting),
  wholeList('Document.changes', 'MATCH (n:DocumentChange) WITH n.documentId AS id, count(*) AS size'),
  links('RepealImpact.dependents', 'toId', LINKS.depending),
  links('RepealImpact.citing', 'toId', LINKS.citing),
  wholeList('WorkingGroup.members', 'MATCH (n:Membership) WITH n.groupId AS id, count(*) AS size'),
  wholeList(
    'WorkingGroup.groups',
    'MATCH (n:WorkingGroup)-[:PART_OF]->(m:Entity) WITH m.id AS id, count(*) AS size',
  ),
  wholeList(
    'Organization.categories',
    'MATCH (n:HolderCategory)-[:INCLUDES]->(m:Entity) WITH m.id AS id, count(*) AS size',
  ),
  wholeList('HolderCategory.members', 'MATCH (n:HolderCategory)', 'size(n.memberIds)'),
  wholeList('Policy.legalBasis', 'MATCH (n:Policy)', 'size(n.legalBasisIds)'),
  wholeList('Anomaly.about', 'MATCH (n:Anomaly)', 'size(n.aboutIds)'),
  wholeList('Conflict.holdings', 'MATCH (n:Conflict)', 'size(n.holdingIds)'),
];

/** Returns the length of the longest list of each field that returns all rows if `first` is omitted. */
export const longestLists: Statement<{ readonly field: string; readonly rows: number }> = {
  name: 'longestLists',
  cypher: WHOLE_LISTS.map(({ cypher }) => cypher).join('\nUNION ALL\n'),
};

/** In an empty graph, all lists have length 0. */
const OF_NOTHING: LongestLists = Object.fromEntries(WHOLE_LISTS.map(({ field }) => [field, 0]));

/** @returns the lengths of the longest lists as JSON; a load stores it with the version of the graph */
export function serializeLongestLists(
  rows: readonly { readonly field: string; readonly rows: number }[],
): string {
  return JSON.stringify(Object.fromEntries(rows.map(({ field, rows: size }) => [field, size])));
}

/**
 * @param snapshot the version of the graph; undefined if nothing is loaded
 * @returns the lengths that the load stored with this version; empty if the load stored none
 * @throws ZodError or SyntaxError if the stored text is not valid
 */
export function readLongestLists(snapshot: VersionSnapshot | undefined): LongestLists {
  if (snapshot === undefined) return OF_NOTHING;
  const { longest } = snapshot;
  return longest === null ? {} : z.record(z.string(), z.int().nonnegative()).parse(JSON.parse(longest));
}
