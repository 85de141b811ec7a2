import { fold } from '../records/text.js';
import type { ItemRow } from './items.js';
import type { TableRow } from './table.js';
import type { MATCHES } from './table-columns.js';

type MatchRow = TableRow<keyof typeof MATCHES>;

/** The rows of a list that a person has found to be the same item in other words. */
export interface Matches {
  /** @returns the rows whose items the row means; undefined if it is an item of its own */
  of(row: ItemRow): readonly ItemRow[] | undefined;
}

const keyOf = (sheet: string, number: string) => `${fold(sheet)} ${fold(number)}`;

/**
 * Reads a table of matches: a row of one sheet is the item of a row of another sheet.
 * @param rows the rows of the list, in its order; a row can be matched only with one above it
 */
export function readMatches(matches: readonly MatchRow[], rows: readonly ItemRow[]): Matches {
  const places = new Map(
    rows.map((row, index) => [keyOf(row.sheet.name, row.text('number')), { row, index }]),
  );
  const same = new Map<number, ItemRow[]>();
  for (const match of matches) {
    const find = (sheet: 'sheet' | 'sameSheet', number: 'number' | 'sameNumber') => {
      const found = places.get(keyOf(match.text(sheet), match.text(number)));
      if (found === undefined && match.text(number) !== '')
        match.refuse(number, `'${match.text(number)}' is not a number of the sheet '${match.text(sheet)}'`);
      return found;
    };
    const [one, other] = [find('sheet', 'number'), find('sameSheet', 'sameNumber')];
    if (one === undefined || other === undefined) continue;
    if (other.index >= one.index)
      match.refuse(
        'sameNumber',
        `'${match.text('sameNumber')}' does not stand above '${match.text('number')}'`,
      );
    else same.set(one.row.order, [...(same.get(one.row.order) ?? []), other.row]);
  }
  return { of: (row) => same.get(row.order) };
}
