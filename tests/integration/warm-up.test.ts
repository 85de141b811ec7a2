import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Around, Graph } from '../../src/graph/executor.js';
import { buildSchema } from '../../src/resolvers/index.js';
import { packageRoot } from '../../src/root.js';
import { Traffic } from '../../src/server/traffic.js';
import { oneByOne, warmUp } from '../../src/server/warm-up.js';
import { startApp } from '../kit/app.js';
import { sharedDriver } from '../kit/neo4j.js';
import { publishedQuestions } from '../kit/operations.js';

const driver = sharedDriver();
const schema = buildSchema();
const folder = path.join(packageRoot, 'operations');
/** All published questions twice on a cold database: 30 s on a busy machine are not enough. */
const COLD_MS = 180_000;

/** A graph that tells of its statements when they go to the database, each of which waits `ms` before. */
function watched(ms: number, begins: (name: string) => (failed: boolean) => void): Graph {
  const turn = oneByOne();
  const around: Around = (name, run) =>
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
  return new Graph(driver, { database: 'neo4j', cacheBytes: 1_000_000, around });
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
  await warmUp({ schema, graph, traffic: new Traffic(), folder });
  expect(most).toBe(1);
  const asked = new Set<string>();
  const service = await startApp(driver, {
    graph: new Graph(driver, {
      database: 'neo4j',
      cacheBytes: 1_000_000,
      around: (name, run) => {
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
    graph: new Graph(driver, {
      database: 'neo4j',
      around: async (_, run) => {
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
  const warming = warmUp({ schema, graph, traffic, folder });
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
