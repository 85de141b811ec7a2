import path from 'node:path';
import { groupBy } from '../records/group-by.js';
import { sameHead } from './find-head.js';
import { placeOf } from './list-draft.js';
import { type ListWords, NO_TABLE } from './list-words.js';
import { delimiterOf, IGNORED, type Layout, layoutOf, type Mapping } from './mapping.js';
import type { Problems } from './problems.js';
import { KEPT_ORDER, readRows, sheetOfOrder, type TableRow, type Understood, understand } from './table.js';
import { columnsOf, TABLES, type TableColumn, type TableName } from './table-columns.js';
import { readTables } from './tables/read-tables.js';
import { type Sheet, TableError } from './tables/sheet.js';
import type { Tables } from './tables-to-records.js';

/** A sheet of a list with the layout that the mapping gives it, and how both are understood. */
export interface ListSheet {
  readonly sheet: Sheet;
  readonly table: TableName;
  readonly layout: Layout;
  /** Undefined if the sheet has no head. */
  readonly understood: Understood<string> | undefined;
}

/** @returns whether the rows of a table are items of a list */
export const hasItems = (table: TableName) => table === 'powers' || table === 'transfers';

const columnsIn = (table: TableName): Readonly<Record<string, TableColumn>> => TABLES[table];

/**
 * Reads all sheets of a list and finds out what they are.
 * @param files the paths of the files
 * @param problems receives what is wrong with a file as a whole
 */
export async function readSheets(
  files: readonly string[],
  mapping: Mapping,
  words: ListWords,
  problems: Problems,
): Promise<ListSheet[]> {
  const found: ListSheet[] = [];
  for (const file of files) {
    const label = path.basename(file);
    const options = { encoding: mapping.encoding, delimiter: delimiterOf(mapping) };
    const sheets = await readTables(file, label, options).catch((error: unknown) => {
      if (!(error instanceof TableError)) throw error;
      problems.add({ ...error.place, file: label, problem: error.message });
      return [];
    });
    found.push(...sheets.flatMap((sheet) => understandSheet(sheet, mapping, words)));
  }
  return found;
}

/** @returns what a mapping says of sheets and columns that the list does not have: a slip of the pen would be passed over in silence */
export function unusedIn(mapping: Mapping, found: readonly ListSheet[]): string[] {
  const names = new Set(found.map(({ sheet }) => sheet.name));
  const heads = found.flatMap(({ understood }) => understood?.head.texts ?? []);
  const sheets = Object.entries(mapping.sheets ?? {}).filter(([, { table }]) => table !== IGNORED);
  const columns = [mapping, ...sheets.map(([, layout]) => layout)].flatMap((layout) =>
    Object.entries(layout.columns ?? {}).flatMap(([head, use]) => (use === IGNORED ? [] : [head])),
  );
  const says = (what: string, name: string, all: Iterable<string>) =>
    `speaks of the ${what} '${name}', which the list does not have; it has: ${[...new Set(all)].filter((one) => one !== '').join(', ')}`;
  return [
    ...sheets.flatMap(([name]) => (names.has(name) ? [] : [says('sheet', name, names)])),
    ...columns.flatMap((head) =>
      heads.some((one) => sameHead(one, head)) ? [] : [says('column', head, heads)],
    ),
  ];
}

/** @returns the sheet with what it is; none if the mapping passes over it */
export function understandSheet(sheet: Sheet, mapping: Mapping, words: ListWords): ListSheet[] {
  const layout = layoutOf(mapping, sheet.name);
  const table = layout.table ?? words.table(sheet.name) ?? 'powers';
  if (table === IGNORED || table === NO_TABLE) return [];
  // What a mapping says of all sheets is about the list, and not about the tables of names beside it.
  const own = hasItems(table) ? layout : (mapping.sheets?.[sheet.name] ?? {});
  const understood = understand(sheet, table, columnsIn(table), own, words);
  return [{ sheet, table, layout: own, understood }];
}

/** @returns the rows of the sheets by table; the problems of heads and rows are reported */
export function rowsOf(sheets: readonly ListSheet[], problems: Problems): Tables {
  let index = lastKeptSheet(sheets);
  const byTable = groupBy(
    sheets.flatMap(({ table, layout, understood, sheet }) => {
      if (understood === undefined) {
        problems.add({ ...placeOf({ sheet, line: 1 }), problem: noHead(layout) });
        return [];
      }
      if (hasItems(table)) index += 1;
      return [{ table, rows: readRows(understood, columnsIn(table), layout, Math.max(index, 0), problems) }];
    }),
    ({ table }) => table,
  );
  refuseFillDown(sheets, problems);
  const [first] = sheets;
  if (first?.understood !== undefined && sheets.every(({ understood }) => understood?.body.length === 0))
    problems.add({
      ...placeOf({ sheet: first.sheet, line: 1 }),
      problem: 'has a head and no row; allowed: a head and rows below it',
    });
  const rows = <Key extends string>(table: TableName) =>
    (byTable.get(table) ?? []).flatMap((one) => one.rows) as unknown as TableRow<Key>[];
  return {
    regions: rows('regions'),
    organizations: rows('organizations'),
    powers: rows('powers'),
    transfers: rows('transfers'),
    matches: rows('matches'),
  };
}

/**
 * Reports columns to be filled from above that are not there: a sheet without the first of them would not be filled at all, and one
 * that no sheet has is a slip of the pen.
 */
function refuseFillDown(sheets: readonly ListSheet[], problems: Problems): void {
  const known = new Set(
    sheets.flatMap(({ understood }) => understood?.columns.map(({ field }) => field) ?? []),
  );
  for (const { sheet, table, layout, understood } of sheets) {
    if (understood === undefined) continue;
    const { head, columns } = understood;
    for (const [index, name] of (layout.fill_down ?? []).entries()) {
      if (index === 0 ? columns.some(({ field }) => field === name) : known.has(name)) continue;
      const chinese = columnsOf(table).find(([, column]) => column.head === name)?.[1].chinese;
      const has = columns.map(({ field, head: text }) => `${field} (${text})`).join(', ');
      problems.add({
        ...placeOf({ sheet, line: sheet.rows[head.first + head.count - 1]?.line ?? 1 }),
        problem: `fill_down ${index === 0 ? 'begins a new item at' : 'names'} the column ${name}${chinese === undefined ? '' : ` (${chinese})`}, which the head does not have; allowed: ${has}`,
      });
    }
  }
}

/** @returns the position of the last sheet from which an exported list has rows, so that rows added to it come after them; -1 for none */
function lastKeptSheet(sheets: readonly ListSheet[]): number {
  let last = -1;
  for (const { understood } of sheets) {
    const at = understood?.columns.find(({ field }) => field === KEPT_ORDER)?.at;
    if (at === undefined) continue;
    for (const { cells } of understood?.body ?? []) {
      const order = Number(cells[at]);
      if (order > 0) last = Math.max(last, sheetOfOrder(order));
    }
  }
  return last;
}

const noHead = ({ head }: Layout) =>
  head === undefined
    ? 'has no row; allowed: a head and rows below it'
    : `has nothing in row ${head}; allowed: the rows of the head`;
