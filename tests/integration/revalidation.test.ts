import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { type RunningApp, startApp } from '../kit/app.js';
import { ownNeo4j, sharedDriver } from '../kit/neo4j.js';

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

test('after a load the old tag is good no more', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'mandate-graph-etag-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const { driver } = await ownNeo4j();
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
