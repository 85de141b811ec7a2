import type { FastifyRequest } from 'fastify';
import { badRequestError } from '../graphql/errors.js';
import type { NamedOperation, PersistedOperations } from '../graphql/persisted-operations.js';

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

/** Puts the text of a persisted operation into a POST request that names it by its id. */
function completeBody(request: FastifyRequest, operations: PersistedOperations): void {
  if (!isObject(request.body)) return;
  const { documentId, ...others } = request.body;
  const extensions = others.extensions;
  const text = operations.textIn({
    query: others.query,
    documentId,
    extensions: isObject(extensions) ? extensions : undefined,
  });
  if (text === undefined) return;
  request.body = { ...others, query: text, extensions: withoutId(extensions) };
}

/** Puts the text of a persisted operation into the address of a GET request that names it by its id. */
function completeAddress({ raw }: FastifyRequest, operations: PersistedOperations): void {
  const url = new URL(raw.url ?? '/', ANY_HOST);
  const { searchParams } = url;
  const extensions = extensionsIn(searchParams.get('extensions'));
  const named: NamedOperation = {
    query: searchParams.get('query') ?? undefined,
    documentId: searchParams.get('documentId') ?? undefined,
    extensions: isObject(extensions) ? extensions : undefined,
  };
  const text = operations.textIn(named);
  if (text === undefined) return;
  if (searchParams.getAll('query').length > 1) throw badRequestError('The parameter query is given twice.');
  searchParams.set('query', text);
  searchParams.delete('documentId');
  searchParams.set('extensions', JSON.stringify(withoutId(extensions)));
  raw.url = `${url.pathname}?${searchParams}`;
}

/**
 * Completes a request that names a persisted operation by its id (`documentId`, or Apollo's `extensions.persistedQuery.sha256Hash`)
 * with the text of that operation, so that it is answered like any other.
 * @throws GraphQLError as PersistedOperations.textIn
 */
export function completeOperation(request: FastifyRequest, operations: PersistedOperations): void {
  if (request.method === 'POST') completeBody(request, operations);
  else completeAddress(request, operations);
}

/** The operation text of a request, from where Apollo reads it. Undefined if it is not a string, which Apollo refuses itself. */
export function operationTextOf({ method, url, body }: FastifyRequest): string | undefined {
  const text =
    method === 'POST'
      ? (body as { query?: unknown } | null | undefined)?.query
      : new URL(url, ANY_HOST).searchParams.get('query');
  return typeof text === 'string' ? text : undefined;
}
