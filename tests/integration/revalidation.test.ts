import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { accessWith, type RunningApp, startApp } from '../kit/app.js';
import { startBrowser } from '../kit/browser.js';
import { emptyNeo4j, sharedDriver } from '../kit/neo4j.js';

/** A Neo4j of one's own takes longer than a test may on a busy machine. */
const OWN_NEO4J_MS = 120_000;
const PAGE = '{ transfers(first: 50) { nodes { asWritten citation { quote } } } }';

let service: RunningApp;
beforeAll(async () => {
  service = await startApp(sharedDriver());
});

function get(question: string, headers: Record<string, string> = {}, url = service.url): Promise<Response> {
  return fetch(`${url}/graphql?query=${encodeURIComponent(question)}`, {
    headers: { 'apollo-require-preflight': 'true', ...headers },
  });
}

const tagOf = (response: Response) => response.headers.get('etag') ?? '';

test('an answer to a GET carries a tag, and with it the same question is a 304 that runs nothing', async () => {
  const first = await get(PAGE);
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
  expect(tagOf(first)).toMatch(/^W\/"[\w-]{22}"$/u);
  const again = await get(PAGE, { 'if-none-match': tagOf(first) });
  expect([again.status, await again.text(), again.headers.get('server-timing')]).toEqual([304, '', null]);
});

test('a 304 carries the headers of the answer that it stands for, that of CORS included', async () => {
  const access = accessWith({ corsOrigins: ['https://a.example', 'https://b.example'] });
  const { url } = await startApp(sharedDriver(), { access });
  const told = ({ headers }: Response) =>
    ['etag', 'cache-control', 'vary', 'access-control-allow-origin'].map((name) => headers.get(name));
  for (const origin of ['https://a.example', 'https://b.example']) {
    const first = await get(PAGE, { origin }, url);
    const again = await get(PAGE, { origin, 'if-none-match': tagOf(first) }, url);
    expect([first.status, again.status]).toEqual([200, 304]);
    expect(told(first)).toEqual([
      expect.stringMatching(/^W\/"[\w-]{22}"$/u),
      'private, no-cache',
      'Origin, accept, graphql-cost, accept-encoding',
      origin,
    ]);
    expect(told(again)).toEqual(told(first));
  }
});

test('a 304 of a service without CORS varies by what the answer varies by', async () => {
  const first = await get(PAGE);
  const again = await get(PAGE, { 'if-none-match': tagOf(first) });
  expect([first.headers.get('vary'), again.headers.get('vary')]).toEqual([
    'accept, graphql-cost, accept-encoding',
    'accept, graphql-cost, accept-encoding',
  ]);
});

/** A page of an origin of its own, in Chromium. */
async function pageOf(): Promise<{ page: Page; origin: string }> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<p>'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await startBrowser();
  onTestFinished(async () => {
    await browser.close();
    server.close();
  });
  const page = await browser.newPage();
  await page.goto(origin);
  return { page, origin };
}

test("a page of an allowed origin revalidates, by the browser's cache and by its own hand", async () => {
  const { page, origin } = await pageOf();
  const statuses: number[] = [];
  const { url, app } = await startApp(sharedDriver(), { access: accessWith({ corsOrigins: [origin] }) });
  app.server.on('request', (_, response: ServerResponse) =>
    response.on('finish', () => statuses.push(response.statusCode)),
  );
  const address = `${url}/graphql?query=${encodeURIComponent(PAGE)}`;
  const ask = (headers: Record<string, string>, cache: string) =>
    page.evaluate(
      async ([to, sent, mode]) => {
        const init = { headers: { 'apollo-require-preflight': 'true', ...sent }, cache: mode };
        const answer = await fetch(to, init);
        return [answer.status, answer.headers.get('etag'), (await answer.text()).length] as const;
      },
      [address, headers, cache] as const,
    );
  const [status, tag, length] = await ask({}, 'default');
  expect([status, tag]).toEqual([200, expect.stringMatching(/^W\//u)]);
  // The browser asks by itself whether its copy is still good, and shows the page the copy.
  expect(await ask({}, 'default')).toEqual([200, tag, length]);
  expect(await ask({ 'if-none-match': tag ?? '' }, 'no-store')).toEqual([304, tag, 0]);
  expect(statuses.filter((one) => one !== 204)).toEqual([200, 304, 304]);
});

test('another question, another form or another cost report has another tag', async () => {
  const tag = tagOf(await get(PAGE));
  expect((await get(PAGE.replace('50', '49'), { 'if-none-match': tag })).status).toBe(200);
  expect((await get(PAGE, { 'if-none-match': tag, 'graphql-cost': 'report' })).status).toBe(200);
  expect(
    (await get(PAGE, { 'if-none-match': tag, accept: 'application/graphql-response+json' })).status,
  ).toBe(200);
});

test('a refusal, a POST and a question that reads nothing carry no tag', async () => {
  expect((await get('{ transfers { nodes { nothing } } }')).headers.get('etag')).toBeNull();
  expect((await service.post(PAGE)).headers.get('etag')).toBeNull();
  expect((await service.post(PAGE)).headers.get('cache-control')).toBe('no-store');
  expect((await get('{ __typename }')).headers.get('etag')).toBeNull();
});

test('a tag does not get a question past the limits of another one', async () => {
  const tag = tagOf(await get(PAGE));
  const deep = `{ graph { version } ${'a:a '.repeat(1_200)} }`;
  const refused = await get(deep, { 'if-none-match': tag });
  expect(await refused.text()).toContain('tokens');
});

test('a large answer is compressed for whoever takes it, a small one is not, and a compressed question is not taken', async () => {
  const large = await get(PAGE, { 'accept-encoding': 'gzip' });
  expect(large.headers.get('content-encoding')).toBe('gzip');
  expect(await large.json()).toEqual(await (await get(PAGE, { 'accept-encoding': 'identity' })).json());
  const small = await get('{ graph { version } }', { 'accept-encoding': 'gzip' });
  expect(small.headers.get('content-encoding')).toBeNull();
  const question = await service.post(PAGE, {}, { 'content-encoding': 'gzip' });
  expect(question.status).toBeLessThan(500);
});

test('after a load the old tag is good no more', { timeout: OWN_NEO4J_MS }, async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'mandate-graph-etag-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const { driver } = await emptyNeo4j();
  const load = async (title: string) => {
    await mkdir(path.join(folder, 'records'), { recursive: true });
    const source = { name: 'bing/2020', title: '公报', sha256: 'c'.repeat(64) };
    await writeFile(path.join(folder, 'records', 'source.json'), JSON.stringify(source));
    const document = { id: 'document:bing/d', order: 0, title, status: 'IN_FORCE' };
    await writeFile(path.join(folder, 'records', 'documents.jsonl'), JSON.stringify(document));
    await loadSources(driver, { database: 'neo4j' }, [folder]);
  };
  await load('旧');
  const { url } = await startApp(driver);
  const question = '{ documents { nodes { title } } }';
  const old = tagOf(await get(question, {}, url));
  expect((await get(question, { 'if-none-match': old }, url)).status).toBe(304);
  await load('新');
  await sleep(1_000);
  const fresh = await get(question, { 'if-none-match': old }, url);
  expect(await fresh.json()).toEqual({ data: { documents: { nodes: [{ title: '新' }] } } });
});
