import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type GraphQLSchema, parse, print, validate } from 'graphql';
import { z } from 'zod';
import { parseOperation, readAllOperationFiles } from './operation-files.js';

/** The format that the manifest generator of Apollo writes (@apollo/generate-persisted-query-manifest). */
const FORMAT = 'apollo-persisted-query-manifest';

const apolloManifest = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});
/** What the generators of GraphQL Code Generator and Relay write. */
const textsById = z.record(z.string().min(1), z.string().min(1));

const ALLOWED = `a manifest of Apollo ({"format": "${FORMAT}", "version": 1, "operations": [{"id", "body", ...}]}) or an object with the text of each operation under its id`;

/** The manifest of persisted operations cannot be used; the message says what is wrong and what is allowed. */
export class OperationManifestError extends Error {
  override readonly name = 'OperationManifestError';
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new OperationManifestError(
      `${file} (MANDATE_OPERATIONS) cannot be read: ${(error as Error).message}. Allowed: ${ALLOWED}`,
    );
  }
}

/** Returns why an operation cannot be run; undefined if it can. */
function problemOf(text: string, schema: GraphQLSchema): string | undefined {
  try {
    return validate(schema, parse(text))[0]?.message;
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * Reads the operations that clients may send by their ids.
 * @param file a JSON file, as the generators of clients write it
 * @returns the text of each operation by its id
 * @throws OperationManifestError if the file is not a manifest, has an id twice, or has an operation that does not fit the schema
 */
export function readOperationManifest(file: string, schema: GraphQLSchema): ReadonlyMap<string, string> {
  const json = readJson(file);
  const apollo = apolloManifest.safeParse(json);
  const plain = textsById.safeParse(json);
  if (!apollo.success && !plain.success)
    throw new OperationManifestError(`${file} (MANDATE_OPERATIONS) is no manifest. Allowed: ${ALLOWED}`);
  const entries = apollo.success
    ? apollo.data.operations.map(({ id, body }) => [id, body] as const)
    : Object.entries(plain.data ?? {});
  const texts = new Map<string, string>();
  for (const [id, text] of entries) {
    if (texts.has(id))
      throw new OperationManifestError(`${file} (MANDATE_OPERATIONS) has the id ${id} twice`);
    const problem = problemOf(text, schema);
    if (problem !== undefined)
      throw new OperationManifestError(
        `${file} (MANDATE_OPERATIONS): the operation ${id} cannot be run: ${problem}`,
      );
    texts.set(id, text);
  }
  return texts;
}

/** @returns the text without its comments and spaces, which clients print in the same way. @throws GraphQLError if it is not GraphQL */
export function normalize(text: string): string {
  return print(parse(text, { noLocation: true }));
}

/** @returns the SHA-256 of an operation, which is its id in the manifests of Apollo */
export function operationId(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** @returns the published operations (operations/) as a manifest of Apollo, for clients that send ids in place of texts */
export function publishedManifest() {
  const operations = readAllOperationFiles().map((file) => {
    const body = normalize(file.text);
    const { name, operation } = parseOperation(file);
    return { id: operationId(body), body, name: name?.value, type: operation };
  });
  return { format: FORMAT, version: 1, operations };
}
