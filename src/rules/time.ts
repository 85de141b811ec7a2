/** A stretch of days [from, to): it holds its first day and not its last; an absent bound is open, and never 'today'. */
export interface Interval {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
}

/** Whether the interval holds the day. ISO days compare as strings. */
export function holdsDay({ from, to }: Interval, day: string): boolean {
  return (from == null || from <= day) && (to == null || day < to);
}
