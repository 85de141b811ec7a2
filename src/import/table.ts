import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { countLineBreaks, decodeUtf8, LINE_BREAK } from '../records/file-lines.js';
import { maskContacts } from '../records/mask-contacts.js';
import type { Problem } from '../records/read-files.js';
import { fold } from '../records/text.js';
import type { TableColumn } from './table-columns.js';

/** A row of a table, with its lines in the file and a way to report a problem with a cell. */
export interface TableRow<Key extends string> {
  readonly line: number;
  readonly lastLine: number;
  /** @returns a cell's trimmed text, with contact details masked except in designations; empty if the column is missing */
  text(key: Key): string;
  /** Reports a problem with a cell. `allowed` says what the cell may contain; the default is the column's description. */
  refuse(key: Key, problem: string, allowed?: string): void;
}

/** A table of an import, with the columns that its head names. */
export interface Table<Key extends string> {
  readonly rows: readonly TableRow<Key>[];
  /** @returns the head of a column as written in the file */
  headOf(key: Key): string;
}

/** A row of the file before its columns are known. */
interface UntypedRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly lastLine: number;
}

/** csv-parse counts only the first kind of line end that it finds, so we count lines ourselves from its byte positions. */
const LINE_ENDS = ['\r\n', '\n', '\r'];

/** A record of csv-parse with `info`: `bytes` is the position at which the next record begins. */
interface CsvParseRecord {
  readonly record: readonly string[];
  readonly info: { readonly bytes: number };
}

/**
 * Leaves out blank rows, because spreadsheets write rows that have only separators below a list.
 * @returns the other rows; if the text is not CSV, the problem
 */
function parsedRows(text: string): UntypedRow[] | Omit<Problem, 'file'> {
  const bytes = Buffer.from(text);
  let at = 0;
  let line = 1;
  const rows: UntypedRow[] = [];
  const placed = ({ record, info }: CsvParseRecord) => {
    // As Latin-1, a row can be cut out by bytes without decoding, and its line ends are the same.
    const raw = bytes.toString('latin1', at, info.bytes);
    const lastLine = line + countLineBreaks(raw.replace(/[\r\n]+$/u, ''));
    if (record.some((cell) => cell.trim() !== '')) rows.push({ cells: record, line, lastLine });
    line += countLineBreaks(raw);
    at = info.bytes;
    return null;
  };
  try {
    parse(bytes, {
      info: true,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      on_record: (delivered) => placed(delivered as unknown as CsvParseRecord),
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { column } = error as CsvError & { column?: number };
    const [problem] = error.message.split(':');
    return {
      line,
      column: typeof column === 'number' ? column + 1 : undefined,
      problem: `${problem}; allowed: CSV as RFC 4180 defines it`,
    };
  }
}

/**
 * Reads a CSV file whose first row has the column heads.
 * @param file its path
 * @param label the file's name in messages
 * @param columns the columns that the file may have
 * @param problems receives the problems of the file, its head and its rows
 * @returns all rows, also those with problems; no rows if the file is not UTF-8 or not CSV
 */
export function readTable<Key extends string>(
  file: string,
  label: string,
  columns: Readonly<Record<Key, TableColumn>>,
  problems: Problem[],
): Table<Key> {
  const text = decodeUtf8(readFileSync(file));
  const none: Table<Key> = { rows: [], headOf: (key) => columns[key].head };
  if (text === undefined) {
    problems.push({ file: label, line: 1, problem: 'is not UTF-8; allowed: CSV saved as "CSV UTF-8"' });
    return none;
  }
  const parsed = parsedRows(text);
  if (!Array.isArray(parsed)) {
    problems.push({ file: label, ...parsed });
    return none;
  }

  const [head, ...body] = parsed;
  const headLine = head?.line ?? 1;
  const keys = Object.keys(columns) as Key[];
  const positions = new Map<Key, number>();
  for (const [index, name] of (head?.cells ?? []).entries()) {
    const key = keys.find((one) =>
      [columns[one].head, columns[one].chinese].some((is) => fold(is) === fold(name)),
    );
    const at = { file: label, line: headLine, column: index + 1 };
    if (key === undefined)
      problems.push({
        ...at,
        problem: `'${name}' is not a column; allowed: ${keys.map((one) => `${columns[one].head} (${columns[one].chinese})`).join(', ')}`,
      });
    else if (positions.has(key)) problems.push({ ...at, problem: `the column '${name}' occurs twice` });
    else positions.set(key, index);
  }
  for (const key of keys)
    if (columns[key].required && !positions.has(key))
      problems.push({
        file: label,
        line: headLine,
        problem: `the column ${columns[key].head} (${columns[key].chinese}) is missing; it contains ${columns[key].allowed}`,
      });

  const rows = body.map(({ cells, line, lastLine }) => {
    const row: TableRow<Key> = {
      line,
      lastLine,
      text: (key) => {
        // The line breaks are unified, so that a list gives the same records no matter which program saved it.
        const cell = (cells[positions.get(key) ?? cells.length] ?? '').replace(LINE_BREAK, '\n').trim();
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
    const width = head?.cells.length ?? 0;
    if (cells.length > width)
      problems.push({
        file: label,
        line,
        column: width + 1,
        problem: `the row has ${cells.length} cells; allowed: at most ${width}, as many as the header (put a cell that contains a comma into quotation marks)`,
      });
    for (const key of keys)
      if (columns[key].required && positions.has(key) && row.text(key) === '') row.refuse(key, 'is blank');
    return row;
  });
  return { rows, headOf: (key) => head?.cells[positions.get(key) ?? -1] ?? columns[key].head };
}
