import { groupBy } from '../records/group-by.js';
import type { Holding } from './holdings.js';
import { isOfPart, type Succession } from './succession-parts.js';
import { isEmptyInterval } from './time.js';

export type { Succession };

type Dated = Succession & { readonly on: string };

/**
 * Whether a succession passes all holdings of a body on: to its new name, or to the body that it was merged into or replaced by.
 * A split does not, because it does not state which part got which holding. A succession without a day does not, because it
 * cannot be applied to a date.
 */
function movesAll(succession: Succession): succession is Dated {
  return succession.kind !== 'SPLIT' && succession.on !== undefined && !isOfPart(succession);
}

/** Whether a succession still waits for a fact, so that it passes nothing on by itself. */
function isPending({ on, pending }: Succession): boolean {
  return on === undefined && pending !== undefined;
}

/** The order in which successions apply: by their days, and of several on one day by their ids. Those without a day come first. */
function byDay(a: Succession, b: Succession): number {
  const [left, right] = [a.on ?? '', b.on ?? ''];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** A body that follows another, and the day since which it does. */
export interface Successor {
  readonly id: string;
  readonly on: string;
}

/**
 * Finds the successors of each body, including the successors of successors, in the order of their days.
 * @returns an entry for every body whose holdings pass to another body; a loop is followed only until it closes
 */
export function successorsOf(successions: readonly Succession[]): Map<string, readonly Successor[]> {
  const next = groupBy(successions.filter(movesAll), ({ from }) => from);
  const followed = (body: string, since: string, seen: readonly string[]): Successor[] => {
    const [first] = (next.get(body) ?? [])
      .filter(({ on, to }) => on >= since && !seen.includes(to))
      .sort(byDay);
    if (first === undefined) return [];
    return [{ id: first.to, on: first.on }, ...followed(first.to, first.on, [...seen, first.to])];
  };
  return new Map([...next.keys()].map((body) => [body, followed(body, '', [body])]));
}

/**
 * How records about a body apply to a later body. RENAMED: it is the same body, so they apply at all times. FOLLOWED: they apply
 * from the day of the succession on. OPEN: the record does not state which apply (a split, or a succession without a day).
 */
export type SuccessionEffect = 'RENAMED' | 'FOLLOWED' | 'OPEN';

/** A body that another follows. */
export interface Predecessor {
  readonly id: string;
  /** The last day on which work passed on, on the path to the later body; null if it was only renamed, or if no day is known. */
  readonly since: string | null;
  readonly effect: SuccessionEffect;
}

function toPredecessor(
  { kind, on, from }: Succession,
  { since, effect }: Omit<Predecessor, 'id'>,
): Predecessor {
  if (kind === 'RENAMED') return { id: from, since, effect };
  const isOpen = effect === 'OPEN' || kind === 'SPLIT' || on === undefined;
  return { id: from, since: since ?? on ?? null, effect: isOpen ? 'OPEN' : 'FOLLOWED' };
}

/**
 * Finds the predecessors of each body, including the predecessors of predecessors, nearest first.
 * @returns an entry for every body that follows another; a loop is followed only until it closes
 */
export function predecessorsOf(successions: readonly Succession[]): Map<string, readonly Predecessor[]> {
  const before = groupBy(
    [...successions].filter((one) => !isOfPart(one) && !isPending(one)).sort(byDay),
    ({ to }) => to,
  );
  const all = (body: string, so: Omit<Predecessor, 'id'>, seen: readonly string[]): Predecessor[] =>
    (before.get(body) ?? [])
      .filter(({ from }) => !seen.includes(from))
      .flatMap((one) => {
        const found = toPredecessor(one, so);
        return [found, ...all(found.id, found, [...seen, found.id])];
      });
  return new Map(
    [...before.keys()].map((body) => [body, all(body, { since: null, effect: 'RENAMED' }, [body])]),
  );
}

/**
 * Maps each body that was renamed, once or repeatedly, to the body under its first name. Of several bodies that were renamed to
 * one, the first counts.
 */
export function firstNames(successions: readonly Succession[]): Map<string, string> {
  const before = new Map(
    successions
      .filter((one) => one.kind === 'RENAMED' && !isPending(one))
      .sort((a, b) => byDay(b, a))
      .map(({ from, to }) => [to, from] as const),
  );
  return new Map(
    [...before.keys()].map((body) => {
      const seen = [body];
      for (
        let older = before.get(body);
        older !== undefined && !seen.includes(older);
        older = before.get(older)
      )
        seen.push(older);
      return [body, seen.at(-1) ?? body];
    }),
  );
}

/**
 * Splits a holding at each succession of its holder: the body holds until the day, its successor from that day on. The later part
 * has its own id and has the succession's provision among its grounds. A succession of a part concerns only the holdings of it. While
 * a succession waits for a fact (自交接之日起), the body keeps the holding, and its successor holds it too, on that condition.
 * @param isConcerned says whether a succession concerns a holding
 * @returns the parts in order of time; the holding alone if no succession applies
 */
export function splitAmongSuccessors(
  holding: Holding,
  successions: readonly Succession[],
  isConcerned: (succession: Succession, holding: Holding) => boolean,
): Holding[] {
  const moving = successions.filter(
    (one): one is Dated =>
      movesAll(one) || (one.on !== undefined && isOfPart(one) && isConcerned(one, holding)),
  );
  const parts = splitAtSuccessions(holding, moving);
  const waiting = successions.filter(
    (one) => isPending(one) && (isOfPart(one) ? isConcerned(one, holding) : one.kind !== 'SPLIT'),
  );
  return [
    ...parts,
    ...waiting.flatMap((one) => parts.flatMap((part) => heldOnHandover(part, one, successions))),
  ];
}

/** What a successor holds while its succession waits for a fact: the same, on that condition, until another record has the day. */
function heldOnHandover(
  part: Holding,
  { from, to, pending, pendingSince, provision }: Succession,
  successions: readonly Succession[],
): Holding[] {
  if (part.holder !== from || part.status === 'CONDITIONAL') return [];
  const { validFrom, validTo } = part;
  const [met] = successions
    .filter((one): one is Dated => one.from === from && one.to === to && one.on !== undefined)
    .sort(byDay);
  const begins = validFrom === undefined || (pendingSince ?? '') > validFrom ? pendingSince : validFrom;
  const isMetFirst = met !== undefined && (validTo === undefined || met.on <= validTo);
  const ends = isMetFirst ? met.on : validTo;
  if (isEmptyInterval({ from: begins, to: ends })) return [];
  return [
    {
      ...part,
      id: `${part.id}~${to.slice(to.lastIndexOf('/') + 1)}@pending`,
      holder: to,
      status: 'CONDITIONAL',
      condition: pending,
      pendingOn: 'HANDOVER',
      validFrom: begins,
      validTo: ends,
      ...(isMetFirst ? { endedIn: met.provision, endedAs: undefined, endedWords: undefined } : {}),
      endPending: undefined,
      resumed: undefined,
      derivedBy: [
        ...new Set([...part.derivedBy, 'SUCCESSOR_OF_HOLDER' as const, 'EXERCISE_POSTPONED' as const]),
      ],
      grounds: [...new Set([...part.grounds, provision])],
    },
  ];
}

function splitAtSuccessions(holding: Holding, successions: readonly Dated[]): Holding[] {
  const { holder, validFrom, validTo } = holding;
  const [first] = successions
    .filter(({ from, on }) => from === holder && (validTo === undefined || on < validTo))
    .sort(byDay);
  if (first === undefined) return [holding];
  const whole = validFrom !== undefined && first.on <= validFrom;
  const later: Holding = {
    ...holding,
    id: whole ? holding.id : `${holding.id}~${first.to.slice(first.to.lastIndexOf('/') + 1)}`,
    holder: first.to,
    validFrom: whole ? validFrom : first.on,
    derivedBy: [...new Set([...holding.derivedBy, 'SUCCESSOR_OF_HOLDER' as const])],
    grounds: [...new Set([...holding.grounds, first.provision])],
  };
  // Each succession is used only once, so that a loop of successions ends.
  const rest = successions.filter((one) => one !== first);
  const after = splitAtSuccessions(later, rest);
  return whole
    ? after
    : [
        {
          ...holding,
          validTo: first.on,
          endedIn: first.provision,
          endedAs: undefined,
          endedWords: undefined,
        },
        ...after,
      ];
}
