import { countsBeside, REVIEWED_OR_NOT } from './conditions.js';
import { type KnownFilter, knownCondition, whereKnown } from './known.js';
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

/** @returns a statement that finds memberships in groups; with a day, those of documents published by then */
export function membersOf(known: KnownFilter) {
  return listByParentStatement<typeof MEMBERSHIP, KnownFilter>(
    'membersOf',
    `(:Entity {id: parent})<-[:IN_GROUP]-(n:Membership)${whereKnown('n', known)}`,
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
 * Memberships of holders, including those in which a document names the person on behalf of another member; with a day, those of
 * documents published by then.
 */
export function membershipsOfHolder(known: KnownFilter): NestedListQuery<MembershipRow> {
  return nestedListQuery({
    name: 'membershipsOfHolder',
    from: `MATCH (:Entity {id: parent})<-[:OF_MEMBER|THROUGH]-(n:Membership)
WITH DISTINCT n`,
    where: known.asKnownOn === undefined ? [] : [knownCondition()],
    order: DOCUMENT_ORDER,
    columns: MEMBERSHIP,
    params: known.asKnownOn === undefined ? {} : known,
  });
}

/** Limits a list of working groups; `member`, `partOf` and `document` are ids. An absent part does not limit the list. */
export interface WorkingGroupFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly member?: string | undefined;
  readonly partOf?: string | undefined;
  readonly document?: string | undefined;
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
    WHERE ${countsBeside('membership', 'n')}
  }`,
        partOf: 'n.partOfId = $partOf',
        document: 'EXISTS { (n)-[:STATED_IN]->(:Provision {documentId: $document}) }',
        reviewed: REVIEWED_OR_NOT,
      }),
    ],
    within: about === undefined && filter.partOf !== undefined ? 'n.partOfId' : undefined,
    order: about === undefined ? DOCUMENT_ORDER : MATCH_ORDER,
    columns: HOLDER,
    params: { ...filter, ...about },
  });
}
