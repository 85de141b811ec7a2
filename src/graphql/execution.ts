import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { LRUCache } from 'lru-cache';
import type { RequestContext } from '../../loaders/index.js';
import { DatabaseFailure } from '../database/failure.js';
import type { Projection } from '../database/projection.js';
import { projectionOf } from '../resolvers/projection.js';
import { coerceVariables } from './coerce-variables.js';

/** A validated document and the operation of it that the client selected. */
export interface ExecutionRequest {
  readonly document: DocumentNode;
  /** Default: the only operation of the document, which is then neither compiled nor projected. */
  readonly operation?: OperationDefinitionNode | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly context: RequestContext;
}

/**
 * An operation that comes only once is neither compiled nor projected. Compiling takes as long as answering a small operation
 * twenty times. Statements that return only the columns of one operation are new to Neo4j, which plans each new text: measured
 * by `bench/first-ask.mjs`, 16 connections got 19 answers a second to operations that were all new, and 243 with whole rows.
 */
const PREPARED_FROM = 2;
/** The code of the largest persisted operation has 1.3 MB, so a client that always sends new operations fills at most 80 MB. */
const MOST_PREPARED = 64;

type Code = CompiledQuery['query'];

/** What is made once for an operation that comes again. */
interface PreparedOperation {
  readonly projection: Projection;
  /** Undefined where graphql-js runs the operation. */
  readonly code: Code | undefined;
}

/**
 * Whether a document may have something that graphql-jit compiles wrongly, as the source of graphql-jit shows: a key that sets
 * a prototype, or conditions on nested fragments.
 */
function isLeftToReference(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    enter: (node) => {
      if (node.kind === Kind.FIELD && (node.alias ?? node.name).value === '__proto__') found = true;
      if (node.kind === Kind.DIRECTIVE) found = true;
    },
  });
  return found;
}

/**
 * Executes operations. Operations that come again are compiled: 500 rows take 4.5 ms instead of 10.7.
 *
 * Only answers without errors are taken from compiled code. graphql-js, which knows `@oneOf`, coerces the variables before that
 * code runs. If an answer has an error, graphql-js runs the operation again, so that the text, place and order of errors are its
 * own.
 */
export class Execution {
  readonly #times = new WeakMap<OperationDefinitionNode, number>();
  readonly #prepared = new LRUCache<OperationDefinitionNode, PreparedOperation>({ max: MOST_PREPARED });

  /** @param preparedFrom with 2, an operation is compiled and projected when it comes for the second time */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly preparedFrom = PREPARED_FROM,
  ) {}

  async answer(request: ExecutionRequest): Promise<ExecutionResult> {
    const { schema } = this;
    const { document, operation, operationName, variables = {}, context } = request;
    const prepared = operation && this.#preparedFor(document, operation);
    if (prepared !== undefined) context.graph.project(prepared.projection);
    const code = prepared?.code;
    const reference = () =>
      execute({ schema, document, operationName, contextValue: context, variableValues: variables });
    if (operation === undefined || code === undefined) return reference();
    const { errors } = coerceVariables(schema, operation, variables);
    if (errors !== undefined) return { errors };
    const answer: ExecutionResult = await code(undefined, context, variables);
    if (answer.errors === undefined) return answer;
    const outage = answer.errors.find(({ originalError }) => originalError instanceof DatabaseFailure);
    if (outage === undefined) return reference();
    // The whole answer becomes a 503. Running the operation again while the database does not answer would take as long again.
    const { message, path, originalError } = outage;
    return { errors: [new GraphQLError(message, { path, originalError })] };
  }

  /** @returns undefined for an operation that has not come often enough */
  #preparedFor(document: DocumentNode, operation: OperationDefinitionNode): PreparedOperation | undefined {
    const known = this.#prepared.get(operation);
    if (known !== undefined) return known;
    const times = (this.#times.get(operation) ?? 0) + 1;
    this.#times.set(operation, times);
    if (times < this.preparedFrom) return undefined;
    const prepared = {
      projection: projectionOf(this.schema, document),
      code: isLeftToReference(document) ? undefined : compileOperation(this.schema, document, operation),
    };
    this.#prepared.set(operation, prepared);
    return prepared;
  }
}

function compileOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  { name }: OperationDefinitionNode,
): Code | undefined {
  const made = compileQuery(schema, document, name?.value, { disablingCapturingStackErrors: true });
  return isCompiledQuery(made) ? made.query : undefined;
}

/** The gateway through which Apollo leaves the execution to `Execution`. */
export function executionPlugin(
  schema: GraphQLSchema,
): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  const execution = new Execution(schema);
  return {
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      // Apollo's own `operationName` is the name of the operation that it found, and null if there is none with the requested
      // name.
      executor: ({ document, operation, request: { variables, operationName }, context }) =>
        execution.answer({
          document,
          operation,
          operationName,
          variables,
          context: context as RequestContext,
        }),
    }),
    stop: async () => {},
  };
}
