import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { STREAMED_FORMATS, type StreamRequest } from '../export/stream-kind.js';
import type { ErrorCode } from '../graphql/error-codes.js';
import { RECORD_KINDS } from '../records/prefixes.js';

const PARAMETERS = ['after', 'source'] as const;

/** The parameters of an address. */
export type Query = Readonly<Record<string, unknown>>;

/** @returns an error with the HTTP status and the code, and further extensions */
export function refusal(
  status: number,
  code: ErrorCode,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more, http: { status } } });
}

/**
 * @param file the last part of the address
 * @param query its parameters
 * @throws GraphQLError if the address names no file of an export, or has a parameter that is not allowed
 */
export function readExportRequest(file: string, query: Query): StreamRequest {
  const at = file.lastIndexOf('.');
  const kind = RECORD_KINDS.find((one) => one === file.slice(0, at));
  const format = STREAMED_FORMATS.find((one) => one === file.slice(at + 1));
  if (kind === undefined || format === undefined)
    throw refusal(
      404,
      'NOT_FOUND',
      `There is no export ${file}. An export is KIND.jsonl or KIND.csv; the kinds are ${RECORD_KINDS.join(', ')}.`,
    );
  for (const [name, value] of Object.entries(query)) {
    if (!PARAMETERS.some((one) => one === name))
      throw refusal(
        400,
        'BAD_USER_INPUT',
        `An export has no parameter ${name}; it has ${PARAMETERS.join(' and ')}.`,
        {
          argument: name,
          allowed: PARAMETERS,
        },
      );
    if (typeof value !== 'string' || value === '')
      throw refusal(400, 'BAD_USER_INPUT', `The parameter ${name} must be given once, with a value.`, {
        argument: name,
      });
  }
  return { kind, format, ...(query as Pick<StreamRequest, 'after' | 'source'>) };
}

/**
 * Compares the version that the client has with that of the graph.
 * @throws GraphQLError 428 if the client goes on without saying of which version, 412 if the graph has another one
 */
export function refuseOtherVersion(
  { headers: { 'if-match': wanted } }: FastifyRequest,
  after: string | undefined,
  version: string,
): void {
  if (wanted === undefined) {
    if (after === undefined) return;
    throw refusal(
      428,
      'VERSION_REQUIRED',
      'An export with after goes on with one of the same version. Send the header If-Match with that version.',
    );
  }
  const tags = wanted.split(',').map((tag) => tag.trim().replace(/^"(.*)"$/u, '$1'));
  if (!tags.includes('*') && !tags.includes(version))
    throw refusal(
      412,
      'VERSION_CHANGED',
      `The graph has version ${version} now. Read the export from its start.`,
      {
        version,
      },
    );
}
