import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type Driver, type ManagedTransaction, Neo4jError, type Transaction } from 'neo4j-driver';
import type { Mark } from '../database/commit-mark.js';
import { type Commit, commitOf } from '../database/last-commit.js';
import { WRITING } from './write-statements.js';

const BEAT_MS = 2_000;
/** Half of the time after which others take a loader for dead. */
const STALE_MS = 5_000;

/** A graph is being rebuilt, or was left behind by a rebuild that did not end; the message says by whom and what to do. */
export class RebuildingError extends Error {
  override readonly name = 'RebuildingError';
  constructor(readonly mark: Mark) {
    super(
      `Nothing was changed: a rebuild of the graph from ${mark.sources.join(', ')} by ${mark.by} has been running since ${mark.since}. ` +
        'Wait until it ends. If that process has died, run mandate-graph load --rebuild PATH... with the folder of each of these sources.',
    );
  }
}

/** The mark that tells readers of a load (`database/commit-mark.ts`), as its loader holds it. */
export class CommitMarkHolder {
  readonly #timer: NodeJS.Timeout;
  #beating: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly driver: Driver,
    private readonly database: string,
    readonly load: string,
    /** The commit that has set it, where the server tells. */
    readonly commit: Commit | undefined,
    private beatAt: number,
  ) {
    this.#timer = setInterval(() => {
      this.#beating = this.#beat().catch(() => undefined);
    }, BEAT_MS).unref();
  }

  /** A name for a load; its transaction has it in its metadata as `load`. */
  static newName(): string {
    return randomUUID();
  }

  /** Sets the mark in a transaction of its own, in the place of any other. The caller holds the lock of the loads. */
  static async set(
    driver: Driver,
    database: string,
    mark: Pick<Mark, 'load' | 'kind' | 'sources'>,
  ): Promise<CommitMarkHolder> {
    const beatAt = performance.now();
    const by = `process ${process.pid} on ${hostname()}`;
    const commit = await committed(driver, database, WRITING.mark, { ...mark, by });
    return new CommitMarkHolder(driver, database, mark.load, commit, beatAt);
  }

  /** Makes sure that nobody takes this loader for dead just now: it may have been suspended. */
  async renew(): Promise<void> {
    if (performance.now() - this.beatAt > STALE_MS) await this.#beat();
  }

  /**
   * Takes the mark away, and notes in the same commit at which commit the graph is sound.
   * @param soundAt as `verified-commit.ts` has it; left as it is where undefined
   */
  async clear(soundAt?: string): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
    await committed(this.driver, this.database, WRITING.unmark, {
      load: this.load,
      soundAt: soundAt ?? null,
    });
  }

  /**
   * Takes the mark away after a failure that the database has told. After any other the commit may still be under way: then
   * the mark stays, and is void once the transaction is gone.
   */
  async release(error: unknown): Promise<void> {
    if (error instanceof Neo4jError && error.code.startsWith('Neo.'))
      await this.clear().catch(() => undefined);
    else this.abandon();
  }

  /** Leaves the mark as it is, for others to find. */
  abandon(): void {
    clearInterval(this.#timer);
  }

  async #beat(): Promise<void> {
    const at = performance.now();
    await committed(this.driver, this.database, WRITING.beat, { load: this.load });
    this.beatAt = at;
  }
}

/** The mark that stands, whoever has set it. */
export async function standingMark(transaction: Transaction | ManagedTransaction): Promise<Mark | undefined> {
  const { records } = await transaction.run(WRITING.standingMark);
  return records[0]?.get('mark') ?? undefined;
}

/**
 * Takes away the mark of a load that died, for one who holds the lock of the loads: whoever marks a commit held it too.
 * @param under the rebuild of which the load is a part
 * @throws RebuildingError where the graph is being rebuilt by another, or was
 */
export async function clearDeadMark(
  transaction: Transaction,
  driver: Driver,
  database: string,
  under: CommitMarkHolder | undefined,
): Promise<void> {
  const mark = await standingMark(transaction);
  if (mark === undefined || mark.load === under?.load) return;
  if (mark.kind === 'REBUILD') throw new RebuildingError(mark);
  await committed(driver, database, WRITING.unmark, { load: mark.load, soundAt: null });
}

async function committed(driver: Driver, database: string, cypher: string, params: object) {
  const session = driver.session({ database });
  try {
    await session.executeWrite((transaction) => transaction.run(cypher, params));
    const [bookmark] = session.lastBookmarks();
    return bookmark === undefined ? undefined : commitOf(bookmark);
  } finally {
    await session.close();
  }
}
