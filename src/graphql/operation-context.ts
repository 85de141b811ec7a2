import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../../loaders/index.js';

/** What one operation runs in: our context and the request that asks. */
export interface OperationContext extends RequestContext {
  readonly request: FastifyRequest;
}
