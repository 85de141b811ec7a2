import * as terms from '../records/terms.js';
import { splitCell } from './body-names.js';
import type { CityNames, CityNameTarget } from './city-names.js';
import { slugOf } from './items.js';
import type { ListDraft } from './list-draft.js';
import type { ListWords } from './list-words.js';
import { readLevels, readTerm } from './read-cells.js';
import type { TableRow } from './table.js';
import type { ORGANIZATIONS, REGIONS } from './table-columns.js';

type RegionRow = TableRow<keyof typeof REGIONS>;
type BodyRow = TableRow<keyof typeof ORGANIZATIONS>;

/** The kind of a class of bodies in a table of bodies. */
export const CLASS = 'CLASS';
const ALIAS_MARKS = ['、', ';', '；'];

/** @returns the aliases in a cell */
export const aliasesIn = (cell: string) => splitCell(cell, ALIAS_MARKS);

/** A row without a name defines nothing; its blank cell was reported when it was read. */
const isNamed = (row: TableRow<'name'>) => row.text('name') !== '';

/** Defines the names of a row, and reports names that something else has. */
function define(
  names: CityNames,
  of: 'HOLDER' | 'REGION',
  row: TableRow<'name' | 'aliases'>,
  at: Omit<CityNameTarget, 'name'>,
): { readonly id: string; readonly name: string; readonly aliases: string[] } {
  const name = row.text('name');
  const aliases = aliasesIn(row.text('aliases'));
  for (const [index, one] of [name, ...aliases].entries()) {
    const taken = names.define(of, one, { ...at, name });
    if (taken !== undefined)
      row.refuse(index === 0 ? 'name' : 'aliases', taken, 'a name that nothing else of this city has');
  }
  return { id: at.id, name, aliases };
}

/** Adds the regions that a list defines. */
export function addRegions(draft: ListDraft, rows: readonly RegionRow[], names: CityNames): void {
  const regions = rows.filter(isNamed).map((row) => {
    const named = define(names, 'REGION', row, { id: `region:${draft.city}/${slugOf(row.text('name'))}` });
    return { row, named };
  });
  for (const { row, named } of regions) {
    const kind = readTerm(row, 'kind', terms.REGION_KINDS);
    const partOf = names.find('REGION', row, 'partOf')?.id;
    if (partOf === named.id) row.refuse('partOf', 'a region cannot be part of itself');
    if (kind !== undefined) draft.add('regions', { ...named, kind, partOf }, row);
  }
}

/** Adds the bodies and classes of bodies that a list defines. */
export function addBodies(
  draft: ListDraft,
  rows: readonly BodyRow[],
  names: CityNames,
  words: ListWords,
): void {
  for (const row of rows.filter(isNamed)) {
    const kind = readTerm(row, 'kind', [...terms.ORGANIZATION_KINDS, CLASS]);
    const levels = readLevels(row, 'level', words);
    const region = names.find('REGION', row, 'region')?.id;
    const id = `${kind === CLASS ? 'class' : 'org'}:${draft.city}/${slugOf(row.text('name'))}`;
    const named = define(names, 'HOLDER', row, { id, region });
    if (kind === undefined) continue;
    if (kind === CLASS) {
      draft.add(
        'categories',
        { ...named, levels, members: [], within: [], exhaustive: false, place: region },
        row,
      );
      continue;
    }
    if (levels.length > 1) row.refuse('level', 'has several levels', 'one level, or CLASS as the kind');
    draft.add('organizations', { ...named, kind, level: levels[0], region }, row);
  }
}
