import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from '../load/records.js';
import { maskContacts } from '../records/contacts.js';
import { fold } from '../records/text.js';
import type { Column } from './columns.js';

/** A row of a table, with where it stands and how to complain about it. */
export interface Row<Key extends string> {
  readonly line: number;
  readonly lastLine: number;
  /** @returns a cell's words, trimmed and, unless they are a number that things are known by, with contact details masked; empty where the column is missing. */
  text(key: Key): string;
  /** Says what is wrong with a cell and what is allowed there. */
  refuse(key: Key, problem: string, allowed?: string): void;
}

export interface Table<Key extends string> {
  readonly rows: readonly Row<Key>[];
  /** The head of a column as it stands in the file. */
  headOf(key: Key): string;
}

/** A record of csv-parse with `info` and `raw`. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const breaksIn = (text: string) => text.split(/\r\n|\r|\n/u).length - 1;

/**
 * Reads a CSV file whose first row is its head.
 * @param file its path
 * @param label how messages call it
 * @param columns the columns that it may have
 * @param problems takes what is wrong with file, head and blank cells; rows with such cells are handed out all the same
 */
export function readTable<Key extends string>(
  file: string,
  label: string,
  columns: Readonly<Record<Key, Column>>,
  problems: Problem[],
): Table<Key> {
  const text = decoded(readFileSync(file));
  const none: Table<Key> = { rows: [], headOf: (key) => columns[key].head };
  if (text === undefined) {
    problems.push({ file: label, line: 1, problem: 'is not UTF-8; allowed: CSV saved as "CSV UTF-8"' });
    return none;
  }
  let parsed: Parsed[];
  try {
    parsed = parse(text, {
      bom: false,
      info: true,
      raw: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, column } = error as CsvError & { lines?: number; column?: number };
    problems.push({
      file: label,
      line: lines ?? 1,
      column: typeof column === 'number' ? column + 1 : undefined,
      problem: `${error.message}; allowed: CSV as RFC 4180 has it`,
    });
    return none;
  }

  const [head, ...body] = parsed;
  const keys = Object.keys(columns) as Key[];
  const positions = new Map<Key, number>();
  for (const [index, name] of (head?.record ?? []).entries()) {
    const key = keys.find((one) =>
      [columns[one].head, columns[one].chinese].some((is) => fold(is) === fold(name)),
    );
    const at = { file: label, line: 1, column: index + 1 };
    if (key === undefined)
      problems.push({
        ...at,
        problem: `'${name}' is no column; allowed: ${keys.map((one) => `${columns[one].head} (${columns[one].chinese})`).join(', ')}`,
      });
    else if (positions.has(key)) problems.push({ ...at, problem: `the column '${name}' stands twice` });
    else positions.set(key, index);
  }
  for (const key of keys)
    if (columns[key].required && !positions.has(key))
      problems.push({
        file: label,
        line: 1,
        problem: `the column ${columns[key].head} (${columns[key].chinese}) is missing; it holds ${columns[key].allowed}`,
      });

  const rows = body.flatMap(({ record, raw, info }) => {
    // A row of nothing but separators is what spreadsheets leave below a list.
    if (record.every((cell) => cell.trim() === '')) return [];
    const lastLine = info.lines;
    const line = lastLine - breaksIn(raw.replace(/[\r\n]+$/u, ''));
    const row: Row<Key> = {
      line,
      lastLine,
      text: (key) => {
        const cell = (record[positions.get(key) ?? record.length] ?? '').trim();
        return columns[key].isDesignation === true ? cell : maskContacts(cell);
      },
      refuse: (key, problem, allowed = columns[key].allowed) =>
        problems.push({
          file: label,
          line,
          column: (positions.get(key) ?? 0) + 1,
          problem: `${columns[key].head}: ${problem}; allowed: ${allowed}`,
        }),
    };
    const width = head?.record.length ?? 0;
    if (record.length > width)
      problems.push({
        file: label,
        line,
        column: width + 1,
        problem: `the row has ${record.length} cells; allowed: ${width}, as many as the head (a comma within a cell wants quotation marks around it)`,
      });
    for (const key of keys)
      if (columns[key].required && positions.has(key) && row.text(key) === '') row.refuse(key, 'is blank');
    return [row];
  });
  return { rows, headOf: (key) => head?.record[positions.get(key) ?? -1] ?? columns[key].head };
}
