import type { Statement } from './statement.js';

/**
 * A load about to commit, or a rebuild. Its loader sets the mark before, counts `beat` up while it lasts, and takes it away
 * after. It stands on a node of its own, which the load does not lock, so that beats go on during the commit.
 */
export interface Mark {
  /** Names the load; the metadata of its transaction have it too. */
  readonly load: string;
  readonly kind: 'COMMIT' | 'REBUILD';
  /** The process and its machine. */
  readonly by: string;
  readonly sources: readonly string[];
  /** When it was set, by the database's clock. */
  readonly since: string;
  readonly beat: number;
  /** Milliseconds since it was set and since the last beat, by the clock of the server that answers. */
  readonly standsMs: number;
  readonly quietMs: number;
}

/** A mark as a value of Cypher: null where `m` is none. */
export const MARK_OF = `CASE WHEN m IS NULL THEN null ELSE {load: m.load, kind: m.kind, by: m.by, sources: m.sources,
  since: toString(m.since), beat: m.beat, standsMs: datetime().epochMillis - m.since.epochMillis,
  quietMs: datetime().epochMillis - m.at.epochMillis} END`;

/** How many transactions of a load the database has open, as far as it tells this user. */
export const transactionsOf: Statement<{ readonly open: number }, { readonly load: string }> = {
  name: 'transactionsOf',
  cypher: `SHOW TRANSACTIONS YIELD metaData
WHERE metaData.load = $load
RETURN count(*) AS open`,
};

/** A loader counts up every 2 s; one that has not for so long is taken for dead. */
export const DEAD_AFTER_MS = 10_000;
/** After so long no commit is under way any more, whatever the database says of the transaction. */
const VOID_AFTER_MS = 60_000;

/** @returns what a load does, in a sentence without its end */
export function markInWords({ kind, by, sources, since }: Mark): string {
  const what = sources.join(', ');
  return kind === 'REBUILD'
    ? `A rebuild of the graph from ${what} by ${by} has been running since ${since}`
    : `A load of ${what} by ${by} has been committing since ${since}`;
}

/**
 * Judges whether a mark still stands. A mark is void when its loader has not counted up for 10 s and its transaction is gone.
 * The 10 s are those of this process, from when it first saw this count: a member of a cluster that lags shows the mark of a
 * load late, and its commit later still. A rebuild's mark is never void: what it leaves behind is no graph.
 */
export class MarkJudge {
  #seen: { readonly key: string; readonly at: number } | undefined;
  #voided: string | undefined;

  /** @param isOpen whether the transaction of a load is open; rejects where the database does not say */
  constructor(private readonly isOpen: (load: string) => Promise<boolean>) {}

  async stands(mark: Mark): Promise<boolean> {
    const { kind, load, beat, quietMs } = mark;
    if (kind === 'REBUILD') return true;
    const key = `${load} ${beat}`;
    if (this.#voided === key) return false;
    const now = performance.now();
    if (this.#seen?.key !== key) this.#seen = { key, at: now };
    const isQuiet = now - this.#seen.at >= DEAD_AFTER_MS || quietMs >= VOID_AFTER_MS;
    if (!isQuiet) return true;
    // Where the database does not tell, the silence of its loader decides.
    if (quietMs < VOID_AFTER_MS && (await this.isOpen(load).catch(() => false))) return true;
    this.#voided = key;
    return false;
  }
}
