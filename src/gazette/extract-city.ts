import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { emptyRecords, type RecordOf, type RecordSet } from '../records/index.js';
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
import { isSameDocument, NAMES_TO_REVIEW } from './names-to-review.js';

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

function readCity(dataDir: string, name: string): City {
  const { folder, regions, gazettes, organizations, documents } = readCityFiles(dataDir, name);
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
  const inReview = new Set(toReview.map(({ id }) => citedId(id)));
  const sources: Extraction[] = [];
  const failures: DataExtraction['failures'][number][] = [];
  for (const city of cities) {
    // A city that has a document in its own list keeps to that, whatever drafts of other cities add.
    const usable = shared.filter(
      (one) =>
        !inReview.has(one.id) || !city.cited.some((own) => own.id !== one.id && isSameDocument(own, one)),
    );
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

function extractCity(
  { folder, name, title, authority, cited, sha256, gazettes }: City,
  shared: readonly RecordOf<'documents'>[],
  onlyCited: readonly RecordOf<'documents'>[],
): DataExtraction {
  const documents = new DocumentNames(name, [...printedDocuments(name, gazettes), ...cited, ...shared]);
  const sources: (Extraction & Pick<GazetteExtraction, 'groupsSetUp'>)[] = [];
  const failures: DataExtraction['failures'][number][] = [];
  for (const gazette of gazettes)
    try {
      const names = { city: name, authority, documents };
      const read = extractGazette(
        gazette,
        names,
        sources.map(({ records }) => records),
      );
      sources.push({ ...read, folder: gazette.folder });
    } catch (error) {
      failures.push({ name: gazette.name, error });
    }
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
