import type { RequestReader } from '../database/statement-runner.js';
import { exportedSources, exportLists, exportPosition } from '../queries/export.js';
import type { RecordKind } from '../records/prefixes.js';
import { csv } from './csv.js';
import type { Format } from './format.js';
import { jsonl } from './jsonl.js';
import { type ReadPosition, readBatches } from './read-batches.js';
import { readReferenceTargets } from './reference-targets.js';

/** The formats that have a file for each kind of record, which can be sent while it is read. */
export const STREAMED_FORMATS = ['jsonl', 'csv'] as const;

const FORMATS: Readonly<Record<(typeof STREAMED_FORMATS)[number], Format>> = {
  jsonl,
  csv: csv({ bom: false, exact: false }),
};

/** What is streamed. */
export interface StreamRequest {
  readonly kind: RecordKind;
  readonly format: (typeof STREAMED_FORMATS)[number];
  /** Only the records of this source; by default those of all. */
  readonly source?: string | undefined;
  /** The id of the last record that the reader has; the head of the file is left out then. */
  readonly after?: string | undefined;
}

/** A source or a record that the graph does not have. */
export class NotInExportError extends Error {
  override readonly name = 'NotInExportError';

  constructor(
    /** The parameter that names it. */
    readonly parameter: 'source' | 'after',
    message: string,
    /** The names that are allowed; absent where they are too many. */
    readonly allowed?: readonly string[],
  ) {
    super(message);
  }
}

/** A part of a stream, with the number of its records. */
export interface StreamPart {
  readonly text: string;
  readonly rows: number;
}

/** @throws NotInExportError if there is no record of the kind with the id */
async function positionOf(
  request: RequestReader,
  { kind, format, after }: StreamRequest,
): Promise<(ReadPosition & { readonly source: string }) | undefined> {
  if (after === undefined) return undefined;
  const [found] = await request.run(exportPosition, { id: after });
  const list = exportLists(kind, {}, FORMATS[format].asLoaded).findIndex(({ labels }) =>
    labels.every((label) => found?.labels.includes(label)),
  );
  if (found === undefined || list === -1)
    throw new NotInExportError('after', `None of the ${kind} has the id ${after}`);
  return { source: found.source, list, key: [found.ord, after] };
}

/** Reads the parts in the order of the files of an export: by source, then in document order. */
async function* readParts(
  request: RequestReader,
  { kind, format: name }: StreamRequest,
  sources: readonly string[],
  position: ReadPosition | undefined,
): AsyncGenerator<StreamPart> {
  const format = FORMATS[name];
  const [first] = sources;
  if (position === undefined && first !== undefined) yield { text: format.head(kind, first), rows: 0 };
  for (const source of sources) {
    const from = source === first ? position : undefined;
    for await (const records of readBatches(request, kind, source, format.asLoaded, from)) {
      const referred = format.wantsReferred ? await readReferenceTargets(request, kind, records) : new Map();
      yield { text: format.rows({ kind, source, records, referred }), rows: records.length };
    }
  }
}

/**
 * Begins to stream the records of one kind as the export writes them, the files of all sources one after the other.
 * @returns the parts of the text; never more than one batch of records is in memory
 * @throws NotInExportError before anything is read if the graph does not have the source, or the record after which to begin
 */
export async function streamKind(
  request: RequestReader,
  wanted: StreamRequest,
): Promise<AsyncGenerator<StreamPart>> {
  const names = (await request.run(exportedSources, {})).map(({ name }) => name);
  const { source } = wanted;
  if (source !== undefined && !names.includes(source))
    throw new NotInExportError('source', `No source has the name ${source}`, names);
  const position = await positionOf(request, wanted);
  if (source !== undefined && position !== undefined && position.source !== source)
    throw new NotInExportError('after', `${wanted.after} is a record of the source ${position.source}`);
  const sources = source === undefined ? names.slice(position && names.indexOf(position.source)) : [source];
  return readParts(request, wanted, sources, position);
}
