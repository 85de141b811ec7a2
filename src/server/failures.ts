import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { DatabaseFailure } from '../graph/failure.js';
import { noteError } from './answered.js';
import { databaseAway, httpOf, internal, shown } from './errors.js';
import { tooMuch } from './limits.js';

const BODY_TOO_LARGE = 'FST_ERR_CTP_BODY_TOO_LARGE';

/** A body sent in chunks has no length that was announced, and is not read to its end. */
function bodyTooLarge({ headers, routeOptions }: FastifyRequest): GraphQLError {
  const announced = Number(headers['content-length'] ?? Number.NaN);
  return tooMuch('bodyBytes', routeOptions.bodyLimit, Number.isNaN(announced) ? undefined : announced);
}

function answerTo(error: FastifyError, request: FastifyRequest): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (error.code === BODY_TOO_LARGE) return bodyTooLarge(request);
  if (error instanceof DatabaseFailure) return databaseAway(error);
  if (error.statusCode !== undefined && error.statusCode < 500) {
    const http = { status: error.statusCode };
    return new GraphQLError(error.message, { extensions: { code: error.code, http } });
  }
  request.log.error({ err: error }, 'fault in a request');
  return internal(request.id);
}

/** Answers what fails outside an operation in the shape of a GraphQL error, without telling of this program. */
export function answerFailure(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const answer = answerTo(error, request);
  noteError(request, answer);
  const { status, headers } = httpOf(answer);
  return reply
    .code(status)
    .headers(Object.fromEntries(headers))
    .send({ errors: [shown(answer)] });
}

/** Answers what the API's own address is not asked by. */
export function answerWrongMethod(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = `${request.method} asks nothing here; POST a question, or GET it with ?query=`;
  const answer = new GraphQLError(message, { extensions: { code: 'METHOD_NOT_ALLOWED' } });
  return reply
    .code(405)
    .header('allow', 'GET, POST')
    .send({ errors: [shown(answer)] });
}

/** Answers a request to an address that is none of ours. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = `Nothing answers ${request.method} at this address; the API is at /graphql`;
  const answer = new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });
  return reply.code(404).send({ errors: [shown(answer)] });
}
