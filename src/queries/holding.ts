import type { Columns } from '../database/columns.js';
import { dayCondition, isReviewed, placeCondition, REVIEWED_OR_NOT } from './conditions.js';
import { andKnown, fromBoth, knownCondition, labelsEverKnown, labelsKnownOn } from './known.js';
import { rowsByIdStatement } from './lookup.js';
import {
  DOCUMENT_ORDER,
  type KeyPart,
  type List,
  type ListQuery,
  listQuery,
  MATCH_ORDER,
  type NestedListQuery,
  nestedListQuery,
  predicates,
} from './page.js';
import { HOLDING, type HoldingRow } from './rows.js';
import { type About, aboutParams, responsibilitiesAbout } from './text-match.js';

export const holdingsById = rowsByIdStatement('holdingsById', labelsEverKnown('Holding'), HOLDING);

/** Limits a list of holdings. `asOf` is YYYY-MM-DD. An absent part does not limit the list. */
export interface HoldingFilter {
  readonly asOf?: string | undefined;
  /** Only what the documents published by this day let one know; absent for what all documents do. */
  readonly asKnownOn?: string | undefined;
  /** The ids of a place and of the regions that contain it. */
  readonly place?: readonly string[] | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  /** The ids of the holder, of the responsibility, and of the document that its citation names. */
  readonly holder?: string | undefined;
  readonly responsibility?: string | undefined;
  readonly document?: string | undefined;
  readonly certainty?: readonly string[] | undefined;
  readonly reviewed?: boolean | undefined;
}

/** The orders of a list of holdings. VALID_FROM puts holdings without a first day last. */
export type HoldingOrder = 'DOCUMENT_ORDER' | 'VALID_FROM' | 'HOLDER' | 'RESPONSIBILITY';

const ORDERS: Readonly<Record<HoldingOrder, readonly KeyPart[]>> = {
  DOCUMENT_ORDER,
  VALID_FROM: [{ expression: 'n.fromKey', type: 'string' }, ...DOCUMENT_ORDER],
  HOLDER: [{ expression: 'n.holderId', type: 'string' }, ...DOCUMENT_ORDER],
  RESPONSIBILITY: [
    { expression: 'n.responsibilityOrd', type: 'string' },
    { expression: 'n.responsibilityId', type: 'string' },
    ...DOCUMENT_ORDER,
  ],
};

/** The item that is counted: several holdings may be of one responsibility (two intervals, two places, two roles). */
export const ITEM = 'n.responsibilityId';

function conditions(filter: HoldingFilter): string[] {
  return predicates(filter, {
    asOf: dayCondition('validFrom', 'validTo'),
    asKnownOn: knownCondition(),
    place: placeCondition(),
    roles: 'n.role IN $roles',
    kinds: 'n.responsibilityKind IN $kinds',
    fields: 'n.field IN $fields',
    status: 'n.status IN $status',
    holder: 'n.holderId = $holder',
    responsibility: 'n.responsibilityId = $responsibility',
    document: 'n.documentId = $document',
    certainty: 'n.certainty IN $certainty',
    reviewed: REVIEWED_OR_NOT,
  });
}

/** Binds `n` also to the powers as which the found ones go on by the day, because who holds those holds what was asked about. A step
 * that nobody has reviewed leads to no other power. */
const andSuccessors = (filter: HoldingFilter) => `CALL (n) {
  RETURN n AS item
  UNION
  MATCH (n) (()<-[:CONTINUES]-(step:PowerSuccession WHERE step.on <= $asOf AND ${isReviewed('step')}${andKnown('step', filter)})-[:GOES_ON_AS]->())+ (item:Power)
  RETURN item
}
WITH item AS n, min(class) AS class
`;

/**
 * Lists the holdings of the responsibilities that match a text, the best match first.
 * @param orderBy in any order but document order, the text only filters them
 */
export function holdingsAbout(
  filter: HoldingFilter,
  about: About,
  orderBy: HoldingOrder = 'DOCUMENT_ORDER',
): ListQuery<HoldingRow> {
  return listQuery({
    name: 'holdingsAbout',
    from: `${responsibilitiesAbout(about)}
WHERE class IS NOT NULL
${filter.asOf === undefined ? '' : andSuccessors(filter)}MATCH (n)<-[:OF]-(holding:${labelsKnownOn('Holding', filter)})
WITH holding AS n, class`,
    where: conditions(filter),
    order: orderBy === 'DOCUMENT_ORDER' ? MATCH_ORDER : ORDERS[orderBy],
    columns: HOLDING,
    item: ITEM,
    params: { ...filter, ...aboutParams(about) },
  });
}

/** Where a list in document order begins: at the most selective index that a part of the filter has. */
function entrance(
  filter: HoldingFilter,
  orderBy: HoldingOrder,
): Pick<List<Columns>, 'from' | 'fromEarlier' | 'within' | 'each'> {
  const all = fromBoth('Holding', filter, (label) => `MATCH (n:${label})`);
  if (orderBy !== 'DOCUMENT_ORDER') return all;
  if (filter.responsibility !== undefined) return { ...all, within: 'n.responsibilityId' };
  if (filter.holder !== undefined) return { ...all, within: 'n.holderId' };
  if (filter.document !== undefined) return { ...all, within: 'n.documentId' };
  if (filter.place === undefined) return all;
  return {
    ...fromBoth('Holding', filter, (label) => `MATCH (n:${label} {regionId: region})`),
    within: 'n.regionId',
    each: { values: '$place', as: 'region' },
  };
}

/**
 * Lists holdings. It begins at the index of the order; in document order at that of the responsibility, the holder, the document or
 * each region that contains the place, whichever the filter names first.
 */
export function holdingList(filter: HoldingFilter, orderBy: HoldingOrder): ListQuery<HoldingRow> {
  return listQuery({
    name: 'holdings',
    ...entrance(filter, orderBy),
    where: conditions(filter),
    order: ORDERS[orderBy],
    columns: HOLDING,
    item: ITEM,
    params: filter,
  });
}

/** Lists the holdings of responsibilities in document order. It begins at the index on (responsibilityId, ord, id). */
export function holdingsOfResponsibility(filter: HoldingFilter): NestedListQuery<HoldingRow> {
  return nestedListQuery({
    name: 'holdingsOfResponsibility',
    ...fromBoth('Holding', filter, (label) => `MATCH (n:${label} {responsibilityId: parent})`),
    where: conditions(filter),
    within: 'n.responsibilityId',
    order: DOCUMENT_ORDER,
    columns: HOLDING,
    item: ITEM,
    params: filter,
  });
}

/** Binds `holder` to a body, the classes that include it, and the classes that contain those. */
const WITH_CATEGORIES = `MATCH (:Entity {id: parent})<-[:INCLUDES*0..1]-()-[:WITHIN*0..]->(holder)
WITH DISTINCT holder
`;

/** @param includeCategories whether the holdings of a class count as holdings of its members */
export function holdingsOfHolder(
  filter: HoldingFilter,
  includeCategories: boolean,
): NestedListQuery<HoldingRow> {
  return nestedListQuery({
    name: includeCategories ? 'holdingsOfHolderAndItsClasses' : 'holdingsOfHolder',
    ...fromBoth('Holding', filter, (label) =>
      includeCategories
        ? `${WITH_CATEGORIES}MATCH (n:${label} {holderId: holder.id})`
        : `MATCH (n:${label} {holderId: parent})`,
    ),
    where: conditions(filter),
    within: includeCategories ? undefined : 'n.holderId',
    order: DOCUMENT_ORDER,
    columns: HOLDING,
    item: ITEM,
    params: filter,
  });
}
