import type { Logger } from 'pino';
import { listeningFailure } from '../config/listening.js';
import type { TelemetrySettings } from '../config/settings.js';
import type { CacheFigures } from '../database/read-cache.js';
import type { StatementInterceptor } from '../database/statement-runner.js';
import type { AuthenticationFailure, Listener } from './operation-log.js';
import { withinStatement } from './spans.js';

/** What watches a service run: metrics and traces, as far as the settings ask for them. */
export interface Telemetry {
  /** For the graph's statements. */
  readonly intercept: StatementInterceptor;
  /** For the answers. */
  readonly listeners: readonly Listener[];
  /** For requests that are refused for want of a token. */
  readonly unauthenticated: (reason: AuthenticationFailure) => void;
  /** Where the metrics are, if anywhere. */
  readonly metricsUrl: string | undefined;
  ready(is: boolean): void;
  watchCache(figures: () => CacheFigures): void;
  stop(): Promise<void>;
}

/**
 * Starts what the settings ask for. The packages of what they do not ask for are not loaded.
 * @param published names the operations that metrics count by their names
 * @throws ListenError where the metrics cannot be served at their address
 */
export async function startTelemetry(
  { metrics: address, tracing }: TelemetrySettings,
  log: Logger,
  published: () => ReadonlySet<string>,
): Promise<Telemetry> {
  const stopTracing = tracing && (await import('./tracing.js')).startTracing(tracing, log);
  if (address === undefined)
    return {
      intercept: withinStatement,
      listeners: [],
      unauthenticated: () => {},
      metricsUrl: undefined,
      ready: () => {},
      watchCache: () => {},
      stop: async () => stopTracing?.(),
    };
  const { Metrics, serveMetrics } = await import('./metrics.js');
  const metrics = new Metrics(published());
  const server = await serveMetrics(metrics, address).catch((error) => {
    throw listeningFailure(error, address, { host: 'METRICS_HOST', port: 'MANDATE_METRICS_PORT' });
  });
  return {
    intercept: (name, work) => metrics.intercept(name, () => withinStatement(name, work)),
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
