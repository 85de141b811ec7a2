import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyRecords, type RecordOf, type RecordSet } from '../records/index.js';
import { InputError } from '../records/read-yaml.js';
import { referencesOf } from '../records/references.js';
import { markWhatRestsOnUnreviewed } from '../records/rests-on-unreviewed.js';
import { NAME_LIST_SOURCE, SHARED, type SourceRecord } from '../records/source.js';
import {
  DOCUMENTS,
  foldersIn,
  ORGANIZATIONS,
  printedDocuments,
  REGIONS,
  readCityFiles,
  readSharedDocuments,
} from './city-files.js';
import { citedDocuments, citedId, DocumentNames } from './document-names.js';
import { assignGroups, extractGazette, type Gazette, type GazetteExtraction } from './extract-gazette.js';
import type { LineAccount } from './line-account.js';
import { NameAuthority } from './name-authority.js';
import { isSameDocument, NAMES_TO_REVIEW, type NamesToReview, withNames } from './names-to-review.js';
import type { Reading } from './reading.js';

/** The records of one source under a data folder. */
export interface Extraction {
  readonly source: SourceRecord;
  /** The folder that gets `records/`. */
  readonly folder: string;
  readonly records: RecordSet;
  /** How the lines of a gazette were accounted for; empty for a source that is no gazette. */
  readonly accounts: readonly LineAccount[];
}

/** The sources that were read, and why others could not be read. */
export interface DataExtraction {
  readonly sources: readonly Extraction[];
  readonly failures: readonly { readonly name: string; readonly error: unknown }[];
}

/** A city's folder, with the files that its gazettes share. */
interface City {
  readonly folder: string;
  readonly name: string;
  readonly title: string | undefined;
  readonly authority: NameAuthority;
  readonly cited: readonly RecordOf<'documents'>[];
  readonly sha256: string;
  readonly gazettes: readonly Gazette[];
}

function sha256Of(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** @param more names and documents that count beside those of the files */
function readCity(dataDir: string, name: string, more?: NamesToReview): City {
  const { folder, regions, gazettes, ...files } = readCityFiles(dataDir, name);
  const { organizations, documents } = more === undefined ? files : withNames(files, [more]);
  const authority = new NameAuthority(name, organizations, regions);
  return {
    folder,
    name,
    title: organizations.title,
    authority,
    cited: citedDocuments(documents, (issuer) => authority.holder(issuer).id),
    sha256: sha256Of([
      ...[ORGANIZATIONS, REGIONS, DOCUMENTS].map((file) => path.join(folder, file)),
      ...gazettes.map((one) => path.join(one.folder, NAMES_TO_REVIEW)),
    ]),
    gazettes,
  };
}

/**
 * Reads everything under a data folder: the documents that all cities share, and each city with its gazettes.
 * @returns one source for the shared documents, and for each city one of its names and one for each gazette; a gazette that
 * cannot be read is a failure; nothing of its city is returned then, because no gazette of the city could get its groups
 * @throws InputError or Error if a file of a city or the list of shared documents is invalid
 */
export function extractData(dataDir: string): DataExtraction {
  const cities = foldersIn(dataDir)
    .filter((name) => existsSync(path.join(dataDir, name, ORGANIZATIONS)))
    .map((name) => readCity(dataDir, name));
  // The container image has only the records.
  if (cities.length === 0) return { sources: [], failures: [] };
  const { listed, toReview, files } = readSharedDocuments(dataDir);
  const shared = citedDocuments({ documents: [...listed.documents, ...toReview] }, (issuer) => {
    if (!cities.some(({ authority }) => authority.has(issuer)))
      throw new Error(`${SHARED}/${DOCUMENTS}: '${issuer}' is not the id of a body of a city`);
    return issuer;
  });
  const printed = new Set(
    cities
      .flatMap(({ gazettes }) => gazettes.flatMap(({ manifest }) => manifest.documents))
      .flatMap(({ cited }) => (cited === undefined ? [] : citedId(cited))),
  );
  const onlyCited = (documents: readonly RecordOf<'documents'>[]) =>
    documents.filter(({ id }) => !printed.has(id));
  const sharedIds = new Set(shared.map(({ id }) => id));
  const sources: Extraction[] = [];
  const failures: DataExtraction['failures'][number][] = [];
  for (const city of cities) {
    const usable = sharedBeside(city.cited, shared, toReview);
    const own = onlyCited(city.cited).filter(({ id }) => !sharedIds.has(id));
    const { sources: read, failures: failed } = extractCity(city, usable, own);
    sources.push(...read);
    failures.push(...failed);
  }
  if (files.length > 0)
    sources.push({
      source: {
        name: `${SHARED}/documents`,
        title: listed.title ?? `${SHARED}/documents`,
        sha256: sha256Of(files),
      },
      folder: path.join(dataDir, SHARED, 'documents'),
      records: { ...emptyRecords(), documents: onlyCited(shared) },
      accounts: [],
    });
  return { sources, failures };
}

/** Returns the shared documents of a city. One that it has in its own list is that one, whatever drafts of other cities add. */
function sharedBeside(
  cited: readonly RecordOf<'documents'>[],
  shared: readonly RecordOf<'documents'>[],
  toReview: readonly { readonly id: string }[],
): RecordOf<'documents'>[] {
  const inReview = new Set(toReview.map(({ id }) => citedId(id)));
  return shared.filter(
    (one) => !inReview.has(one.id) || !cited.some((own) => own.id !== one.id && isSameDocument(own, one)),
  );
}

/**
 * Reads one gazette as it would be with another reading, and writes nothing: what a review asks before it takes a fact.
 * @param gazette CITY/SOURCE
 * @param reading that counts instead of its file
 * @param names names and documents that count beside those of the files
 * @returns why the gazette cannot be read, one problem in each line; empty if it can
 * @throws InputError if a file of the city is invalid
 */
export function problemsWith(
  dataDir: string,
  gazette: string,
  reading: Reading | undefined,
  names: NamesToReview,
): string[] {
  const city = readCity(dataDir, path.dirname(gazette), names);
  const { listed, toReview } = readSharedDocuments(dataDir);
  const all = citedDocuments({ documents: [...listed.documents, ...toReview] }, (issuer) => issuer);
  const shared = sharedBeside(city.cited, all, toReview);
  const upTo = city.gazettes.findIndex(({ name }) => name === gazette) + 1;
  const gazettes = city.gazettes
    .slice(0, upTo)
    .map((one) =>
      one.name === gazette && reading !== undefined
        ? { ...one, readings: new Map([[reading.document, reading]]) }
        : one,
    );
  const documents = documentsOf(city, shared, city.cited);
  const { failures } = extractGazettes(city, gazettes, documents);
  return failures.flatMap(({ error }) =>
    error instanceof InputError
      ? error.problems.map(({ problem }) => problem)
      : (error instanceof Error ? error.message : String(error)).split('\n'),
  );
}

const documentsOf = (
  { name, gazettes }: City,
  shared: readonly RecordOf<'documents'>[],
  cited: readonly RecordOf<'documents'>[],
) => new DocumentNames(name, [...printedDocuments(name, gazettes), ...cited, ...shared]);

type ReadGazette = Extraction & Pick<GazetteExtraction, 'groupsSetUp'>;

/** Reads gazettes of a city in their order, each with the records of those before it. */
function extractGazettes({ name, authority }: City, gazettes: readonly Gazette[], documents: DocumentNames) {
  const sources: ReadGazette[] = [];
  const failures: DataExtraction['failures'][number][] = [];
  for (const gazette of gazettes)
    try {
      const names = { city: name, authority, documents };
      const earlier = sources.map(({ records }) => records);
      sources.push({ ...extractGazette(gazette, names, earlier), folder: gazette.folder });
    } catch (error) {
      failures.push({ name: gazette.name, error });
    }
  return { sources, failures };
}

function extractCity(
  city: City,
  shared: readonly RecordOf<'documents'>[],
  onlyCited: readonly RecordOf<'documents'>[],
): DataExtraction {
  const { folder, name, title, authority, cited, sha256, gazettes } = city;
  const { sources, failures } = extractGazettes(city, gazettes, documentsOf(city, shared, cited));
  if (failures.length > 0) return { sources: [], failures };
  try {
    const groups = assignGroups(authority.records['working-groups'], sources);
    const own = emptyRecords();
    Object.assign(own, structuredClone(authority.records), { 'working-groups': [], documents: onlyCited });
    for (const [index, source] of sources.entries()) {
      const of = groups[index] ?? new Map();
      source.records['working-groups'].push(...of.values());
      moveDependents(own, source.records, new Set(of.keys()));
    }
    markWhatRestsOnUnreviewed(sources.map(({ records }) => records));
    const source = {
      name: `${name}/${NAME_LIST_SOURCE}`,
      title: title ?? `${name}/${NAME_LIST_SOURCE}`,
      sha256,
    };
    return {
      sources: [
        ...sources,
        { source, folder: path.join(folder, NAME_LIST_SOURCE), records: own, accounts: [] },
      ],
      failures,
    };
  } catch (error) {
    return { sources: [], failures: [{ name: `${name}/${NAME_LIST_SOURCE}`, error }] };
  }
}

/**
 * Moves the classes and posts that refer to a gazette's groups, directly or through other classes, from the city to the gazette. A
 * city's source refers to no gazette, so that it can be loaded first.
 */
function moveDependents(own: RecordSet, gazette: RecordSet, ids: Set<string>): void {
  for (let size = -1; size !== ids.size; ) {
    size = ids.size;
    for (const kind of ['categories', 'posts'] as const)
      for (const record of own[kind].filter((one) => referencesOf(kind, one).some(({ id }) => ids.has(id)))) {
        ids.add(record.id);
        (own[kind] as RecordOf<typeof kind>[]).splice(own[kind].indexOf(record as never), 1);
        (gazette[kind] as RecordOf<typeof kind>[]).push(record);
      }
  }
}
