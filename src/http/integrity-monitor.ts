import type { Commit } from '../database/last-commit.js';
import { withConsistentVersion } from '../database/one-version.js';
import type { Graph } from '../database/statement-runner.js';
import { versionKey } from '../database/version-poller.js';
import { layoutInWords, otherLayout } from '../load/graph-schema-version.js';
import { damageInWords, damagesOf, type Reader, stateOf } from '../load/integrity.js';
import type { StateRow } from '../load/integrity-statements.js';
import { isNoted } from '../load/verified-commit.js';

const UNKNOWN = 'Integrity check in progress.';

/** What spares a reading of the whole graph. */
export interface IntegrityMonitorOptions {
  /** The stamp of a graph that a load has just found to be sound. */
  readonly soundStamp?: string | undefined;
  /** Tells the database's last commit; where it is given, the note of a load is believed. */
  readonly lastCommit?: () => Promise<Commit | undefined>;
}

/**
 * What is known of whether the graph holds what was loaded. It is looked at at start and after each load, beside the
 * questions: the whole graph is read, unless it is noted to be sound. Between a load and the end of its check the last finding
 * stands.
 */
export class IntegrityMonitor {
  #known: { readonly stamp: string; readonly reasons: readonly string[] } | undefined;
  #checking: Promise<void> | undefined;

  constructor(
    private readonly graph: Graph,
    private readonly options: IntegrityMonitorOptions = {},
  ) {
    const { soundStamp } = options;
    if (soundStamp !== undefined) this.#known = { stamp: soundStamp, reasons: [] };
  }

  /** Whether a check has ended. */
  get isKnown(): boolean {
    return this.#known !== undefined;
  }

  /**
   * Why the graph is not to be trusted, as far as that is known; begins a check where one is due.
   * @param state as the graph says it now
   */
  reasons(state: StateRow): readonly string[] {
    const found = otherLayout(state);
    if (found !== undefined) return [layoutInWords(found)];
    // A database that goes away meanwhile is told by whoever asked; the next asks again.
    if (this.#known?.stamp !== versionKey(state)) this.check().catch(() => undefined);
    return this.#known?.reasons ?? [UNKNOWN];
  }

  /**
   * Holds the graph against what was loaded; several callers share one reading.
   * @throws what the graph throws
   */
  check(): Promise<void> {
    this.#checking ??= this.#check().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  async #check(): Promise<void> {
    this.#known = await withConsistentVersion(this.graph, async (request) => {
      const read: Reader = (statement, params) => request.run(statement, params);
      const state = await stateOf(read);
      const isKnown = otherLayout(state) !== undefined || isNoted(state, await this.options.lastCommit?.());
      const damages = isKnown ? [] : await damagesOf(read);
      return {
        stamp: versionKey(state),
        reasons: damages.map((damage) => `${damageInWords(damage)}. Run npm run load to repair it.`),
      };
    });
  }
}
