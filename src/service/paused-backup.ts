import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { FastifyBaseLogger } from 'fastify';
import type { DriverFailover } from '../database/driver-failover.js';
import { backupFile, dump } from '../local-neo4j/index.js';
import type { Neo4jSupervisor } from '../local-neo4j/supervisor.js';
import type { Outcome } from './control.js';

/** The parts of a running service that a backup needs. */
export interface PausableDatabase {
  readonly failover: DriverFailover;
  readonly local: Neo4jSupervisor;
  readonly report: (line: string) => void;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn'>;
}

/**
 * Backs up the database of a running service: stops its Neo4j, dumps the database and starts Neo4j again. Operations fail
 * meanwhile.
 */
export async function backUpPaused(
  { failover, local, report, log }: PausableDatabase,
  file: string,
): Promise<Outcome> {
  try {
    backupFile(file);
    // The folder is created before the database is stopped for it.
    await mkdir(dirname(file), { recursive: true });
  } catch (error) {
    return { refused: (error as Error).message };
  }
  report(`Pausing the database for a backup into ${file} ...`);
  const started = performance.now();
  const failure = await failover.paused(() =>
    local
      .pause((home) => dump(home, file))
      .then(
        () => undefined,
        (error: Error) => error,
      ),
  );
  const pausedMs = Math.round(performance.now() - started);
  report(`The database was paused for ${(pausedMs / 1_000).toFixed(1)} s`);
  if (failure === undefined) log.info({ file, pausedMs }, 'backup written');
  else log.warn({ err: failure, pausedMs }, 'backup failed');
  return failure === undefined ? { pausedMs } : { refused: failure.message };
}
