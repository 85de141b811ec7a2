import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LoadingFailure } from '../database/failure.js';
import type { RequestReader, StatementRunner } from '../database/statement-runner.js';
import { isUnchanged, type VersionSnapshot } from '../database/version-poller.js';
import { NotInExportError, type StreamPart, type StreamRequest, streamKind } from '../export/stream-kind.js';
import { clientClosedError, deadlineError, unavailableError } from '../graphql/errors.js';
import { note, noteError } from '../observability/operation-log.js';
import { JSONL_TYPE } from './compress-responses.js';
import { type Query, readExportRequest, refusal, refuseOtherVersion } from './export-request.js';
import { toGraphqlError } from './failures.js';

const TYPES: Readonly<Record<StreamRequest['format'], string>> = {
  jsonl: `${JSONL_TYPE}; charset=utf-8`,
  csv: 'text/csv; charset=utf-8',
};

interface ExportOptions {
  readonly graph: StatementRunner;
  /** How many exports may be sent at the same time; 0 turns them off. */
  readonly atOnce: number;
  /** Time limit of the statements for one part; the whole may take as long as its reader. */
  readonly deadlineMs: number;
  readonly stalledAfterMs: number;
}

/** Reads one export, and ends its statements when they take too long or nobody waits for them. */
class ExportReading {
  readonly reader: RequestReader;
  readonly #controller = new AbortController();

  constructor(
    graph: StatementRunner,
    private readonly deadlineMs: number,
  ) {
    this.reader = graph.request({
      signal: this.#controller.signal,
      get until() {
        return performance.now() + deadlineMs;
      },
    });
  }

  /** @throws GraphQLError, as an operation that takes too long, if the work does */
  async inTime<T>(work: () => Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.end(deadlineError(this.deadlineMs)), this.deadlineMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
    }
  }

  end(reason: Error): void {
    this.#controller.abort(reason);
  }
}

/** An export whose head can be sent. */
interface BegunExport {
  readonly reading: ExportReading;
  readonly before: VersionSnapshot;
  readonly parts: AsyncGenerator<StreamPart>;
}

/**
 * Serves `GET /export/KIND.jsonl` and `GET /export/KIND.csv`: all records of a kind, of one version of the graph, as the export
 * command writes them. The end of a whole answer has the version and the number of its records: JSONL in a last line, CSV in HTTP
 * trailers. If a load changes the graph meanwhile, the connection is closed before that.
 */
export function serveExports(
  app: FastifyInstance,
  { graph, atOnce, deadlineMs, stalledAfterMs }: ExportOptions,
): void {
  const running = new Set<Readable>();
  let places = atOnce;
  // A service that stops waits for its connections, and a large export would delay that by minutes.
  app.addHook('preClose', async () => {
    for (const stream of running) stream.destroy(unavailableError('The service is stopping.'));
  });

  async function begin(request: FastifyRequest, wanted: StreamRequest): Promise<BegunExport> {
    const { kind, format, after } = wanted;
    const reading = new ExportReading(graph, deadlineMs);
    const { reader } = reading;
    note(request, { operation: `export ${kind}.${format}`, tries: [reader] });
    return reading.inTime(async () => {
      const before = await reader.version();
      if (before === undefined) throw refusal(404, 'NOTHING_LOADED', 'No data are loaded. Run npm run load.');
      if (before.mark !== null) throw new LoadingFailure();
      refuseOtherVersion(request, after, before.version);
      return { reading, before, parts: await streamKind(reader, wanted) };
    });
  }

  function send(
    request: FastifyRequest,
    reply: FastifyReply,
    { kind, format }: StreamRequest,
    { reading, parts, before }: BegunExport,
  ): FastifyReply {
    const { version } = before;
    let rows = 0;
    async function* textOf(): AsyncGenerator<string> {
      const next = () => reading.inTime(() => parts.next());
      for (let part = await next(); part.done !== true; part = await next()) {
        if (!isUnchanged(before, await graph.versionPoller.current())) throw new LoadingFailure();
        rows += part.value.rows;
        // A reader that takes nothing keeps this generator waiting here. The socket cannot tell: it is as idle while a batch is read.
        const stalled = setTimeout(() => stream.destroy(clientClosedError()), stalledAfterMs);
        try {
          yield part.value.text;
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
    stream.once('error', (error) => noteError(request, toGraphqlError(error, request)));
    stream.once('close', () => {
      running.delete(stream);
      places += 1;
      reading.end(clientClosedError());
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
      const wanted = readExportRequest(request.params.file, request.query);
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
      return send(request, reply, wanted, begun);
    },
  );
}
