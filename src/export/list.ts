import type { RequestReader, StatementRunner } from '../database/statement-runner.js';
import { exportedSources, referredNodes } from '../queries/export.js';
import { emptyRecords, type RecordOf, type RecordSet } from '../records/index.js';
import { RECORD_KINDS } from '../records/prefixes.js';
import { OutputError, OutputFiles } from './files.js';
import { type ListTable, listCsv, listWorkbook } from './list-files.js';
import { type ExportSummary, exportOneVersion } from './one-version.js';
import { readBatches } from './read-batches.js';

/** The formats of the export of an imported list. */
export const LIST_FORMATS = ['list-xlsx', 'list-csv'] as const;
/** The name of such a format. */
export type ListFormatName = (typeof LIST_FORMATS)[number];

/** Which list an export writes, and where. */
export interface ListExportOptions {
  readonly format: ListFormatName;
  /** The name of its source, as city/name. */
  readonly source: string;
  /** A file for a workbook, a folder for CSV. */
  readonly out: string;
  /** Whether CSV begins with a byte order mark. */
  readonly bom: boolean;
  /** Makes the tables of the records, with the names of the bodies and regions of other sources. */
  tables(records: RecordSet, nameOf: (id: string) => string | undefined): Promise<readonly ListTable[]>;
}

/**
 * Writes a list that was imported, as a list.
 * @throws OutputError if no such list is loaded; the errors of exportOneVersion, and those of `tables`
 */
export async function exportList(
  graph: StatementRunner,
  { format, source, out, bom, tables }: ListExportOptions,
): Promise<ExportSummary> {
  return exportOneVersion(graph, async (request) => {
    const sources = await request.run(exportedSources, {});
    const found = sources.find(({ name }) => name === source);
    if (found?.made !== 'IMPORT') {
      const lists = sources.flatMap(({ name, made }) => (made === 'IMPORT' ? [name] : []));
      throw new OutputError(
        `${source} is ${found === undefined ? 'not loaded' : 'no imported list'}; ${lists.length === 0 ? 'no list is imported' : `allowed: ${lists.join(', ')}`}`,
      );
    }
    const records = await readSource(request, source);
    const written = await tables(records, await namesOf(request, records));
    const files = new OutputFiles(out, format === 'list-csv');
    return {
      files,
      tail: '',
      write: async () => {
        if (format === 'list-xlsx') await files.write('', await listWorkbook(written));
        else for (const table of written) await files.write(`${table.table}.csv`, listCsv(table, { bom }));
        return Object.fromEntries(
          RECORD_KINDS.flatMap((kind) => (records[kind].length === 0 ? [] : [[kind, records[kind].length]])),
        );
      },
    };
  });
}

async function readSource(request: RequestReader, source: string): Promise<RecordSet> {
  const records = emptyRecords();
  for (const kind of RECORD_KINDS) {
    const read: RecordOf<typeof kind>[] = [];
    for await (const batch of readBatches(request, kind, source, true)) read.push(...batch);
    Object.assign(records, { [kind]: read });
  }
  return records;
}

/** @returns the names of the bodies and regions to which a list refers by their ids, its own and those of other sources */
async function namesOf(
  request: RequestReader,
  { regions, organizations, categories, holdings, transfers }: RecordSet,
): Promise<(id: string) => string | undefined> {
  const names = new Map([...regions, ...organizations, ...categories].map(({ id, name }) => [id, name]));
  const referred = [
    ...regions.map(({ partOf }) => partOf),
    ...organizations.map(({ region }) => region),
    ...categories.map(({ place }) => place),
    ...holdings.map(({ jurisdiction }) => jurisdiction.region),
    ...transfers.flatMap(({ jurisdiction, grantedBy, approver }) => [
      jurisdiction.region,
      grantedBy,
      approver,
    ]),
  ].filter((id) => id !== undefined && !names.has(id));
  const keys = [...new Set(referred)] as string[];
  if (keys.length > 0)
    for (const { id, name } of await request.run(referredNodes, { keys })) if (name) names.set(id, name);
  return (id) => names.get(id);
}
