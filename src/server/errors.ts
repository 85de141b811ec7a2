import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Neo4jError } from 'neo4j-driver';

const RETRY_AFTER_SECONDS = 2;

/** The driver's code for what has none: a pool that gets no connection in time, a server that says nothing. */
const NO_CODE = 'N/A';
const CONNECTION_MESSAGE = /connection|acquisition|handshake|routing|pool/i;
/** A service that the database does not let in can answer as little as one that finds no database. */
const REFUSED_CODES = /^Neo\.ClientError\.(Security|Database)\./;

/** Whether the database cannot answer now, as opposed to a fault in this program. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false;
  if (error.code === NO_CODE) return CONNECTION_MESSAGE.test(error.message);
  return error.retryable || REFUSED_CODES.test(error.code);
}

/** The answer when the service cannot answer now, for whatever reason: HTTP 503 with Retry-After. */
export function unavailable(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      http: { status: 503, headers: new Map([['retry-after', String(RETRY_AFTER_SECONDS)]]) },
    },
  });
}

/** The answer to a request that no question can be read from: HTTP 400. */
export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

/** The answer to a fault of our own: nothing but the request under which its cause is logged. */
export function internal(requestId: string): GraphQLError {
  return new GraphQLError(`Internal error; the log tells its cause under request ${requestId}`, {
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
}

/** Whether an error's words are meant for the caller: those of GraphQL, of our resolvers, of this folder. */
export function isForCaller(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && unwrapResolverError(error) instanceof GraphQLError;
}

/** What an error says about the HTTP answer: its `extensions.http`, which the body does not show. */
export function httpOf(error: GraphQLError): { status: number; headers: ReadonlyMap<string, string> } {
  const { status = 500, headers = new Map() } = (error.extensions.http ?? {}) as {
    status?: number;
    headers?: ReadonlyMap<string, string>;
  };
  return { status, headers };
}

/** An error as the body shows it. */
export function shown(error: GraphQLError): GraphQLFormattedError {
  const { http: _, ...extensions } = error.extensions;
  return { message: error.message, extensions };
}
