import { execute, type GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { expect } from 'vitest';
import { createContext } from '../../loaders/index.js';
import { readSettings } from '../../src/config/settings.js';
import { withConsistentVersion } from '../../src/database/consistent-version.js';
import { type StatementRun, StatementRunner } from '../../src/database/statement-runner.js';
import { Execution } from '../../src/graphql/execution.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { sharedDriver } from './neo4j.js';

/** The result of an operation, and the statements that it ran. A complete cache hit runs none. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
  readonly statements: readonly StatementRun[];
}

/** Runs one operation with new loaders. */
export type Ask = (operation: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

interface AskOptions {
  readonly schema?: GraphQLSchema;
  /** Size of the read cache; by default the size that users have. */
  readonly cacheBytes?: number;
}

/** For tests that check statements: without the cache, each operation runs all of its statements. */
export const WITHOUT_CACHE = { cacheBytes: 0 };

/**
 * @returns a function that runs an operation like the service, but without HTTP: compiled, with the cache, and reading only the
 * columns that the operation needs. It also checks that the result equals that of graphql-js with whole rows and no cache.
 */
export function asking(
  driver: Driver,
  { schema = buildSchema(), cacheBytes = readSettings({}).cacheBytes }: AskOptions = {},
): Ask {
  const graph = new StatementRunner(driver, { database: 'neo4j', cacheBytes });
  const reference = new StatementRunner(driver, { database: 'neo4j' });
  const execution = new Execution(schema, 1);
  return async (text, variables = {}) => {
    const document = parse(text);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { data: undefined, errors: invalid, statements: [] };
    const operation = getOperationAST(document) ?? undefined;
    // A test may have loaded records since the version was last read.
    await graph.versionPoller.next();
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

/** @returns a function that runs operations on the shared graph of the run, which holds all of data/ */
export function askShared(options: AskOptions = {}): Ask {
  return asking(sharedDriver(), options);
}
