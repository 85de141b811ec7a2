import type { KnownInterval } from './known.js';
import {
  type Predecessor,
  predecessorsOf,
  type Succession,
  type Successor,
  successorsOf,
} from './successions.js';

/** A body with its successors and predecessors. */
export interface SuccessionsOfBody<Known> {
  readonly id: string;
  readonly successors: readonly (Successor & Known)[];
  readonly predecessors: readonly (Predecessor & Known)[];
}

/** @returns the successors and predecessors of each body that has any, as all documents let one know them */
export function successionsOfBodies(successions: readonly Succession[]): SuccessionsOfBody<object>[] {
  const successors = successorsOf(successions);
  const predecessors = predecessorsOf(successions);
  return [...new Set([...successors.keys(), ...predecessors.keys()])].map((id) => ({
    id,
    successors: successors.get(id) ?? [],
    predecessors: predecessors.get(id) ?? [],
  }));
}

/**
 * @param knownSince returns the day from which a provision counts as known; undefined if it counts as known on every day
 * @returns the successors and predecessors of each body that ever had any, each with the days on which the documents published by
 *   then let one know it
 */
export function successionsAsKnown(
  successions: readonly Succession[],
  knownSince: (provision: string) => string | undefined,
): SuccessionsOfBody<KnownInterval>[] {
  const day = ({ provision }: Succession) => knownSince(provision) ?? '';
  const days = [...new Set(successions.map(day))].sort();
  const epochs = days.map((by) => successionsOfBodies(successions.filter((one) => day(one) <= by)));
  const bodies = [...new Set(epochs.flat().map(({ id }) => id))];
  const at = epochs.map((all) => new Map(all.map((one) => [one.id, one])));
  return bodies.map((id) => ({
    id,
    successors: withIntervals(
      at.map((all) => all.get(id)?.successors ?? []),
      days,
    ).sort((a, b) => (a.on < b.on ? -1 : 1)),
    predecessors: withIntervals(
      at.map((all) => all.get(id)?.predecessors ?? []),
      days,
    ),
  }));
}

/** Gives each item of some lists the days of those lists, one after the other, that have it. */
function withIntervals<Item extends object>(
  lists: readonly (readonly Item[])[],
  days: readonly string[],
): (Item & KnownInterval)[] {
  const keysAt = lists.map((list) => new Set(list.map((item) => JSON.stringify(item))));
  const items = new Map(lists.flat().map((item) => [JSON.stringify(item), item]));
  return [...items].flatMap(([key, item]) =>
    days.flatMap((from, index) => {
      if (!keysAt[index]?.has(key) || keysAt[index - 1]?.has(key)) return [];
      const end = keysAt.findIndex((keys, later) => later > index && !keys.has(key));
      return { ...item, knownFrom: from === '' ? undefined : from, knownTo: days[end] };
    }),
  );
}
