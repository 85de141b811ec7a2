import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';
import type { StatementRunner } from '../database/statement-runner.js';
import { type VersionSnapshot, versionKey } from '../database/version-poller.js';
import { REPORT_HEADER } from '../graphql/limits-plugin.js';

const TAG_LENGTH = 22;
/** The request headers that a response depends on, beside its URL, the data version and the schema. */
const VARIES = ['accept', REPORT_HEADER];
/** Compression changes the bytes of a response but not its content, so the tag does not include it. */
const VARIES_IN_BYTES = [...VARIES, 'accept-encoding'];

/**
 * Lets a client keep the response to a GET until the next load: the response has a tag of the data version, and a request that
 * sends the tag of the current version gets 304 without running anything (RFC 9110 13.1.2).
 */
export class Revalidation {
  readonly #schema: string;

  constructor(
    private readonly graph: StatementRunner,
    schema: GraphQLSchema,
  ) {
    this.#schema = createHash('sha256').update(printSchema(schema)).digest('base64url');
  }

  /**
   * Whether the response that the client has is still valid; false if the version cannot be read from the database. A 304 gets
   * the headers of the response that it replaces (RFC 9110 15.4.5).
   */
  async isGood(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const brought = request.headers['if-none-match'];
    if (request.method !== 'GET' || brought === undefined) return false;
    const snapshot = await this.graph.versionPoller.current().catch(() => undefined);
    if (snapshot === undefined || snapshot.mark !== null) return false;
    const tag = this.#tagOf(request, snapshot);
    const isGood = brought.includes(tag);
    if (isGood) this.#describe(reply, tag);
    return isGood;
  }

  /**
   * Sets the tag on a response of one version. An error response, or a response read while the graph is changing, gets no tag.
   */
  tag(request: FastifyRequest, reply: FastifyReply, snapshot: VersionSnapshot | undefined): void {
    if (
      request.method !== 'GET' ||
      reply.statusCode !== 200 ||
      snapshot === undefined ||
      snapshot.mark !== null
    )
      return;
    this.#describe(reply, this.#tagOf(request, snapshot));
  }

  #describe(reply: FastifyReply, tag: string): void {
    // CORS may already have set this header.
    const before = reply.getHeader('vary');
    const vary = [...(before === undefined ? [] : [String(before)]), ...VARIES_IN_BYTES];
    reply.headers({ 'cache-control': 'private, no-cache', vary: vary.join(', '), etag: tag });
  }

  /** A weak tag, because compression changes the bytes. */
  #tagOf({ url, headers }: FastifyRequest, snapshot: VersionSnapshot): string {
    const parts = [this.#schema, versionKey(snapshot), url, ...VARIES.map((name) => headers[name])];
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
    return `W/"${hash.slice(0, TAG_LENGTH)}"`;
  }
}
