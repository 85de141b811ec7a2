import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Driver } from 'neo4j-driver';
import { afterAll, inject } from 'vitest';
import type { Neo4jAddress } from '../../src/config/settings.js';
import { openDriver } from '../../src/database/driver.js';
import { DriverFailover } from '../../src/database/driver-failover.js';
import type { LocalNeo4j, LocalNeo4jOptions } from '../../src/local-neo4j/index.js';
import { startTestNeo4j } from './test-neo4j.js';

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
export function wayTo(address: Neo4jAddress, longestMs: number): DriverFailover {
  const way = new DriverFailover(() => openDriver(address), longestMs);
  afterAll(() => way.close());
  return way;
}

/** A Neo4j to write to. */
export interface EmptyNeo4j {
  readonly neo4j: Neo4jAddress;
  readonly driver: Driver;
}

/**
 * The Neo4j of this worker, emptied: for a file that writes and does not stop or kill its database. The nodes that an earlier
 * file of the worker has left are deleted; its indexes stay. The driver is closed after the test file.
 * @throws Error if the Neo4j does not start
 */
export async function emptyNeo4j(): Promise<EmptyNeo4j> {
  const response = await fetch(`${inject('workersNeo4j')}/${process.env.VITEST_POOL_ID}`);
  if (!response.ok) throw new Error(await response.text());
  const neo4j = (await response.json()) as Neo4jAddress;
  const driver = closedAfter(openDriver(neo4j));
  // The indexes stay: Neo4j refuses to compile a query while many indexes are dropped and made again.
  const session = driver.session();
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS');
  await session.close();
  return { neo4j, driver };
}

/** A Neo4j of one's own, to stop, kill and start. */
export interface OwnNeo4j {
  readonly neo4j: LocalNeo4j;
  readonly driver: Driver;
  readonly stateDir: string;
}

/**
 * Starts an empty Neo4j for one test file, which stops or kills it (about 5 s; `emptyNeo4j` is quicker). It is stopped and
 * removed after the file.
 * @param stateDir a folder to use again, for a start after a stop; by default a new one
 * @param options where it is to differ from that of the other tests
 */
export async function ownNeo4j(
  stateDir?: string,
  options: Pick<LocalNeo4jOptions, 'heapMegabytes'> = {},
): Promise<OwnNeo4j> {
  const folder = stateDir ?? (await mkdtemp(path.join(tmpdir(), 'mandate-graph-own-')));
  const neo4j = await startTestNeo4j(folder, options);
  const driver = openDriver(neo4j);
  afterAll(async () => {
    await driver.close();
    await neo4j.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return { neo4j, driver, stateDir: folder };
}
