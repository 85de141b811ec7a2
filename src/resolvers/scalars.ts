import { type ASTNode, GraphQLError, GraphQLScalarType, Kind, print } from 'graphql';
import { DAYS_ALLOWED, UnreadDay } from './unread-day.js';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/u;

/** Whether a text is a day of the calendar; 2020-02-30 is not. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isMoment(text: string): boolean {
  return text.includes('T') && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));
}

/** Makes a scalar whose values are strings in one format. */
function textScalar(name: string, accepts: (text: string) => boolean, allowed: string): GraphQLScalarType {
  const parse = (value: unknown, nodes?: ASTNode): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`${JSON.stringify(value)} is not a ${name}. Allowed: ${allowed}.`, {
      nodes: nodes ?? null,
      extensions: { code: 'BAD_USER_INPUT', allowed },
    });
  };
  return new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => parse(value),
    parseValue: (value) => parse(value),
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : print(node), node),
  });
}

const STRICT_DATE = textScalar('Date', isDay, DAYS_ALLOWED.EN);
/** A day of the calendar as YYYY-MM-DD. Any other value is refused with BAD_USER_INPUT, apart from an `UnreadDay`. */
export const DateScalar = new GraphQLScalarType({
  ...STRICT_DATE.toConfig(),
  parseValue: (value) => (value instanceof UnreadDay ? value : STRICT_DATE.parseValue(value)),
});

/** A date and time in ISO 8601. Any other value is refused with BAD_USER_INPUT. */
export const DateTimeScalar = textScalar(
  'DateTime',
  isMoment,
  'a date and time in ISO 8601, such as 2020-06-23T08:00:00Z',
);
