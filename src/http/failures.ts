import { maxHeaderSize, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { DatabaseFailure } from '../database/failure.js';
import { databaseError, httpOf, internal, shown } from '../graphql/errors.js';
import { limitError } from '../graphql/limits.js';
import { noteError } from '../observability/operation-log.js';
import { SECURITY_HEADERS } from './headers.js';

const BODY_TOO_LARGE = 'FST_ERR_CTP_BODY_TOO_LARGE';

/** A body sent in chunks has no length that was announced, and is not read to its end. */
function bodyTooLarge({ headers, routeOptions }: FastifyRequest): GraphQLError {
  const announced = Number(headers['content-length'] ?? Number.NaN);
  return limitError('bodyBytes', routeOptions.bodyLimit, Number.isNaN(announced) ? undefined : announced);
}

function answerTo(error: FastifyError, request: FastifyRequest): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (error.code === BODY_TOO_LARGE) return bodyTooLarge(request);
  if (error instanceof DatabaseFailure) return databaseError(error);
  if (error.statusCode !== undefined && error.statusCode < 500) {
    const http = { status: error.statusCode };
    // The errors of serving files have no code of their own.
    const { code = `HTTP_${http.status}` } = error;
    return new GraphQLError(error.message, { extensions: { code, http } });
  }
  request.log.error({ err: error }, 'internal error in a request');
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
  const message = `This address does not support ${request.method}. Send the operation with POST, or with GET and ?query=.`;
  const answer = new GraphQLError(message, { extensions: { code: 'METHOD_NOT_ALLOWED' } });
  return reply
    .code(405)
    .header('allow', 'GET, POST')
    .send({ errors: [shown(answer)] });
}

/** Answers a request to an address that is none of ours. */
export function answerNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const message = `No route for ${request.method} at this address. The GraphQL API is at /graphql.`;
  const answer = new GraphQLError(message, { extensions: { code: 'NOT_FOUND' } });
  return reply.code(404).send({ errors: [shown(answer)] });
}

const HEADER_OVERFLOW = 'HPE_HEADER_OVERFLOW';
/** For a client that goes on sending before it reads its answer; one that is cut off at once loses it. */
const LINGER_MS = 1_000;

/** Code and status of what Node cannot read as HTTP, with what to do about it. */
function unreadable(code: string | undefined): readonly [message: string, code: string, status: number] {
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

/** Answers what is no request that a route could be given, in the shape of a GraphQL error. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const [message, code, status] = unreadable(error.code);
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
