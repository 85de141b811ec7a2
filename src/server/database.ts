import type { Driver } from 'neo4j-driver';
import type { Settings } from '../settings.js';
import { openDriver } from './driver.js';
import { KeptNeo4j } from './kept-neo4j.js';
import { Way } from './way.js';

/** The database that the settings name. */
export interface Database {
  /** For reading through faults of the network. */
  readonly way: Way;
  /** For a load, which begins again where it fails. */
  readonly driver: Driver;
  /** The Neo4j that this process runs for it; `undefined` where it runs elsewhere. */
  readonly local: KeptNeo4j | undefined;
  /** Closes the way, then stops the local Neo4j. */
  close(): Promise<void>;
}

/**
 * Opens the database, starting a local Neo4j where no other is named.
 * @param report told what takes time
 * @throws LocalNeo4jError when the local one does not come up; another one is not contacted here
 */
export async function openDatabase(
  { neo4j, localNeo4j, stateDir, deadlineMs }: Settings,
  report: (line: string) => void,
): Promise<Database> {
  if (neo4j !== undefined) {
    const way = new Way(() => openDriver(neo4j), deadlineMs);
    return { way, driver: way.driver, local: undefined, close: () => way.close() };
  }
  const local = await KeptNeo4j.start({ ...localNeo4j, stateDir, report, moved: () => way.renew() });
  const way = new Way(() => openDriver(local.address), deadlineMs);
  return {
    way,
    driver: way.driver,
    local,
    close: async () => {
      await way.close();
      await local.stop();
    },
  };
}
