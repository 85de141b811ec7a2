import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS, type RecordSet } from '../records/index.js';
import { RECORD_KINDS, type RecordKind } from '../records/prefixes.js';
import { recordLine } from '../records/text.js';
import { makeCoveragePage } from './coverage.js';
import { extractData } from './extract-city.js';

/** One line for each record, ordered by the source and then by id, so that a diff shows what changed. */
function serialize<K extends RecordKind>(kind: K, records: RecordSet): string {
  const rows = records[kind].map((record) => {
    const parsed = KINDS[kind].schema.safeParse(record);
    if (!parsed.success) throw new Error(`${kind} ${record.id}: ${parsed.error.issues[0]?.message}`);
    return parsed.data;
  });
  const order = (record: (typeof rows)[number]) => ('order' in record ? record.order : 0);
  return rows
    .toSorted((a, b) => order(a) - order(b) || (a.id < b.id ? -1 : 1))
    .map((record) => recordLine(record))
    .join('');
}

interface ExtractOptions {
  /** Compare instead of writing. */
  readonly check: boolean;
  readonly dataDir: string;
  /** Where the records go instead of the data folder: a folder for each source, CITY/SOURCE/records. */
  readonly out?: string;
  /** Folder of the generated coverage page; without it, no page is written. */
  readonly docsDir?: string;
  readonly report: (line: string) => void;
}

/**
 * Writes the generated files that differ from those in the folder. An empty text means that the file should not exist.
 * @param check only compares and writes nothing
 * @returns the names of the files that differed
 */
function updateFiles(folder: string, files: ReadonlyMap<string, string>, check: boolean): string[] {
  return [...files].flatMap(([name, text]) => {
    const file = path.join(folder, name);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (before === text) return [];
    if (!check) {
      mkdirSync(folder, { recursive: true });
      if (text === '') rmSync(file);
      else writeFileSync(file, text);
    }
    return [name];
  });
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Reads every city and gazette under a data folder and writes records/*.jsonl and the coverage page, or checks that these files
 * are up to date.
 * @returns the exit code: 1 if a checked file differs or a source cannot be read; the reasons are reported
 */
export function extractSources({ check, dataDir, out, docsDir, report }: ExtractOptions): number {
  let failed = false;
  const refuseDrift = (label: string, what: string, drifted: readonly string[]) => {
    if (!check || drifted.length === 0) return;
    failed = true;
    report(
      `${label}: ${what} from the gazette: ${drifted.join(', ')}. Run npm run extract to write them again.`,
    );
  };
  try {
    const { sources, failures } = extractData(dataDir);
    if (sources.length + failures.length === 0) report('The data folder has no gazette');
    for (const { name, error } of failures) {
      failed = true;
      report(`${name}: ${messageOf(error)}`);
    }
    for (const { source, folder, records, accounts } of sources) {
      const files = new Map(RECORD_KINDS.map((kind) => [`${kind}.jsonl`, serialize(kind, records)]));
      files.set('source.json', `${JSON.stringify(source)}\n`);
      const target = out === undefined ? folder : path.join(out, ...source.name.split('/'));
      const drifted = updateFiles(path.join(target, 'records'), files, check);
      const lines = accounts.reduce((sum, one) => sum + one.blank + one.stated + one.other, 0);
      const facts = RECORD_KINDS.reduce((sum, kind) => sum + records[kind].length, 0);
      report(
        `${source.name}: ${accounts.length === 0 ? '' : `${lines} of ${lines} lines accounted for, `}${facts} records`,
      );
      refuseDrift(source.name, 'records differ', drifted);
    }
    // The page would lack a source that could not be read, so it is written only if all were read.
    const gazettes = sources.filter(({ accounts }) => accounts.length > 0);
    if (docsDir !== undefined && failures.length === 0 && gazettes.length > 0) {
      const drifted = updateFiles(docsDir, new Map([['coverage.md', makeCoveragePage(gazettes)]]), check);
      refuseDrift(path.basename(docsDir), 'the page differs', drifted);
    }
  } catch (error) {
    failed = true;
    report(messageOf(error));
  }
  return failed ? 1 : 0;
}
