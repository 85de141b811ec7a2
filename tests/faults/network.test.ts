import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { accessWith, type RunningApp, startApp } from '../kit/app.js';
import type { FaultyLine } from '../kit/faulty-line.mjs';
import { openFailover } from '../kit/neo4j.js';
import { DEADLINE_MS, FaultProbe } from '../kit/outcome.js';
import { proxyTo } from '../kit/proxy.js';

const AWAY = 'DATABASE_UNAVAILABLE';
const LATE = 'DEADLINE_EXCEEDED';

let line: FaultyLine;
let question: FaultProbe;
let exporting: RunningApp;
beforeAll(async () => {
  const address = inject('neo4j');
  line = await proxyTo(address.uri);
  const failover = openFailover({ ...address, uri: line.uri }, DEADLINE_MS);
  // Without a cache, so that each answer comes over the network.
  question = await FaultProbe.by(await startApp(failover, { deadlineMs: DEADLINE_MS }, 0));
  const access = accessWith({ exportsAtOnce: 1 });
  exporting = await startApp(failover, { deadlineMs: DEADLINE_MS, access }, 0);
});
afterEach(async () => {
  await line.restore();
  await question.heals();
});

describe('the service answers whole or not at all, and heals, when the network', () => {
  test('refuses', async () => {
    await line.cut();
    expect(await question.ask()).toBe(AWAY);
  });

  test('cuts idle connections: nobody notices', async () => {
    line.drop();
    // The driver is told of the cut by the next turn of the event loop.
    await sleep(50);
    expect(await question.ask()).toBe('whole');
  });

  test('cuts under load', async () => {
    const outcomes = await question.askDuring(async () => {
      for (let turn = 0; turn < 5; turn += 1) {
        await sleep(50);
        line.drop();
      }
    });
    expect(outcomes).toContain(AWAY);
  });

  // The handshake takes the first bytes, the greeting some hundred, the rows the rest.
  test('cuts each connection after some bytes, until they suffice', { timeout: 60_000 }, async () => {
    const outcomes: string[] = [];
    for (let bytes = 0; outcomes.at(-1) !== 'whole'; bytes += bytes < 60 ? 1 : Math.ceil(bytes / 4)) {
      line.drop();
      line.cutAfter(bytes);
      outcomes.push(await question.ask());
    }
    expect(outcomes.length).toBeGreaterThan(60);
    expect(new Set(outcomes)).toEqual(new Set([AWAY, 'whole']));
  });

  test('stalls', async () => {
    line.stall();
    expect(await question.ask()).toBe(LATE);
  });

  test('swallows what is sent, and its connections stay dead', async () => {
    line.swallow();
    expect(await question.ask()).toBe(LATE);
  });

  test('swallows what is sent for less than a deadline', async () => {
    line.swallow();
    const asked = question.ask();
    await sleep(DEADLINE_MS / 4);
    await line.restore();
    expect(await asked).toBe(LATE);
  });

  test('swallows new connections', async () => {
    line.drop();
    line.swallow();
    expect(await question.ask()).toBe(LATE);
  });

  test('is slow, and an answer comes through in time', async () => {
    line.slow(4_000, 1);
    expect(await question.ask()).toBe('whole');
  });

  test('is so slow that no answer comes through in time', async () => {
    line.slow(1, 50);
    expect(await question.ask()).toBe(LATE);
  });

  test('flaps under load', async () => {
    const outcomes = await question.askDuring(() => line.flap(6, 100));
    expect(outcomes).toContain(AWAY);
    expect(outcomes).toContain('whole');
  });

  test('is wedged while more is asked than there are connections', async () => {
    line.stall();
    const outcomes = await Promise.all(Array.from({ length: 150 }, () => question.ask()));
    expect(new Set(outcomes)).toEqual(new Set([LATE]));
  });
});

test('an export over a network that swallows what is sent ends, and its place is free for the next', {
  timeout: 60_000,
}, async () => {
  const get = async () => {
    const address = `${exporting.url}/export/regions.jsonl`;
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    return [response.status, await response.text()] as const;
  };
  const whole = await get();
  expect(whole[0]).toBe(200);
  line.swallow();
  expect((await get())[0]).toBe(503);
  await line.restore();
  await vi.waitFor(async () => expect(await get()).toEqual(whole), { timeout: 30_000, interval: 200 });
});
