import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseJson } from '@humanwhocodes/momoa';
import { isNode, parseDocument } from 'yaml';
import { uncertaintyProblem, withDoubts } from './doubts.js';
import { decodeUtf8, readLines } from './file-lines.js';
import { imprecisionProblem } from './imprecise-days.js';
import { emptyRecords, KINDS, type RecordSet } from './index.js';
import { RECORD_KINDS, type RecordKind } from './prefixes.js';
import { referencesOf } from './references.js';
import { type SourceRecord, sourceRecord } from './source.js';
import { upgradeRecord } from './upgrade-record.js';

/** A problem with a record or a row, and its place. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  /** Counted from 1: the character in a line of JSON, or the cell in a row of CSV. */
  readonly column?: number | undefined;
  /** The sheet and cell of a workbook (Sheet1!C12), which then stand in place of line and column. */
  readonly cell?: string | undefined;
  readonly problem: string;
  /** How often it occurs, where one problem stands for several; once where absent. */
  readonly times?: number | undefined;
}

/** The records cannot be loaded, and nothing was written. The message lists the first MOST_SHOWN problems. */
export class RecordsError extends Error {
  override readonly name = 'RecordsError';
  constructor(readonly problems: readonly Problem[]) {
    const shown = problems
      .slice(0, MOST_SHOWN)
      .map(
        ({ file, line, column, cell, problem }) =>
          `${[file, cell ?? [line, column ?? []]].flat(2).join(':')}: ${problem}`,
      );
    const count = (some: readonly Problem[]) => some.reduce((sum, { times = 1 }) => sum + times, 0);
    const total = count(problems);
    const more = count(problems.slice(MOST_SHOWN));
    super(
      [
        `Nothing was loaded: ${total} ${total === 1 ? 'problem' : 'problems'}`,
        ...shown,
        ...(more > 0 ? [`and ${more} more`] : []),
      ].join('\n'),
    );
  }
}
const MOST_SHOWN = 100;

/** The valid records of a source. Their references may still lead to records that do not exist. */
export interface SourceRecords {
  readonly source: SourceRecord;
  readonly records: RecordSet;
  /** @returns the file and line of a record by its id */
  readonly placeOf: (id: string) => { readonly file: string; readonly line: number };
}

/** @returns the number of records of a source, of all kinds */
export function recordCount({ records }: SourceRecords): number {
  return RECORD_KINDS.reduce((sum, kind) => sum + records[kind].length, 0);
}

function placeOfRecords(folder: string) {
  const inside = path.join(folder, 'records');
  const root = existsSync(inside) ? inside : folder;
  const label = (name: string) => path.join(path.basename(path.dirname(root)), path.basename(root), name);
  return { root, label };
}

/**
 * Reads the source.json of a source's folder, without the records.
 * @throws RecordsError if source.json is missing or invalid
 */
export function readSourceRecord(folder: string): SourceRecord {
  const { root, label } = placeOfRecords(folder);
  return readSource(path.join(root, 'source.json'), label('source.json'));
}

/**
 * Reads a source's folder: source.json and a .jsonl file for each kind.
 * @param folder the source's folder, or the folder records/ in it
 * @throws RecordsError with file and line of every invalid record and every repeated id. References are not checked, because they
 * may lead to records of other sources.
 */
export async function readRecords(folder: string): Promise<SourceRecords> {
  const { root, label } = placeOfRecords(folder);
  const source = readSourceRecord(folder);
  const names = readdirSync(root).filter((name) => name.endsWith('.jsonl'));
  return readRecordFiles(
    source,
    label('source.json'),
    names.map((name) => ({ path: path.join(root, name), label: label(name) })),
  );
}

/** A file of records. Its name is their kind. */
export interface RecordFile {
  readonly path: string;
  /** The file's name in messages. */
  readonly label: string;
}

/**
 * Reads files of records.
 * @param about the name that messages use as the file of a record that is in none of the files
 * @throws RecordsError as readRecords, and for a file whose name is not a kind of record
 */
export async function readRecordFiles(
  source: SourceRecord,
  about: string,
  files: readonly RecordFile[],
): Promise<SourceRecords> {
  const problems: Problem[] = [];
  const records = emptyRecords();
  const places = new Map<string, { file: string; line: number }>();
  const byKind = new Map<string, RecordFile>();
  for (const file of files) {
    const kind = path.basename(file.path, '.jsonl');
    byKind.set(kind, file);
    if (!isKind(kind))
      problems.push({
        file: file.label,
        line: 1,
        problem: `the name of the file is not a kind of record; allowed: ${RECORD_KINDS.join(', ')}`,
      });
  }
  for (const kind of RECORD_KINDS) {
    const file = byKind.get(kind);
    if (file === undefined) continue;
    const rows: unknown[] = records[kind];
    let line = 0;
    for await (const text of readLines(file.path)) {
      line += 1;
      const at = { file: file.label, line };
      if (text === undefined) {
        problems.push({ ...at, problem: NO_UTF8 });
        continue;
      }
      if (text.trim() === '') continue;
      const json = parseLine(text);
      if ('brokenAt' in json) {
        problems.push({ ...at, column: json.brokenAt, problem: NO_JSON });
        continue;
      }
      const parsed = KINDS[kind].schema.safeParse(upgradeRecord(kind, withDoubts(kind, json.value)));
      if (!parsed.success) {
        for (const { path: field, message } of parsed.error.issues)
          problems.push({
            ...at,
            column: field.length === 0 ? undefined : columnOf(text, field),
            problem: field.length === 0 ? message : `${field.join('.')}: ${message}`,
          });
        continue;
      }
      const uncertain = uncertaintyProblem(parsed.data);
      if (uncertain !== undefined)
        problems.push({ ...at, column: columnOf(text, ['certainty']), problem: uncertain });
      const imprecise = imprecisionProblem(parsed.data);
      if (imprecise !== undefined)
        problems.push({ ...at, column: columnOf(text, ['impreciseDays']), problem: imprecise });
      const before = places.get(parsed.data.id);
      if (before !== undefined)
        problems.push({
          ...at,
          problem: `the id ${parsed.data.id} is already used at ${before.file}:${before.line}`,
        });
      places.set(parsed.data.id, at);
      rows.push(parsed.data);
    }
  }
  if (problems.length > 0) throw new RecordsError(problems);
  return {
    source,
    records,
    placeOf: (id) => places.get(id) ?? { file: about, line: 1 },
  };
}

/**
 * @returns the ids that records refer to but that this source does not have, with the ids of the records that refer to them.
 * References whose target may be missing are not among them.
 */
export function danglingReferences({ records }: SourceRecords): Map<string, string[]> {
  const known = new Set(RECORD_KINDS.flatMap((kind) => records[kind].map(({ id }) => id)));
  const wanted = new Map<string, string[]>();
  for (const kind of RECORD_KINDS)
    for (const record of records[kind])
      for (const { id, mayWait } of referencesOf(kind, record))
        if (mayWait !== true && !known.has(id)) wanted.set(id, [...(wanted.get(id) ?? []), record.id]);
  return wanted;
}

const NO_UTF8 = 'is not UTF-8; records must be UTF-8';
const NO_JSON = 'is not valid JSON; a record is one JSON object on one line';

const isKind = (name: string): name is RecordKind => Object.hasOwn(KINDS, name);

/** @returns the value, or the column of the first error if the text is not valid JSON */
function parseLine(text: string): { readonly value: unknown } | { readonly brokenAt: number } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { brokenAt: columnAt(text, placeOfError(text, error as SyntaxError)) };
  }
}

/** @returns the column of a position in a line. Characters are counted, and not UTF-16 code units. */
function columnAt(text: string, place: number): number {
  return [...text.slice(0, place)].length + 1;
}

/**
 * JSON.parse gives the position of most errors. For an unexpected token it gives only the surrounding text, so a second parser
 * finds the position.
 */
function placeOfError(text: string, { message }: SyntaxError): number {
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  if (/Unexpected end/u.test(message)) return text.length;
  try {
    parseJson(text);
  } catch (error) {
    return (error as { offset?: number }).offset ?? text.length;
  }
  return text.length;
}

/** @returns the column of a field in a line of JSON; for a missing field, that of the innermost value that would contain it */
function columnOf(text: string, field: readonly PropertyKey[]): number {
  const document = parseDocument(text);
  for (let depth = field.length; depth > 0; depth--) {
    const node = document.getIn(field.slice(0, depth), true);
    if (isNode(node) && node.range) return columnAt(text, node.range[0]);
  }
  return 1;
}

function readSource(file: string, label: string): SourceRecord {
  if (!existsSync(file))
    throw new RecordsError([
      {
        file: label,
        line: 1,
        problem: 'the file is missing; it must give the name, the title and the SHA-256 of the source',
      },
    ]);
  const text = decodeUtf8(readFileSync(file));
  if (text === undefined) throw new RecordsError([{ file: label, line: 1, problem: NO_UTF8 }]);
  const json = parseLine(text);
  if ('brokenAt' in json) throw new RecordsError([{ file: label, line: 1, problem: NO_JSON }]);
  const parsed = sourceRecord.safeParse(json.value);
  if (parsed.success) return parsed.data;
  throw new RecordsError(
    parsed.error.issues.map(({ path: field, message }) => ({
      file: label,
      line: 1,
      problem: `${field.join('.')}: ${message}`,
    })),
  );
}
