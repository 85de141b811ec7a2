import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';

/** A type, field, argument, enum value or directive, by its full name: Query.whoOwns.about, @cost.weight. */
export interface Part {
  readonly at: string;
  readonly description: string;
  /** The reason, if the part is deprecated. */
  readonly deprecationReason: string | undefined;
}

interface Told {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

const part = (at: string, { description, deprecationReason }: Told): Part => ({
  at,
  description: description?.trim() ?? '',
  deprecationReason: deprecationReason ?? undefined,
});

/** @returns the parts of an owner, such as the fields of a type */
const below = (owner: string, parts: readonly Told[]) =>
  parts.map((one) => part(`${owner}.${one.name}`, one));

/** @returns a type with all its parts: enum values, fields and arguments */
export function partsOfType(type: GraphQLNamedType): Part[] {
  const own = part(type.name, type);
  if (isEnumType(type)) return [own, ...below(type.name, type.getValues())];
  if (isInputObjectType(type)) return [own, ...below(type.name, Object.values(type.getFields()))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  const fields = Object.values(type.getFields());
  const inputs = fields.flatMap((field) => below(`${type.name}.${field.name}`, field.args));
  return [own, ...below(type.name, fields), ...inputs];
}

/** @returns the types that our schema defines, without GraphQL's own scalars and introspection types */
export function typesOf(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
}

/** @returns all parts that our schema defines, with its directives */
export function partsOf(schema: GraphQLSchema): Part[] {
  const directives = schema
    .getDirectives()
    .filter((directive) => !isSpecifiedDirective(directive))
    .flatMap((directive) => [
      part(`@${directive.name}`, directive),
      ...below(`@${directive.name}`, directive.args),
    ]);
  return [...typesOf(schema).flatMap(partsOfType), ...directives];
}
