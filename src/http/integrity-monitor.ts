import { withConsistentVersion } from '../database/consistent-version.js';
import type { Commit } from '../database/last-commit.js';
import type { Graph } from '../database/statement-runner.js';
import { versionKey } from '../database/version-poller.js';
import { layoutInWords, otherLayout } from '../load/graph-schema-version.js';
import { damageInWords, damagesOf, type Reader, stateOf } from '../load/integrity.js';
import type { StateRow } from '../load/integrity-statements.js';
import { isNoted } from '../load/verified-commit.js';

const UNKNOWN = 'Integrity check in progress.';

/** Options that can save reading the whole graph. */
export interface IntegrityMonitorOptions {
  /** The version key of a graph that a load has just verified. */
  readonly soundStamp?: string | undefined;
  /** Reads the last commit of the database. If given, the graph is not read when a load has noted this commit as verified. */
  readonly lastCommit?: () => Promise<Commit | undefined>;
}

/**
 * The last known result of the integrity check, which finds out whether the graph has what was loaded. A check runs at start
 * and after each load, beside the requests. It reads the whole graph, unless the graph is noted as verified. Between a load and
 * the end of its check, the previous result applies.
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

  /** Whether there is a result yet. */
  get isKnown(): boolean {
    return this.#known !== undefined;
  }

  /**
   * Why the graph cannot be trusted, as far as this is known. Starts a check if the last result is of another version.
   * @param state the state of the graph that the caller has just read
   */
  reasons(state: StateRow): readonly string[] {
    const found = otherLayout(state);
    if (found !== undefined) return [layoutInWords(found)];
    // If the database fails during the check, the statements of the caller report it, and the next call starts a new check.
    if (this.#known?.stamp !== versionKey(state)) this.check().catch(() => undefined);
    return this.#known?.reasons ?? [UNKNOWN];
  }

  /**
   * Compares the graph with what was loaded. Callers that come during a check share it.
   * @throws the errors of `withConsistentVersion` and of the statements
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
