import { GraphQLError } from 'graphql';
import type { Limits } from '../config/settings.js';

/** What the caller can do about each limit. */
const ADVICE: Readonly<Record<keyof Limits, string>> = {
  bodyBytes: 'Send less, or split the question',
  tokens: 'Ask for fewer fields, move values into variables, or split the question',
  depth: 'Nest fewer fields; ask for what lies deeper by its id, with node or nodes',
  aliases: 'Use fewer aliases, or split the question',
  directives: 'Use fewer directives, or split the question',
  rootFields: 'Split the question',
  cost: 'Ask for shorter pages with first, or for fewer nested lists; the header graphql-cost: report tells what a question costs',
};

const STATUS: Partial<Record<keyof Limits, number>> = { bodyBytes: 413 };
const BAD_REQUEST = 400;

/**
 * The refusal of a request that is larger than allowed: names the limit, its value, what was found and what to do.
 * @param found left out where the request was not read to its end
 */
export function tooMuch(limit: keyof Limits, allowed: number, found?: number): GraphQLError {
  const advice = ADVICE[limit];
  const problem = found === undefined ? 'more than allowed' : `${found} is too much`;
  return new GraphQLError(`${limit}: ${problem}. Allowed: ${allowed}. ${advice}.`, {
    extensions: {
      code: 'LIMIT_EXCEEDED',
      limit,
      allowed,
      ...(found !== undefined && { found }),
      advice,
      http: { status: STATUS[limit] ?? BAD_REQUEST },
    },
  });
}

/** @throws GraphQLError where `found` is above the limit of that name */
export function holdTo(limits: Limits, limit: keyof Limits, found: number): void {
  if (found > limits[limit]) throw tooMuch(limit, limits[limit], found);
}
