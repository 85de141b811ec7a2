import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { GraphQLError, Kind, parse, print } from 'graphql';
import { packageRoot } from '../config/package-root.js';

const FOLDER = path.join(packageRoot, 'operations');
const FORBIDDEN = 403;

/** The hash of a question without its comments and its spaces. Undefined where it is no GraphQL. */
function hashOf(question: string): string | undefined {
  try {
    return createHash('sha256')
      .update(print(parse(question, { noLocation: true })))
      .digest('hex');
  } catch {
    return undefined;
  }
}

function published(): string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(path.join(FOLDER, name), 'utf8'));
}

/** The names of the operations of all published questions, those of the page too. */
export function publishedNames(): ReadonlySet<string> {
  const definitions = published().flatMap((text) => parse(text).definitions);
  return new Set(
    definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? (one.name?.value ?? []) : [])),
  );
}

/** The published questions (operations/), which are all that a service answers with MANDATE_PERSISTED_ONLY=1. */
export class PersistedOperations {
  readonly #hashes = new Set(published().map(hashOf));

  /**
   * Before validation, whose errors tell an unpublished question which fields there are.
   * @throws GraphQLError 403 for any other question
   */
  hold(question: string): void {
    const hash = hashOf(question);
    if (hash !== undefined && this.#hashes.has(hash)) return;
    throw new GraphQLError(
      'This operation is not published. This service runs only its published operations.',
      {
        extensions: { code: 'OPERATION_NOT_PUBLISHED', http: { status: FORBIDDEN } },
      },
    );
  }
}
