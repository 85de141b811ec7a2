import { countsBeside, dayCondition } from './conditions.js';
import { listByParentStatement, rowsByIdStatement } from './lookup.js';
import { DOCUMENT_ORDER, type ListQuery, listQuery, MATCH_ORDER, predicates } from './page.js';
import { HOLDER, type HolderRow, SUCCESSION } from './rows.js';
import { nodesByName, type SearchText } from './text-match.js';
import { andMemberOnDay, isNotRemoved } from './working-group.js';

export const holdersById = rowsByIdStatement('holdersById', 'Holder', HOLDER);

/** Classes that include a body. */
export const categoriesOf = listByParentStatement(
  'categoriesOf',
  '(:Entity {id: parent})<-[:INCLUDES]-(n:HolderCategory)',
  HOLDER,
);
/** Members of classes that belong to one of the regions `$regions`. A post belongs to the region of its organization. */
export const membersWithin = listByParentStatement<typeof HOLDER, { readonly regions: readonly string[] }>(
  'membersWithin',
  `(:Entity {id: parent})-[:INCLUDES]->(n:Holder)
WHERE EXISTS {
    MATCH (n)-[:IN_ORGANIZATION*0..1]->()-[:IN_REGION]->(region:Region)
    WHERE region.id IN $regions
  }`,
  HOLDER,
);
/** Members of classes, including the members of narrower classes. */
export const membersOfClass = listByParentStatement(
  'membersOfClass',
  '(:Entity {id: parent})<-[:WITHIN*0..]-()-[:INCLUDES]->(n:Holder)',
  HOLDER,
);
/** Posts that a person occupies. */
export const postsOf = listByParentStatement(
  'postsOf',
  '(:Entity {id: parent})<-[:OCCUPIED_BY]-(n:Post)',
  HOLDER,
);
/** Groups that are parts of a group. */
export const groupsOf = listByParentStatement(
  'groupsOf',
  '(:Entity {id: parent})<-[:PART_OF]-(n:WorkingGroup)',
  HOLDER,
);
/** Successions in which another body takes the place of these bodies. */
export const successionsFrom = listByParentStatement(
  'successionsFrom',
  '(n:Succession {fromId: parent})',
  SUCCESSION,
);
/** Successions in which these bodies take the place of another body. */
export const successionsTo = listByParentStatement(
  'successionsTo',
  '(n:Succession {toId: parent})',
  SUCCESSION,
);

/** Limits a list of holders; `memberOf` is the id of a working group. An absent part does not limit the list. */
export interface HolderFilter {
  readonly types?: readonly string[] | undefined;
  readonly organizationKinds?: readonly string[] | undefined;
  readonly levels?: readonly string[] | undefined;
  /** Regions to which the holder may belong. */
  readonly regions?: readonly string[] | undefined;
  readonly memberOf?: string | undefined;
  /** The holder must have one of these roles in at least one holding. */
  readonly roles?: readonly string[] | undefined;
  /** A day: the holder exists on it under this name, and is a member and has a role on it. */
  readonly asOf?: string | undefined;
}

/**
 * Lists holders: the best match first if a text is given, else in document order. It begins at the full-text index of names, or at
 * the index on (ord, id).
 */
export function holderList(filter: HolderFilter, about: SearchText | undefined): ListQuery<HolderRow> {
  return listQuery({
    name: about === undefined ? 'holders' : 'holdersNamed',
    from: about === undefined ? 'MATCH (n:Holder)' : nodesByName('HOLDER'),
    where: predicates(filter, {
      types: 'n.type IN $types',
      organizationKinds: "(n.type = 'ORGANIZATION' AND n.kind IN $organizationKinds)",
      levels: '(n.level IN $levels OR any(level IN n.levels WHERE level IN $levels))',
      regions: 'n.regionId IN $regions',
      memberOf: `EXISTS {
    MATCH (n)<-[:OF_MEMBER|THROUGH]-(membership:Membership {groupId: $memberOf})-[:IN_GROUP]->(group)
    WHERE ${countsBeside('membership', 'group')}${andMemberOnDay('membership', filter)}
  }`,
      roles: `EXISTS {
    MATCH (held:Holding {holderId: n.id})
    WHERE held.role IN $roles AND ${countsBeside('held', 'n')}${
      filter.asOf === undefined ? '' : ` AND ${dayCondition('validFrom', 'validTo', 'held')}`
    }
  }`,
      asOf: `(none(day IN coalesce(n.successorsOn, []) WHERE day <= $asOf) AND ${isNotRemoved('n', '(n)', {})})`,
    }),
    order: about === undefined ? DOCUMENT_ORDER : MATCH_ORDER,
    columns: HOLDER,
    params: { ...filter, ...about },
  });
}
