import { execute, type GraphQLError, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { expect } from 'vitest';
import { createContext } from '../../loaders/index.js';
import { Graph, type StatementRun } from '../../src/database/statement-runner.js';
import { Execution } from '../../src/graphql/execution.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { sharedDriver } from './neo4j.js';

/** What a question got: the answer, and the Cypher statements it cost. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
  readonly statements: readonly StatementRun[];
  /** What it costs where no cache keeps the rows, so that they need not be whole. */
  readonly narrowed: readonly StatementRun[];
}

/** Asks one question with every loader fresh. */
export type Ask = (operation: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

/**
 * A function that asks the graph behind `driver` without HTTP between: by graphql-js with whole rows, and by compiled code
 * with no more than the question needs. The second answer must be the first, whatever the test is about.
 */
export function asking(driver: Driver, schema: GraphQLSchema = buildSchema()): Ask {
  const graph = new Graph(driver, { database: 'neo4j' });
  const execution = new Execution(schema, 1);
  return async (text, variables = {}) => {
    const document = parse(text);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { data: undefined, errors: invalid, statements: [], narrowed: [] };
    const whole = createContext(graph.request());
    const answer = await execute({ schema, document, contextValue: whole, variableValues: variables });
    const few = createContext(graph.request());
    const operation = getOperationAST(document) ?? undefined;
    const again = await execution.answer({
      document,
      operation,
      operationName: undefined,
      variables,
      context: few,
    });
    expect(JSON.stringify(again)).toBe(JSON.stringify(answer));
    const { data, errors = [] } = answer;
    return { data, errors, statements: whole.graph.statements, narrowed: few.graph.statements };
  };
}

/** Asks the run's shared graph, which holds all of data/. */
export function askShared(): Ask {
  return asking(sharedDriver());
}
