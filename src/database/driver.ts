import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jAddress } from '../config/settings.js';
import { closeSilentSockets } from './handshake-timeout.js';

/** Of Bolt, where an address names none. */
const DEFAULT_PORT = 7687;
/** So long a statement waits for a connection. */
const ACQUISITION_MS = 4_000;

/**
 * A driver for the service and the loader. Nothing is contacted yet.
 *
 * With the driver's own defaults a refused port holds a request for 61 s; with these times it is 3 s.
 */
export function openDriver({ uri, username, password }: Neo4jAddress): Driver {
  const auth = password === '' ? undefined : neo4j.auth.basic(username, password);
  const driver = neo4j.driver(uri, auth, {
    userAgent: 'mandate-graph',
    disableLosslessIntegers: true,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: ACQUISITION_MS,
    maxTransactionRetryTime: 3_000,
    telemetryDisabled: true,
    // Hints on the statements, which nobody would read; the tests look at their plans.
    notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
  });
  // Nobody waits any longer for a connection that has not been greeted by then.
  closeSilentSockets(Number(new URL(uri).port) || DEFAULT_PORT, ACQUISITION_MS);
  return driver;
}
