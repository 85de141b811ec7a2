import { GraphQLError, GraphQLInt, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { ListenError } from '../../src/config/listen-error.js';
import { checkPort } from '../../src/http/listen.js';
import { type RunningApp, startApp } from '../kit/app.js';
import { sharedDriver } from '../kit/neo4j.js';

const VERSION = '{ graph { version } }';

let service: RunningApp;
beforeAll(async () => {
  service = await startApp(sharedDriver());
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${service.url}${path}`, { headers, redirect: 'manual' });
}

describe('a question over HTTP', () => {
  test('is answered by POST, with the number of statements it cost', async () => {
    const response = await service.post('{ node(id: "region:changzhi/luzhou") { id } }');
    expect(response.status).toBe(200);
    expect(response.headers.get('server-timing')).toMatch(/^db;dur=\d+\.\d;desc="1 statements"$/);
    expect(await response.json()).toEqual({ data: { node: { id: 'region:changzhi/luzhou' } } });
  });

  test('is answered by GET with a header that a foreign page cannot send', async () => {
    const path = `/graphql?query=${encodeURIComponent(VERSION)}`;
    const response = await get(path, { 'apollo-require-preflight': 'true' });
    expect(response.status).toBe(200);
    expect(response.headers.get('server-timing')).toMatch(/^db;/);
  });

  test('is refused where a foreign page could have asked it', async () => {
    const response = await get(`/graphql?query=${encodeURIComponent(VERSION)}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Cross-Site Request Forgery');
    const form = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      body: JSON.stringify({ query: VERSION }),
    });
    expect(form.status).toBe(400);
  });

  test('that touches no data costs no statement', async () => {
    const response = await service.post('{ __schema { queryType { name } } }');
    expect(response.headers.get('server-timing')).toBe('db;dur=0.0;desc="0 statements"');
    expect(await response.json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  test('that is no GraphQL, or asks for what there is not, is a 400 that says why', async () => {
    const broken = await service.post('{ graph {');
    expect(broken.status).toBe(400);
    expect(await broken.text()).toContain('GRAPHQL_PARSE_FAILED');
    const unknown = await service.post('{ graph { verson } }');
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toContain('Did you mean \\"version\\"?');
  });

  test('in a browser address line leads to the playground', async () => {
    const response = await get('/graphql', { accept: 'text/html,application/xhtml+xml' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('./');
  });

  test.each(['{"query": ', '[]', '"text"', 'null'])('in the body %s is a client error', async (body) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });
});

describe('every answer', () => {
  test.each(['/', '/graphql', '/health/live', '/nowhere', '/%zz'])(
    'carries security headers: %s',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBeLessThan(500);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(response.headers.get('x-powered-by')).toBeNull();
    },
  );

  test('to an address that nothing answers is a 404 in the shape of GraphQL', async () => {
    const response = await get('/nowhere');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});

describe('an error', () => {
  const resolvers = {
    fault: () => {
      throw new Error('MATCH (n) RETURN n failed in /srv/secret/file.ts');
    },
    refusal: () => {
      throw new GraphQLError('first: 501 is more than 500', { extensions: { code: 'BAD_USER_INPUT' } });
    },
    silence: () => new Promise<never>(() => {}),
    number: () => 1,
  };
  const fields = Object.fromEntries(
    Object.entries(resolvers).map(([name, resolve]) => [name, { type: GraphQLInt, resolve }]),
  );
  const schema = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });
  let faulty: RunningApp;
  beforeAll(async () => {
    faulty = await startApp(sharedDriver(), { schema, deadlineMs: 300 });
  });

  test('of ours tells its request and nothing of this program', async () => {
    const response = await faulty.post('{ number fault }');
    const text = await response.text();
    expect(text).not.toMatch(/MATCH|secret|file\.ts|stack| at /);
    const { data, errors } = JSON.parse(text);
    expect(data).toEqual({ number: 1, fault: null });
    expect(errors).toEqual([
      {
        message: expect.stringContaining(errors[0].extensions.requestId),
        path: ['fault'],
        locations: expect.any(Array),
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.stringMatching(/^[\da-f-]{36}$/) },
      },
    ]);
  });

  test('of the caller keeps its words', async () => {
    const response = await faulty.post('{ refusal }');
    expect(await response.json()).toMatchObject({
      errors: [{ message: 'first: 501 is more than 500', extensions: { code: 'BAD_USER_INPUT' } }],
    });
  });

  test('for want of an answer within the deadline is a 503', async () => {
    const response = await faulty.post('{ silence }');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'DEADLINE_EXCEEDED' } }],
    });
  });
});

describe('a port', () => {
  test('that is taken is told by number, with the way out', async () => {
    const { port, hostname } = new URL(service.url);
    const taken = checkPort(hostname, Number(port));
    await expect(taken).rejects.toThrow(ListenError);
    await expect(taken).rejects.toThrow(new RegExp(`Port ${port} .*PORT=`));
  });

  test('on an address that is not of this machine is told', async () => {
    await expect(checkPort('192.0.2.1', 4000)).rejects.toThrow(
      'HOST=192.0.2.1 is not an address of this machine',
    );
  });
});
