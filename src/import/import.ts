import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CityNameKey } from '../records/city-name.js';
import { RECORD_KINDS } from '../records/prefixes.js';
import { type Problem, RecordsError, readRecordFiles, type SourceRecords } from '../records/read-files.js';
import { sourceRecord } from '../records/source.js';
import { fold } from '../records/text.js';
import { CityNames, type KnownNames } from './city-names.js';
import { readTable, type Table } from './table.js';
import { TABLES, type TableColumn, type TableName } from './table-columns.js';
import { aliasesIn, type Tables, tablesToRecords } from './tables-to-records.js';

/** The path or the name cannot be used for an import. The message says what is allowed. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** What is imported, and under which name. */
export interface ImportOptions {
  /** A folder of CSV tables or of JSONL records, or one such file. */
  readonly path: string;
  /** Name of the new source, as city/name. */
  readonly as: string;
  readonly title: string | undefined;
  readonly known: KnownNames;
}

const TABLE_NAMES = Object.keys(TABLES) as TableName[];
/** If the given folder is an export or a gazette, the files are in its folder `records/`. */
const INSIDE = 'records';

/**
 * Reads a list from outside this project and checks all of it.
 * @returns the records as a source, ready to be compared or loaded
 * @throws ImportError if the path or the name cannot be used for an import; RecordsError with every problem, by file, line and
 * column
 */
export async function readImport({ path: given, as, title, known }: ImportOptions): Promise<SourceRecords> {
  const files = filesAt(given);
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  const named = sourceRecord.safeParse({
    name: as,
    title: title ?? path.basename(given),
    sha256: hash.digest('hex'),
    made: 'IMPORT',
  });
  if (!named.success)
    throw new ImportError(`--as ${as} is not allowed. Allowed: ${named.error.issues[0]?.message}`);
  const source = named.data;
  if (files[0]?.endsWith('.jsonl')) {
    const read = await readRecordFiles(
      source,
      path.basename(given),
      files.map((file) => ({ path: file, label: path.basename(file) })),
    );
    refuseOtherCities(read);
    return read;
  }
  return readTables(source, files, known);
}

function filesAt(given: string): string[] {
  if (!existsSync(given)) throw new ImportError(`The file or folder ${given} does not exist`);
  const isTable = (file: string) => TABLE_NAMES.some((name) => path.basename(file) === `${name}.csv`);
  if (!statSync(given).isDirectory()) {
    if (given.endsWith('.csv') || given.endsWith('.jsonl')) return [given];
    throw new ImportError(
      `${given} cannot be imported; allowed: a .csv file, a .jsonl file, or a folder of such files`,
    );
  }
  const inside = path.join(given, INSIDE);
  const folder = existsSync(inside) ? inside : given;
  const all = readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
  const [tables, records] = [all.filter(isTable), all.filter((file) => file.endsWith('.jsonl'))];
  if (tables.length > 0 && records.length > 0)
    throw new ImportError(`${folder} has both .csv and .jsonl files; allowed: files of one kind`);
  if (tables.length + records.length === 0)
    throw new ImportError(
      `${folder} has no file to import; allowed: ${TABLE_NAMES.map((name) => `${name}.csv`).join(', ')}, or .jsonl files of records`,
    );
  return [...tables, ...records];
}

async function readTables(
  source: SourceRecords['source'],
  files: readonly string[],
  known: KnownNames,
): Promise<SourceRecords> {
  const problems: Problem[] = [];
  const fileOf = (name: TableName) =>
    files.find((file) => path.basename(file) === `${name}.csv`) ??
    // A single file is the list of powers, whatever its name is.
    (name === 'powers' && files.length === 1 ? files[0] : undefined);
  const labelOf = (name: TableName) => path.basename(fileOf(name) ?? `${name}.csv`);
  const table = <Key extends string>(
    name: TableName,
    columns: Readonly<Record<Key, TableColumn>>,
  ): Table<Key> => {
    const file = fileOf(name);
    return file === undefined
      ? { rows: [], headOf: (key) => columns[key].head }
      : readTable(file, labelOf(name), columns, problems);
  };
  const tables: Tables = {
    regions: table('regions', TABLES.regions),
    organizations: table('organizations', TABLES.organizations),
    powers: table('powers', TABLES.powers),
  };
  const names = new CityNames();
  await names.load(known, namesIn(tables));
  const { records, rows } = tablesToRecords(source.name, tables, names);
  if (problems.length > 0) throw new RecordsError(problems);
  return {
    source,
    records,
    placeOf: (id) => {
      const { table: name = 'powers', line = 1 } = rows.get(id) ?? {};
      return { file: labelOf(name), line };
    },
  };
}

/** @returns every name that the tables use or define, so that one call looks up all of them */
function namesIn({ regions, organizations, powers }: Tables): CityNameKey[] {
  const keys = new Map<string, CityNameKey>();
  const want = (of: CityNameKey['of'], text: string) => {
    const folded = fold(text);
    if (folded !== '') keys.set(`${of} ${folded}`, { of, folded });
  };
  for (const row of regions.rows)
    for (const name of [row.text('name'), row.text('partOf'), ...aliasesIn(row.text('aliases'))])
      want('REGION', name);
  for (const row of organizations.rows) {
    for (const name of [row.text('name'), ...aliasesIn(row.text('aliases'))]) want('HOLDER', name);
    want('REGION', row.text('region'));
  }
  for (const row of powers.rows) {
    want('HOLDER', row.text('holder'));
    want('REGION', row.text('region'));
  }
  return [...keys.values()];
}

/**
 * Ids contain their city. A list of one city with ids of another city would therefore change that other city's powers.
 * @throws RecordsError with every record that has such an id
 */
function refuseOtherCities({ source, records, placeOf }: SourceRecords): void {
  const [city = ''] = source.name.split('/');
  const problems = RECORD_KINDS.flatMap((kind): { id: string }[] => records[kind])
    .filter(({ id }) => !id.slice(id.indexOf(':') + 1).startsWith(`${city}/`))
    .map(({ id }) => ({
      ...placeOf(id),
      problem: `the id ${id} does not belong to this city; allowed: ${id.slice(0, id.indexOf(':'))}:${city}/...`,
    }));
  if (problems.length > 0) throw new RecordsError(problems);
}
