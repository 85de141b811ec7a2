import { LRUCache } from 'lru-cache';
import type { ColumnSet, RowValues } from './projection.js';

/**
 * The size of a V8 object without its values, in bytes. Measured with 50,000 powers and their transfers and holdings (300 MB)
 * and rounded up: the estimate cannot be exact, but the memory limit holds only if the estimate is not too low.
 */
const OBJECT_BYTES = 64;
const SLOT_BYTES = 8;
/** V8 stores a text with Chinese characters in two bytes per character. */
const CHARACTER_BYTES = 2;
const STRING_BYTES = 24;

/** Estimates the memory that a value takes. */
function bytesOf(value: unknown): number {
  if (typeof value === 'string') return STRING_BYTES + value.length * CHARACTER_BYTES;
  if (typeof value !== 'object' || value === null) return SLOT_BYTES;
  const parts = Object.values(value);
  return parts.reduce<number>((sum, part) => sum + SLOT_BYTES + bytesOf(part), OBJECT_BYTES);
}

/** A cached value. Null is cached too: it means that no node has the id, which stays true until the next load. */
interface Entry {
  readonly value: unknown;
  /** The columns that the row, or each row of the list, has; undefined for a value that no projection changes. */
  readonly columns: ColumnSet | undefined;
}

/** The cached reads of one version of the graph. */
export interface VersionCache {
  /**
   * @param columns that the rows must have
   * @returns the value of the key; `undefined` where there is none, or where its rows lack one of the columns
   */
  get(key: string, columns?: ColumnSet): unknown;
  /** Adds a value. If the same rows are cached with other columns, the cached rows get the columns of both. */
  put(key: string, value: unknown, columns?: ColumnSet): void;
}

function hasColumns(entry: Entry, columns: ColumnSet | undefined): boolean {
  return entry.columns === undefined || columns === undefined || entry.columns.covers(columns);
}

/** @returns the new entry of a key whose rows were cached with some columns and were now read with others */
function mergeEntries(cached: Entry, read: Entry): Entry {
  const columns = read.columns && cached.columns?.union(read.columns);
  if (columns === undefined) return read;
  const rowsOf = ({ value }: Entry) => (Array.isArray(value) ? value : [value]) as readonly RowValues[];
  const [some, others] = [rowsOf(cached), rowsOf(read)];
  // Within a version they are the same rows, unless a program other than the loader has written to the database.
  if (some.length !== others.length || some.some(({ id }, index) => id !== others[index]?.id)) return read;
  const rows = some.map((row, index) => Object.assign(columns.emptyRow(), row, others[index]));
  return { value: Array.isArray(read.value) ? rows : rows[0], columns };
}

/** Hits and misses since the start of the process, and the current size. */
export interface CacheFigures {
  readonly hits: number;
  readonly misses: number;
  readonly entries: number;
  readonly bytes: number;
  readonly maxBytes: number;
}

/**
 * The read cache of the process. It holds values of one version of the graph and is emptied when another version is requested.
 * When it is full, the least recently used entry is removed first.
 */
export class ReadCache {
  readonly #entries: LRUCache<string, Entry> | undefined;
  #version: string | undefined;
  #current: VersionCache | undefined;
  #hits = 0;
  #misses = 0;

  /** @param maxBytes 0 turns the cache off */
  constructor(readonly maxBytes: number) {
    this.#entries =
      maxBytes === 0 ? undefined : new LRUCache({ maxSize: maxBytes, maxEntrySize: Math.ceil(maxBytes / 4) });
  }

  /**
   * Gives the cached reads of a version, and drops those of every other version. A request of another version then has only
   * cache misses, reads from the database and runs again, because the version has changed when it ends.
   * @returns `undefined` where the cache is turned off
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
        const entry = cached === undefined ? read : mergeEntries(cached, read);
        entries.set(key, entry, { size: bytesOf(key) + bytesOf(entry.value) });
      },
    };
  }
}
