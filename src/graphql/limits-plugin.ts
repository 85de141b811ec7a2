import type { ApolloServerPlugin } from '@apollo/server';
import type { Limits } from '../config/settings.js';
import { DatabaseFailure } from '../database/failure.js';
import type { GraphRequest } from '../database/statement-runner.js';
import { type LongestLists, listsOf } from '../load/longest-lists.js';
import { costOf } from './cost.js';
import { enforceLimit } from './limits.js';
import type { OperationContext } from './operation-context.js';
import { operationShape } from './operation-shape.js';
import { valuesOf } from './variables.js';

/** A request with `graphql-cost: report` is told its cost in `extensions.cost`. */
export const REPORT_HEADER = 'graphql-cost';
const REPORT = 'report';

/** A cost that hangs on what is loaded; undefined where the database does not tell, which the execution will say. */
async function costOfLoaded(
  graph: GraphRequest,
  cost: (longest: LongestLists) => number | undefined,
): Promise<number | undefined> {
  try {
    return cost(listsOf(await graph.version()));
  } catch (error) {
    if (error instanceof DatabaseFailure) return undefined;
    throw error;
  }
}

/** Refuses an operation that is larger than allowed before it runs, and tells what it costs where that is asked for. */
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
          const { coerced } = valuesOf(schema, operation, request.variables);
          // Values that do not fit are told by the execution.
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
