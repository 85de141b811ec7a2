import neo4j, { type Driver } from 'neo4j-driver';
import type { Neo4jAddress } from '../settings.js';

/**
 * A driver for the service and the loader. Nothing is contacted yet.
 *
 * With the driver's own defaults a refused port holds a request for 61 s; with these times it is 3 s.
 */
export function openDriver({ uri, username, password }: Neo4jAddress): Driver {
  const auth = password === '' ? undefined : neo4j.auth.basic(username, password);
  return neo4j.driver(uri, auth, {
    userAgent: 'mandate-graph',
    disableLosslessIntegers: true,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 4_000,
    maxTransactionRetryTime: 3_000,
    telemetryDisabled: true,
  });
}
