import { fold } from '../records/text.js';
import type { ListWords } from './list-words.js';
import { type Layout, usesOf } from './mapping.js';
import type { TableName } from './table-columns.js';
import type { Sheet, SheetRow } from './tables/sheet.js';

/** The head of a table: its rows in the sheet, and the head of each column; '' for a column without one. */
export interface Head {
  /** The position of its first row among the rows of the sheet. */
  readonly first: number;
  /** How many rows it has. */
  readonly count: number;
  readonly texts: readonly string[];
}

/** A title, a number of the document, a unit and a date may stand above a head. */
const LOOKED_AT = 30;

/** @returns whether two heads are the same column: without spaces, line breaks and differences of width */
export const sameHead = (one: string, other: string) => fold(one) === fold(other);

/**
 * The head of a column whose head has several rows. The lowest text names the column. The texts above it belong to it where only
 * both together are known (责任事项 above 依据).
 */
function joined(rows: readonly SheetRow[], at: number, isKnown: (text: string) => boolean): string {
  const texts = rows
    .map(({ cells }) => cells[at] ?? '')
    .filter((text, index, all) => text !== '' && text !== all[index - 1]);
  const whole = texts.join('');
  return isKnown(whole) ? whole : (texts.findLast(isKnown) ?? texts.at(-1) ?? '');
}

function headOf(
  sheet: Sheet,
  first: number,
  count: number,
  isKnown: (text: string) => boolean,
): Head & { readonly known: number } {
  const rows = sheet.rows.slice(first, first + count);
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const texts = Array.from({ length: width }, (_, at) => joined(rows, at, isKnown));
  return { first, count, texts, known: new Set(texts.filter(isKnown).map(fold)).size };
}

/** @returns the position of the row that the mapping names; undefined if the sheet has nothing in it */
function positionOf(sheet: Sheet, line: number): number | undefined {
  const found = sheet.rows.findIndex((row) => row.line <= line && line <= row.lastLine);
  return found === -1 ? undefined : found;
}

/**
 * Finds the head: the row, or two rows, that have most known heads. If no row has two of them, the first row is the head, and its
 * columns are then told as unknown.
 * @returns undefined if the sheet is empty, or if the mapping names a row in which nothing stands
 */
export function findHead(sheet: Sheet, table: TableName, layout: Layout, heads: ListWords): Head | undefined {
  const isKnown = (text: string) =>
    text !== '' && (heads.head(table, text) !== undefined || usesOf(layout, text, sameHead) !== undefined);
  if (layout.head !== undefined) {
    const [from = 1, to = from] = layout.head.split('-').map(Number);
    const [first, last] = [positionOf(sheet, from), positionOf(sheet, to)];
    return first === undefined || last === undefined
      ? undefined
      : headOf(sheet, first, last - first + 1, isKnown);
  }
  if (sheet.rows.length === 0) return undefined;
  const candidates = sheet.rows.slice(0, LOOKED_AT).flatMap((row, at) => {
    const below = sheet.rows[at + 1];
    // A second row belongs to the head only if it names columns that the first row leaves open or spans.
    const isSplit = below?.cells.some(
      (cell, column) =>
        cell !== '' &&
        (row.cells[column] === '' ||
          row.covered?.get(column) === 'ACROSS' ||
          row.covered?.get(column + 1) === 'ACROSS'),
    );
    return [headOf(sheet, at, 1, isKnown), ...(isSplit === true ? [headOf(sheet, at, 2, isKnown)] : [])];
  });
  const best = candidates.reduce((most, next) =>
    next.known > most.known || (next.known === most.known && next.count < most.count) ? next : most,
  );
  return best.known >= 2 ? best : headOf(sheet, 0, 1, isKnown);
}
