import { GraphQLError } from 'graphql';

/**
 * A refusal of what the caller gave: names the argument, what was wrong and what is allowed.
 * @param suggestions what may have been meant
 */
export function badInput(
  argument: string,
  problem: string,
  allowed: string,
  suggestions?: readonly { readonly id: string; readonly name: string }[],
): GraphQLError {
  return new GraphQLError(`${argument}: ${problem}. Allowed: ${allowed}.`, {
    extensions: { code: 'BAD_USER_INPUT', argument, allowed, ...(suggestions && { suggestions }) },
  });
}
