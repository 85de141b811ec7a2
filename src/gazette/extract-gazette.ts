import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import type { RecordOf, RecordSet } from '../records/index.js';
import { PREFIXES } from '../records/prefixes.js';
import { InputError, readYaml } from '../records/read-yaml.js';
import type { SourceRecord } from '../records/source.js';
import { addAnomalies } from './add-anomalies.js';
import { addPowers, type RowDoubt } from './add-powers.js';
import { findContradictions } from './contradictions.js';
import { type DocumentNames, printedId } from './document-names.js';
import { Draft } from './draft.js';
import { accountOfLines, type LineAccount } from './line-account.js';
import { correctionsFile, type Manifest, type ManifestDocument, matchesFile } from './manifest.js';
import type { NameAuthority } from './name-authority.js';
import { readPowerList } from './power-list.js';
import { type GroupPlace, readDocument } from './read-document.js';
import { addExpiry } from './read-document-changes.js';
import { type Reading, readingFile } from './reading.js';
import { type LineRange, parseLineRange, SourceText } from './source-text.js';

/** A gazette's folder and its manifest. */
export interface Gazette {
  readonly folder: string;
  /** The name of its source: city/folder. */
  readonly name: string;
  readonly manifest: Manifest;
  /** Readings that count instead of the files of the folder, by the slug of the document. */
  readonly readings?: ReadonlyMap<string, Reading>;
}

/** The names of a city, which all its gazettes share. */
export interface NamesOfCity {
  readonly city: string;
  readonly authority: NameAuthority;
  readonly documents: DocumentNames;
}

/** The result of reading one gazette. It has no records of bodies: those belong to the city. */
export interface GazetteExtraction {
  readonly source: SourceRecord;
  readonly records: RecordSet;
  readonly accounts: readonly LineAccount[];
  /** Where the gazette sets up each working group, by the id of the group. */
  readonly groupsSetUp: ReadonlyMap<string, GroupPlace>;
}

/**
 * Reads one gazette: its manifest, the city's names, the readings and the parsed lists. Checks all of them against the text.
 * @param earlier the records of the gazettes of the city that were read before
 * @returns the records, and how each line was accounted for
 * @throws InputError with file and line for a malformed file or an unread line; Error if the checksum of the text differs from
 * the manifest, a name is in no authority file, or words are not at their lines
 */
export function extractGazette(
  { folder, name: label, manifest, readings }: Gazette,
  { city, authority, documents }: NamesOfCity,
  earlier: readonly RecordSet[],
): GazetteExtraction {
  const file = (name: string) => path.join(folder, name);
  const source = SourceText.read(file(manifest.file));
  if (source.sha256 !== manifest.sha256)
    throw new Error(
      `${label}/${manifest.file} has the SHA-256 ${source.sha256}, but manifest.yaml says ${manifest.sha256}`,
    );
  const readIfThere = <T extends z.ZodType>(name: string, schema: T): z.infer<T> | undefined =>
    existsSync(file(name)) ? readYaml(file(name), schema, `${label}/${name}`) : undefined;
  const corrections = readIfThere('corrections.yaml', correctionsFile)?.corrections ?? [];
  const matches = readIfThere('matches.yaml', matchesFile)?.matches ?? [];
  const draft = new Draft(city, source);
  for (const document of manifest.documents) addDocument(draft, document, authority);

  const doubts: RowDoubt[] = [];
  const resting = new Map<string, string[]>();
  const otherLines: LineRange[] = [];
  const groupsSetUp = new Map<string, GroupPlace>();
  const cityRegion = authority.region(manifest.city);
  const keyed = new Map(
    corrections.flatMap((one) => (one.key === undefined ? [] : [[one.key, one] as const])),
  );
  for (const document of manifest.documents) {
    const readingPath = file(`readings/${document.slug}.yaml`);
    const reading =
      readings?.get(document.slug) ??
      readYaml(readingPath, readingFile, `${label}/readings/${document.slug}.yaml`);
    const read = readDocument(draft, document, reading, {
      authority,
      documents,
      earlier,
      corrections: keyed,
      cityRegion,
    });
    otherLines.push(...read.otherLines);
    for (const [key, ids] of read.doubts) resting.set(key, [...(resting.get(key) ?? []), ...ids]);
    for (const [group, place] of read.groups) if (!groupsSetUp.has(group)) groupsSetUp.set(group, place);
    const lists = document.annexes.map((config) => {
      const list = readPowerList(source, config, authority, corrections);
      otherLines.push(...list.headLines.map((line): LineRange => [line, line]));
      return { config, list };
    });
    doubts.push(
      ...addPowers(draft, lists, {
        document,
        start: read.start,
        authority,
        documents,
        earlier,
        matches,
        clauses: read.byPath,
        cityRegion,
      }),
    );
    read.readChangesOfLists();
    if (read.expiry !== undefined)
      addExpiry(draft, { id: printedId(city, document), slug: document.slug }, read.expiry);
  }
  for (const key of resting.keys())
    if (!keyed.has(key))
      throw new Error(`${label}/corrections.yaml has no entry '${key}', but a reading names it`);
  addAnomalies(draft, corrections, doubts, resting);
  const contradictions = findContradictions(draft.records, earlier, corrections);
  if (contradictions.length > 0)
    throw new InputError(contradictions.map((one) => ({ file: `${label}/${manifest.file}`, ...one })));

  const accounts = accountOfLines(source, manifest, draft.records, otherLines);
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
    records: draft.records,
    accounts,
    groupsSetUp,
  };
}

function addDocument(draft: Draft, document: ManifestDocument, authority: NameAuthority): void {
  const lines = parseLineRange(document.lines);
  draft.add('documents', {
    id: printedId(draft.city, document),
    order: draft.order('documents', lines[0]),
    number: document.number,
    title: document.title,
    aliases: document.aliases,
    issuer: document.issuer === undefined ? undefined : authority.holder(document.issuer).id,
    issuedOn: document.issuedOn,
    publishedOn: document.published?.on,
    status: 'IN_FORCE',
    lines: [...lines],
  });
}

/**
 * @returns the first provision that names each working group as a holder, a member, a party or the group of a response level, by
 * the id of the group
 */
function groupsNamed(records: RecordSet): ReadonlyMap<string, GroupPlace> {
  const named = new Map<string, GroupPlace>();
  const note = (holder: string | undefined, provision: string) => {
    if (holder?.startsWith(`${PREFIXES['working-groups']}:`) && !named.has(holder))
      named.set(holder, { provision });
  };
  for (const { holder, provision } of records.holdings) note(holder, provision);
  for (const { member, group, provision } of records.memberships) {
    note(member, provision);
    note(group, provision);
  }
  for (const { from, to, grantedBy, provision } of records.transfers)
    for (const party of [from, to, grantedBy]) note(party, provision);
  for (const { group, provision } of records['level-groups']) note(group, provision);
  return named;
}

/** A working group as the city's authority file has it. */
type NamedGroup = Omit<RecordOf<'working-groups'>, keyof GroupPlace>;

/**
 * Gives each working group of a city to the gazette that sets it up. A group that no gazette sets up belongs to the first gazette
 * that names it. A group that is named only as the parent of another one belongs to the gazette of that group.
 * @param gazettes in the order of their names
 * @returns the groups of each gazette, in the order of `groups`
 * @throws Error if no gazette names a group
 */
export function assignGroups(
  groups: readonly NamedGroup[],
  gazettes: readonly Pick<GazetteExtraction, 'records' | 'groupsSetUp'>[],
): ReadonlyMap<string, RecordOf<'working-groups'>>[] {
  const places = new Map<string, GroupPlace & { readonly gazette: number }>();
  for (const named of [
    gazettes.map(({ groupsSetUp }) => groupsSetUp),
    gazettes.map(({ records }) => groupsNamed(records)),
  ])
    for (const [gazette, of] of named.entries())
      for (const [id, place] of of) if (!places.has(id)) places.set(id, { ...place, gazette });
  for (const { id, partOf } of groups) {
    const place = places.get(id);
    if (partOf !== undefined && place !== undefined && !places.has(partOf)) places.set(partOf, place);
  }
  const nowhere = groups.filter(({ id }) => !places.has(id)).map(({ name }) => name);
  if (nowhere.length > 0)
    throw new Error(
      `groups without a provision: ${nowhere.join('、')}; add them to the 'groups' of a reading`,
    );
  return gazettes.map(
    (_, gazette) =>
      new Map(
        groups.flatMap((group) => {
          const { gazette: of, ...place } = places.get(group.id) ?? { provision: '' };
          return of === gazette ? [[group.id, { ...group, ...place }] as const] : [];
        }),
      ),
  );
}
