import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { accessWith, type RunningApp, startApp } from '../kit/app.js';
import { askShared, WITHOUT_CACHE } from '../kit/graph.js';
import { sharedDriver } from '../kit/neo4j.js';
import { SEED } from '../kit/seed.js';

interface Case {
  readonly holder: string;
  readonly responsibility: string;
  readonly asOf?: string | null;
  readonly place?: string | null;
}
interface CaseAnswer {
  readonly verdict: object | null;
  readonly error: { readonly message: string; readonly suggestions: readonly string[] } | null;
}

const VERDICT = `answer reason explanation doubts { about reason } holding { id } others { id holder { name } }
  citations { path quote document { number } }`;
const ALL = `query ($cases: [VerdictCase!]!, $asKnownOn: Date) {
  mayExerciseAll(cases: $cases, asKnownOn: $asKnownOn) { verdict { ${VERDICT} } error { code message suggestions } }
}`;
const ONE = `query ($holder: String!, $responsibility: ID!, $asOf: Date, $asKnownOn: Date, $place: String) {
  mayExercise(holder: $holder, responsibility: $responsibility, asOf: $asOf, asKnownOn: $asKnownOn, place: $place) { ${VERDICT} }
}`;
const ANSWERS = `query ($cases: [VerdictCase!]!) {
  mayExerciseAll(cases: $cases) { verdict { answer reason explanation } error { code message suggestions } }
}`;
const POWER = 'power:changzhi/zf-2020-17/annex1/16';
const RIGHT: Case = {
  holder: '长治高新区管委会',
  responsibility: POWER,
  asOf: '2020-08-01',
  place: '长治高新区',
};
const MOST = 500;

const ask = askShared();
const askWithoutCache = askShared(WITHOUT_CACHE);

async function answersTo(cases: readonly Case[], asKnownOn?: string): Promise<readonly CaseAnswer[]> {
  const { data, errors } = await ask(ALL, { cases, asKnownOn });
  expect(errors).toEqual([]);
  return (data as { mayExerciseAll: readonly CaseAnswer[] }).mayExerciseAll;
}

/** The ids of all responsibilities and the names of all holders of the gazette, and the places in it. */
let on: { readonly items: readonly string[]; readonly holders: readonly string[] };
const PLACES = ['长治市', '长治高新区', '长治经开区', '潞州区', '襄垣县', null];
const DAYS = ['2019-12-31', '2020-06-22', '2020-06-23', '2020-08-01', '2024-01-01', null];

async function everyNode(list: string, first: string): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await ask(
      `query ($after: String) { list: ${list}(first: 500, after: $after) { nodes { ${first} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const { nodes, pageInfo } = (data as { list: { nodes: never[]; pageInfo: never } }).list as {
      nodes: readonly Record<string, string>[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
    found.push(...nodes.map((node) => node[first] ?? ''));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

beforeAll(async () => {
  on = { items: await everyNode('responsibilities', 'id'), holders: await everyNode('holders', 'id') };
});

/** Cases in which the holder is often one of those who have something to do with the item. */
function sampleCases(count: number): Case[] {
  const holder = fc.oneof(
    fc.constantFrom('长治高新区管委会', '长治经开区管委会', '市行政审批局', '市公安局', '潞州区政府'),
    fc.constantFrom(...on.holders),
  );
  const one = fc.record({
    holder,
    responsibility: fc.constantFrom(...on.items),
    asOf: fc.constantFrom(...DAYS),
    place: fc.constantFrom(...PLACES),
  });
  return fc.sample(one, { seed: SEED, numRuns: count });
}

describe(`each verdict of a batch is the one that its case has alone (seed ${SEED})`, () => {
  test.each([undefined, '2020-06-30'])('as known on %s', { timeout: 240_000 }, async (asKnownOn) => {
    const cases = sampleCases(150);
    const together = await answersTo(cases, asKnownOn);
    expect(together).toHaveLength(cases.length);
    for (const [index, one] of cases.entries()) {
      const { data, errors } = await ask(ONE, { ...one, asKnownOn });
      expect(errors, JSON.stringify(one)).toEqual([]);
      expect(together[index], JSON.stringify(one)).toEqual({
        verdict: (data as { mayExercise: object }).mayExercise,
        error: null,
      });
    }
  });
});

const OF_BATCH = ['holdingHistories', 'namesFound', 'transferHistories', 'verdictBasis'];

test('500 cases cost the four statements of one', { timeout: 120_000 }, async () => {
  const statements = async (cases: readonly Case[]) => {
    const { errors, statements: runs } = await askWithoutCache(ANSWERS, { cases });
    expect(errors).toEqual([]);
    return runs.map(({ name }) => name).sort();
  };
  expect(await statements([RIGHT])).toEqual(OF_BATCH);
  expect(await statements(sampleCases(MOST))).toEqual(OF_BATCH);
});

test('500 names that nothing has are compared with others by one statement', async () => {
  const wrong = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...RIGHT, holder: `第${index}号管委会` }));
  for (const count of [1, MOST]) {
    const { errors, statements } = await askWithoutCache(ANSWERS, { cases: wrong(count) });
    expect(errors).toEqual([]);
    expect(statements.map(({ name }) => name).sort()).toEqual(['namesFound', 'similarNames']);
  }
});

test('a case that cannot be answered has its own error, in both languages, and the others stand', async () => {
  const cases: Case[] = [
    RIGHT,
    { ...RIGHT, holder: '高新区管委' },
    { ...RIGHT, place: '月球' },
    { ...RIGHT, holder: ' ' },
    { ...RIGHT, responsibility: 'power:changzhi/nowhere' },
    { holder: '长治经开区管委会', responsibility: POWER },
  ];
  const { data, errors } = await ask(
    `query ($cases: [VerdictCase!]!) { mayExerciseAll(cases: $cases) {
      verdict { answer reason } error { code message chinese: message(language: ZH) suggestions }
    } }`,
    { cases },
  );
  expect(errors).toEqual([]);
  const refused = (message: string, chinese: string, suggestions: unknown = []) => ({
    verdict: null,
    error: { code: 'BAD_USER_INPUT', message, chinese, suggestions },
  });
  expect(data).toEqual({
    mayExerciseAll: [
      { verdict: { answer: 'YES', reason: 'HOLDS_BY_TRANSFER' }, error: null },
      refused(
        expect.stringMatching(
          /^holder: no holder is called "高新区管委"; the most similar names are /u,
        ) as never,
        expect.stringMatching(/^holder：没有名为“高新区管委”的主体；最相近的名称是：/u) as never,
        expect.arrayContaining(['org:changzhi/gaoxin-committee']),
      ),
      refused(
        'place: no region is called "月球"; there is no similar name. Allowed: the id, official name or any alias of a region.',
        'place：没有名为“月球”的区域；没有相近的名称。可以填写：区域的编号、正式名称或别名。',
      ),
      refused(
        'holder: the name is blank. Allowed: the id, official name or any alias of a holder.',
        'holder：名称为空。可以填写：主体的编号、正式名称或别名。',
      ),
      refused(
        'responsibility: no responsibility has the id "power:changzhi/nowhere". Allowed: the id of a responsibility, as whoOwns and responsibilities return it.',
        'responsibility：没有编号为“power:changzhi/nowhere”的权责事项。可以填写：权责事项的编号，即 whoOwns 和 responsibilities 返回的编号。',
      ),
      { verdict: expect.objectContaining({ answer: 'UNKNOWN' }), error: null },
    ],
  });
});

test('more than 500 cases are refused by name, and so is a text that is too long, with the number of its case', async () => {
  const refusal = async (cases: readonly Case[]) => {
    const { errors } = await ask(ANSWERS, { cases });
    return errors.map(({ message, extensions }) => [message, extensions.code]);
  };
  expect(await refusal(Array(MOST + 1).fill(RIGHT))).toEqual([
    ['cases: the list has 501 items. Allowed: at most 500 items.', 'BAD_USER_INPUT'],
  ]);
  expect(await refusal([RIGHT, { ...RIGHT, holder: '长'.repeat(201) }])).toEqual([
    ['cases[1].holder: the value has 201 characters. Allowed: at most 200 characters.', 'BAD_USER_INPUT'],
  ]);
  expect(await answersTo([])).toEqual([]);
});

describe('over HTTP', () => {
  let service: RunningApp;
  beforeAll(async () => {
    service = await startApp(sharedDriver());
  });

  test('500 cases with answer, reason and explanation stay below the default cost and body size', {
    timeout: 120_000,
  }, async () => {
    const { cost, bodyBytes } = accessWith({}).limits;
    const cases = sampleCases(MOST);
    expect(Buffer.byteLength(JSON.stringify({ query: ANSWERS, variables: { cases } }))).toBeLessThan(
      bodyBytes,
    );
    const answer = await service.post(ANSWERS, { cases }, { 'graphql-cost': 'report' });
    const body = (await answer.json()) as {
      data: { mayExerciseAll: CaseAnswer[] };
      errors?: unknown;
      extensions: { cost: { requested: number } };
    };
    expect(body.errors).toBeUndefined();
    expect(body.data.mayExerciseAll.every(({ verdict }) => verdict !== null)).toBe(true);
    expect(body.extensions.cost.requested).toBeLessThan(cost);
  });

  test('a day that is none is an error of its case in a variable, and of the operation in its text', async () => {
    const days = ['2020-02-30', '2020/6/23', '', 20200623, RIGHT.asOf];
    const answer = await service.post(
      'query ($cases: [VerdictCase!]!) { mayExerciseAll(cases: $cases) { verdict { answer } error { message chinese: message(language: ZH) } } }',
      { cases: days.map((asOf) => ({ ...RIGHT, asOf })) },
    );
    const refused = (written: string) => ({
      verdict: null,
      error: {
        message: `asOf: ${written} is not a Date. Allowed: a calendar date as YYYY-MM-DD, such as 2020-06-23.`,
        chinese: `asOf：${written} 不是日期。可以填写：公历日期，格式为 YYYY-MM-DD，例如 2020-06-23。`,
      },
    });
    expect(await answer.json()).toEqual({
      data: {
        mayExerciseAll: [
          ...['"2020-02-30"', '"2020/6/23"', '""', '20200623'].map(refused),
          { verdict: { answer: 'YES' }, error: null },
        ],
      },
    });
    const written = await service.post(
      `{ mayExerciseAll(cases: [{ holder: "市公安局", responsibility: "${POWER}", asOf: "2020-02-30" }]) { error { message } } }`,
    );
    expect([written.status, await written.json()]).toMatchObject([
      400,
      { errors: [{ message: expect.stringContaining('"2020-02-30" is not a Date') }] },
    ]);
  });

  test('a case of another form refuses the operation, and the error has its number', async () => {
    const answer = await service.post(ANSWERS, { cases: [RIGHT, { holder: '市公安局' }] });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { errors: [{ message: expect.stringContaining('cases[1]') }] },
    ]);
  });
});
