import { certaintyOf, type Doubt } from '../records/doubts.js';
import { type ImpreciseDay, isAboutDay } from '../records/imprecise-days.js';
import type { Certainty } from '../records/terms.js';
import { type Interval, isEmptyInterval } from './time.js';

/** A fact with days of which the source gives only the month or the year, and with the doubts about them. */
interface WithDays {
  readonly impreciseDays?: ImpreciseDay[] | undefined;
  readonly doubts: Doubt[];
  readonly certainty: Certainty;
}

/**
 * Limits the doubts about imprecise days to the days of a fact. If another act cuts a fact, its parts are in doubt only on their own
 * days: a part that begins after the last possible beginning is not in doubt at all.
 * @param days the interval of the fact
 */
export function doubtOnlyWithin<F extends WithDays>(fact: F, days: Interval): F {
  const { impreciseDays = [] } = fact;
  if (impreciseDays.length === 0) return fact;
  const doubts = fact.doubts.flatMap((doubt) => {
    if (!impreciseDays.some((one) => isAboutDay(doubt, one))) return [doubt];
    const from = days.from != null && days.from > (doubt.from ?? '') ? days.from : doubt.from;
    const to = days.to != null && days.to < (doubt.to ?? '') ? days.to : doubt.to;
    return isEmptyInterval({ from, to }) ? [] : [{ ...doubt, from, to }];
  });
  return { ...fact, doubts, certainty: certaintyOf(doubts) };
}

/** @returns the imprecise days of several facts, each once; undefined if there are none */
export function impreciseDaysOf(
  ...facts: readonly Pick<WithDays, 'impreciseDays'>[]
): ImpreciseDay[] | undefined {
  const all = facts.flatMap(({ impreciseDays = [] }) => impreciseDays);
  return all.length === 0 ? undefined : [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
