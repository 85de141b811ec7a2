import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type StatementInterceptor, StatementRunner } from '../../src/database/statement-runner.js';
import { IntegrityMonitor } from '../../src/http/integrity-monitor.js';
import { Traffic } from '../../src/observability/traffic.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { runOneByOne, WarmUp } from '../../src/service/warm-up.js';
import { startApp } from '../kit/app.js';
import { sharedDriver } from '../kit/neo4j.js';
import { publishedQuestions } from '../kit/operations.js';

const driver = sharedDriver();
const schema = buildSchema();
const COLD =
  'Warm-up in progress: Neo4j is planning the published operations. Requests are answered, but may be slow.';
/** All published questions twice on a cold database: 30 s on a busy machine are not enough. */
const COLD_MS = 180_000;

/** A graph that tells of its statements when they go to the database, each of which waits `ms` before. */
function watched(ms: number, begins: (name: string) => (failed: boolean) => void): StatementRunner {
  const turn = runOneByOne();
  const intercept: StatementInterceptor = (name, run) =>
    turn(name, async () => {
      await sleep(ms);
      const ends = begins(name);
      try {
        const rows = await run();
        ends(false);
        return rows;
      } catch (error) {
        ends(true);
        throw error;
      }
    });
  return new StatementRunner(driver, { database: 'neo4j', cacheBytes: 1_000_000, intercept });
}

test('a warm-up asks every published question, one statement at a time', { timeout: COLD_MS }, async () => {
  let running = 0;
  let most = 0;
  const statements = new Set<string>();
  const graph = watched(0, (name) => {
    statements.add(name);
    running += 1;
    most = Math.max(most, running);
    return () => {
      running -= 1;
    };
  });
  await new WarmUp({ schema, graph, traffic: new Traffic() }).run();
  expect(most).toBe(1);
  const asked = new Set<string>();
  const service = await startApp(driver, {
    graph: new StatementRunner(driver, {
      database: 'neo4j',
      cacheBytes: 1_000_000,
      intercept: (name, run) => {
        asked.add(name);
        return run();
      },
    }),
  });
  for (const [, question] of publishedQuestions()) expect((await service.post(question)).status).toBe(200);
  expect([...asked].filter((name) => !statements.has(name))).toEqual([]);
});

test('it gives way to a question: what it reads is ended, nothing begins before the answer, and then it goes on', {
  timeout: COLD_MS,
}, async () => {
  const traffic = new Traffic();
  let asking = 0;
  const beside: string[] = [];
  let ended = 0;
  let done = 0;
  const graph = watched(50, (name) => {
    const isBeside = asking > 0;
    return (failed) => {
      // One that waited when the question came is ended without having gone to the database.
      if (failed) ended += 1;
      else done += 1;
      if (isBeside && !failed) beside.push(name);
    };
  });
  const service = await startApp(driver, {
    traffic,
    graph: new StatementRunner(driver, {
      database: 'neo4j',
      intercept: async (_, run) => {
        asking += 1;
        try {
          await sleep(100);
          return await run();
        } finally {
          asking -= 1;
        }
      },
    }),
  });
  const warming = new WarmUp({ schema, graph, traffic }).run();
  for (let count = 0; count < 5; count += 1) {
    await sleep(120);
    expect((await service.post('{ regions { id } }')).status).toBe(200);
  }
  expect(beside).toEqual([]);
  expect(ended).toBeGreaterThan(0);
  const before = done;
  await warming;
  expect(done).toBeGreaterThan(before);
});

test('readiness waits for it, and questions do not', { timeout: COLD_MS }, async () => {
  const traffic = new Traffic();
  let letGo: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const intercept: StatementInterceptor = async (_name, run) => {
    await held;
    return run();
  };
  const slow = new StatementRunner(driver, { database: 'neo4j', cacheBytes: 1_000_000, intercept });
  const graph = new StatementRunner(driver, { database: 'neo4j' });
  const integrity = new IntegrityMonitor(graph);
  await integrity.check();
  const warmUp = new WarmUp({ schema, graph: slow, traffic });
  const service = await startApp(driver, { graph, integrity, traffic, warmUp });
  const readiness = async () => {
    const response = await fetch(`${service.url}/health/ready`);
    return [response.status, ((await response.json()) as { reasons: string[] }).reasons];
  };
  const warming = warmUp.run();
  expect(await readiness()).toEqual([503, [COLD]]);
  expect((await service.post('{ regions { id } }')).status).toBe(200);
  letGo();
  await warming;
  await expect.poll(readiness, { timeout: 5_000 }).toEqual([200, []]);
});

test('it begins anew where the database has been started again', { timeout: COLD_MS }, async () => {
  let looks = 0;
  const graph = watched(0, (name) => {
    if (name === 'graphVersion') looks += 1;
    return () => {};
  });
  const warmUp = new WarmUp({ schema, graph, traffic: new Traffic() });
  const first = warmUp.run();
  await expect.poll(() => looks).toBeGreaterThan(0);
  const second = warmUp.run();
  await first;
  expect(warmUp.reason).toBe(COLD);
  await second;
  expect(warmUp.reason).toBeUndefined();
});

test('it asks again what the database does not answer, and is not waited for without end', async () => {
  let tries = 0;
  const intercept: StatementInterceptor = async () => {
    tries += 1;
    throw new Error('no database');
  };
  const graph = new StatementRunner(driver, { database: 'neo4j', intercept });
  const warmUp = new WarmUp({ schema, graph, traffic: new Traffic(), longestMs: 1_500 });
  const warming = warmUp.run();
  expect(warmUp.reason).toBe(COLD);
  await warming;
  expect(warmUp.reason).toBeUndefined();
  expect(tries).toBeGreaterThan(1);
  // One question every half second, and not all of them at once.
  expect(tries).toBeLessThanOrEqual(4);
});

test('a service that is asked without a pause is ready all the same', async () => {
  const traffic = new Traffic();
  const service = await startApp(driver, {
    traffic,
    graph: new StatementRunner(driver, {
      database: 'neo4j',
      intercept: async (_, run) => {
        await sleep(2_000);
        return run();
      },
    }),
  });
  const asked = service.post('{ regions { id } }');
  await sleep(200);
  const warmUp = new WarmUp({
    schema,
    graph: new StatementRunner(driver, { database: 'neo4j' }),
    traffic,
    longestMs: 500,
  });
  await warmUp.run();
  expect(warmUp.reason).toBeUndefined();
  expect((await asked).status).toBe(200);
});

test('one that is stopped asks nothing more, and has not come to its end', async () => {
  const traffic = new Traffic();
  let tries = 0;
  let letGo: () => void = () => {};
  const busy = await startApp(driver, {
    traffic,
    graph: new StatementRunner(driver, {
      database: 'neo4j',
      intercept: async (_, run) => {
        await new Promise<void>((resolve) => {
          letGo = resolve;
        });
        return run();
      },
    }),
  });
  const asked = busy.post('{ __typename regions { id } }');
  await sleep(200);
  const graph = new StatementRunner(driver, {
    database: 'neo4j',
    intercept: (_, run) => {
      tries += 1;
      return run();
    },
  });
  const warmUp = new WarmUp({ schema, graph, traffic });
  const warming = warmUp.run();
  warmUp.stop();
  expect(warmUp.reason).toBeUndefined();
  expect(await warming).toBe(false);
  const answered = setInterval(() => letGo(), 20);
  expect((await asked).status).toBe(200);
  clearInterval(answered);
  await sleep(200);
  expect(tries).toBe(0);
});
