import * as terms from '../records/terms.js';
import { splitCell } from './body-names.js';
import { type Bound, beginning, end, mostPrecise } from './bounds.js';
import { type Days, dayAfterEach, parseDays } from './days.js';
import type { ListWords } from './list-words.js';
import type { TableRow } from './table.js';

const LEVEL_MARKS = ['、', ';', '；', ',', '，', '/', '\n'];

/** @returns the cell as one of the allowed words; undefined if it is blank, or if it is another word and was reported */
export function readTerm<Key extends string, T extends string>(
  row: TableRow<Key>,
  key: Key,
  allowed: readonly T[],
): T | undefined {
  const text = row.text(key);
  if (text === '') return undefined;
  const found = allowed.find((one) => one === text.toUpperCase());
  if (found === undefined) row.refuse(key, `'${text}' is unknown`, allowed.join(', '));
  return found;
}

/** @returns the days that the cell may mean; undefined if it is blank, or if it is no day and was reported */
function readDays<Key extends string>(row: TableRow<Key>, key: Key): Days | undefined {
  const text = row.text(key);
  const found = parseDays(text, row.locale);
  if (text !== '' && found === undefined) row.refuse(key, `'${text}' is not a date`);
  return found;
}

/** @returns the cell as YYYY-MM-DD; undefined if it is blank, or if it is no day or only a month or a year and was reported */
export function readDay<Key extends string>(row: TableRow<Key>, key: Key): string | undefined {
  const found = readDays(row, key);
  if (found === undefined || found.precision === 'DAY') return found?.first;
  row.refuse(key, `'${row.text(key)}' gives only the ${found.precision.toLowerCase()}`);
  return undefined;
}

/** @returns the first day of something, by a cell; undefined if it is blank or was reported */
export function readBeginning<Key extends string>(row: TableRow<Key>, key: Key): Bound | undefined {
  const days = readDays(row, key);
  return days === undefined ? undefined : beginning(days, row.text(key));
}

/** @returns the first day without something, by a cell; undefined if it is blank or was reported */
export function readEnd<Key extends string>(row: TableRow<Key>, key: Key): Bound | undefined {
  const days = readDays(row, key);
  return days === undefined ? undefined : end(days, row.text(key));
}

/**
 * @param key the column of the first day without something
 * @param lastKey the column of the last day with it
 * @returns the first day without something, by the more precise of both cells; undefined if they are blank or were reported
 */
export function readEndOrLastDay<Key extends string>(
  row: TableRow<Key>,
  key: Key,
  lastKey: Key,
): Bound | undefined {
  const first = readEnd(row, key);
  const days = readDays(row, lastKey);
  const last = days === undefined ? undefined : end(dayAfterEach(days), row.text(lastKey));
  if (first === undefined || last === undefined) return first ?? last;
  const found = mostPrecise(first, last);
  if (found === undefined)
    row.refuse(key, `'${row.text(key)}' is not the day after the last day ${row.text(lastKey)}`);
  return found;
}

/** @returns the words of a cell of levels */
export function levelWords<Key extends string>(row: TableRow<Key>, key: Key): string[] {
  return row
    .values(key)
    .flatMap(({ text }) => splitCell(text, row.separators(key) ?? LEVEL_MARKS))
    .map((text) => row.decode(key, text));
}

/** @returns the levels of a cell, the highest first; words that are no levels were reported */
export function readLevels<Key extends string>(
  row: TableRow<Key>,
  key: Key,
  words: ListWords,
): terms.Level[] {
  const found = levelWords(row, key).flatMap((text) => {
    const level = words.level(text);
    if (level === undefined) row.refuse(key, `'${text}' is unknown`, terms.LEVELS.join(', '));
    return level ?? [];
  });
  return terms.LEVELS.filter((level) => found.includes(level));
}

/** The digits after which a spreadsheet program drops further ones, and how it then shows a number. */
const LARGEST_EXACT = 999_999_999_999_999;
/** How the reading of a workbook writes a cell that is stored as a day. */
const DAY = /^\d{4}-\d{2}-\d{2}(?:T|$)/u;
const WITH_EXPONENT = /^\d+(?:\.\d+)?E\+?\d+$/iu;

/** Reports a number or code that a spreadsheet program has changed, because it took it for an amount. */
export function refuseLostDigits<Key extends string>(row: TableRow<Key>, key: Key): void {
  for (const { text, number } of row.values(key)) {
    const allowed = 'text: format the column as text and enter its values again';
    if (WITH_EXPONENT.test(text) || (number !== undefined && Math.abs(number) > LARGEST_EXACT))
      row.refuse(key, `'${text}' has lost digits, because it was read as a number`, allowed);
    else if (row.sheet.isGrid && DAY.test(text)) row.refuse(key, `'${text}' was read as a day`, allowed);
    else if (number !== undefined && !Number.isInteger(number))
      row.refuse(key, `'${text}' was read as a number, so that ${text} and ${text}0 are the same`, allowed);
  }
}
