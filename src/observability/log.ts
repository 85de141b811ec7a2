import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config/settings.js';

/** The header with the id of a request. A client may send it; every response has it. */
export const REQUEST_ID_HEADER = 'x-request-id';
/** The ids that a client may give its request: without characters that have a meaning for a log or a terminal. */
const WELL_FORMED = /^[\w.:-]{1,64}$/;

/** Writes one JSON object per line, by default to standard error, because standard output is for people. */
export function createLog(
  level: LogLevel,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger {
  return pino({ level, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/** The id of a request, for the log and the response: the client's own id if it is short and plain, else a new one. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}
