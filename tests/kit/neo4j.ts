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

/** @returns a driver for the shared Neo4j of the run, which holds all of data/. Only for reading; closed after the test file. */
export function sharedDriver(): Driver {
  return closedAfter(openDriver(inject('neo4j')));
}

/** @returns a DriverFailover for a database, as the service has one; closed after the test file */
export function openFailover(address: Neo4jAddress, longestMs: number): DriverFailover {
  const failover = new DriverFailover(() => openDriver(address), longestMs);
  afterAll(() => failover.close());
  return failover;
}

/** A Neo4j that a test may write to. */
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

/** A Neo4j that only one test file uses, so that it can stop, kill and start it. */
export interface OwnNeo4j {
  readonly neo4j: LocalNeo4j;
  readonly driver: Driver;
  readonly stateDir: string;
}

/**
 * Starts a Neo4j for one test file that stops or kills its database. A start takes about 5 s; `emptyNeo4j` is faster. The Neo4j
 * is stopped and its folder removed after the test file.
 * @param stateDir the folder of an earlier Neo4j, to start it again; by default a new, empty folder
 * @param options settings that differ from those of the other tests
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
