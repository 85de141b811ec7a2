import type { FastifyInstance } from 'fastify';
import { markInWords } from '../database/commit-mark.js';
import { type ReadBounds, withDeadline } from '../database/deadline.js';
import { DatabaseFailure, type FailureKind } from '../database/failure.js';
import type { StatementRunner } from '../database/statement-runner.js';
import { INDEXES } from '../load/indexes.js';
import { indexStates } from '../load/inspect-database.js';
import { graphState } from '../load/integrity-statements.js';
import { readWaitingList, type WaitingList } from '../load/waiting-list.js';
import { loadedSources } from '../queries/source.js';
import type { IntegrityMonitor } from './integrity-monitor.js';

/** The sources under data/ by name, with the version that each should have in the graph. */
export interface ExpectedSources {
  readonly versions: ReadonlyMap<string, string>;
  /**
   * Whether a difference makes the service not ready. It does for the local database, because this program loads that one
   * itself.
   */
  readonly required: boolean;
}

/** Inputs of the readiness check. */
export interface HealthOptions {
  readonly graph: StatementRunner;
  readonly expected: ExpectedSources;
  readonly integrity: IntegrityMonitor;
  /** The warm-up; it has a reason while the first operations would be slow. Default: none. */
  readonly warmUp?: { readonly reason: string | undefined } | undefined;
  readonly deadlineMs: number;
}

/** An operation that meets a commit is run again for this long before it fails (`withConsistentVersion`). */
const COMMIT_MS = 1_000;

/** The answer of `/health/ready`. */
export interface Readiness {
  readonly ready: boolean;
  /** Why the service is not ready, one reason per entry. */
  readonly reasons: readonly string[];
  /** How the graph differs from data/, whether or not that makes the service not ready. */
  readonly differences: readonly string[];
  /**
   * The records that take effect when a source brings what they are about; null if the database does not tell. They do not make
   * the service not ready.
   */
  readonly waiting: WaitingList | null;
}

/** The sources under data/ that the graph lacks or has in another version. Sources that only the graph has are allowed. */
function compareSources(
  expected: ReadonlyMap<string, string>,
  loaded: ReadonlyMap<string, string>,
): string[] {
  return [...expected].flatMap(([name, version]) => {
    const found = loaded.get(name);
    if (found === version) return [];
    const state =
      found === undefined ? 'is not loaded' : `is loaded as version ${found}; data/ has version ${version}`;
    return [`${name} ${state}. Run npm run load.`];
  });
}

/**
 * Whether the service can answer with all its data.
 * @throws DatabaseFailure when the database does not answer
 */
export async function checkReadiness(
  graph: StatementRunner,
  expected: ExpectedSources,
  integrity: IntegrityMonitor,
  bounds?: ReadBounds,
): Promise<Readiness> {
  const request = graph.request(bounds);
  const [sources, indexes, [state]] = await Promise.all([
    request.run(loadedSources, {}),
    request.run(indexStates, {}),
    request.run(graphState, {}),
  ]);
  const mark = request.knownVersion?.mark;
  const states = new Map(indexes.map(({ name, state }) => [name, state]));
  const notOnline = INDEXES.flatMap(({ name }) => {
    const state = states.get(name) ?? 'missing';
    return state === 'ONLINE' ? [] : [`The index ${name} is ${state}, not ONLINE.`];
  });
  const loaded = new Map(sources.map(({ name, version }) => [name, version]));
  const differences = compareSources(expected.versions, loaded);
  const reasons = [
    ...(loaded.size === 0 ? ['No data are loaded. Run npm run load.'] : []),
    ...(expected.required ? differences : []),
    ...(mark != null && mark.standsMs > COMMIT_MS
      ? [`${markInWords(mark)}. Requests wait until it ends, or until its process is found to have died.`]
      : []),
    ...notOnline,
    ...(state === undefined ? [] : integrity.reasons(state)),
  ];
  const waiting = readWaitingList(state?.waiting ?? null);
  return { ready: reasons.length === 0, reasons, differences, waiting };
}

/** Kinds of failure whose message tells more than the kind. */
type TellsMore = 'REBUILT' | 'LOADING' | 'PAUSED';
const tellsMore = (kind: FailureKind): kind is TellsMore => !(kind in UNREADY);

const UNREADY: Readonly<Record<Exclude<FailureKind, TellsMore>, string>> = {
  UNREACHABLE: 'The database does not respond.',
  PASSWORD:
    'The database rejected the user name or password (NEO4J_USERNAME, NEO4J_PASSWORD). The service tries again every 5 s.',
  FORBIDDEN:
    'The user NEO4J_USERNAME may not read the database NEO4J_DATABASE, or there is no such database.',
  LATE: 'The database does not respond in time.',
};

/**
 * Checks readiness within the deadline, even if the database hangs. An error is passed to `failed` and is reported as a reason.
 */
export async function checkReadinessWithin(
  { graph, expected, integrity, warmUp, deadlineMs }: HealthOptions,
  failed: (error: unknown) => void,
): Promise<Readiness> {
  const late = () => new Error(`the readiness check took longer than ${deadlineMs} ms`);
  try {
    const check = (bounds: ReadBounds) => checkReadiness(graph, expected, integrity, bounds);
    const found = await withDeadline(deadlineMs, late, check);
    const cold = warmUp?.reason;
    return cold === undefined ? found : { ...found, ready: false, reasons: [...found.reasons, cold] };
  } catch (error) {
    failed(error);
    const kind = error instanceof DatabaseFailure ? error.kind : 'UNREACHABLE';
    const reason = tellsMore(kind) ? (error as Error).message : UNREADY[kind];
    return { ready: false, reasons: [reason], differences: [], waiting: null };
  }
}

/** A result is reused for this long. */
const GOOD_FOR_MS = 1_000;

/**
 * Readiness for all health requests. A check costs four statements, so at most one check starts in a second, and requests that
 * arrive while it runs share its result.
 */
class SharedReadiness {
  #found: { readonly state: Readiness; readonly at: number } | undefined;
  #checking: Promise<Readiness> | undefined;

  constructor(
    private readonly options: HealthOptions,
    private readonly failed: (error: unknown) => void,
  ) {}

  async now(): Promise<Readiness> {
    if (this.#found !== undefined && performance.now() - this.#found.at < GOOD_FOR_MS)
      return this.#found.state;
    this.#checking ??= this.#check().finally(() => {
      this.#checking = undefined;
    });
    return this.#checking;
  }

  async #check(): Promise<Readiness> {
    const state = await checkReadinessWithin(this.options, this.failed);
    this.#found = { state, at: performance.now() };
    return state;
  }
}

/** Serves `GET /health/live` and `GET /health/ready`. */
export function serveHealth(app: FastifyInstance, options: HealthOptions): void {
  const readiness = new SharedReadiness(options, (err) => app.log.debug({ err }, 'not ready'));
  app.get('/health/live', { config: { isOpen: true } }, async () => ({ live: true }));
  app.get('/health/ready', { config: { isOpen: true } }, async (_request, reply) => {
    const state = await readiness.now();
    return reply
      .header('cache-control', 'no-store')
      .code(state.ready ? 200 : 503)
      .send(state);
  });
}
