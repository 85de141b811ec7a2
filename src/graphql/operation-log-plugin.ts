import type { ApolloServerPlugin } from '@apollo/server';
import { note, noteError } from '../observability/operation-log.js';
import { nameOperation } from '../observability/spans.js';
import type { OperationContext } from './operation-context.js';

/** The client chooses the operation name, so a long name could fill the log. */
const LONGEST_NAME = 64;

/** Notes what Apollo knows about an operation. This plug-in must come after all plug-ins that change the response. */
export const operationLogPlugin: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({
        operationName,
        queryHash,
        response: { body },
        operation,
        contextValue: { request },
      }) {
        const name = operationName?.slice(0, LONGEST_NAME);
        note(request, { operation: name, hash: queryHash });
        nameOperation(operation?.operation ?? 'graphql', name, queryHash);
        const [error] = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        if (error !== undefined) noteError(request, error);
      },
    };
  },
};
