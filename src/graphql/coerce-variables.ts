import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';

type Values = Readonly<Record<string, unknown>>;
type CoercedVariables = ReturnType<typeof getVariableValues>;

/**
 * The execution has the same limit. Without it 20,000 wrong enum values take 8 s, because each is compared with the valid
 * values.
 */
const MAX_ERRORS = 50;

/** The cost and the execution of a request use the same variables object, so the values are coerced once. */
const known = new WeakMap<
  Values,
  { readonly of: OperationDefinitionNode; readonly values: CoercedVariables }
>();

/** The values of an operation's variables, including defaults, or the errors if the given values do not fit. */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Values = {},
): CoercedVariables {
  const before = known.get(given);
  if (before?.of === operation) return before.values;
  const values = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
    maxErrors: MAX_ERRORS,
  });
  known.set(given, { of: operation, values });
  return values;
}
