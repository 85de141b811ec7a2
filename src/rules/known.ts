import { groupBy } from '../records/group-by.js';
import { type Conflict, type ConflictInput, type ConflictSubject, findConflicts } from './conflicts.js';
import {
  type DerivedEnding,
  type DerivedFulfilment,
  type DerivedHolding,
  type DerivedTransfer,
  type Settlement,
  type SettlementInput,
  settleHoldings,
} from './settlement.js';

/**
 * The days on which the published documents let one know a fact as it is stated: half-open, [knownFrom, knownTo). Without
 * `knownFrom` it counts as known on every day before `knownTo`, because a document without a day states it. Without `knownTo`
 * it is still known.
 */
export interface KnownInterval {
  readonly knownFrom?: string | undefined;
  readonly knownTo?: string | undefined;
}
/** A fact as it is, or was, known. */
export type AsKnown<Fact> = Fact & KnownInterval;

/** Facts about the same responsibilities. */
interface Facts {
  readonly transfers: readonly DerivedTransfer[];
  readonly holdings: readonly DerivedHolding[];
  readonly endings: readonly DerivedEnding[];
  readonly fulfilments: readonly DerivedFulfilment[];
  readonly conflicts: readonly Conflict[];
}
/** Facts with the days on which they were known. */
export type FactsAsKnown = {
  readonly [Kind in keyof Facts]: readonly AsKnown<Facts[Kind][number]>[];
};

/** The settlement of all records, and what the documents of earlier days let one know where that differs from it. */
export interface KnownSettlement extends Omit<Settlement, keyof Facts>, FactsAsKnown {
  /** Facts that are no longer known so. Each has an id of its own, and refers to other facts as they were known then. */
  readonly earlier: FactsAsKnown;
}

/** What is known beside the records that are settled. */
export interface KnownContext extends Pick<ConflictInput, 'responsibilities' | 'partOf' | 'classesOf'> {
  /**
   * Returns the day from which a provision counts as known: the day on which its document was made public, else the document's own
   * date; undefined for a document that has neither.
   */
  readonly knownSince: (provision: string) => string | undefined;
}

/** Sorts before every day: what a document without a day states counts as known on every day. */
export const ALWAYS = '';

/**
 * Settles the holdings as all documents let one know them, and as the documents that were published by each earlier day did. What
 * was known on a day is what the documents published by then would give alone.
 * @param stated all records of the responsibilities concerned, from every source
 */
export function settleAsKnown(stated: SettlementInput, context: KnownContext): KnownSettlement {
  const settled = settleHoldings(stated, context.partOf);
  const now: Facts = {
    ...settled,
    conflicts: findConflicts({ ...context, ...settled, powerSuccessions: stated.powerSuccessions }),
  };
  const only = onlyDay(stated, context);
  if (only !== undefined) return { ...settled, ...allKnownSince(only, now), earlier: NOTHING };
  const since = new Map<string, string>();
  const earlier = { transfers: [], holdings: [], endings: [], fulfilments: [], conflicts: [] } as {
    [Kind in keyof Facts]: never[];
  };
  for (const part of independentParts(stated, now, context)) {
    const last = part.days.at(-1) ?? ALWAYS;
    const epochs = [
      ...part.days.slice(0, -1).map((day) => ({ day, facts: factsKnownBy(day, part, context) })),
      { day: last, facts: part.now },
    ];
    for (const { fact, kind, ...known } of statesOf(epochs))
      if (known.knownTo === undefined) since.set(fact.id, known.knownFrom ?? ALWAYS);
      else earlier[kind].push({ ...fact, ...known } as never);
  }
  const withDayKnown = <Fact extends { readonly id: string }>(fact: Fact): AsKnown<Fact> => {
    const from = since.get(fact.id) ?? ALWAYS;
    return from === ALWAYS ? fact : { knownFrom: from, ...fact };
  };
  return {
    ...settled,
    transfers: now.transfers.map(withDayKnown),
    holdings: now.holdings.map(withDayKnown),
    endings: now.endings.map(withDayKnown),
    fulfilments: now.fulfilments.map(withDayKnown),
    conflicts: now.conflicts.map(withDayKnown),
    earlier,
  };
}

const NOTHING: FactsAsKnown = { transfers: [], holdings: [], endings: [], fulfilments: [], conflicts: [] };

/**
 * Returns the day on which all that is settled became known at once, as with most lists; undefined if there are several. Nothing was
 * then known otherwise before, so the records need not be divided into parts.
 */
function onlyDay(
  { responsibilities: _, ...acts }: SettlementInput,
  { responsibilities, knownSince }: KnownContext,
): string | undefined {
  const day = (provision: string) => knownSince(provision) ?? ALWAYS;
  let only: string | undefined;
  const isOther = (one: string) => {
    only ??= one;
    return one !== only;
  };
  const hasSeveral =
    Object.values(acts).some((list) => list.some(({ provision }) => isOther(day(provision)))) ||
    responsibilities.some((subject) => isOther(firstKnown(subject, day)));
  return hasSeveral ? undefined : only;
}

/** The facts as they are known from their only day on. What acts on nothing on record has no day. */
function allKnownSince(day: string, now: Facts): FactsAsKnown {
  const withDay = <Fact extends { readonly responsibility?: string | undefined }>(
    fact: Fact,
  ): AsKnown<Fact> =>
    day === ALWAYS || fact.responsibility === undefined ? fact : { knownFrom: day, ...fact };
  return {
    transfers: now.transfers.map(withDay),
    holdings: now.holdings.map(withDay),
    endings: now.endings.map(withDay),
    fulfilments: now.fulfilments.map(withDay),
    conflicts: now.conflicts.map(withDay),
  };
}

/**
 * @param epochs the conflicts that were known from each day on, in the order of the days; the first day is blank for those that count
 *   as known on every day
 * @returns the conflicts as they are known now, and those that were known otherwise, each with an id of its own
 */
export function conflictsAsKnown(
  epochs: readonly { readonly day: string; readonly conflicts: readonly Conflict[] }[],
): { readonly now: readonly AsKnown<Conflict>[]; readonly earlier: readonly AsKnown<Conflict>[] } {
  const none = { transfers: [], holdings: [], endings: [], fulfilments: [] };
  const states = statesOf(epochs.map(({ day, conflicts }) => ({ day, facts: { ...none, conflicts } }))).map(
    ({ fact, kind: _, ...known }) => ({ ...(fact as Conflict), ...known }),
  );
  return {
    now: states.filter(({ knownTo }) => knownTo === undefined),
    earlier: states.filter(({ knownTo }) => knownTo !== undefined),
  };
}

/** Records that are settled together, without any others, and the days on which their documents became known. */
interface Part {
  readonly responsibilities: readonly ConflictSubject[];
  readonly stated: SettlementInput;
  /** Sorted; ALWAYS first where a document has no day. Without any record, the list is empty. */
  readonly days: readonly string[];
  /** The facts as all documents let one know them. */
  readonly now: Facts;
}

/** Divides records into parts that do not influence each other: mostly one responsibility each. */
function* independentParts(
  stated: SettlementInput,
  now: Facts,
  { responsibilities, knownSince }: KnownContext,
): Generator<Part> {
  const groups = new Groups();
  const responsibilityOf = new Map(
    [...stated.transfers, ...stated.holdings].map(({ id, responsibility }) => [id, responsibility]),
  );
  for (const { id, sameAs } of responsibilities) for (const same of sameAs) groups.join(id, same);
  for (const { from, to } of stated.powerSuccessions) groups.join(from, to);
  for (const { under, responsibility } of stated.transfers) {
    const upper = responsibilityOf.get(under ?? '');
    if (upper !== undefined) groups.join(responsibility, upper);
  }
  const inPart = <One>(list: readonly One[], of: (one: One) => string | undefined) =>
    groupBy(list, (one) => groups.find(of(one) ?? ''));
  const ofResponsibility = ({ responsibility = '' }: { readonly responsibility?: string | undefined }) =>
    responsibility;
  const subjects = inPart(responsibilities, ({ id }) => id);
  const transfers = inPart(stated.transfers, ofResponsibility);
  const holdings = inPart(stated.holdings, ofResponsibility);
  const endings = inPart(stated.endings, ({ ends }) => responsibilityOf.get(ends));
  const fields = inPart(stated.responsibilities, ({ id }) => id);
  const bans = inPart(stated.delegationBans, ({ bars }) => responsibilityOf.get(bars) ?? bars);
  const powerSuccessions = inPart(stated.powerSuccessions, ({ from }) => from);
  // A fulfilment may concern an ending that waited for a fact.
  const endedBy = new Map(stated.endings.map(({ id, ends }) => [id, ends]));
  const fulfilments = inPart(stated.fulfilments, ({ fulfils }) =>
    responsibilityOf.get(endedBy.get(fulfils) ?? fulfils),
  );
  const transfersNow = inPart(now.transfers, ofResponsibility);
  const holdingsNow = inPart(now.holdings, ofResponsibility);
  const endingsNow = inPart(now.endings, ofResponsibility);
  const fulfilmentsNow = inPart(now.fulfilments, ofResponsibility);
  const conflictsNow = inPart(now.conflicts, ofResponsibility);
  const successionsOf = successionsByBody(stated);
  const day = (provision: string) => knownSince(provision) ?? ALWAYS;
  for (const part of new Set([...subjects.keys(), ...transfers.keys(), ...holdings.keys()])) {
    const own = {
      transfers: transfers.get(part) ?? [],
      holdings: holdings.get(part) ?? [],
      endings: endings.get(part) ?? [],
      fulfilments: fulfilments.get(part) ?? [],
      powerSuccessions: powerSuccessions.get(part) ?? [],
      delegationBans: bans.get(part) ?? [],
    };
    const bodies = [
      ...own.transfers.flatMap(({ from, to }) => [from, to]),
      ...own.holdings.map(({ holder }) => holder),
    ];
    const successions = successionsOf(bodies.filter((body) => body !== undefined));
    const records: readonly { readonly provision: string }[] = [...Object.values(own), successions].flat();
    yield {
      responsibilities: subjects.get(part) ?? [],
      stated: { ...own, successions, responsibilities: fields.get(part) ?? [] },
      days: [
        ...new Set([
          ...records.map(({ provision }) => day(provision)),
          ...(subjects.get(part) ?? []).map((subject) => firstKnown(subject, day)),
        ]),
      ].sort(),
      now: {
        transfers: transfersNow.get(part) ?? [],
        holdings: holdingsNow.get(part) ?? [],
        endings: endingsNow.get(part) ?? [],
        fulfilments: fulfilmentsNow.get(part) ?? [],
        conflicts: conflictsNow.get(part) ?? [],
      },
    };
  }
}

/** The first day on which one of the provisions of a responsibility counts as known. */
function firstKnown({ provisions }: Pick<ConflictSubject, 'provisions'>, day: (provision: string) => string) {
  return provisions.map(day).sort()[0] ?? ALWAYS;
}

/** The facts that the documents published by a day give alone. */
function factsKnownBy(by: string, { responsibilities, stated }: Part, context: KnownContext): Facts {
  const day = (provision: string) => context.knownSince(provision) ?? ALWAYS;
  const isKnown = ({ provision }: { readonly provision: string }) => day(provision) <= by;
  const powerSuccessions = stated.powerSuccessions.filter(isKnown);
  const settled = settleHoldings(
    {
      transfers: stated.transfers.filter(isKnown),
      holdings: stated.holdings.filter(isKnown),
      endings: stated.endings.filter(isKnown),
      fulfilments: stated.fulfilments.filter(isKnown),
      successions: stated.successions.filter(isKnown),
      powerSuccessions,
      delegationBans: stated.delegationBans.filter(isKnown),
      responsibilities: stated.responsibilities,
    },
    context.partOf,
  );
  const conflicts = findConflicts({
    ...context,
    ...settled,
    powerSuccessions,
    responsibilities: responsibilities.filter((subject) => firstKnown(subject, day) <= by),
  });
  const isOnRecord = ({ responsibility }: { readonly responsibility?: string | undefined }) =>
    responsibility !== undefined;
  return {
    ...settled,
    endings: settled.endings.filter(isOnRecord),
    fulfilments: settled.fulfilments.filter(isOnRecord),
    conflicts,
  };
}

/** Returns a function that gives the successions which concern some bodies, directly or through other successions. */
function successionsByBody({ successions }: SettlementInput) {
  if (successions.length === 0) return () => [];
  const bodies = new Groups();
  for (const { from, to } of successions) bodies.join(from, to);
  const byGroup = groupBy(successions, ({ from }) => bodies.find(from));
  return (of: readonly string[]) =>
    [...new Set(of.map((body) => bodies.find(body)))].flatMap((group) => byGroup.get(group) ?? []);
}

/** Disjoint groups of ids. An id that was never joined is a group of its own. */
class Groups {
  readonly #parents = new Map<string, string>();

  find(id: string): string {
    const parent = this.#parents.get(id);
    if (parent === undefined) return id;
    const root = this.find(parent);
    this.#parents.set(id, root);
    return root;
  }

  join(a: string, b: string): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first !== second) this.#parents.set(second, first);
  }
}

/** The facts that were known from a day on, until the day of the next epoch. */
interface Epoch {
  readonly day: string;
  readonly facts: Facts;
}
type Kind = keyof Facts;
type Fact = Facts[Kind][number];
/** A fact as it was known in one or several epochs without a break. */
interface State extends KnownInterval {
  readonly kind: Kind;
  readonly fact: Fact;
}

/** How states are called, and in which states facts are known that no epoch has. */
interface StateNames {
  /** @param from the first day of the state; undefined for the state that is known in the last epoch */
  readonly idOf: (id: string, from: string | undefined) => string;
  /** The ids of states by the ids of facts, for each epoch. Those of the facts in the epochs are added. */
  readonly idsAt: readonly Map<string, string>[];
}

/** @returns the id of a state of a fact. The one that is known in the last epoch keeps the id of the fact */
export function stateId(id: string, from: string | undefined): string {
  return from === undefined ? id : `${id}~known-${from === ALWAYS ? 'always' : from}`;
}

/** @returns the id of the fact, given that of one of its states */
export function factOfState(id: string): string {
  return id.replace(/~known-(?:always|\d{4}-\d{2}-\d{2})$/u, '');
}

/**
 * @param epochs in the order of their days; the first day is blank for what counts as known on every day
 * @returns the states of each fact
 */
export function statesOf(epochs: readonly Epoch[], names?: StateNames): State[] {
  const [only, ...others] = epochs;
  if (only === undefined) return [];
  if (others.length === 0 && names === undefined)
    return KINDS.flatMap((kind) => only.facts[kind].map((fact) => ({ kind, fact, ...interval(only.day) })));
  const states: State[] = [];
  const { idOf = stateId, idsAt = epochs.map(() => new Map<string, string>()) } = names ?? {};
  // Each kind comes after those to which its facts refer; a transfer made under another comes after it.
  for (const kind of KINDS) {
    const byId = epochs.map(
      ({ facts }) => new Map((facts[kind] as readonly Fact[]).map((fact) => [fact.id, fact] as const)),
    );
    for (const id of inOrderOfReference(epochs.flatMap(({ facts }) => [...facts[kind]]))) {
      const versions = byId.map((facts, epoch) => {
        const fact = facts.get(id);
        return fact && withReferences(fact, idsAt[epoch] ?? new Map());
      });
      for (const { first, end } of runsOf(versions)) {
        const from = epochs[first]?.day ?? ALWAYS;
        const to = epochs[end]?.day;
        const named = idOf(id, to === undefined ? undefined : from);
        for (let epoch = first; epoch < end; epoch += 1) idsAt[epoch]?.set(id, named);
        const fact = { ...(versions[first] as Fact), id: named };
        states.push({ kind, fact, ...interval(from, to) });
      }
    }
  }
  return states;
}

const KINDS: readonly Kind[] = ['transfers', 'holdings', 'endings', 'fulfilments', 'conflicts'];

function interval(from: string, to?: string): KnownInterval {
  return { knownFrom: from === ALWAYS ? undefined : from, knownTo: to };
}

/** @returns the ids of facts, each once; the id of a transfer comes after that of the transfer under which it was made */
export function inOrderOfReference(facts: readonly Fact[]): string[] {
  const under = new Map(facts.map((fact) => [fact.id, 'under' in fact ? fact.under : undefined]));
  const ordered = new Set<string>();
  const put = (id: string, seen: readonly string[]) => {
    const upper = under.get(id);
    if (upper !== undefined && under.has(upper) && !seen.includes(upper)) put(upper, [...seen, id]);
    ordered.add(id);
  };
  for (const id of under.keys()) put(id, []);
  return [...ordered];
}

/** @returns a fact that refers to other states of facts: those in which they were known in the same epoch */
export function withReferences<One extends Fact>(fact: One, ids: ReadonlyMap<string, string>): One {
  const stateOf = (id: string) => ids.get(id) ?? id;
  if ('holdings' in fact)
    return { ...fact, holdings: fact.holdings.map((one) => ({ id: stateOf(one.id), holder: one.holder })) };
  if ('arisesFrom' in fact && fact.arisesFrom !== undefined)
    return { ...fact, arisesFrom: stateOf(fact.arisesFrom) };
  if ('fulfils' in fact) return { ...fact, fulfils: stateOf(fact.fulfils) };
  if ('under' in fact && fact.under !== undefined) return { ...fact, under: stateOf(fact.under) };
  return fact;
}

/** Epochs without a break in which a fact was the same: from `first` until before `end`. */
interface Run {
  readonly first: number;
  readonly end: number;
}

function runsOf(versions: readonly (Fact | undefined)[]): Run[] {
  const contents = versions.map((fact) => fact && contentOf(fact));
  const starts = contents.flatMap((content, at) => (at === 0 || content !== contents[at - 1] ? [at] : []));
  return starts
    .map((first, index) => ({ first, end: starts[index + 1] ?? contents.length }))
    .filter(({ first }) => contents[first] !== undefined);
}

/** @returns a text that is the same for two facts exactly if they say the same. The original record of a changed fact does not count */
export function contentOf(fact: Fact): string {
  return JSON.stringify(
    Object.entries(fact)
      .filter(([name, value]) => name !== 'record' && value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
