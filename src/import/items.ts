import { createHash } from 'node:crypto';
import { groupBy } from '../records/group-by.js';
import { foldMarks } from '../records/text.js';
import type { TableRow } from './table.js';
import type { POWERS, TRANSFERS } from './table-columns.js';

/** A row of an item, of whatever table. */
export type ItemRow = TableRow<keyof typeof POWERS & keyof typeof TRANSFERS>;

/** A longer part of an id is shortened; the checksum of all of it keeps it apart from others. */
const LONGEST_PART = 80;
const CHECKSUM_LENGTH = 8;

/** @returns a checksum that is short enough for an id */
export function shortChecksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, CHECKSUM_LENGTH);
}

/** @returns a name as the last part of an id; the same for every spelling that foldMarks() folds together */
export function slugOf(name: string): string {
  return foldMarks(name).replaceAll('/', '-');
}

/** @returns the name in the id of a body, as a part of another id */
export const slugOfId = (id: string) => slugOf(id.slice(id.indexOf('/') + 1));

/** @returns where a body holds an item: in a region; of a class, each member in its own area within it */
export const areaOf = (body: string, region: string) => ({
  region,
  except: [],
  ownArea: body.startsWith('class:'),
});

/** @returns a text as a part of an id. A number is one as it is; a title may be too long for one. */
export function idPart(text: string): string {
  const slug = slugOf(text);
  return slug.length <= LONGEST_PART ? slug : `${slug.slice(0, LONGEST_PART)}~${shortChecksum(slug)}`;
}

/** @returns what distinguishes an item in its document: its number, or else its code, or else its title */
const nameOf = (row: ItemRow) =>
  row.text('number') || row.text('code') || `${row.text('main')}${row.text('sub')}`;
/** @returns what an item is by the words of its row, without its number */
export const itemOf = (row: ItemRow) => JSON.stringify([row.text('type'), row.text('main'), row.text('sub')]);

/** What may be added to a number that several items have, in this order: the annex, the department, both, the sub-item. */
const ADDITIONS: readonly ((row: ItemRow) => readonly string[])[] = [
  (row) => [row.sheet.name],
  (row) => [row.department],
  (row) => [row.sheet.name, row.department],
  (row) => [`${row.text('main')}${row.text('sub')}`],
];

/**
 * Gives each row the last part of the id of its item. It is the number alone, unless several items of the document have the
 * number: then it has in front what tells them apart, and never the place of the row.
 * @param rows the rows of one document
 */
export function itemPaths(rows: readonly ItemRow[]): Map<ItemRow, string> {
  const paths = new Map<ItemRow, string>();
  for (const [name, same] of groupBy(rows, nameOf)) {
    const added = additionFor(same);
    for (const row of same) paths.set(row, [...added(row), name].map(idPart).join('/'));
  }
  return paths;
}

/** @returns the first addition with which each id has one item; none if the number is that of one item, or if none is enough */
function additionFor(rows: readonly ItemRow[]): (row: ItemRow) => readonly string[] {
  const tellsApart = (added: (row: ItemRow) => readonly string[]) =>
    [...groupBy(rows, (row) => JSON.stringify(added(row))).values()].every(
      (same) => new Set(same.map(itemOf)).size === 1,
    );
  const none = () => [];
  if (tellsApart(none)) return none;
  // With one sheet and one body, two items under one number are a mistake, unless they are sub-items of one item.
  const [first] = rows;
  const isOneItem = rows.every((row) => row.text('main') === first?.text('main') && row.text('sub') !== '');
  return ADDITIONS.slice(0, isOneItem ? undefined : -1).find(tellsApart) ?? none;
}
