// The names and cited documents that a draft found and that the city's lists do not have yet: `names-to-review.yaml` in the folder of a
// source. They count like entries of the city's lists until a person moves them there.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readYaml } from '../records/read-yaml.js';
import { fold } from '../records/text.js';
import { documentsFile } from './document-names.js';
import { authorityFile } from './name-authority.js';

export const NAMES_TO_REVIEW = 'names-to-review.yaml';

/** The schema of `names-to-review.yaml`: entries as in `organizations.yaml` and `documents.yaml`. */
export const namesToReviewFile = z.strictObject({
  ...authorityFile.omit({ title: true }).shape,
  documents: documentsFile.shape.documents,
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

/**
 * @param lists the lists of a city, as its files have them
 * @param folders of its sources, with the name of each in messages
 * @returns the lists with the names that the drafts of the sources add
 * @throws InputError if a file does not match the schema
 */
export function withNamesToReview(
  lists: CityLists,
  folders: readonly { readonly folder: string; readonly name: string }[],
): CityLists {
  const files = folders
    .map(({ folder, name }) => ({
      file: path.join(folder, NAMES_TO_REVIEW),
      label: `${name}/${NAMES_TO_REVIEW}`,
    }))
    .filter(({ file }) => existsSync(file));
  return withNames(
    lists,
    files.map(({ file, label }) => readYaml(file, namesToReviewFile, label)),
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
