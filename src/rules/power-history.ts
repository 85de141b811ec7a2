import type { PowerSuccessionKind } from '../records/terms.js';
import type { History, HoldingFact, TransferFact } from './history.js';
import { effectiveSuccessions, type PowerSuccessionStep } from './power-successions.js';

/** A succession of powers as the rules for verdicts read it, with the names for the sentence. */
export interface PowerSuccessionFact extends PowerSuccessionStep {
  readonly kind: PowerSuccessionKind;
  readonly on: string | null;
  readonly fromTitle: string;
  readonly toTitle: string;
  readonly words: string;
  /** The fact with which it takes effect, in the words of the document; null if it takes effect on a day. */
  readonly pending: string | null;
  readonly provisionId: string;
  readonly instrumentName: string;
  readonly path: string;
}

/** A responsibility and the days before and after which it is another item. */
export interface ItemHistory {
  /** What is held of the item, and of those as which it goes on as the same matter. */
  readonly history: History;
  /** The successions by which it goes on as the same matter, the first one first. */
  readonly followed: readonly PowerSuccessionFact[];
  /** The successions by which it ends: it goes on in several items, or as an item of another type. */
  readonly ended: readonly PowerSuccessionFact[];
  /** The successions by which it came from other items. */
  readonly before: readonly PowerSuccessionFact[];
  /** The successions to or from it whose day is not on record. */
  readonly pending: readonly PowerSuccessionFact[];
}

/**
 * Kinds by which an item goes on as the same matter, so that a question about it is answered by what is held of the next one. An
 * item of another type is another matter (备案 is no 许可), and several items answer no question about one.
 */
const SAME_MATTER: ReadonlySet<PowerSuccessionKind> = new Set(['RENAMED', 'MERGED', 'REPLACED']);

const latest = (...days: readonly (string | null)[]): string | null =>
  days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null);

/**
 * Finds what is on record of a responsibility under all its names.
 * @param id the responsibility that the question is about
 * @param all the holdings and transfers of it, and of the powers with which successions connect it
 * @param successions all successions of these powers
 */
export function itemHistory(
  id: string,
  all: History,
  successions: readonly PowerSuccessionFact[],
): ItemHistory {
  const effective = effectiveSuccessions(successions);
  const followed: (PowerSuccessionFact & { readonly on: string })[] = [];
  /** The day from which what is held of an item counts as held of the item in question; null if on all days. */
  const since = new Map<string, string | null>([[id, null]]);
  let last = id;
  for (;;) {
    const [next, ...others] = effective.get(last) ?? [];
    if (next === undefined || others.length > 0 || !SAME_MATTER.has(next.kind) || since.has(next.to)) break;
    followed.push(next);
    since.set(next.to, latest(since.get(last) ?? null, next.on));
    last = next.to;
  }
  const reached = sinceAlsoBefore(since, [...effective.values()].flat());
  return {
    followed,
    ended: effective.get(last)?.filter((one) => !followed.includes(one)) ?? [],
    before: [...effective.values()].flat().filter(({ to }) => to === id),
    pending: successions.filter(
      ({ from, to, on }) =>
        on === null &&
        [from, to].includes(id) &&
        !successions.some((one) => one.from === from && one.to === to && one.on !== null),
    ),
    history: {
      holdings: all.holdings.flatMap((holding): HoldingFact[] => {
        const day = since.get(holding.responsibilityId);
        if (day === undefined || (day !== null && holding.validTo !== null && holding.validTo <= day))
          return [];
        return [{ ...holding, validFrom: latest(holding.validFrom, day) }];
      }),
      transfers: all.transfers.flatMap((transfer): TransferFact[] => {
        const day = reached.get(transfer.responsibilityId);
        return day === undefined ? [] : [day === null ? transfer : { ...transfer, countsFrom: day }];
      }),
    },
  };
}

/** Adds the items from which one of the items came, each with the day from which its transfers are transfers of that one. */
function sinceAlsoBefore(
  since: ReadonlyMap<string, string | null>,
  successions: readonly (PowerSuccessionFact & { readonly on: string })[],
): ReadonlyMap<string, string | null> {
  const found = new Map(since);
  for (const [power, day] of found)
    for (const { from, to, on } of successions)
      if (to === power && !found.has(from)) found.set(from, latest(day, on));
  return found;
}
