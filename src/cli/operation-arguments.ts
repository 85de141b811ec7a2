import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  type TypeNode,
  typeFromAST,
} from 'graphql';
import { type OperationFile, parseOperation, readOperationFiles } from '../graphql/operation-files.js';
import { UsageError } from './terminal.js';

/** @throws UsageError with the names of all operations if none has this name */
export function findOperation(name: string): OperationFile {
  const all = readOperationFiles();
  const found = all.find((operation) => operation.name === name);
  if (found === undefined)
    throw new UsageError(
      `Unknown operation "${name}". Allowed:\n${all.map((one) => `  ${one.name}: ${one.asks}`).join('\n')}`,
    );
  return found;
}

/** Converts a text of the command line to a value of the variable's type. */
function parseVariable(schema: GraphQLSchema, type: TypeNode, text: string): unknown {
  if (/^(?:[[{"]|null$)/u.test(text)) return parseJson(text, text);
  const input = typeFromAST(schema, type as never) as unknown as GraphQLInputType;
  if (isListType(getNullableType(input)))
    return text.split(',').map((one) => parseScalar(getNamedType(input).name, one));
  return parseScalar(getNamedType(input).name, text);
}

/** @throws UsageError for a number or a Boolean that is none: JSON has no NaN, so `first=abc` would be sent as null */
function parseScalar(type: string, text: string): unknown {
  if (type === 'Int' || type === 'Float') {
    if (text.trim() === '' || !Number.isFinite(Number(text)))
      throw new UsageError(`"${text}" is not a number`);
    return Number(text);
  }
  if (type !== 'Boolean') return text;
  if (text !== 'true' && text !== 'false') throw new UsageError(`"${text}" is neither true nor false`);
  return text === 'true';
}

function parseJson(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${shown} is not valid JSON`);
  }
}

/**
 * The variables of an operation, from the command line.
 * @param given pairs `name=value`; a value that begins with [, { or ", or is null, is JSON; commas separate the values of a
 *   list
 * @param variables all variables as one JSON object; pairs override it
 * @throws UsageError for invalid JSON, a pair without a name, or a variable that the operation does not have, with those that
 *   it has
 */
export function parseVariables(
  schema: GraphQLSchema,
  operation: OperationFile,
  given: readonly string[],
  variables: string | undefined,
): Record<string, unknown> {
  const types = new Map(
    parseOperation(operation).variableDefinitions?.map(({ variable, type }) => [variable.name.value, type]),
  );
  const all = variables === undefined ? {} : parseJson(variables, `--variables ${variables}`);
  if (typeof all !== 'object' || all === null || Array.isArray(all))
    throw new UsageError('--variables must be a JSON object, such as {"place": "潞州区"}');
  const pairs = given.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--set ${pair} is not a pair; write name=value`);
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  for (const variable of [...Object.keys(all), ...pairs.map(([is]) => is)])
    if (!types.has(variable))
      throw new UsageError(
        `${operation.name} has no variable "${variable}". Allowed: ${[...types.keys()].join(', ') || 'none'}`,
      );
  return {
    ...all,
    ...Object.fromEntries(
      pairs.map(([variable, value]) => [
        variable,
        parseVariable(schema, types.get(variable) as TypeNode, value),
      ]),
    ),
  };
}
