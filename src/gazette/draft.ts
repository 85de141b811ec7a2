import { emptyRecords, KINDS, type RecordOf, type RecordSet } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import type { LineRange, SourceText } from './source-text.js';

/** Collects the records of one source during extraction, and makes their ids and their order. */
export class Draft {
  readonly records: RecordSet = emptyRecords();
  readonly #ids = new Set<string>();
  readonly #perLine = new Map<string, number>();
  #isReviewed = true;

  constructor(
    readonly city: string,
    readonly source: SourceText,
  ) {}

  /** @returns `kind:city/path`: readable, and the same at every extraction */
  id(kind: string, path: string): string {
    return `${kind}:${this.city}/${path}`;
  }

  /**
   * @param kind of the record; each kind is counted separately, so that records of one kind do not change the order of another
   * @param line of the record in the source
   * @returns the order of the record: its line, plus a thousandth for each earlier call with this kind and line
   */
  order(kind: RecordKind, line: number): number {
    const key = `${kind} ${line}`;
    const count = this.#perLine.get(key) ?? 0;
    this.#perLine.set(key, count + 1);
    return Number((line + count / 1000).toFixed(3));
  }

  /** Whether a person has reviewed the entry that is being read, and every entry that contains it. */
  get isReviewed(): boolean {
    return this.#isReviewed;
  }

  /**
   * Adds a record. If an entry that no person has reviewed is being read, the record says so.
   * @throws Error if a record has its id: two entries of the source have one key
   */
  add<K extends RecordKind>(kind: K, record: RecordOf<K>): RecordOf<K> {
    const said =
      this.#isReviewed || !('reviewed' in KINDS[kind].schema.shape) ? record : { ...record, reviewed: false };
    if (this.#ids.has(record.id))
      throw new Error(`the id ${record.id} is already used: another entry has this key`);
    this.#ids.add(record.id);
    (this.records[kind] as unknown[]).push(said);
    return said as RecordOf<K>;
  }

  /**
   * Reads an entry of a reading or of the manifest.
   * @param entry what the records that `read` adds are made of; they are reviewed only if it is, and every entry that contains it
   */
  readEntry<T>(entry: object, read: () => T): T {
    const before = this.#isReviewed;
    this.#isReviewed = before && !('reviewed' in entry && entry.reviewed === false);
    try {
      return read();
    } finally {
      this.#isReviewed = before;
    }
  }

  /**
   * @param what the subject of the error message
   * @returns the words as printed, and their lines
   * @throws Error if the lines do not contain the words
   */
  words(lines: LineRange, words: string, what: string): { text: string; lines: LineRange } {
    const found = this.source.find(words, lines);
    if (found === null) throw new Error(`${what}: '${words}' is not in lines ${lines[0]}-${lines[1]}`);
    return found;
  }
}
