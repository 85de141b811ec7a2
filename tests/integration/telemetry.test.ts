import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test, vi } from 'vitest';
import { ListenError } from '../../src/config/listen-error.js';
import { openDriver } from '../../src/database/driver.js';
import { StatementRunner } from '../../src/database/statement-runner.js';
import { persistedOperationNames } from '../../src/graphql/persisted-operations.js';
import { IntegrityMonitor } from '../../src/http/integrity-monitor.js';
import { monitorReadiness } from '../../src/http/readiness-monitor.js';
import { startTelemetry, type Telemetry } from '../../src/observability/telemetry.js';
import { PATIENCE_MS, type RunningApp, startApp } from '../kit/app.js';
import { keptLog } from '../kit/log.js';
import { closedAfter, sharedDriver } from '../kit/neo4j.js';
import { publishedQuestions } from '../kit/operations.js';
import { proxyTo } from '../kit/proxy.js';

/** What somebody asks for, which nobody else is to read. */
const SECRET = '市应急局';

interface Span {
  readonly name: string;
  readonly spanId: string;
  readonly traceId: string;
  readonly parentSpanId?: string;
  readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

const logged = keptLog('debug');
let collector: Server;
const received: string[] = [];
let telemetry: Telemetry;
let service: RunningApp;
const question = Object.fromEntries(publishedQuestions())['resolve-a-name'] ?? '';
const operation = /query (\w+)/u.exec(question)?.[1] ?? '';

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => {
      if (request.url === '/v1/traces') received.push(body);
      response.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  const tracing = { endpoint, serviceName: 'mandate-test' };
  telemetry = await startTelemetry(
    { metrics: { host: '127.0.0.1', port: 0 }, tracing },
    logged.log,
    persistedOperationNames,
  );
  const driver = sharedDriver();
  const graph = new StatementRunner(driver, {
    database: 'neo4j',
    cacheBytes: 1_000_000,
    intercept: telemetry.intercept,
  });
  telemetry.watchCache(() => graph.cache.figures);
  service = await startApp(driver, { graph, log: logged.log, listeners: telemetry.listeners });
});
afterAll(() => collector.close());

async function metric(line: string): Promise<number | undefined> {
  const text = await (await fetch(telemetry.metricsUrl ?? '')).text();
  const found = text.split('\n').find((one) => one.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length));
}

describe('an answer', () => {
  test('is a line of the log with what it cost, and without what was asked', async () => {
    const response = await service.post(question, { name: SECRET }, { 'x-request-id': 'caller-1' });
    expect(response.headers.get('x-request-id')).toBe('caller-1');
    const statements = Number(
      /desc="(\d+) statements"/u.exec(response.headers.get('server-timing') ?? '')?.[1],
    );
    await vi.waitFor(() => expect(logged.of('answered')).toHaveLength(1));
    expect(logged.of('answered')).toEqual([
      {
        level: expect.any(Number),
        reqId: 'caller-1',
        operation,
        hash: expect.stringMatching(/^[\da-f]{64}$/u),
        code: 'OK',
        status: 200,
        ms: expect.any(Number),
        statements,
        retries: 0,
        msg: 'answered',
      },
    ]);
    expect(statements).toBeGreaterThan(0);
    expect(logged.text()).not.toContain(SECRET);
    expect(logged.text()).not.toContain('query ');
  });

  test.each(['two words', 'x'.repeat(65), '{"msg":"forged"}', ''])(
    'has an id of ours where the caller’s is %j',
    async (id) => {
      const { headers } = await service.post('{ __typename }', {}, { 'x-request-id': id });
      expect(headers.get('x-request-id')).toMatch(/^[\da-f]{8}-[\da-f-]{27}$/u);
    },
  );

  test('of a refusal is logged with its code and the limit', async () => {
    const deep = `{ __schema { types { fields { type ${'{ ofType '.repeat(15)}{ name }${' }'.repeat(15)} } } } }`;
    const { status } = await service.post(deep);
    expect(status).toBe(400);
    await vi.waitFor(() =>
      expect(logged.of('answered').at(-1)).toMatchObject({
        code: 'LIMIT_EXCEEDED',
        limit: 'depth',
        status: 400,
      }),
    );
  });
});

describe('metrics', () => {
  test('count questions by published operation and code, and nothing by a name that a caller makes up', async () => {
    const before = (await metric('mandate_requests_total{operation="other",code="OK"}')) ?? 0;
    await service.post('query MadeUpByACaller { __typename }');
    await vi.waitFor(async () =>
      expect(await metric('mandate_requests_total{operation="other",code="OK"}')).toBe(before + 1),
    );
    expect(await metric(`mandate_requests_total{operation="${operation}",code="OK"}`)).toBe(1);
    expect(await metric('mandate_refusals_total{limit="depth"}')).toBe(1);
    expect(await metric('mandate_retries_total')).toBe(0);
    expect(await metric('mandate_sessions_in_use')).toBe(0);
    expect(await metric('mandate_cache_hits_total')).toBe(0);
    await service.post(question, { name: SECRET });
    expect(await metric('mandate_cache_hits_total')).toBeGreaterThan(0);
    expect(await metric('mandate_cache_bytes')).toBeGreaterThan(0);
    expect(await metric('mandate_statements_total{statement="graphVersion"}')).toBeGreaterThan(0);
    expect(await metric('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
    const text = await (await fetch(telemetry.metricsUrl ?? '')).text();
    expect(text).toMatch(/^mandate_request_duration_seconds_bucket\{le="0\.1",operation="/mu);
    expect(text).not.toContain('MadeUpByACaller');
    expect(text).not.toContain(SECRET);
  });

  test('are served apart from the API, on loopback, and under one address', async () => {
    expect((await fetch(`${service.url}/metrics`)).status).toBe(404);
    expect(telemetry.metricsUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/u);
    expect((await fetch(telemetry.metricsUrl?.replace('/metrics', '/') ?? '')).status).toBe(404);
  });

  test('are where the settings say, so that another machine can read them', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
    const open = await startTelemetry(
      { metrics: { host: '0.0.0.0', port: 0 }, tracing: undefined },
      logged.log,
      persistedOperationNames,
    );
    onTestFinished(() => open.stop());
    const portOf = (one: Telemetry) => new URL(one.metricsUrl ?? '').port;
    // A machine without a network has no address but those of loopback, of which 127.0.0.1 is one.
    const there = (one: Telemetry) => fetch(`http://${outside ?? '127.0.0.2'}:${portOf(one)}/metrics`);
    expect((await there(open)).status).toBe(200);
    await expect(there(telemetry)).rejects.toThrow();
  });

  test('whose address is none of this machine fail with the setting’s name', async () => {
    const elsewhere = startTelemetry(
      { metrics: { host: '203.0.113.1', port: 0 }, tracing: undefined },
      logged.log,
      persistedOperationNames,
    );
    await expect(elsewhere).rejects.toThrow('METRICS_HOST=203.0.113.1 is not an address of this machine.');
  });

  test('whose port is taken fail with the setting’s name', async () => {
    const port = Number(new URL(telemetry.metricsUrl ?? '').port);
    const taken = startTelemetry(
      { metrics: { host: '127.0.0.1', port }, tracing: undefined },
      logged.log,
      persistedOperationNames,
    );
    await expect(taken).rejects.toThrow(ListenError);
    await expect(taken).rejects.toThrow(`MANDATE_METRICS_PORT=${port + 1}`);
  });
});

test('changes of state are a line each: the data, ready, the database gone with the reason, and back', async () => {
  const address = inject('neo4j');
  const line = await proxyTo(address.uri);
  const graph = new StatementRunner(closedAfter(openDriver({ ...address, uri: line.uri })), {
    database: 'neo4j',
  });
  const integrity = new IntegrityMonitor(graph);
  await integrity.check();
  const told: boolean[] = [];
  const { log, of } = keptLog('info');
  const expected = { versions: new Map<string, string>(), required: true };
  const options = { graph, expected, integrity, deadlineMs: PATIENCE_MS };
  const states = monitorReadiness(options, log, (ready) => told.push(ready));
  await states.checkNow();
  await states.checkNow();
  await line.cut();
  await states.checkNow();
  await states.checkNow();
  await line.restore();
  await states.checkNow();
  states.stop();
  expect(of('ready')).toHaveLength(2);
  expect(of('not ready')).toMatchObject([{ reasons: ['The database does not respond.'] }]);
  await vi.waitFor(() =>
    expect(of('data version changed')).toMatchObject([{ version: expect.stringMatching(/^\S{16}$/u) }]),
  );
  expect([told.at(0), told.at(-1), told.includes(false)]).toEqual([true, true, true]);
});

test('traces lead from the request over the operation to its statements, without what was asked', async () => {
  await telemetry.stop();
  const spans = received.flatMap((body) =>
    (JSON.parse(body).resourceSpans as { scopeSpans: { spans: Span[] }[] }[]).flatMap(({ scopeSpans }) =>
      scopeSpans.flatMap((scope) => scope.spans),
    ),
  );
  const asked = spans.find(({ name }) => name === `query ${operation}`);
  const request = spans.find(({ spanId }) => spanId === asked?.parentSpanId);
  const statements = spans.filter(({ parentSpanId }) => parentSpanId === asked?.spanId);
  expect(request).toMatchObject({
    name: 'POST /graphql',
    attributes: expect.arrayContaining([
      { key: 'mandate.request_id', value: { stringValue: 'caller-1' } },
      { key: 'http.response.status_code', value: { intValue: 200 } },
    ]),
  });
  expect(statements.map(({ name }) => name)).toContain('graphVersion');
  expect(statements.length).toBeGreaterThan(1);
  expect(received.join()).toContain('mandate-test');
  expect(received.join()).not.toContain(SECRET);
  expect(received.join()).not.toContain('MATCH');
});
