import type { FastifyInstance } from 'fastify';
import { afterAll } from 'vitest';
import { type Access, readSettings } from '../../src/config/settings.js';
import { type Sessions, StatementRunner } from '../../src/database/statement-runner.js';
import { type AppOptions, createApp } from '../../src/http/app.js';
import { createLog } from '../../src/observability/log.js';
import { buildSchema } from '../../src/resolvers/index.js';

/** Time-out of a request. It takes less than 1 s on a quiet machine; on a busy one Neo4j alone took 5 s to plan a cold search. */
export const PATIENCE_MS = 20_000;

/** A service at an address. */
export interface RunningService {
  readonly url: string;
  /** Sends an operation by HTTP POST, as a client does. */
  post(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
}

/** The whole service on a free port. */
export interface RunningApp extends RunningService {
  readonly app: FastifyInstance;
}

/** The service that listens at an address. */
export function serviceAt(url: string): RunningService {
  return {
    url,
    post: (query, variables, headers = {}) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      }),
  };
}

/** @returns the default access settings with changes. Load shedding is off, because other work may use the same machine. */
export function accessWith(changes: Partial<Access>): Access {
  return { ...readSettings({}).access, eventLoopDelayMs: 0, ...changes };
}

/**
 * Serves the graph of `sessions` on a free port of 127.0.0.1 and closes the service after the test file.
 * @param cacheBytes size of the read cache; by default the size that users have
 */
export async function startApp(
  sessions: Sessions,
  options: Partial<AppOptions> = {},
  cacheBytes = readSettings({}).cacheBytes,
): Promise<RunningApp> {
  const graph = new StatementRunner(sessions, { database: 'neo4j', cacheBytes });
  const expected = { versions: new Map<string, string>(), required: true };
  const app = await createApp({
    schema: buildSchema(),
    graph,
    expected,
    access: accessWith({}),
    deadlineMs: PATIENCE_MS,
    log: createLog('silent'),
    ...options,
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  afterAll(() => app.close());
  return { app, ...serviceAt(url) };
}
