// The names and cited documents that a draft found and that the city's lists do not have yet: `names-to-review.yaml` in the folder of a
// source. They count like entries of the city's lists until a person moves them there.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readYaml } from '../records/read-yaml.js';
import { fold } from '../records/text.js';
import { documentsFile, foldTitle } from './document-names.js';
import { authorityFile } from './name-authority.js';

export const NAMES_TO_REVIEW = 'names-to-review.yaml';

/** The schema of `names-to-review.yaml`: entries as in `organizations.yaml`, `documents.yaml` and `shared/documents.yaml`. */
export const namesToReviewFile = z.strictObject({
  ...authorityFile.omit({ title: true }).shape,
  documents: documentsFile.shape.documents,
  /** Documents of the state and of provinces: entries of the list that all cities share. */
  sharedDocuments: documentsFile.shape.documents,
});

type AuthorityFile = z.infer<typeof authorityFile>;
type DocumentsFile = z.infer<typeof documentsFile>;
const LISTS = ['organizations', 'categories', 'groups', 'posts', 'persons'] as const;

interface Named {
  readonly id: string;
  readonly name?: string | undefined;
  readonly number?: string | undefined;
  readonly title?: string | undefined;
}

/**
 * Adds entries to a list. One whose id or name the list already has is left out: a person has moved it there. The name of a document is
 * its number; its title, if it has none.
 */
function addNew<T extends Named>(list: T[], entries: readonly T[], taken: Set<string>): void {
  for (const entry of entries) {
    const keys = [entry.id, entry.name, entry.number ?? entry.title].flatMap((key) =>
      key === undefined ? [] : fold(key),
    );
    if (keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    list.push(entry);
  }
}

/** The content of `names-to-review.yaml`. */
export type NamesToReview = z.infer<typeof namesToReviewFile>;
type CityLists = { readonly organizations: AuthorityFile; readonly documents: DocumentsFile };

/** A folder of a source, with its name in messages. */
interface SourceFolder {
  readonly folder: string;
  readonly name: string;
}

/** @returns the files with names to review that these folders have */
const filesOf = (folders: readonly SourceFolder[]) =>
  folders
    .map(({ folder, name }) => ({
      file: path.join(folder, NAMES_TO_REVIEW),
      label: `${name}/${NAMES_TO_REVIEW}`,
    }))
    .filter(({ file }) => existsSync(file));

/** @returns whether two entries name one document: by the number if both have one, otherwise by the title */
export const isSameDocument = (
  one: Pick<DocumentsFile['documents'][number], 'number' | 'title'>,
  other: Pick<DocumentsFile['documents'][number], 'number' | 'title'>,
): boolean =>
  one.number !== undefined && other.number !== undefined
    ? fold(one.number) === fold(other.number)
    : one.title !== undefined && other.title !== undefined && foldTitle(one.title) === foldTitle(other.title);

/**
 * @param listed the list of documents that all cities share, as its file has it
 * @param folders of the sources of all cities, in the order in which they are read
 * @returns what their drafts add to it: each document once, with every name that one of them uses; and the files that add something. A document
 * that the list has gets no new entry, whatever its id.
 * @throws InputError if a file does not match the schema
 */
export function sharedToReview(listed: DocumentsFile, folders: readonly SourceFolder[]) {
  const documents: DocumentsFile['documents'] = [];
  const files: string[] = [];
  for (const { file, label } of filesOf(folders)) {
    const added = readYaml(file, namesToReviewFile, label).sharedDocuments;
    if (added.length > 0) files.push(file);
    for (const one of added) {
      const isIt = (other: typeof one) => other.id === one.id || isSameDocument(other, one);
      if (listed.documents.some(isIt)) continue;
      const before = documents.find(isIt);
      if (before === undefined) documents.push({ ...one, aliases: [...one.aliases] });
      else before.aliases.push(...one.aliases.filter((alias) => !before.aliases.includes(alias)));
    }
  }
  return { documents, files };
}

/**
 * @param lists the lists of a city, as its files have them
 * @param folders of its sources, with the name of each in messages
 * @returns the lists with the names that the drafts of the sources add
 * @throws InputError if a file does not match the schema
 */
export function withNamesToReview(lists: CityLists, folders: readonly SourceFolder[]): CityLists {
  return withNames(
    lists,
    filesOf(folders).map(({ file, label }) => readYaml(file, namesToReviewFile, label)),
  );
}

/** @returns the lists of a city with further names; one whose id or name the lists have already is left out */
export function withNames(
  { organizations, documents }: CityLists,
  names: readonly NamesToReview[],
): CityLists {
  if (names.length === 0) return { organizations, documents };
  const all = structuredClone(organizations);
  const cited = structuredClone(documents);
  const takenNames = new Set(
    LISTS.flatMap((list) =>
      all[list].flatMap(({ id, name, aliases }) => [
        id,
        fold(name),
        ...aliases.map((alias) => fold(typeof alias === 'string' ? alias : alias.name)),
      ]),
    ),
  );
  const takenDocuments = new Set(
    cited.documents.flatMap(({ id, number, title }) => [id, fold(number ?? title ?? '')]),
  );
  for (const added of names) {
    addNew(all.organizations, added.organizations, takenNames);
    addNew(all.categories, added.categories, takenNames);
    addNew(all.groups, added.groups, takenNames);
    addNew(all.posts, added.posts, takenNames);
    addNew(all.persons, added.persons, takenNames);
    addNew(cited.documents, added.documents, takenDocuments);
  }
  return { organizations: all, documents: cited };
}
