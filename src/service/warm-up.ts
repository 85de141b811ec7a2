import { setTimeout as sleep } from 'node:timers/promises';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { createContext } from '../../loaders/index.js';
import { type ReadBounds, unlessAborted, withDeadline } from '../database/deadline.js';
import type { StatementInterceptor, StatementRunner } from '../database/statement-runner.js';
import { Execution } from '../graphql/execution.js';
import { readOperationFiles } from '../graphql/operation-files.js';
import type { Traffic } from '../observability/traffic.js';

/** All persisted operations take 10 s on a cold database of a quiet machine; readiness waits no longer than this. */
const LONGEST_MS = 60_000;
/** The pause after an operation that the database did not answer. */
const AGAIN_MS = 500;

const WARM_UP_IN_PROGRESS =
  'Warm-up in progress: Neo4j is planning the published operations. Requests are answered, but may be slow.';

/** The error that ends a warm-up, or the reads of one of its operations. */
class WarmUpInterruption extends Error {
  override readonly name = 'WarmUpInterruption';
}

/** Runs one statement at a time, so that one of two cores stays free. */
export function runOneByOne(): StatementInterceptor {
  let last: Promise<unknown> = Promise.resolve();
  return (_name, run) => {
    const next = last.then(run);
    last = next.catch(() => undefined);
    return next;
  };
}

interface WarmUpOptions {
  readonly schema: GraphQLSchema;
  /** Reads one statement at a time (`runOneByOne`). */
  readonly graph: StatementRunner;
  /** The requests of clients, to which the warm-up gives way. */
  readonly traffic: Traffic;
  /** Default: 60 s. */
  readonly longestMs?: number;
}

/**
 * Runs each persisted operation once, so that the first client does not wait for Neo4j to plan and compile. The first
 * statements after a start take some hundred milliseconds each; when all 17 operations came at the moment of readiness, 13 to
 * 16 of them exceeded their deadline of 5 s. The warm-up runs only while there are no requests: a request ends its reads in the
 * database, and the warm-up begins that operation again afterwards.
 */
export class WarmUp {
  readonly #documents: readonly DocumentNode[];
  /** It executes as the service does, because the execution decides which statement texts Neo4j plans. */
  readonly #execution: Execution;
  /** Ends the run in progress. */
  #end: ((reason: Error) => void) | undefined;

  /** @throws the errors of reading and parsing the operations */
  constructor(private readonly options: WarmUpOptions) {
    this.#execution = new Execution(options.schema);
    this.#documents = readOperationFiles().map(({ text }) => parse(text));
  }

  /** Why an operation may still be slow, for the readiness check; undefined if no warm-up is running. */
  get reason(): string | undefined {
    return this.#end === undefined ? undefined : WARM_UP_IN_PROGRESS;
  }

  /**
   * Runs all operations. A run in progress is ended first, because a database that has just been restarted is cold.
   * @returns false if `stop` or another run has ended this one
   */
  async run(): Promise<boolean> {
    this.stop();
    const { longestMs = LONGEST_MS } = this.options;
    const late = () => new WarmUpInterruption('the warm-up took too long');
    const running = withDeadline(longestMs, late, (bounds, end) => {
      this.#end = end;
      return this.#askAll(bounds);
    });
    const own = this.#end;
    let isOver = false;
    try {
      await running;
    } catch (error) {
      if (!(error instanceof WarmUpInterruption)) throw error;
    } finally {
      isOver = this.#end === own;
      if (isOver) this.#end = undefined;
    }
    return isOver;
  }

  stop(): void {
    this.#end?.(new WarmUpInterruption('the warm-up was stopped'));
    this.#end = undefined;
  }

  async #askAll(bounds: ReadBounds): Promise<void> {
    for (const document of this.#documents) while (!(await this.#isAnswered(document, bounds)));
  }

  /**
   * @returns false if a request arrived meanwhile, or the database did not answer; in the latter case after a pause
   * @throws the reason of the bounds' signal if it is aborted
   */
  async #isAnswered(document: DocumentNode, { signal, until }: ReadBounds): Promise<boolean> {
    const { graph, traffic } = this.options;
    await unlessAborted(traffic.none(), signal);
    const asking = new AbortController();
    const forget = traffic.onNext(() => asking.abort(new WarmUpInterruption('a request arrived')));
    const stop = () => asking.abort(signal.reason);
    signal.addEventListener('abort', stop);
    const context = createContext(graph.request({ signal: asking.signal, until }));
    const { errors } = await this.#execution.answer({ document, context });
    signal.removeEventListener('abort', stop);
    forget();
    signal.throwIfAborted();
    if (errors !== undefined && !asking.signal.aborted) await sleep(AGAIN_MS, undefined, { ref: false });
    return errors === undefined;
  }
}
