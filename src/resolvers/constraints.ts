import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';
import { badInputError } from './bad-input.js';
import { withDependenciesOf } from './depends-on.js';

type Input = GraphQLArgument | GraphQLInputField;
/** @throws GraphQLError BAD_USER_INPUT, naming the argument, for a value above its bound */
type Check = (value: unknown, argument: string) => void;

/** Whether the type of an input allows text of any length. A `Date` does not, because its format has a fixed length. */
function isText(input: Input): boolean {
  return ['String', 'ID'].includes(getNamedType(input.type).name);
}

function constraintOf(schema: GraphQLSchema, input: Input, at: string) {
  const directive = schema.getDirective('constraint');
  const given = directive && input.astNode && getDirectiveValues(directive, input.astNode);
  const { maxLength, maxItems } = (given ?? {}) as { maxLength?: number; maxItems?: number };
  const isUnbounded =
    (isText(input) && maxLength === undefined) ||
    (isListType(getNullableType(input.type)) && maxItems === undefined);
  if (isUnbounded) throw new Error(`${at} accepts values of any length; add @constraint to it in the SDL`);
  return { maxLength, maxItems };
}

/** Counts characters. Call it only for a text with too many UTF-16 units, because the number of characters is not higher. */
function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

function textCheck(most: number): Check {
  const check: Check = (value, argument) => {
    if (typeof value === 'string') {
      if (value.length <= most) return;
      const found = countCharacters(value);
      if (found > most)
        throw badInputError(argument, `the value has ${found} characters`, `at most ${most} characters`);
    } else if (typeof value === 'object' && value !== null)
      // A reference from a federated graph, which has a type and an id.
      for (const [name, part] of Object.entries(value))
        if (typeof part === 'string') check(part, `${argument}.${name}`);
  };
  return check;
}

function listCheck(most: number, element: Check | undefined): Check {
  return (value, argument) => {
    if (!Array.isArray(value)) return;
    if (value.length > most)
      throw badInputError(argument, `the list has ${value.length} items`, `at most ${most} items`);
    if (element === undefined) return;
    for (const [index, one] of value.entries()) element(one, `${argument}[${index}]`);
  };
}

function checkOf(schema: GraphQLSchema, input: Input, at: string): Check | undefined {
  const type = getNamedType(input.type);
  const { maxLength, maxItems } = constraintOf(schema, input, at);
  const isList = isListType(getNullableType(input.type));
  const inner = isInputObjectType(type)
    ? inputsCheck(schema, Object.values(type.getFields()), type.name, isList)
    : maxLength === undefined
      ? undefined
      : textCheck(maxLength);
  return maxItems === undefined ? inner : listCheck(maxItems, inner);
}

/**
 * Checks the arguments of a field, or the fields of an input object. An error has the field's name without outer objects; for an
 * element of a list it says which one.
 */
function inputsCheck(
  schema: GraphQLSchema,
  inputs: readonly Input[],
  at: string,
  isElement = false,
): Check | undefined {
  const checks = inputs.flatMap((input) => {
    const check = checkOf(schema, input, `${at}.${input.name}`);
    return check === undefined ? [] : [{ name: input.name, check }];
  });
  if (checks.length === 0) return undefined;
  return (values, argument) => {
    if (typeof values !== 'object' || values === null) return;
    for (const { name, check } of checks) {
      const value = (values as Readonly<Record<string, unknown>>)[name];
      if (value !== undefined && value !== null) check(value, isElement ? `${argument}.${name}` : name);
    }
  };
}

function constrainField(schema: GraphQLSchema, type: string, field: GraphQLField<unknown, unknown>): void {
  const check = inputsCheck(schema, field.args, `${type}.${field.name}`);
  if (check === undefined) return;
  const resolve = field.resolve ?? defaultFieldResolver;
  const constrained: typeof resolve = (row, args, context, info) => {
    check(args, field.name);
    return resolve(row, args, context, info);
  };
  field.resolve = withDependenciesOf(resolve, constrained);
}

/**
 * Lets every field refuse arguments above the bounds that the SDL gives them (`@constraint`), before its resolver runs.
 * @throws Error where a text or a list among the arguments has no bound, so that none can be forgotten
 */
export function addConstraints(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields())) constrainField(schema, type.name, field);
}
