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
