import { TRANSFER_WITH_UNREVIEWED } from '../records/as-known.js';
import { NO_DAY } from '../records/responsibility.js';
import { dayCondition, hasStatus, placeCondition, REVIEWED_OR_NOT } from './conditions.js';
import {
  fromBoth,
  type KnownFilter,
  knownCondition,
  labelsEverKnown,
  labelsKnownOn,
  whereKnown,
} from './known.js';
import { listByParentStatement, rowsByIdStatement } from './lookup.js';
import {
  DOCUMENT_ORDER,
  type KeyPart,
  type ListQuery,
  listQuery,
  MATCH_ORDER,
  type NestedListQuery,
  nestedListQuery,
  predicates,
} from './page.js';
import { TRANSFER, type TransferRow } from './rows.js';
import { type About, aboutParams, responsibilitiesAbout } from './text-match.js';

export const transfersById = rowsByIdStatement(
  'transfersById',
  `${labelsEverKnown('Transfer')}|${labelsEverKnown(TRANSFER_WITH_UNREVIEWED)}`,
  TRANSFER,
);
/**
 * @param known with a day, the transfers as the documents published by then let one know them
 * @returns a statement that finds the transfers made under transfers. It begins at the index on underId; with a day, at the unique
 *   index of ids, because one pattern with two labels uses no index
 */
export function transfersUnder(known: KnownFilter) {
  return listByParentStatement<typeof TRANSFER, KnownFilter>(
    'transfersUnder',
    known.asKnownOn === undefined
      ? '(n:Transfer {underId: parent})'
      : `(:Entity {id: parent})<-[:UNDER]-(n:${labelsKnownOn('Transfer', known)})${whereKnown('n', known)}`,
    TRANSFER,
  );
}

/** The orders of a list of transfers. EFFECTIVE_FROM puts transfers without a first day last. */
export type TransferOrder = 'DOCUMENT_ORDER' | 'EFFECTIVE_FROM' | 'TITLE';

const ORDERS: Readonly<Record<TransferOrder, readonly KeyPart[]>> = {
  DOCUMENT_ORDER,
  EFFECTIVE_FROM: [
    { expression: `coalesce(n.effectiveFrom, '${NO_DAY}')`, type: 'string' },
    ...DOCUMENT_ORDER,
  ],
  TITLE: [{ expression: 'n.title', type: 'string' }, ...DOCUMENT_ORDER],
};

/**
 * Limits a list of transfers; `from`, `to` and `instrument` are ids, `asOf` is YYYY-MM-DD. An absent part does not limit the
 * list.
 */
export interface TransferFilter {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly instrument?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  readonly powerTypes?: readonly string[] | undefined;
  readonly fields?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
  /** Only what the documents published by this day let one know; absent for what all documents do. */
  readonly asKnownOn?: string | undefined;
  /** The ids of a place and of the regions that contain it. */
  readonly place?: readonly string[] | undefined;
  readonly certainty?: readonly string[] | undefined;
  readonly reviewed?: boolean | undefined;
}

const CLAUSES: { readonly [Part in keyof Required<TransferFilter>]: string } = {
  from: 'n.fromId = $from',
  to: 'n.toId = $to',
  instrument: 'n.instrumentId = $instrument',
  kinds: 'n.kind IN $kinds',
  status: hasStatus(false),
  powerTypes: 'n.powerType IN $powerTypes',
  fields: 'n.field IN $fields',
  asOf: dayCondition('effectiveFrom', 'effectiveTo'),
  asKnownOn: knownCondition(),
  place: placeCondition(),
  certainty: 'n.certainty IN $certainty',
  reviewed: REVIEWED_OR_NOT,
};

const ON_A_DAY = { ...CLAUSES, status: hasStatus(true) };

/** The most selective property of the filter that has an index in document order. */
function entry(filter: TransferFilter, orderBy: TransferOrder): string | undefined {
  if (orderBy !== 'DOCUMENT_ORDER') return undefined;
  if (filter.from !== undefined) return 'n.fromId';
  if (filter.to !== undefined) return 'n.toId';
  return filter.instrument === undefined ? undefined : 'n.instrumentId';
}

/** Lists transfers. A text ranks them if the order is document order; in any other order it only filters them. */
export function transferList(
  filter: TransferFilter,
  about: About | undefined,
  orderBy: TransferOrder,
): ListQuery<TransferRow> {
  return listQuery({
    name: about === undefined ? 'transfers' : 'transfersAbout',
    ...(about === undefined
      ? fromBoth('Transfer', filter, (label) => `MATCH (n:${label})`)
      : {
          from: `${responsibilitiesAbout(about)}
WHERE class IS NOT NULL
MATCH (n)<-[:OF]-(transfer:${labelsKnownOn('Transfer', filter)})
WITH transfer AS n, class`,
        }),
    where: predicates(filter, filter.asOf === undefined ? CLAUSES : ON_A_DAY),
    within: about === undefined ? entry(filter, orderBy) : undefined,
    order: about !== undefined && orderBy === 'DOCUMENT_ORDER' ? MATCH_ORDER : ORDERS[orderBy],
    columns: TRANSFER,
    params: { ...filter, ...(about && aboutParams(about)) },
  });
}

const PARENTS = {
  transfersToHolder: 'toId',
  transfersFromHolder: 'fromId',
  transfersOfResponsibility: 'responsibilityId',
  transfersByDocument: 'instrumentId',
} as const;

/**
 * Lists the transfers that belong to holders, responsibilities or documents, in document order. It begins at the index on the
 * property of the parent, ord and id.
 */
export function transfersOf(
  name: keyof typeof PARENTS,
  filter: Pick<TransferFilter, 'kinds' | 'status' | 'asKnownOn'>,
): NestedListQuery<TransferRow> {
  return nestedListQuery({
    name,
    ...fromBoth('Transfer', filter, (label) => `MATCH (n:${label} {${PARENTS[name]}: parent})`),
    where: predicates(filter, {
      kinds: CLAUSES.kinds,
      status: CLAUSES.status,
      asKnownOn: CLAUSES.asKnownOn,
    }),
    within: `n.${PARENTS[name]}`,
    order: DOCUMENT_ORDER,
    columns: TRANSFER,
    params: filter,
  });
}
