import type { Logger } from 'pino';
import { toListenError } from '../config/listen-error.js';
import type { TelemetrySettings } from '../config/settings.js';
import type { CacheFigures } from '../database/read-cache.js';
import type { StatementInterceptor } from '../database/statement-runner.js';
import type { AuthenticationFailure, Listener } from './operation-log.js';
import { runInStatementSpan } from './spans.js';

/** The metrics and traces of a service, as far as the settings ask for them. */
export interface Telemetry {
  /** Runs around each statement of the graph. */
  readonly intercept: StatementInterceptor;
  /** Called after each response. */
  readonly listeners: readonly Listener[];
  /** Called for each request that is refused because of its token. */
  readonly unauthenticated: (reason: AuthenticationFailure) => void;
  /** The address of the metrics; undefined if there are none. */
  readonly metricsUrl: string | undefined;
  ready(is: boolean): void;
  watchCache(figures: () => CacheFigures): void;
  stop(): Promise<void>;
}

/**
 * Starts the metrics and traces that the settings ask for. Packages of those that are off are not loaded.
 * @param readPersistedNames returns the names of the operations that metrics count under their own names
 * @throws ListenError if the metrics cannot be served at their address
 */
export async function startTelemetry(
  { metrics: address, tracing }: TelemetrySettings,
  log: Logger,
  readPersistedNames: () => ReadonlySet<string>,
): Promise<Telemetry> {
  const stopTracing = tracing && (await import('./tracing.js')).startTracing(tracing, log);
  if (address === undefined)
    return {
      intercept: runInStatementSpan,
      listeners: [],
      unauthenticated: () => {},
      metricsUrl: undefined,
      ready: () => {},
      watchCache: () => {},
      stop: async () => stopTracing?.(),
    };
  const { Metrics, serveMetrics } = await import('./metrics.js');
  const metrics = new Metrics(readPersistedNames());
  const server = await serveMetrics(metrics, address).catch((error) => {
    throw toListenError(error, address, { host: 'METRICS_HOST', port: 'MANDATE_METRICS_PORT' });
  });
  return {
    intercept: (name, work) => metrics.intercept(name, () => runInStatementSpan(name, work)),
    listeners: [metrics.answered],
    unauthenticated: metrics.unauthenticated,
    metricsUrl: server.url,
    ready: (is) => {
      metrics.ready = is;
    },
    watchCache: (figures) => metrics.watchCache(figures),
    stop: async () => {
      await server.close();
      await stopTracing?.();
    },
  };
}
