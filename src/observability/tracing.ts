import { DiagLogLevel, diag } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Logger } from 'pino';
import type { Tracing } from '../config/settings.js';

/** A collector that does not answer may not keep a stop waiting. */
const EXPORT_TIMEOUT_MS = 2_000;

/**
 * Sends spans to a collector from now on, by OTLP over HTTP. Only imported where a collector is named: its packages take
 * 60 ms to load.
 * @returns sends what is left and ends it; for one call
 */
export function startTracing({ endpoint, serviceName }: Tracing, log: Logger): () => Promise<void> {
  const trouble = (message: string) => log.warn({ message }, 'trace export failed');
  const quiet = () => {};
  diag.setLogger(
    { error: trouble, warn: trouble, info: quiet, debug: quiet, verbose: quiet },
    DiagLogLevel.WARN,
  );
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: EXPORT_TIMEOUT_MS,
  });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  provider.register();
  return () => provider.shutdown();
}
