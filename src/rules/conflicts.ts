import { groupBy } from '../records/group-by.js';
import type { CONFLICT_KINDS } from '../records/terms.js';
import { EFFECT, type Holding, type Transfer } from './holdings.js';
import { meet, type RegionTree } from './place.js';
import { overlap } from './time.js';

export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** A place where the record contradicts itself. */
export interface Conflict {
  readonly id: string;
  readonly kind: ConflictKind;
  /** Absent for a loop of successions, which is about bodies. */
  readonly responsibility?: string | undefined;
  readonly holdings: readonly Pick<Holding, 'id' | 'holder'>[];
  /** The words that contradict each other. */
  readonly provisions: readonly string[];
  /** One plain sentence. */
  readonly explanation: string;
}

/** What the rules ask of a responsibility. */
export interface Contested {
  readonly id: string;
  readonly title: string;
  readonly provisions: readonly string[];
  /** Duties of other provisions that are the same duty in other words. */
  readonly sameAs: readonly string[];
  /** Its place among all. */
  readonly ord: string;
}

/** Everything that the record says of some responsibilities. */
export interface Evidence {
  readonly responsibilities: readonly Contested[];
  readonly transfers: readonly Transfer[];
  readonly holdings: readonly Holding[];
  readonly partOf: RegionTree;
  /** The classes that a body is in, and the classes around those: what they hold, it holds. */
  readonly classesOf: (holder: string) => readonly string[];
}

const pathOf = (id: string) => id.slice(id.indexOf(':') + 1);
const distinct = <T>(list: Iterable<T>) => [...new Set(list)];
const named = (holdings: readonly Holding[]) =>
  distinct(holdings.map(({ asWritten }) => asWritten)).join(', ');

/**
 * Finds what contradicts itself, responsibility by responsibility.
 * @param evidence all facts of the responsibilities; the duties that are the same as one of them must be among them
 * @returns at most one conflict of a kind for a responsibility, a pair of duties or a transfer
 */
export function conflictsOf(evidence: Evidence): Conflict[] {
  const holdings = groupBy(evidence.holdings, ({ responsibility }) => responsibility);
  const transfers = groupBy(evidence.transfers, ({ responsibility }) => responsibility);
  const byId = new Map(evidence.responsibilities.map((one) => [one.id, one]));
  return evidence.responsibilities.flatMap((responsibility) => {
    const held = holdings.get(responsibility.id) ?? [];
    const given = transfers.get(responsibility.id) ?? [];
    return [
      ...severalOwners(responsibility, held, given, evidence.partOf),
      ...responsibility.sameAs.flatMap((id) => {
        const other = byId.get(id);
        return other === undefined || other.ord <= responsibility.ord
          ? []
          : twoBearers(responsibility, held, other, holdings.get(id) ?? []);
      }),
      ...noHolder(responsibility, held),
      ...given.flatMap((transfer) => giverNeverHeld(responsibility, transfer, held, evidence.classesOf)),
    ];
  });
}

function severalOwners(
  { id, title }: Contested,
  held: readonly Holding[],
  given: readonly Transfer[],
  partOf: RegionTree,
): Conflict[] {
  // What is held on a condition stands beside the former holder by design, and a limited grant divides the power.
  const owners = held.filter(
    ({ role, status, limitation }) =>
      role === 'OWNER' && status !== 'CONDITIONAL' && limitation === undefined,
  );
  if (owners.length < 2) return [];
  const byId = new Map(given.map((transfer) => [transfer.id, transfer]));
  const contested = new Set<Holding>();
  for (const [index, a] of owners.entries())
    for (const b of owners.slice(index + 1))
      if (
        a.holder !== b.holder &&
        a.provision !== b.provision &&
        overlap({ from: a.validFrom, to: a.validTo }, { from: b.validFrom, to: b.validTo }) &&
        meet(a.jurisdiction, b.jurisdiction, partOf) &&
        !explains(byId, given, a, b) &&
        !explains(byId, given, b, a)
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
      provisions: distinct(all.map(({ provision }) => provision)),
      explanation: `${named(all)} each own 「${title}」 at one place on one day, by different provisions, and no transfer explains it.`,
    },
  ];
}

/**
 * Whether one holding is the other's by a transfer: it lets the receiver act beside the former holder, or the other
 * gave it, itself or through others.
 */
function explains(
  byId: ReadonlyMap<string, Transfer>,
  given: readonly Transfer[],
  holding: Holding,
  other: Holding,
): boolean {
  const transfer = byId.get(holding.arisesFrom ?? '');
  if (transfer === undefined) return false;
  if (EFFECT[transfer.kind] === 'ADDS') return true;
  const givers = new Set<string>();
  const up = [transfer.from];
  for (let giver = up.pop(); giver !== undefined; giver = up.pop()) {
    if (givers.has(giver)) continue;
    givers.add(giver);
    up.push(...given.filter(({ to }) => to === giver).map(({ from }) => from));
  }
  return givers.has(other.holder);
}

function twoBearers(
  first: Contested,
  ofFirst: readonly Holding[],
  second: Contested,
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
        overlap({ from: a.validFrom, to: a.validTo }, { from: b.validFrom, to: b.validTo }),
    ),
  );
  if (!differ) return [];
  return [
    {
      id: `conflict:same-duty-two-bearers/${pathOf(first.id)}+${second.id.slice(second.id.lastIndexOf('/') + 1)}`,
      kind: 'SAME_DUTY_TWO_BEARERS',
      responsibility: first.id,
      holdings: bearers,
      provisions: distinct([...first.provisions, ...second.provisions]),
      explanation: `One duty is laid on two bearers by two provisions: 「${first.title}」 on ${named(ours)}, 「${second.title}」 on ${named(theirs)}.`,
    },
  ];
}

function noHolder({ id, title, provisions }: Contested, held: readonly Holding[]): Conflict[] {
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
 * The giver is who held it before, else whose act gives it; where the words name neither there is nobody to doubt. A
 * giver of the same document may hold it from the very day of the transfer.
 */
function giverNeverHeld(
  { id, title }: Contested,
  transfer: Transfer,
  held: readonly Holding[],
  classesOf: Evidence['classesOf'],
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

/** Something that leads on to others of its kind: a transfer to the one it is made under, a body to its successors. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

/** The steps without those that lead nowhere on: what is left of them goes on for ever. */
function endless(steps: readonly Step[]): Step[] {
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

const turned = (steps: readonly Step[]) => steps.map(({ from, to }) => ({ from: to, to: from }));

/**
 * Loops among steps, in time that grows with their number alone.
 * @returns the members of each loop, sorted; loops that touch are one
 */
export function loopsOf(steps: readonly Step[]): string[][] {
  const circling = endless(turned(endless(steps)));
  const beside = groupBy([...circling, ...turned(circling)], ({ from }) => from);
  const seen = new Set<string>();
  return [...beside.keys()].flatMap((start) => {
    if (seen.has(start)) return [];
    const loop = new Set([start]);
    for (const one of loop) for (const { to } of beside.get(one) ?? []) loop.add(to);
    for (const one of loop) seen.add(one);
    return [[...loop].sort()];
  });
}
