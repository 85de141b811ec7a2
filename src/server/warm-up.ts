import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { createContext } from '../../loaders/index.js';
import type { Around, Graph } from '../graph/executor.js';
import type { Traffic } from './traffic.js';

/** All published questions take 15 s on a cold database, and more on a busy machine. */
const LONGEST_MS = 60_000;

/** What ends the reads of a warm-up when somebody asks. */
class GivesWay extends Error {
  override readonly name = 'GivesWay';
}

/** Lets one statement run at a time, so that one of two cores stays free. */
export function oneByOne(): Around {
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
}

/**
 * Asks each published question once, so that the first person who asks does not wait for Neo4j to plan and compile: the
 * first statements after a start take some hundred milliseconds each. It asks only while nobody else does: a question that comes
 * ends its reads in the database, and it begins that one again afterwards.
 * @throws what reading the files of the questions throws
 */
export async function warmUp({ schema, graph, traffic, folder }: WarmUpOptions): Promise<void> {
  const until = performance.now() + LONGEST_MS;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.graphql'))) {
    const document = parse(readFileSync(path.join(folder, name), 'utf8'));
    for (let isAnswered = false; !isAnswered; ) {
      await traffic.none();
      if (performance.now() > until) return;
      const controller = new AbortController();
      const stop = traffic.onNext(() => controller.abort(new GivesWay('somebody asks')));
      const contextValue = createContext(graph.request({ signal: controller.signal, until }));
      await execute({ schema, document, contextValue });
      stop();
      isAnswered = !controller.signal.aborted;
    }
  }
}
