import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { KINDS, type RecordSet } from '../records/index.js';
import { RECORD_KINDS } from '../records/prefixes.js';
import { type Problem, RecordsError, readRecordFiles, type SourceRecords } from '../records/read-files.js';
import { sourceRecord } from '../records/source.js';
import { recordLine } from '../records/text.js';
import { CityNames, type KnownNames } from './city-names.js';
import type { Place } from './list-draft.js';
import type { ListTable } from './list-table.js';
import { listWords } from './list-words.js';
import { type Mapping, readMapping } from './mapping.js';
import { keysIn, suggestNames, unknownNames } from './names-in-tables.js';
import {
  type Previewed,
  passedOverLines,
  previewMapping,
  previewOrganizations,
  previewText,
} from './preview.js';
import { Problems } from './problems.js';
import { type ListSheet, readSheets, rowsOf, understandSheet, unusedIn } from './read-list.js';
import { recordsToTables } from './records-to-tables.js';
import { TABLE_NAMES } from './table-columns.js';
import { trimCell } from './tables/read-delimited.js';
import { isTableFile, TABLE_FILES } from './tables/read-tables.js';
import type { Sheet } from './tables/sheet.js';
import { tablesToRecords } from './tables-to-records.js';

/** The path or the name cannot be used for an import. The message says what is allowed. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** What is imported, and under which name. */
export interface ImportOptions {
  /** A folder of tables or of JSONL records, or one such file. */
  readonly path: string;
  /** Name of the new source, as city/name. */
  readonly as: string;
  readonly title: string | undefined;
  /** The file with the mapping of the tables. */
  readonly mapping?: string | undefined;
  readonly known: KnownNames;
  /** Receives which rows the mapping passes over, and how far the reading of a long list is. */
  readonly report?: ((line: string) => void) | undefined;
}

/** From so many rows on, it takes long enough for a person to wonder. */
const LONG_LIST = 10_000;

/** If the given folder is an export or a gazette, the files are in its folder `records/`. */
const INSIDE = 'records';

/**
 * Reads a list from outside this project and checks all of it.
 * @returns the records as a source, ready to be compared or loaded
 * @throws ImportError if the path or the name cannot be used for an import; RecordsError with every problem, by file, line and
 * column
 */
export async function readImport({
  path: given,
  as,
  title,
  mapping,
  known,
  report,
}: ImportOptions): Promise<SourceRecords> {
  const files = filesAt(given);
  const layouts = mappingAt(mapping);
  const named = sourceRecord.safeParse({
    name: as,
    title: title ?? path.basename(given),
    sha256: await checksumOf([...files, ...(mapping === undefined ? [] : [mapping])]),
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
  const { sheets, records, places, problems } = await readList(source.name, files, layouts, known, report);
  if (problems.length > 0) throw new RecordsError(problems);
  const first = { file: sheets[0]?.sheet.file ?? path.basename(given), line: 1 };
  return { source, records, placeOf: (id) => places.get(id) ?? first };
}

/** @returns the checksum of files one after the other. They are streamed, because no limit of their size has been checked yet. */
async function checksumOf(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files)
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}

/**
 * @returns the mapping of a file; one that says nothing where no file is given
 * @throws ImportError if the file does not exist; RecordsError if it is no mapping
 */
function mappingAt(file: string | undefined): Mapping {
  if (file === undefined) return {};
  if (!existsSync(file)) throw new ImportError(`The mapping ${file} does not exist`);
  if (!statSync(file).isFile())
    throw new ImportError(`The mapping ${file} is a folder; allowed: a file, such as mapping.yaml in it`);
  return readMapping(file, path.basename(file));
}

/**
 * @returns the files to import at a path
 * @throws ImportError if there is none, or if tables and records stand side by side
 */
function filesAt(given: string): string[] {
  if (!existsSync(given)) throw new ImportError(`The file or folder ${given} does not exist`);
  if (!statSync(given).isDirectory()) {
    if (isTableFile(given) || given.endsWith('.jsonl')) return [given];
    throw new ImportError(
      `${given} cannot be imported; allowed: a ${TABLE_FILES.join(', ')} or .jsonl file, or a folder of such files`,
    );
  }
  const inside = path.join(given, INSIDE);
  const folder = existsSync(inside) ? inside : given;
  const all = readdirSync(folder)
    .sort()
    // A spreadsheet program keeps a file of this name beside a workbook that is open.
    .filter((name) => !name.startsWith('~$'))
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file).isFile());
  const [tables, records] = [all.filter(isTableFile), all.filter((file) => file.endsWith('.jsonl'))];
  if (tables.length > 0 && records.length > 0)
    throw new ImportError(`${folder} has both tables and .jsonl files; allowed: files of one kind`);
  if (tables.length + records.length === 0)
    throw new ImportError(
      `${folder} has no file to import; allowed: ${TABLE_NAMES.map((name) => `${name}.csv`).join(', ')} and other ${TABLE_FILES.join(', ')} files, or .jsonl files of records`,
    );
  return [...tables, ...records];
}

/**
 * What a list becomes, with the problems that stand in its way.
 * @throws ImportError if the mapping speaks of something that the list does not have
 */
async function readList(
  source: string,
  files: readonly string[],
  mapping: Mapping,
  known: KnownNames,
  report?: (line: string) => void,
): Promise<
  Previewed & { readonly places: ReadonlyMap<string, Place>; readonly problems: readonly Problem[] }
> {
  const problems = new Problems();
  const sheets = await readSheets(files, mapping, listWords(), problems);
  const [unused] = problems.all.length === 0 ? unusedIn(mapping, sheets) : [];
  if (unused !== undefined) throw new ImportError(`The mapping ${unused}`);
  for (const line of passedOverLines(sheets)) report?.(line);
  const rows = sheets.reduce((sum, { sheet }) => sum + sheet.rows.length, 0);
  const tell = rows < LONG_LIST ? undefined : report;
  tell?.(`Read ${rows} rows`);
  const read = await readUnderstood(source, sheets, known, problems);
  tell?.(
    `Checked ${rows} rows: ${problems.all.length === 0 ? 'nothing is wrong with them' : 'something is wrong'}`,
  );
  return read;
}

async function readUnderstood(
  source: string,
  sheets: readonly ListSheet[],
  known: KnownNames,
  problems: Problems,
): ReturnType<typeof readList> {
  const words = listWords();
  const tables = rowsOf(sheets, problems);
  const names = new CityNames();
  await names.load(known, keysIn(tables, words));
  const unknown = unknownNames(tables, names, words);
  await suggestNames(unknown, tables, names, known);
  const { records, places } = tablesToRecords(source, tables, names, words);
  return { sheets, tables, records, unknown, words, places, problems: problems.all };
}

/**
 * Writes the records of an imported list as tables, and imports these again to see that they say the same.
 * @param source the name of the list's source, as city/name
 * @param nameOf the name of a body or region of whatever source
 * @returns the tables that have rows, in reading order
 * @throws ImportError if the records are more than tables can say, with the first that would change
 */
export async function writeImport(
  source: string,
  records: RecordSet,
  nameOf: (id: string) => string | undefined,
  known: KnownNames,
): Promise<ListTable[]> {
  const words = listWords();
  const tables = recordsToTables(records, nameOf, words);
  const sheets = tables.flatMap((table) => understandSheet(asSheet(table), {}, words));
  const read = await readUnderstood(source, sheets, known, new Problems());
  const changed = changedRecords(records, read.records);
  const [first] = changed;
  const [problem] = read.problems;
  const lost = first ?? (problem === undefined ? undefined : 'a row');
  if (lost !== undefined)
    throw new ImportError(
      `${source} cannot be written as a list: ${lost} would not come back as it is${changed.length <= 1 ? '' : `, and ${changed.length - 1} more`}${problem === undefined ? '' : ` (${problem.problem})`}; allowed: a source that was imported from tables`,
    );
  return tables;
}

const asSheet = ({ table, heads, rows }: ListTable): Sheet => ({
  file: table,
  name: table,
  isGrid: false,
  readAs: 'export',
  rows: [heads, ...rows].map((cells, at) => ({ line: at + 1, lastLine: at + 1, cells: cells.map(trimCell) })),
});

/** @returns the ids of the records that differ, or that only one of two sets has */
function changedRecords(one: RecordSet, other: RecordSet): string[] {
  return RECORD_KINDS.flatMap((kind) => {
    const parse = (record: unknown) => recordLine(KINDS[kind].schema.parse(record) as object);
    const before = new Map(one[kind].map((record) => [record.id, parse(record)]));
    const after = new Map(other[kind].map((record) => [record.id, parse(record)]));
    return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id));
  });
}

/** How a list is understood, and what a person has to complete. */
export interface Preview {
  readonly text: string;
  /** The contents of mapping.yaml. */
  readonly mapping: string;
  /** The contents of organizations.csv; undefined if every body is known. */
  readonly organizations: string | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads a list as an import does, and says how it is understood. Nothing is refused but files that are no list.
 * @throws ImportError if the path is no list of tables; RecordsError if the mapping is wrong
 */
export async function previewImport({ path: given, as, mapping, known }: ImportOptions): Promise<Preview> {
  const files = filesAt(given);
  if (files[0]?.endsWith('.jsonl'))
    throw new ImportError(
      `${given} has records, which --preview does not read; allowed: ${TABLE_FILES.join(', ')} files, or a folder of such files`,
    );
  const read = await readList(as, files, mappingAt(mapping), known);
  return {
    text: previewText(read),
    mapping: previewMapping(read),
    organizations: read.unknown.some(({ of }) => of === 'HOLDER') ? previewOrganizations(read) : undefined,
    problems: read.problems,
  };
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
