import { type CellValue, type MergeRange, writeXlsx } from 'hucre';

/** A sheet of a workbook that a person has typed. */
export interface TypedSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Merged blocks, as A1:B2. */
  readonly merges?: readonly string[];
  /** The cells with a formula and no value, as B3. */
  readonly formulas?: readonly string[];
  readonly hidden?: boolean;
}

/** @returns the row and column of a cell, counted from 0 */
function cellAt(name: string): { readonly row: number; readonly column: number } {
  const [, letters = '', row = '1'] = /^([A-Z]+)(\d+)$/u.exec(name) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}

function blockOf(range: string): MergeRange {
  const [from = '', to = from] = range.split(':');
  const [start, end] = [cellAt(from), cellAt(to)];
  return { startRow: start.row, startCol: start.column, endRow: end.row, endCol: end.column };
}

/** @returns the bytes of an .xlsx workbook */
export async function workbook(...sheets: readonly TypedSheet[]): Promise<Buffer> {
  const written = await writeXlsx({
    sheets: sheets.map(({ name, rows, merges = [], formulas = [], hidden = false }) => ({
      name,
      hidden,
      rows: rows.map((row) => [...row]),
      merges: merges.map(blockOf),
      cells: new Map(
        formulas.map((cell) => {
          const { row, column } = cellAt(cell);
          return [`${row},${column}`, { formula: '1+1', value: null, type: 'formula' as const }];
        }),
      ),
    })),
  });
  return Buffer.from(written);
}
