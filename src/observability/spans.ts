import {
  type Attributes,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Without a collector (`tracing.ts`) the OpenTelemetry API does nothing here, and costs next to nothing. */
const tracer = trace.getTracer('mandate-graph');

/** Runs work in a span. Of an error only the class is recorded, because the message may contain what a client sent. */
async function runInSpan<T>(
  name: string,
  kind: SpanKind,
  attributes: Attributes,
  work: () => Promise<T>,
): Promise<T> {
  return tracer.startActiveSpan(name, { kind, attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', error instanceof Error ? error.name : 'unknown');
      throw error;
    } finally {
      span.end();
    }
  });
}

const requests = new WeakMap<FastifyRequest, Span>();

/** Runs work in the span of a request, below the span of the client if its headers name one. `endRequestSpan` ends the span. */
export async function runInRequestSpan<T>(request: FastifyRequest, work: () => Promise<T>): Promise<T> {
  const caller = propagation.extract(context.active(), request.headers);
  const attributes = {
    'http.request.method': request.method,
    'http.route': request.routeOptions.url ?? '',
    'mandate.request_id': request.id,
  };
  const name = `${request.method} ${request.routeOptions.url}`;
  const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes }, caller);
  requests.set(request, span);
  return context.with(trace.setSpan(caller, span), work);
}

/** Ends the span of a request with the status of its response. A status of 500 or more marks the span as an error. */
export async function endRequestSpan(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const span = requests.get(request);
  span?.setAttribute('http.response.status_code', reply.statusCode);
  if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
  span?.end();
}

/** Runs one try to answer an operation in a span. The span gets the operation's name later (`nameOperation`). */
export function runInOperationSpan<T>(work: () => Promise<T>): Promise<T> {
  return runInSpan('graphql', SpanKind.INTERNAL, {}, work);
}

/** Gives the current span the type and name of the operation, and the hash of its text. Does nothing outside a span. */
export function nameOperation(type: string, name: string | undefined, hash: string | undefined): void {
  const span = trace.getActiveSpan();
  span?.updateName(name === undefined ? type : `${type} ${name}`);
  span?.setAttributes({
    'graphql.operation.type': type,
    ...(name !== undefined && { 'graphql.operation.name': name }),
    ...(hash !== undefined && { 'mandate.question_hash': hash }),
  });
}

/** Runs one Cypher statement in a span that has only the statement's name. */
export function runInStatementSpan<T>(name: string, work: () => Promise<T>): Promise<T> {
  return runInSpan(name, SpanKind.CLIENT, { 'db.system.name': 'neo4j', 'db.query.summary': name }, work);
}
