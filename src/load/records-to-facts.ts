import { labelAsKnown, TRANSFER_WITH_UNREVIEWED } from '../records/as-known.js';
import { emptyRecords, KINDS, type RecordOf, type RecordSet } from '../records/index.js';
import type { Kind, Properties, Scalar } from '../records/kind.js';
import { HOLDERS, RECORD_KINDS, type RecordKind } from '../records/prefixes.js';
import { referencesOf } from '../records/references.js';
import { PENDING_DAY } from '../records/responsibility.js';
import { storedProperties } from '../records/storage.js';
import type { Conflict, ConflictSubject } from '../rules/conflicts.js';
import type { AsKnown, KnownInterval } from '../rules/known.js';
import type {
  DerivedDelegationBan,
  DerivedEnding,
  DerivedFulfilment,
  DerivedHolding,
  DerivedTransfer,
} from '../rules/settlement.js';
import { type Apart, isReviewed } from '../rules/unreviewed.js';
import { Fact, type FactContent, type FactSort, type Relationship } from './fact.js';
import { nameFacts } from './name-facts.js';

const ORDER_DIGITS = 12;
/**
 * A record without an order gets that of its provision (for a group, the provision that forms it). A record without a provision
 * (in a city's authority file) is ordered by its kind, then by its position in the file.
 */
const UNPLACED_KINDS_APART = 1_000_000;

/** The sort key of a record: source, then document order. It is a string, so that it can be compared and indexed directly. */
export function orderKey(source: string, order: number): string {
  return `${source}#${order.toFixed(3).padStart(ORDER_DIGITS + 4, '0')}`;
}

/** Values of other records that are copied to a node, so that a page can be filtered without reading other nodes. */
export interface FactContext {
  readonly source: string;
  readonly city: string;
  readonly responsibilities: ReadonlyMap<string, ResponsibilitySummary>;
  /** Returns the document in which a provision stands. */
  readonly documentOf: (provision: string) => string | undefined;
  /** Returns the place of a provision in document order. */
  readonly orderOf: (provision: string) => number | undefined;
  /** Returns the day from which a provision of the source counts as known (`daysKnown`). */
  readonly knownSince: (provision: string) => string | undefined;
}
/** The fields of a responsibility that its holdings, transfers and conflicts use. */
export interface ResponsibilitySummary extends Omit<ConflictSubject, 'id'> {
  readonly kind: string;
  readonly field?: string | undefined;
  readonly powerType?: string | undefined;
}

/** The records of one source as the graph stores them, after the rules were applied. */
export interface FactSet
  extends Omit<RecordSet, 'holdings' | 'transfers' | 'endings' | 'fulfilments' | 'delegation-bans'> {
  readonly holdings: Apart<DerivedHolding>[];
  readonly transfers: Apart<DerivedTransfer>[];
  readonly endings: AsKnown<DerivedEnding>[];
  readonly fulfilments: AsKnown<DerivedFulfilment>[];
  readonly 'delegation-bans': DerivedDelegationBan[];
  /** Stated holdings that derived ones replace. They are kept, because another source may change what is derived. */
  readonly replaced: DerivedHolding[];
  readonly conflicts: ConflictInOrder[];
  /** Facts as the documents of earlier days let one know them, where that differs. */
  readonly earlier: {
    readonly transfers: Apart<DerivedTransfer>[];
    readonly holdings: Apart<DerivedHolding>[];
    readonly endings: AsKnown<DerivedEnding>[];
    readonly fulfilments: AsKnown<DerivedFulfilment>[];
    readonly conflicts: ConflictInOrder[];
  };
}
/** A conflict with its place in document order, which is that of its responsibility. */
export type ConflictInOrder = Apart<Conflict> & { readonly order: number };

/** @returns a set without facts, to which they are added */
export function emptyFacts(): FactSet {
  return {
    ...emptyRecords(),
    replaced: [],
    conflicts: [],
    earlier: { transfers: [], holdings: [], endings: [], fulfilments: [], conflicts: [] },
  };
}

/** Returns the original record as JSON, if other records changed what its node states; else undefined. */
function recordText(record: object | undefined): string | undefined {
  if (record === undefined) return undefined;
  return JSON.stringify(Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Returns relationships of one type; an undefined target gives none. */
function relationshipsTo(type: string, ...to: readonly (string | undefined)[]): Relationship[] {
  return to.filter((target) => target !== undefined).map((target) => ({ type, to: target }));
}

interface ExtraProperties {
  readonly properties: Properties;
  readonly relationships?: readonly Relationship[];
}

const withDocument = (
  { provision }: { readonly provision: string },
  context: FactContext,
): ExtraProperties => ({
  properties: { documentId: context.documentOf(provision) },
});
const knownInterval = ({ knownFrom, knownTo }: KnownInterval): Properties => ({ knownFrom, knownTo });
const withDayKnown = (
  { provision }: { readonly provision: string },
  { knownSince }: FactContext,
): ExtraProperties => ({ properties: { knownFrom: knownSince(provision) } });
/** The days on which it is known otherwise with unreviewed records, each as its first day and the day after the last. */
const changed = ({ changedByUnreviewed }: Apart<object>): Properties => ({
  changedByUnreviewed: changedByUnreviewed?.map(
    ({ knownFrom = '', knownTo = '' }) => `${knownFrom} ${knownTo}`,
  ),
});
const ofResponsibility = ({ responsibility }: { readonly responsibility?: string | undefined }) => ({
  properties: { responsibilityId: responsibility },
  relationships: relationshipsTo('OF', responsibility),
});
const inCity = (_: object, { city }: FactContext): ExtraProperties => ({ properties: { city } });

/** Properties and relationships of a node that come from other records. `src/records/` defines those from its own fields. */
const EXTRA_PROPERTIES: {
  readonly [K in RecordKind]?: (record: FactSet[K][number], context: FactContext) => ExtraProperties;
} = {
  ...Object.fromEntries(HOLDERS.map((kind) => [kind, inCity])),
  authorities: withDocument,
  'level-groups': withDocument,
  holdings: (holding, { responsibilities, documentOf }) => {
    const {
      responsibility,
      instrument,
      arisesFrom,
      validTo,
      endedIn,
      endedAs,
      endedWords,
      endPending,
      resumed,
      stated,
      record,
    } = holding;
    // Its later parts, such as that of a successor, do not resume.
    const again = isReviewed(holding) && resumed?.on === holding.validFrom ? resumed : undefined;
    const held = responsibilities.get(responsibility);
    return {
      properties: {
        ...knownInterval(holding),
        ...changed(holding),
        responsibilityKind: held?.kind,
        responsibilityOrd: held?.ord,
        field: held?.field,
        instrumentId: instrument,
        documentId: documentOf(holding.provision),
        endedInId: endedIn,
        endedAs,
        endedWords,
        endPending,
        // Where a transfer gave the holding, the transfer expires. What would be held with unreviewed records is no event.
        expiresOn:
          arisesFrom === undefined && endedIn === undefined && (isReviewed(holding) || stated)
            ? validTo
            : undefined,
        // The mark lets it come after the other events of the day: what ended comes first.
        resumedKey: again && `${again.on}~`,
        resumedInId: again?.provision,
        resumedWords: again?.words,
        stated,
        record: recordText(record),
      },
    };
  },
  transfers: (transfer, { responsibilities }) => {
    const { responsibility, status, effectiveTo, ended, endedIn, met, brokenBan, record } = transfer;
    const isOpen = effectiveTo === undefined && ended === undefined && met === undefined;
    const given = responsibilities.get(responsibility);
    return {
      properties: {
        ...knownInterval(transfer),
        ...changed(transfer),
        title: given?.title,
        powerType: given?.powerType,
        field: given?.field,
        endedInId: endedIn,
        expiresOn: endedIn === undefined ? effectiveTo : undefined,
        conditionMetOn: met?.on,
        brokenBanInId: brokenBan?.provision,
        brokenBanWords: brokenBan?.words,
        pending: status === 'CONDITIONAL' && isOpen ? true : undefined,
        record: recordText(record),
      },
    };
  },
  endings: ({ endedOn, parties: { to, from } = {}, record, ...ending }) => {
    const { properties, relationships } = ofResponsibility(ending);
    return {
      properties: {
        ...properties,
        ...knownInterval(ending),
        fromId: to,
        giverId: from,
        endedOn,
        endKey: endedOn ?? PENDING_DAY,
        record: recordText(record),
      },
      relationships,
    };
  },
  fulfilments: ({ parties: { to, from, pendingOn } = {}, record, ...fulfilment }) => {
    const { properties, relationships } = ofResponsibility(fulfilment);
    return {
      properties: {
        ...properties,
        ...knownInterval(fulfilment),
        toId: to,
        fromId: from,
        pendingOn,
        record: recordText(record),
      },
      relationships,
    };
  },
  'delegation-bans': ({ record, ...ban }) => {
    const { properties, relationships } = ofResponsibility(ban);
    return { properties: { ...properties, record: recordText(record) }, relationships };
  },
  successions: withDayKnown,
  memberships: withDayKnown,
  removals: withDayKnown,
  'power-successions': withDayKnown,
  'document-changes': withDayKnown,
  'document-links': withDayKnown,
};

/**
 * The relationships that a record's fields define. If two fields define the same one, it is written once. The load adds those
 * whose target may be missing by itself (`waiting.ts`).
 */
function relationshipsOf(kind: RecordKind, record: object): Relationship[] {
  const once = new Map(
    referencesOf(kind, record)
      .filter(({ mayWait }) => mayWait !== true)
      .map(({ relationship, id }) => [`${relationship} ${id}`, { type: relationship, to: id }]),
  );
  return [...once.values()];
}

/** The labels that the facts of a sort have beside the one of all facts. */
const withEntity = (labels: readonly string[]) => [...labels, 'Entity'];

/** Returns the properties that a fact has, with the key by which it is sorted. */
function saidOf(source: string, order: number, properties: Properties): FactContent['properties'] {
  const said: Record<string, Scalar | readonly Scalar[]> = { ord: orderKey(source, order) };
  for (const [key, value] of Object.entries(properties)) if (value !== undefined) said[key] = value;
  return said;
}

/** What a reviewed transfer would be with the unreviewed records is no transfer on record, so no list has it. */
function labelsOf(kind: RecordKind, record: object): Kind['labels'] {
  return kind === 'transfers' && (record as Apart<object>).besideId !== undefined
    ? [TRANSFER_WITH_UNREVIEWED]
    : KINDS[kind].labels;
}

function recordSort<K extends RecordKind>(
  kind: K,
  labels: readonly string[],
  context: FactContext,
): FactSort<FactSet[K][number]> {
  const added = (record: FactSet[K][number]) => EXTRA_PROPERTIES[kind]?.(record, context);
  return {
    source: context.source,
    labels: withEntity(labels),
    properties: (record, order) =>
      saidOf(context.source, order, {
        ...storedProperties(kind, record as RecordOf<K>),
        ...added(record)?.properties,
      }),
    relationships: (record) => [...relationshipsOf(kind, record), ...(added(record)?.relationships ?? [])],
  };
}

const replacedSort = (source: string): FactSort<DerivedHolding> => ({
  source,
  labels: withEntity(['Replaced']),
  properties: (holding, order) =>
    saidOf(source, order, {
      responsibilityId: holding.responsibility,
      instrumentId: holding.instrument,
      reviewed: holding.reviewed,
      record: recordText(holding),
    }),
  relationships: (holding) => relationshipsOf('holdings', holding),
});

const conflictSort = (source: string, label = 'Conflict'): FactSort<Apart<Conflict>> => ({
  source,
  labels: withEntity([label]),
  properties: (conflict, order) =>
    saidOf(source, order, {
      ...knownInterval(conflict),
      reviewed: conflict.reviewed,
      kind: conflict.kind,
      responsibilityId: conflict.responsibility,
      holdingIds: conflict.holdings.map(({ id }) => id),
      holderIds: [...new Set(conflict.holdings.map(({ holder }) => holder))],
      provisionIds: conflict.provisions,
      explanation: conflict.explanation,
    }),
  relationships: ({ responsibility, holdings, provisions }) => [
    ...relationshipsTo('OF', responsibility),
    ...relationshipsTo('CONCERNS', ...holdings.map(({ id }) => id)),
    ...relationshipsTo('STATED_IN', ...provisions),
  ],
});

/** Returns a function that makes a fact of a record. Facts with the same labels share a sort. */
function factMaker(context: FactContext) {
  const sorts = new Map<string, FactSort>();
  return (kind: RecordKind, labels: readonly string[], record: { readonly id: string }, order: number) => {
    const name = `${kind} ${labels[0]}`;
    const sort = sorts.get(name) ?? recordSort(kind, labels, context);
    sorts.set(name, sort);
    return Fact.of(sort, record, order);
  };
}

/**
 * @param records all records of one source, holdings derived by the rules included
 * @param context the source's name and city, and the fields of responsibilities and provisions that are copied to other nodes
 * @returns the nodes of the source, by id
 * @throws Error if two nodes have the same id
 */
export function recordsToFacts(records: FactSet, context: FactContext): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const put = (fact: Fact) => {
    if (facts.has(fact.id)) throw new Error(`duplicate id ${fact.id}`);
    facts.set(fact.id, fact);
  };
  const placeOf = (record: object): number | undefined => {
    const { order, provision } = record as { readonly order?: number; readonly provision?: string };
    return order ?? context.orderOf(provision ?? '');
  };
  const { source } = context;
  const factOf = factMaker(context);
  for (const [rank, kind] of RECORD_KINDS.entries())
    for (const [index, record] of records[kind].entries()) {
      const order = placeOf(record) ?? rank * UNPLACED_KINDS_APART + index;
      put(factOf(kind, labelsOf(kind, record), record, order));
    }
  const replaced = replacedSort(source);
  for (const holding of records.replaced) put(Fact.of(replaced, holding, holding.order));
  const conflicts = conflictSort(source);
  for (const conflict of records.conflicts) put(Fact.of(conflicts, conflict, conflict.order));
  const { earlier } = records;
  // Another label keeps them out of every answer that does not ask what was known on an earlier day, and out of its indexes.
  for (const kind of ['transfers', 'holdings', 'endings', 'fulfilments'] as const)
    for (const { stated, record, ...fact } of earlier[kind] as readonly Apart<DerivedHolding>[])
      put(factOf(kind, [labelAsKnown(labelsOf(kind, fact)[0])], fact, fact.order));
  const conflictsAsKnown = conflictSort(source, labelAsKnown('Conflict'));
  for (const conflict of earlier.conflicts) put(Fact.of(conflictsAsKnown, conflict, conflict.order));
  nameFacts(records, context).forEach(put);
  return facts;
}
