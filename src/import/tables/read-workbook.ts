import { Unzip, UnzipInflate, unzipSync } from 'fflate';
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
  if (unpacked > MOST_CELLS * SHORTEST_ELEMENT) refuseManyElements(bytes);
}

/** What a cell and a shared text of a workbook begin with, and how short the shortest of them is. */
const ELEMENTS = [Buffer.from('<c '), Buffer.from('<si')] as const;
const SHORTEST_ELEMENT = 4;
const PIECE = 65_536;

/** Counts cells and shared texts piece by piece: the library makes an object of each before it tells how many they are. */
function refuseManyElements(bytes: Buffer): void {
  const counts = ELEMENTS.map(() => 0);
  const unzip = new Unzip((part) => {
    if (!/^xl\/(?:worksheets\/|sharedStrings)[^/]*\.xml$/iu.test(part.name)) return;
    let rest = Buffer.alloc(0);
    part.ondata = (_, data) => {
      const text = Buffer.concat([rest, data]);
      for (const [index, element] of ELEMENTS.entries())
        for (let at = text.indexOf(element); at !== -1; at = text.indexOf(element, at + 1))
          counts[index] = (counts[index] ?? 0) + 1;
      // Shorter than an element, so that none is counted twice.
      rest = text.subarray(Math.max(0, text.length - 2));
    };
    part.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) {
    unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    if (counts.some((count) => count > MOST_CELLS))
      throw new TableError(
        `has more than ${MOST_CELLS} cells or texts; allowed: at most ${MOST_CELLS} (limit: cells)`,
      );
  }
}

/** Whether the workbook has a format of numbers that shows leading zeros, such as 000000. */
function hasZeroFormats(bytes: Buffer): boolean {
  const { 'xl/styles.xml': styles } = unzipSync(bytes, { filter: ({ name }) => name === 'xl/styles.xml' });
  return styles !== undefined && /formatCode="0{2,}"/u.test(Buffer.from(styles).toString('utf8'));
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
  const [first, ...more] = [...(sheet.cells ?? [])].flatMap(([key, { formula, value }]) =>
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
  for (const [key, { style, value }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const line = texts[row];
    if (line !== undefined && Number.isInteger(value) && /^0{2,}$/u.test(style?.numFmt ?? ''))
      line[column] = String(value).padStart(style?.numFmt?.length ?? 0, '0');
  }
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
    const { sheets } = await readXlsx(bytes, {
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
      // An object for each cell: only where it decides what a cell shows.
      readStyles: hasZeroFormats(bytes),
    });
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
