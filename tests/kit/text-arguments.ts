import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { buildSchema } from '../../src/resolvers/index.js';

/** An argument or input field of the schema, and an operation that sets it with the variable `$value`. */
export interface AskedArgument {
  readonly name: string;
  /** The type of `$value`. */
  readonly type: string;
  /** The name of the place in an error message. */
  readonly argument: string;
  /** A valid value, or a valid element of a list. */
  readonly sample: unknown;
  readonly question: string;
}

type Input = GraphQLArgument | GraphQLInputField;

const TEXTS: readonly string[] = ['String', 'ID', 'Date', 'DateTime'];

/** Operations that select a field of a parent type in the loaded data. The types of an interface are not listed separately. */
const PARENTS: Readonly<Record<string, (field: string) => string>> = {
  Query: (field: string) => field,
  Holder: (field: string) => `holder(by: { name: "市行政审批局" }) { ${field} }`,
  Responsibility: (field: string) => `transfers(first: 2) { nodes { responsibility { ${field} } } }`,
  Power: (field: string) =>
    `responsibilities(filter: { kinds: [POWER] }, first: 1) { nodes { ... on Power { ${field} } } }`,
  ServiceItem: (field: string) =>
    `responsibilities(filter: { kinds: [SERVICE_ITEM] }, first: 1) { nodes { ... on ServiceItem { ${field} } } }`,
  HolderCategory: (field: string) =>
    `holders(filter: { types: [HOLDER_CATEGORY] }, first: 1) { nodes { ... on HolderCategory { ${field} } } }`,
  HolderComparison: (field: string) =>
    `compareHolders(left: "市行政审批局", right: "市应急管理局") { ${field} }`,
  Holding: (field: string) => `whoOwns(about: "处罚", first: 1) { nodes { ${field} } }`,
  WorkingGroup: (field: string) => `workingGroups(first: 1) { nodes { ${field} } }`,
  Hazard: (field: string) => `hazards { ${field} }`,
  RepealImpact: (field: string) => `repealImpact(document: "长政发〔2020〕17号") { ${field} }`,
  Document: (field: string) => `document(number: "长政发〔2020〕17号") { ${field} }`,
};

/** @returns a valid value for an argument that is required */
function sample({ name, type: of }: Input): string {
  const type = getNamedType(of);
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(required);
    return `{ ${fields.map((field) => `${field.name}: ${sample(field)}`).join(', ')} }`;
  }
  const text = name === 'place' ? '"长治市"' : '"市行政审批局"';
  const one = isEnumType(type) ? (type.getValues()[0]?.name ?? '') : type.name === 'Int' ? '1' : text;
  return isListType(getNullableType(of)) ? `[${one}]` : one;
}

function required({ type, defaultValue }: Input): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

/** A way to write `$value` in an argument, and the type of `$value` there. */
interface Way {
  readonly type: string;
  /** The text of the argument's value. */
  readonly written: string;
  /** The name of the value in an error message. */
  readonly argument: string;
  /** A value of the type. */
  readonly sample: unknown;
}

/** @returns how to write `$value` in an argument of this kind; undefined for an argument of another kind */
type Kind = (input: Input) => Way | undefined;

const text: Kind = ({ name, type }) => {
  const of = getNamedType(type).name;
  if (!TEXTS.includes(of)) return undefined;
  const isList = isListType(getNullableType(type));
  return {
    type: `${of}!`,
    written: isList ? '[$value]' : '$value',
    argument: isList ? `${name}[0]` : name,
    sample: 'x',
  };
};

const list: Kind = ({ name, type }) => {
  if (!isListType(getNullableType(type))) return undefined;
  return { type: `[${getNamedType(type).name}!]!`, written: '$value', argument: name, sample: element(type) };
};

/** @returns a valid element of a list */
function element(type: GraphQLInputType): unknown {
  const of = getNamedType(type);
  if (isInputObjectType(of)) {
    const fields = Object.values(of.getFields()).filter(required);
    return Object.fromEntries(fields.map((field) => [field.name, element(field.type)]));
  }
  return isEnumType(of) ? (of.getValues()[0]?.name ?? '') : 'x';
}

/** @returns every place for `$value` in these inputs and their input fields, with its path */
function places(inputs: readonly Input[], kind: Kind): (Way & { readonly path: string })[] {
  return inputs.flatMap((input) => {
    const others = inputs.filter((other) => other !== input && required(other));
    const rest = others.map((other) => `, ${other.name}: ${sample(other)}`).join('');
    const type = getNamedType(input.type);
    const way = kind(input);
    const itself =
      way === undefined
        ? []
        : [{ ...way, path: input.name, written: `${input.name}: ${way.written}${rest}` }];
    if (!isInputObjectType(type)) return itself;
    const isList = isListType(getNullableType(input.type));
    const within = places(Object.values(type.getFields()), kind).map((inner) => ({
      ...inner,
      path: `${input.name}.${inner.path}`,
      argument: isList ? `${input.name}[0].${inner.argument}` : inner.argument,
      written: `${input.name}: ${isList ? `[{ ${inner.written} }]` : `{ ${inner.written} }`}${rest}`,
    }));
    return [...itself, ...within];
  });
}

type Parent = GraphQLObjectType | GraphQLInterfaceType;

/** @returns the types whose fields have an argument of this kind, without types that inherit all such fields from an interface */
function parents(kind: Kind): Parent[] {
  const types = Object.values(buildSchema().getTypeMap()).filter(
    (type): type is Parent => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type),
  );
  const placesOf = (type: Parent) =>
    Object.values(type.getFields()).flatMap(({ name, args }) =>
      places(args, kind).map(({ path }) => `${name} ${path}`),
    );
  return types.filter((type) => {
    const inherited = new Set(type.getInterfaces().flatMap(placesOf));
    return placesOf(type).some((place) => !inherited.has(place));
  });
}

function asked(kind: Kind): AskedArgument[] {
  return parents(kind).flatMap((parent) => {
    const within = PARENTS[parent.name];
    if (within === undefined) throw new Error(`PARENTS says nothing of ${parent.name}`);
    return Object.values(parent.getFields()).flatMap((field) => {
      const isConnection = getNamedType(field.type).name.endsWith('Connection');
      const selection = isConnection ? 'totalCount nodes { __typename }' : '__typename';
      return places(field.args, kind).map(({ path, written, ...way }) => ({
        ...way,
        name: `${parent.name}.${field.name}(${path})`,
        question: `query ($value: ${way.type}) { ${within(`${field.name}(${written}) { ${selection} }`)} }`,
      }));
    });
  });
}

/**
 * @returns every argument and input field of the schema that takes a text
 * @throws Error if `PARENTS` has no operation for a type
 */
export function textArguments(): AskedArgument[] {
  return asked(text);
}

/**
 * @returns every argument and input field of the schema that takes a list
 * @throws as textArguments
 */
export function listArguments(): AskedArgument[] {
  return asked(list);
}
