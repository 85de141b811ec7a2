import { groupBy } from '../records/group-by.js';
import { fold } from '../records/text.js';
import { type ItemRow, itemOf } from './items.js';
import type { TableRow } from './table.js';
import type { MATCHES } from './table-columns.js';

type MatchRow = TableRow<keyof typeof MATCHES>;

/** The rows of a list that a person has found to be the same item in other words. */
export interface Matches {
  /** @returns the rows whose items the row means; undefined if it is an item of its own */
  of(row: ItemRow): readonly ItemRow[] | undefined;
}

const keyOf = (sheet: string, number: string) => `${fold(sheet)} ${fold(number)}`;

/** What tells apart the items that have one number: a sheet may have the lists of several documents or departments. */
const documentAndItem = (row: ItemRow) =>
  `${row.text('documentNumber') || row.text('documentTitle')} ${itemOf(row)}`;

/**
 * Reads a table of matches: an item of one sheet is an item of another sheet.
 * @param rows the rows of the list, in its order; an item can be matched only with one above it
 */
export function readMatches(matches: readonly MatchRow[], rows: readonly ItemRow[]): Matches {
  const same = new Map<ItemRow, ItemRow[]>();
  if (matches.length === 0) return { of: () => undefined };
  const places = groupBy(
    rows.map((row, index) => ({ row, index })),
    ({ row }) => keyOf(row.sheet.name, row.text('number')),
  );
  for (const match of matches) {
    const find = (sheet: 'sheet' | 'sameSheet', number: 'number' | 'sameNumber') => {
      const named = `'${match.text(number)}'`;
      const found = places.get(keyOf(match.text(sheet), match.text(number))) ?? [];
      const isOne = new Set(found.map(({ row }) => documentAndItem(row))).size === 1;
      if (match.text(number) !== '' && !isOne)
        match.refuse(
          number,
          found.length === 0
            ? `${named} is not a number of the sheet '${match.text(sheet)}'`
            : `${named} is the number of several items of the sheet '${match.text(sheet)}'`,
        );
      return isOne ? found : [];
    };
    const [ones, others] = [find('sheet', 'number'), find('sameSheet', 'sameNumber')];
    const [one, other] = [ones[0], others[0]];
    if (one === undefined || other === undefined) continue;
    if (other.index >= one.index)
      match.refuse(
        'sameNumber',
        `'${match.text('sameNumber')}' does not stand above '${match.text('number')}'`,
      );
    else for (const { row } of ones) same.set(row, [...(same.get(row) ?? []), other.row]);
  }
  return { of: (row) => same.get(row) };
}
