import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { createContext } from '../../loaders/index.js';
import { type Bounds, unlessAborted, withDeadline } from '../database/deadline.js';
import type { Graph, StatementInterceptor } from '../database/statement-runner.js';
import { Execution } from '../graphql/execution.js';
import type { Traffic } from '../observability/traffic.js';

/** All published questions take 10 s on a cold database of a quiet machine; readiness waits no longer than this. */
const LONGEST_MS = 60_000;
/** After a question that the database did not answer. */
const AGAIN_MS = 500;

const COLD =
  'Warm-up in progress: Neo4j is planning the published operations. Requests are answered, but may be slow.';

/** What ends the reads of a warm-up when somebody asks. */
class GivesWay extends Error {
  override readonly name = 'GivesWay';
}

/** Lets one statement run at a time, so that one of two cores stays free. */
export function oneByOne(): StatementInterceptor {
  let last: Promise<unknown> = Promise.resolve();
  return (_name, run) => {
    const next = last.then(run);
    last = next.catch(() => undefined);
    return next;
  };
}

interface WarmUpOptions {
  readonly schema: GraphQLSchema;
  /** Reads one statement at a time (`oneByOne`). */
  readonly graph: Graph;
  /** Questions of others, to which it gives way. */
  readonly traffic: Traffic;
  /** Where the published questions are. */
  readonly folder: string;
  /** Default: 60 s. */
  readonly longestMs?: number;
}

/**
 * Asks each published question once, so that the first person who asks does not wait for Neo4j to plan and compile: the
 * first statements after a start take some hundred milliseconds each, and when all 17 questions came in the moment of
 * readiness, 13 to 16 of them passed their deadline of 5 s. It asks only while nobody else does: a question that comes ends its
 * reads in the database, and it begins that one again afterwards.
 */
export class WarmUp {
  readonly #documents: readonly DocumentNode[];
  /** As the service's own, for it decides which texts of the statements are planned. */
  readonly #execution: Execution;
  /** Ends the run that is not over. */
  #end: ((reason: Error) => void) | undefined;

  /** @throws what reading the files of the questions throws */
  constructor(private readonly options: WarmUpOptions) {
    const { folder, schema } = options;
    this.#execution = new Execution(schema);
    const files = readdirSync(folder).filter((file) => file.endsWith('.graphql'));
    this.#documents = files.map((file) => parse(readFileSync(path.join(folder, file), 'utf8')));
  }

  /** Why a question may still wait for long, for readiness; undefined when it does not. */
  get reason(): string | undefined {
    return this.#end === undefined ? undefined : COLD;
  }

  /**
   * Asks them all; a run that is not over ends, for a database that has just been started again is cold.
   * @returns false where `stop` or another run has ended it
   */
  async run(): Promise<boolean> {
    this.stop();
    const { longestMs = LONGEST_MS } = this.options;
    const late = () => new GivesWay('the warm-up took too long');
    const running = withDeadline(longestMs, late, (bounds, end) => {
      this.#end = end;
      return this.#askAll(bounds);
    });
    const own = this.#end;
    let isOver = false;
    try {
      await running;
    } catch (error) {
      if (!(error instanceof GivesWay)) throw error;
    } finally {
      isOver = this.#end === own;
      if (isOver) this.#end = undefined;
    }
    return isOver;
  }

  stop(): void {
    this.#end?.(new GivesWay('the warm-up was stopped'));
    this.#end = undefined;
  }

  async #askAll(bounds: Bounds): Promise<void> {
    for (const document of this.#documents) while (!(await this.#isAnswered(document, bounds)));
  }

  /**
   * @returns false where somebody asked meanwhile, or the database did not answer: then after a pause
   * @throws the reason of the bounds' signal where that is aborted
   */
  async #isAnswered(document: DocumentNode, { signal, until }: Bounds): Promise<boolean> {
    const { graph, traffic } = this.options;
    await unlessAborted(traffic.none(), signal);
    const asking = new AbortController();
    const forget = traffic.onNext(() => asking.abort(new GivesWay('a request arrived')));
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
