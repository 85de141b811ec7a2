import { LRUCache } from 'lru-cache';
import type { ColumnSet, RowValues } from './projection.js';

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

/** A null is an entry too: that nothing has an id is as true until the next load as a row is. */
interface Entry {
  readonly value: unknown;
  /** Which columns a row, or each row of a list, has; undefined for what does not depend on an operation's projection. */
  readonly columns: ColumnSet | undefined;
}

/** The cached reads of one version of the graph. */
export interface VersionCache {
  /**
   * @param columns that its rows must have
   * @returns the value of the key, `undefined` where there is none, or none with these columns
   */
  get(key: string, columns?: ColumnSet): unknown;
  /** Adds a value. Where the same rows are cached with other columns, they then have the columns of both. */
  put(key: string, value: unknown, columns?: ColumnSet): void;
}

function hasColumns(entry: Entry, columns: ColumnSet | undefined): boolean {
  return entry.columns === undefined || columns === undefined || entry.columns.covers(columns);
}

/** What the cache has of an entry after rows of the same key were read with other columns. */
function joined(cached: Entry, read: Entry): Entry {
  const columns = read.columns && cached.columns?.union(read.columns);
  if (columns === undefined) return read;
  const rowsOf = ({ value }: Entry) => (Array.isArray(value) ? value : [value]) as readonly RowValues[];
  const [some, others] = [rowsOf(cached), rowsOf(read)];
  // Within a version they are the same rows, unless somebody has written to the database beside us.
  if (some.length !== others.length || some.some(({ id }, index) => id !== others[index]?.id)) return read;
  const rows = some.map((row, index) => Object.assign(columns.emptyRow(), row, others[index]));
  return { value: Array.isArray(read.value) ? rows : rows[0], columns };
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
  readonly #entries: LRUCache<string, Entry> | undefined;
  #version: string | undefined;
  #current: VersionCache | undefined;
  #hits = 0;
  #misses = 0;

  /** @param maxBytes 0 keeps nothing */
  constructor(readonly maxBytes: number) {
    this.#entries =
      maxBytes === 0 ? undefined : new LRUCache({ maxSize: maxBytes, maxEntrySize: Math.ceil(maxBytes / 4) });
  }

  /**
   * The cached reads of a version. Those of any other are dropped: a request that still reads them finds nothing more, asks
   * the database and learns from its last look that it must run again.
   * @returns `undefined` where nothing is kept
   */
  of(version: string): VersionCache | undefined {
    if (this.#entries === undefined) return undefined;
    if (this.#current === undefined || this.#version !== version) {
      this.#entries.clear();
      this.#version = version;
      this.#current = this.#cacheOf(version, this.#entries);
    }
    return this.#current;
  }

  get figures(): CacheFigures {
    return {
      hits: this.#hits,
      misses: this.#misses,
      entries: this.#entries?.size ?? 0,
      bytes: this.#entries?.calculatedSize ?? 0,
      maxBytes: this.maxBytes,
    };
  }

  #cacheOf(version: string, entries: LRUCache<string, Entry>): VersionCache {
    return {
      get: (key, columns) => {
        const entry = this.#version === version ? entries.get(key) : undefined;
        const isHit = entry !== undefined && hasColumns(entry, columns);
        if (isHit) this.#hits += 1;
        else this.#misses += 1;
        return isHit ? entry.value : undefined;
      },
      put: (key, value, columns) => {
        if (this.#version !== version) return;
        const read = { value, columns };
        const cached = entries.get(key);
        if (columns !== undefined && cached !== undefined && hasColumns(cached, columns)) return;
        const entry = cached === undefined ? read : joined(cached, read);
        entries.set(key, entry, { size: bytesOf(key) + bytesOf(entry.value) });
      },
    };
  }
}
