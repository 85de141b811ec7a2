import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Driver } from 'neo4j-driver';
import { afterAll, inject } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import type { Neo4jAddress } from '../../src/config/settings.js';
import { openDriver } from '../../src/database/driver.js';
import { Way } from '../../src/database/driver-failover.js';
import {
  defaultJarsDir,
  type LocalNeo4j,
  type LocalNeo4jOptions,
  startLocalNeo4j,
} from '../../src/local-neo4j/index.js';
import { TEST_NEO4J } from './neo4j-options.js';

/** Closes a driver after the test file. */
export function closedAfter(driver: Driver): Driver {
  afterAll(() => driver.close());
  return driver;
}

/** A driver for the run's shared Neo4j, which holds all of data/. For reading only; closed after the test file. */
export function sharedDriver(): Driver {
  return closedAfter(openDriver(inject('neo4j')));
}

/** A way to a database, as the service has one; closed after the test file. */
export function wayTo(address: Neo4jAddress, longestMs: number): Way {
  const way = new Way(() => openDriver(address), longestMs);
  afterAll(() => way.close());
  return way;
}

/** A Neo4j of one's own, to write to, stop and start. */
export interface OwnNeo4j {
  readonly neo4j: LocalNeo4j;
  readonly driver: Driver;
  readonly stateDir: string;
}

/**
 * Starts an empty Neo4j for one test file (about 5 s); stopped and removed after it.
 * @param stateDir a folder to use again, for a start after a stop; by default a new one
 * @param options where it is to differ from that of the other tests
 */
export async function ownNeo4j(
  stateDir?: string,
  options: Pick<LocalNeo4jOptions, 'heapMegabytes'> = {},
): Promise<OwnNeo4j> {
  const folder = stateDir ?? (await mkdtemp(path.join(tmpdir(), 'mandate-graph-own-')));
  const jarsDir = await defaultJarsDir(path.join(packageRoot, '.state'));
  const neo4j = await startLocalNeo4j({ stateDir: folder, jarsDir, ...TEST_NEO4J, ...options });
  const driver = openDriver(neo4j);
  afterAll(async () => {
    await driver.close();
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { neo4j, driver, stateDir: folder };
}
