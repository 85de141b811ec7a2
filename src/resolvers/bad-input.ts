import { GraphQLError } from 'graphql';

/** A sentence of this service in each language (`Language` of the schema). */
interface InLanguages {
  readonly EN: string;
  readonly ZH: string;
}
type Language = keyof InLanguages;
/** As `InLanguages`, or in English alone. */
type Words = string | InLanguages;

const wordsIn = (language: Language, words: Words) => (typeof words === 'string' ? words : words[language]);

/** A node that the client may have meant. */
interface Suggestion {
  readonly id: string;
  readonly name: string;
}

/** An error with the code BAD_USER_INPUT, and its message in each language. `message` is in English. */
export class BadInputError extends GraphQLError {
  readonly inLanguages: InLanguages;

  constructor(
    argument: string,
    problem: Words,
    allowed: Words,
    readonly suggestions: readonly Suggestion[] | undefined,
  ) {
    const english = `${argument}: ${wordsIn('EN', problem)}. Allowed: ${wordsIn('EN', allowed)}.`;
    super(english, {
      extensions: {
        code: 'BAD_USER_INPUT',
        argument,
        allowed: wordsIn('EN', allowed),
        ...(suggestions && { suggestions }),
      },
    });
    this.inLanguages = {
      EN: english,
      ZH: `${argument}：${wordsIn('ZH', problem)}。可以填写：${wordsIn('ZH', allowed)}。`,
    };
  }
}

/**
 * @param suggestions the nodes that the client may have meant
 * @returns an error with the code BAD_USER_INPUT that names the argument, the problem and the allowed values
 */
export function badInputError(
  argument: string,
  problem: Words,
  allowed: Words,
  suggestions?: readonly Suggestion[],
): BadInputError {
  return new BadInputError(argument, problem, allowed, suggestions);
}

/**
 * Waits for a value that may be refused, so that the refusal of one does not end the others.
 * @returns the value, or why the input does not allow it; any other error is thrown
 */
export async function valueOrRefusal<T>(value: () => T | Promise<T>): Promise<T | BadInputError> {
  try {
    return await value();
  } catch (error) {
    if (error instanceof BadInputError) return error;
    throw error;
  }
}
