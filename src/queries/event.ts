import { labelAsKnown } from '../records/as-known.js';
import { PREFIXES } from '../records/prefixes.js';
import { NO_DAY, PENDING_DAY } from '../records/responsibility.js';
import { countsBeside } from './conditions.js';
import {
  andKnown,
  type KnownFilter,
  knownCondition,
  labelsKnownOn,
  publishedCondition,
  whereKnown,
} from './known.js';
import { type Branch, type KeyPart, type MadeList, madeListQuery, type NestedListQuery } from './page.js';
import { EVENT, type EventKind, type EventRow } from './rows.js';

/*
 * Events are no nodes: each is made from the transfer, ending, fulfilment, succession, provision or group that it is about. Each
 * source of events is a list with statements of its own, and the loader merges their pages. One statement with all sources took
 * Neo4j seconds to plan.
 *
 * To add a kind of event, add it to `EVENT_KINDS` (rows.ts), to `EventKind` in the SDL, and a source here to the lists at the end.
 *
 * A responsibility has tens of events, so its sources are gathered and sorted. A holder may have 50,000 transfers, so the sources
 * of a holder begin at an index in the order of days (`src/records/`).
 */

/** The day by which events without a day are ordered: those whose day no record gives, then those that are pending. */
const LAST = { undated: `'${NO_DAY}'`, pending: `'${PENDING_DAY}'` };

/** Where the columns of an event come from, as Cypher expressions on the node `n` and on what `reach` binds. */
interface EventSource {
  /** Part of the cursor, because two events of one node may be on one day. */
  readonly name: string;
  /** The day by which the event is ordered: a property of an index where the source has many nodes. */
  readonly day: string;
  readonly on: string;
  /** The kinds of its events. */
  readonly kinds: readonly [EventKind, ...EventKind[]];
  /** An expression for the kind of an event; not needed if the source has only one. */
  readonly kind?: string;
  /** The words of the event, if they are not all the words of its provision. */
  readonly words?: string;
  /** By default no event of the source is pending. */
  readonly pending?: string;
  readonly pendingOn?: string;
  readonly document: string;
  readonly provision?: string;
  readonly subject?: string;
  readonly reviewed?: string;
  readonly carry?: readonly string[];
  readonly reach?: string;
}

const literal = (kind: EventKind) => `'${kind}'`;
const text = (expression: string): KeyPart => ({ expression, type: 'string' });

/** A source of events, and the ways to its nodes. */
type SourceOf = readonly [EventSource, readonly Branch[]];

/** Limits a history. With a day, it is as the documents published by then let one know it. An absent part does not limit it. */
export interface EventFilter extends KnownFilter {
  readonly kinds?: readonly EventKind[] | undefined;
}

/** @returns a list for each source that has events of the kinds in the filter */
function listsOf(
  of: 'Responsibility' | 'Holder',
  sources: readonly SourceOf[],
  { kinds: asked, asKnownOn }: EventFilter,
): NestedListQuery<EventRow>[] {
  return sources.flatMap(([source, branches]) => {
    const kinds = asked === undefined ? source.kinds : source.kinds.filter((kind) => asked.includes(kind));
    if (kinds.length === 0) return [];
    const some = kinds.length < source.kinds.length ? { kinds } : {};
    return [eventsFrom(of, source, branches, asKnownOn === undefined ? some : { ...some, asKnownOn })];
  });
}

/** @returns the list of the events of one source that belong to a responsibility or a holder */
function eventsFrom(
  of: 'Responsibility' | 'Holder',
  {
    name,
    day,
    on,
    kinds: [first],
    kind = literal(first),
    document,
    carry = [],
    reach,
    ...source
  }: EventSource,
  branches: readonly Branch[],
  params: EventFilter,
): NestedListQuery<EventRow> {
  const list: MadeList<typeof EVENT> = {
    name: `${name}EventsOf${of}`,
    branches:
      params.kinds === undefined
        ? branches
        : branches.map(({ where = [], ...rest }) => ({ ...rest, where: [...where, `${kind} IN $kinds`] })),
    order: [day, 'n.ord', 'n.id', `'${name}'`].map(text),
    carry,
    ...(reach === undefined ? {} : { reach }),
    row: {
      kind,
      on,
      words: source.words ?? 'null',
      pending: source.pending ?? 'false',
      pendingOn: source.pendingOn ?? 'null',
      documentId: document,
      provisionId: source.provision ?? 'n.provisionId',
      subjectId: source.subject ?? 'n.id',
      reviewed: source.reviewed ?? 'n.reviewed',
    },
    columns: EVENT,
    params,
  };
  return madeListQuery(list);
}

const PROVISION = {
  reach: 'MATCH (provision:Entity&Provision {id: n.provisionId})',
  document: 'provision.documentId',
};
const GIVEN: EventSource = {
  name: 'given',
  day: 'n.effectiveKey',
  on: 'n.effectiveFrom',
  kinds: ['GRANTED', 'CONDITION_SET'],
  kind: `CASE n.status WHEN 'CONDITIONAL' THEN ${literal('CONDITION_SET')} ELSE ${literal('GRANTED')} END`,
  words: 'n.verb',
  document: 'n.instrumentId',
};
const EXPIRED: EventSource = {
  name: 'expired',
  day: 'n.expiresOn',
  on: 'n.expiresOn',
  kinds: ['EXPIRED'],
  ...PROVISION,
};
const ENDED: EventSource = {
  name: 'ended',
  day: 'n.endKey',
  on: 'n.endedOn',
  kinds: ['WITHDRAWN', 'ABOLISHED', 'ENDED', 'EXPIRED', 'AMENDED'],
  kind: `CASE WHEN n.kind IN ['DISCONTINUED', 'REPEALED'] THEN ${literal('ENDED')} ELSE n.kind END`,
  words: 'CASE WHEN n.endedOn IS NULL THEN n.pending ELSE n.words END',
  pending: 'n.endedOn IS NULL',
  ...PROVISION,
};
const RESUMED: EventSource = {
  name: 'resumed',
  day: 'n.resumedKey',
  on: 'n.validFrom',
  kinds: ['RESUMED'],
  words: 'n.resumedWords',
  reach: 'MATCH (provision:Entity&Provision {id: n.resumedInId})',
  document: 'provision.documentId',
  provision: 'n.resumedInId',
};
/** What happens when a matter is handed over, or another condition is met. */
const MET: Pick<EventSource, 'kinds' | 'kind'> = {
  kinds: ['HANDED_OVER', 'CONDITION_MET'],
  kind: `CASE n.pendingOn WHEN 'HANDOVER' THEN ${literal('HANDED_OVER')} ELSE ${literal('CONDITION_MET')} END`,
};
const FULFILLED: EventSource = {
  name: 'fulfilled',
  day: 'n.on',
  on: 'n.on',
  ...MET,
  words: 'n.words',
  subject: 'n.fulfilsId',
  ...PROVISION,
};
const PENDING: EventSource = {
  name: 'pending',
  day: LAST.pending,
  on: 'null',
  ...MET,
  words: 'n.condition',
  pending: 'true',
  pendingOn: 'n.pendingOn',
  document: 'n.instrumentId',
};
/** The day by which an event is ordered that may wait for a fact, or have no day on record. */
const DAY_OR_PENDING = `coalesce(n.on, CASE WHEN n.pending IS NULL THEN ${LAST.undated} ELSE ${LAST.pending} END)`;
const SUCCEEDED: EventSource = {
  name: 'succeeded',
  day: DAY_OR_PENDING,
  on: 'n.on',
  kinds: ['RENAMED', 'MERGED', 'SPLIT', 'REPLACED'],
  kind: 'n.kind',
  words: 'n.pending',
  pending: 'n.pending IS NOT NULL',
  pendingOn: "CASE WHEN n.pending IS NULL THEN NULL ELSE 'HANDOVER' END",
  ...PROVISION,
};
const GONE_ON: EventSource = {
  name: 'goneOn',
  day: `coalesce(n.on, ${LAST.pending})`,
  on: 'n.on',
  kinds: ['RENAMED', 'MERGED', 'SPLIT', 'RETYPED', 'REPLACED'],
  kind: 'n.kind',
  words: 'n.words',
  pending: 'n.on IS NULL',
  ...PROVISION,
};
/** A document that states something, on its own day. */
const STATING = {
  day: `coalesce(document.issuedOn, ${LAST.undated})`,
  on: 'document.issuedOn',
  document: 'document.id',
  carry: ['document'],
};
const STATED: EventSource = {
  name: 'stated',
  kinds: ['STATED'],
  ...STATING,
  provision: 'n.id',
  subject: 'parent',
  reviewed: 'COLLECT { MATCH (item:Entity {id: parent}) RETURN item.reviewed }[0]',
};
const SET_UP: EventSource = { name: 'setUp', kinds: ['SET_UP'], ...STATING };
/** A later document puts a member into a group. */
const JOINED: EventSource = {
  name: 'joined',
  day: 'n.on',
  on: 'n.on',
  kinds: ['MEMBER_CHANGED'],
  words: 'n.asWritten',
  ...PROVISION,
};
const REMOVED: EventSource = {
  name: 'removed',
  day: DAY_OR_PENDING,
  on: 'n.on',
  kinds: ['MEMBER_CHANGED', 'DISSOLVED'],
  kind: `CASE WHEN n.removesId STARTS WITH '${PREFIXES.memberships}:' THEN ${literal('MEMBER_CHANGED')} ELSE ${literal('DISSOLVED')} END`,
  words: 'coalesce(n.pending, n.words)',
  pending: 'n.pending IS NOT NULL',
  subject: 'n.removesId',
  ...PROVISION,
};

/**
 * Binds the document of a provision. It is a subquery because the planner would otherwise join all documents with all nodes of the
 * label of `n` where there are few documents.
 */
const withDocument = (provision: string) => `CALL (${provision}) {
  MATCH (document:Entity&Document {id: ${provision}.documentId})
  RETURN document
}
WITH *`;

/** A condition: a document that the clauses before it bind counts as known; none without a day. */
const ifPublished = ({ asKnownOn }: KnownFilter) =>
  asKnownOn === undefined ? [] : [publishedCondition('document')];
/** A condition: `n` was known as it is; none without a day. */
const ifKnown = ({ asKnownOn }: KnownFilter) => (asKnownOn === undefined ? [] : [knownCondition()]);

/**
 * A condition: a succession passes on all that a body holds, or the part to which `held` belongs, so that it ends `held`, or will when
 * the fact for which it waits has come about.
 */
const CONCERNS_HOLDING = `(size(n.ofKinds) + size(n.ofFields) + size(n.ofDocumentIds) = 0 OR held.endedInId = n.provisionId
      OR (n.pending IS NOT NULL AND EXISTS { (held)-[:OF]->()<-[:OF]-(next {holderId: n.toId}) WHERE n.provisionId IN next.groundIds }))`;

/**
 * @param same a pattern that leads from `n` to other records of the same, as `met`
 * @returns a condition: `n` waits for no fact, or no other record that is known has the day on which it came about
 */
function stillWaits(same: string, known: KnownFilter): string {
  return `(n.on IS NOT NULL OR n.pending IS NULL OR NOT EXISTS { MATCH ${same} WHERE met.on IS NOT NULL AND ${countsBeside('met', 'n')}${andKnown('met', known)} })`;
}
const SAME_BODIES = '(met:Succession {fromId: n.fromId, toId: n.toId})';
const SAME_POWERS = '(n)-[:CONTINUES]->()<-[:CONTINUES]-(met:PowerSuccession {toId: n.toId})';
const SAME_REMOVAL = '(n)-[:REMOVES]->()<-[:REMOVES]-(met:Removal)';

function sourcesOfResponsibility(known: KnownFilter): readonly SourceOf[] {
  /** Finds the nodes of a label about a responsibility. */
  const about = (label: string, ...where: readonly string[]): Branch => ({
    from: `MATCH (:Entity {id: parent})<-[:OF]-(n:${labelsKnownOn(label, known)})`,
    where: [...where, ...ifKnown(known)],
  });
  return [
    [
      STATED,
      [
        {
          from: `MATCH (:Entity {id: parent})-[:STATED_IN]->(n:Provision)\n${withDocument('n')}`,
          where: ifPublished(known),
        },
      ],
    ],
    [GIVEN, [about('Transfer')]],
    [EXPIRED, [about('Transfer', 'n.expiresOn IS NOT NULL'), about('Holding', 'n.expiresOn IS NOT NULL')]],
    [ENDED, [about('Ending')]],
    [RESUMED, [about('Holding', 'n.resumedKey IS NOT NULL')]],
    [FULFILLED, [about('Fulfilment')]],
    [PENDING, [about('Transfer', 'n.pending')]],
    [
      SUCCEEDED,
      [
        {
          from: `MATCH (:Entity {id: parent})<-[:OF]-(held:${labelsKnownOn('Holding', known)})${whereKnown('held', known)}
CALL (held) {
  MATCH (n:Succession {fromId: held.holderId})
  WHERE ${CONCERNS_HOLDING}
    AND (held.validFrom IS NULL OR n.on IS NULL OR held.validFrom < n.on)
    AND (held.validTo IS NULL OR n.on IS NULL OR n.on <= held.validTo)
  RETURN n
}
WITH DISTINCT parent, n`,
          where: [stillWaits(SAME_BODIES, known), ...ifKnown(known)],
        },
      ],
    ],
    [
      GONE_ON,
      [
        {
          from: 'MATCH (:Entity {id: parent})<-[:CONTINUES]-(n:PowerSuccession)-[:GOES_ON_AS]->()',
          where: [stillWaits(SAME_POWERS, known), ...ifKnown(known)],
        },
        {
          from: 'MATCH (:Entity {id: parent})<-[:GOES_ON_AS]-(n:PowerSuccession)-[:CONTINUES]->()',
          where: ['n.fromId <> parent', stillWaits(SAME_POWERS, known), ...ifKnown(known)],
        },
      ],
    ],
  ];
}

function sourcesOfHolder(known: KnownFilter): readonly SourceOf[] {
  /** Finds the nodes of a label by a property that has the holder, and by other properties that have one value. */
  const by = (label: string, property: string, others: readonly string[] = []) => {
    const branch = (labelNow: string): Branch => ({
      from: `MATCH (n:${labelNow} {${[`${property}: parent`, ...others.map((one) => `${one}: true`)].join(', ')}})`,
      where: ifKnown(known),
      within: [property, ...others].map((one) => `n.${one}`).join(', '),
    });
    // Each label is sought by an index of its own.
    return known.asKnownOn === undefined ? [branch(label)] : [branch(label), branch(labelAsKnown(label))];
  };
  /** Those that concern the holder in one way or another: what has it in both properties is found by the first. */
  const either = (
    label: string,
    [first, second]: readonly [string, string],
    others?: readonly string[],
  ): Branch[] => [
    ...by(label, first, others),
    ...by(label, second, others).map(({ where = [], ...branch }) => ({
      ...branch,
      where: [`n.${first} <> parent`, ...where],
    })),
  ];
  const succession = (property: string, where: readonly string[]): Branch => ({
    from: `MATCH (n:Succession {${property}: parent})`,
    where: [...where, stillWaits(SAME_BODIES, known), ...ifKnown(known)],
  });
  return [
    [GIVEN, either('Transfer', ['toId', 'fromId'])],
    [EXPIRED, [...either('Transfer', ['toId', 'fromId']), ...by('Holding', 'holderId')]],
    [ENDED, either('Ending', ['fromId', 'giverId'])],
    [RESUMED, by('Holding', 'holderId')],
    [FULFILLED, either('Fulfilment', ['toId', 'fromId'])],
    [PENDING, either('Transfer', ['toId', 'fromId'], ['pending'])],
    [SUCCEEDED, [succession('fromId', []), succession('toId', ['n.fromId <> parent'])]],
    [
      SET_UP,
      [
        {
          from: `MATCH (n:Entity&WorkingGroup {id: parent})
CALL (n) {
  MATCH (n)-[:STATED_IN]->(provision:Provision)
  MATCH (document:Entity&Document {id: provision.documentId})
  RETURN document
}
WITH *`,
          where: ifPublished(known),
        },
      ],
    ],
    [
      JOINED,
      [
        {
          from: `MATCH (:Entity {id: parent})<-[:IN_GROUP|OF_MEMBER|THROUGH]-(n:Membership)
WITH DISTINCT parent, n`,
          where: ifKnown(known),
        },
      ],
    ],
    [
      REMOVED,
      [
        {
          from: `MATCH (:Entity {id: parent})<-[:IN_GROUP|OF_MEMBER|THROUGH*0..1]-()<-[:REMOVES]-(n:Removal)
WITH DISTINCT parent, n`,
          where: [stillWaits(SAME_REMOVAL, known), ...ifKnown(known)],
        },
      ],
    ],
  ];
}

/** @returns the lists of events that make up the history of a responsibility */
export const eventsOfResponsibility = (filter: EventFilter) =>
  listsOf('Responsibility', sourcesOfResponsibility(filter), filter);

/** @returns the lists of events that make up the history of a holder */
export const eventsOfHolder = (filter: EventFilter) => listsOf('Holder', sourcesOfHolder(filter), filter);
