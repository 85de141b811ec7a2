import { emptyRecords, type RecordOf, type RecordSet } from '../records/index.js';
import type { RecordKind } from '../records/prefixes.js';
import type { LineRange, SourceText } from './source.js';

/** Records of which it is not yet known where each group stands in the source. */
export type DraftRecords = Omit<RecordSet, 'working-groups'> & {
  'working-groups': (Omit<RecordOf<'working-groups'>, 'provision'> & { provision?: string | undefined })[];
};

/** The records of one source as they come together: ids of its city, places in document order, provisions by line. */
export class Draft {
  readonly records: DraftRecords = emptyRecords();
  readonly #perLine = new Map<string, number>();

  constructor(
    readonly city: string,
    readonly source: SourceText,
  ) {}

  /** @returns `kind:city/path`, readable and the same at every extraction. */
  id(kind: string, path: string): string {
    return `${kind}:${this.city}/${path}`;
  }

  /**
   * @param kind whose order is told: two kinds at one line do not push each other
   * @param line where the record stands
   * @returns its place: the line, and within the line the sequence of asking
   */
  order(kind: RecordKind, line: number): number {
    const key = `${kind} ${line}`;
    const count = this.#perLine.get(key) ?? 0;
    this.#perLine.set(key, count + 1);
    return Number((line + count / 1000).toFixed(3));
  }

  add<K extends RecordKind>(kind: K, record: RecordOf<K>): RecordOf<K> {
    (this.records[kind] as RecordOf<K>[]).push(record);
    return record;
  }

  /** @throws Error where the words do not stand at the lines */
  words(lines: LineRange, words: string, what: string): { text: string; lines: LineRange } {
    const found = this.source.find(words, lines);
    if (found === null) throw new Error(`${what}: '${words}' is not in lines ${lines[0]}-${lines[1]}`);
    return found;
  }
}
