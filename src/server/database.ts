import type { Driver } from 'neo4j-driver';
import { type LocalNeo4j, startLocalNeo4j } from '../neo4j/index.js';
import type { Settings } from '../settings.js';
import { openDriver } from './driver.js';

/** The database that the settings name. */
export interface Database {
  readonly driver: Driver;
  /** The Neo4j that this process runs for it; `undefined` where it runs elsewhere. */
  readonly local: LocalNeo4j | undefined;
  /** Closes the driver, then stops the local Neo4j. */
  close(): Promise<void>;
}

/** `driver.close()` waits for ever on a wedged network. */
const DRIVER_CLOSE_MS = 3_000;

/**
 * Opens the database, starting a local Neo4j where no other is named.
 * @param report told what takes time
 * @throws LocalNeo4jError when the local one does not come up; another one is not contacted here
 */
export async function openDatabase(
  { neo4j, stateDir }: Settings,
  report: (line: string) => void,
): Promise<Database> {
  const local = neo4j === undefined ? await startLocalNeo4j({ stateDir, report }) : undefined;
  const address = neo4j ?? local;
  if (address === undefined) throw new Error('Neither a Neo4j address nor a local Neo4j');
  const driver = openDriver(address);
  return {
    driver,
    local,
    close: async () => {
      const late = new Promise<void>((resolve) => setTimeout(resolve, DRIVER_CLOSE_MS).unref());
      await Promise.race([driver.close(), late]);
      await local?.stop();
    },
  };
}
