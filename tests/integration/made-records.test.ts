import { beforeAll, describe, expect, test } from 'vitest';
import { asking } from '../kit/graph.js';
import { loadMadeRecords, type MadeRecord } from '../kit/made-records.js';
import { emptyNeo4j } from '../kit/neo4j.js';

const { driver } = await emptyNeo4j();
const ask = asking(driver);

const stated = { provision: 'provision:made/p', grounds: ['provision:made/p'] };
const here = { jurisdiction: { region: 'region:made/r' } };
/** A duty of a field that body a holds. */
const duty = (field: string): MadeRecord[] => [
  ['duties', { id: `duty:made/${field}`, field, provisions: ['provision:made/p'] }],
  [
    'holdings',
    {
      id: `holding:made/${field}`,
      holder: 'org:made/a',
      responsibility: `duty:made/${field}`,
      ...here,
      ...stated,
    },
  ],
];

const MADE: readonly MadeRecord[] = [
  ['regions', { id: 'region:made/r' }],
  ...['a', 'b', 'c'].map((name) => ['organizations', { id: `org:made/${name}`, name }] as const),
  ['documents', { id: 'document:made/d', number: '某政发〔2021〕1号', issuedOn: '2021-05-01' }],
  ['provisions', { id: 'provision:made/p', document: 'document:made/d' }],
  ...['given', 'unheld'].map(
    (name) => ['powers', { id: `power:made/${name}`, provisions: ['provision:made/p'] }] as const,
  ),
  [
    'transfers',
    {
      id: 'transfer:made/given',
      kind: 'GRANT',
      from: 'org:made/a',
      to: 'org:made/b',
      responsibility: 'power:made/given',
      status: 'CONDITIONAL',
      condition: '备案后',
      effectiveFrom: '2021-05-01',
      instrument: 'document:made/d',
      ...here,
      ...stated,
    },
  ],
  [
    'fulfilments',
    {
      id: 'fulfilment:made/f',
      fulfils: 'transfer:made/given',
      on: '2021-08-01',
      provision: 'provision:made/p',
    },
  ],
  ...duty('ROAD_SAFETY'),
  ...duty('FIRE_SAFETY'),
  [
    'successions',
    {
      id: 'succession:made/s',
      from: 'org:made/a',
      to: 'org:made/c',
      kind: 'SPLIT',
      on: '2021-11-01',
      part: '道路安全职责',
      ofFields: ['ROAD_SAFETY'],
      ofKinds: [],
      ofDocuments: [],
      provision: 'provision:made/p',
    },
  ],
];

beforeAll(() => loadMadeRecords(driver, MADE));

async function answer(query: string): Promise<Record<string, { nodes: Record<string, unknown>[] }>> {
  const { data, errors } = await ask(query);
  expect(errors).toEqual([]);
  return data as never;
}

describe('a conflict about one transfer', () => {
  test.each(['2021-06-01', '2021-09-01'])(
    'is listed for %s, before and after its condition is met',
    async (day) => {
      const { conflicts } = await answer(
        `{ conflicts(filter: { kinds: [GIVER_NEVER_HELD], asOf: "${day}" }) { nodes { responsibility { id } } } }`,
      );
      expect(conflicts?.nodes).toEqual([{ responsibility: { id: 'power:made/given' } }]);
    },
  );

  test('is not listed for a day before the transfer', async () => {
    const { conflicts } = await answer(
      '{ conflicts(filter: { kinds: [GIVER_NEVER_HELD], asOf: "2021-04-30" }) { nodes { id } } }',
    );
    expect(conflicts?.nodes).toEqual([]);
  });
});

describe('a responsibility that nobody holds', () => {
  test.each([
    ['2021-05-01', ['power:made/given', 'power:made/unheld']],
    ['2021-04-30', []],
  ])('counts as known on %s by the document that states it', async (day, ids) => {
    const { responsibilities } = await answer(
      `{ responsibilities(filter: { asKnownOn: "${day}", kinds: [POWER] }) { nodes { id } } }`,
    );
    expect(responsibilities?.nodes.map(({ id }) => id)).toEqual(ids);
  });
});

describe('a part of the duties that passes to another body', () => {
  test.each([
    ['ROAD_SAFETY', ['SPLIT']],
    ['FIRE_SAFETY', []],
  ])('is an event of a duty of the field %s: %j', async (field, kinds) => {
    const { responsibility } = (await answer(
      `{ responsibility(id: "duty:made/${field}") { history { nodes { kind } } } }`,
    )) as unknown as { responsibility: { history: { nodes: { kind: string }[] } } };
    expect(responsibility.history.nodes.map(({ kind }) => kind).filter((kind) => kind !== 'STATED')).toEqual(
      kinds,
    );
  });
});
