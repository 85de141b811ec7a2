/** A stretch of days [from, to): it holds its first day and not its last; an absent bound is open, and never 'today'. */
export interface Interval {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Whether the interval holds the day. ISO days compare as strings. */
export function holdsDay({ from, to }: Interval, day: string): boolean {
  return (from == null || from <= day) && (to == null || day < to);
}

/** Whether no day lies in the interval. */
export function isEmpty({ from, to }: Interval): boolean {
  return from != null && to != null && to <= from;
}

/** Whether some day lies in both intervals. */
export function overlap(a: Interval, b: Interval): boolean {
  const from = [a.from, b.from]
    .filter((day) => day != null)
    .sort()
    .at(-1);
  const to = [a.to, b.to]
    .filter((day) => day != null)
    .sort()
    .at(0);
  return !isEmpty(a) && !isEmpty(b) && !isEmpty({ from, to });
}
