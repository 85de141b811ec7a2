import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Access } from '../config/settings.js';
import type { StatementRunner } from '../database/statement-runner.js';
import { REQUEST_ID_HEADER, requestIdOf } from '../observability/log.js';
import type { AuthenticationFailure, Listener } from '../observability/operation-log.js';
import type { Traffic } from '../observability/traffic.js';
import { requireToken } from './authentication.js';
import { compressResponses } from './compress-responses.js';
import { serveExports } from './exports.js';
import { answerFailure, answerNotFound, answerUnreadable } from './failures.js';
import { serveGraphql } from './graphql.js';
import { SECURITY_HEADERS } from './headers.js';
import { type ExpectedSources, type HealthOptions, serveHealth } from './health.js';
import { IntegrityMonitor } from './integrity-monitor.js';
import { registerProtection } from './protection.js';
import { servePages } from './serve-pages.js';
import type { Tokens } from './tokens.js';

/** A client that sends its request slowly, a byte at a time, can hold a socket no longer than this. */
const REQUEST_TIMEOUT_MS = 15_000;

/** The reader of an export may be slow, but one that takes nothing for half a minute has gone without closing its connection. */
const STALLED_AFTER_MS = 30_000;

/** The parts and settings from which the app is made. */
export interface AppOptions {
  readonly schema: GraphQLSchema;
  readonly graph: StatementRunner;
  /** The sources that the graph should have; the readiness check compares the graph with them. */
  readonly expected: ExpectedSources;
  /** Default: a new monitor, which has not checked anything yet. */
  readonly integrity?: IntegrityMonitor;
  /** The warm-up that must end before the service is ready. Default: none. */
  readonly warmUp?: HealthOptions['warmUp'];
  readonly access: Access;
  /** The tokens of the clients that may use the service. Default: every client may use it. */
  readonly tokens?: Tokens | undefined;
  /** Called for every request that is refused because of its token. Default: no call. */
  readonly unauthenticated?: (reason: AuthenticationFailure) => void;
  /** Time limit of an operation in milliseconds; an operation that takes longer gets a 503. */
  readonly deadlineMs: number;
  /** The texts of persisted operations beside those of operations/, by their ids. Default: none. */
  readonly operations?: ReadonlyMap<string, string> | undefined;
  /** An export whose reader takes nothing for this long is ended, in milliseconds. */
  readonly stalledAfterMs?: number;
  readonly log: Logger;
  /** Called after every response of the API. Default: none. */
  readonly listeners?: readonly Listener[];
  /** Counts the requests in progress. Default: they are not counted. */
  readonly traffic?: Traffic;
}

/** The headers of every response. */
function headersFor({ id }: FastifyRequest) {
  return { ...SECURITY_HEADERS, [REQUEST_ID_HEADER]: id };
}

/**
 * While the service stops, every response closes its connection: a client that keeps its connection would delay the stop by a
 * minute.
 */
function closeAfterAnswers(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
}

/** Creates the HTTP service over a graph; the caller lets it listen. Closing the service leaves the driver of the graph open. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { schema, graph, expected, access, deadlineMs, log, listeners = [] } = options;
  const { operations, stalledAfterMs = STALLED_AFTER_MS } = options;
  const { limits, persistedOnly, trustedProxies } = access;
  const app = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    // `logOperations` logs the responses of the API, with their time and number of statements.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    bodyLimit: limits.bodyBytes,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    // A request that has reached this process is answered, even while the service is stopping.
    return503OnClosing: false,
    clientErrorHandler: answerUnreadable,
    // Fastify calls this for requests that it refuses before any hook runs, such as a request with a malformed URL.
    frameworkErrors: (error, request, reply) =>
      answerFailure(error, request, reply.headers(headersFor(request))),
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headersFor(request));
  });
  closeAfterAnswers(app);
  if (options.tokens !== undefined)
    await requireToken(app, options.tokens, options.unauthenticated ?? (() => {}));
  app.setErrorHandler(answerFailure);
  app.setNotFoundHandler(answerNotFound);
  const { integrity = new IntegrityMonitor(graph), warmUp } = options;
  serveHealth(app, { graph, expected, integrity, warmUp, deadlineMs });
  servePages(app, { persistedOnly });
  await app.register(async (scope) => {
    options.traffic?.count(scope);
    await registerProtection(scope, access);
    await compressResponses(scope);
    await serveGraphql(scope, { schema, graph, access, operations, deadlineMs, listeners });
    serveExports(scope, { graph, atOnce: access.exportsAtOnce, deadlineMs, stalledAfterMs });
  });
  return app;
}
