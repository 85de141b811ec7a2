import { setTimeout as sleep } from 'node:timers/promises';
import { GraphQLError } from 'graphql';
import type { Graph, GraphRequest, Statement } from './executor.js';
import type { GraphVersion } from './rows.js';

interface Look extends GraphVersion {
  readonly committing: boolean;
}

/** The version that the graph has, and whether a load is about to commit another. */
export const graphVersion: Statement<Look> = {
  name: 'graphVersion',
  cypher: `MATCH (g:GraphState {id: 'graph'})
RETURN g.version AS version, g.loadedAt AS loadedAt, coalesce(g.committing, false) AS committing`,
};

/** A commit takes well under a second; a request that meets one is asked again instead of failing. */
const PAUSE_MILLISECONDS = 50;
const TRIES = 20;
const RETRY_AFTER_SECONDS = 1;

function changing(): GraphQLError {
  return new GraphQLError('New data are being loaded; ask again in a moment', {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      http: { status: 503, headers: new Map([['retry-after', String(RETRY_AFTER_SECONDS)]]) },
    },
  });
}

/** Whether what was read between two looks is of one version. */
function unchanged(before: Look | undefined, after: Look | undefined): boolean {
  return before?.version === after?.version && !before?.committing && !after?.committing;
}

/**
 * Runs a request so that its answer never mixes two versions of the data: Neo4j shows a commit to a running reader bit
 * by bit (13 of 81 single statements returned mixed values while a transaction updated 20,000 nodes), so no isolation
 * level helps. Version and mark are looked at before the first and after the last statement; anything but the same
 * version without the mark makes it run again. A request without statements costs no look.
 * @param run answers the request by the reads of the GraphRequest that it is given; may be called several times
 * @throws GraphQLError 503 when loads overtake every try
 */
export async function withOneVersion<T>(
  graph: Graph,
  run: (request: GraphRequest) => Promise<T>,
): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    let before: Look | undefined;
    const request = graph.request(async (read) => {
      [before] = await read(graphVersion, {});
    });
    const answer = await run(request);
    if (request.statements.length === 0) return answer;
    const [after] = await request.run(graphVersion, {});
    if (unchanged(before, after)) return answer;
    await sleep(PAUSE_MILLISECONDS);
  }
  throw changing();
}
