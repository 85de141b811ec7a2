import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { buildSchema } from '../../src/resolvers/index.js';

/** A place in the schema that takes a text, and a question that puts one there as `$value`. */
export interface TextArgument {
  readonly name: string;
  readonly question: string;
}

type Input = GraphQLArgument | GraphQLInputField;

const TEXTS: readonly string[] = ['String', 'ID', 'Date', 'DateTime'];

/** Where fields of these types are asked: a parent that the loaded data have. */
const PARENTS = {
  Query: (field: string) => field,
  Holder: (field: string) => `holder(by: { name: "市行政审批局" }) { ${field} }`,
  Responsibility: (field: string) => `transfers(first: 2) { nodes { responsibility { ${field} } } }`,
  Document: (field: string) => `document(number: "长政发〔2020〕17号") { ${field} }`,
} as const;

/** Something that the type takes, for arguments that may not be left out. */
function sample(type: GraphQLInputType): string {
  const named = getNamedType(type);
  const one = isEnumType(named) ? (named.getValues()[0]?.name ?? '') : named.name === 'Int' ? '1' : '"消防"';
  return isListType(getNullableType(type)) ? `[${one}]` : one;
}

function required({ type, defaultValue }: Input): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

/** Every way to put `$value` below these inputs, with the path of its place and its type. */
function places(inputs: readonly Input[]): { path: string; written: string; type: string }[] {
  return inputs.flatMap((input) => {
    const others = inputs.filter((other) => other !== input && required(other));
    const rest = others.map((other) => `, ${other.name}: ${sample(other.type)}`).join('');
    const type = getNamedType(input.type);
    const wrap = (text: string) => (isListType(getNullableType(input.type)) ? `[${text}]` : text);
    if (isInputObjectType(type))
      return places(Object.values(type.getFields())).map((inner) => ({
        ...inner,
        path: `${input.name}.${inner.path}`,
        written: `${input.name}: ${wrap(`{ ${inner.written} }`)}${rest}`,
      }));
    if (!TEXTS.includes(type.name)) return [];
    return [{ path: input.name, written: `${input.name}: ${wrap('$value')}${rest}`, type: type.name }];
  });
}

/** Every argument and input field of the schema that takes a text, on the query type and on the types with lists. */
export function textArguments(): TextArgument[] {
  const schema = buildSchema();
  return Object.entries(PARENTS).flatMap(([parent, within]) => {
    const type = schema.getType(parent);
    if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`The schema has no type ${parent}`);
    return Object.values(type.getFields()).flatMap((field) => {
      const isConnection = getNamedType(field.type).name.endsWith('Connection');
      const selection = isConnection ? 'totalCount nodes { __typename }' : '__typename';
      return places(field.args).map(({ path, written, type: named }) => ({
        name: `${parent}.${field.name}(${path})`,
        question: `query ($value: ${named}!) { ${within(`${field.name}(${written}) { ${selection} }`)} }`,
      }));
    });
  });
}
