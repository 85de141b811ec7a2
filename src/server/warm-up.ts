import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { execute, type GraphQLSchema, parse } from 'graphql';
import { createContext } from '../../loaders/index.js';
import type { Graph } from '../graph/executor.js';

/** Every published question takes 15 s on a cold database, and more on a busy machine. */
const LONGEST_MS = 60_000;

/**
 * Asks each published question once, so that the first person who asks does not wait for Neo4j to plan and compile: the
 * first statements after a start take some hundred milliseconds each.
 * @param folder where the published questions are
 */
export async function warmUp(schema: GraphQLSchema, graph: Graph, folder: string): Promise<void> {
  const until = performance.now() + LONGEST_MS;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.graphql') || performance.now() > until) continue;
    const document = parse(readFileSync(path.join(folder, name), 'utf8'));
    await execute({ schema, document, contextValue: createContext(graph.request()) });
  }
}
