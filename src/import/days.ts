import { z } from 'zod';
import type { DayPrecision } from '../records/terms.js';

const DIGITS = '〇一二三四五六七八九';
/** Day 1 of the calendar of spreadsheets is 1900-01-01, and they count a 29 February 1900 that never was. */
const SPREADSHEET_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Numbers of days in the calendar of spreadsheets: from 1950 to 2149. */
const [FIRST_NUMBER, LAST_NUMBER] = [18_264, 91_312];

/** @returns a Chinese number from 一 to 三十一 as digits */
function smallNumber(text: string): string {
  if (!text.includes('十')) return [...text].map((one) => DIGITS.indexOf(one)).join('');
  const [tens = '', ones = ''] = text.split('十');
  return `${tens === '' ? 1 : DIGITS.indexOf(tens)}${ones === '' ? 0 : DIGITS.indexOf(ones)}`;
}

/** @returns the text with the digits of 二〇二〇年六月二十三日 as 2020年6月23日 */
function withDigits(text: string): string {
  return text
    .replace(/[零○◯]/gu, '〇')
    .replace(/[〇一二三四五六七八九]{4}(?=年)/u, (year) =>
      [...year].map((one) => DIGITS.indexOf(one)).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日])/gu, smallNumber);
}

const foldMonth = (name: string, locale: string) => name.toLocaleLowerCase(locale).replace(/\.$/u, '');

/** The numbers of the months by their names, for each language that a list has named. */
const MONTHS = new Map<string, ReadonlyMap<string, number>>();

/** @returns the numbers of the months of a language, from 1, by their long and short names; made once, because Intl is slow */
function monthsIn(locale: string): ReadonlyMap<string, number> {
  const known = MONTHS.get(locale);
  if (known !== undefined) return known;
  const months = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
    for (let at = 0; at < 12; at += 1) {
      const name = foldMonth(format.format(Date.UTC(2020, at, 1)), locale);
      if (!months.has(name)) months.set(name, at + 1);
    }
  }
  MONTHS.set(locale, months);
  return months;
}

const asDay = (year: string | number, month: string | number, date: string | number) =>
  [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');

/** The days that a text may mean. */
export interface Days {
  readonly first: string;
  readonly last: string;
  readonly precision: DayPrecision;
}

const oneDay = (day: string | undefined): Days | undefined =>
  day !== undefined && z.iso.date().safeParse(day).success
    ? { first: day, last: day, precision: 'DAY' }
    : undefined;

/** @returns the days from the first of a month on, of so many months; undefined if there is no such month */
function months(year: string, month: string | number, precision: 'MONTH' | 'YEAR'): Days | undefined {
  const first = oneDay(asDay(year, month, 1))?.first;
  if (first === undefined) return undefined;
  const last = Date.UTC(Number(year), Number(month) - 1 + (precision === 'YEAR' ? 12 : 1), 0);
  return { first, last: new Date(last).toISOString().slice(0, 10), precision };
}

/** A year is one of four digits, and not the number of an item. */
const YEAR = '((?:19|20|21)\\d{2})';
// 2020.1 may be 2020.10 in which a spreadsheet program has dropped the zero.
const IN_NUMBERS = new RegExp(`^${YEAR}(?:(?!\\.1$)[-/.年](\\d{1,2})月?|(\\d{2}))$`, 'u');
const YEAR_ALONE = new RegExp(`^${YEAR}(?:年度?)?$`, 'u');

/**
 * Reads a day as people write it: 2020-06-23, 2020/6/23, 20200623, 2020年6月23日, 二〇二〇年六月二十三日, 23 June 2020, the number of a
 * day in the calendar of spreadsheets; or a month or a year: 2020年6月, 2020-06, June 2020, 2020年.
 * @param locale the language of the names of months; English where absent
 * @returns the days that it may mean; undefined if the text is none
 */
export function parseDays(text: string, locale = 'en'): Days | undefined {
  const said = withDigits(text.normalize('NFKC')).trim();
  if (/^\d{5}$/u.test(said) && Number(said) >= FIRST_NUMBER && Number(said) <= LAST_NUMBER)
    return oneDay(new Date(SPREADSHEET_EPOCH + Number(said) * DAY_MS).toISOString().slice(0, 10));
  const close = said.replace(/\s+/gu, '');
  const [, year, , month, date] =
    /^(\d{4})([-/.年])(\d{1,2})(?:\2|月)(\d{1,2})日?$/u.exec(close) ??
    /^(\d{4})()(\d{2})(\d{2})$/u.exec(said) ??
    [];
  if (year !== undefined && month !== undefined && date !== undefined)
    return oneDay(asDay(year, month, date));
  const [, ofYear, marked, unmarked] = IN_NUMBERS.exec(close) ?? [];
  const inYear = marked ?? unmarked;
  if (ofYear !== undefined && inYear !== undefined) return months(ofYear, inYear, 'MONTH');
  const [, alone] = YEAR_ALONE.exec(close) ?? [];
  return alone === undefined ? withNameOfMonth(said, locale) : months(alone, 1, 'YEAR');
}

/** Reads 23 June 2020, June 23, 2020, and June 2020. */
function withNameOfMonth(said: string, locale: string): Days | undefined {
  const [, before, name = '', after, year = ''] =
    /^(?:(\d{1,2})\.?\s+)?(\p{L}+\.?)(?:\s+(\d{1,2}),?)?\s+(\d{4})$/u.exec(said) ?? [];
  const month = monthsIn(locale).get(foldMonth(name, locale));
  if (month === undefined || (before !== undefined && after !== undefined)) return undefined;
  const date = before ?? after;
  return date === undefined ? months(year, month, 'MONTH') : oneDay(asDay(year, month, date));
}

const dayAfter = (day: string) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** @returns the days after the days that a text may mean */
export function dayAfterEach({ first, last, precision }: Days): Days {
  return { first: dayAfter(first), last: dayAfter(last), precision };
}
