// The files of a city as they stand in the data folder: what the extraction and a draft both read.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { readYaml } from '../records/read-yaml.js';
import { SHARED } from '../records/source.js';
import { documentsFile, printedId } from './document-names.js';
import { manifestFile } from './manifest.js';
import { authorityFile, regionsFile } from './name-authority.js';
import { sharedToReview, withNamesToReview } from './names-to-review.js';

export const ORGANIZATIONS = 'organizations.yaml';
export const REGIONS = 'regions.yaml';
export const DOCUMENTS = 'documents.yaml';

/** @returns the names of the folders in a folder, in their order; none if it does not exist */
export const foldersIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((one) => one.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];

const readDocuments = (file: string, label: string): z.infer<typeof documentsFile> =>
  existsSync(file) ? readYaml(file, documentsFile, label) : { title: undefined, documents: [] };

/**
 * @returns the list of documents that all cities share, as its file has it; empty if the data folder has none
 * @throws InputError if the list is invalid
 */
export const readListedDocuments = (dataDir: string): z.infer<typeof documentsFile> =>
  readDocuments(path.join(dataDir, SHARED, DOCUMENTS), `${SHARED}/${DOCUMENTS}`);

/**
 * Reads the documents that all cities share: those of the list, and those that drafts of any city add to it until a person moves them there.
 * @returns the two, and the files that have them
 * @throws InputError if a file is invalid
 */
export function readSharedDocuments(dataDir: string) {
  const listed = readListedDocuments(dataDir);
  const sources = foldersIn(dataDir).flatMap((city) =>
    foldersIn(path.join(dataDir, city)).map((name) => ({
      folder: path.join(dataDir, city, name),
      name: `${city}/${name}`,
    })),
  );
  const { documents: toReview, files } = sharedToReview(listed, sources);
  return { listed, toReview, files: [path.join(dataDir, SHARED, DOCUMENTS), ...files].filter(existsSync) };
}

/**
 * Reads the lists of a city, with the names to review of its sources, and the manifests of these sources.
 * @param except name of a source that is left out with its names: one that is drafted again
 * @throws InputError if a file of the city is invalid
 */
export function readCityFiles(dataDir: string, city: string, except?: string) {
  const folder = path.join(dataDir, city);
  const at = (file: string) => path.join(folder, file);
  const label = (file: string) => `${city}/${file}`;
  const regions = readYaml(at(REGIONS), regionsFile, label(REGIONS));
  const gazettes = foldersIn(folder)
    .filter((one) => one !== except && existsSync(path.join(folder, one, 'manifest.yaml')))
    .map((one) => ({
      folder: path.join(folder, one),
      name: `${city}/${one}`,
      manifest: readYaml(
        path.join(folder, one, 'manifest.yaml'),
        manifestFile,
        `${city}/${one}/manifest.yaml`,
      ),
    }));
  const { organizations, documents } = withNamesToReview(
    {
      organizations: readYaml(at(ORGANIZATIONS), authorityFile, label(ORGANIZATIONS)),
      documents: readDocuments(at(DOCUMENTS), label(DOCUMENTS)),
    },
    gazettes,
  );
  return { folder, regions, gazettes, organizations, documents };
}

/** @returns the numbered documents that sources of a city print, each with its id */
export const printedDocuments = (
  city: string,
  gazettes: readonly { readonly manifest: z.infer<typeof manifestFile> }[],
) =>
  gazettes.flatMap(({ manifest }) =>
    manifest.documents
      .filter(({ number }) => number !== undefined)
      .map((document) => ({ ...document, id: printedId(city, document) })),
  );
