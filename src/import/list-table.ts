import { columnsOf, type TableName } from './table-columns.js';

/** A table of a list as a file has it. */
export interface ListTable {
  readonly table: TableName;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The cells of a row by the heads of its columns; several where the list has the column several times. */
export type Cells = Map<string, readonly string[]>;

/** The scheme of a code stands in the head of its column. */
const CODE = 'code';
const BETWEEN_SCHEME_AND_CODE = '\0';

/** @returns a code with its scheme, as a cell of the column of codes */
export const codeCell = ({ scheme, code }: { readonly scheme: string; readonly code: string }) =>
  `${scheme}${BETWEEN_SCHEME_AND_CODE}${code}`;

/** @returns cells without those that have no value */
export function cells(values: Readonly<Record<string, string | readonly string[] | undefined>>): Cells {
  return new Map(
    Object.entries(values).flatMap(([head, value]) =>
      value === undefined || value.length === 0 ? [] : [[head, [value].flat()] as const],
    ),
  );
}

/**
 * Finds columns in which the codes of every row stand in their order.
 * @returns the scheme of each column
 */
function schemesOf(rows: readonly Cells[]): readonly string[] {
  const columns: string[] = [];
  for (const row of rows) {
    let at = 0;
    for (const scheme of (row.get(CODE) ?? []).map(schemeOf)) {
      const found = columns.indexOf(scheme, at);
      if (found === -1) columns.splice(at, 0, scheme);
      at = (found === -1 ? at : found) + 1;
    }
  }
  return columns;
}
const schemeOf = (code: string) => code.slice(0, code.indexOf(BETWEEN_SCHEME_AND_CODE));

/** @returns the codes of a row by column */
function codesIn(row: Cells, schemes: readonly string[]): readonly string[] {
  const rest = [...(row.get(CODE) ?? [])];
  return schemes.map((scheme) => {
    const [next] = rest;
    if (next === undefined || schemeOf(next) !== scheme) return '';
    rest.shift();
    return next.slice(scheme.length + BETWEEN_SCHEME_AND_CODE.length);
  });
}

/** @returns rows laid out below heads: the columns in their order, without those that no row has */
export function tableOf(table: TableName, rows: readonly Cells[]): ListTable {
  const schemes = schemesOf(rows);
  const columns = columnsOf(table).flatMap(([, { head, required }]) => {
    const most =
      head === CODE
        ? schemes.length
        : rows.reduce((longest, row) => Math.max(longest, row.get(head)?.length ?? 0), 0);
    // A column that must be filled where the list has it is left out where some row has nothing for it.
    const isLeftOut = required === 'WHERE_PRESENT' && !rows.every((row) => row.has(head));
    const count = isLeftOut ? 0 : required === 'ALWAYS' ? Math.max(most, 1) : most;
    return count === 0 ? [] : [{ head, count }];
  });
  return {
    table,
    heads: columns.flatMap(({ head, count }) =>
      head === CODE ? schemes.map((scheme) => `${CODE}:${scheme}`) : Array<string>(count).fill(head),
    ),
    rows: rows.map((row) =>
      columns.flatMap(({ head, count }) =>
        head === CODE
          ? codesIn(row, schemes)
          : Array.from({ length: count }, (_, at) => row.get(head)?.[at] ?? ''),
      ),
    ),
  };
}
