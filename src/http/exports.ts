import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { LoadingFailure } from '../database/failure.js';
import type { StatementRunner } from '../database/statement-runner.js';
import { isUnchanged, type VersionSnapshot } from '../database/version-poller.js';
import {
  NotInExportError,
  STREAMED_FORMATS,
  type StreamPart,
  type StreamRequest,
  streamKind,
} from '../export/stream-kind.js';
import type { ErrorCode } from '../graphql/error-codes.js';
import { unavailableError } from '../graphql/errors.js';
import { note } from '../observability/operation-log.js';
import { RECORD_KINDS } from '../records/prefixes.js';
import { JSONL_TYPE } from './compress-responses.js';

const TYPES: Readonly<Record<StreamRequest['format'], string>> = {
  jsonl: `${JSONL_TYPE}; charset=utf-8`,
  csv: 'text/csv; charset=utf-8',
};
const PARAMETERS = ['after', 'source'] as const;

type Query = Readonly<Record<string, unknown>>;

function refusal(
  status: number,
  code: ErrorCode,
  message: string,
  more: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...more, http: { status } } });
}

/** @throws GraphQLError if the address names no file of an export, or has a parameter that is not allowed */
function readRequest(file: string, query: Query): StreamRequest {
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
function refuseOtherVersion(
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

interface ExportOptions {
  readonly graph: StatementRunner;
  /** How many exports may be sent at the same time; 0 turns them off. */
  readonly atOnce: number;
  readonly stalledAfterMs: number;
}

/**
 * Serves `GET /export/KIND.jsonl` and `GET /export/KIND.csv`: all records of a kind, of one version of the graph, as the export
 * command writes them. The end of a whole answer has the version and the number of its records: JSONL in a last line, CSV in HTTP
 * trailers. If a load changes the graph meanwhile, the connection is closed before that.
 */
export function serveExports(app: FastifyInstance, { graph, atOnce, stalledAfterMs }: ExportOptions): void {
  const running = new Set<Readable>();
  let places = atOnce;
  // A service that stops waits for its connections, and a large export would delay that by minutes.
  app.addHook('preClose', async () => {
    for (const stream of running) stream.destroy();
  });

  async function begin(request: FastifyRequest, wanted: StreamRequest) {
    const { kind, format, after } = wanted;
    const reader = graph.request();
    note(request, { operation: `export ${kind}.${format}`, tries: [reader] });
    const before = await reader.version();
    if (before === undefined) throw refusal(404, 'NOTHING_LOADED', 'No data are loaded. Run npm run load.');
    if (before.mark !== null) throw new LoadingFailure();
    refuseOtherVersion(request, after, before.version);
    const parts = await streamKind(reader, wanted);
    return { parts, before };
  }

  function send(
    reply: FastifyReply,
    { kind, format }: StreamRequest,
    { parts, before }: { readonly parts: AsyncGenerator<StreamPart>; readonly before: VersionSnapshot },
  ): FastifyReply {
    const { version } = before;
    let rows = 0;
    async function* textOf(): AsyncGenerator<string> {
      for await (const part of parts) {
        if (!isUnchanged(before, await graph.versionPoller.current())) throw new LoadingFailure();
        rows += part.rows;
        // A reader that takes nothing keeps this generator waiting here. The socket cannot tell: it is as idle while a batch is read.
        const stalled = setTimeout(() => stream.destroy(), stalledAfterMs);
        try {
          yield part.text;
        } finally {
          clearTimeout(stalled);
        }
      }
      if (!isUnchanged(before, await graph.versionPoller.next())) throw new LoadingFailure();
      if (format === 'jsonl') yield `${JSON.stringify({ end: version, rows })}\n`;
      // What is left waits for the socket alone. Without a listener, Node closes one on which nothing moves.
      reply.raw.setTimeout(stalledAfterMs);
    }
    const stream = Readable.from(textOf(), { objectMode: false });
    running.add(stream);
    stream.once('close', () => {
      running.delete(stream);
      places += 1;
    });
    reply
      .type(TYPES[format])
      .header('etag', `"${version}"`)
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${kind}.${format}"`);
    if (format === 'csv')
      reply
        .trailer('mandate-export-end', async () => version)
        .trailer('mandate-export-rows', async () => String(rows));
    return reply.send(stream);
  }

  app.get<{ Params: { file: string }; Querystring: Query }>(
    '/export/:file',
    { exposeHeadRoute: false },
    async (request, reply) => {
      const wanted = readRequest(request.params.file, request.query);
      if (places === 0) {
        note(request, { limit: 'exportsAtOnce' });
        throw unavailableError(
          atOnce === 0
            ? 'This service sends no exports (MANDATE_MAX_EXPORTS is 0).'
            : `${atOnce} exports are being sent, which is the limit (MANDATE_MAX_EXPORTS). Try again later.`,
        );
      }
      places -= 1;
      const begun = await begin(request, wanted).catch((error: unknown) => {
        places += 1;
        if (!(error instanceof NotInExportError)) throw error;
        const { message, parameter, allowed } = error;
        throw refusal(400, 'BAD_USER_INPUT', `${message}.`, { argument: parameter, allowed });
      });
      return send(reply, wanted, begun);
    },
  );
}
