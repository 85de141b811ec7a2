import type { ApolloServerPlugin } from '@apollo/server';
import { getVariableValues } from 'graphql';
import type { Limits } from '../settings.js';
import type { OperationContext } from './apollo.js';
import { costOf } from './cost.js';
import { holdTo } from './limits.js';
import { fragmentsOf, shapeOf } from './measure.js';

/** A request with `graphql-cost: report` is told its cost in `extensions.cost`. */
export const REPORT_HEADER = 'graphql-cost';
const REPORT = 'report';
/** The execution's own bound: without it 20,000 wrong enum values take 8 s, each being compared with the right ones. */
export const MAX_VALUE_ERRORS = 50;

/** Refuses an operation that is larger than allowed before it runs, and tells what it costs where that is asked for. */
export function refuseExcess(limits: Limits): ApolloServerPlugin<OperationContext> {
  return {
    async requestDidStart() {
      let cost: number | undefined;
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (operation === undefined) return;
          const { depth, aliases, directives, rootFields } = shapeOf(document, operation);
          holdTo(limits, 'depth', depth);
          holdTo(limits, 'aliases', aliases);
          holdTo(limits, 'directives', directives);
          holdTo(limits, 'rootFields', rootFields);
          const variables = getVariableValues(
            schema,
            operation.variableDefinitions ?? [],
            request.variables ?? {},
            { maxErrors: MAX_VALUE_ERRORS },
          );
          // Values that do not fit are told by the execution, which coerces them again.
          if (variables.coerced === undefined) return;
          cost = costOf(schema, operation, fragmentsOf(document), variables.coerced);
          holdTo(limits, 'cost', cost);
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
