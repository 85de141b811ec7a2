import { z } from 'zod';

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

function numbersOf(text: string, locale: string): string | undefined {
  const said = withDigits(text.normalize('NFKC')).trim();
  if (/^\d{5}$/u.test(said) && Number(said) >= FIRST_NUMBER && Number(said) <= LAST_NUMBER)
    return new Date(SPREADSHEET_EPOCH + Number(said) * DAY_MS).toISOString().slice(0, 10);
  const [, year, , month, date] =
    /^(\d{4})([-/.年])(\d{1,2})(?:\2|月)(\d{1,2})日?$/u.exec(said.replace(/\s+/gu, '')) ??
    /^(\d{4})()(\d{2})(\d{2})$/u.exec(said) ??
    [];
  if (year !== undefined && month !== undefined && date !== undefined) return asDay(year, month, date);
  const [, day, name, inYear] = /^(\d{1,2})\.?\s+(\p{L}+\.?)\s+(\d{4})$/u.exec(said) ?? [];
  const [, named, ofMonth, ofYear] = /^(\p{L}+\.?)\s+(\d{1,2}),?\s+(\d{4})$/u.exec(said) ?? [];
  const monthName = name ?? named;
  if (monthName === undefined) return undefined;
  const number = monthsIn(locale).get(foldMonth(monthName, locale));
  const found = [inYear ?? ofYear, day ?? ofMonth] as const;
  return number === undefined || found[0] === undefined || found[1] === undefined
    ? undefined
    : asDay(found[0], number, found[1]);
}

/**
 * Reads a day as people write it: 2020-06-23, 2020/6/23, 20200623, 2020年6月23日, 二〇二〇年六月二十三日, 23 June 2020, the number of a
 * day in the calendar of spreadsheets.
 * @param locale the language of the names of months; English where absent
 * @returns the day as YYYY-MM-DD; undefined if the text is no day of the calendar
 */
export function parseDay(text: string, locale = 'en'): string | undefined {
  const found = numbersOf(text, locale);
  return found !== undefined && z.iso.date().safeParse(found).success ? found : undefined;
}

/** @returns the day after a day */
export function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
}
