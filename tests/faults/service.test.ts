import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Neo4jAddress } from '../../src/config/settings.js';
import { serviceAt } from '../kit/app.js';
import { type Child, runChild, settingsOf } from '../kit/child.js';
import type { FaultyLine } from '../kit/faulty-line.mjs';
import { DEADLINE_MS, FaultProbe } from '../kit/outcome.js';
import { proxyTo } from '../kit/proxy.js';

/** Deadline, 1 s for the last answers and 3 s for the driver are what a stop may take; the rest is for a busy machine. */
const STOP_MS = DEADLINE_MS + 4_000 + 5_000;

let line: FaultyLine;
let address: Neo4jAddress;
beforeAll(async () => {
  const neo4j = inject('neo4j');
  line = await proxyTo(neo4j.uri);
  address = { ...neo4j, uri: line.uri };
});

/** The program itself, serving from the shared database through the line. */
function start(deadlineMs = DEADLINE_MS): Child {
  return runChild(['start'], {
    ...settingsOf(address),
    MANDATE_DEADLINE_MS: String(deadlineMs),
    MANDATE_MAX_EVENT_LOOP_DELAY: '0',
    MANDATE_CACHE_MB: '0',
  });
}

/** Asks so many questions at once, and goes on when the service has taken them all. */
async function inFlight(url: string, question: FaultProbe, count: number): Promise<Promise<string>[]> {
  const asked = Array.from({ length: count }, () => question.ask());
  // Connections are taken in their order, so when new ones are answered the service has the questions.
  for (let turn = 0; turn < 3; turn += 1) {
    await sleep(100);
    const [response] = (await once(get(`${url}/health/live`, { agent: false }), 'response')) as [
      IncomingMessage,
    ];
    response.resume();
  }
  return asked;
}

test('a service whose database is not there listens, says so, and is ready when it appears', async () => {
  await line.cut();
  const child = start();
  const url = await child.listening();
  expect(child.printed()).toContain('Not ready: The database does not respond.\n');
  const unready = await fetch(`${url}/health/ready`);
  expect(unready.status).toBe(503);
  expect(await unready.json()).toMatchObject({ ready: false, reasons: ['The database does not respond.'] });
  const refused = await serviceAt(url).post('{ graph { version } }');
  expect(refused.status).toBe(503);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] });

  await line.restore();
  const question = await FaultProbe.by(serviceAt(url));
  await question.heals();
  // The whole graph is read and held against what was loaded, and every published question asked, before it is called ready.
  const ready = async () => (await fetch(`${url}/health/ready`)).status;
  await expect.poll(ready, { timeout: 90_000, interval: 200 }).toBe(200);
  child.process.kill('SIGTERM');
  expect(await child.ended).toEqual([0, null]);
});

describe('a service that is told to stop', () => {
  test('answers first what it was asked', async () => {
    // All of them must be answered, however busy the machine is.
    const deadlineMs = 10_000;
    const child = start(deadlineMs);
    const url = await child.listening();
    const question = await FaultProbe.by(serviceAt(url), deadlineMs);
    line.stall();
    const asked = await inFlight(url, question, 20);
    child.process.kill('SIGTERM');
    await child.says(/^Stopping/mu);
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
    await line.restore();
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['whole']));
    const answered = performance.now();
    expect(await child.ended).toEqual([0, null]);
    // Clients keep their connections; only after the deadline would they be cut.
    expect(performance.now() - answered).toBeLessThan(8_000);
  });

  test('refuses what it was asked, and stops all the same, when the network is wedged', async () => {
    const child = start();
    const url = await child.listening();
    const question = await FaultProbe.by(serviceAt(url));
    line.swallow();
    const asked = await inFlight(url, question, 20);
    const told = performance.now();
    child.process.kill('SIGTERM');
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['DEADLINE_EXCEEDED']));
    expect(await child.ended).toEqual([0, null]);
    expect(performance.now() - told).toBeLessThan(STOP_MS);
    await line.restore();
  });
});
