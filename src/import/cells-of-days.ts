import type { RecordOf } from '../records/index.js';
import { parseDays } from './days.js';

/** @returns lines of a file as a cell: 12 or 12-14 */
export const linesText = (lines: readonly number[] | undefined) => lines && [...new Set(lines)].join('-');

/** @returns a day in the words of the list */
export const asWritten = (day: string | undefined, imprecise: RecordOf<'holdings'>['impreciseDays']) =>
  imprecise?.find((one) => one.day === day)?.asWritten ?? day;

/** @returns the end in the column by which it is that day: the last day with it, or the first without it */
export function endOf(day: string | undefined, imprecise: RecordOf<'holdings'>['impreciseDays']) {
  const words = asWritten(day, imprecise);
  return words === day || words === undefined || parseDays(words)?.last === day
    ? { until: words }
    : { last_day: words };
}
