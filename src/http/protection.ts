import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Access } from '../config/settings.js';
import { unavailableError } from '../graphql/errors.js';
import { REPORT_HEADER } from '../graphql/limits-plugin.js';
import { REQUEST_ID_HEADER } from '../observability/log.js';
import { note } from '../observability/operation-log.js';
import { isLoopback } from './loopback.js';

/** How long a browser may cache the response to a preflight; Chromium does not cache it for longer. */
const PREFLIGHT_SECONDS = 7_200;

function rateLimitError(perMinute: number): GraphQLError {
  return new GraphQLError(
    `Too many requests from this address; the limit is ${perMinute} a minute (MANDATE_RATE_LIMIT). Wait for the number of seconds in Retry-After.`,
    {
      extensions: {
        code: 'RATE_LIMITED',
        limit: 'requestsPerMinute',
        allowed: perMinute,
        http: { status: 429 },
      },
    },
  );
}

/**
 * Protects the routes of a scope: CORS for the listed origins (with none, no header at all, so that no foreign
 * page can read a response), a rate limit for each address, and load shedding. The health routes are outside the scope, because
 * a supervisor must not take a busy process for dead.
 */
export async function registerProtection(
  scope: FastifyInstance,
  { corsOrigins, requestsPerMinute, eventLoopDelayMs }: Access,
): Promise<void> {
  if (corsOrigins.length > 0)
    await scope.register(cors, {
      origin: [...corsOrigins],
      methods: ['GET', 'POST'],
      allowedHeaders: [
        'authorization',
        'content-type',
        'apollo-require-preflight',
        'if-match',
        'if-none-match',
        REPORT_HEADER,
      ],
      exposedHeaders: ['etag', 'server-timing', 'retry-after', REQUEST_ID_HEADER],
      maxAge: PREFLIGHT_SECONDS,
    });
  if (eventLoopDelayMs > 0)
    await scope.register(underPressure, {
      maxEventLoopDelay: eventLoopDelayMs,
      pressureHandler: async (request) => {
        note(request, { limit: 'eventLoopDelayMs' });
        throw unavailableError('The service is overloaded (MANDATE_MAX_EVENT_LOOP_DELAY). Try again later.');
      },
    });
  if (requestsPerMinute > 0)
    await scope.register(rateLimit, {
      max: requestsPerMinute,
      timeWindow: '1 minute',
      allowList: ({ ip }) => isLoopback(ip),
      errorResponseBuilder: () => rateLimitError(requestsPerMinute),
    });
}
