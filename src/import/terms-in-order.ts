import type { Days } from './days.js';
import { placeOf, placeText } from './list-draft.js';
import type { TableRow } from './table.js';

/** A time in which a body has an item. */
export interface Term {
  readonly row: TableRow<never>;
  /** The days that its first day may be. */
  readonly from: Days | undefined;
  /** The days that the first day without it may be. */
  readonly to: Days | undefined;
}

/** Tells that a term is not over when a later one begins. */
export type RefuseTerm<T> = (term: T, problem: string, allowed: string) => void;

/** @returns a day as the only one that is meant */
export const exactly = (day: string): Days => ({ first: day, last: day, precision: 'DAY' });

/** @returns the earlier of an end and the day on which a document ends it */
export function earlier(to: Days | undefined, on: string | undefined): Days | undefined {
  return on === undefined || (to !== undefined && to.last <= on) ? to : exactly(on);
}

const ALLOWED =
  'terms one after the other, each but the first with its first day and each but the last with its end';

const follows = ({ from }: Term, { to }: Term) =>
  from !== undefined && to !== undefined && to.first <= from.last;

/**
 * @param terms the terms of one body with one item, in the order of the rows
 * @param what what the body does: already holds this item
 * @returns the end of the id of each: nothing for the earliest, so that a later term changes no id; none for terms that overlap,
 * which are refused
 */
export function tailsOfTerms<T extends Term>(
  terms: readonly T[],
  what: string,
  refuse: RefuseTerm<T>,
): Map<T, string> {
  const inOrder = [...terms].sort((a, b) => ((a.from?.first ?? '') < (b.from?.first ?? '') ? -1 : 1));
  const tails = new Map<T, string>();
  for (const [index, term] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before === undefined) tails.set(term, '');
    else if (follows(term, before)) tails.set(term, `@${term.from?.first}`);
    else refuse(term, `${what}, at ${placeText(placeOf(before.row))}`, ALLOWED);
  }
  return tails;
}
