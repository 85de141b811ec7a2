import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { packageRoot } from '../../src/config/package-root.js';
import type { Neo4jAddress } from '../../src/config/settings.js';
import { openDriver } from '../../src/database/driver.js';
import { loadSources } from '../../src/load/load.js';
import { expectedSources } from '../../src/load/source-folders.js';
import { startTestNeo4j, testJarsDir } from './test-neo4j.js';
import { serveWorkersNeo4j } from './workers-neo4j.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The shared Neo4j of the run, with all of data/ loaded. Tests must not write to it, because all test files use it. */
    neo4j: Neo4jAddress;
    /** The url of `WorkersNeo4j`, where a worker gets the address of its Neo4j. */
    workersNeo4j: string;
  }
}

/** Starts the shared Neo4j in an empty folder and loads data/. The returned function stops everything and removes the folder. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const stateDir = await mkdtemp(path.join(tmpdir(), 'mandate-graph-tests-'));
  const jarsDir = await testJarsDir();
  const start = () => startTestNeo4j(stateDir);
  let neo4j = await start();
  // A Neo4j that stops writes an archive of its Java classes. With the archive, each later start of a Neo4j is 3 s faster.
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
