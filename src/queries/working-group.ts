import { countsBeside, REVIEWED_OR_NOT } from './conditions.js';
import { andKnown, type KnownFilter, knownCondition } from './known.js';
import { listByParentStatement } from './lookup.js';
import {
  DOCUMENT_ORDER,
  type ListQuery,
  listQuery,
  MATCH_ORDER,
  type NestedListQuery,
  nestedListQuery,
  predicates,
} from './page.js';
import { HOLDER, type HolderRow, MEMBERSHIP, type MembershipRow, REMOVAL } from './rows.js';
import { nodesByName, type SearchText } from './text-match.js';

/** Limits memberships to those of a day, and to those of documents published by a day. An absent day does not limit them. */
export interface MembershipFilter extends KnownFilter {
  readonly asOf?: string | undefined;
}

/**
 * @param fact what is removed: a removal that nobody has reviewed counts only if nobody has reviewed the fact
 * @param path from the fact to the nodes that a document may remove
 * @returns a condition: no document has removed by the day `$asOf` a node to which the path leads
 */
export function isNotRemoved(fact: string, path: string, known: KnownFilter): string {
  return `NOT EXISTS { MATCH ${path}<-[:REMOVES]-(removal:Removal) WHERE removal.on <= $asOf AND ${countsBeside('removal', fact)}${andKnown('removal', known)} }`;
}

/** @returns a condition: the membership has begun by the day `$asOf`, and neither it nor its group or member was removed by then */
function isMemberOnDay(membership: string, known: KnownFilter = {}): string {
  return `(${membership}.on IS NULL OR ${membership}.on <= $asOf) AND ${isNotRemoved(membership, `(${membership})-[:IN_GROUP|OF_MEMBER*0..1]->()`, known)}`;
}

/** @returns a further condition of a WHERE clause: `isMemberOnDay`; empty without a day */
export function andMemberOnDay(membership: string, { asOf }: Pick<MembershipFilter, 'asOf'>): string {
  return asOf === undefined ? '' : ` AND ${isMemberOnDay(membership)}`;
}

function membershipConditions(filter: MembershipFilter): string[] {
  return [
    ...(filter.asKnownOn === undefined ? [] : [knownCondition()]),
    ...(filter.asOf === undefined ? [] : [isMemberOnDay('n', filter)]),
  ];
}

/** @returns a statement that finds the memberships in groups */
export function membersOf(filter: MembershipFilter) {
  const where = membershipConditions(filter);
  return listByParentStatement<typeof MEMBERSHIP, MembershipFilter>(
    'membersOf',
    `(:Entity {id: parent})<-[:IN_GROUP]-(n:Membership)${where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`}`,
    MEMBERSHIP,
  );
}

/** What ends memberships, groups and bodies. */
export const removalsOf = listByParentStatement(
  'removalsOf',
  '(:Entity {id: parent})<-[:REMOVES]-(n:Removal)',
  REMOVAL,
);

/**
 * Memberships of holders, including those in which a document names the person on behalf of another member.
 */
export function membershipsOfHolder(filter: MembershipFilter): NestedListQuery<MembershipRow> {
  return nestedListQuery({
    name: 'membershipsOfHolder',
    from: `MATCH (:Entity {id: parent})<-[:OF_MEMBER|THROUGH]-(n:Membership)
WITH DISTINCT n`,
    where: membershipConditions(filter),
    order: DOCUMENT_ORDER,
    columns: MEMBERSHIP,
    params: filter,
  });
}

/** Limits a list of working groups; `member`, `partOf` and `document` are ids. An absent part does not limit the list. */
export interface WorkingGroupFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly member?: string | undefined;
  readonly partOf?: string | undefined;
  readonly document?: string | undefined;
  /** A day: the group exists on it, and `member` belongs to it on that day. */
  readonly asOf?: string | undefined;
  readonly reviewed?: boolean | undefined;
}

/** Lists working groups: the best match first if a text is given, else in document order. */
export function workingGroupList(
  filter: WorkingGroupFilter,
  about: SearchText | undefined,
): ListQuery<HolderRow> {
  return listQuery({
    name: about === undefined ? 'workingGroups' : 'workingGroupsNamed',
    from: about === undefined ? 'MATCH (n:WorkingGroup)' : nodesByName('HOLDER'),
    where: [
      ...(about === undefined ? [] : ['n:WorkingGroup']),
      ...predicates(filter, {
        kinds: 'n.kind IN $kinds',
        member: `EXISTS {
    MATCH (n)<-[:IN_GROUP]-(membership:Membership)-[:OF_MEMBER|THROUGH]->(:Entity {id: $member})
    WHERE ${countsBeside('membership', 'n')}${andMemberOnDay('membership', filter)}
  }`,
        partOf: 'n.partOfId = $partOf',
        document: 'EXISTS { (n)-[:STATED_IN]->(:Provision {documentId: $document}) }',
        asOf: isNotRemoved('n', '(n)', {}),
        reviewed: REVIEWED_OR_NOT,
      }),
    ],
    within: about === undefined && filter.partOf !== undefined ? 'n.partOfId' : undefined,
    order: about === undefined ? DOCUMENT_ORDER : MATCH_ORDER,
    columns: HOLDER,
    params: { ...filter, ...about },
  });
}
