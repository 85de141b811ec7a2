import { setTimeout as sleep } from 'node:timers/promises';
import type { ReadBounds } from './deadline.js';
import { LoadingFailure } from './failure.js';
import type { RequestReader, StatementRunner } from './statement-runner.js';
import { isUnchanged } from './version-poller.js';

/** A commit takes well under a second, so a request that overlaps one is run again instead of failing. */
const PAUSE_MILLISECONDS = 50;
const TRIES = 20;

/**
 * Runs a request so that its answer never mixes two versions of the data. Neo4j shows a commit to a running reader bit by bit
 * (13 of 81 single statements returned mixed values while a transaction updated 20,000 nodes), so no isolation level helps.
 * The version is read before the request's first statement and again after its last one. If the version has changed, or if
 * either read finds a commit mark, the whole request runs again; otherwise the rows that it has read are added to the cache.
 * A request that finds everything in the cache of its version needs no second read of the version.
 * @param run answers the request by the reads of the RequestReader that it is given; may be called several times
 * @param bounds that end those reads
 * @returns the answer of `run`
 * @throws LoadingFailure when a load changes the version during every try
 */
export async function withConsistentVersion<T>(
  graph: StatementRunner,
  run: (request: RequestReader) => Promise<T>,
  bounds?: ReadBounds,
): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) {
      await sleep(PAUSE_MILLISECONDS);
      if ((await graph.versionPoller.next())?.mark) continue;
    }
    const request = graph.request(bounds);
    const answer = await run(request);
    if (request.statements.length === 0) return answer;
    const before = await request.version();
    if (isUnchanged(before, await graph.versionPoller.next())) {
      request.publish();
      return answer;
    }
  }
  throw new LoadingFailure();
}
