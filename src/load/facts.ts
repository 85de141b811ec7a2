import { KINDS, type RecordOf, type RecordSet } from '../records/index.js';
import type { Kind, Properties, Scalar } from '../records/kind.js';
import { HOLDERS, RECORD_KINDS, type RecordKind } from '../records/prefixes.js';
import { referencesOf } from '../records/references.js';
import { storedProperties } from '../records/storage.js';
import type { Conflict, Contested } from '../rules/conflicts.js';
import type { DerivedEnding, DerivedHolding, DerivedTransfer } from '../rules/settlement.js';
import type { Fact, Relationship } from './fact.js';
import { nameFacts } from './names.js';

const ORDER_DIGITS = 12;
/**
 * Records without an order stand where their provision does (a group where it is formed); those that stand at no line
 * (a city's authority file) keep their kind's order, then the file's.
 */
const UNPLACED_KINDS_APART = 1_000_000;

/**
 * Place of a record among all: source, then document order. A string, so that it is compared and indexed as it is.
 */
export function orderKey(source: string, order: number): string {
  return `${source}#${order.toFixed(3).padStart(ORDER_DIGITS + 4, '0')}`;
}

/** Copies made so that a page can be filtered without leaving its node. */
export interface Context {
  readonly source: string;
  readonly city: string;
  readonly responsibilities: ReadonlyMap<string, ResponsibilitySummary>;
  readonly provisions: ReadonlyMap<string, { document: string; order: number }>;
}
/** What a responsibility says of itself. */
export interface ResponsibilitySummary extends Omit<Contested, 'id'> {
  readonly kind: string;
  readonly field?: string | undefined;
  readonly powerType?: string | undefined;
}

/** What stands in the graph for the records of one source. */
export interface FactSet extends Omit<RecordSet, 'holdings' | 'transfers' | 'endings'> {
  readonly holdings: DerivedHolding[];
  readonly transfers: DerivedTransfer[];
  readonly endings: DerivedEnding[];
  /** Stated holdings in whose place derived ones stand; kept, because another source may change what is derived. */
  readonly replaced: DerivedHolding[];
  readonly conflicts: (Conflict & { readonly order: number })[];
}

/** The record itself, where the node says something else because of other records. */
function recordText(record: object | undefined): string | undefined {
  if (record === undefined) return undefined;
  return JSON.stringify(Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Relationships of one type; none to what is not named. */
function leading(type: string, ...to: readonly (string | undefined)[]): Relationship[] {
  return to.filter((target) => target !== undefined).map((target) => ({ type, to: target }));
}

interface Added {
  readonly properties: Properties;
  readonly relationships?: readonly Relationship[];
}

const documentOf = ({ provision }: { readonly provision: string }, { provisions }: Context): Added => ({
  properties: { documentId: provisions.get(provision)?.document },
});
const inCity = (_: object, { city }: Context): Added => ({ properties: { city } });

/** What the node of a record says that follows from other records; what follows from its fields is in `src/records/`. */
const ADDED: {
  readonly [K in RecordKind]?: (record: FactSet[K][number], context: Context) => Added;
} = {
  ...Object.fromEntries(HOLDERS.map((kind) => [kind, inCity])),
  authorities: documentOf,
  'level-groups': documentOf,
  holdings: ({ responsibility, instrument, endedIn, stated, record }, { responsibilities }) => {
    const held = responsibilities.get(responsibility);
    return {
      properties: {
        responsibilityKind: held?.kind,
        responsibilityOrd: held?.ord,
        field: held?.field,
        instrumentId: instrument,
        endedInId: endedIn,
        stated,
        record: recordText(record),
      },
    };
  },
  transfers: ({ responsibility, endedIn, record }, { responsibilities }) => {
    const given = responsibilities.get(responsibility);
    return {
      properties: {
        title: given?.title,
        powerType: given?.powerType,
        field: given?.field,
        endedInId: endedIn,
        record: recordText(record),
      },
    };
  },
  endings: ({ responsibility }) => ({
    properties: { responsibilityId: responsibility },
    relationships: leading('OF', responsibility),
  }),
};

/** The relationships that a record's fields say: two fields that say the same say it once. */
function relationshipsOf(kind: RecordKind, record: object): Relationship[] {
  const once = new Map(
    referencesOf(kind, record).map(({ relationship, id }) => [
      `${relationship} ${id}`,
      { type: relationship, to: id },
    ]),
  );
  return [...once.values()];
}

interface Draft {
  readonly id: string;
  readonly ord: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
  readonly relationships: readonly Relationship[];
}

function finish({ id, ord, labels, properties, relationships }: Draft): Fact {
  const said: Record<string, Scalar | readonly Scalar[]> = { ord };
  for (const [key, value] of Object.entries(properties)) if (value !== undefined) said[key] = value;
  return { id, labels: [...labels, 'Entity'], properties: said, relationships };
}

function recordFact<K extends RecordKind>(
  kind: K,
  record: FactSet[K][number],
  ord: string,
  context: Context,
): Fact {
  const { labels }: Kind = KINDS[kind];
  const added = ADDED[kind]?.(record, context);
  return finish({
    id: record.id,
    ord,
    labels,
    properties: { ...storedProperties(kind, record as RecordOf<K>), ...added?.properties },
    relationships: [...relationshipsOf(kind, record), ...(added?.relationships ?? [])],
  });
}

function replacedFact(holding: DerivedHolding, ord: string): Fact {
  const { id, responsibility, instrument } = holding;
  return finish({
    id,
    ord,
    labels: ['Replaced'],
    properties: {
      responsibilityId: responsibility,
      instrumentId: instrument,
      record: recordText(holding),
    },
    relationships: relationshipsOf('holdings', holding),
  });
}

function conflictFact(
  { id, kind, responsibility, holdings, provisions, explanation }: Conflict,
  ord: string,
): Fact {
  const holdingIds = holdings.map((holding) => holding.id);
  return finish({
    id,
    ord,
    labels: ['Conflict'],
    properties: {
      kind,
      responsibilityId: responsibility,
      holdingIds,
      holderIds: [...new Set(holdings.map(({ holder }) => holder))],
      provisionIds: provisions,
      explanation,
    },
    relationships: [
      ...leading('OF', responsibility),
      ...leading('CONCERNS', ...holdingIds),
      ...leading('STATED_IN', ...provisions),
    ],
  });
}

/**
 * @param records all records of one source, holdings derived by the rules included
 * @param context the source's name and city, and what its responsibilities and provisions say of themselves
 * @returns the nodes that the source stands for, by id
 */
export function toFacts(records: FactSet, context: Context): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  const put = (fact: Fact) => {
    if (facts.has(fact.id)) throw new Error(`duplicate id ${fact.id}`);
    facts.set(fact.id, fact);
  };
  const placeOf = (record: object): number | undefined => {
    const { order, provision } = record as { readonly order?: number; readonly provision?: string };
    return order ?? context.provisions.get(provision ?? '')?.order;
  };
  const { source } = context;
  for (const [rank, kind] of RECORD_KINDS.entries())
    for (const [index, record] of records[kind].entries()) {
      const order = placeOf(record) ?? rank * UNPLACED_KINDS_APART + index;
      put(recordFact(kind, record as never, orderKey(source, order), context));
    }
  for (const holding of records.replaced) put(replacedFact(holding, orderKey(source, holding.order)));
  for (const conflict of records.conflicts) put(conflictFact(conflict, orderKey(source, conflict.order)));
  nameFacts(records, context.city).forEach(put);
  return facts;
}
