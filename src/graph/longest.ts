import { z } from 'zod';
import { LINKS } from './documents.js';
import type { Statement } from './executor.js';
import type { Look } from './version.js';

/** How many rows the longest list of a field has that is loaded, by the field's name: `Document.cites`. */
export type LongestLists = Readonly<Record<string, number>>;

/** A row for a field of which nothing is loaded too: named in the same step, the field would group no rows. */
function longestOf(field: string, size: string): string {
  return `WITH coalesce(max(${size}), 0) AS rows
RETURN '${field}' AS field, rows`;
}

/** Links by the document at one end of them, those of some relations or all. */
function links(field: string, end: 'fromId' | 'toId', relations?: readonly string[]): string {
  const those = relations === undefined ? '' : ` WHERE n.relation IN ['${relations.join("', '")}']`;
  return `MATCH (n:DocumentLink)${those} WITH n.${end} AS id, count(*) AS size
${longestOf(field, 'size')}`;
}

/** The lists that are given whole where `first` is left out, and how long the longest of each is. */
export const longestLists: Statement<{ readonly field: string; readonly rows: number }> = {
  name: 'longestLists',
  cypher: [
    links('Document.cites', 'fromId'),
    links('Document.citedBy', 'toId'),
    links('Document.repeals', 'fromId', LINKS.repealing),
    links('Document.repealedBy', 'toId', LINKS.repealing),
    links('Document.basedOn', 'fromId', LINKS.resting),
    links('RepealImpact.dependents', 'toId', LINKS.depending),
    links('RepealImpact.citing', 'toId', LINKS.citing),
    `MATCH (n:Membership) WITH n.groupId AS id, count(*) AS size
${longestOf('WorkingGroup.members', 'size')}`,
    `MATCH (n:WorkingGroup)-[:PART_OF]->(m:Entity) WITH m.id AS id, count(*) AS size
${longestOf('WorkingGroup.groups', 'size')}`,
    `MATCH (n:HolderCategory)-[:INCLUDES]->(m:Entity) WITH m.id AS id, count(*) AS size
${longestOf('Organization.categories', 'size')}`,
    `MATCH (n:HolderCategory)
${longestOf('HolderCategory.members', 'size(n.memberIds)')}`,
    `MATCH (n:Policy)
${longestOf('Policy.legalBasis', 'size(n.legalBasisIds)')}`,
    `MATCH (n:Anomaly)
${longestOf('Anomaly.about', 'size(n.aboutIds)')}`,
    `MATCH (n:Conflict)
${longestOf('Conflict.holdings', 'size(n.holdingIds)')}`,
  ].join('\nUNION ALL\n'),
};

/** The lengths of lists as the load notes them beside the version. */
export function noteOfLists(rows: readonly { readonly field: string; readonly rows: number }[]): string {
  return JSON.stringify(Object.fromEntries(rows.map(({ field, rows: size }) => [field, size])));
}

/** @returns what is noted of a version; nothing where a load did not note it */
export function listsOf({ longest }: Look): LongestLists {
  return longest === null ? {} : z.record(z.string(), z.int().nonnegative()).parse(JSON.parse(longest));
}
