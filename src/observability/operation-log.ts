import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { RequestReader } from '../database/statement-runner.js';

/** The outcome of an operation, for the log and the metrics. It never contains the operation's text or variables. */
export interface OperationOutcome {
  /** The name that the client gave the operation; undefined if it has none or was not read. */
  readonly operation: string | undefined;
  /** The name of the token that the client sent. */
  readonly client: string | undefined;
  /** SHA-256 of the operation's text. */
  readonly hash: string | undefined;
  /** `OK`, or the code of the first error. */
  readonly code: string;
  /** The limit that refused it. */
  readonly limit: string | undefined;
  readonly status: number;
  readonly ms: number;
  readonly statements: number;
  /** How often the operation was run again because a load changed the data. */
  readonly retries: number;
}

/** Why the token of a request was refused. */
export type AuthenticationFailure = 'missing' | 'malformed' | 'unknown';

/** Called after every response. */
export type Listener = (answered: OperationOutcome) => void;

/** The notes about a request, which are collected while it is answered. */
interface OperationNotes {
  client?: string | undefined;
  operation?: string | undefined;
  hash?: string | undefined;
  code?: string;
  limit?: string | undefined;
  tries?: readonly RequestReader[];
}

/**
 * A response that takes longer is logged as a warning. This is ten times the time of the slowest persisted operation on a warm
 * database.
 */
const SLOW_MS = 1_000;

const notes = new WeakMap<FastifyRequest, OperationNotes>();

/** Adds to what is noted about a request. */
export function note(request: FastifyRequest, more: OperationNotes): void {
  notes.set(request, { ...notes.get(request), ...more });
}

/** Notes the error that a request is answered with. */
export function noteError(
  request: FastifyRequest,
  { extensions = {} }: Pick<GraphQLFormattedError, 'extensions'>,
): void {
  const { code = 'UNKNOWN', limit } = extensions;
  note(request, { code: String(code), ...(limit !== undefined && { limit: String(limit) }) });
}

/** Logs every response of a scope and calls the listeners. Slow and failed responses have a higher level (`levelOf`). */
export function logOperations(scope: FastifyInstance, listeners: readonly Listener[]): void {
  scope.addHook('onResponse', async (request, reply) => {
    const { client, operation, hash, code, limit, tries = [] } = notes.get(request) ?? {};
    const answered: OperationOutcome = {
      operation,
      client,
      hash,
      code: code ?? (reply.statusCode < 400 ? 'OK' : `HTTP_${reply.statusCode}`),
      limit,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      statements: tries.reduce((sum, { statements }) => sum + statements.length, 0),
      retries: Math.max(0, tries.length - 1),
    };
    request.log[levelOf(answered)](answered, 'answered');
    for (const listener of listeners) listener(answered);
  });
}

function levelOf({ code, status, ms }: OperationOutcome): 'warn' | 'info' | 'debug' {
  if (status >= 500 || ms > SLOW_MS) return 'warn';
  return code === 'OK' ? 'debug' : 'info';
}
