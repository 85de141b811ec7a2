import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalNeo4j } from '../../src/local-neo4j/index.js';
import { startTestNeo4j } from './test-neo4j.js';

/** The databases that tests write to: one for each worker of the run. A worker runs one test file at a time. */
export interface WorkersNeo4j {
  /** `GET <url>/<worker>` returns the address of the worker's Neo4j. The first such request starts it. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the addresses of the workers' databases on a free port of 127.0.0.1. The main process of the run owns the databases,
 * because the process of a worker ends with its test file. One Neo4j for many files saves their starts, and a warm Neo4j loads
 * faster than one that has just started.
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
