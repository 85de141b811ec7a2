import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Compressing a smaller response would not save a network packet. */
const COMPRESSED_FROM_BYTES = 2_048;
/** The type of an export as JSONL, which the package does not know. */
export const JSONL_TYPE = 'application/x-ndjson';
const COMPRESSIBLE = /^text\/|[+/](?:json|x-ndjson)(?:;|$)/u;

/**
 * Compresses the responses of a scope for clients that accept it. Request bodies are not decompressed: a compressed one could expand
 * to any size after the check of its limit.
 */
export async function compressResponses(scope: FastifyInstance): Promise<void> {
  await scope.register(compress, {
    encodings: ['gzip', 'identity'],
    threshold: COMPRESSED_FROM_BYTES,
    customTypes: COMPRESSIBLE,
    globalDecompression: false,
  });
}
