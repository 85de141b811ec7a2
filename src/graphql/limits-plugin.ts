import type { ApolloServerPlugin } from '@apollo/server';
import type { Limits } from '../config/settings.js';
import { DatabaseFailure } from '../database/failure.js';
import type { RequestReader } from '../database/statement-runner.js';
import { type LongestLists, readLongestLists } from '../load/longest-lists.js';
import { coerceVariables } from './coerce-variables.js';
import { costOf } from './cost.js';
import { enforceLimit } from './limits.js';
import type { OperationContext } from './operation-context.js';
import { operationShape } from './operation-shape.js';

/** A request with the header `graphql-cost: report` gets its cost in `extensions.cost`. */
export const REPORT_HEADER = 'graphql-cost';
const REPORT = 'report';

/**
 * The cost of an operation that depends on loaded lists. Undefined if the database does not answer; the execution reports that.
 */
async function costOfLoaded(
  graph: RequestReader,
  cost: (longest: LongestLists) => number | undefined,
): Promise<number | undefined> {
  try {
    return cost(readLongestLists(await graph.version()));
  } catch (error) {
    if (error instanceof DatabaseFailure) return undefined;
    throw error;
  }
}

/** Refuses an operation that exceeds a limit before it runs, and reports its cost if the request asks for it. */
export function limitsPlugin(limits: Limits): ApolloServerPlugin<OperationContext> {
  return {
    async requestDidStart() {
      let cost: number | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (operation === undefined) return;
          const { depth, aliases, directives, rootFields } = operationShape(document, operation);
          enforceLimit(limits, 'depth', depth);
          enforceLimit(limits, 'aliases', aliases);
          enforceLimit(limits, 'directives', directives);
          enforceLimit(limits, 'rootFields', rootFields);
          const { coerced } = coerceVariables(schema, operation, request.variables);
          // The execution reports values that do not fit.
          if (coerced === undefined) return;
          cost =
            costOf(schema, operation, document, coerced) ??
            (await costOfLoaded(contextValue.graph, (longest) =>
              costOf(schema, operation, document, coerced, longest),
            ));
          if (cost !== undefined) enforceLimit(limits, 'cost', cost);
        },
        async willSendResponse({ request, response: { body } }) {
          if (cost === undefined || body.kind !== 'single') return;
          if (request.http?.headers.get(REPORT_HEADER) !== REPORT) return;
          const { extensions } = body.singleResult;
          body.singleResult.extensions = { ...extensions, cost: { requested: cost, allowed: limits.cost } };
        },
      };
    },
  };
}
