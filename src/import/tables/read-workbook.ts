import { unzipSync } from 'fflate';
import { type CellValue, EncryptedFileError, HucreError, type Sheet as WorkbookSheet } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { fillBlocks } from './merged-blocks.js';
import { trimCell } from './read-delimited.js';
import {
  isBlankRow,
  MOST_BYTES,
  MOST_CELLS,
  placeOfCell,
  type Sheet,
  type SheetRow,
  TableError,
} from './sheet.js';

/** What a workbook of the years before 2007 (.xls) and an encrypted workbook begin with. */
const OLD_WORKBOOK = Buffer.from('d0cf11e0', 'hex');
/** A sheet of this many columns is no list: the template has 22, and the widest lists that we know 60. */
const MOST_COLUMNS = 500;

/**
 * Refuses a workbook that would fill the memory: its directory says how large each part is, and the library that unpacks the parts
 * stops at that size.
 */
function refuseBomb(bytes: Buffer): void {
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ size, originalSize }) => {
        // A part that gives no size could be of any size.
        unpacked += originalSize === 0 && size > 2 ? Number.POSITIVE_INFINITY : originalSize;
        return false;
      },
    });
  } catch {
    throw new TableError('is not a workbook, or it is damaged; allowed: an .xlsx workbook');
  }
  if (unpacked > MOST_BYTES)
    throw new TableError(
      `is ${Number.isFinite(unpacked) ? `${unpacked} bytes` : 'of unknown size'} when it is unpacked; allowed: at most ${MOST_BYTES} bytes (limit: unpacked workbook)`,
    );
}

/** @returns the text of a cell. A date keeps its day; a time of day is written only if it has one. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00.*$/u, '')
      .replace(/\.\d+Z$/u, '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return trimCell(String(value));
}

function rowsOf(sheet: WorkbookSheet): SheetRow[] {
  const whole = { line: 1, cell: sheet.name };
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = sheet.rows.reduce(
    (most, row) => Math.max(most, row.findLastIndex((value) => value !== null) + 1),
    0,
  );
  if (used > MOST_COLUMNS)
    throw new TableError(`has ${used} columns; allowed: at most ${MOST_COLUMNS} (limit: columns)`, whole);
  if (sheet.rows.length * width > MOST_CELLS && sheet.rows.length * used > MOST_CELLS)
    throw new TableError(
      `has ${sheet.rows.length} rows of ${used} columns; allowed: at most ${MOST_CELLS} cells (limit: cells)`,
      whole,
    );
  const [first, ...more] = [...(sheet.cells ?? [])].flatMap(([key, { formula, formulaResult: value }]) =>
    formula !== undefined && (value === null || value === undefined) ? [key.split(',').map(Number)] : [],
  );
  if (first !== undefined) {
    const [row = 0, column = 0] = first;
    throw new TableError(
      `the cell has a formula and no value${more.length === 0 ? '' : `, as ${more.length} more`}; allowed: a workbook that a spreadsheet program has calculated and saved`,
      placeOfCell({ file: '', name: sheet.name, isGrid: true }, row + 1, column),
    );
  }
  const texts = sheet.rows.map((row) => Array.from({ length: used }, (_, at) => textOf(row[at] ?? null)));
  const blocks = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: Math.min(endRow, texts.length - 1),
    right: Math.min(endCol, used - 1),
  }));
  const covered = fillBlocks(texts, blocks);
  return texts.flatMap((cells, row) => {
    if (isBlankRow(cells)) return [];
    const numbers = new Map<number, number>();
    for (const [at, value] of (sheet.rows[row] ?? []).entries())
      if (typeof value === 'number') numbers.set(at, value);
    const filled = covered.get(row);
    return [
      {
        line: row + 1,
        lastLine: row + 1,
        cells,
        ...(filled === undefined ? {} : { covered: filled }),
        ...(numbers.size === 0 ? {} : { numbers }),
      },
    ];
  });
}

/**
 * Reads the visible sheets of a workbook: the stored values, never the text of a formula; dates as days; merged cells filled.
 * @param file the workbook's name in messages
 * @returns the sheets that have something in them
 * @throws TableError if it is no workbook, if it is encrypted, or if it is larger than a limit, which the message names
 */
export async function readWorkbook(bytes: Buffer, file: string): Promise<Sheet[]> {
  if (bytes.subarray(0, OLD_WORKBOOK.length).equals(OLD_WORKBOOK))
    throw new TableError(
      'is an .xls workbook, or it has a password; allowed: an .xlsx workbook without a password',
    );
  refuseBomb(bytes);
  try {
    const { sheets } = await readXlsx(bytes, { sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden });
    return sheets.flatMap((sheet) => {
      const rows = rowsOf(sheet);
      return rows.length === 0 ? [] : [{ file, name: sheet.name, isGrid: true, readAs: 'workbook', rows }];
    });
  } catch (error) {
    if (error instanceof EncryptedFileError)
      throw new TableError('has a password; allowed: an .xlsx workbook without a password');
    if (error instanceof HucreError) throw new TableError(`cannot be read as a workbook: ${error.message}`);
    throw error;
  }
}
