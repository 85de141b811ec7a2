import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StateRow } from './integrity-statements.js';
import { type LoadTarget, OF_ALL_SOURCES } from './reconcile-sources.js';

/** Number of hexadecimal digits of a fact's term and of the sum. 128 bits protect against accidents, not against an attacker. */
const DIGITS = 32;
const MODULUS = 1n << BigInt(DIGITS * 4);

/**
 * Number and checksum of a set of facts. The checksum is a sum: it does not depend on the order, and facts can be subtracted from
 * it. So a load that changes ten facts of another source need not read the rest of them.
 */
export class FactChecksum {
  #facts = 0;
  #sum = 0n;

  /**
   * @param value a return value of `toJSON`
   * @throws ZodError if it is not one
   */
  static from(value: unknown): FactChecksum {
    const [facts, sum] = z.tuple([z.int(), z.string().regex(/^[\da-f]+$/)]).parse(value);
    const made = new FactChecksum();
    made.#facts = facts;
    made.#sum = BigInt(`0x${sum}`);
    return made;
  }

  get facts(): number {
    return this.#facts;
  }

  add(id: string, hash: string): void {
    this.#facts += 1;
    this.#sum = (this.#sum + factTerm(id, hash)) % MODULUS;
  }

  remove(id: string, hash: string): void {
    this.#facts -= 1;
    this.#sum = (this.#sum - factTerm(id, hash) + MODULUS) % MODULUS;
  }

  equals(other: FactChecksum): boolean {
    return this.#facts === other.#facts && this.#sum === other.#sum;
  }

  toJSON(): [facts: number, sum: string] {
    return [this.#facts, this.#sum.toString(16)];
  }
}

function factTerm(id: string, hash: string): bigint {
  return BigInt(`0x${createHash('sha256').update(`${id} ${hash}`).digest('hex').slice(0, DIGITS)}`);
}

/** The number and checksum of each source's facts. */
export class SourceChecksums {
  readonly #sums: Map<string, FactChecksum>;

  /**
   * @param json a return value of `toString`; null if nothing is loaded
   * @throws ZodError or SyntaxError if it is not one
   */
  constructor(json: string | null = null) {
    const entries = Object.entries(
      json === null ? {} : z.record(z.string(), z.unknown()).parse(JSON.parse(json)),
    );
    this.#sums = new Map(entries.map(([source, sum]) => [source, FactChecksum.from(sum)]));
  }

  get sources(): readonly string[] {
    return [...this.#sums.keys()];
  }

  /** Returns the sum of a source, which is added if there is none. */
  of(source: string): FactChecksum {
    const sum = this.#sums.get(source) ?? new FactChecksum();
    this.#sums.set(source, sum);
    return sum;
  }

  /** Removes the sum of a source, so that its facts can be counted again. */
  clear(source: string): void {
    this.#sums.delete(source);
  }

  toString(): string {
    return JSON.stringify(Object.fromEntries([...this.#sums].sort(([a], [b]) => (a < b ? -1 : 1))));
  }
}

/** Computes the sums of all sources after a load from those before it. */
export function checksumsAfter(
  before: StateRow,
  source: string,
  { facts, standing }: LoadTarget,
): SourceChecksums {
  const contents = new SourceChecksums(before.contents);
  // `facts` contains all facts of these two, so their sums are computed from nothing; the stored facts may be damaged.
  const own = [source, OF_ALL_SOURCES];
  for (const name of own) contents.clear(name);
  for (const [id, fact] of standing)
    if (!own.includes(fact.source)) contents.of(fact.source).remove(id, fact.hash);
  for (const [id, fact] of facts) contents.of(fact.source).add(id, fact.hash);
  return contents;
}
