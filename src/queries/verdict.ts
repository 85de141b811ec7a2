import type { Statement } from '../database/statement.js';
import type { HolderType, Level, OrganizationKind } from '../records/terms.js';
import type { PowerSuccessionFact } from '../rules/power-history.js';
import type { Dissolution, PendingChange } from '../rules/verdict.js';
import { countsBeside, isReviewed } from './conditions.js';
import type { NamedTransferRow } from './history.js';
import {
  andKnown,
  fromBoth,
  type KnownFilter,
  knownCondition,
  labelsKnownOn,
  matchKnown,
  whereKnown,
} from './known.js';

/**
 * The data for a verdict, apart from the history of the responsibility. There is only one row for each verdict, so its lists
 * may contain maps.
 */
export interface VerdictRow {
  /** The index of the key in `$keys`. */
  readonly position: number;
  readonly id: string;
  readonly name: string;
  readonly type: HolderType;
  readonly kind: OrganizationKind | null;
  readonly level: Level | null;
  readonly regionId: string | null;
  readonly successorIds: readonly string[] | null;
  readonly successorsOn: readonly string[] | null;
  readonly capacities: readonly {
    readonly id: string;
    readonly name: string;
    readonly condition: string | null;
    readonly since: string | null;
    readonly open: boolean;
    readonly regionId: string | null;
  }[];
  readonly formerIds: readonly string[];
  readonly includedIds: readonly string[];
  readonly pendingChanges: readonly (PendingChange & { readonly reviewed: false | null })[];
  readonly dissolution: Dissolution | null;
  readonly title: string;
  readonly provisionIds: readonly string[];
  /** Whether the responsibility is a duty not to do something (不得…). */
  readonly prohibits: boolean;
  /** False if nobody has reviewed the responsibility; else null. */
  readonly reviewed: false | null;
  readonly successions: readonly (PowerSuccessionFact & { readonly reviewed: false | null })[];
  readonly openClasses: readonly {
    readonly id: string;
    readonly levels: readonly Level[];
    readonly members: readonly {
      readonly kind: OrganizationKind | null;
      readonly level: Level | null;
      readonly regionId: string | null;
    }[];
  }[];
  readonly exceptions: readonly Pick<
    NamedTransferRow,
    | 'id'
    | 'toId'
    | 'limitation'
    | 'regionId'
    | 'exceptIds'
    | 'effectiveFrom'
    | 'effectiveTo'
    | 'provisionId'
    | 'groundIds'
    | 'instrumentName'
    | 'path'
    | 'reviewed'
    | 'changedByUnreviewed'
  >[];
}

/** The ids of the body and of the responsibility that a verdict is about. */
export interface VerdictKey {
  readonly holder: string;
  readonly responsibility: string;
}

/**
 * Finds bodies and, for one responsibility each:
 * - the capacities in which the body may hold: itself, its classes and posts, and those of its former names and of the bodies
 *   that it took over;
 * - the successions that connect the responsibility with others;
 * - the open classes among the holders of these;
 * - the transfers to the body that leave the responsibility out: a clause gives the body other items of the same article, from
 *   the same former holder, under a limitation, and there is no transfer of this responsibility to the body.
 * There is no row where the responsibility is not on record. It begins at the unique index of ids.
 */
export function verdictBasis(
  known: KnownFilter,
): Statement<VerdictRow, KnownFilter & { keys: readonly VerdictKey[] }> {
  const { earlier, successors } = known.asKnownOn === undefined ? SUCCESSIONS : SUCCESSIONS_AS_KNOWN;
  return {
    name: 'verdictBasis',
    cypher: `UNWIND range(0, size($keys) - 1) AS position
WITH position, $keys[position] AS key
MATCH (body:Entity&Holder {id: key.holder})
MATCH (r:Entity&Responsibility {id: key.responsibility})
WITH position, body, r,
  [{id: body.id, since: NULL, way: 'RENAMED'}] + ${earlier} AS earlier
WITH position, body, r, earlier,
  COLLECT {
    UNWIND earlier AS was
    MATCH (who:Entity&Holder {id: was.id})
    MATCH way = (who)<-[:INCLUDES|OCCUPIED_BY*0..2]-()-[:WITHIN*0..]->(as:Holder)
    WITH as, was, who, [class IN nodes(way) WHERE class.condition IS NOT NULL AND (class <> who OR as = who) | class.condition] AS conditions
    ORDER BY size(conditions)
    WITH as, was, who, collect(conditions)[0] AS conditions
    RETURN {holder: as, condition: conditions[0], since: was.since, open: was.way = 'OPEN', regionId: who.regionId}
  } AS held,
  COLLECT {
    MATCH (r)-[:CONTINUES|GOES_ON_AS*0..]-(item:Responsibility)
    WITH DISTINCT item
    MATCH (item)<-[:OF]-(holding:${labelsKnownOn('Holding', known)})${whereKnown('holding', known)}
    WITH holding.holderId AS id, count(CASE WHEN ${isReviewed('holding')} THEN 1 END) > 0 AS isReviewed
    RETURN {id: id, reviewed: CASE WHEN isReviewed THEN NULL ELSE false END}
  } AS holders
RETURN position, body.id AS id, body.name AS name, body.type AS type, body.kind AS kind, body.level AS level, body.regionId AS regionId,
  ${successors.ids} AS successorIds, ${successors.days} AS successorsOn,
  [as IN held | {id: as.holder.id, name: as.holder.name, condition: as.condition, since: as.since, open: as.open, regionId: as.regionId}] AS capacities,
  [was IN earlier WHERE was.way = 'RENAMED' AND was.id <> body.id | was.id] AS formerIds,
  COLLECT { MATCH (body)<-[:WITHIN*0..]-(part:HolderCategory)-[:INCLUDES*0..1]->(in:Holder) WHERE in <> body RETURN DISTINCT in.id } AS includedIds,
  COLLECT {
    CALL (body) {
      MATCH (s:Succession {fromId: body.id})
      RETURN s
      UNION
      MATCH (s:Succession {toId: body.id})
      RETURN s
    }
    WITH s
    WHERE s.pending IS NOT NULL${andKnown('s', known)}
    MATCH (before:Entity {id: s.fromId})
    MATCH (after:Entity {id: s.toId})
    ${PLACE_OF_CHANGE}
    RETURN {
      kind: s.kind, fromId: before.id, fromName: before.name, toId: after.id, toName: after.name, pending: s.pending, reviewed: s.reviewed,
      on: COLLECT { MATCH (met:Succession {fromId: s.fromId, toId: s.toId}) WHERE met.on IS NOT NULL AND ${countsBeside('met', 's')}${andKnown('met', known)} RETURN met.on ORDER BY met.on LIMIT 1 }[0],
      instrumentName: coalesce(instrument.number, instrument.title), path: provision.path
    } AS change
    ORDER BY s.id
    UNION ALL
    MATCH (body)<-[:REMOVES]-(s:Removal)
    WHERE s.pending IS NOT NULL${andKnown('s', known)}
    ${PLACE_OF_CHANGE}
    RETURN {
      kind: 'DISSOLVED', fromId: body.id, fromName: body.name, toId: NULL, toName: NULL, pending: s.pending, reviewed: s.reviewed,
      on: COLLECT { MATCH (body)<-[:REMOVES]-(met:Removal) WHERE met.on IS NOT NULL AND ${countsBeside('met', 's')}${andKnown('met', known)} RETURN met.on ORDER BY met.on LIMIT 1 }[0],
      instrumentName: coalesce(instrument.number, instrument.title), path: provision.path
    } AS change
  } AS pendingChanges,
  COLLECT {
    MATCH (body)<-[:REMOVES]-(s:Removal)
    WHERE s.on IS NOT NULL AND ${countsBeside('s', 'body')}${andKnown('s', known)}
    ${PLACE_OF_CHANGE}
    RETURN {on: s.on, words: s.words, instrumentName: coalesce(instrument.number, instrument.title), path: provision.path}
    ORDER BY s.on, s.id
    LIMIT 1
  }[0] AS dissolution,
  r.title AS title, r.provisionIds AS provisionIds, coalesce(r.prohibits, false) AS prohibits, r.reviewed AS reviewed,
  COLLECT {
    MATCH (r)-[:CONTINUES|GOES_ON_AS*1..]-(s:PowerSuccession)${whereKnown('s', known)}
    WITH DISTINCT s
    MATCH (s)-[:CONTINUES]->(before:Power)
    MATCH (s)-[:GOES_ON_AS]->(after:Power)
    MATCH (provision:Entity {id: s.provisionId})
    MATCH (instrument:Entity {id: provision.documentId})
    RETURN {
      id: s.id, from: before.id, to: after.id, kind: s.kind, on: s.on, fromTitle: before.title, toTitle: after.title,
      words: s.words, pending: s.pending, reviewed: s.reviewed, provisionId: s.provisionId, instrumentName: coalesce(instrument.number, instrument.title), path: provision.path
    }
    ORDER BY s.ord, s.id
  } AS successions,
  COLLECT {
    UNWIND holders AS holding
    MATCH (class:Entity&HolderCategory {id: holding.id})
    WHERE NOT class.exhaustive AND (class.placeId IS NULL OR body.regionId IS NULL OR EXISTS {
      MATCH (:Entity {id: body.regionId})-[:PART_OF*0..]->(:Region {id: class.placeId})
    })
    RETURN {
      id: class.id,
      levels: class.levels,
      members: COLLECT {
        MATCH (class)<-[:WITHIN*0..]-()-[:INCLUDES]->(member:Holder)
        RETURN DISTINCT {kind: member.kind, level: member.level, regionId: member.regionId}
      }
    }
  } AS openClasses,
  COLLECT {
    UNWIND held AS as
    UNWIND holders AS former
    ${limitedTransfers(known)}
    MATCH (t)-[:OF]->(item:Responsibility)
    WHERE NOT t.provisionId IN item.provisionIds AND NOT EXISTS { ${givenTo(countsBeside('given', 't'), known)} }
    WITH t, item, former
    MATCH (item)-[:STATED_IN]->(:Provision)-[:PART_OF]->(article:Provision)
    WHERE EXISTS { (r)-[:STATED_IN]->(:Provision)-[:PART_OF]->(article) }
    WITH t, count(CASE WHEN ${isReviewed('t')} AND ${isReviewed('former')} THEN 1 END) > 0 AS isReviewed
    MATCH (t)-[:BY_INSTRUMENT]->(instrument:Document)
    MATCH (provision:Entity {id: t.provisionId})
    RETURN t {
      .id, .toId, .limitation, .regionId, .exceptIds, .effectiveFrom, .effectiveTo, .provisionId, .groundIds,
      reviewed: CASE WHEN isReviewed THEN NULL ELSE false END,
      changedByUnreviewed: EXISTS { ${givenTo('given.reviewed = false', known)} },
      instrumentName: coalesce(instrument.number, instrument.title), path: provision.path
    }
    ORDER BY t.ord, t.id
  } AS exceptions`,
  };
}

/** Binds the provision that states `s`, and its document. */
const PLACE_OF_CHANGE = `MATCH (provision:Entity {id: s.provisionId})
    MATCH (instrument:Entity {id: provision.documentId})`;

/** Cypher lists of the bodies that `body` follows, and of those that follow it: as all documents let one know them. */
const SUCCESSIONS = {
  earlier: `[i IN range(0, size(coalesce(body.predecessorIds, [])) - 1) | {
    id: body.predecessorIds[i], since: nullIf(body.predecessorsSince[i], ''), way: body.predecessorWays[i]
  }]`,
  successors: { ids: 'body.successorIds', days: 'body.successorsOn' },
};

/** The entries of a list that were known on `$asKnownOn`, each split into its parts (`SuccessionNotes`). */
const knownEntries = (list: string, from: number) =>
  `[entry IN [text IN coalesce(body.${list}, []) | split(text, ' ')]
    WHERE entry[${from}] <= $asKnownOn AND (entry[${from + 1}] = '' OR $asKnownOn < entry[${from + 1}])]`;

/** The same, as the documents published by `$asKnownOn` let one know them. */
const SUCCESSIONS_AS_KNOWN = {
  earlier: `[entry IN ${knownEntries('knownPredecessors', 3)} | {id: entry[0], since: nullIf(entry[1], ''), way: entry[2]}]`,
  successors: {
    ids: `[entry IN ${knownEntries('knownSuccessors', 2)} | entry[0]]`,
    days: `[entry IN ${knownEntries('knownSuccessors', 2)} | entry[1]]`,
  },
};

/** Cypher inside EXISTS for the transfers of the responsibility to the receiver of `t`. */
const givenTo = (where: string, known: KnownFilter) =>
  matchKnown(
    { path: '(r)<-[:OF]-', variable: 'given', label: 'Transfer', properties: 'toId: t.toId', where },
    known,
  );

/** Binds `t` to the limited transfers from a former holder to a capacity. Each part begins at an index on (toId, fromId, limitation). */
function limitedTransfers(known: KnownFilter): string {
  const { from, fromEarlier } = fromBoth(
    'Transfer',
    known,
    (label) => `MATCH (t:${label} {toId: as.holder.id, fromId: former.id})
    WHERE t.limitation IS NOT NULL AND t.limitationBounds = 'HELD' AND t.kind <> 'REFERRAL'`,
  );
  if (fromEarlier === undefined) return `${from}\n    WITH t, former`;
  const both = [from, fromEarlier].map((part) => `${part} AND ${knownCondition('t')}\n    RETURN t`);
  return `CALL (as, former) {\n    ${both.join('\n    UNION ALL\n    ')}\n    }\n    WITH t, former`;
}
