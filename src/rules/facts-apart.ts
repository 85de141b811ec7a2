import { groupBy } from '../records/group-by.js';
import type { Conflict } from './conflicts.js';
import {
  ALWAYS,
  type AsKnown,
  contentOf,
  factOfState,
  inOrderOfReference,
  type KnownInterval,
  type KnownSettlement,
  stateId,
  statesOf,
  withReferences,
} from './known.js';
import type { DerivedHolding, DerivedTransfer } from './settlement.js';
import { containsDay } from './time.js';

/** A fact of the settlement, with what unreviewed records do to it. */
export type Apart<Fact> = AsKnown<Fact> & {
  /** False if it follows only with unreviewed records. */
  readonly reviewed?: false | undefined;
  /**
   * On a reviewed fact: when the published documents, the unreviewed ones among them, let one know it otherwise. It keeps its days
   * and places nevertheless.
   */
  readonly changedByUnreviewed?: readonly KnownInterval[] | undefined;
  /** On what a reviewed transfer or holding would be with the unreviewed records: the id of that fact. */
  readonly besideId?: string | undefined;
};

/** The facts of a settlement that refer to each other, in the order of reference. */
const KINDS = ['transfers', 'holdings', 'conflicts'] as const;
type Kind = (typeof KINDS)[number];
/** Facts of a settlement, with what unreviewed records do to them. */
export interface FactsApart {
  readonly transfers: readonly Apart<DerivedTransfer>[];
  readonly holdings: readonly Apart<DerivedHolding>[];
  readonly conflicts: readonly Apart<Conflict>[];
}
type Fact = FactsApart[Kind][number];

/** A fact that the two settlements may know otherwise, with its states in both. */
interface Compared {
  readonly kind: Kind;
  readonly reviewed: readonly Fact[];
  readonly whole: readonly Fact[];
}

/**
 * Compares what reviewed records let one know on each day with what all records do.
 * @param reviewed the settlement of the reviewed records
 * @param whole the settlement of all records
 * @param drafted the ids of the unreviewed transfers and stated holdings
 * @returns the reviewed facts as they are, and beside them those that are known otherwise with unreviewed records, on the days on which
 *   they are. If a reviewed fact has the id of one of these, it gets an id of its own
 */
export function factsApart(
  reviewed: KnownSettlement,
  whole: KnownSettlement,
  drafted: ReadonlySet<string>,
): { readonly now: FactsApart; readonly earlier: FactsApart } {
  const all = comparedFacts(reviewed, whole);
  const differ = differing(all);
  const involved = new Map([...all].filter(([id]) => differ.has(id)));
  const taken = new Set([
    ...[...all].flatMap(([id, one]) => (one.reviewed.length > 0 ? [id] : [])),
    ...reviewed.replaced.map(({ id }) => id),
  ]);
  const { beside, changed } = compareByDay(involved, taken);
  const isNow = ({ knownTo }: KnownInterval) => knownTo === undefined;
  const added = beside.map(({ kind, of, state }) => ({
    kind,
    fact: marked(state, taken.has(of) ? { besideId: of } : { isDrafted: drafted.has(state.id) }),
  }));
  const join = <One extends Fact>(kept: readonly One[], kind: Kind, now: boolean): One[] => [
    ...kept.map((fact) => {
      const intervals = changed.get(fact.id);
      return intervals === undefined ? fact : { ...fact, changedByUnreviewed: intervals };
    }),
    ...added.flatMap((one) => (one.kind === kind && isNow(one.fact) === now ? [one.fact as One] : [])),
  ];
  const joined = (kept: FactsApart, now: boolean): FactsApart => ({
    transfers: join(kept.transfers, 'transfers', now),
    holdings: join(kept.holdings, 'holdings', now),
    conflicts: join(kept.conflicts, 'conflicts', now),
  });
  return { now: joined(reviewed, true), earlier: joined(reviewed.earlier, false) };
}

/** Returns the states of each fact in both settlements, by the id of the fact, in the order of reference. */
function comparedFacts(reviewed: KnownSettlement, whole: KnownSettlement): Map<string, Compared> {
  return new Map(
    KINDS.flatMap((kind) => {
      const states = (of: KnownSettlement): readonly Fact[] => [...of[kind], ...of.earlier[kind]];
      const [kept, settled] = [states(reviewed), states(whole)].map((list) =>
        groupBy(list, ({ id }) => factOfState(id)),
      );
      const facts = [...states(reviewed), ...states(whole)].map(asFact);
      return inOrderOfReference(facts).map(
        (id) => [id, { kind, reviewed: kept?.get(id) ?? [], whole: settled?.get(id) ?? [] }] as const,
      );
    }),
  );
}

/** Returns a fact as no settlement lets one know it on certain days: without the days, and with the ids of facts. */
function asFact(state: Fact): Fact {
  const ids = new Map(referencesOf(state).map((id) => [id, factOfState(id)]));
  return {
    ...withReferences(state, ids),
    id: factOfState(state.id),
    knownFrom: undefined,
    knownTo: undefined,
  };
}

/** The ids of the states to which a fact refers. */
function referencesOf(fact: Fact): string[] {
  if ('holdings' in fact) return fact.holdings.map(({ id }) => id);
  const id = 'arisesFrom' in fact ? fact.arisesFrom : 'under' in fact ? fact.under : undefined;
  return id === undefined ? [] : [id];
}

/** Returns the facts whose states differ, and those that refer to one of them, directly or through others. */
function differing(all: ReadonlyMap<string, Compared>): ReadonlySet<string> {
  const texts = (states: readonly Fact[]) => states.map(contentOf).sort().join('\n');
  const found = new Set<string>();
  for (const [id, { reviewed, whole }] of all) {
    const isReferring = [...reviewed, ...whole].some((state) =>
      referencesOf(state).some((one) => found.has(factOfState(one))),
    );
    if (isReferring || texts(reviewed) !== texts(whole)) found.add(id);
  }
  return found;
}

/**
 * Compares facts on each day on which one of them becomes known otherwise.
 * @param all the facts, in the order of reference
 * @param taken the ids that reviewed facts have
 * @returns what is known otherwise with unreviewed records; and for each state of a reviewed fact, when it is
 */
function compareByDay(
  all: ReadonlyMap<string, Compared>,
  taken: ReadonlySet<string>,
): {
  readonly beside: readonly { readonly kind: Kind; readonly of: string; readonly state: Fact }[];
  readonly changed: ReadonlyMap<string, readonly KnownInterval[]>;
} {
  const states = [...all.values()].flatMap(({ reviewed, whole }) => [...reviewed, ...whole]);
  const days = [
    ...new Set(states.flatMap(({ knownFrom = ALWAYS, knownTo }) => [knownFrom, knownTo ?? knownFrom])),
  ].sort();
  const changedAt = new Map<string, number[]>();
  const idsAt = days.map(() => new Map<string, string>());
  const epochs = days.map((day, epoch) => {
    const known = (list: readonly Fact[]) =>
      list.find(({ knownFrom, knownTo }) => containsDay({ from: knownFrom, to: knownTo }, day));
    const facts = { transfers: [], holdings: [], endings: [], fulfilments: [], conflicts: [] } as {
      [K in Kind | 'endings' | 'fulfilments']: never[];
    };
    const otherwise = new Set<string>();
    for (const [id, { kind, reviewed, whole }] of all) {
      const [kept, settled] = [known(reviewed), known(whole)];
      const [before, after] = [kept && asFact(kept), settled && asFact(settled)];
      const isSame =
        (before && contentOf(before)) === (after && contentOf(after)) &&
        (after === undefined || referencesOf(after).every((one) => !otherwise.has(one)));
      if (isSame) {
        if (kept !== undefined) idsAt[epoch]?.set(id, kept.id);
        continue;
      }
      otherwise.add(id);
      if (after !== undefined) facts[kind].push(after as never);
      if (kept !== undefined) changedAt.set(kept.id, [...(changedAt.get(kept.id) ?? []), epoch]);
    }
    return { day, facts };
  });
  const factOf = new Map<string, string>();
  const idOf = (id: string, from: string | undefined) => {
    const named = `${stateId(id, from)}${taken.has(id) ? '~unreviewed' : ''}`;
    factOf.set(named, id);
    return named;
  };
  const beside = statesOf(epochs, { idOf, idsAt }).map(({ kind, fact, ...known }) => ({
    kind: kind as Kind,
    of: factOf.get(fact.id) ?? fact.id,
    state: { ...(fact as Fact), ...known },
  }));
  const changed = new Map([...changedAt].map(([id, list]) => [id, intervalsOf(list, days)]));
  return { beside, changed };
}

/** Joins epochs that follow each other. @param epochs their positions among the days, in order */
function intervalsOf(epochs: readonly number[], days: readonly string[]): KnownInterval[] {
  const starts = epochs.filter((one) => !epochs.includes(one - 1));
  return starts.map((start) => {
    let end = start + 1;
    while (epochs.includes(end)) end += 1;
    const from = days[start];
    return { knownFrom: from === ALWAYS ? undefined : from, knownTo: days[end] };
  });
}

/**
 * Returns a fact that follows only with unreviewed records.
 * @param besideId the id of the reviewed fact that it would be
 * @param isDrafted whether an unreviewed record states it. What would become of another record is derived
 */
function marked(
  fact: Fact,
  { besideId, isDrafted = false }: { readonly besideId?: string; readonly isDrafted?: boolean },
): Fact {
  const record = isDrafted ? {} : { stated: undefined, record: undefined };
  return { ...fact, ...record, reviewed: false, ...(besideId === undefined ? {} : { besideId }) } as Fact;
}
