import { createServer } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { MetricsAddress } from '../config/settings.js';
import type { CacheFigures } from '../database/read-cache.js';
import type { StatementInterceptor } from '../database/statement-runner.js';
import type { AuthenticationFailure, OperationOutcome } from './operation-log.js';

/** The label of an operation that is not persisted: clients choose the names, and each name would be a new series. */
const OTHER = 'other';
/** The buckets go from the time of a cache hit to the deadline. */
const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** The metrics of the service. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests = this.#counter('requests', 'Operations answered, by operation name and code', [
    'operation',
    'code',
  ]);
  readonly #duration = new Histogram({
    name: 'mandate_request_duration_seconds',
    help: 'Time from a request to its response, by operation name',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly #statements = this.#counter('statements', 'Cypher statements run, by name', ['statement']);
  readonly #statementSeconds = this.#counter(
    'statement_seconds',
    'Time that Cypher statements took, including the network, by name',
    ['statement'],
  );
  readonly #failures = this.#counter('statement_failures', 'Cypher statements that failed, by name', [
    'statement',
  ]);
  readonly #retries = this.#counter('retries', 'Operations run again because a load changed the data');
  readonly #refusals = this.#counter('refusals', 'Operations refused, by limit', ['limit']);
  readonly #unauthenticated = this.#counter(
    'unauthenticated',
    'Requests refused without a valid token, by reason',
    ['reason'],
  );
  readonly #sessions = this.#gauge('sessions_in_use', 'Statements that wait for a connection or a result');
  readonly #ready = this.#gauge('ready', '1 if the service is ready, else 0');

  /** @param persistedNames names of the operations that are counted under their own names */
  constructor(private readonly persistedNames: ReadonlySet<string>) {
    collectDefaultMetrics({ register: this.registry });
  }

  readonly answered = ({ operation, code, ms, limit, retries }: OperationOutcome): void => {
    const label = operation !== undefined && this.persistedNames.has(operation) ? operation : OTHER;
    this.#requests.inc({ operation: label, code });
    this.#duration.observe({ operation: label }, ms / 1_000);
    this.#retries.inc(retries);
    if (limit !== undefined) this.#refusals.inc({ limit });
  };

  readonly intercept: StatementInterceptor = async (statement, work) => {
    const start = performance.now();
    this.#sessions.inc();
    this.#statements.inc({ statement });
    try {
      return await work();
    } catch (error) {
      this.#failures.inc({ statement });
      throw error;
    } finally {
      this.#sessions.dec();
      this.#statementSeconds.inc({ statement }, (performance.now() - start) / 1_000);
    }
  };

  readonly unauthenticated = (reason: AuthenticationFailure): void => {
    this.#unauthenticated.inc({ reason });
  };

  set ready(is: boolean) {
    this.#ready.set(is ? 1 : 0);
  }

  /** Adds the metrics of the read cache. The figures are read at each scrape. */
  watchCache(figures: () => CacheFigures): void {
    const registers = [this.registry];
    for (const what of ['hits', 'misses'] as const)
      new Counter({
        name: `mandate_cache_${what}_total`,
        help: `Read cache ${what}`,
        registers,
        collect() {
          this.reset();
          this.inc(figures()[what]);
        },
      });
    new Gauge({
      name: 'mandate_cache_bytes',
      help: 'Approximate memory that the read cache uses',
      registers,
      collect() {
        this.set(figures().bytes);
      },
    });
  }

  #counter<Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ): Counter<Label> {
    return new Counter({ name: `mandate_${name}_total`, help, labelNames, registers: [this.registry] });
  }

  #gauge(name: string, help: string): Gauge {
    return new Gauge({ name: `mandate_${name}`, help, registers: [this.registry] });
  }
}

/** An HTTP server that serves the metrics only. */
export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves `GET /metrics` at an address of its own, so that a proxy in front of the API never exposes the metrics.
 * @throws the system's error if it cannot listen there
 */
export async function serveMetrics(
  { registry }: Metrics,
  { host, port }: MetricsAddress,
): Promise<MetricsServer> {
  const server = createServer(async (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${isIPv6(host) ? `[${host}]` : host}:${bound}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
