import { DiagLogLevel, diag } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Logger } from 'pino';
import type { Tracing } from '../config/settings.js';

/** A collector that does not answer must not delay the stop of the service. */
const EXPORT_TIMEOUT_MS = 2_000;

/**
 * Starts to send spans to a collector by OTLP over HTTP. This module is imported only if a collector is named, because its
 * packages take 60 ms to load.
 * @returns a function that sends the remaining spans and ends the export; it may be called once
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
