import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import {
  emptyRecords,
  RECORD_KINDS,
  RECORDS,
  type RecordKind,
  type RecordSet,
  type SourceRecord,
  sourceRecord,
} from '../records/schema.js';

/** What is wrong with a record, and where. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
}

/** Records that cannot be loaded; nothing was written. */
export class RecordsError extends Error {
  override readonly name = 'RecordsError';
  constructor(readonly problems: readonly Problem[]) {
    const shown = problems
      .slice(0, MOST_SHOWN)
      .map(({ file, line, problem }) => `${file}:${line}: ${problem}`);
    const more = problems.length - shown.length;
    super(
      [
        `Nothing was loaded: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
        ...shown,
        ...(more > 0 ? [`and ${more} more`] : []),
      ].join('\n'),
    );
  }
}
const MOST_SHOWN = 100;

/** A folder of records, read and valid in itself. */
export interface SourceRecords {
  readonly source: SourceRecord;
  readonly records: RecordSet;
  /** Where each record stands. */
  readonly placeOf: (id: string) => { readonly file: string; readonly line: number };
}

/** Fields that hold ids of other records. */
function references(record: object): string[] {
  return Object.entries(record).flatMap(([field, value]): string[] => {
    if (field === 'id' || NO_REFERENCE.has(field)) return [];
    if (typeof value === 'string') return ID.test(value) ? [value] : [];
    if (Array.isArray(value))
      return value.flatMap((one) =>
        typeof one === 'string'
          ? ID.test(one)
            ? [one]
            : []
          : typeof one === 'object'
            ? references(one)
            : [],
      );
    return typeof value === 'object' && value !== null ? references(value) : [];
  });
}
/** An id as the schemas define it, with a prefix that some record kind has. */
const ID =
  /^(?:region|org|class|person|post|group|document|provision|link|succession|hazard|criterion|authority|level-group|power|duty|task|policy|service|indicator|holding|transfer|ending|membership|anomaly):[a-z0-9-]+\/\S+$/u;
/** Fields of free text: a word that looks like an id is none there. */
const NO_REFERENCE = new Set(['name', 'title', 'text', 'asPrinted', 'reading', 'reason', 'aliases']);

/**
 * Reads a source's folder: source.json and a .jsonl file for each kind.
 * @param folder the source's folder, which has records/, or that folder itself
 * @throws RecordsError naming file and line of everything that is no valid record, stands twice or leads nowhere
 */
export async function readRecords(folder: string): Promise<SourceRecords> {
  const inside = path.join(folder, 'records');
  const root = existsSync(inside) ? inside : folder;
  const label = (name: string) => path.join(path.basename(path.dirname(root)), path.basename(root), name);
  const problems: Problem[] = [];
  const source = readSource(path.join(root, 'source.json'), label('source.json'));
  const records = emptyRecords();
  const places = new Map<string, { file: string; line: number }>();
  for (const name of readdirSync(root)) {
    if (!name.endsWith('.jsonl')) continue;
    const kind = name.slice(0, -'.jsonl'.length);
    if (!isKind(kind)) {
      problems.push({
        file: label(name),
        line: 1,
        problem: `no kind of record; there are ${RECORD_KINDS.join(', ')}`,
      });
    }
  }
  for (const kind of RECORD_KINDS) {
    const file = path.join(root, `${kind}.jsonl`);
    if (!existsSync(file)) continue;
    const rows: unknown[] = records[kind];
    let line = 0;
    for await (const text of createInterface({ input: createReadStream(file, 'utf8') })) {
      line += 1;
      if (text.trim() === '') continue;
      const at = { file: label(`${kind}.jsonl`), line };
      const json = jsonOf(text);
      if (json === undefined) {
        problems.push({ ...at, problem: NO_JSON });
        continue;
      }
      const parsed = RECORDS[kind].safeParse(json);
      if (!parsed.success) {
        for (const { path: field, message } of parsed.error.issues)
          problems.push({ ...at, problem: field.length === 0 ? message : `${field.join('.')}: ${message}` });
        continue;
      }
      const before = places.get(parsed.data.id);
      if (before !== undefined)
        problems.push({
          ...at,
          problem: `the id ${parsed.data.id} stands already at ${before.file}:${before.line}`,
        });
      places.set(parsed.data.id, at);
      rows.push(parsed.data);
    }
  }
  if (problems.length > 0) throw new RecordsError(problems);
  return {
    source,
    records,
    placeOf: (id) => places.get(id) ?? { file: label('source.json'), line: 1 },
  };
}

/** @returns ids that records name and the folder does not have, with the records that name them. */
export function danglingReferences({ records }: SourceRecords): Map<string, string[]> {
  const known = new Set(RECORD_KINDS.flatMap((kind) => records[kind].map(({ id }) => id)));
  const wanted = new Map<string, string[]>();
  for (const kind of RECORD_KINDS)
    for (const record of records[kind])
      for (const id of references(record))
        if (!known.has(id)) wanted.set(id, [...(wanted.get(id) ?? []), record.id]);
  return wanted;
}

const NO_JSON = 'is no JSON: a record is one JSON object on one line';

const isKind = (name: string): name is RecordKind => Object.hasOwn(RECORDS, name);

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readSource(file: string, label: string): SourceRecord {
  if (!existsSync(file))
    throw new RecordsError([
      { file: label, line: 1, problem: 'is missing: it names the source, its title and its SHA-256' },
    ]);
  const json = jsonOf(readFileSync(file, 'utf8'));
  if (json === undefined) throw new RecordsError([{ file: label, line: 1, problem: NO_JSON }]);
  const parsed = sourceRecord.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new RecordsError(
    parsed.error.issues.map(({ path: field, message }) => ({
      file: label,
      line: 1,
      problem: `${field.join('.')}: ${message}`,
    })),
  );
}
