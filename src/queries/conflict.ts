import { dayCondition, isReviewed, placeCondition } from './conditions.js';
import { fromBoth, knownCondition } from './known.js';
import { DOCUMENT_ORDER, type ListQuery, listQuery, predicates } from './page.js';
import { CONFLICT, type ConflictRow } from './rows.js';

/** Limits a list of conflicts; `holder` and `document` are ids. An absent part does not limit the list. */
export interface ConflictFilter {
  readonly kinds?: readonly string[] | undefined;
  readonly holder?: string | undefined;
  readonly document?: string | undefined;
  /** The holdings that contradict each other hold on this day. */
  readonly asOf?: string | undefined;
  /** Only what the documents published by this day let one know. */
  readonly asKnownOn?: string | undefined;
  /** The ids of a place and of the regions that contain it: the holdings cover it. */
  readonly place?: readonly string[] | undefined;
  /** Whether conflicts count that follow only with unreviewed records. */
  readonly includeUnreviewed: boolean;
}

/** Kinds of conflict whose holdings all come from one transfer, one after the other or in several places: one of them is enough. */
const OF_ONE_TRANSFER = "['GIVER_NEVER_HELD', 'DELEGATION_PROHIBITED']";

/**
 * A condition: so many holdings of a conflict meet a condition that they still contradict each other. That takes two, unless they
 * come from one transfer; a conflict without holdings (nobody holds it) does not depend on them.
 */
const holdingsMeet = (condition: string) => `COUNT {
    MATCH (n)-[:CONCERNS]->(held)
    WHERE ${condition}
  } >= CASE
    WHEN size(n.holdingIds) < 2 THEN size(n.holdingIds)
    WHEN n.kind IN ${OF_ONE_TRANSFER} THEN 1
    ELSE 2
  END`;

/** Lists the conflicts that the load found, in document order. It begins at the index on (ord, id). */
export function conflictList({
  asOf,
  place,
  includeUnreviewed,
  ...filter
}: ConflictFilter): ListQuery<ConflictRow> {
  const held = predicates(
    { asOf, place },
    { asOf: dayCondition('validFrom', 'validTo', 'held'), place: placeCondition('held') },
  );
  return listQuery({
    name: 'conflicts',
    ...fromBoth('Conflict', filter, (label) => `MATCH (n:${label})`),
    where: [
      ...predicates(filter, {
        kinds: 'n.kind IN $kinds',
        holder: '$holder IN n.holderIds',
        document: 'EXISTS { (n)-[:STATED_IN]->(:Provision {documentId: $document}) }',
        asKnownOn: knownCondition(),
      }),
      ...(includeUnreviewed ? [] : [isReviewed()]),
      ...(held.length === 0 ? [] : [holdingsMeet(held.join(' AND '))]),
    ],
    order: DOCUMENT_ORDER,
    columns: CONFLICT,
    params: { ...filter, asOf, place },
  });
}
