import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { DatabaseFailure, FailureKind } from '../database/failure.js';
import type { ErrorCode } from './error-codes.js';

const RETRY_AFTER_SECONDS = 2;
/** For the commit of a load, which takes well under a second. */
const RETRY_AFTER_COMMIT_SECONDS = 1;
/** For a backup, which takes a stop of Neo4j, a dump of some seconds and a start, and for a rebuild, which takes a whole load. */
const RETRY_AFTER_WORK_SECONDS = 10;
const CLIENT_GONE = 499;

/** The error of a service that cannot answer now, for any reason: HTTP 503 with Retry-After. */
export function unavailableError(
  message: string,
  code: ErrorCode = 'SERVICE_UNAVAILABLE',
  retryAfterSeconds = RETRY_AFTER_SECONDS,
): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code,
      http: { status: 503, headers: new Map([['retry-after', String(retryAfterSeconds)]]) },
    },
  });
}

/** The error of an operation that took too long: HTTP 503 with Retry-After. The same operation may take as long again. */
export function deadlineError(deadlineMs: number): GraphQLError {
  return unavailableError(
    `The operation took longer than ${deadlineMs} ms (MANDATE_DEADLINE_MS) and was stopped. Try again, or select fewer fields.`,
    'DEADLINE_EXCEEDED',
  );
}

const ERROR_OF_FAILURE: Readonly<
  Record<FailureKind, readonly [message: string, code: ErrorCode, retryAfterSeconds?: number]>
> = {
  UNREACHABLE: ['The service cannot reach its database. Try again later.', 'DATABASE_UNAVAILABLE'],
  PASSWORD: [
    'The database rejected the user name or password of this service (NEO4J_USERNAME, NEO4J_PASSWORD).',
    'DATABASE_UNAVAILABLE',
  ],
  FORBIDDEN: [
    'The database user of this service may not read the database, or there is no such database (NEO4J_USERNAME, NEO4J_DATABASE).',
    'DATABASE_UNAVAILABLE',
  ],
  REBUILT: ['The graph is being rebuilt. Try again later.', 'SERVICE_UNAVAILABLE', RETRY_AFTER_WORK_SECONDS],
  LOADING: [
    'New data are being loaded. Try again in a moment.',
    'SERVICE_UNAVAILABLE',
    RETRY_AFTER_COMMIT_SECONDS,
  ],
  PAUSED: [
    'The database is paused for a backup. Try again later.',
    'DATABASE_UNAVAILABLE',
    RETRY_AFTER_WORK_SECONDS,
  ],
  LATE: [
    'The database stopped the operation because it took too long (MANDATE_DEADLINE_MS). Try again, or select fewer fields.',
    'DEADLINE_EXCEEDED',
  ],
};

/** The error of an operation for which the database failed: HTTP 503 with Retry-After. */
export function databaseError({ kind }: DatabaseFailure): GraphQLError {
  return unavailableError(...ERROR_OF_FAILURE[kind]);
}

/** Ends an operation whose client has closed its connection. Only the log and the metrics see this error. */
export function clientClosedError(): GraphQLError {
  return new GraphQLError('The client closed the connection', {
    extensions: { code: 'CLIENT_GONE', http: { status: CLIENT_GONE } },
  });
}

/** The error of a request from which no operation can be read: HTTP 400. */
export function badRequestError(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

/** The error for an internal fault. It has only the id of the request, under which the cause is logged. */
export function internalError(requestId: string): GraphQLError {
  return new GraphQLError(`Internal error (request ${requestId}). See the server log.`, {
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
}

/** Whether the message of an error is meant for the client: it is if the error comes from GraphQL, a resolver or this folder. */
export function isForCaller(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && unwrapResolverError(error) instanceof GraphQLError;
}

/** The HTTP status and headers of an error: its `extensions.http`, which the body does not show. */
export function httpOf(error: GraphQLError): { status: number; headers: ReadonlyMap<string, string> } {
  const { status = 500, headers = new Map() } = (error.extensions.http ?? {}) as {
    status?: number;
    headers?: ReadonlyMap<string, string>;
  };
  return { status, headers };
}

/** The error as the response body shows it. */
export function formatForResponse(error: GraphQLError): GraphQLFormattedError {
  const { http: _, ...extensions } = error.extensions;
  return { message: error.message, extensions };
}
