import { GraphQLError } from 'graphql';
import type { Limits } from '../config/settings.js';

interface Words {
  /** The clause of the message that states the size. */
  readonly clause: (size: string) => string;
  /** The name of the setting of the limit. */
  readonly setting: string;
  /** What the client can do. */
  readonly advice: string;
}

const WORDS: Readonly<Record<keyof Limits, Words>> = {
  bodyBytes: {
    clause: (size) => `The request body has ${size} bytes`,
    setting: 'MANDATE_MAX_BODY',
    advice: 'Send less, or split the operation',
  },
  tokens: {
    clause: (size) => `The operation has ${size} tokens`,
    setting: 'MANDATE_MAX_TOKENS',
    advice: 'Select fewer fields, move values into variables, or split the operation',
  },
  depth: {
    clause: (size) => `The operation has a depth of ${size}`,
    setting: 'MANDATE_MAX_DEPTH',
    advice: 'Nest fewer fields; read deeper objects by their ids, with node or nodes',
  },
  aliases: {
    clause: (size) => `The operation has ${size} aliases`,
    setting: 'MANDATE_MAX_ALIASES',
    advice: 'Use fewer aliases, or split the operation',
  },
  directives: {
    clause: (size) => `The operation has ${size} directives`,
    setting: 'MANDATE_MAX_DIRECTIVES',
    advice: 'Use fewer directives, or split the operation',
  },
  rootFields: {
    clause: (size) => `The operation has ${size} root fields`,
    setting: 'MANDATE_MAX_ROOT_FIELDS',
    advice: 'Split the operation',
  },
  cost: {
    clause: (size) => `The operation has a cost of ${size}`,
    setting: 'MANDATE_MAX_COST',
    advice:
      'Ask for shorter pages with first, or for fewer nested lists; the request header graphql-cost: report returns the cost of an operation',
  },
};

const limitValueInWords = (number: number) => number.toLocaleString('en-US');

const STATUS: Partial<Record<keyof Limits, number>> = { bodyBytes: 413 };
const BAD_REQUEST = 400;

/**
 * The error for a request that exceeds a limit. The message has the size, the limit, its setting and advice.
 * @param found the size; omitted if the request was not read to its end
 */
export function limitError(limit: keyof Limits, allowed: number, found?: number): GraphQLError {
  const { clause, setting, advice } = WORDS[limit];
  const size = found === undefined ? `more than ${limitValueInWords(allowed)}` : limitValueInWords(found);
  return new GraphQLError(
    `${clause(size)}; the limit is ${limitValueInWords(allowed)} (${setting}). ${advice}.`,
    {
      extensions: {
        code: 'LIMIT_EXCEEDED',
        limit,
        allowed,
        ...(found !== undefined && { found }),
        advice,
        http: { status: STATUS[limit] ?? BAD_REQUEST },
      },
    },
  );
}

/** @throws GraphQLError if `found` exceeds the limit of that name */
export function enforceLimit(limits: Limits, limit: keyof Limits, found: number): void {
  if (found > limits[limit]) throw limitError(limit, limits[limit], found);
}
