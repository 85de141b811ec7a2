import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { GraphRequest } from '../database/statement-runner.js';

/** What is told of a question when it has its answer: in the log, in metrics. Never its text or its variables. */
export interface OperationOutcome {
  /** The name that its asker gave the operation; undefined where it has none or was not read. */
  readonly operation: string | undefined;
  /** The name of the token that came with it. */
  readonly client: string | undefined;
  /** SHA-256 of the question's text. */
  readonly hash: string | undefined;
  /** `OK`, or the code of the first error. */
  readonly code: string;
  /** The limit that refused it. */
  readonly limit: string | undefined;
  readonly status: number;
  readonly ms: number;
  readonly statements: number;
  /** How often it was asked again because a load overtook it. */
  readonly retries: number;
}

/** Why a request without a right to an answer has none. */
export type AuthenticationFailure = 'missing' | 'malformed' | 'unknown';

/** Told of every answer. */
export type Listener = (answered: OperationOutcome) => void;

/** What becomes known of a question on its way. */
interface Notes {
  client?: string | undefined;
  operation?: string | undefined;
  hash?: string | undefined;
  code?: string;
  limit?: string | undefined;
  tries?: readonly GraphRequest[];
}

/** Ten times what the slowest published question takes on a warm database. */
const SLOW_MS = 1_000;

const notes = new WeakMap<FastifyRequest, Notes>();

/** Adds to what is known of a request's question. */
export function note(request: FastifyRequest, more: Notes): void {
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

/** Logs every answer of a scope, the slow and the failed ones so that they are seen, and tells the listeners. */
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
