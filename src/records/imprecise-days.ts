import { z } from 'zod';
import { day, type doubt, words } from './fields.js';
import { DAY_PRECISIONS, type DayPrecision } from './terms.js';

const impreciseDay = z
  .strictObject({
    day: day.describe('The day, as a field of the record has it'),
    precision: z.enum(DAY_PRECISIONS).exclude(['DAY']).describe('What the source gives of it'),
    asWritten: words.describe('The words of the source: 2021年3月'),
  })
  .describe('A day of which the source gives only the month or the year');

/** The field for the days of a record of which the source gives only the month or the year. */
export const impreciseDays = z
  .array(impreciseDay)
  .min(1)
  .optional()
  .describe(
    'The days of the record of which the source gives only the month or the year. The first day is then the first possible one, and the end the last possible one. A doubt about DAY has the days between in `from` and `to`; one of both is the day',
  );

type Doubt = z.infer<typeof doubt>;
/** A day of which the source gives only the month or the year, as records store it. */
export type ImpreciseDay = z.infer<typeof impreciseDay>;
/** The days of which a row gives only the month or the year; the graph stores each as a JSON text. */
export interface WithImpreciseDays {
  readonly impreciseDays?: readonly string[] | null;
}

/** @returns what the source gives of a day if that is less than the day; undefined if it gives the day, or if there is none */
function found({ impreciseDays: texts }: WithImpreciseDays, of: string | null): ImpreciseDay | undefined {
  return (texts ?? []).map((text) => JSON.parse(text) as ImpreciseDay).find((one) => one.day === of);
}

/** @returns how precisely a day of a row is known; null if there is no day */
export function precisionOf(row: WithImpreciseDays, of: string | null): DayPrecision | null {
  return of === null ? null : (found(row, of)?.precision ?? 'DAY');
}

/** @returns the words of the source for a day of which it gives only the month or the year; null for other days */
export function dayAsWritten(row: WithImpreciseDays, of: string | null): string | null {
  return found(row, of)?.asWritten ?? null;
}

/** @returns whether a doubt is about a day of which the source gives only the month or the year */
export function isAboutDay({ about, from, to }: Doubt, of: Pick<ImpreciseDay, 'day'>): boolean {
  return about === 'DAY' && from !== undefined && to !== undefined && (from === of.day || to === of.day);
}

/** @returns the problem if a record has an imprecise day that is none of its days, or about which it has no doubt */
export function imprecisionProblem(record: object): string | undefined {
  const { impreciseDays: days = [], doubts = [] } = record as {
    readonly impreciseDays?: readonly ImpreciseDay[];
    readonly doubts?: readonly Doubt[];
  };
  const others = Object.entries(record).filter(([name]) => /^(?:valid|effective)(?:From|To)$/u.test(name));
  for (const one of days) {
    if (!others.some(([, value]) => value === one.day))
      return `impreciseDays: ${one.day} is no day of the record; allowed: ${others.map(([name]) => name).join(', ') || 'a day that the record has'}`;
    if (!doubts.some((doubt) => isAboutDay(doubt, one)))
      return `impreciseDays: ${one.day} needs a doubt about DAY with \`from\` and \`to\`, of which one is ${one.day}`;
  }
  return undefined;
}
