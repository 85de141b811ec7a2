import type { FastifyRequest } from 'fastify';
import { badRequestError } from '../graphql/errors.js';
import type { PersistedOperations } from '../graphql/persisted-operations.js';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only the base of an address that has none; no request goes there. */
const ANY_HOST = 'http://localhost';

/** Returns the extensions in the address of a GET request, which are JSON. Apollo refuses what is not. */
function extensionsIn(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Extensions without the id of a persisted operation, which Apollo would refuse. */
function withoutId(extensions: unknown): Record<string, unknown> {
  const { persistedQuery: _, ...others } = isObject(extensions) ? extensions : {};
  return others;
}

/** Apollo refuses a text that is none. */
const textOrNothing = (query: unknown) => (typeof query === 'string' ? query : undefined);

function readBody(request: FastifyRequest, operations: PersistedOperations): string | undefined {
  if (!isObject(request.body)) return undefined;
  const { documentId, ...others } = request.body;
  const { query, extensions } = others;
  const named = operations.textIn({ query, documentId, extensions });
  if (named === undefined) return textOrNothing(query);
  request.body = { ...others, query: named, extensions: withoutId(extensions) };
  return named;
}

function readAddress({ raw }: FastifyRequest, operations: PersistedOperations): string | undefined {
  const { pathname, searchParams } = new URL(raw.url ?? '/', ANY_HOST);
  const extensions = extensionsIn(searchParams.get('extensions'));
  const query = searchParams.get('query') ?? undefined;
  const documentId = searchParams.get('documentId') ?? undefined;
  const named = operations.textIn({ query, documentId, extensions });
  if (named === undefined) return query;
  if (searchParams.getAll('query').length > 1) throw badRequestError('The parameter query is given twice.');
  searchParams.set('query', named);
  searchParams.delete('documentId');
  searchParams.set('extensions', JSON.stringify(withoutId(extensions)));
  raw.url = `${pathname}?${searchParams}`;
  return named;
}

/**
 * Reads the operation text of a request from where Apollo reads it. A request that names a persisted operation by its id (`documentId`, or
 * Apollo's `extensions.persistedQuery.sha256Hash`) gets the text of that operation, so that it is answered like any other.
 * @returns undefined if the request has no text; Apollo refuses it
 * @throws GraphQLError as PersistedOperations.textIn
 */
export function readOperation(request: FastifyRequest, operations: PersistedOperations): string | undefined {
  return request.method === 'POST' ? readBody(request, operations) : readAddress(request, operations);
}
