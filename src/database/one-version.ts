import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Bounds } from './deadline.js';
import type { Graph, GraphRequest } from './statement-runner.js';
import { isUnchanged } from './version-poller.js';

/** A commit takes well under a second; a request that meets one is asked again instead of failing. */
const PAUSE_MILLISECONDS = 50;
const TRIES = 20;
const RETRY_AFTER_SECONDS = 1;

function changing(): GraphQLError {
  return new GraphQLError('New data are being loaded. Try again in a moment.', {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      http: { status: 503, headers: new Map([['retry-after', String(RETRY_AFTER_SECONDS)]]) },
    },
  });
}

/**
 * Runs a request so that its answer never mixes two versions of the data: Neo4j shows a commit to a running reader bit
 * by bit (13 of 81 single statements returned mixed values while a transaction updated 20,000 nodes), so no isolation
 * level helps. A request belongs to the version of a look from before its first statement; a look that begins after its
 * last one must show the same version without the mark, or all of it runs again. What it has read enters the cache only
 * then. A request that finds everything in the cache of its version needs no second look.
 * @param run answers the request by the reads of the GraphRequest that it is given; may be called several times
 * @param bounds that end those reads
 * @throws GraphQLError 503 when loads overtake every try
 */
export async function withConsistentVersion<T>(
  graph: Graph,
  run: (request: GraphRequest) => Promise<T>,
  bounds?: Bounds,
): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (tries > 0) {
      await sleep(PAUSE_MILLISECONDS);
      if ((await graph.watch.next())?.mark) continue;
    }
    const request = graph.request(bounds);
    const answer = await run(request);
    if (request.statements.length === 0) return answer;
    const before = await request.version();
    if (isUnchanged(before, await graph.watch.next())) {
      request.publish();
      return answer;
    }
  }
  throw changing();
}
