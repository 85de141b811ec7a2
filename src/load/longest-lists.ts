import { z } from 'zod';
import type { Statement } from '../database/statement.js';
import type { VersionSnapshot } from '../database/version-poller.js';
import { LINKS } from '../rules/document-links.js';

/** How many rows the longest list of a field has that is loaded, by the field's name: `Document.cites`. */
export type LongestLists = Readonly<Record<string, number>>;

/** A list that is given whole where `first` is left out. */
interface WholeList {
  readonly field: string;
  /** Finds how long the longest is. */
  readonly cypher: string;
}

/**
 * A row for a field of which nothing is loaded too: named in the same step, the field would group no rows.
 * @param from the rows whose largest `size` it is
 */
function wholeList(field: string, from: string, size = 'size'): WholeList {
  return {
    field,
    cypher: `${from}\nWITH coalesce(max(${size}), 0) AS rows\nRETURN '${field}' AS field, rows`,
  };
}

/** Links by the document at one end of them, those of some relations or all. */
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

/** The lists that are given whole where `first` is left out, and how long the longest of each is. */
export const longestLists: Statement<{ readonly field: string; readonly rows: number }> = {
  name: 'longestLists',
  cypher: WHOLE_LISTS.map(({ cypher }) => cypher).join('\nUNION ALL\n'),
};

/** Where nothing is loaded, nothing is long. */
const OF_NOTHING: LongestLists = Object.fromEntries(WHOLE_LISTS.map(({ field }) => [field, 0]));

/** The lengths of lists as the load notes them beside the version. */
export function noteOfLists(rows: readonly { readonly field: string; readonly rows: number }[]): string {
  return JSON.stringify(Object.fromEntries(rows.map(({ field, rows: size }) => [field, size])));
}

/**
 * @param look undefined where nothing is loaded
 * @returns what is noted of a version; nothing where a load did not note it
 */
export function listsOf(look: VersionSnapshot | undefined): LongestLists {
  if (look === undefined) return OF_NOTHING;
  const { longest } = look;
  return longest === null ? {} : z.record(z.string(), z.int().nonnegative()).parse(JSON.parse(longest));
}
