import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync, readdirSync, statSync, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where an export cannot be written; the message says what to choose instead. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/**
 * Files that appear whole or not at all: each is written beside its place and moved there when all are finished.
 */
export class OutputFiles {
  readonly #open = new Map<string, WriteStream>();

  /**
   * @param out the file, or the folder where `isFolder`
   * @throws OutputError for a folder that holds something already: old files beside new ones would be read with them
   */
  constructor(
    private readonly out: string,
    private readonly isFolder: boolean,
  ) {
    if (!existsSync(out)) return;
    const isThere = statSync(out).isDirectory();
    if (isFolder && !isThere) throw new OutputError(`${out} is a file; this export needs a folder`);
    if (!isFolder && isThere) throw new OutputError(`${out} is a folder; this export needs a file`);
    if (isFolder && readdirSync(out).length > 0)
      throw new OutputError(`The folder ${out} is not empty; name a new one`);
  }

  #path(name: string): string {
    return this.isFolder ? path.join(this.out, name) : this.out;
  }

  isNew(name: string): boolean {
    return !this.#open.has(this.#path(name));
  }

  /** @returns the number of files */
  get count(): number {
    return this.#open.size;
  }

  /** Appends to a file, waiting until the disk has caught up. */
  async write(name: string, text: string): Promise<void> {
    const file = this.#path(name);
    let stream = this.#open.get(file);
    if (stream === undefined) {
      mkdirSync(path.dirname(file), { recursive: true });
      stream = createWriteStream(`${file}.part`);
      this.#open.set(file, stream);
      await once(stream, 'open');
    }
    if (!stream.write(text)) await once(stream, 'drain');
  }

  /** Ends all files with their last words and puts them in their places. */
  async finish(tail: string): Promise<void> {
    for (const stream of this.#open.values()) {
      stream.end(tail);
      await once(stream, 'close');
    }
    for (const file of this.#open.keys()) await rename(`${file}.part`, file);
  }

  /** Takes away what was written. */
  async discard(): Promise<void> {
    for (const [file, stream] of this.#open) {
      stream.destroy();
      await rm(`${file}.part`, { force: true });
    }
  }
}
