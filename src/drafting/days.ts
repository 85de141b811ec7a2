// Days and deadlines as documents write them.

import { NUMERAL, numberOf } from './numerals.js';

const N = `(?:\\d{1,4}|${NUMERAL}{1,4})`;
const DAY = new RegExp(`(?<y>${N})年(?<m>${N})月(?<d>${N})日`, 'u');

const pad = (number: number) => String(number).padStart(2, '0');

/** @returns the day in ISO form; undefined if the calendar does not have it */
function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year < 2200;
  return exists ? `${year}-${pad(month)}-${pad(day)}` : undefined;
}

const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/**
 * @param text in half-width punctuation, without spaces
 * @returns the first day that it names, in ISO form: 2020年6月23日, 二〇二〇年六月二十三日
 */
export function dayIn(text: string): string | undefined {
  const { y = '', m = '', d = '' } = DAY.exec(text)?.groups ?? {};
  const [year, month, day] = [y, m, d].map(numberOf);
  return year === undefined || month === undefined || day === undefined
    ? undefined
    : isoDay(year, month, day);
}

/** @returns whether a line is a day and nothing else: the date below a signature */
export const isDayAlone = (text: string): boolean =>
  DAY.test(text) && text.replace(/^\(|\)$/gu, '').replace(DAY, '') === '';

interface DueForm {
  readonly pattern: RegExp;
  readonly day: (groups: Record<string, string | undefined>, year: number) => string | undefined;
  /** Due words with the day that they mean in 2020. The tests read them. */
  readonly examples: readonly (readonly [words: string, day: string])[];
}

const yearOf = (written: string | undefined, year: number) =>
  written === undefined ? year : Number(written);

/** The words by which documents fix a last day. The last one in a text decides. */
export const DUE_FORMS: readonly DueForm[] = [
  {
    pattern: /(?:(?<y>\d{4})年)?(?<m>\d{1,2})月(?<d>\d{1,2})日(?:之?前|为|止)?/gu,
    day: ({ y, m, d }, year) => isoDay(yearOf(y, year), Number(m), Number(d)),
    examples: [
      ['2020年6月1日前', '2020-06-01'],
      ['12月15日前', '2020-12-15'],
    ],
  },
  {
    pattern: /(?:(?<y>\d{4})年)?(?:\d{1,2}[-至])?(?<m>\d{1,2})月底?(?:之?前)?/gu,
    day: ({ y, m, before }, year) => {
      const at = yearOf(y, year);
      const month = before === undefined ? Number(m) : Number(m) - 1;
      return month < 1 || month > 12 ? undefined : isoDay(at, month, lastDayOf(at, month));
    },
    examples: [
      ['11月底前完成', '2020-11-30'],
      ['6-7月完成集中检查', '2020-07-31'],
      ['6月前为宣传阶段', '2020-05-31'],
      ['2021年3月', '2021-03-31'],
    ],
  },
  {
    pattern: /(?:(?<y>\d{4})年)?年?底(?:之?前)?|(?<y2>\d{4})年(?!\d|度)|全年|年内/gu,
    day: ({ y, y2 }, year) => isoDay(yearOf(y ?? y2, year), 12, 31),
    examples: [
      ['年底', '2020-12-31'],
      ['2022年底前', '2022-12-31'],
      ['全年持续推进', '2020-12-31'],
    ],
  },
];

/** A last day within a text, with the words that fix it. */
export interface Due {
  readonly words: string;
  readonly at: number;
  readonly day: string;
}

/** @returns every last day that the text fixes, in its order; a part of a longer form does not count */
export function duesIn(text: string, year: number): Due[] {
  const found: Due[] = [];
  for (const { pattern, day } of DUE_FORMS)
    for (const match of text.matchAll(pattern)) {
      const words = match[0];
      const within = found.some(
        ({ at, words: other }) => match.index < at + other.length && at < match.index + words.length,
      );
      if (within || words === '') continue;
      const before = /月之?前$/u.test(words) ? 'before' : undefined;
      const last = day({ ...match.groups, before }, year);
      if (last !== undefined) found.push({ words, at: match.index, day: last });
    }
  return found.sort((a, b) => a.at - b.at);
}

/** @returns the latest day that the text fixes: the last day of 6月底前部署,9月底前力争达到目标 */
export const latestDue = (text: string, year: number): string | undefined =>
  duesIn(text, year)
    .map(({ day }) => day)
    .sort()
    .at(-1);
