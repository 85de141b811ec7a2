import { groupBy } from '../records/group-by.js';
import type { RecordOf } from '../records/index.js';
import type { Holding } from './holdings.js';

export type Succession = RecordOf<'successions'>;

/**
 * Whether what a body holds goes over by a succession: to the new name, to the body it was merged into or replaced by.
 * A split does not say which part got what, and without a day nothing can be said of a day.
 */
function goesOver(succession: Succession): succession is Succession & { on: string } {
  return succession.kind !== 'SPLIT' && succession.on !== undefined;
}

/** A body that follows another, and since when. */
export interface Successor {
  readonly id: string;
  readonly on: string;
}

/**
 * Who follows each body, the successors of its successors included, in the order of their days.
 * @returns an entry for every body that something goes over from; a loop ends where it closes
 */
export function successorsOf(successions: readonly Succession[]): Map<string, readonly Successor[]> {
  const next = groupBy(successions.filter(goesOver), ({ from }) => from);
  const followed = (body: string, since: string, seen: readonly string[]): Successor[] => {
    const [first] = (next.get(body) ?? [])
      .filter(({ on, to }) => on >= since && !seen.includes(to))
      .sort((a, b) => (a.on < b.on ? -1 : 1));
    if (first === undefined) return [];
    return [{ id: first.to, on: first.on }, ...followed(first.to, first.on, [...seen, first.to])];
  };
  return new Map([...next.keys()].map((body) => [body, followed(body, '', [body])]));
}

/**
 * How what was said of a body became a later one's: RENAMED, it is the same body, so at all times; FOLLOWED, from the day on; OPEN,
 * the record does not tell what of it (a split, or no day).
 */
export type SuccessionEffect = 'RENAMED' | 'FOLLOWED' | 'OPEN';

/** A body that another follows. */
export interface Predecessor {
  readonly id: string;
  /** The last day on which work went over on the way to the later body; null where it was renamed only, or no day is known. */
  readonly since: string | null;
  readonly way: SuccessionEffect;
}

function predecessorBy({ kind, on, from }: Succession, { since, way }: Omit<Predecessor, 'id'>): Predecessor {
  if (kind === 'RENAMED') return { id: from, since, way };
  const isOpen = way === 'OPEN' || kind === 'SPLIT' || on === undefined;
  return { id: from, since: since ?? on ?? null, way: isOpen ? 'OPEN' : 'FOLLOWED' };
}

/**
 * Whom each body follows, those before them included, the nearest first.
 * @returns an entry for every body that follows one; a loop ends where it closes
 */
export function predecessorsOf(successions: readonly Succession[]): Map<string, readonly Predecessor[]> {
  const before = groupBy(successions, ({ to }) => to);
  const all = (body: string, so: Omit<Predecessor, 'id'>, seen: readonly string[]): Predecessor[] =>
    (before.get(body) ?? [])
      .filter(({ from }) => !seen.includes(from))
      .flatMap((one) => {
        const found = predecessorBy(one, so);
        return [found, ...all(found.id, found, [...seen, found.id])];
      });
  return new Map(
    [...before.keys()].map((body) => [body, all(body, { since: null, way: 'RENAMED' }, [body])]),
  );
}

/** The first name of a body that was renamed, once or more often. */
export function firstNames(successions: readonly Succession[]): Map<string, string> {
  const before = new Map(
    successions.filter(({ kind }) => kind === 'RENAMED').map(({ from, to }) => [to, from] as const),
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
 * Who holds it after all successions: the body up to the day, its successor from that day on. The later part has an id
 * of its own and the succession's words among its grounds.
 */
export function withSuccessors(holding: Holding, successions: readonly Succession[]): Holding[] {
  return carriedOver(holding, successions.filter(goesOver));
}

function carriedOver(holding: Holding, successions: readonly (Succession & { on: string })[]): Holding[] {
  const { holder, validFrom, validTo } = holding;
  const [first] = successions
    .filter(({ from, on }) => from === holder && (validTo === undefined || on < validTo))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
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
  // A succession is used once, so that a loop of them ends.
  const rest = successions.filter((one) => one !== first);
  const after = carriedOver(later, rest);
  return whole ? after : [{ ...holding, validTo: first.on, endedIn: first.provision }, ...after];
}
