import {
  type ConstValueNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { z } from 'zod';

const SCALARS: Readonly<Record<string, z.ZodType>> = {
  String: z.string(),
  ID: z.string(),
  Int: z.int(),
  Float: z.number(),
  Boolean: z.boolean(),
  Date: z.iso.date(),
};

/** @throws Error for a type that no persisted operation uses yet */
function schemaOf(type: GraphQLInputType): z.ZodType {
  if (isNonNullType(type)) return schemaOf(type.ofType);
  if (isListType(type)) return z.array(schemaOf(type.ofType));
  if (isEnumType(type)) return z.enum(type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) return objectOf(type);
  const scalar = SCALARS[type.name];
  if (scalar === undefined) throw new Error(`a tool cannot have an input of type ${type.name}`);
  return scalar;
}

/** An input object with its fields, each with its description. Those that are nullable or have a default may be omitted. */
function objectOf(type: GraphQLInputObjectType): z.ZodType {
  const fields = Object.values(type.getFields()).map((field) => {
    const value = schemaOf(field.type).meta({ description: field.description ?? '' });
    return [field.name, isRequiredInputField(field) ? value : value.nullish()];
  });
  return z.strictObject(Object.fromEntries(fields) as Record<string, z.ZodType>);
}

/** The schema's descriptions of the arguments and input fields that get an operation's variables, by variable. */
function variableDescriptions(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const types = new TypeInfo(schema);
  const note = (value: ValueNode, description: string | null | undefined) => {
    if (value.kind === Kind.VARIABLE && description) found.set(value.name.value, description);
  };
  visit(
    operation,
    visitWithTypeInfo(types, {
      enter: (node) => {
        if (node.kind === Kind.ARGUMENT) note(node.value, types.getArgument()?.description);
        if (node.kind !== Kind.OBJECT_FIELD) return;
        const parent = getNamedType(types.getParentInputType());
        if (isInputObjectType(parent)) note(node.value, parent.getFields()[node.name.value]?.description);
      },
    }),
  );
  return found;
}

/** The values of an enum with their descriptions, as text, because JSON Schema has no keyword for these. */
function choices(type: GraphQLInputType): string {
  const named = getNamedType(type);
  if (!isEnumType(named)) return '';
  return named
    .getValues()
    .map(({ name, description }) => `\n${name}: ${description}`)
    .join('');
}

/** Whether the value that an operation gives to a variable is a useful default (the length of a page) and not an example. */
function isPageSize({ variable }: VariableDefinitionNode): boolean {
  return variable.name.value === 'first';
}

/**
 * The arguments of a tool, from the variables of its operation. The values in the operation are examples for a person who reads
 * it: an assistant that omits a place must not get the answer for the place of the example. So nullable variables are optional,
 * the others are required, and only the length of a page keeps its value as a default.
 * @throws Error if a variable has a type that a tool cannot take
 */
export function toolInput(schema: GraphQLSchema, operation: OperationDefinitionNode) {
  const described = variableDescriptions(schema, operation);
  const input = (definition: VariableDefinitionNode): z.ZodType => {
    const type = typeFromAST(schema, definition.type as never) as unknown as GraphQLInputType;
    const written = definition.defaultValue as ConstValueNode | undefined;
    const example = written && valueFromASTUntyped(written);
    const value = schemaOf(type);
    const description = `${described.get(definition.variable.name.value) ?? ''}${choices(type)}`;
    if (isPageSize(definition)) return value.default(example).meta({ description });
    const meta = { description, ...(example !== undefined && { examples: [example] }) };
    return isNonNullType(type) ? value.meta(meta) : value.optional().meta(meta);
  };
  const named = (operation.variableDefinitions ?? []).map((definition) => [
    definition.variable.name.value,
    input(definition),
  ]);
  return z.strictObject(Object.fromEntries(named) as Record<string, z.ZodType>);
}

/** The variables of an operation, from the arguments of its tool: an omitted one is null, so that its example is not used. */
export function toolVariables(operation: OperationDefinitionNode, given: object): object {
  const unset = (operation.variableDefinitions ?? []).map(({ variable }) => [variable.name.value, null]);
  return { ...Object.fromEntries(unset), ...given };
}
