import { groupBy } from '../records/group-by.js';
import type { RecordOf } from '../records/index.js';
import type { CONFLICT_KINDS } from '../records/terms.js';
import { EFFECT, type Holding, type Transfer } from './holdings.js';
import { haveCommonPlace, type RegionTree } from './place.js';
import { intervalsOverlap } from './time.js';

/** A kind of contradiction between records. */
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** A contradiction between records. */
export interface Conflict {
  readonly id: string;
  readonly kind: ConflictKind;
  /** Absent for a loop of successions: that of bodies concerns none, that of powers several. */
  readonly responsibility?: string | undefined;
  readonly holdings: readonly Pick<Holding, 'id' | 'holder'>[];
  /** The provisions that contradict each other. */
  readonly provisions: readonly string[];
  /** One plain sentence. */
  readonly explanation: string;
}

/** The fields of a responsibility that these rules read. */
export interface ConflictSubject {
  readonly id: string;
  readonly title: string;
  readonly provisions: readonly string[];
  /** Ids of duties in other provisions that state the same duty in other words. */
  readonly sameAs: readonly string[];
  /** Its position in the order of all records. */
  readonly ord: string;
  /** False if nobody has reviewed it. */
  readonly reviewed?: false | undefined;
}

/** All records about some responsibilities. */
export interface ConflictInput {
  readonly responsibilities: readonly ConflictSubject[];
  readonly transfers: readonly Transfer[];
  readonly holdings: readonly Holding[];
  readonly partOf: RegionTree;
  /** The powers that go on as others. They are not held any more, and those as which they go on may not be held yet. */
  readonly powerSuccessions: readonly Pick<RecordOf<'power-successions'>, 'from' | 'to' | 'newHolders'>[];
  /** Returns the classes that include a body, and the wider classes around them. The body holds everything that these hold. */
  readonly classesOf: (holder: string) => readonly string[];
}

const pathOf = (id: string) => id.slice(id.indexOf(':') + 1);
const withoutDuplicates = <T>(list: Iterable<T>) => [...new Set(list)];
const holdersInWords = (holdings: readonly Holding[]) =>
  withoutDuplicates(holdings.map(({ asWritten }) => asWritten)).join(', ');

/**
 * Finds the conflicts of each responsibility.
 * @param evidence all facts of the responsibilities; it must include every duty that is the same as one of them (`sameAs`)
 * @returns for each kind of conflict, at most one for a responsibility, a pair of duties or a transfer
 */
export function findConflicts(evidence: ConflictInput): Conflict[] {
  const holdings = groupBy(evidence.holdings, ({ responsibility }) => responsibility);
  const transfers = groupBy(evidence.transfers, ({ responsibility }) => responsibility);
  const byId = new Map(evidence.responsibilities.map((one) => [one.id, one]));
  const given = new Map(evidence.transfers.map((transfer) => [transfer.id, transfer]));
  const goingOn = new Set(
    evidence.powerSuccessions.flatMap(({ from, to, newHolders }) => (newHolders ? [from] : [from, to])),
  );
  return evidence.responsibilities.flatMap((responsibility) => {
    const held = holdings.get(responsibility.id) ?? [];
    return [
      ...findSeveralOwners(responsibility, held, { given, transfers }, evidence.partOf),
      ...responsibility.sameAs.flatMap((id) => {
        const other = byId.get(id);
        return other === undefined || other.ord <= responsibility.ord
          ? []
          : findTwoBearers(responsibility, held, other, holdings.get(id) ?? []);
      }),
      ...(goingOn.has(responsibility.id) ? [] : findMissingHolder(responsibility, held)),
      ...(transfers.get(responsibility.id) ?? []).flatMap((transfer) =>
        findGiverWithoutHolding(responsibility, transfer, held, evidence.classesOf),
      ),
      ...(transfers.get(responsibility.id) ?? []).flatMap((transfer) =>
        findBrokenBan(responsibility, transfer, held),
      ),
    ];
  });
}

/** Transfers by their ids, and by the responsibilities that they give. */
interface TransferIndex {
  readonly given: ReadonlyMap<string, Transfer>;
  readonly transfers: ReadonlyMap<string, readonly Transfer[]>;
}

function findSeveralOwners(
  { id, title }: ConflictSubject,
  held: readonly Holding[],
  transfers: TransferIndex,
  partOf: RegionTree,
): Conflict[] {
  // Conditional holdings do not count, because the former holder keeps the power until the condition is met. Limited holdings do
  // not count either, because a limited grant divides the power.
  const owners = held.filter(
    ({ role, status, limitation }) =>
      role === 'OWNER' && status !== 'CONDITIONAL' && limitation === undefined,
  );
  if (owners.length < 2) return [];
  const contested = new Set<Holding>();
  for (const [index, a] of owners.entries())
    for (const b of owners.slice(index + 1))
      if (
        a.holder !== b.holder &&
        a.provision !== b.provision &&
        intervalsOverlap({ from: a.validFrom, to: a.validTo }, { from: b.validFrom, to: b.validTo }) &&
        haveCommonPlace(a.jurisdiction, b.jurisdiction, partOf) &&
        !isExplained(transfers, a, b) &&
        !isExplained(transfers, b, a)
      )
        contested.add(a).add(b);
  const all = owners.filter((one) => contested.has(one));
  if (all.length === 0) return [];
  return [
    {
      id: `conflict:several-owners-here/${pathOf(id)}`,
      kind: 'SEVERAL_OWNERS_HERE',
      responsibility: id,
      holdings: all,
      provisions: withoutDuplicates(all.map(({ provision }) => provision)),
      explanation: `${holdersInWords(all)} each own 「${title}」 at one place on one day, by different provisions, and no transfer explains it.`,
    },
  ];
}

/**
 * Whether a transfer explains why both holdings exist: the transfer adds a holder beside the former one, or the holder of
 * `other` gave the power, directly or through other bodies.
 */
function isExplained({ given, transfers }: TransferIndex, holding: Holding, other: Holding): boolean {
  const transfer = given.get(holding.arisesFrom ?? '');
  if (transfer === undefined) return false;
  // A holding of a power that others went on as arises from a transfer of one of those.
  const ofItem = [transfer.responsibility, holding.responsibility].flatMap((id) => transfers.get(id) ?? []);
  if (EFFECT[transfer.kind] === 'ADDS') return true;
  const givers = new Set<string>();
  const up = [transfer.from];
  for (let giver = up.pop(); giver !== undefined; giver = up.pop()) {
    if (givers.has(giver)) continue;
    givers.add(giver);
    up.push(...ofItem.filter(({ to }) => to === giver).map(({ from }) => from));
  }
  return givers.has(other.holder);
}

function findTwoBearers(
  first: ConflictSubject,
  ofFirst: readonly Holding[],
  second: ConflictSubject,
  ofSecond: readonly Holding[],
): Conflict[] {
  const [ours, theirs] = [ofFirst, ofSecond].map((held) =>
    held.filter(({ role, arisesFrom }) => role === 'OWNER' && arisesFrom === undefined),
  ) as [Holding[], Holding[]];
  const bearers = [...ours, ...theirs];
  const differ = ours.some((a) =>
    theirs.some(
      (b) =>
        a.holder !== b.holder &&
        intervalsOverlap({ from: a.validFrom, to: a.validTo }, { from: b.validFrom, to: b.validTo }),
    ),
  );
  if (!differ) return [];
  return [
    {
      id: `conflict:same-duty-two-bearers/${pathOf(first.id)}+${second.id.slice(second.id.lastIndexOf('/') + 1)}`,
      kind: 'SAME_DUTY_TWO_BEARERS',
      responsibility: first.id,
      holdings: bearers,
      provisions: withoutDuplicates([...first.provisions, ...second.provisions]),
      explanation: `One duty is laid on two bearers by two provisions: 「${first.title}」 on ${holdersInWords(ours)}, 「${second.title}」 on ${holdersInWords(theirs)}.`,
    },
  ];
}

function findMissingHolder({ id, title, provisions }: ConflictSubject, held: readonly Holding[]): Conflict[] {
  if (held.length > 0) return [];
  return [
    {
      id: `conflict:no-holder/${pathOf(id)}`,
      kind: 'NO_HOLDER',
      responsibility: id,
      holdings: [],
      provisions,
      explanation: `The record names nobody who holds 「${title}」.`,
    },
  ];
}

/**
 * Reports a transfer whose giver is not shown to have held the power. The giver is the former holder, or the body that issues the
 * act if no former holder is named; if neither is named, there is no conflict. A giver may begin to hold the power on the day of
 * the transfer, because one document can state both.
 */
function findGiverWithoutHolding(
  { id, title }: ConflictSubject,
  transfer: Transfer,
  held: readonly Holding[],
  classesOf: ConflictInput['classesOf'],
): Conflict[] {
  const giver = transfer.from ?? transfer.grantedBy;
  if (giver === undefined) return [];
  const bodies = [giver, ...classesOf(giver)];
  const day = transfer.effectiveFrom;
  const shown = held.some(
    ({ holder, arisesFrom, validFrom }) =>
      bodies.includes(holder) &&
      arisesFrom !== transfer.id &&
      (validFrom === undefined || day === undefined || validFrom <= day),
  );
  if (shown) return [];
  const received = held.filter(({ arisesFrom }) => arisesFrom === transfer.id);
  const by = transfer.fromAsWritten ?? 'its giver';
  return [
    {
      id: `conflict:giver-never-held/${pathOf(transfer.id)}`,
      kind: 'GIVER_NEVER_HELD',
      responsibility: id,
      holdings: received,
      provisions: [transfer.provision],
      explanation: `「${title}」 is given to ${transfer.toAsWritten}, but nothing on record shows that ${by} held it before${day === undefined ? '' : ` ${day}`}.`,
    },
  ];
}

/** Reports a transfer that gives on what may not be given on. */
function findBrokenBan(
  { id, title }: ConflictSubject,
  { id: transfer, provision, toAsWritten, brokenBan }: Transfer,
  held: readonly Holding[],
): Conflict[] {
  if (brokenBan === undefined) return [];
  return [
    {
      id: `conflict:delegation-prohibited/${pathOf(transfer)}`,
      kind: 'DELEGATION_PROHIBITED',
      responsibility: id,
      holdings: held.filter(({ arisesFrom }) => arisesFrom === transfer),
      provisions: withoutDuplicates([provision, brokenBan.provision]),
      explanation: `「${title}」 is given on to ${toAsWritten}, although the words “${brokenBan.words}” forbid it to be given on.`,
    },
  ];
}

/** A link between two things of one kind: from a transfer to the one that it is made under, or from a body to its successor. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

/** Removes, again and again, the steps whose end has no further step. Only steps that reach a loop remain. */
function stepsInLoops(steps: readonly Step[]): Step[] {
  const into = groupBy(steps, ({ to }) => to);
  const leaving = new Map<string, number>();
  for (const { from } of steps) leaving.set(from, (leaving.get(from) ?? 0) + 1);
  const ends = [...into.keys()].filter((one) => !leaving.has(one));
  const gone = new Set<Step>();
  for (let end = ends.pop(); end !== undefined; end = ends.pop())
    for (const step of into.get(end) ?? []) {
      gone.add(step);
      const others = (leaving.get(step.from) ?? 0) - 1;
      leaving.set(step.from, others);
      if (others === 0) ends.push(step.from);
    }
  return steps.filter((step) => !gone.has(step));
}

const rotateLoop = (steps: readonly Step[]) => steps.map(({ from, to }) => ({ from: to, to: from }));

/**
 * Finds loops among steps, in linear time.
 * @returns the members of each loop, sorted; loops that are connected count as one
 */
export function findLoops(steps: readonly Step[]): string[][] {
  const circling = stepsInLoops(rotateLoop(stepsInLoops(steps)));
  const beside = groupBy([...circling, ...rotateLoop(circling)], ({ from }) => from);
  const seen = new Set<string>();
  return [...beside.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    const loop = new Set([start]);
    for (const one of loop) for (const { to } of beside.get(one) ?? []) loop.add(to);
    for (const one of loop) seen.add(one);
    return [[...loop].sort()];
  });
}
