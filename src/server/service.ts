import path from 'node:path';
import { Graph } from '../graph/executor.js';
import { expectedSources } from '../load/load.js';
import { bringUpToDate } from '../load/rebuild.js';
import { buildSchema } from '../resolvers/index.js';
import { packageRoot } from '../root.js';
import type { Settings } from '../settings.js';
import { createApp } from './app.js';
import { openDatabase } from './database.js';
import { readiness } from './health.js';
import { checkPort, listen } from './listen.js';
import { Soundness } from './soundness.js';
import { warmUp } from './warm-up.js';

/** A running service. */
export interface Service {
  /** The address for a browser on this machine. */
  readonly url: string;
  /** What keeps the service from answering whole, from readiness; empty when it is ready. */
  readonly reasons: readonly string[];
  /** Resolves, with the reason, when the local Neo4j ends by itself; nothing can be answered from then on. */
  readonly broken: Promise<string>;
  /** Stops listening, lets requests in flight end, then closes the database. */
  stop(): Promise<void>;
}

/**
 * Brings up everything: the database, the data under data/ where they differ (local database only), the HTTP service.
 * @param report told what takes time, in plain lines
 * @throws ListenError, LocalNeo4jError or the loader's error; nothing is left running then
 */
export async function startService(settings: Settings, report: (line: string) => void): Promise<Service> {
  const { host, port } = settings;
  await checkPort(host, port);
  const database = await openDatabase(settings, report);
  const { driver, local } = database;
  try {
    const sources = await expectedSources(path.join(packageRoot, 'data'));
    if (local !== undefined) {
      await bringUpToDate(driver, { database: settings.database, report }, sources);
    }
    const versions = new Map(sources.map(({ name, version }) => [name, version]));
    const expected = { versions, required: local !== undefined };
    const graph = new Graph(driver, settings);
    const soundness = new Soundness(graph);
    const schema = buildSchema();
    const app = await createApp({ schema, graph, expected, soundness, access: settings.access });
    const url = await listen(app, host, port);
    // Beside the first questions, not before them: all of it takes 15 s on a cold database. Its failures are nobody's answer.
    if (local !== undefined) warmUp(schema, graph, path.join(packageRoot, 'operations')).catch(() => {});
    const { reasons } = await soundness
      .check()
      .then(() => readiness(graph, expected, soundness))
      .catch((error: Error) => ({
        reasons: [error.message],
      }));
    return {
      url,
      reasons,
      broken:
        local?.exited.then(
          ({ code, logTail }) => `Neo4j has ended by itself (exit code ${code}).\n${logTail}`,
        ) ?? new Promise(() => {}),
      stop: async () => {
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
