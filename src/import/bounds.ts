import type { Doubt } from '../records/doubts.js';
import type { ImpreciseDay } from '../records/imprecise-days.js';
import type { Days } from './days.js';

/** The first day of something, or the first day without it, as a cell gives it. */
export interface Bound {
  /** The first possible beginning, or the last possible end. */
  readonly day: string;
  /** All days that the cell may mean. */
  readonly days: Days;
  /** What the cell gives of the day, if it is less than the day. */
  readonly imprecise: readonly ImpreciseDay[];
  /** That the days between may be before the beginning or after the end. */
  readonly doubts: readonly Doubt[];
}

function bound(day: string, days: Days, asWritten: string): Bound {
  const { first, last, precision } = days;
  if (precision === 'DAY') return { day, days, imprecise: [], doubts: [] };
  const doubt: Doubt = {
    about: 'DAY',
    certainty: 'AMBIGUOUS',
    reason: `The list gives only the ${precision.toLowerCase()}: ${asWritten}.`,
    alternatives: [],
    from: first,
    to: last,
  };
  return { day, days, imprecise: [{ day, precision, asWritten }], doubts: [doubt] };
}

/** @returns the beginning of something: on the last possible day it has begun in any case */
export const beginning = (days: Days, asWritten: string): Bound => bound(days.first, days, asWritten);

/** @returns the end of something: before the first possible day it has not ended in any case */
export const end = (days: Days, asWritten: string): Bound => bound(days.last, days, asWritten);

const isWithin = ({ first, last }: Days, { days }: Bound) => days.first <= first && last <= days.last;

/** @returns the bound whose days are among those of the other; undefined if neither is */
export function mostPrecise(one: Bound, other: Bound): Bound | undefined {
  if (isWithin(one.days, other)) return one;
  return isWithin(other.days, one) ? other : undefined;
}

/** @returns what a record says of its bounds: the imprecise days, and the doubts about them */
export function aboutBounds(...bounds: readonly (Bound | undefined)[]): {
  readonly impreciseDays: ImpreciseDay[] | undefined;
  readonly doubts: Doubt[];
} {
  const imprecise = bounds.flatMap((one) => one?.imprecise ?? []);
  return {
    impreciseDays: imprecise.length === 0 ? undefined : imprecise,
    doubts: bounds.flatMap((one) => one?.doubts ?? []),
  };
}
