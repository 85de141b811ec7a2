import { LRUCache } from 'lru-cache';

/**
 * What an object of V8 takes beside its parts, in bytes: measured at 300 MB for 50,000 powers with their transfers and
 * holdings, so rounded up. A bound in bytes wants an estimate that is not too low; none can be exact.
 */
const OBJECT_BYTES = 64;
const SLOT_BYTES = 8;
/** Chinese takes two bytes a character. */
const CHARACTER_BYTES = 2;
const STRING_BYTES = 24;

/** How much memory a value takes, roughly. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return STRING_BYTES + value.length * CHARACTER_BYTES;
  if (typeof value !== 'object' || value === null) return SLOT_BYTES;
  const parts = Object.values(value);
  return parts.reduce<number>((sum, part) => sum + SLOT_BYTES + bytesOf(part), OBJECT_BYTES);
}

/** A found null is kept too: that an id leads nowhere is as true until the next load as what others lead to. */
interface Kept {
  readonly value: unknown;
}

/** What one version of the graph is known to hold. */
export interface Facts {
  /** @returns what was kept under the key, `undefined` for nothing */
  get(key: string): unknown;
  put(key: string, value: unknown): void;
}

/** What the cache did since the start, and what it holds now. */
export interface CacheFigures {
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
  readonly bytes: number;
  readonly maxBytes: number;
}

/**
 * The one read cache of the process. It holds facts of one version of the graph, and is empty as soon as another one is
 * asked for; what has not been used for longest goes first.
 */
export class ReadCache {
  readonly #kept: LRUCache<string, Kept> | undefined;
  #version: string | undefined;
  #facts: Facts | undefined;
  #hits = 0;
  #misses = 0;

  /** @param maxBytes 0 keeps nothing */
  constructor(readonly maxBytes: number) {
    this.#kept =
      maxBytes === 0 ? undefined : new LRUCache({ maxSize: maxBytes, maxEntrySize: Math.ceil(maxBytes / 4) });
  }

  /**
   * The facts of a version. Those of any other are forgotten: a request that still reads them finds nothing more, asks
   * the database and learns from its last look that it must run again.
   * @returns `undefined` where nothing is kept
   */
  of(version: string): Facts | undefined {
    if (this.#kept === undefined) return undefined;
    if (this.#facts === undefined || this.#version !== version) {
      this.#kept.clear();
      this.#version = version;
      this.#facts = this.#factsOf(version, this.#kept);
    }
    return this.#facts;
  }

  get figures(): CacheFigures {
    return {
      hits: this.#hits,
      misses: this.#misses,
      entries: this.#kept?.size ?? 0,
      bytes: this.#kept?.calculatedSize ?? 0,
      maxBytes: this.maxBytes,
    };
  }

  #factsOf(version: string, kept: LRUCache<string, Kept>): Facts {
    return {
      get: (key) => {
        const found = this.#version === version ? kept.get(key) : undefined;
        if (found === undefined) this.#misses += 1;
        else this.#hits += 1;
        return found?.value;
      },
      put: (key, value) => {
        if (this.#version !== version) return;
        kept.set(key, { value }, { size: bytesOf(key) + bytesOf(value) });
      },
    };
  }
}
