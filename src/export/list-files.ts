import { stringify } from 'csv-stringify/sync';
import { type CellValue, writeXlsx } from 'hucre';
import { BOM } from './csv.js';
import { OutputError } from './files.js';

/** A table of a list, with its heads and the texts of its cells. */
export interface ListTable {
  readonly table: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** In a workbook, _x0041_ means the character of that number, so a text that has these letters needs its first mark escaped. */
const escaped = (text: string) => text.replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_');

/** What a cell of a workbook holds at most; a spreadsheet program calls a workbook with more damaged. */
const MOST_CHARACTERS = 32_767;
const WIDTH = 18;

/**
 * @returns a workbook with a sheet for each table; every cell is the text that was typed, also 007 and =1
 * @throws OutputError if a text is longer than a cell of a workbook may be
 */
export async function listWorkbook(tables: readonly ListTable[]): Promise<Uint8Array> {
  for (const { table, heads, rows } of tables)
    for (const [at, cells] of rows.entries())
      for (const [column, text] of cells.entries())
        if (text.length > MOST_CHARACTERS)
          throw new OutputError(
            `Row ${at + 2} of ${table} has ${text.length} characters in ${heads[column]}; a cell of a workbook may have ${MOST_CHARACTERS}. Export it as list-csv.`,
          );
  return writeXlsx({
    sheets: tables.map(({ table, heads, rows }) => ({
      name: table,
      rows: [heads, ...rows].map((cells): CellValue[] =>
        cells.map((text) => (text === '' ? null : escaped(text))),
      ),
      columns: heads.map(() => ({ width: WIDTH })),
      freezePane: { rows: 1 },
    })),
  });
}

/** @returns how many cells of tables a spreadsheet program would run as formulas, if it opened them as CSV */
export const countFormulas = (tables: readonly ListTable[]): number =>
  tables.reduce(
    (sum, { heads, rows }) =>
      [heads, ...rows].reduce(
        (count, cells) => count + cells.filter((text) => /^[=+\-@]/u.test(text)).length,
        sum,
      ),
    0,
  );

/** @returns a table as CSV by RFC 4180, in UTF-8, with every cell as it is */
export function listCsv({ heads, rows }: ListTable, { bom }: { readonly bom: boolean }): string {
  return `${bom ? BOM : ''}${stringify([heads, ...rows].map((cells) => [...cells]))}`;
}
