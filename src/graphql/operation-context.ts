import type { FastifyRequest } from 'fastify';
import type { RequestContext } from '../../loaders/index.js';

/** The context of one operation: the context of its resolvers and the HTTP request. */
export interface OperationContext extends RequestContext {
  readonly request: FastifyRequest;
}
