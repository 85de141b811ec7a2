import { withConsistentVersion } from '../database/consistent-version.js';
import type { Commit } from '../database/last-commit.js';
import type { StatementRunner } from '../database/statement-runner.js';
import { versionKey } from '../database/version-poller.js';
import { otherSchemaVersion, schemaVersionInWords } from '../load/graph-schema-version.js';
import { damageInWords, findDamages, type Reader, readState } from '../load/integrity.js';
import type { StateRow } from '../load/integrity-statements.js';
import { isVerifiedCommit } from '../load/verified-commit.js';

const CHECK_IN_PROGRESS = 'Integrity check in progress.';

/** Options that can save reading the whole graph. */
export interface IntegrityMonitorOptions {
  /** The version key of a graph that a load has just verified. */
  readonly verifiedVersion?: string | undefined;
  /** Reads the last commit of the database. If given, the graph is not read when a load has noted this commit as verified. */
  readonly lastCommit?: () => Promise<Commit | undefined>;
}

/**
 * The last known result of the integrity check, which finds out whether the graph has what was loaded. A check runs at start
 * and after each load, beside the requests. It reads the whole graph, unless the graph is noted as verified. Between a load and
 * the end of its check, the previous result applies.
 */
export class IntegrityMonitor {
  #known: { readonly version: string; readonly reasons: readonly string[] } | undefined;
  #checking: Promise<void> | undefined;

  constructor(
    private readonly graph: StatementRunner,
    private readonly options: IntegrityMonitorOptions = {},
  ) {
    const { verifiedVersion } = options;
    if (verifiedVersion !== undefined) this.#known = { version: verifiedVersion, reasons: [] };
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
    const found = otherSchemaVersion(state);
    if (found !== undefined) return [schemaVersionInWords(found)];
    // If the database fails during the check, the statements of the caller report it, and the next call starts a new check.
    if (this.#known?.version !== versionKey(state)) this.check().catch(() => undefined);
    return this.#known?.reasons ?? [CHECK_IN_PROGRESS];
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
      const state = await readState(read);
      const canSkipReading =
        otherSchemaVersion(state) !== undefined || isVerifiedCommit(state, await this.options.lastCommit?.());
      const damages = canSkipReading ? [] : await findDamages(read);
      return {
        version: versionKey(state),
        reasons: damages.map((damage) => `${damageInWords(damage)}. Run npm run load to repair it.`),
      };
    });
  }
}
