/** An interval of days [from, to): `from` is inside, `to` is not. An absent bound is open and never means 'today'. */
export interface Interval {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Whether the interval contains the day. ISO dates are compared as strings. */
export function containsDay({ from, to }: Interval, day: string): boolean {
  return (from == null || from <= day) && (to == null || day < to);
}

/** Whether the interval contains no day. */
export function isEmptyInterval({ from, to }: Interval): boolean {
  return from != null && to != null && to <= from;
}

/** Whether the intervals have at least one day in common. */
export function intervalsOverlap(a: Interval, b: Interval): boolean {
  const from = [a.from, b.from]
    .filter((day) => day != null)
    .sort()
    .at(-1);
  const to = [a.to, b.to]
    .filter((day) => day != null)
    .sort()
    .at(0);
  return !isEmptyInterval(a) && !isEmptyInterval(b) && !isEmptyInterval({ from, to });
}
