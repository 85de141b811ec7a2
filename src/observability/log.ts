import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from '../config/settings.js';

export const REQUEST_ID_HEADER = 'x-request-id';
/** What a caller may name a request by: nothing that a log or a terminal would take for anything but a name. */
const WELL_FORMED = /^[\w.:-]{1,64}$/;

/** Writes one JSON object a line, by default to standard error: standard output is for people. */
export function createLog(
  level: LogLevel,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger {
  return pino({ level, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/** The id of a request in log and answer: the caller's, where it is short and plain, or one of ours. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
}
