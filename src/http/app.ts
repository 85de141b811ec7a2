import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Access } from '../config/settings.js';
import type { Graph } from '../database/statement-runner.js';
import { REQUEST_ID_HEADER, requestIdOf } from '../observability/log.js';
import type { AuthenticationFailure, Listener } from '../observability/operation-log.js';
import type { Traffic } from '../observability/traffic.js';
import { askForTokens } from './authentication.js';
import { answerFailure, answerNotFound, answerUnreadable } from './failures.js';
import { serveGraphql } from './graphql.js';
import { SECURITY_HEADERS } from './headers.js';
import { type ExpectedSources, type HealthOptions, serveHealth } from './health.js';
import { IntegrityMonitor } from './integrity-monitor.js';
import { servePages } from './pages.js';
import { registerProtection } from './protection.js';
import type { Tokens } from './tokens.js';

/** A client that sends its request a byte at a time holds a socket no longer than this. */
const REQUEST_TIMEOUT_MS = 15_000;

export interface AppOptions {
  readonly schema: GraphQLSchema;
  readonly graph: Graph;
  /** What the graph should hold; readiness compares. */
  readonly expected: ExpectedSources;
  /** Default: nothing is known yet. */
  readonly soundness?: IntegrityMonitor;
  /** What readiness waits for. Default: nothing. */
  readonly warmUp?: HealthOptions['warmUp'];
  readonly access: Access;
  /** Who may ask. Default: anybody. */
  readonly tokens?: Tokens | undefined;
  /** Told of every request without a token that is known. Default: nobody. */
  readonly unauthenticated?: (reason: AuthenticationFailure) => void;
  /** After which a question without an answer becomes a 503. */
  readonly deadlineMs: number;
  readonly log: Logger;
  /** Told of every answer to a question. Default: nobody. */
  readonly listeners?: readonly Listener[];
  /** Told of every question that comes and of its end. Default: nobody. */
  readonly traffic?: Traffic;
}

/** What every answer carries. */
function headersFor({ id }: FastifyRequest) {
  return { ...SECURITY_HEADERS, [REQUEST_ID_HEADER]: id };
}

/** A stopping service keeps no connection for a next question: a client that did would hold it for a minute. */
function closeAfterAnswers(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
}

/** The whole HTTP service over a graph, ready to listen. It owns nothing of the graph: closing it leaves the driver open. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { schema, graph, expected, access, deadlineMs, log, listeners = [] } = options;
  const { limits, persistedOnly, trustedProxies } = access;
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    // The API tells of its answers itself, by what they cost.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    bodyLimit: limits.bodyBytes,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    // What has reached this process is answered, though it is stopping.
    return503OnClosing: false,
    clientErrorHandler: answerUnreadable,
    // What Fastify refuses before any hook runs, such as an address that is not well-formed.
    frameworkErrors: (error, request, reply) =>
      answerFailure(error, request, reply.headers(headersFor(request))),
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headersFor(request));
  });
  closeAfterAnswers(app);
  if (options.tokens !== undefined)
    await askForTokens(app, options.tokens, options.unauthenticated ?? (() => {}));
  app.setErrorHandler(answerFailure);
  app.setNotFoundHandler(answerNotFound);
  const { soundness = new IntegrityMonitor(graph), warmUp } = options;
  serveHealth(app, { graph, expected, soundness, warmUp, deadlineMs });
  servePages(app, { persistedOnly });
  await app.register(async (scope) => {
    options.traffic?.count(scope);
    await registerProtection(scope, access);
    await serveGraphql(scope, { schema, graph, access, deadlineMs, listeners });
  });
  return app;
}
