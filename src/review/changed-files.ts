import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Document, parseDocument } from 'yaml';

/** The YAML files of a source that are being changed. */
export class ChangedFiles {
  readonly #files = new Map<string, { readonly document: Document; readonly before: unknown }>();

  constructor(private readonly folder: string) {}

  /** @returns a file, empty if it does not exist */
  open(file: string): Document {
    const known = this.#files.get(file);
    if (known !== undefined) return known.document;
    const at = path.join(this.folder, file);
    const document = parseDocument(existsSync(at) ? readFileSync(at, 'utf8') : '');
    this.#files.set(file, { document, before: document.toJS() });
    return document;
  }

  /** @returns the files whose contents are others than before */
  changed(): [string, Document][] {
    return [...this.#files].flatMap(([file, { document, before }]) =>
      isDeepStrictEqual(document.toJS(), before) ? [] : [[file, document] as [string, Document]],
    );
  }

  /** @returns their texts by path; a file that nobody changed is left as it is written */
  texts(): [string, string][] {
    return this.changed().map(([file, document]) => [
      path.join(this.folder, file),
      document.toString({ lineWidth: 0 }),
    ]);
  }
}
