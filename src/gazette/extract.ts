import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { KINDS, type RecordSet } from '../records/index.js';
import { RECORD_KINDS, type RecordKind } from '../records/prefixes.js';
import type { SourceRecord } from '../records/source.js';
import { recordLine } from '../records/text.js';
import { addAnomalies } from './add-anomalies.js';
import { addPowers, type RowDoubt } from './add-powers.js';
import { makeCoveragePage } from './coverage.js';
import { DocumentNames, documentsFile } from './document-names.js';
import { Draft, type DraftRecords } from './draft.js';
import { accountOfLines, type LineAccount } from './line-account.js';
import { correctionsFile, type ManifestDocument, manifestFile, matchesFile } from './manifest.js';
import { NameAuthority } from './name-authority.js';
import { readPowerList } from './power-list.js';
import { readDocument } from './read-document.js';
import { readingFile } from './reading.js';
import { type LineRange, parseLineRange, SourceText } from './source-text.js';
import { InputError, readYaml } from './yaml.js';

/** The result of reading one gazette. */
export interface Extraction {
  readonly source: SourceRecord;
  readonly records: RecordSet;
  readonly accounts: readonly LineAccount[];
}

/**
 * Reads one gazette: its manifest, the city's names, the readings and the parsed lists. Checks all of them against the text.
 * @param folder a source folder, such as data/changzhi/2020-03; its parent folder has the city's files
 * @returns the records, and how each line was accounted for
 * @throws InputError with file and line for a malformed file or an unread line; Error if the checksum of the text differs from
 * the manifest, a name is in no authority file, or words are not at their lines
 */
export function extractSource(folder: string): Extraction {
  const cityFolder = path.dirname(folder);
  const city = path.basename(cityFolder);
  const label = `${city}/${path.basename(folder)}`;
  const file = (name: string) => path.join(folder, name);
  const manifest = readYaml(file('manifest.yaml'), manifestFile, `${label}/manifest.yaml`);
  const source = SourceText.read(file(manifest.file));
  if (source.sha256 !== manifest.sha256)
    throw new Error(
      `${label}/${manifest.file} has the SHA-256 ${source.sha256}, but manifest.yaml says ${manifest.sha256}`,
    );
  const { corrections } = readYaml(file('corrections.yaml'), correctionsFile, `${label}/corrections.yaml`);
  const { matches } = readYaml(file('matches.yaml'), matchesFile, `${label}/matches.yaml`);
  const cited = readYaml(file('documents.yaml'), documentsFile, `${label}/documents.yaml`);
  const authority = NameAuthority.read(
    city,
    path.join(cityFolder, 'organizations.yaml'),
    path.join(cityFolder, 'regions.yaml'),
  );
  const draft = new Draft(city, source);
  Object.assign(draft.records, structuredClone(authority.records));
  const documents = new DocumentNames(
    manifest,
    cited,
    authority,
    (slug) => draft.id('document', slug),
    // Cited documents are ordered after everything in the source.
    (index) => source.length + 1 + index / 1000,
  );
  for (const document of manifest.documents) addDocument(draft, document, authority);
  draft.records.documents.push(...documents.cited);

  const doubts: RowDoubt[] = [];
  const resting = new Map<string, string[]>();
  const otherLines: LineRange[] = [];
  const cityRegion = authority.region(manifest.city);
  const keyed = new Map(
    corrections.flatMap((one) => (one.key === undefined ? [] : [[one.key, one] as const])),
  );
  for (const document of manifest.documents) {
    const readingPath = file(`readings/${document.slug}.yaml`);
    const reading = readYaml(readingPath, readingFile, `${label}/readings/${document.slug}.yaml`);
    const read = readDocument(draft, document, reading, {
      authority,
      documents,
      corrections: keyed,
      cityRegion,
    });
    otherLines.push(...read.otherLines);
    for (const [key, ids] of read.doubts) resting.set(key, [...(resting.get(key) ?? []), ...ids]);
    const lists = document.annexes.map((config) => {
      const list = readPowerList(source, config, authority, corrections);
      otherLines.push(...list.headLines.map((line): LineRange => [line, line]));
      return { config, list };
    });
    doubts.push(
      ...addPowers(draft, lists, { document, authority, matches, clauses: read.byPath, cityRegion }),
    );
  }
  for (const key of resting.keys())
    if (!keyed.has(key))
      throw new Error(`${label}/corrections.yaml has no entry '${key}', but a reading names it`);
  addAnomalies(draft, corrections, doubts, resting);
  const records = withCitedGroups(draft.records);

  const accounts = accountOfLines(source, manifest, records, otherLines);
  const unread = accounts.flatMap(({ unread: lines }) => lines);
  if (unread.length > 0)
    throw new InputError(
      unread.map((line) => ({
        file: `${label}/${manifest.file}`,
        line,
        problem: 'the line is not in a provision, heading, page furniture or anomaly',
      })),
    );
  return {
    source: { name: label, title: manifest.title, sha256: source.sha256 },
    records,
    accounts,
  };
}

function addDocument(draft: Draft, document: ManifestDocument, authority: NameAuthority): void {
  const lines = parseLineRange(document.lines);
  draft.add('documents', {
    id: draft.id('document', document.slug),
    order: draft.order('documents', lines[0]),
    number: document.number,
    title: document.title,
    aliases: document.aliases,
    issuer: document.issuer === undefined ? undefined : authority.holder(document.issuer).id,
    issuedOn: document.issuedOn,
    status: 'IN_FORCE',
    lines: [...lines],
  });
}

/**
 * Gives every working group a provision. A group that no document sets up gets the provision that first names it as a holder, a
 * member, a party or the group of a response level.
 * @throws Error if no provision names a group
 */
function withCitedGroups(records: DraftRecords): RecordSet {
  const named = new Map<string, string>();
  const note = (holder: string | undefined, provision: string) => {
    if (holder !== undefined && !named.has(holder)) named.set(holder, provision);
  };
  for (const { holder, provision } of records.holdings) note(holder, provision);
  for (const { member, group, provision } of records.memberships) {
    note(member, provision);
    note(group, provision);
  }
  for (const { from, to, grantedBy, provision } of records.transfers)
    for (const party of [from, to, grantedBy]) note(party, provision);
  for (const { group, provision } of records['level-groups']) note(group, provision);
  const whole = new Map(records['working-groups'].map((group) => [group.id, group]));
  for (const group of whole.values()) group.provision ??= named.get(group.id);
  // A group that is named only as the parent of another group gets the provision of that group.
  for (const { partOf, provision } of whole.values()) {
    const around = partOf === undefined ? undefined : whole.get(partOf);
    if (around !== undefined) around.provision ??= provision;
  }
  const nowhere: string[] = [];
  const cited = [...whole.values()].flatMap(({ provision, ...group }) => {
    if (provision === undefined) nowhere.push(group.name);
    return provision === undefined ? [] : { ...group, provision };
  });
  if (nowhere.length > 0)
    throw new Error(
      `groups without a provision: ${nowhere.join('、')}; add them to the 'groups' of a reading`,
    );
  return { ...records, 'working-groups': cited };
}

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
  /** Folder of the generated coverage page. */
  readonly docsDir: string;
  readonly report: (line: string) => void;
}

/** @returns the source folders under a data folder: those with a manifest.yaml */
function sourceFolders(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'manifest.yaml')
    .map((name) => path.join(dataDir, path.dirname(name)))
    .sort();
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

/**
 * Reads every gazette under a data folder and writes records/*.jsonl and the coverage page, or checks that these files are up to
 * date.
 * @returns the exit code: 1 if a checked file differs or a source cannot be read; the reasons are reported
 */
export function extractSources({ check, dataDir, docsDir, report }: ExtractOptions): number {
  let failed = false;
  const folders = sourceFolders(dataDir);
  // .dockerignore excludes the gazettes: the container image has only their records.
  if (folders.length === 0) {
    report('The data folder has no gazette');
    return 0;
  }
  const read: Extraction[] = [];
  const refuseDrift = (label: string, what: string, drifted: readonly string[]) => {
    if (!check || drifted.length === 0) return;
    failed = true;
    report(
      `${label}: ${what} from the gazette: ${drifted.join(', ')}. Run npm run extract to write them again.`,
    );
  };
  for (const folder of folders) {
    const label = path.relative(dataDir, folder);
    try {
      const extraction = extractSource(folder);
      const { source, records, accounts } = extraction;
      read.push(extraction);
      const files = new Map(RECORD_KINDS.map((kind) => [`${kind}.jsonl`, serialize(kind, records)]));
      files.set('source.json', `${JSON.stringify(source)}\n`);
      const drifted = updateFiles(path.join(folder, 'records'), files, check);
      const lines = accounts.reduce((sum, one) => sum + one.blank + one.stated + one.other, 0);
      const facts = RECORD_KINDS.reduce((sum, kind) => sum + records[kind].length, 0);
      report(`${label}: ${lines} of ${lines} lines accounted for, ${facts} records`);
      refuseDrift(label, 'records differ', drifted);
    } catch (error) {
      failed = true;
      report(`${label}: ${error instanceof Error ? error.message : error}`);
    }
  }
  // The page would lack a source that could not be read, so it is written only if all were read.
  if (read.length === folders.length) {
    const drifted = updateFiles(docsDir, new Map([['coverage.md', makeCoveragePage(read)]]), check);
    refuseDrift(path.basename(docsDir), 'the page differs', drifted);
  }
  return failed ? 1 : 0;
}
