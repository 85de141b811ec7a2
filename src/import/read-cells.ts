import * as terms from '../records/terms.js';
import { splitCell } from './body-names.js';
import { parseDay } from './days.js';
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

/** @returns the cell as YYYY-MM-DD; undefined if it is blank, or if it is no day and was reported */
export function readDay<Key extends string>(row: TableRow<Key>, key: Key): string | undefined {
  const text = row.text(key);
  const found = parseDay(text, row.locale);
  if (text !== '' && found === undefined) row.refuse(key, `'${text}' is not a date`);
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
const WITH_EXPONENT = /^\d+(?:\.\d+)?E\+?\d+$/iu;

/** Reports a number or code that a spreadsheet program has changed, because it took it for an amount. */
export function refuseLostDigits<Key extends string>(row: TableRow<Key>, key: Key): void {
  for (const { text, number } of row.values(key)) {
    const allowed = 'text: format the column as text and enter its values again';
    if (WITH_EXPONENT.test(text) || (number !== undefined && Math.abs(number) > LARGEST_EXACT))
      row.refuse(key, `'${text}' has lost digits, because it was read as a number`, allowed);
    else if (number !== undefined && !Number.isInteger(number))
      row.refuse(key, `'${text}' was read as a number, so that ${text} and ${text}0 are the same`, allowed);
  }
}
