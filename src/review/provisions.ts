// Where the provisions of an old reading are in a new one.

import type { ReadingInput } from '../gazette/reading.js';
import { type LineRange, parseLineRange, type SourceText } from '../gazette/source-text.js';
import { bareLine } from './facts.js';

interface Placed {
  readonly key: string;
  readonly path: string;
  readonly lines: LineRange;
}

/** The provisions of an old reading in a new one. */
export class Provisions {
  readonly #now: Placed[];

  constructor(
    private readonly reading: ReadingInput,
    private readonly before: ReadingInput | undefined,
    private readonly source: SourceText,
    private readonly oldSource: SourceText,
  ) {
    this.#now = reading.provisions.map(({ key, path: at, lines }) => ({
      key,
      path: at,
      lines: parseLineRange(lines),
    }));
  }

  /**
   * @param key of a provision of the old reading
   * @param words that must be in it; if there are none, those with which the old provision begins. Its number is not enough: another
   * clause may have it now.
   * @returns the key of the provision in the new reading that has the words; undefined if none has them
   */
  now(key: string, words: readonly string[]): string | undefined {
    const old = this.before?.provisions.find((one) => one.key === key);
    if (old === undefined) return undefined;
    const begins = bareLine(old.words ?? this.oldSource.line(parseLineRange(old.lines)[0]));
    const has = ({ lines }: Placed, one: string) => this.source.find(one, lines) !== null;
    const wanted = words.length > 0 || begins === '' ? words : [begins];
    const order = (one: Placed) => [
      begins !== '' && has(one, begins) ? 0 : 1,
      one.path === old.path ? 0 : 1,
      one.lines[1] - one.lines[0],
    ];
    const [found] = this.#now
      .filter((one) => (wanted.length === 0 ? one.path === old.path : wanted.every((word) => has(one, word))))
      .map((one) => ({ one, order: order(one) }))
      .sort((a, b) => a.order.map((rank, at) => rank - (b.order[at] ?? 0)).find((by) => by !== 0) ?? 0)
      .map(({ one }) => one);
    if (found !== undefined) return found.key;
    if (this.source.sha256 !== this.oldSource.sha256) return undefined;
    // The draft no longer has this provision, but the text has: a person added it.
    const { parent, ...own } = old;
    const known = this.#now.some((one) => one.key === key);
    const unused = known ? `${key}-kept` : key;
    this.reading.provisions.push({
      ...own,
      key: unused,
      ...(parent !== undefined && this.#now.some((one) => one.key === parent) ? { parent } : {}),
    });
    this.#now.push({ key: unused, path: old.path, lines: parseLineRange(old.lines) });
    return unused;
  }
}
