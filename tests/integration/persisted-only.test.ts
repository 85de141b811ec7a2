import { createHash } from 'node:crypto';
import { getIntrospectionQuery, parse, print } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessWith, type RunningApp, startApp } from '../kit/app.js';
import { sharedDriver } from '../kit/neo4j.js';
import { publishedQuestions } from '../kit/operations.js';

const REFUSAL = {
  errors: [
    {
      message: 'This operation is not published. This service runs only its published operations.',
      extensions: { code: 'OPERATION_NOT_PUBLISHED' },
    },
  ],
};

function published(name: string): string {
  return new Map(publishedQuestions()).get(name) ?? '';
}

describe('a service that answers persisted operations only', () => {
  let service: RunningApp;
  beforeAll(async () => {
    service = await startApp(sharedDriver(), { access: accessWith({ persistedOnly: true }) });
  });

  test.each(publishedQuestions())('answers the published question %s', async (_, question) => {
    const response = await service.post(question);
    expect(await response.json()).toEqual({ data: expect.any(Object) });
    expect(response.status).toBe(200);
  });

  test('knows a published question without its comments and line breaks, and with other variables', async () => {
    const bare = print(parse(published('search'))).replace(/\s+/g, ' ');
    const response = await service.post(bare, { text: '消防', first: 1 });
    expect(await response.json()).toMatchObject({
      data: { search: { nodes: [{ score: expect.any(Number) }] } },
    });
  });

  test.each([
    ['that is not published', '{ graph { version } }'],
    ['with one field more', published('what-is-loaded').replace('loadedAt\n', 'loadedAt __typename\n')],
    ['for a field that there is not', '{ nothing }'],
    ['about the schema', getIntrospectionQuery()],
    ['about the name of a type', '{ __typename }'],
    ['that is no GraphQL', '{ graph {'],
  ])('refuses a question %s, and says nothing of the schema', async (_, question) => {
    const byPost = await service.post(question);
    expect(byPost.status).toBe(403);
    expect(await byPost.json()).toEqual(REFUSAL);
    const byGet = await fetch(`${service.url}/graphql?query=${encodeURIComponent(question)}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(byGet.status).toBe(403);
    expect(await byGet.json()).toEqual(REFUSAL);
  });

  test('tells a wrong value, and no other that would be right', async () => {
    const response = await service.post(published('transfers-to-a-zone'), { status: ['IN_FORC'] });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('IN_FORC');
    expect(text).not.toContain('IN_FORCE');
    expect(text).not.toContain('Did you mean');
  });

  test('has no playground', async () => {
    expect((await fetch(service.url)).status).toBe(404);
    const visit = await fetch(`${service.url}/graphql`, {
      headers: { accept: 'text/html' },
      redirect: 'manual',
    });
    expect(visit.status).toBe(400);
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
  });
});

test('a service without that setting answers other questions too', async () => {
  const service = await startApp(sharedDriver());
  expect((await service.post('{ graph { version } }')).status).toBe(200);
  expect((await fetch(service.url)).status).toBe(200);
});

describe('an operation that is named by its id', () => {
  const VERSION = 'query Version {\n  graph {\n    version\n  }\n}';
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const loaded = print(parse(published('what-is-loaded')));
  let open: RunningApp;
  let closed: RunningApp;
  beforeAll(async () => {
    const operations = new Map([['version-of-the-graph', VERSION]]);
    open = await startApp(sharedDriver(), { operations });
    closed = await startApp(sharedDriver(), { operations, access: accessWith({ persistedOnly: true }) });
  });

  const post = (service: RunningApp, body: object) =>
    fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const get = (service: RunningApp, parameters: Readonly<Record<string, string>>) =>
    fetch(`${service.url}/graphql?${new URLSearchParams(parameters)}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
  const hashed = (id: string) => ({ persistedQuery: { version: 1, sha256Hash: id } });

  test.each([
    ['a published one, as Apollo Client sends it', { extensions: hashed(sha256(loaded)) }],
    ['a published one, as a document id', { documentId: sha256(loaded) }],
    ['a published one, as a document id with its kind of hash', { documentId: `sha256:${sha256(loaded)}` }],
    ['one of the manifest', { documentId: 'version-of-the-graph' }],
    ['one of the manifest, as Apollo Client sends it', { extensions: hashed('version-of-the-graph') }],
  ])('is answered by POST and by GET, open or with persisted operations only: %s', async (_, named) => {
    const parameters = Object.fromEntries(
      Object.entries(named).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
    for (const service of [open, closed])
      for (const response of [await post(service, named), await get(service, parameters)]) {
        expect(response.status).toBe(200);
        expect(await response.json()).toMatchObject({ data: { graph: { version: expect.any(String) } } });
      }
  });

  test('takes its variables', async () => {
    const id = sha256(print(parse(published('search'))));
    const variables = { text: '消防', first: 1 };
    const answers = [
      await post(open, { documentId: id, variables }),
      await get(open, { documentId: id, variables: JSON.stringify(variables) }),
    ];
    for (const response of answers)
      expect(await response.json()).toMatchObject({
        data: { search: { nodes: [{ score: expect.any(Number) }] } },
      });
  });

  test('is asked for where it is not known, and is not registered by its text', async () => {
    const text = 'query Once { graph { version } }';
    const unknown = { extensions: hashed(sha256(text)) };
    const notFound = { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] };
    expect(await (await post(open, unknown)).json()).toMatchObject(notFound);
    expect(await (await post(open, { ...unknown, query: text })).json()).toMatchObject({
      data: { graph: { version: expect.any(String) } },
    });
    const again = await post(open, unknown);
    expect(again.status).toBe(200);
    expect(await again.json()).toMatchObject(notFound);
    const refused = await post(closed, { ...unknown, query: text });
    expect([refused.status, await refused.json()]).toEqual([403, REFUSAL]);
  });

  test.each([
    ['beside another text', { query: VERSION, extensions: hashed(sha256(loaded)) }],
    ['that is a number', { documentId: 1 }],
    ['that is empty', { documentId: '' }],
    ['that is null', { extensions: { persistedQuery: null } }],
    ['that is a list', { extensions: { persistedQuery: { sha256Hash: [sha256(loaded)] } } }],
  ])('by an id %s, is refused', async (_, body) => {
    for (const service of [open, closed]) {
      const response = await post(service, body);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    }
  });

  test.each(['constructor', '__proto__', 'toString'])('by the id %s, is unknown', async (documentId) => {
    expect(await (await post(open, { documentId })).json()).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
  });
});
