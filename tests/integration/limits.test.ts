import { request } from 'node:http';
import { getIntrospectionQuery } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { type RunningApp, startApp } from '../kit/app.js';
import { sharedDriver } from '../kit/neo4j.js';
import { publishedQuestions } from '../kit/operations.js';

const REPORT = { 'graphql-cost': 'report' };

let service: RunningApp;
beforeAll(async () => {
  service = await startApp(sharedDriver());
});

const times = (count: number, part: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** A question of so many tokens, fields within fields, aliases, ... and no more of anything than it needs. */
const QUESTIONS = {
  tokens: (size: number) =>
    `{ graph { sources { ${times(500, () => 'name')} } counts { ${times(size - 511, () => 'type')} } } }`,
  depth: (size: number) => `{ regions { ${'partOf { '.repeat(size - 2)} id ${' }'.repeat(size - 2)} } }`,
  aliases: (size: number) => `{ graph { ${times(size, (index) => `a${index}: version`)} } }`,
  directives: (size: number) => `{ graph { ${times(size, () => 'version @include(if: true)')} } }`,
  rootFields: (size: number) => `{ ${times(size, () => 'graph { version }')} }`,
  // The first page costs 1 + 430 rows of 23 objects, the second one 1 more than its rows.
  cost: (size: number) => `{
    a: transfers(first: 430) { nodes {
      from { id } to { id } citation { lines { start } document { id } provision { id } }
      grounds { lines { start } document { id } provision { id } }
    } }
    b: transfers(first: ${size - 9_892}) { nodes { id } }
  }`,
};

describe('a limit', () => {
  test.each([
    ['tokens', 1_000, 'The operation has 1,001 tokens; the limit is 1,000 (MANDATE_MAX_TOKENS). '],
    ['depth', 15, 'The operation has a depth of 16; the limit is 15 (MANDATE_MAX_DEPTH). '],
    ['aliases', 50, 'The operation has 51 aliases; the limit is 50 (MANDATE_MAX_ALIASES). '],
    ['directives', 50, 'The operation has 51 directives; the limit is 50 (MANDATE_MAX_DIRECTIVES). '],
    ['rootFields', 20, 'The operation has 21 root fields; the limit is 20 (MANDATE_MAX_ROOT_FIELDS). '],
    ['cost', 10_000, 'The operation has a cost of 10,001; the limit is 10,000 (MANDATE_MAX_COST). '],
  ] as const)('of %s lets %i pass, and refuses one more by name', async (limit, allowed, message) => {
    const passing = await service.post(QUESTIONS[limit](allowed));
    expect(await passing.json()).toEqual({ data: expect.any(Object) });
    expect(passing.status).toBe(200);

    const refused = await service.post(QUESTIONS[limit](allowed + 1));
    expect(refused.status).toBe(400);
    const found = allowed + 1;
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: expect.stringContaining(message),
          extensions: { code: 'LIMIT_EXCEEDED', limit, allowed, found, advice: expect.stringMatching(/./) },
        },
      ],
    });
  });

  test('of the body lets 131072 bytes pass, and refuses one more by name', async () => {
    const envelope = JSON.stringify({ query: '{ graph { version } }', variables: { pad: '' } });
    const pad = (bytes: number) => ({ pad: 'x'.repeat(bytes - envelope.length) });
    expect((await service.post('{ graph { version } }', pad(131_072))).status).toBe(200);

    const refused = await service.post('{ graph { version } }', pad(131_073));
    expect(refused.status).toBe(413);
    expect(await refused.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining(
            'The request body has 131,073 bytes; the limit is 131,072 (MANDATE_MAX_BODY).',
          ),
          extensions: { code: 'LIMIT_EXCEEDED', limit: 'bodyBytes', allowed: 131_072, found: 131_073 },
        },
      ],
    });
  });

  test('of the body holds for one whose length is not announced', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const post = request(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      });
      post.on('response', async (response) => resolve(Buffer.concat(await response.toArray()).toString()));
      post.on('error', reject);
      for (let chunk = 0; chunk < 3; chunk += 1) post.write(' '.repeat(50_000));
      post.end();
    });
    expect(JSON.parse(answer)).toMatchObject({
      errors: [
        {
          message: expect.stringContaining(
            'The request body has more than 131,072 bytes; the limit is 131,072 (MANDATE_MAX_BODY).',
          ),
          extensions: { code: 'LIMIT_EXCEEDED', limit: 'bodyBytes', allowed: 131_072 },
        },
      ],
    });
  });

  test('counts what fragments write out', async () => {
    const fragment = 'fragment f on Query { a: graph { version } b: graph { version } }';
    const refused = await service.post(`{ ${times(11, () => '...f')} } ${fragment}`);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { limit: 'rootFields', found: 22 } }],
    });
  });

  test('leaves a page that is too long to its field, which names it', async () => {
    const refused = await service.post('{ transfers(first: 1000000) { nodes { id from { name } } } }');
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'first', allowed: '0 to 500' } }],
    });
  });
});

describe('the limits let pass', () => {
  async function costOf(question: string): Promise<number> {
    const response = await service.post(question, {}, REPORT);
    const answer = (await response.json()) as { extensions: { cost: { requested: number } } };
    expect(answer).toEqual({
      data: expect.any(Object),
      extensions: { cost: { requested: expect.any(Number), allowed: 10_000 } },
    });
    return answer.extensions.cost.requested;
  }

  test('the standard introspection query', async () => {
    const response = await service.post(getIntrospectionQuery({ inputValueDeprecation: true }));
    expect(await response.json()).toMatchObject({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  test('not ten of it in one', async () => {
    const types =
      'types { kind name fields { name args { name type { name } } type { name ofType { name } } } }';
    const many = (count: number) => `{ ${times(count, (index) => `s${index}: __schema { ${types} }`)} }`;
    const standard = getIntrospectionQuery({ inputValueDeprecation: true });
    const whole = await costOf(standard);
    expect(whole).toBeGreaterThan(10_000 / 6);
    const ten = await service.post(many(10));
    expect([ten.status, await ten.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: 'cost', allowed: 10_000 } }] },
    ]);
    expect((await service.post(many(1))).status).toBe(200);
  });

  test.each(publishedQuestions())('the published question %s', async (_, question) => {
    expect(await costOf(question)).toBeGreaterThan(0);
  });

  test('a page of 500 transfers with from, to, power and citation', async () => {
    const cost = await costOf(`{ transfers(first: 500) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id verb kind status
        from { id name }
        to { id name }
        responsibility { id title }
        citation { path quote lines { start end } document { number title } }
      }
    } }`);
    expect(cost).toBe(1 + 10 + 1 + 500 * 7);
  });
});

test('a cost is told only where it is asked for', async () => {
  expect(await (await service.post('{ graph { version } }')).json()).not.toHaveProperty('extensions');
  const told = await service.post('{ graph { version } }', {}, REPORT);
  expect(await told.json()).toMatchObject({ extensions: { cost: { requested: 1, allowed: 10_000 } } });
});
