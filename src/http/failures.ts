import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { DatabaseFailure } from '../database/failure.js';
import type { ErrorCode } from '../graphql/error-codes.js';
import { databaseError, formatForResponse, httpOf, internalError } from '../graphql/errors.js';
import { limitError } from '../graphql/limits.js';
import { noteError } from '../observability/operation-log.js';
import { SECURITY_HEADERS } from './headers.js';

const BODY_TOO_LARGE = 'FST_ERR_CTP_BODY_TOO_LARGE';

/** A body that is sent in chunks has no Content-Length and is not read to its end, so its size is unknown. */
function bodyTooLargeError({ headers, routeOptions }: FastifyRequest): GraphQLError {
  const announced = Number(headers['content-length'] ?? Number.NaN);
  return limitError('bodyBytes', routeOptions.bodyLimit, Number.isNaN(announced) ? undefined : announced);
}

/** @returns the error as clients see it; a fault of the service is logged and says only under which id */
export function toGraphqlError(error: Partial<FastifyError> & Error, request: FastifyRequest): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (error.code === BODY_TOO_LARGE) return bodyTooLargeError(request);
  if (error instanceof DatabaseFailure) return databaseError(error);
  if (error.statusCode !== undefined && error.statusCode < 500) {
    const http = { status: error.statusCode };
    // Errors of serving files have no code.
    const { code = `HTTP_${http.status}` } = error;
    return new GraphQLError(error.message, { extensions: { code, http } });
  }
  request.log.error({ err: error }, 'internal error in a request');
  return internalError(request.id);
}

/** Answers a request that failed outside an operation, in the shape of a GraphQL error and without internal details. */
export function answerFailure(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const answer = toGraphqlError(error, request);
  noteError(request, answer);
  const { status, headers } = httpOf(answer);
  return reply
    .code(status)
    .headers(Object.fromEntries(headers))
    .send({ errors: [formatForResponse(answer)] });
}

/** Answers a request to /graphql with a method that it does not support: HTTP 405. */
export function answerWrongMethod(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = `This address does not support ${request.method}. Send the operation with POST, or with GET and ?query=.`;
  const answer = new GraphQLError(message, { extensions: { code: 'METHOD_NOT_ALLOWED' } });
  return reply
    .code(405)
    .header('allow', 'GET, POST')
    .send({ errors: [formatForResponse(answer)] });
}

/** Answers a request for an unknown route: HTTP 404. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = `No route for ${request.method} at this address. The GraphQL API is at /graphql.`;
  const answer = new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });
  return reply.code(404).send({ errors: [formatForResponse(answer)] });
}

const HEADER_OVERFLOW = 'HPE_HEADER_OVERFLOW';
/** A client may go on sending before it reads its response, and would lose the response if the socket were closed at once. */
const LINGER_MS = 1_000;

/** Message with advice, code and status for a request that Node cannot parse as HTTP. */
function unreadableError(
  code: string | undefined,
): readonly [message: string, code: ErrorCode, status: number] {
  if (code === HEADER_OVERFLOW)
    return [
      `Address and headers have more than ${maxHeaderSize} bytes. Send a long operation with POST.`,
      'HEADERS_TOO_LARGE',
      431,
    ];
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return ['The client did not send the whole request in time.', 'REQUEST_TIMEOUT', 408];
  return ['The request is not valid HTTP.', 'BAD_REQUEST', 400];
}

/** Answers a request that Node cannot parse, so that no route can handle it, in the shape of a GraphQL error. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const [message, code, status] = unreadableError(error.code);
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  const headers = {
    ...SECURITY_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  setTimeout(() => socket.destroy(), LINGER_MS).unref();
}
