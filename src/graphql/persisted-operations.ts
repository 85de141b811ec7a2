import { createHash } from 'node:crypto';
import { GraphQLError, Kind, parse, print } from 'graphql';
import { readOperationTexts } from './operation-files.js';

const FORBIDDEN = 403;

/** The hash of an operation without its comments and spaces. Undefined if the text is not valid GraphQL. */
function hashOperation(text: string): string | undefined {
  try {
    return createHash('sha256')
      .update(print(parse(text, { noLocation: true })))
      .digest('hex');
  } catch {
    return undefined;
  }
}

/** The names of all persisted operations, including those of the auditor's page (operations/page/). */
export function persistedOperationNames(): ReadonlySet<string> {
  const definitions = readOperationTexts().flatMap((text) => parse(text).definitions);
  return new Set(
    definitions.flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? (one.name?.value ?? []) : [])),
  );
}

/** The persisted operations (operations/). With MANDATE_PERSISTED_ONLY=1 the service runs no others. */
export class PersistedOperations {
  readonly #hashes = new Set(readOperationTexts().map(hashOperation));

  /**
   * Refuses an operation that is not persisted. It is called before validation, because the errors of validation reveal which
   * fields exist.
   * @throws GraphQLError 403 for an operation that is not persisted
   */
  refuseOthers(text: string): void {
    const hash = hashOperation(text);
    if (hash !== undefined && this.#hashes.has(hash)) return;
    throw new GraphQLError(
      'This operation is not published. This service runs only its published operations.',
      {
        extensions: { code: 'OPERATION_NOT_PUBLISHED', http: { status: FORBIDDEN } },
      },
    );
  }
}
