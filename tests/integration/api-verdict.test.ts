import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { type Ask, asking, askShared, WITHOUT_CACHE } from '../kit/graph.js';
import { emptyNeo4j } from '../kit/neo4j.js';

const MAY = `query ($holder: String!, $responsibility: ID!, $asOf: Date, $place: String) {
  mayExercise(holder: $holder, responsibility: $responsibility, asOf: $asOf, place: $place) {
    answer reason explanation holding { id } others { id }
  }
}`;
const askGazette = askShared();

test('a verdict costs four statements, the look-up of both names included', async () => {
  const { errors, statements } = await askGazette(MAY, {
    holder: '长治高新区管委会',
    responsibility: 'power:changzhi/zf-2020-17/annex1/16',
    asOf: '2020-06-23',
    place: '潞州区',
  });
  expect(errors).toEqual([]);
  expect(statements.map(({ name }) => name).sort()).toEqual([
    'holdingHistories',
    'namesFound',
    'transferHistories',
    'verdictBasis',
  ]);
});

test('a responsibility that is not on record is refused by name', async () => {
  const { errors } = await askGazette(MAY, { holder: '市公安局', responsibility: 'power:changzhi/nowhere' });
  expect(errors.map(({ message, extensions }) => [message, extensions.code])).toEqual([
    [
      'responsibility: no responsibility has the id "power:changzhi/nowhere". Allowed: the id of a responsibility, as whoOwns and responsibilities return it.',
      'BAD_USER_INPUT',
    ],
  ]);
});

describe('a class means whom its words mean', () => {
  const DUTY = 'duty:changzhi';
  test.each([
    [
      '全市各级人民政府 does not reach the province',
      '山西省人民政府',
      'zb-2020-32/art2.p2',
      undefined,
      'NO',
      'NO_RECORD',
    ],
    ['but the city', '长治市人民政府', 'zb-2020-32/art2.p2', undefined, 'YES', 'HOLDS_ORIGINALLY'],
    [
      '县级以上人民政府 of article 7 does not either',
      '山西省人民政府',
      'zb-2020-32/art7.i2',
      undefined,
      'NO',
      'NO_RECORD',
    ],
    [
      '人社部门 of the city’s own bases are not the province’s',
      '省人社厅',
      'zb-2020-34/s3-c',
      undefined,
      'NO',
      'NO_RECORD',
    ],
    [
      '事故发生地县级人民政府 is a county only where the fire broke out',
      '潞州区政府',
      'zb-2020-32/art52-a',
      undefined,
      'CONDITIONAL',
      'CONDITION_NOT_SHOWN_MET',
    ],
    [
      'and may be a zone in another reading',
      '长治高新区管委会',
      'zb-2020-32/art52-a',
      undefined,
      'UNKNOWN',
      'AMBIGUOUS_SOURCE',
    ],
    ['the city is none', '长治市人民政府', 'zb-2020-32/art52-a', undefined, 'NO', 'NO_RECORD'],
    [
      '相关涉事县区 is a county only where it is concerned',
      '襄垣县政府',
      'zb-2020-33/s3.5.1.p3-c',
      undefined,
      'CONDITIONAL',
      'CONDITION_NOT_SHOWN_MET',
    ],
    [
      '有条件的县(区) only where it can',
      '沁县政府',
      'zb-2020-34/s11-c',
      undefined,
      'CONDITIONAL',
      'CONDITION_NOT_SHOWN_MET',
    ],
    [
      'each of 各县区政府 is one at all times',
      '沁县政府',
      'zb-2020-38/s4.p2',
      undefined,
      'YES',
      'HOLDS_ORIGINALLY',
    ],
  ])('%s', async (_, holder, duty, place, answer, reason) => {
    const { data, errors } = await askGazette(MAY, {
      holder,
      responsibility: `${DUTY}/${duty}`,
      asOf: '2020-08-01',
      place,
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ mayExercise: { answer, reason } });
  });

  test('the sentence says the words of the class', async () => {
    const { data } = await askGazette(MAY, {
      holder: '潞州区政府',
      responsibility: `${DUTY}/zb-2020-32/art52-a`,
      asOf: '2020-08-01',
    });
    expect(data).toMatchObject({
      mayExercise: {
        explanation: expect.stringContaining(
          'it holds it only where it is “事故发生地” (条件), which is not shown, as one of 事故发生地县级人民政府',
        ),
      },
    });
  });

  test('and the class has its place and its condition', async () => {
    const { data } = await askGazette(`{
      conditional: holder(by: { name: "事故发生地县级政府" }) { name ... on HolderCategory { levels place { name } condition exhaustive } }
      plain: holder(by: { name: "县级以上人民政府" }) { ... on HolderCategory { levels place { name } condition } }
    }`);
    expect(data).toEqual({
      conditional: {
        name: '事故发生地县级人民政府',
        levels: ['COUNTY'],
        place: { name: '长治市' },
        condition: '事故发生地',
        exhaustive: true,
      },
      plain: { levels: ['COUNTY', 'CITY'], place: { name: '长治市' }, condition: null },
    });
  });
});

test('a provision is shown without the marks that its quote has', async () => {
  const { data } = await askGazette(`{
    hazards { name levels { level criterion citation { quote provision { text } } } }
  }`);
  expect(data).toMatchObject({
    hazards: expect.arrayContaining([
      {
        name: '高温',
        levels: expect.arrayContaining([
          {
            level: 'III',
            criterion: expect.stringContaining('已出现最高气温≥37℃'),
            citation: {
              quote: expect.stringContaining('$\\geq 37^{\\circ}\\text{C}$'),
              provision: { text: expect.stringMatching(/^高温\t无此级别\t无此级别\t[^$]+≥37℃[^$]+$/u) },
            },
          },
        ]),
      },
    ]),
  });
});

test.each([
  ['chains', 'holdings(first: 5) { nodes { chain { complete root { name } hops { transfer { id } } } } }'],
  ['liabilities', 'transfers(first: 5) { nodes { liability { rule bearer { name } } } }'],
])('the %s of 100 powers cost the statements of one', async (_, selection) => {
  const question = `query ($first: Int) { responsibilities(filter: { kinds: [POWER] }, first: $first) { nodes { ${selection} } } }`;
  const ask = askShared(WITHOUT_CACHE);
  const names = async (first: number) =>
    (await ask(question, { first })).statements.map(({ name }) => name).sort();
  expect(await names(100)).toEqual(await names(1));
});

describe('at a depth of 1,000', () => {
  const HOPS = 1_000;
  const folder = mkdtempSync(path.join(tmpdir(), 'mandate-graph-chain-'));
  let ask: Ask;

  /** Body 0 holds a power and each body authorises the next; of a second power each holds it from the next, in a ring. */
  function records(): Record<string, readonly object[]> {
    const lines = [1, 1];
    const body = (index: number) => `org:test/${index}`;
    const place = { region: 'region:test/city' };
    const step = (power: string, index: number, to: number) => ({
      id: `transfer:test/${power}/${index}`,
      order: 10 + index,
      kind: 'AUTHORIZATION',
      verb: '授权',
      from: body(index),
      to: body(to),
      responsibility: `power:test/${power}`,
      asWritten: '某许可',
      toAsWritten: `第${to}局`,
      status: 'IN_FORCE',
      jurisdiction: place,
      effectiveFrom: '2020-06-23',
      instrument: 'document:test/one',
      certainty: 'CERTAIN',
      itemCertainty: 'CERTAIN',
      provision: 'provision:test/one',
      grounds: ['provision:test/one'],
    });
    const power = (id: string) => ({
      id,
      order: 2,
      title: '某许可',
      mainItem: '某许可',
      powerType: 'LICENSE',
      certainty: 'CERTAIN',
      provisions: ['provision:test/one'],
    });
    const numbers = Array.from({ length: HOPS }, (_, index) => index);
    return {
      regions: [{ id: 'region:test/city', name: '某市', kind: 'CITY' }],
      organizations: [...numbers, HOPS].map((index) => ({
        id: body(index),
        name: `第${index}局`,
        kind: 'DEPARTMENT',
        region: 'region:test/city',
      })),
      documents: [{ id: 'document:test/one', order: 1, title: '某通知', status: 'IN_FORCE', lines }],
      provisions: [
        {
          id: 'provision:test/one',
          order: 1,
          document: 'document:test/one',
          path: '一',
          text: '授权。',
          lines,
        },
      ],
      powers: [power('power:test/line'), power('power:test/ring')],
      holdings: [
        {
          id: 'holding:test/origin',
          order: 3,
          holder: body(0),
          responsibility: 'power:test/line',
          role: 'OWNER',
          status: 'IN_FORCE',
          jurisdiction: place,
          asWritten: '第0局',
          roleAsWritten: '负责',
          certainty: 'CERTAIN',
          provision: 'provision:test/one',
          grounds: ['provision:test/one'],
        },
      ],
      transfers: [
        ...numbers.map((index) => step('line', index, index + 1)),
        ...numbers.map((index) => step('ring', index, (index + 1) % HOPS)),
      ],
    };
  }

  beforeAll(async () => {
    mkdirSync(path.join(folder, 'records'));
    const write = (name: string, text: string) => writeFileSync(path.join(folder, 'records', name), text);
    write('source.json', JSON.stringify({ name: 'test/chain', title: 'test', sha256: '0'.repeat(64) }));
    for (const [kind, list] of Object.entries(records()))
      write(`${kind}.jsonl`, list.map((record) => `${JSON.stringify(record)}\n`).join(''));
    const { driver } = await emptyNeo4j();
    await loadSources(driver, { database: 'neo4j' }, [folder]);
    ask = asking(driver, WITHOUT_CACHE);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function chain(id: string) {
    const { data, errors, statements } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Holding { chain { complete gap root { name } hops { transfer { id } } } } } }`,
      { id },
    );
    expect(errors).toEqual([]);
    const { node } = data as {
      node: {
        chain: { complete: boolean; gap: string | null; root: { name: string } | null; hops: object[] };
      };
    };
    return { ...node.chain, hops: node.chain.hops.length, statements: statements.length };
  }

  test('the whole way up costs four statements', async () => {
    expect(await chain(`holding:test/line/${HOPS - 1}`)).toEqual({
      complete: true,
      gap: null,
      root: { name: '第0局' },
      hops: HOPS,
      statements: 4,
    });
  });

  test('a ring of as many is told', async () => {
    expect(await chain('holding:test/ring/0')).toEqual({
      complete: false,
      gap: 'The way up returns to 某通知 一: it is a loop (循环).',
      root: null,
      hops: HOPS,
      statements: 3,
    });
  });

  test('a verdict at its end costs four statements where no place is named', async () => {
    const { data, statements } = await ask(MAY, {
      holder: '第1000局',
      responsibility: 'power:test/line',
      asOf: '2020-06-23',
    });
    expect([(data as { mayExercise: { reason: string } }).mayExercise.reason, statements.length]).toEqual([
      'HOLDS_BY_TRANSFER',
      4,
    ]);
  });
});

test('a class that hangs on words holds what a wider class without them holds', async () => {
  const { data, errors } = await askGazette(
    `{ mayExercise(holder: "class:changzhi/able-counties-zb34", responsibility: "task:changzhi/zb-2020-23/t1", asOf: "2020-08-01") { answer reason } }`,
  );
  expect(errors).toEqual([]);
  expect(data).toEqual({ mayExercise: { answer: 'YES', reason: 'HOLDS_ORIGINALLY' } });
});
