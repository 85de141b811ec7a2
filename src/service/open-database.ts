import type { Driver } from 'neo4j-driver';
import type { Neo4jAddress, Settings } from '../config/settings.js';
import { openDriver } from '../database/driver.js';
import { DriverFailover } from '../database/driver-failover.js';
import { findRunningService, LocalNeo4jError } from '../local-neo4j/index.js';
import { Neo4jSupervisor } from '../local-neo4j/supervisor.js';

/** The database that the settings name. */
export interface Database {
  /** For reads: it replaces a driver when the network fails. */
  readonly failover: DriverFailover;
  /** For loads; a load that fails has to be run again. */
  readonly driver: Driver;
  /** The Neo4j that this process runs; `undefined` if the database runs elsewhere. */
  readonly local: Neo4jSupervisor | undefined;
  /** Closes the drivers, then stops the local Neo4j. */
  close(): Promise<void>;
}

/** Whether the database may belong to a running service (`beside`) or must be this process's own (`alone`). */
export type DatabaseSharing = 'beside' | 'alone';

/**
 * Opens the database. Starts a local Neo4j if the settings name no other and there is no running service whose database may be
 * shared.
 * @param report called with a line about each slow step
 * @throws LocalNeo4jError if the local Neo4j does not start, or the service that runs it cannot share it now; a Neo4j that the
 *   settings name is not contacted here
 */
export async function openDatabase(
  settings: Settings,
  report: (line: string) => void,
  share: DatabaseSharing,
): Promise<Database> {
  const { localNeo4j, stateDir, deadlineMs } = settings;
  const neo4j =
    settings.neo4j ?? (share === 'beside' ? await openBesideService(stateDir, report) : undefined);
  if (neo4j !== undefined) {
    const failover = new DriverFailover(() => openDriver(neo4j), deadlineMs);
    return { failover, driver: failover.driver, local: undefined, close: () => failover.close() };
  }
  const local = await Neo4jSupervisor.start({ ...localNeo4j, stateDir, report });
  const failover = new DriverFailover(() => openDriver(local.address), deadlineMs);
  local.onMoved(() => failover.renew());
  return {
    failover,
    driver: failover.driver,
    local,
    close: async () => {
      await failover.close();
      await local.stop();
    },
  };
}

/** The address of the database of the service that runs on the state folder; undefined if none runs. */
async function openBesideService(
  stateDir: string,
  report: (line: string) => void,
): Promise<Neo4jAddress | undefined> {
  const service = await findRunningService(stateDir);
  if (service === undefined) return undefined;
  const { pid, homeDir, database } = service;
  if (database === undefined)
    throw new LocalNeo4jError(
      'LOCKED',
      `The service (process ${pid}) is starting the Neo4j in ${homeDir}, or is backing it up. Try again in a moment.`,
    );
  report(`Using the database of the running service (process ${pid})`);
  return database;
}
