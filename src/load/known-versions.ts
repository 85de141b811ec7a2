import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The folders whose code decides which version a source has: what its records are, what the rules derive, and the facts. */
const DECIDING = ['../records', '../rules', '.'].map((folder) => path.join(import.meta.dirname, folder));

const knownVersion = z.object({ name: z.string(), version: z.string() });
const versionFile = z.record(z.string(), knownVersion);

/** A source's name, and the version that a load gives it. */
export type KnownVersion = z.infer<typeof knownVersion>;

function hashFiles(folders: readonly string[]): string {
  const hash = createHash('sha256');
  for (const folder of folders)
    for (const name of readdirSync(folder).sort())
      if (/\.(?:js|ts|json|jsonl)$/u.test(name)) {
        const content = readFileSync(path.join(folder, name));
        hash.update(`${name} ${content.length}\n`).update(content);
      }
  return hash.digest('base64url');
}

/**
 * The versions that sources had at earlier starts, by the content of their files and of the code that decides versions. So a
 * source whose files are the same need not be parsed, and its holdings need not be derived.
 */
export class KnownVersions {
  readonly #before: Readonly<Record<string, KnownVersion>>;
  readonly #now = new Map<string, KnownVersion>();
  readonly #code = hashFiles(DECIDING);

  /** @param file the file that keeps them. If it does not exist or is not valid, no version is known. */
  constructor(private readonly file: string) {
    this.#before = readVersions(file);
  }

  /**
   * @param folder the folder records/ of a source
   * @param find finds the version; called if it is not known
   */
  async of(folder: string, find: () => Promise<KnownVersion>): Promise<KnownVersion> {
    const key = `${this.#code} ${hashFiles([folder])}`;
    const known = this.#before[key] ?? (await find());
    this.#now.set(key, known);
    return known;
  }

  /** Keeps the versions that were asked for, and forgets all others. */
  save(): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    const unfinished = `${this.file}.unfinished`;
    writeFileSync(unfinished, JSON.stringify(Object.fromEntries(this.#now)));
    renameSync(unfinished, this.file);
  }
}

function readVersions(file: string): Readonly<Record<string, KnownVersion>> {
  try {
    return versionFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
