import type { Driver } from 'neo4j-driver';
import { expect, test } from 'vitest';
import { Graph, type Statement } from '../../src/graph/executor.js';
import { withOneVersion } from '../../src/graph/version.js';

interface State {
  readonly version: string;
  readonly committing?: boolean;
}

/** A graph whose version reads as the given states, one after the other, and then stays. */
function graphWith(states: readonly State[]): Graph {
  let looks = 0;
  const session = {
    run: async () => {
      const { version, committing = false } = states[Math.min(looks, states.length - 1)] ?? { version: '' };
      looks += 1;
      return { records: [{ toObject: () => ({ version, committing, loadedAt: '2020-06-23T00:00:00Z' }) }] };
    },
    close: async () => {},
  };
  return new Graph({ session: () => session } as unknown as Driver, { database: 'neo4j' });
}

const A_STATEMENT: Statement<object> = { name: 'aStatement', cypher: 'RETURN 1' };

/** How often a request with one statement runs while the graph goes through the states, one for each statement. */
async function runsFor(states: readonly State[]): Promise<number> {
  let runs = 0;
  await withOneVersion(graphWith(states), async (request) => {
    runs += 1;
    await request.run(A_STATEMENT, {});
  });
  return runs;
}

const [a, b, marked] = [{ version: 'a' }, { version: 'b' }, { version: 'a', committing: true }];

test('an answer is given when the version is the same before and after', async () => {
  expect(await runsFor([a])).toBe(1);
});

test('a request that a load overtakes runs again', async () => {
  expect(await runsFor([a, b, b])).toBe(2);
});

test('what was read under the mark is read again', async () => {
  expect(await runsFor([marked, a, a, a])).toBe(2);
  expect(await runsFor([a, a, marked, b])).toBe(2);
});

test('a request without statements costs no look', async () => {
  const graph = graphWith([a]);
  expect(await withOneVersion(graph, async (request) => request.statements.length)).toBe(0);
});

test('a request that never sees one version answers 503 and says when to ask again', async () => {
  const failure = withOneVersion(graphWith([marked]), (request) => request.run(A_STATEMENT, {}));
  await expect(failure).rejects.toMatchObject({ extensions: { http: { status: 503 } } });
});
