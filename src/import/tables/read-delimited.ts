import { CsvError, parse } from 'csv-parse/sync';
import { countLineBreaks, LINE_BREAK } from '../../records/file-lines.js';
import { isBlankRow, MOST_CELLS, type SheetRow, TableError } from './sheet.js';

/** The delimiters that are recognized, and what the preview calls them. */
export const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const;
/** A character between the cells of a row. */
export type Delimiter = keyof typeof DELIMITERS;

/** csv-parse counts only the first kind of line end that it finds, so we count lines ourselves from its byte positions. */
const LINE_ENDS = ['\r\n', '\n', '\r'];
/** How many rows decide which delimiter a file has. */
const LOOKED_AT = 50;

/** A record of csv-parse with `info`: `bytes` is the position at which the next record begins. */
interface CsvParseRecord {
  readonly record: readonly string[];
  readonly info: { readonly bytes: number };
}

const BASE = { record_delimiter: LINE_ENDS, relax_column_count: true } as const;

/**
 * @param bytes the text of a file in UTF-8, as csv-parse reads it: it would copy a string in each call
 * @returns the delimiter with which most of the first rows have one and the same number of cells; the more cells the better
 */
export function findDelimiter(bytes: Buffer): Delimiter {
  const scores = (Object.keys(DELIMITERS) as Delimiter[]).map((delimiter) => {
    const widths = new Map<number, number>();
    try {
      parse(bytes, {
        ...BASE,
        delimiter,
        to: LOOKED_AT,
        on_record: (record: readonly string[]) => {
          if (record.length > 1) widths.set(record.length, (widths.get(record.length) ?? 0) + 1);
          return null;
        },
      });
    } catch (error) {
      // The rows before the error count: a wrong delimiter meets quotation marks within cells.
      if (!(error instanceof CsvError)) throw error;
    }
    const [width = 0, rows = 0] = [...widths].sort(([, a], [, b]) => b - a)[0] ?? [];
    return { delimiter, rows, width };
  });
  scores.sort((a, b) => b.rows - a.rows || b.width - a.width);
  return scores[0]?.delimiter ?? ',';
}

/** A line with so many delimiters is no row, and each would become a cell before the row could be refused. */
const MOST_IN_A_LINE = 100_000;

/** @throws TableError with the first line that has more delimiters than a row can have */
export function refuseLongLines(bytes: Buffer): void {
  const delimiters = new Set(Object.keys(DELIMITERS).map((delimiter) => delimiter.charCodeAt(0)));
  const [lineFeed, carriageReturn] = [...'\n\r'].map((end) => end.charCodeAt(0));
  let line = 1;
  let count = 0;
  for (const byte of bytes) {
    if (byte === lineFeed || byte === carriageReturn) {
      count = 0;
      if (byte === lineFeed) line += 1;
    } else if (delimiters.has(byte)) count += 1;
    if (count > MOST_IN_A_LINE)
      throw new TableError(
        `has more than ${MOST_IN_A_LINE} cells in this line; allowed: at most ${MOST_IN_A_LINE} (limit: cells of a line)`,
        { line },
      );
  }
}

/** @returns a cell with one kind of line break, so that a list gives the same records no matter which program saved it */
export const trimCell = (cell: string) => cell.replace(LINE_BREAK, '\n').trim();

/**
 * Reads the rows of a text file that has a delimiter between its cells. Blank rows are left out, because spreadsheets write rows
 * that have only delimiters below a list.
 * @param bytes the text of the file in UTF-8
 * @throws TableError with the line if the text does not have the form of RFC 4180
 */
export function readDelimited(bytes: Buffer, delimiter: Delimiter): SheetRow[] {
  let at = 0;
  let line = 1;
  const rows: SheetRow[] = [];
  let above: readonly string[] = [];
  let count = 0;
  const placed = ({ record, info }: CsvParseRecord) => {
    count += record.length;
    if (count > MOST_CELLS)
      throw new TableError(
        `has more than ${MOST_CELLS} cells; allowed: at most ${MOST_CELLS} cells (limit: cells)`,
        { line },
      );
    // As Latin-1, a row can be cut out by bytes without decoding, and its line ends are the same.
    const raw = bytes.toString('latin1', at, info.bytes);
    const lastLine = line + countLineBreaks(raw.replace(/[\r\n]+$/u, ''));
    // A long list repeats its documents and bodies in every row; equal cells share one string in the memory.
    const cells = record.map((cell, column) => {
      const text = trimCell(cell);
      return text === above[column] ? above[column] : text;
    });
    if (!isBlankRow(cells)) {
      rows.push({ cells, line, lastLine });
      above = cells;
    }
    line += countLineBreaks(raw);
    at = info.bytes;
    return null;
  };
  try {
    parse(bytes, {
      ...BASE,
      delimiter,
      info: true,
      on_record: (delivered) => placed(delivered as unknown as CsvParseRecord),
    });
    return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { column } = error as CsvError & { column?: number };
    const [problem] = error.message.split(':');
    throw new TableError(`${problem}; allowed: CSV as RFC 4180 defines it`, {
      line,
      column: typeof column === 'number' ? column + 1 : undefined,
    });
  }
}
