import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** An export cannot be written to a path; the message says what to choose instead. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** The system has refused to write an export; nothing of the export is left. */
export class WriteError extends Error {
  override readonly name = 'WriteError';

  constructor(out: string, cause: Error) {
    super(`${out} could not be written, and its parts were deleted: ${cause.message}`, { cause });
  }
}

/** The name of the temporary folder. It is beside the destination, so that a rename can move its files. */
const UNFINISHED = '.part-';

/**
 * Files that appear complete or not at all: they are written in a temporary folder beside their destination, and moved there
 * when all are finished. Only one of them is open at a time.
 */
export class OutputFiles {
  readonly #names = new Set<string>();
  /** The topmost folder that this export created. */
  #made: string | undefined;
  #unfinished: string | undefined;
  #open: { readonly name: string; readonly handle: FileHandle } | undefined;
  readonly #moved: string[] = [];

  /**
   * @param out the file, or the folder if `isFolder`
   * @throws OutputError if `out` is of the wrong type, or is a folder that is not empty: old files beside new ones would be
   *   read with them
   */
  constructor(
    private readonly out: string,
    private readonly isFolder: boolean,
  ) {
    if (!existsSync(out)) return;
    const found = statSync(out);
    if (!found.isDirectory() && !found.isFile())
      throw new OutputError(
        `${out} is neither a file nor a folder; this export needs a ${isFolder ? 'folder' : 'file'}`,
      );
    if (isFolder && found.isFile()) throw new OutputError(`${out} is a file; this export needs a folder`);
    if (!isFolder && found.isDirectory())
      throw new OutputError(`${out} is a folder; this export needs a file`);
    if (isFolder && readdirSync(out).length > 0)
      throw new OutputError(`The folder ${out} is not empty; name a new or empty folder`);
  }

  /** The folder that has all files at the end. */
  get #place(): string {
    return this.isFolder ? this.out : path.dirname(this.out);
  }

  isNew(name: string): boolean {
    return !this.#names.has(name);
  }

  /** @returns the number of files */
  get count(): number {
    return this.#names.size;
  }

  /**
   * Appends to a file and waits until the system has taken the text.
   * @throws WriteError if the system refuses
   */
  async write(name: string, text: string | Uint8Array): Promise<void> {
    await this.#orRefused(async () => {
      const handle = await this.#handleOf(name);
      await handle.appendFile(text);
    });
  }

  /**
   * Appends `tail` to all files, closes them, and moves them to their destination.
   * @throws WriteError if the system refuses
   */
  async finish(tail: string): Promise<void> {
    await this.#orRefused(async () => {
      for (const name of tail === '' ? [] : this.#names) await (await this.#handleOf(name)).appendFile(tail);
      await this.#close();
      if (this.#unfinished === undefined) return;
      for (const name of await readdir(this.#unfinished)) {
        const to = path.join(this.#place, name);
        await rename(path.join(this.#unfinished, name), to);
        this.#moved.push(to);
      }
      await rm(this.#unfinished, { recursive: true });
    });
  }

  /** Deletes everything that was written. */
  async discard(): Promise<void> {
    await this.#open?.handle.close().catch(() => undefined);
    // If there are several files, those that were moved already are incomplete without the others; a single file was moved as a
    // whole.
    for (const one of [this.#unfinished, this.#made, ...(this.isFolder ? this.#moved : [])])
      if (one !== undefined) await rm(one, { recursive: true, force: true });
  }

  async #handleOf(name: string): Promise<FileHandle> {
    if (this.#open?.name === name) return this.#open.handle;
    await this.#close();
    if (this.#unfinished === undefined) {
      this.#made = mkdirSync(this.#place, { recursive: true });
      this.#unfinished = await mkdtemp(path.join(this.#place, UNFINISHED));
    }
    const file = path.join(this.#unfinished, this.isFolder ? name : path.basename(this.out));
    mkdirSync(path.dirname(file), { recursive: true });
    const handle = await open(file, 'a');
    this.#names.add(name);
    this.#open = { name, handle };
    return handle;
  }

  /** The system may report a full disk only when the data are really written (`sync`). */
  async #close(): Promise<void> {
    const { handle } = this.#open ?? {};
    await handle?.sync();
    await handle?.close();
    this.#open = undefined;
  }

  async #orRefused(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      throw new WriteError(this.out, error as Error);
    }
  }
}
