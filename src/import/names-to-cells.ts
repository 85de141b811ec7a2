import type { RecordOf, RecordSet } from '../records/index.js';
import { type Cells, cells } from './list-table.js';

/**
 * A class of a table has its name in its id, without a slash in it; a class of levels has its levels behind that of a body.
 * @returns whether a column of levels has made a class
 */
export const isMadeByLevels = ({ id, levels }: RecordOf<'categories'>) =>
  levels.length > 0 && withoutNamespace(id).endsWith(`/${levels.join('-').toLowerCase()}`);
const withoutNamespace = (id: string) => id.slice(id.indexOf('/') + 1);

/** The name of a body or region by its id. */
type NameOf = (id: string | undefined) => string | undefined;

/** @returns the rows of the table of regions */
export function regionCells(records: RecordSet, name: NameOf): Cells[] {
  return records.regions.map((one) =>
    cells({
      name: one.name,
      aliases: one.aliases.join(';') || undefined,
      kind: one.kind,
      part_of: name(one.partOf),
    }),
  );
}

/** @returns the rows of the table of bodies and classes */
export function bodyCells(records: RecordSet, name: NameOf): Cells[] {
  return [
    ...records.organizations.map((one) => ({ ...one, levels: one.level === undefined ? [] : [one.level] })),
    ...records.categories
      .filter((one) => !isMadeByLevels(one))
      .map((one) => ({ ...one, kind: 'CLASS', region: one.place })),
  ].map((one) =>
    cells({
      name: one.name,
      aliases: one.aliases.join(';') || undefined,
      kind: one.kind,
      level: one.levels.join(';') || undefined,
      region: name(one.region),
    }),
  );
}
