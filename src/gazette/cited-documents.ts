import { z } from 'zod';
import type { RecordOf } from '../records/index.js';
import * as terms from '../records/terms.js';
import { fold } from '../records/text.js';
import type { Authority } from './authority.js';
import type { Manifest } from './manifest.js';

/** The documents that a gazette cites, and the titles under which it cites its own. */
const form = z.string().min(1);
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

/** A title as it is compared: with or without its quotation marks. */
const bare = (title: string) => fold(title).replace(/[《》]/gu, '');

/** Every document of a source, its own and the cited, by any number or title under which the source names it. */
export class DocumentNames {
  readonly #ids = new Map<string, Set<string>>();
  readonly cited: RecordOf<'documents'>[];

  /**
   * @param idOf makes an id of a city's own document, by its slug
   * @throws Error where one number stands for two documents; a title may: a revised plan bears the title of the old one
   */
  constructor(
    manifest: Manifest,
    file: z.infer<typeof documentsFile>,
    authority: Authority,
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
    const ids = this.#ids.get(bare(name)) ?? new Set();
    this.#ids.set(bare(name), ids.add(id));
  }

  /**
   * @param number and @param title as the source prints them; where both are given, the document has both
   * @throws Error where no document or more than one is meant
   */
  resolve(number: string | undefined, title: string | undefined): string {
    const found = [number, title].flatMap((name) =>
      name === undefined ? [] : [this.#ids.get(bare(name)) ?? new Set<string>()],
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
