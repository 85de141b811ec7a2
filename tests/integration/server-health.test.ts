import path from 'node:path';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { openDriver } from '../../src/database/driver.js';
import { StatementRunner } from '../../src/database/statement-runner.js';
import type { ExpectedSources } from '../../src/http/health.js';
import { IntegrityMonitor } from '../../src/http/integrity-monitor.js';
import { expectedSources } from '../../src/load/source-folders.js';
import { PATIENCE_MS, type RunningApp, startApp } from '../kit/app.js';
import type { FaultyLine } from '../kit/faulty-line.mjs';
import { closedAfter, sharedDriver } from '../kit/neo4j.js';
import { proxyTo } from '../kit/proxy.js';

async function expected(change: Partial<ExpectedSources> = {}): Promise<ExpectedSources> {
  const sources = await expectedSources(path.join(packageRoot, 'data'));
  const versions = new Map(sources.map(({ name, version }) => [name, version]));
  return { versions, required: true, ...change };
}

/** What it says once it has held the graph against what was loaded: 3 s here, more on a busy machine. */
async function ready({ url }: RunningApp): Promise<Response> {
  return vi.waitFor(
    async () => {
      const response = await fetch(`${url}/health/ready`);
      expect(await response.clone().text()).not.toContain('Integrity check in progress');
      return response;
    },
    { timeout: PATIENCE_MS, interval: 100 },
  );
}

describe('a service over the loaded data', () => {
  test('is ready', async () => {
    const service = await startApp(sharedDriver(), { expected: await expected() });
    const response = await ready(service);
    expect(await response.json()).toEqual({
      ready: true,
      reasons: [],
      differences: [],
      waiting: { count: 0, records: [] },
    });
    expect(response.status).toBe(200);
  });

  test('costs the database one look a second, however often readiness is asked', async () => {
    const statements: string[] = [];
    const driver = sharedDriver();
    const counted = new StatementRunner(driver, {
      database: 'neo4j',
      intercept: (name, run) => {
        statements.push(name);
        return run();
      },
    });
    const integrity = new IntegrityMonitor(counted);
    await integrity.check();
    const service = await startApp(driver, { graph: counted, expected: await expected(), integrity });
    statements.length = 0;
    const started = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, () => fetch(`${service.url}/health/ready`).then(({ status }) => status)),
    );
    const looks = 1 + Math.floor((performance.now() - started) / 1_000);
    expect(new Set(answers)).toEqual(new Set([200]));
    const times = new Map<string, number>();
    for (const name of statements) times.set(name, (times.get(name) ?? 0) + 1);
    expect([...times.keys()].sort()).toEqual(['graphState', 'graphVersion', 'indexStates', 'loadedSources']);
    expect(Math.max(...times.values())).toBeLessThanOrEqual(looks);
  });

  test('is not ready where its own database lacks a source', async () => {
    const versions = new Map([['elsewhere/2020-01', 'v1']]);
    const service = await startApp(sharedDriver(), { expected: await expected({ versions }) });
    const response = await ready(service);
    expect(response.status).toBe(503);
    const reason = 'elsewhere/2020-01 is not loaded. Run npm run load.';
    expect(await response.json()).toMatchObject({ ready: false, reasons: [reason], differences: [reason] });
  });

  test('tells the difference, and is ready, where the database is somebody else’s', async () => {
    const versions = new Map([['elsewhere/2020-01', 'v1']]);
    const service = await startApp(sharedDriver(), {
      expected: await expected({ versions, required: false }),
    });
    const response = await ready(service);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      ready: true,
      differences: [expect.stringContaining('elsewhere')],
    });
  });
});

describe('a service whose database goes away', () => {
  let line: FaultyLine;
  let service: RunningApp;
  beforeAll(async () => {
    const address = inject('neo4j');
    line = await proxyTo(address.uri);
    const driver = closedAfter(openDriver({ ...address, uri: line.uri }));
    // Without a cache, so that each answer comes from the database.
    service = await startApp(driver, { expected: await expected() }, 0);
  });
  const ask = () => service.post('{ regions { id } }');

  test('says so, lives on, and answers again when it is back', async () => {
    expect((await ask()).status).toBe(200);

    expect((await ready(service)).status).toBe(200);

    await line.cut();
    const away = await ask();
    expect(away.status).toBe(503);
    expect(away.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(away.headers.get('server-timing')).toMatch(/^db;/);
    expect(await away.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'DATABASE_UNAVAILABLE' } }],
    });
    const unready = await vi.waitFor(async () => {
      const response = await ready(service);
      expect(response.status).toBe(503);
      return response;
    }, PATIENCE_MS);
    expect(await unready.json()).toMatchObject({ ready: false, reasons: ['The database does not respond.'] });
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    expect(await (await service.post('{ __typename }')).json()).toEqual({ data: { __typename: 'Query' } });

    await line.restore();
    expect((await ask()).status).toBe(200);
    await expect.poll(async () => (await ready(service)).status, { timeout: PATIENCE_MS }).toBe(200);
  });
});
