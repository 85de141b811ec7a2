import { execute, type GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { expect } from 'vitest';
import { createContext } from '../../loaders/index.js';
import { readSettings } from '../../src/config/settings.js';
import { withConsistentVersion } from '../../src/database/one-version.js';
import { Graph, type StatementRun } from '../../src/database/statement-runner.js';
import { Execution } from '../../src/graphql/execution.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { sharedDriver } from './neo4j.js';

/** What an operation got: the answer, and the Cypher statements that it ran; none where the cache has all of it. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
  readonly statements: readonly StatementRun[];
}

/** Runs one operation with every loader fresh. */
export type Ask = (operation: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

interface AskOptions {
  readonly schema?: GraphQLSchema;
  /** Of the read cache; by default as much as users have. */
  readonly cacheBytes?: number;
}

/** For tests that look at statements: each operation runs all of its own. */
export const WITHOUT_CACHE = { cacheBytes: 0 };

/**
 * A function that asks the graph behind `driver` without HTTP between, as the service does: by compiled code, from the columns
 * that the operation reads, with the cache. The answer must be the one of graphql-js from whole rows without a cache,
 * whatever the test is about.
 */
export function asking(
  driver: Driver,
  { schema = buildSchema(), cacheBytes = readSettings({}).cacheBytes }: AskOptions = {},
): Ask {
  const graph = new Graph(driver, { database: 'neo4j', cacheBytes });
  const reference = new Graph(driver, { database: 'neo4j' });
  const execution = new Execution(schema, 1);
  return async (text, variables = {}) => {
    const document = parse(text);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { data: undefined, errors: invalid, statements: [] };
    const operation = getOperationAST(document) ?? undefined;
    // A test may have loaded since the last look at the version.
    await graph.watch.next();
    const { answer, statements } = await withConsistentVersion(graph, async (request) => {
      const context = createContext(request);
      const asked = { document, operation, operationName: undefined, variables, context };
      return { answer: await execution.answer(asked), statements: request.statements };
    });
    const contextValue = createContext(reference.request());
    const whole = await execute({ schema, document, contextValue, variableValues: variables });
    expect(JSON.stringify(answer)).toBe(JSON.stringify(whole));
    const { data, errors = [] } = answer;
    return { data, errors, statements };
  };
}

/** Asks the run's shared graph, which holds all of data/. */
export function askShared(options: AskOptions = {}): Ask {
  return asking(sharedDriver(), options);
}
