import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalNeo4j } from '../../src/local-neo4j/index.js';
import { startTestNeo4j } from './test-neo4j.js';

/** The databases to write to: one for each worker of the run, which runs one test file at a time. */
export interface WorkersNeo4j {
  /** `GET <url>/<worker>` answers with the address of the worker's Neo4j, which is started when it is first asked for. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the workers' databases on a free port of 127.0.0.1. They belong to the run's main process, because a worker's process
 * ends with its file, and a warm Neo4j loads the gazette several times as fast as one that has just started.
 */
export async function serveWorkersNeo4j(): Promise<WorkersNeo4j> {
  const folder = await mkdtemp(path.join(tmpdir(), 'mandate-graph-workers-'));
  const started = new Map<string, Promise<LocalNeo4j>>();
  const server = createServer((request, response) => {
    const worker = path.basename(request.url ?? '');
    const neo4j = started.get(worker) ?? startTestNeo4j(path.join(folder, worker));
    started.set(worker, neo4j);
    neo4j.then(
      ({ uri, username, password }) => response.end(JSON.stringify({ uri, username, password })),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all([...started.values()].map(async (neo4j) => (await neo4j).stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
