import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { packageRoot } from '../../src/config/package-root.js';
import type { Neo4jAddress } from '../../src/config/settings.js';
import { openDriver } from '../../src/database/driver.js';
import { expectedSources, loadSources } from '../../src/load/load.js';
import { startTestNeo4j, testJarsDir } from './test-neo4j.js';
import { serveWorkersNeo4j } from './workers-neo4j.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The one Neo4j of the run, with all of data/ loaded. For reading only: every test file shares it. */
    neo4j: Neo4jAddress;
    /** The url of `WorkersNeo4j`, where a worker gets the address of its Neo4j. */
    workersNeo4j: string;
  }
}

/** Starts the run's Neo4j on an empty folder, loads data/ and takes everything away at the end. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const stateDir = await mkdtemp(path.join(tmpdir(), 'mandate-graph-tests-'));
  const jarsDir = await testJarsDir();
  const start = () => startTestNeo4j(stateDir);
  let neo4j = await start();
  // Stopped once where it leaves an archive of its classes: many more Neo4js are started, each of them 3 s quicker then.
  if (!(await readdir(jarsDir)).some((file) => file.endsWith('.jsa'))) {
    await neo4j.stop();
    neo4j = await start();
  }
  const { uri, username, password } = neo4j;
  const driver = openDriver({ uri, username, password });
  const sources = await expectedSources(path.join(packageRoot, 'data'));
  await loadSources(
    driver,
    { database: 'neo4j' },
    sources.map(({ folder }) => folder),
  );
  await driver.close();
  provide('neo4j', { uri, username, password });
  const workers = await serveWorkersNeo4j();
  provide('workersNeo4j', workers.url);
  return async () => {
    await Promise.all([neo4j.stop(), workers.stop()]);
    await rm(stateDir, { recursive: true, force: true });
  };
}
