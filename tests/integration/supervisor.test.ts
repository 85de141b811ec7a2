import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDriver } from '../../src/database/driver.js';
import { Neo4jSupervisor } from '../../src/local-neo4j/supervisor.js';

import { emptyState } from '../kit/state.js';

const LONG = { timeout: 120_000 };
/** One that ends sooner after it has come up is not started again. */
const SOON_MS = 5_000;

let stateDir: string;
let kept: Neo4jSupervisor;
const told: string[] = [];
let moves = 0;
let isBroken = false;

beforeAll(async () => {
  stateDir = await emptyState();
  kept = await Neo4jSupervisor.start({ stateDir, heapMegabytes: 512, report: (line) => told.push(line) });
  kept.onMoved(() => {
    moves += 1;
  });
  kept.broken.then(() => {
    isBroken = true;
  });
}, LONG.timeout);
afterAll(() => kept.stop(), LONG.timeout);

const uri = () => kept.address.uri;
async function answers(): Promise<boolean> {
  const driver = openDriver(kept.address);
  try {
    return (await driver.executeQuery('RETURN 1 AS one')).records[0]?.get('one') === 1;
  } catch {
    return false;
  } finally {
    await driver.close();
  }
}
async function kill(): Promise<void> {
  const owner = JSON.parse(await readFile(path.join(stateDir, 'neo4j/owner.json'), 'utf8')) as {
    readonly database: { readonly pid: number };
  };
  process.kill(owner.database.pid, 'SIGKILL');
}

test('a Neo4j that is killed is started again at its port', LONG, async () => {
  const before = uri();
  await sleep(SOON_MS);
  await kill();
  await expect.poll(() => moves, { timeout: 60_000 }).toBe(1);
  expect([uri(), await answers()]).toEqual([before, true]);
  expect(told).toContain('Neo4j exited unexpectedly (exit code none). Starting it again ...');
});

test('one that is killed in the moment of a pause is started once, after the pause', LONG, async () => {
  const before = uri();
  await sleep(SOON_MS);
  told.length = 0;
  await kill();
  const during = await kept.pause(async ({ homeDir }) => ({
    isStoreThere: existsSync(path.join(homeDir, 'data/databases/neo4j')),
    answers: await answers(),
  }));
  expect(during).toEqual({ isStoreThere: true, answers: false });
  expect([uri(), await answers(), moves]).toEqual([before, true, 2]);
  expect(told.filter((line) => line.startsWith('Starting Neo4j'))).toHaveLength(1);
});

test(
  'pauses that overlap are made one after the other, and one that fails ends like any other',
  LONG,
  async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await sleep(200);
      order.push(`${name} ends`);
    };
    const failing = kept.pause(async () => {
      await work('first')();
      throw new Error('The disk is full');
    });
    const second = kept.pause(work('second'));
    await expect(failing).rejects.toThrow('The disk is full');
    await second;
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect([await answers(), moves, isBroken]).toEqual([true, 4, false]);
  },
);

test('one that is killed as soon as it has started is not started again, and says why', LONG, async () => {
  await kept.pause(async () => {});
  await kill();
  expect(await kept.broken).toMatch(/^Neo4j exited unexpectedly \(exit code none\)\.\n/u);
  expect([await answers(), moves]).toEqual([false, 5]);
});

test(
  'one that is killed while it is being stopped is not started again: its folder may be used by the next',
  LONG,
  async () => {
    const state = await emptyState();
    const lines: string[] = [];
    const other = await Neo4jSupervisor.start({
      stateDir: state,
      heapMegabytes: 512,
      report: (line) => lines.push(line),
    });
    await sleep(SOON_MS);
    const owner = path.join(state, 'neo4j/owner.json');
    const { database } = JSON.parse(await readFile(owner, 'utf8')) as {
      readonly database: { readonly pid: number };
    };
    const stopped = other.stop();
    process.kill(database.pid, 'SIGKILL');
    await stopped;
    await sleep(2_000);
    expect(existsSync(owner)).toBe(false);
    expect(lines.filter((line) => line.startsWith('Starting Neo4j'))).toHaveLength(1);
  },
);
