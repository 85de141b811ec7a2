import { LocalNeo4jError } from './local-neo4j-error.js';

// Patterns in the log, each with advice. The first one that matches is used.
const ADVICE: readonly [RegExp, (homeDir: string) => string][] = [
  [
    /store_lock|FileLockException|lock file has been locked/i,
    (homeDir) =>
      `Another Neo4j runs in ${homeDir}. Stop it, or use another state folder (MANDATE_STATE_DIR).`,
  ],
  [
    /No space left on device/i,
    (homeDir) =>
      `The disk of ${homeDir} is full. Free some space, or move the state folder (MANDATE_STATE_DIR).`,
  ],
  [
    /OutOfMemoryError|Could not reserve enough space|insufficient memory|Too small maximum heap|Invalid maximum heap/i,
    () =>
      'There is not enough memory, or the heap is too small. Close other programs, or change the memory of Neo4j (MANDATE_NEO4J_HEAP_MB, MANDATE_NEO4J_PAGE_CACHE_MB).',
  ],
  [
    /Permission denied|AccessDeniedException/i,
    (homeDir) =>
      `A file in ${homeDir} belongs to another user. Make the user that runs the service the owner of the folder.`,
  ],
];

/** Whether another program took the port after it was chosen; a start on another port may succeed. */
export function isPortTaken(log: string): boolean {
  return /Address already in use|BindException/i.test(log);
}

/** The error for a server that did not start: what happened, what to do, and the end of its log. */
export function startFailure(what: string, options: { homeDir: string; log: string }): LocalNeo4jError {
  const { homeDir, log } = options;
  const advice =
    ADVICE.find(([pattern]) => pattern.test(log))?.[1](homeDir) ??
    `If the database is damaged, delete ${homeDir}: the next start creates a new one and loads data/ into it.`;
  const tail =
    log === '' ? 'Its log is empty.' : `Last lines of its log (the whole log is in ${homeDir}/logs):\n${log}`;
  return new LocalNeo4jError('START_FAILED', `${what} ${advice} ${tail}`);
}
