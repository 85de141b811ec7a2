import bearerAuth from '@fastify/bearer-auth';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type AuthenticationFailure, note } from '../observability/operation-log.js';
import type { Tokens } from './tokens.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Whether the route needs no token: the files of the pages and the health checks. Every other route requires one. */
    readonly isOpen?: boolean;
  }
}

const REASONS = {
  missing: 'the request has no Authorization header',
  malformed: 'the Authorization header does not have the form Bearer TOKEN',
  unknown: 'the token is unknown',
} as const satisfies Readonly<Record<AuthenticationFailure, string>>;

function reasonOf({ headers: { authorization } }: FastifyRequest): AuthenticationFailure {
  if (authorization === undefined || authorization === '') return 'missing';
  return /^bearer +\S+ *$/i.test(authorization) ? 'unknown' : 'malformed';
}

function unauthenticatedError(reason: AuthenticationFailure): GraphQLError {
  return new GraphQLError(
    `This service requires a token, and ${REASONS[reason]}. Send the header Authorization: Bearer TOKEN.`,
    {
      extensions: {
        code: 'UNAUTHENTICATED',
        reason,
        http: { status: 401, headers: new Map([['www-authenticate', 'Bearer realm="mandate-graph"']]) },
      },
    },
  );
}

/**
 * Requires a token for every route that is not marked as open (`isOpen`). The check runs after the rate limit and after the
 * response to a browser's preflight, which has no token, and before the body is read.
 * @param tokens the tokens that are accepted
 * @param refused called with the reason for each request that is refused
 */
export async function requireToken(
  app: FastifyInstance,
  tokens: Tokens,
  refused: (reason: AuthenticationFailure) => void,
): Promise<void> {
  await app.register(bearerAuth, {
    addHook: false,
    keys: [],
    verifyErrorLogLevel: 'debug',
    specCompliance: 'rfc6749',
    auth: (token, request) => {
      const client = tokens.nameOf(token);
      note(request, { client });
      return client !== undefined;
    },
  });
  app.addHook('preParsing', (request, reply, _payload, done) => {
    if (request.routeOptions.config.isOpen === true) {
      done();
      return;
    }
    app.verifyBearerAuth?.(request, reply, (error) => {
      if (error === undefined) {
        done();
        return;
      }
      const reason = reasonOf(request);
      refused(reason);
      done(unauthenticatedError(reason));
    });
  });
}
