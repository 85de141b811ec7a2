import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type Driver, type ManagedTransaction, Neo4jError, type Transaction } from 'neo4j-driver';
import { type CommitMark, DEAD_AFTER_MS } from '../database/commit-mark.js';
import { type Commit, commitOf } from '../database/last-commit.js';
import { WRITE_STATEMENTS } from './write-statements.js';

/** The interval of the beats. */
export const BEAT_MS = 2_000;
/** Half of the time after which other processes consider a loader dead. */
const STALE_MS = DEAD_AFTER_MS / 2;

/** Thrown if a rebuild of the graph is running or did not finish. The message names its process and the command to run. */
export class RebuildingError extends Error {
  override readonly name = 'RebuildingError';
  constructor(readonly mark: CommitMark) {
    super(
      `Nothing was changed: a rebuild of the graph from ${mark.sources.join(', ')} by ${mark.by} has been running since ${mark.since}. ` +
        'Wait until it ends. If that process has died, run mandate-graph load --rebuild PATH... with the folder of each of these sources.',
    );
  }
}

/** The loader's side of the mark that announces a load to readers (`database/commit-mark.ts`). It renews the mark with beats. */
export class CommitMarkHolder {
  readonly #timer: NodeJS.Timeout;
  #beating: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly driver: Driver,
    private readonly database: string,
    readonly load: string,
    /** The commit that set the mark; undefined if the server's bookmark cannot be read. */
    readonly commit: Commit | undefined,
    private beatAt: number,
  ) {
    this.#timer = setInterval(() => {
      this.#beating = this.#beat().catch(() => undefined);
    }, BEAT_MS).unref();
  }

  /** Returns a new name for a load. The metadata of the load's transaction contain it as `load`. */
  static newName(): string {
    return randomUUID();
  }

  /** Sets the mark in a transaction of its own and replaces any other mark. The caller must hold the load lock. */
  static async set(
    driver: Driver,
    database: string,
    mark: Pick<CommitMark, 'load' | 'kind' | 'sources'>,
  ): Promise<CommitMarkHolder> {
    const beatAt = performance.now();
    const by = `process ${process.pid} on ${hostname()}`;
    const commit = await runAndCommit(driver, database, WRITE_STATEMENTS.mark, { ...mark, by });
    return new CommitMarkHolder(driver, database, mark.load, commit, beatAt);
  }

  /** Sends a beat if the last one is old, because a loader that was suspended would be considered dead. */
  async renew(): Promise<void> {
    if (performance.now() - this.beatAt > STALE_MS) await this.#beat();
  }

  /**
   * Deletes the mark and, in the same commit, stores the verified commit.
   * @param verifiedCommit the verified commit, as in `verified-commit.ts`; if undefined, the stored one stays
   */
  async clear(verifiedCommit?: string): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
    await runAndCommit(this.driver, this.database, WRITE_STATEMENTS.unmark, {
      load: this.load,
      verifiedCommit: verifiedCommit ?? null,
    });
  }

  /**
   * Deletes the mark after an error that the database reported. After any other error the commit may still be running, so the
   * mark stays; readers treat it as void once the transaction is gone.
   */
  async release(error: unknown): Promise<void> {
    if (error instanceof Neo4jError && error.code.startsWith('Neo.'))
      await this.clear().catch(() => undefined);
    else this.abandon();
  }

  /** Stops the beats and leaves the mark in the graph, so that other processes find it. */
  abandon(): void {
    clearInterval(this.#timer);
  }

  async #beat(): Promise<void> {
    const at = performance.now();
    await runAndCommit(this.driver, this.database, WRITE_STATEMENTS.beat, { load: this.load });
    this.beatAt = at;
  }
}

/** @returns the mark in the graph, set by any process; undefined if there is none */
export async function readStandingMark(
  transaction: Transaction | ManagedTransaction,
): Promise<CommitMark | undefined> {
  const { records } = await transaction.run(WRITE_STATEMENTS.standingMark);
  return records[0]?.get('mark') ?? undefined;
}

/**
 * Deletes the mark of a load that died. The caller must hold the load lock. A load holds the same lock while it marks and
 * commits, so the transaction of a mark that is found here has ended.
 * @param under the mark of the rebuild to which the load belongs
 * @throws RebuildingError if another rebuild is running or did not finish
 */
export async function clearDeadMark(
  transaction: Transaction,
  driver: Driver,
  database: string,
  under: CommitMarkHolder | undefined,
): Promise<void> {
  const mark = await readStandingMark(transaction);
  if (mark === undefined || mark.load === under?.load) return;
  if (mark.kind === 'REBUILD') throw new RebuildingError(mark);
  await runAndCommit(driver, database, WRITE_STATEMENTS.unmark, { load: mark.load, verifiedCommit: null });
}

async function runAndCommit(driver: Driver, database: string, cypher: string, params: object) {
  const session = driver.session({ database });
  try {
    await session.executeWrite((transaction) => transaction.run(cypher, params));
    const [bookmark] = session.lastBookmarks();
    return bookmark === undefined ? undefined : commitOf(bookmark);
  } finally {
    await session.close();
  }
}
