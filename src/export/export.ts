import type { RequestReader, StatementRunner } from '../database/statement-runner.js';
import { type ExportedSource, exportedSources, exportLists, orderKeyBounds } from '../queries/export.js';
import { RECORD_KINDS, type RecordKind } from '../records/prefixes.js';
import { type CsvOptions, csv } from './csv.js';
import { OutputFiles } from './files.js';
import type { Format } from './format.js';
import { graphml } from './graphml.js';
import { jsonl } from './jsonl.js';
import { jsonld } from './jsonld.js';
import { type ExportSummary, exportOneVersion } from './one-version.js';
import { readBatches } from './read-batches.js';
import { readReferenceTargets } from './reference-targets.js';

/** The formats of an export; the option `--format` accepts these names. */
export const FORMATS = ['csv', 'jsonld', 'graphml', 'jsonl'] as const;
/** The name of an export format. */
export type FormatName = (typeof FORMATS)[number];

/** What an export writes, and where. */
export interface ExportOptions extends CsvOptions {
  readonly format: FormatName;
  /** A file; for JSONL, and for CSV of more than one kind, a folder. */
  readonly out: string;
  /** Every kind if empty. */
  readonly kinds: readonly RecordKind[];
  readonly progress?: (done: number, total: number) => void;
}

/**
 * Writes the graph to files in batches, so that memory does not grow with the graph. All records are of one version.
 * @throws OutputError if the graph is empty or the output path is not suitable, WriteError if the system refuses to write,
 *   Error if a load changed the graph meanwhile; nothing is left behind then
 */
export async function exportGraph(graph: StatementRunner, options: ExportOptions): Promise<ExportSummary> {
  return exportOneVersion(graph, async (request) => {
    const sources = await request.run(exportedSources, {});
    const kinds = options.kinds.length === 0 ? RECORD_KINDS : options.kinds;
    const format = chooseFormat(options, kinds, sources);
    const isFolder = format.fileOf !== undefined && !(options.format === 'csv' && options.kinds.length === 1);
    const files = new OutputFiles(options.out, isFolder);
    return {
      files,
      tail: format.tail,
      write: async () => {
        const records = await writeRecords(request, { format, kinds, sources, files, options });
        if (options.format === 'jsonl')
          for (const source of sources)
            await files.write(
              `${source.name}/records/source.json`,
              `${JSON.stringify(source, (_, value) => value ?? undefined)}\n`,
            );
        return records;
      },
    };
  });
}

function chooseFormat(
  { format, bom, exact }: ExportOptions,
  kinds: readonly RecordKind[],
  sources: readonly ExportedSource[],
): Format {
  if (format === 'csv') return csv({ bom, exact });
  if (format === 'jsonl') return jsonl;
  return format === 'jsonld' ? jsonld : graphml(kinds, new Set(sources.map(({ name }) => name)));
}

interface ExportJob {
  readonly format: Format;
  readonly kinds: readonly RecordKind[];
  readonly sources: readonly ExportedSource[];
  readonly files: OutputFiles;
  readonly options: ExportOptions;
}

async function writeRecords(
  request: RequestReader,
  { format, kinds, sources, files, options: { kinds: requestedKinds, progress } }: ExportJob,
): Promise<ExportSummary['records']> {
  const parts = kinds.flatMap((kind) => sources.map(({ name: source }) => ({ kind, source })));
  let total = 0;
  // The counts run one after the other, because each of several at once would need a connection.
  for (const { kind, source } of parts) {
    for (const { count } of exportLists(kind, {}, format.asLoaded)) {
      const [counted] = await request.run(count, orderKeyBounds(source));
      total += counted?.total ?? 0;
    }
  }
  const counts: Partial<Record<RecordKind, number>> = {};
  let done = 0;
  for (const { kind, source } of parts) {
    const file = format.fileOf?.(kind, source) ?? '';
    const begin = async () => {
      if (files.isNew(file)) await files.write(file, format.head(kind, source));
    };
    if (format.fileOf === undefined || (requestedKinds.length > 0 && format.wantsReferred)) await begin();
    for await (const records of readBatches(request, kind, source, format.asLoaded)) {
      const referred = format.wantsReferred ? await readReferenceTargets(request, kind, records) : new Map();
      await begin();
      await files.write(file, format.rows({ kind, source, records, referred }));
      counts[kind] = (counts[kind] ?? 0) + records.length;
      done += records.length;
      progress?.(done, total);
    }
  }
  return counts;
}
