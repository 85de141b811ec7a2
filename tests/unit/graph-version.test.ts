import neo4j, { type Driver } from 'neo4j-driver';
import { expect, test, vi } from 'vitest';
import type { CommitMark } from '../../src/database/commit-mark.js';
import { withConsistentVersion } from '../../src/database/consistent-version.js';
import type { Statement } from '../../src/database/statement.js';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { graphVersion } from '../../src/database/version-poller.js';

interface State {
  readonly version: string;
  readonly mark?: Partial<CommitMark>;
  readonly loadedAt?: string;
}

/** A graph whose version reads as the given states, one look after the other, and then stays. */
function graphWith(states: readonly State[]): { graph: StatementRunner; looks: () => number } {
  let looks = 0;
  const session = {
    run: async (cypher: string) => {
      if (cypher !== graphVersion.cypher) return { records: [new neo4j.types.Record([], [])] };
      const {
        mark = null,
        loadedAt = 'a Tuesday',
        version,
      } = states[Math.min(looks, states.length - 1)] ?? { version: '' };
      looks += 1;
      const state = { version, mark, loadedAt };
      return { records: [new neo4j.types.Record(Object.keys(state), Object.values(state))] };
    },
    close: async () => {},
  };
  const driver = { session: () => session } as unknown as Driver;
  return {
    graph: new StatementRunner(driver, { database: 'neo4j', cacheBytes: 1_000_000 }),
    looks: () => looks,
  };
}

const A_STATEMENT: Statement<object> = { name: 'aStatement', cypher: 'RETURN 1' };

/** How often a request with one statement runs while the graph goes through the states. */
async function runsFor(states: readonly State[]): Promise<number> {
  let runs = 0;
  await withConsistentVersion(graphWith(states).graph, async (request) => {
    runs += 1;
    await request.run(A_STATEMENT, {});
  });
  return runs;
}

const [a, b, marked] = [
  { version: 'a' },
  { version: 'b' },
  { version: 'a', mark: { load: 'one', kind: 'COMMIT' as const, beat: 0, quietMs: 0 } },
];

test('an answer is given when the version is the same before and after', async () => {
  expect(await runsFor([a])).toBe(1);
});

test('a request that a load overtakes runs again', async () => {
  expect(await runsFor([a, b, b])).toBe(2);
});

test('a version that was left and loaded again is another one', async () => {
  expect(await runsFor([{ ...a, loadedAt: 'a Monday' }, a, a])).toBe(2);
});

test('what was read under the mark is read again, and not before the mark is gone', async () => {
  expect(await runsFor([marked, a, a, a])).toBe(2);
  expect(await runsFor([a, marked, marked, marked, b])).toBe(2);
});

test('a request without statements costs no look', async () => {
  const { graph, looks } = graphWith([a]);
  expect(await withConsistentVersion(graph, async (request) => request.statements.length)).toBe(0);
  expect(looks()).toBe(0);
});

test('sixteen requests side by side share three looks: before all, after the first, after the others', async () => {
  const { graph, looks } = graphWith([a]);
  const one = () => withConsistentVersion(graph, (request) => request.run(A_STATEMENT, {}));
  await Promise.all(Array.from({ length: 16 }, one));
  expect(looks()).toBe(3);
});

test('what a request found is known to the next of the same version, and only once its answer was of one version', async () => {
  const { graph } = graphWith([a, a, a, b, b, b, b]);
  const known: unknown[] = [];
  const ask = (finds: string) =>
    withConsistentVersion(graph, async (request) => {
      await request.open();
      known.push(request.get('space', 'key', undefined));
      await request.run(A_STATEMENT, {});
      request.put('space', 'key', finds, undefined);
    });
  await ask('first');
  expect(known).toEqual([undefined]);
  await ask('second');
  expect(known).toEqual([undefined, 'first']);
  // The look after this one tells of version b: it runs again, and finds nothing of a.
  await ask('third');
  expect(known).toEqual([undefined, 'first', 'second', undefined]);
});

test('a look that is never answered keeps nobody waiting who comes a second later', async () => {
  const { graph } = graphWith([a]);
  let isStuck = true;
  const read = graph.read.bind(graph);
  graph.read = (...asked) => (isStuck ? new Promise(() => {}) : read(...asked));
  void graph.versionPoller.next();
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  isStuck = false;
  expect(await graph.versionPoller.next()).toMatchObject({ version: 'a' });
});

test('a request that never sees one version fails because a load is running', async () => {
  const failure = withConsistentVersion(graphWith([marked]).graph, (request) => request.run(A_STATEMENT, {}));
  await expect(failure).rejects.toMatchObject({ name: 'DatabaseFailure', kind: 'LOADING' });
});

test('a snapshot that becomes out of date while it is looked at is no error', async () => {
  const { graph } = graphWith([{ version: 'one' }]);
  await graph.versionPoller.next();
  const now = performance.now();
  // The first reading of the clock is within the 500 ms for which a snapshot is good, the next ones are after them.
  const clock = vi
    .spyOn(performance, 'now')
    .mockReturnValueOnce(now)
    .mockReturnValue(now + 501);
  try {
    expect(graph.request().get('space', 'key', undefined)).toBeUndefined();
  } finally {
    clock.mockRestore();
  }
});
