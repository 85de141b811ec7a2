import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jAddress } from '../config/settings.js';
import { closeSilentSockets } from './handshake-timeout.js';

/** The Bolt port of an address without a port. */
const DEFAULT_PORT = 7687;
/** How long a statement waits for a connection. */
const ACQUISITION_MS = 4_000;

/**
 * Opens a driver for the service and the loader. It does not connect yet.
 *
 * With the driver's own defaults, a request to a port that refuses connections takes 61 s to fail; with these times, 3 s.
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
    // Neo4j's hints on statements would not be read here; the tests check the plans of the statements instead.
    notificationFilter: { minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF },
  });
  // After this time no statement waits for the connection any more.
  closeSilentSockets(Number(new URL(uri).port) || DEFAULT_PORT, ACQUISITION_MS);
  return driver;
}
