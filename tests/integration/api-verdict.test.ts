import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadSources } from '../../src/load/load.js';
import { type Ask, asking, askShared } from '../kit/graph.js';
import { ownNeo4j } from '../kit/neo4j.js';

const MAY = `query ($holder: String!, $responsibility: ID!, $on: Date, $in: String) {
  mayExercise(holder: $holder, responsibility: $responsibility, on: $on, in: $in) {
    answer reason explanation holding { id } others { id }
  }
}`;
const askGazette = askShared();

test('a verdict costs four statements, the look-up of both names included', async () => {
  const { errors, statements } = await askGazette(MAY, {
    holder: '长治高新区管委会',
    responsibility: 'power:changzhi/zf-2020-17/annex1/16',
    on: '2020-06-23',
    in: '潞州区',
  });
  expect(errors).toEqual([]);
  expect(statements.map(({ name }) => name).sort()).toEqual([
    'holdingHistories',
    'namesFound',
    'transferHistories',
    'verdictAsked',
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

test.each([
  ['chains', 'holdings(first: 5) { nodes { chain { complete root { name } hops { transfer { id } } } } }'],
  ['liabilities', 'transfers(first: 5) { nodes { liability { rule bearer { name } } } }'],
])('the %s of 100 powers cost the statements of one', async (_, selection) => {
  const question = `query ($first: Int) { responsibilities(filter: { kinds: [POWER] }, first: $first) { nodes { ${selection} } } }`;
  const names = async (first: number) =>
    (await askGazette(question, { first })).statements.map(({ name }) => name).sort();
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
    const { driver } = await ownNeo4j();
    await loadSources(driver, { database: 'neo4j' }, [folder]);
    ask = asking(driver);
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
      on: '2020-06-23',
    });
    expect([(data as { mayExercise: { reason: string } }).mayExercise.reason, statements.length]).toEqual([
      'HOLDS_BY_TRANSFER',
      4,
    ]);
  });
});
