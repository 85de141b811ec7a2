import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type GraphQLSchema, printSchema } from 'graphql';
import type { Graph } from '../database/statement-runner.js';
import { type VersionSnapshot, versionKey } from '../database/version-poller.js';
import { REPORT_HEADER } from '../graphql/limits-plugin.js';

const TAG_LENGTH = 22;
/** What an answer depends on beside its address, its version and the schema. */
const VARIES = ['accept', REPORT_HEADER];
/** Compression changes the bytes of an answer and not what it says, so the tag does not tell it. */
const VARIES_IN_BYTES = [...VARIES, 'accept-encoding'];

/**
 * Lets whoever has an answer to a GET keep it until the next load: the answer carries a tag of the graph's version, and a
 * question that brings the tag of the version that stands now is a 304 that runs nothing (RFC 9110 13.1.2).
 */
export class Revalidation {
  readonly #schema: string;

  constructor(
    private readonly graph: Graph,
    schema: GraphQLSchema,
  ) {
    this.#schema = createHash('sha256').update(printSchema(schema)).digest('base64url');
  }

  /**
   * Whether the client's answer is still good; not known, so no, where the database does not tell its version. A good one
   * is told with the headers of the answer that it stands for (RFC 9110 15.4.5).
   */
  async isGood(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const brought = request.headers['if-none-match'];
    if (request.method !== 'GET' || brought === undefined) return false;
    const look = await this.graph.watch.current().catch(() => undefined);
    if (look === undefined || look.mark !== null) return false;
    const tag = this.#tagOf(request, look);
    const isGood = brought.includes(tag);
    if (isGood) this.#describe(reply, tag);
    return isGood;
  }

  /** Puts the tag on an answer of a version; nothing on one that is no answer, and on one of a graph that is changing. */
  tag(request: FastifyRequest, reply: FastifyReply, look: VersionSnapshot | undefined): void {
    if (request.method !== 'GET' || reply.statusCode !== 200 || look === undefined || look.mark !== null)
      return;
    this.#describe(reply, this.#tagOf(request, look));
  }

  #describe(reply: FastifyReply, tag: string): void {
    // What stands there already is of CORS.
    const before = reply.getHeader('vary');
    const vary = [...(before === undefined ? [] : [String(before)]), ...VARIES_IN_BYTES];
    reply.headers({ 'cache-control': 'private, no-cache', vary: vary.join(', '), etag: tag });
  }

  /** Weak, because compression changes the bytes. */
  #tagOf({ url, headers }: FastifyRequest, look: VersionSnapshot): string {
    const parts = [this.#schema, versionKey(look), url, ...VARIES.map((name) => headers[name])];
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
    return `W/"${hash.slice(0, TAG_LENGTH)}"`;
  }
}
