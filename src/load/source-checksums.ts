import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StateRow } from './integrity-statements.js';
import { type LoadTarget, OF_ALL_SOURCES } from './reconcile-sources.js';

/** Hexadecimal digits of a fact's term; the sum is kept to as many. 128 bits, against accidents and not against an adversary. */
const DIGITS = 32;
const MODULUS = 1n << BigInt(DIGITS * 4);

/**
 * Number and sum of a set of facts. The sum does not depend on an order and can be taken from, so that a load that
 * changes ten facts of another source need not read the rest of them.
 */
export class FactSum {
  #facts = 0;
  #sum = 0n;

  /** @throws ZodError where the values are none that `toJSON` has given */
  static from(value: unknown): FactSum {
    const [facts, sum] = z.tuple([z.int(), z.string().regex(/^[\da-f]+$/)]).parse(value);
    const made = new FactSum();
    made.#facts = facts;
    made.#sum = BigInt(`0x${sum}`);
    return made;
  }

  get facts(): number {
    return this.#facts;
  }

  add(id: string, hash: string): void {
    this.#facts += 1;
    this.#sum = (this.#sum + term(id, hash)) % MODULUS;
  }

  remove(id: string, hash: string): void {
    this.#facts -= 1;
    this.#sum = (this.#sum - term(id, hash) + MODULUS) % MODULUS;
  }

  equals(other: FactSum): boolean {
    return this.#facts === other.#facts && this.#sum === other.#sum;
  }

  toJSON(): [facts: number, sum: string] {
    return [this.#facts, this.#sum.toString(16)];
  }
}

function term(id: string, hash: string): bigint {
  return BigInt(`0x${createHash('sha256').update(`${id} ${hash}`).digest('hex').slice(0, DIGITS)}`);
}

/** What the graph holds of each source. */
export class Contents {
  readonly #sums: Map<string, FactSum>;

  /** @param json as `toString` gives it; null where nothing is loaded */
  constructor(json: string | null = null) {
    const entries = Object.entries(
      json === null ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(json)),
    );
    this.#sums = new Map(entries.map(([source, sum]) => [source, FactSum.from(sum)]));
  }

  get sources(): readonly string[] {
    return [...this.#sums.keys()];
  }

  /** The sum of a source, made where there is none. */
  of(source: string): FactSum {
    const sum = this.#sums.get(source) ?? new FactSum();
    this.#sums.set(source, sum);
    return sum;
  }

  /** Forgets what was held of a source, to be counted anew. */
  clear(source: string): void {
    this.#sums.delete(source);
  }

  toString(): string {
    return JSON.stringify(Object.fromEntries([...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1))));
  }
}

/** What the graph holds of each source after a load, from what it held before. */
export function contentsAfter(before: StateRow, source: string, { facts, standing }: LoadTarget): Contents {
  const contents = new Contents(before.contents);
  // Of these every fact is at hand, so what stood there does not count: it may be damaged.
  const own = [source, OF_ALL_SOURCES];
  for (const name of own) contents.clear(name);
  for (const [id, fact] of standing)
    if (!own.includes(fact.source)) contents.of(fact.source).remove(id, fact.hash);
  for (const [id, fact] of facts) contents.of(fact.source).add(id, fact.hash);
  return contents;
}
