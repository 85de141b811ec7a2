import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import {
  type ASTVisitor,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  Kind,
  type ValidationContext,
} from 'graphql';
import type { Access } from '../config/settings.js';
import { DatabaseFailure } from '../database/failure.js';
import { databaseError, formatForResponse, httpOf, internalError, isForCaller } from './errors.js';
import { executionPlugin } from './execution.js';
import { limitsPlugin } from './limits-plugin.js';
import type { OperationContext } from './operation-context.js';
import { operationLogPlugin } from './operation-log-plugin.js';
import { unreadDaysPlugin } from './unread-days.js';

const MAX_VALIDATION_ERRORS = 5;

/**
 * Keeps internal errors and database errors out of the response. If the database fails, the whole response becomes a 503,
 * because an answer from which data are missing for that reason would look complete.
 */
const hideFaultsPlugin: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ errors = [], response, contextValue: { request } }) {
        const faults = errors.filter((error) => !isForCaller(error)).map(unwrapResolverError);
        if (faults.length === 0 || response.body.kind !== 'single') return;
        const failure = faults.find((fault) => fault instanceof DatabaseFailure);
        const ours = faults.find((fault) => !(fault instanceof DatabaseFailure));
        const count = faults.length;
        if (ours !== undefined)
          request.log.error({ err: ours, faults: count }, 'internal error in an operation');
        if (failure !== undefined) {
          // In an outage every field of every operation fails; the readiness monitor logs the outage once.
          request.log.debug({ err: failure, faults: count }, 'database unavailable');
          const error = databaseError(failure);
          const { status, headers } = httpOf(error);
          response.http.status = status;
          for (const [name, value] of headers) response.http.headers.set(name, value);
          response.body.singleResult = { errors: [formatForResponse(error)] };
          return;
        }
        const result = response.body.singleResult;
        result.errors = (result.errors ?? []).map((formatted, index) =>
          isForCaller(errors[index])
            ? formatted
            : { ...formatted, ...formatForResponse(internalError(request.id)) },
        );
      },
    };
  },
};

/** Without this rule the execution finds that there are no mutations, and Apollo takes that error for an internal one. */
function knownOperationTypeRule(context: ValidationContext): ASTVisitor {
  return {
    enter: (node) => {
      if (node.kind !== Kind.OPERATION_DEFINITION || context.getSchema().getRootType(node.operation)) return;
      context.reportError(
        new GraphQLError(`This API has no ${node.operation} operations, only queries.`, { nodes: node }),
      );
    },
  };
}

/**
 * Corrects two faults of Apollo: its option to hide the schema leaves suggestions in the errors of variables, and it takes an
 * error of the execution without a code (a null in a non-null field) for an internal one.
 */
function repairResponse(persistedOnly: boolean) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const isUncoded = isForCaller(error) && error.extensions.code === undefined;
    return {
      ...formatted,
      ...(persistedOnly && { message: formatted.message.replace(/ ?Did you mean .+\?$/s, '') }),
      ...(isUncoded && { extensions: { ...formatted.extensions, code: 'BAD_USER_INPUT' } }),
    };
  };
}

/** Creates the GraphQL server over a schema; the caller starts it. */
export function createApollo(
  schema: GraphQLSchema,
  { limits, persistedOnly }: Access,
  log: FastifyBaseLogger,
): ApolloServer<OperationContext> {
  return new ApolloServer<OperationContext>({
    gateway: executionPlugin(schema),
    introspection: !persistedOnly,
    hideSchemaDetailsFromClientErrors: persistedOnly,
    formatError: repairResponse(persistedOnly),
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    validationRules: [knownOperationTypeRule],
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    maxRecursiveSelections: true,
    logger: log,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      unreadDaysPlugin,
      limitsPlugin(limits),
      hideFaultsPlugin,
      operationLogPlugin,
    ],
  });
}
