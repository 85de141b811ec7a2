import { EFFECT } from '../rules/holdings.js';
import type { FormerHolderLoss } from '../rules/repeal.js';
import { isReviewed } from './conditions.js';
import { ITEM } from './holding.js';
import {
  DOCUMENT_ORDER,
  type ListQuery,
  type NestedListQuery,
  nestedListQuery,
  reachedListQuery,
} from './page.js';
import { HOLDING, type HoldingRow } from './rows.js';

/** A condition: no other act has ended the holding or transfer, and no record says that it ended on an unknown day. */
const goesOn = (fact: string) => `${fact}.endedInId IS NULL AND ${fact}.ended IS NULL`;

/**
 * Holdings that a document gives by its transfers or states itself, and that have not ended. It begins at the index on
 * (instrumentId, ord, id).
 */
export const holdingsFallingWith: NestedListQuery<HoldingRow> = nestedListQuery({
  name: 'holdingsFallingWith',
  from: 'MATCH (n:Holding {instrumentId: parent})',
  where: [goesOn('n')],
  within: 'n.instrumentId',
  order: DOCUMENT_ORDER,
  columns: HOLDING,
  item: ITEM,
  params: {},
});

/** The last holding of a former holder of a responsibility that a document has taken from it, and what was taken. */
export type RepealedHoldingRow = HoldingRow & FormerHolderLoss;

/** The kinds of transfer that take something from the former holder, as a list of Cypher. */
const MOVING = Object.entries(EFFECT)
  .filter(([, effect]) => effect === 'MOVES')
  .map(([kind]) => `'${kind}'`)
  .join(', ');

/** A condition: a reviewed transfer has taken something from its former holder and is still in force. */
function takes(transfer: string): string {
  return `${transfer}.kind IN [${MOVING}] AND ${transfer}.status = 'IN_FORCE'
  AND ${goesOn(transfer)} AND ${isReviewed(transfer)}`;
}

/** Two MATCH clauses, because within one clause Cypher uses no relationship twice: `one` could not be `t` itself. */
const OF_THE_SAME = 'MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(one:Transfer)';
const BY_DOCUMENT = `one.instrumentId = $document AND one.fromId = t.fromId AND ${takes('one')}`;
const OTHERS_STAY = `MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(stays:Transfer)
    WHERE stays.instrumentId <> $document AND ${takes('stays')}`;
/** A condition: the transfer covers a place. `around` is a list of the ids of the place and of the regions that contain it. */
const takesPlace = (transfer: string, around: string) =>
  `${transfer}.regionId IN ${around} AND none(except IN ${transfer}.exceptIds WHERE except IN ${around})`;

/**
 * Lists one row for each responsibility and former holder from whom a document takes something, in the order of its first
 * transfer that does so. A row is left out if other documents take every place too. It suffices to test the regions of the
 * document's transfers and the exceptions of the others, because the answer changes only at a border of one of them.
 */
export function holdingsTakenBy(document: string): ListQuery<RepealedHoldingRow> {
  const { page, ...rest } = reachedListQuery({
    name: 'holdingsTaken',
    from: 'MATCH (t:Transfer {instrumentId: $document})',
    where: [
      't.fromId IS NOT NULL',
      takes('t'),
      `NOT EXISTS {
    ${OF_THE_SAME}
    WHERE ${BY_DOCUMENT} AND (one.ord < t.ord OR (one.ord = t.ord AND one.id < t.id))
  }`,
      `EXISTS {
    ${OF_THE_SAME}
    WHERE ${BY_DOCUMENT}
    UNWIND one.regionId + COLLECT {
      ${OTHERS_STAY}
      UNWIND stays.exceptIds AS except RETURN except
    } AS place
    WITH t, one, COLLECT { MATCH (:Entity {id: place})-[:PART_OF*0..]->(around:Region) RETURN around.id } AS around
    WHERE ${takesPlace('one', 'around')} AND NOT EXISTS {
      ${OTHERS_STAY} AND ${takesPlace('stays', 'around')}
    }
    RETURN one
  }`,
    ],
    by: { within: 't.instrumentId', ord: 't.ord', id: 't.id' },
    carry: ['t'],
    reach: `CALL (t) {
  MATCH (t)-[:OF]->()<-[:OF]-(n:Holding)
  WHERE n.arisesFromId IS NULL AND ${isReviewed()} AND NOT 'PLACE_OF_RECEIVER' IN n.derivedBy
    AND (n.holderId = t.fromId OR n.holderId IN COLLECT {
      MATCH (giver:Entity {id: t.fromId}) UNWIND giver.successorIds AS successor RETURN successor
    })
  RETURN n
  ORDER BY coalesce(n.validFrom, '') DESC, n.id
  LIMIT 1
}`,
    columns: HOLDING,
    item: 't.responsibilityId',
    computed: `COLLECT {
    ${OF_THE_SAME}
    WHERE ${BY_DOCUMENT}
    RETURN DISTINCT {
      region: one.regionId, except: one.exceptIds,
      held: CASE WHEN one.fromRegionId IS NULL THEN NULL ELSE {region: one.fromRegionId, except: one.fromExceptIds} END
    }
  } AS falling, COLLECT {
    ${OTHERS_STAY}
    RETURN DISTINCT {region: stays.regionId, except: stays.exceptIds}
  } AS remaining, COLLECT {
    MATCH (t)-[:OF]->(what) MATCH (what)<-[:OF]-(one:Transfer)
    UNWIND n.regionId + n.exceptIds + one.regionId + one.exceptIds + coalesce(one.fromRegionId, []) + coalesce(one.fromExceptIds, []) AS place
    WITH DISTINCT place
    MATCH (:Entity {id: place})-[:PART_OF*0..]->(region:Region)
    RETURN DISTINCT {id: region.id, partOf: region.partOfId}
  } AS regions, COLLECT {
    ${OF_THE_SAME}
    WHERE one.instrumentId = $document AND ${isReviewed('one')}
    UNWIND one.groundIds AS ground
    WITH ground, one
    WHERE ground <> one.provisionId
    RETURN DISTINCT ground
  } AS fallingWords, EXISTS {
    MATCH (t)-[:OF]->()<-[:OF]-(other:Transfer)
    WHERE other.instrumentId <> $document AND other.status = 'CONDITIONAL' AND ${isReviewed('other')}
  } AS postponed`,
    params: { document },
  });
  return { page: page as ListQuery<RepealedHoldingRow>['page'], ...rest };
}
