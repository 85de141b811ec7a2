import { z } from 'zod';
import type { RecordOf } from '../records/index.js';
import * as terms from '../records/terms.js';
import { fold } from '../records/text.js';
import type { Manifest } from './manifest.js';
import type { NameAuthority } from './name-authority.js';

/** The documents that a gazette cites, and other titles under which it cites its own documents. */
const form = z.string().min(1);
/** The schema of `documents.yaml`. */
export const documentsFile = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/u),
      number: form.optional(),
      title: form.optional(),
      aliases: z.array(form).default([]),
      issuer: form.optional(),
      issuedOn: z.iso.date().optional(),
      status: z.enum(terms.DOCUMENT_STATUSES).default('CITED_ONLY'),
    }),
  ),
  own: z.array(z.strictObject({ number: form, aliases: z.array(form) })).default([]),
});

/** @returns a title for comparison: folded, without the quotation marks 《》 */
const foldTitle = (title: string) => fold(title).replace(/[《》]/gu, '');

/** Finds a document of a source, its own or a cited one, by any number or title that the source uses for it. */
export class DocumentNames {
  readonly #ids = new Map<string, Set<string>>();
  readonly cited: RecordOf<'documents'>[];

  /**
   * @param idOf makes the id of one of the gazette's own documents from its slug
   * @param order makes the order of a cited document from its index in the file
   * @throws Error if the issuer of a cited document has no entry in the authority file
   */
  constructor(
    manifest: Manifest,
    file: z.infer<typeof documentsFile>,
    authority: NameAuthority,
    idOf: (slug: string) => string,
    order: (index: number) => number,
  ) {
    const own = new Map(file.own.map(({ number, aliases }) => [fold(number), aliases]));
    for (const { slug, number, title, aliases } of manifest.documents) {
      if (number === undefined) continue;
      for (const name of [number, title, ...aliases, ...(own.get(fold(number)) ?? [])])
        this.#put(name, idOf(slug));
    }
    this.cited = file.documents.map(({ id, issuer, ...one }, index) => {
      const full = `document:cited/${id}`;
      for (const name of [one.number, one.title, ...one.aliases])
        if (name !== undefined) this.#put(name, full);
      return {
        ...one,
        id: full,
        order: order(index),
        issuer: issuer === undefined ? undefined : authority.holder(issuer).id,
      };
    });
  }

  #put(name: string, id: string): void {
    const ids = this.#ids.get(foldTitle(name)) ?? new Set();
    this.#ids.set(foldTitle(name), ids.add(id));
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
        `documents.yaml has no document with ${[number, title]
          .filter(Boolean)
          .map((name) => `'${name}'`)
          .join(' and ')}`,
      );
    if (others.length > 0)
      throw new Error(`'${number ?? title}' is ambiguous: it is the name of ${meant.join(' and of ')}`);
    return only;
  }
}
