// Lists of documents that gazettes cite: those of a city in data/CITY/documents.yaml, those of the state and the provinces in
// data/shared/documents.yaml.

import { z } from 'zod';
import type { RecordOf } from '../records/index.js';
import * as terms from '../records/terms.js';
import { fold } from '../records/text.js';

const form = z.string().min(1);
/** The schema of `documents.yaml`. */
export const documentsFile = z.strictObject({
  /** The name of the list; it becomes the title of its source. */
  title: form.optional(),
  documents: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/u),
        number: form.optional(),
        title: form.optional(),
        aliases: z.array(form).default([]),
        /** In a city's list, a name in its authority file; in the list of all cities, the id of a body. */
        issuer: form.optional(),
        issuedOn: z.iso.date().optional(),
        status: z.enum(terms.DOCUMENT_STATUSES).default('CITED_ONLY'),
      }),
    )
    .default([]),
});

/** @returns the id of a document that a list of cited documents has under this name */
export const citedId = (name: string) => `document:cited/${name}`;

/** @returns the id of a document that a gazette of the city prints: the one under which it was cited before, or one of its own */
export function printedId(
  city: string,
  { slug, cited }: { readonly slug: string; readonly cited?: string | undefined },
): string {
  return cited === undefined ? `document:${city}/${slug}` : citedId(cited);
}

/**
 * @param issuerOf finds the id of an issuer
 * @returns the documents of a list as records, in its order
 * @throws Error if an issuer is unknown
 */
export function citedDocuments(
  { documents }: z.infer<typeof documentsFile>,
  issuerOf: (issuer: string) => string,
): RecordOf<'documents'>[] {
  return documents.map(({ id, issuer, ...one }, index) => ({
    ...one,
    id: citedId(id),
    order: index + 1,
    issuer: issuer === undefined ? undefined : issuerOf(issuer),
  }));
}

/** @returns a title for comparison: folded, without the quotation marks 《》 */
export const foldTitle = (title: string) => fold(title).replace(/[《》]/gu, '');

/** A document with the numbers and titles under which it is cited. */
export type NamedDocument = Pick<RecordOf<'documents'>, 'id' | 'number' | 'title' | 'aliases' | 'issuedOn'>;

/** Finds a document, printed or cited, by any number or title that a gazette uses for it. */
export class DocumentNames {
  readonly #ids = new Map<string, Set<string>>();
  readonly #documents = new Map<string, NamedDocument>();

  /**
   * @param city the name of the city's folder
   * @param documents those that the city's gazettes print or cite, and those that all cities share
   */
  constructor(
    private readonly city: string,
    documents: readonly NamedDocument[],
  ) {
    for (const document of documents) {
      const { id, number, title, aliases } = document;
      this.#documents.set(id, document);
      for (const name of [number, title, ...aliases]) if (name !== undefined) this.#put(name, id);
    }
  }

  #put(name: string, id: string): void {
    const ids = this.#ids.get(foldTitle(name)) ?? new Set();
    this.#ids.set(foldTitle(name), ids.add(id));
  }

  /**
   * Finds the document that a text cites. If the text gives both, and the title is on record for no document, the number decides:
   * texts may give one document several titles.
   * @returns the document as it is on record
   * @throws Error as `resolve`
   */
  cited(number: string | undefined, title: string | undefined): NamedDocument {
    const isKnown = title !== undefined && this.#ids.has(foldTitle(title));
    const id = this.resolve(number, number === undefined || isKnown ? title : undefined);
    return this.#documents.get(id) ?? { id, aliases: [] };
  }

  /**
   * @param number as the source prints it
   * @param title as the source prints it; if both are given, the document must have both
   * @returns the id of the document
   * @throws Error if no document matches, or more than one: a revised plan has the same title as the old plan
   */
  resolve(number: string | undefined, title: string | undefined): string {
    const found = [number, title].flatMap((name) =>
      name === undefined ? [] : [this.#ids.get(foldTitle(name)) ?? new Set<string>()],
    );
    const [first = new Set<string>(), second] = found;
    const meant = second === undefined ? [...first] : [...first].filter((id) => second.has(id));
    const [only, ...others] = meant;
    if (only === undefined)
      throw new Error(
        `no gazette of this city prints ${[number, title]
          .filter(Boolean)
          .map((name) => `'${name}'`)
          .join(
            ' and ',
          )}, and neither data/${this.city}/documents.yaml nor data/shared/documents.yaml lists it`,
      );
    if (others.length > 0)
      throw new Error(`'${number ?? title}' is ambiguous: it is the name of ${meant.join(' and of ')}`);
    return only;
  }
}
