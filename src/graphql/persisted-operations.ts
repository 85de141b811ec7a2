import { GraphQLError } from 'graphql';
import { badRequestError } from './errors.js';
import { normalize, operationId, publishedManifest } from './operation-manifest.js';

const FORBIDDEN = 403;
/** Apollo Client sends the text of an operation whose id gets this answer, and expects the status 200. */
const OK = 200;

/** The id of an operation without its comments and spaces. Undefined if the text is not valid GraphQL. */
function idOf(text: string): string | undefined {
  try {
    return operationId(normalize(text));
  } catch {
    return undefined;
  }
}

/** The names of all published operations, including those of the auditor's page (operations/page/). */
export function persistedOperationNames(): ReadonlySet<string> {
  return new Set(publishedManifest().operations.flatMap(({ name }) => name ?? []));
}

/** The parts of a request that name an operation: as members of a body, or as parameters of an address. */
export interface NamedOperation {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** Before the hexadecimal digits of a document id that is a SHA-256 (GraphQL over HTTP). */
const SHA256_PREFIX = /^sha256:/u;

/** Returns the id in a request; undefined if it has none. @throws GraphQLError 400 for an id that is no text */
function idIn({ documentId, extensions }: NamedOperation): string | undefined {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } | null };
  const id = documentId ?? (persistedQuery === undefined ? undefined : (persistedQuery?.sha256Hash ?? null));
  if (id === undefined) return undefined;
  if (typeof id !== 'string' || id === '')
    throw badRequestError(
      'The id of a persisted operation must be a text, in documentId or in extensions.persistedQuery.sha256Hash.',
    );
  return id.replace(SHA256_PREFIX, '');
}

/**
 * The persisted operations: those of operations/ and those of a manifest. Clients may send their ids in place of their texts. With
 * MANDATE_PERSISTED_ONLY=1 the service runs no others. A text that comes with an id is not kept: nobody can register operations.
 */
export class PersistedOperations {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #ids: ReadonlySet<string | undefined>;

  /** @param manifest the texts of further operations by their ids */
  constructor(manifest: ReadonlyMap<string, string> = new Map()) {
    const published = new Map(publishedManifest().operations.map(({ id, body }) => [id, body]));
    this.#texts = new Map([...published, ...manifest]);
    this.#ids = new Set([...published.keys(), ...[...manifest.values()].map(idOf)]);
  }

  /**
   * @returns the text of the operation that a request names by an id; undefined for a request without one
   * @throws GraphQLError 400 if the id is not that of the text beside it, and the error of an unknown id
   */
  textIn(request: NamedOperation): string | undefined {
    const id = idIn(request);
    if (id === undefined) return undefined;
    const known = this.#texts.get(id);
    const { query } = request;
    if (typeof query === 'string' && query !== '') {
      if (known !== query && operationId(query) !== id)
        throw badRequestError('The id of the persisted operation is not that of the text beside it.');
      return query;
    }
    if (known !== undefined) return known;
    throw new GraphQLError('This service has no persisted operation with this id. Send the text.', {
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND', http: { status: OK } },
    });
  }

  /**
   * Refuses an operation that is not persisted. It is called before validation, because the errors of validation reveal which
   * fields exist.
   * @throws GraphQLError 403 for an operation that is not persisted
   */
  refuseOthers(text: string): void {
    const id = idOf(text);
    if (id !== undefined && this.#ids.has(id)) return;
    throw new GraphQLError(
      'This operation is not published. This service runs only its published operations.',
      {
        extensions: { code: 'OPERATION_NOT_PUBLISHED', http: { status: FORBIDDEN } },
      },
    );
  }
}
