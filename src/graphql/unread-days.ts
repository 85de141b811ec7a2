import type { ApolloServerPlugin } from '@apollo/server';
import {
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { DateScalar, isDay } from '../resolvers/scalars.js';
import { UnreadDay } from '../resolvers/unread-day.js';
import type { OperationContext } from './operation-context.js';

type Values = Readonly<Record<string, unknown>>;

/**
 * Sets apart what is no calendar day in the cases of a list, because GraphQL would refuse all cases for it. It comes before the
 * plugins that coerce the variables.
 */
export const unreadDaysPlugin: ApolloServerPlugin<OperationContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ schema, operation, request }) {
        if (operation !== undefined)
          request.variables = setUnreadDaysApart(schema, operation, request.variables ?? {});
      },
    };
  },
};

/**
 * @returns the variables of an operation; in the elements of a list of input objects, each value that is no day is an `UnreadDay`,
 *   so that it is an error of that element and the others stand
 */
function setUnreadDaysApart(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Values,
): Record<string, unknown> {
  const cases = variableDefinitions.flatMap(({ variable: { name }, type }) => {
    const element = getNamedType(typeFromAST(schema, type as NamedTypeNode));
    const value = given[name.value];
    if (!isInputObjectType(element) || !Array.isArray(value)) return [];
    return [[name.value, value.map((one: unknown) => setApart(element, one))]];
  });
  return { ...given, ...Object.fromEntries(cases) };
}

function setApart(element: GraphQLInputObjectType, given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const fields = element.getFields();
  return Object.fromEntries(
    Object.entries(given).map(([name, value]: [string, unknown]) => {
      const takesDay =
        Object.hasOwn(fields, name) && getNamedType(fields[name]?.type)?.name === DateScalar.name;
      const isFit = value === null || (typeof value === 'string' && isDay(value));
      return [name, takesDay && !isFit ? new UnreadDay(value) : value];
    }),
  );
}
