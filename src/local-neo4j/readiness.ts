import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';

/** Whether a server took the credentials and answered; 'refused' when it did not take them. */
export type Readiness = 'ready' | 'not-yet' | 'refused';

/** Asks a starting server again and again. */
export interface ReadinessProbe {
  ask(): Promise<Readiness>;
  close(): Promise<void>;
}

/** A probe of the server at `uri`, with the password that it must take. */
export function readinessProbe(uri: string, password: string): ReadinessProbe {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 4_000,
    telemetryDisabled: true,
  });
  return {
    // The driver waits for ever for a server that takes a query and says nothing.
    ask: () => Promise.race([askOnce(driver), sleep(5_000, 'not-yet' as const, { ref: false })]),
    close: () => driver.close(),
  };
}

async function askOnce(driver: Driver): Promise<Readiness> {
  const session = driver.session();
  try {
    // session.run and not executeQuery, which would hold a refused port for a minute.
    await session.run('RETURN 1');
    return 'ready';
  } catch (error) {
    const code = error instanceof Neo4jError ? error.code : '';
    return code.startsWith('Neo.ClientError.Security.') ? 'refused' : 'not-yet';
  } finally {
    await session.close();
  }
}
