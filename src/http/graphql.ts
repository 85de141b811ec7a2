import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { createContext } from '../../loaders/index.js';
import type { Access } from '../config/settings.js';
import { withConsistentVersion } from '../database/consistent-version.js';
import { type ReadBounds, withDeadline } from '../database/deadline.js';
import type { RequestReader, StatementRunner } from '../database/statement-runner.js';
import { createApollo } from '../graphql/apollo.js';
import { badRequestError, clientClosedError, deadlineError } from '../graphql/errors.js';
import { enforceLimit } from '../graphql/limits.js';
import type { OperationContext } from '../graphql/operation-context.js';
import { countTokens } from '../graphql/operation-shape.js';
import { PersistedOperations } from '../graphql/persisted-operations.js';
import { type Listener, logOperations, note } from '../observability/operation-log.js';
import { endRequestSpan, runInOperationSpan, runInRequestSpan } from '../observability/spans.js';
import { answerWrongMethod } from './failures.js';
import { readOperation } from './operation-in-request.js';
import { Revalidation } from './revalidation.js';

/** `Server-Timing`: time and number of the statements of a response, including those of tries that a load made obsolete. */
function serverTiming(requests: readonly RequestReader[]): string {
  const runs = requests.flatMap((request) => request.statements);
  const ms = runs.reduce((sum, run) => sum + run.ms, 0);
  return `db;dur=${ms.toFixed(1)};desc="${runs.length} statements"`;
}

/** Ends the work for a client that closes its connection before it has its response. */
function endWhenGone({ raw }: FastifyReply, end: (reason: Error) => void): void {
  raw.once('close', () => {
    if (!raw.writableFinished) end(clientClosedError());
  });
}

/** Whether a person opened the address of the API in a browser; the playground is shown then. */
function isVisit({ method, query, headers }: FastifyRequest): boolean {
  const isEmpty = Object.keys(query as object).length === 0;
  return method === 'GET' && isEmpty && (headers.accept ?? '').includes('text/html');
}

interface GraphqlOptions {
  readonly schema: GraphQLSchema;
  readonly graph: StatementRunner;
  readonly access: Access;
  /** The texts of persisted operations beside those of operations/, by their ids. */
  readonly operations?: ReadonlyMap<string, string> | undefined;
  readonly deadlineMs: number;
  readonly listeners: readonly Listener[];
}

/**
 * Serves `GET /graphql` and `POST /graphql`.
 * @param deadlineMs time limit of an operation; an operation that takes longer gets a 503
 */
export async function serveGraphql(
  app: FastifyInstance,
  { schema, graph, access, operations, deadlineMs, listeners }: GraphqlOptions,
): Promise<void> {
  const { limits, persistedOnly } = access;
  const persistedOperations = new PersistedOperations(operations);
  const contexts = new WeakMap<FastifyRequest, OperationContext>();
  const revalidation = new Revalidation(graph, schema);
  const apollo = createApollo(schema, access, app.log);
  await apollo.start();
  app.addHook('onClose', async () => apollo.stop());
  app.addHook('onResponse', endRequestSpan);
  logOperations(app, listeners);
  const execute = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const context = contexts.get(request);
      if (context === undefined) throw new Error('An operation reached Apollo without a context');
      return context;
    },
  });

  /** The host name of the last request, which has been checked. */
  let host: string | undefined;
  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (!persistedOnly && isVisit(request)) return reply.redirect('./');
    // The Apollo integration builds a URL from the host name and would report an invalid name as an internal error. Nearly all
    // requests name the same host, so only a new name is checked.
    if (request.hostname !== host && !URL.canParse(`http://${request.hostname}/`))
      throw badRequestError('The Host header is not a valid host name.');
    host = request.hostname;
    const operation = readOperation(request, persistedOperations);
    if (operation !== undefined) {
      // A token has at least one character, so a text with no more characters than the limit allows tokens need not be counted.
      if (operation.length > limits.tokens) enforceLimit(limits, 'tokens', countTokens(operation));
      if (persistedOnly) persistedOperations.refuseOthers(operation);
    }
    if (await revalidation.isGood(request, reply)) return reply.code(304).send();
    const tries: RequestReader[] = [];
    note(request, { tries });
    const work = (bounds: ReadBounds, end: (reason: Error) => void) => {
      endWhenGone(reply, end);
      return withConsistentVersion(
        graph,
        async (graphRequest) => {
          tries.push(graphRequest);
          contexts.set(request, Object.assign(createContext(graphRequest), { request }));
          return runInOperationSpan(async () => execute.call(app, request, reply));
        },
        bounds,
      );
    };
    reply.header('cache-control', 'no-store');
    try {
      const body = await withDeadline(deadlineMs, () => deadlineError(deadlineMs), work);
      revalidation.tag(request, reply, tries.at(-1)?.knownVersion);
      return body;
    } finally {
      reply.header('server-timing', serverTiming(tries));
    }
  }

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) => runInRequestSpan(request, () => answer(request, reply)),
  });
  app.route({
    method: ['PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: '/graphql',
    handler: answerWrongMethod,
  });
}
