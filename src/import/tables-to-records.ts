import type { RecordSet } from '../records/index.js';
import { addDuties } from './add-duties.js';
import { addHoldings } from './add-holdings.js';
import { addItems } from './add-items.js';
import { addBodies, addRegions } from './add-names.js';
import { addTransfers } from './add-transfers.js';
import type { CityNames } from './city-names.js';
import { ListDraft, type Place } from './list-draft.js';
import { ListLimits } from './list-limits.js';
import type { ListWords } from './list-words.js';
import { readMatches } from './matches.js';
import type { TableRow } from './table.js';
import type { MATCHES, ORGANIZATIONS, POWERS, REGIONS, TRANSFERS } from './table-columns.js';

/** The rows of an import by table. Each may be empty. */
export interface Tables {
  readonly regions: readonly TableRow<keyof typeof REGIONS>[];
  readonly organizations: readonly TableRow<keyof typeof ORGANIZATIONS>[];
  readonly powers: readonly TableRow<keyof typeof POWERS>[];
  readonly transfers: readonly TableRow<keyof typeof TRANSFERS>[];
  readonly matches: readonly TableRow<keyof typeof MATCHES>[];
}

/**
 * Turns tables into records. Problems with a cell are reported through its row. The records are complete only if no row has
 * reported a problem.
 * @param source city/name of the import
 * @param names the names of the city's other sources; the names that the tables define are added
 * @returns the records, and the place of each by its id
 */
export function tablesToRecords(
  source: string,
  tables: Tables,
  names: CityNames,
  words: ListWords,
): { readonly records: RecordSet; readonly places: ReadonlyMap<string, Place> } {
  const draft = new ListDraft(source);
  addRegions(draft, tables.regions, names);
  addBodies(draft, tables.organizations, names, words);
  const rows = [...tables.powers, ...tables.transfers].sort((a, b) => a.order - b.order);
  const added = addItems(draft, rows, readMatches(tables.matches, rows), words);
  const duties = addDuties(draft, tables.powers, added);
  const limits = new ListLimits(draft, words);
  addHoldings(draft, tables.powers, added, duties, limits, names, words);
  addTransfers(draft, tables.transfers, added, limits, names, words);
  return draft;
}
