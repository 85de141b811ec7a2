import { execute, type GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { Driver } from 'neo4j-driver';
import { createContext } from '../../loaders/index.js';
import { Graph, type StatementRun } from '../../src/graph/executor.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { sharedDriver } from './neo4j.js';

/** What a question got: the answer, and the Cypher statements it cost. */
export interface Answer {
  readonly data: unknown;
  readonly errors: readonly GraphQLError[];
  readonly statements: readonly StatementRun[];
}

/** Asks one question with every loader fresh. */
export type Ask = (operation: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** A function that asks the graph behind `driver` without HTTP between. */
export function asking(driver: Driver, schema: GraphQLSchema = buildSchema()): Ask {
  const graph = new Graph(driver, { database: 'neo4j' });
  return async (operation, variables = {}) => {
    const document = parse(operation);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return { data: undefined, errors: invalid, statements: [] };
    const request = graph.request();
    const contextValue = createContext(request);
    const { data, errors = [] } = await execute({
      schema,
      document,
      contextValue,
      variableValues: variables,
    });
    return { data, errors, statements: request.statements };
  };
}

/** Asks the run's shared graph, which holds all of data/. */
export function askShared(): Ask {
  return asking(sharedDriver());
}
