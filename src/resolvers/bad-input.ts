import { GraphQLError } from 'graphql';

/**
 * @param suggestions the nodes that the client may have meant
 * @returns an error with the code BAD_USER_INPUT that names the argument, the problem and the allowed values
 */
export function badInputError(
  argument: string,
  problem: string,
  allowed: string,
  suggestions?: readonly { readonly id: string; readonly name: string }[],
): GraphQLError {
  return new GraphQLError(`${argument}: ${problem}. Allowed: ${allowed}.`, {
    extensions: { code: 'BAD_USER_INPUT', argument, allowed, ...(suggestions && { suggestions }) },
  });
}
