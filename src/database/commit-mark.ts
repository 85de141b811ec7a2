import type { Statement } from './statement.js';

/**
 * Marks that a load is about to commit, or that the graph is being rebuilt. The loader sets the mark before the commit or
 * rebuild, increments `beat` during it and removes the mark after it. The mark is a node of its own that the load's
 * transaction does not lock, so that the loader can increment `beat` during the commit.
 */
export interface CommitMark {
  /** The id of the load, which the metadata of its transaction contain too. */
  readonly load: string;
  readonly kind: 'COMMIT' | 'REBUILD';
  /** The process and its machine. */
  readonly by: string;
  readonly sources: readonly string[];
  /** When the mark was set, by the database's clock. */
  readonly since: string;
  readonly beat: number;
  /** Milliseconds since the mark was set and since the last beat, by the clock of the server that answers. */
  readonly standsMs: number;
  readonly quietMs: number;
}

/** A Cypher expression for the mark in the node `m`; null where `m` is null. */
export const MARK_OF = `CASE WHEN m IS NULL THEN null ELSE {load: m.load, kind: m.kind, by: m.by, sources: m.sources,
  since: toString(m.since), beat: m.beat, standsMs: datetime().epochMillis - m.since.epochMillis,
  quietMs: datetime().epochMillis - m.at.epochMillis} END`;

/** The number of open transactions of a load, as far as the database shows them to this user. */
export const transactionsOf: Statement<{ readonly open: number }, { readonly load: string }> = {
  name: 'transactionsOf',
  cypher: `SHOW TRANSACTIONS YIELD metaData
WHERE metaData.load = $load
RETURN count(*) AS open`,
};

/** A loader increments `beat` every 2 s; a loader that has not done so for this time counts as dead. */
export const DEAD_AFTER_MS = 10_000;
/** Without a beat for this time, no commit can be running any more, even if the database still lists its transaction. */
const VOID_AFTER_MS = 60_000;

/** @returns a description of the load or rebuild: a sentence without its full stop */
export function markInWords({ kind, by, sources, since }: CommitMark): string {
  const what = sources.join(', ');
  return kind === 'REBUILD'
    ? `A rebuild of the graph from ${what} by ${by} has been running since ${since}`
    : `A load of ${what} by ${by} has been committing since ${since}`;
}

/**
 * Judges whether a mark is still valid. A mark is void when its loader has not incremented `beat` for 10 s and its transaction
 * is gone, or when there was no beat for 60 s. This process measures the 10 s from the time when it first saw the value of
 * `beat`, because a lagging member of a cluster shows the mark of a load late, and its commit even later. The mark of a
 * rebuild is never void, because a rebuild that was broken off leaves an incomplete graph.
 */
export class MarkJudge {
  #seen: { readonly key: string; readonly at: number } | undefined;
  #voided: string | undefined;

  /** @param isOpen whether the transaction of a load is open; rejects where the database gives no answer */
  constructor(private readonly isOpen: (load: string) => Promise<boolean>) {}

  async stands(mark: CommitMark): Promise<boolean> {
    const { kind, load, beat, quietMs } = mark;
    if (kind === 'REBUILD') return true;
    const key = `${load} ${beat}`;
    if (this.#voided === key) return false;
    const now = performance.now();
    if (this.#seen?.key !== key) this.#seen = { key, at: now };
    const isQuiet = now - this.#seen.at >= DEAD_AFTER_MS || quietMs >= VOID_AFTER_MS;
    if (!isQuiet) return true;
    // If the database gives no answer, the missing beats alone make the mark void.
    if (quietMs < VOID_AFTER_MS && (await this.isOpen(load).catch(() => false))) return true;
    this.#voided = key;
    return false;
  }
}
