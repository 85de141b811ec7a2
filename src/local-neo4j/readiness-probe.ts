import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';

/** Whether a server accepted the credentials and answered; 'refused' if it did not accept them. */
export type ProbeResult = 'ready' | 'not-yet' | 'refused';

/** Checks whether a starting server is ready; `ask` may be called again and again. */
export interface ReadinessProbe {
  ask(): Promise<ProbeResult>;
  close(): Promise<void>;
}

/** Creates a probe for the server at `uri`, with the password that the server must accept. */
export function readinessProbe(uri: string, password: string): ReadinessProbe {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', password), {
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 4_000,
    telemetryDisabled: true,
  });
  return {
    // The driver has no time-out for a server that accepts a query and does not answer.
    ask: () => Promise.race([askOnce(driver), sleep(5_000, 'not-yet' as const, { ref: false })]),
    close: () => driver.close(),
  };
}

async function askOnce(driver: Driver): Promise<ProbeResult> {
  const session = driver.session();
  try {
    // executeQuery would try for a minute to connect to a port that refuses connections; session.run does not.
    await session.run('RETURN 1');
    return 'ready';
  } catch (error) {
    const code = error instanceof Neo4jError ? error.code : '';
    return code.startsWith('Neo.ClientError.Security.') ? 'refused' : 'not-yet';
  } finally {
    await session.close();
  }
}
