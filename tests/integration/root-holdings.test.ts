import { beforeAll, describe, expect, test } from 'vitest';
import { askShared, WITHOUT_CACHE } from '../kit/graph.js';
import { sharedDriver } from '../kit/neo4j.js';

interface Held {
  readonly id: string;
  readonly holder: { readonly id: string };
  readonly responsibility: { readonly __typename: string; readonly id: string };
  readonly role: string;
  readonly status: string;
  readonly certainty: string;
  readonly reviewed: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly jurisdiction: {
    readonly region: { readonly id: string };
    readonly except: { readonly id: string }[];
  };
  readonly citation: { readonly document: { readonly number: string | null } };
}

const ask = askShared();
const askWithoutCache = askShared(WITHOUT_CACHE);
const FIELDS = `id holder { id } responsibility { __typename id } role status certainty reviewed validFrom validTo
  jurisdiction { region { id } except { id } } citation { document { number } }`;
const LIST = `query ($filter: HoldingFilter, $orderBy: HoldingOrder, $first: Int = 500, $after: String) {
  holdings(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount nodes { ${FIELDS} } pageInfo { hasNextPage endCursor }
  }
}`;

/** All rows of a list, page by page. */
async function rowsOf(filter: object, orderBy = 'DOCUMENT_ORDER', first = 500): Promise<Held[]> {
  const rows: Held[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(LIST, { filter, orderBy, first, after });
    expect(errors).toEqual([]);
    const { holdings } = data as {
      holdings: {
        totalCount: number;
        nodes: readonly Held[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    rows.push(...holdings.nodes);
    if (!holdings.pageInfo.hasNextPage) {
      expect(rows).toHaveLength(holdings.totalCount);
      return rows;
    }
    after = holdings.pageInfo.endCursor;
  }
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
/** The type of a responsibility, as the enum of its kinds writes it. */
const kindOf = ({ responsibility }: Held) =>
  responsibility.__typename.replace(/(?<=[a-z])(?=[A-Z])/gu, '_').toUpperCase();

let all: readonly Held[];
beforeAll(async () => {
  all = await rowsOf({});
}, 120_000);

const isOn = (day: string) => (one: Held) =>
  (one.validFrom ?? '') <= day && (one.validTo === null || day < one.validTo);

describe('each part of the filter leaves the rows that meet it, in the order of the list', () => {
  const POWER = 'power:changzhi/zf-2020-17/annex1/92';
  const covers = (around: readonly string[]) => (one: Held) =>
    around.includes(one.jurisdiction.region.id) &&
    !one.jurisdiction.except.some(({ id }) => around.includes(id));
  const CASES: [string, object, (one: Held) => boolean][] = [
    ['roles', { roles: ['LEAD', 'ASSESS'] }, ({ role }) => role === 'LEAD' || role === 'ASSESS'],
    ['kinds', { kinds: ['TASK', 'SERVICE_ITEM'] }, (one) => ['TASK', 'SERVICE_ITEM'].includes(kindOf(one))],
    ['status', { status: ['CONDITIONAL'] }, ({ status }) => status === 'CONDITIONAL'],
    ['certainty', { certainty: ['AMBIGUOUS'] }, ({ certainty }) => certainty === 'AMBIGUOUS'],
    ['reviewed', { reviewed: true }, ({ reviewed }) => reviewed],
    ['what nobody has reviewed', { reviewed: false }, ({ reviewed }) => !reviewed],
    ['a responsibility', { responsibility: POWER }, ({ responsibility }) => responsibility.id === POWER],
    [
      'a holder',
      { holder: '长治高新区管委会' },
      ({ holder }) => holder.id === 'org:changzhi/gaoxin-committee',
    ],
    [
      'a document',
      { document: '长政发[2020] 17 号' },
      ({ citation }) => citation.document.number === '长政发〔2020〕17号',
    ],
    ['a day before the notice', { asOf: '2020-06-22' }, isOn('2020-06-22')],
    ['a day after it', { asOf: '2020-08-01' }, isOn('2020-08-01')],
    [
      'several',
      { asOf: '2020-08-01', status: ['IN_FORCE'], kinds: ['POWER'], holder: '长治高新区管委会' },
      (one) =>
        isOn('2020-08-01')(one) &&
        one.status === 'IN_FORCE' &&
        kindOf(one) === 'POWER' &&
        one.holder.id === 'org:changzhi/gaoxin-committee',
    ],
  ];
  test.each(CASES)('%s', { timeout: 120_000 }, async (_, filter, meets) => {
    const expected = all.filter(meets);
    expect(idsOf(await rowsOf(filter))).toEqual(idsOf(expected));
    if (!('reviewed' in filter) || filter.reviewed) expect(expected.length).toBeGreaterThan(0);
  });

  test('a place, with what holds in each region that contains it', { timeout: 120_000 }, async () => {
    const { data } = await ask('{ regions { id name aliases partOf { id } } }');
    const { regions } = data as {
      regions: { id: string; name: string; aliases: string[]; partOf: { id: string } | null }[];
    };
    const around = (id: string | undefined): string[] =>
      id === undefined ? [] : [id, ...around(regions.find((one) => one.id === id)?.partOf?.id)];
    for (const place of ['长治高新区', '潞州区', '长治市']) {
      const { id } = regions.find(({ name, aliases }) => [name, ...aliases].includes(place)) ?? {};
      const regionsOfPlace = around(id);
      expect(regionsOfPlace).toContain(regions.find(({ name }) => name === '长治市')?.id);
      const expected = idsOf(all.filter(covers(regionsOfPlace)));
      expect(expected.length).toBeGreaterThan(100);
      expect(idsOf(await rowsOf({ place }))).toEqual(expected);
      // Each region has an index of its own, and short pages end in the middle of them.
      expect(idsOf(await rowsOf({ place, asKnownOn: '2024-01-01' }))).toEqual(expected);
    }
    const held = all.filter((one) => one.holder.id === 'org:changzhi/gaoxin-committee');
    expect(
      idsOf(await rowsOf({ place: '长治高新区', holder: '长治高新区管委会' }, 'DOCUMENT_ORDER', 37)),
    ).toEqual(idsOf(held.filter(covers(around('region:changzhi/gaoxin')))));
  });
});

describe('each order has every row once, whatever the length of its pages', () => {
  test.each([
    ['VALID_FROM', ({ validFrom }: Held) => validFrom ?? '9999'],
    ['HOLDER', ({ holder }: Held) => holder.id],
  ])('%s, then document order', { timeout: 120_000 }, async (orderBy, keyOf) => {
    const compare = (a: Held, b: Held) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
    const expected = idsOf([...all].sort(compare));
    expect(idsOf(await rowsOf({}, orderBy))).toEqual(expected);
    expect(idsOf(await rowsOf({}, orderBy, 333))).toEqual(expected);
  });

  test('RESPONSIBILITY, then document order', { timeout: 120_000 }, async () => {
    const items: string[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await ask(
        'query ($after: String) { responsibilities(first: 500, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const { responsibilities: page } = data as {
        responsibilities: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      };
      items.push(...idsOf(page.nodes));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const rank = new Map(items.map((id, index) => [id, index]));
    const rankOf = ({ responsibility }: Held) => rank.get(responsibility.id) ?? -1;
    const expected = [...all].sort((a, b) => rankOf(a) - rankOf(b));
    expect(idsOf(await rowsOf({}, 'RESPONSIBILITY'))).toEqual(idsOf(expected));
  });

  test('with a text the rank of whoOwns orders, unless another order is asked for', async () => {
    const { data } = await ask(
      '{ whoOwns(about: "消防", first: 500) { nodes { id validFrom holder { id } } } }',
    );
    const { whoOwns } = data as { whoOwns: { nodes: Held[] } };
    expect(idsOf(await rowsOf({ about: '消防' }))).toEqual(idsOf(whoOwns.nodes));
    const byHolder = await rowsOf({ about: '消防' }, 'HOLDER');
    expect(idsOf(byHolder).sort()).toEqual(idsOf(whoOwns.nodes).sort());
    expect(byHolder.map(({ holder }) => holder.id)).toEqual(byHolder.map(({ holder }) => holder.id).sort());
  });
});

test('the document of each holding is the one of its citation, also as known on earlier days', async () => {
  const { records } = await sharedDriver().executeQuery(
    `MATCH (n:Holding|HoldingAsKnown)
     MATCH (provision:Entity {id: n.provisionId})
     RETURN count(*) AS all, count(CASE WHEN n.documentId = provision.documentId THEN 1 END) AS right`,
  );
  expect(records[0]?.get('all')).toBeGreaterThan(3_000);
  expect(records[0]?.get('right')).toBe(records[0]?.get('all'));
});

test('what was known before the notice is none of what it gave', async () => {
  const before = await rowsOf({ asKnownOn: '2020-06-22', holder: '长治高新区管委会' });
  const { data } = await ask(
    '{ holder(by: { name: "长治高新区管委会" }) { holdings(asKnownOn: "2020-06-22", first: 500) { nodes { id } } } }',
  );
  expect(idsOf(before)).toEqual(
    idsOf((data as { holder: { holdings: { nodes: { id: string }[] } } }).holder.holdings.nodes),
  );
});

test('a page of 1 costs the statements of a page of 500', async () => {
  const statements = async (first: number) => {
    const filter = { place: '长治高新区', holder: '长治高新区管委会', document: '长政发〔2020〕17号' };
    const { errors, statements: runs } = await askWithoutCache(LIST, { filter, first });
    expect(errors).toEqual([]);
    return runs.map(({ name }) => name).sort();
  };
  expect(await statements(500)).toEqual(await statements(1));
});

test.each([
  [
    'a responsibility',
    { responsibility: 'power:changzhi/nowhere' },
    'responsibility: no responsibility has the id',
  ],
  [
    'a holder',
    { holder: '高新区管委' },
    'holder: no holder is called "高新区管委"; the most similar names are',
  ],
  ['a place', { place: '月球' }, 'place: no region is called "月球"'],
  ['a document', { document: '长政发〔2020〕170号' }, 'document: no document is called'],
])('%s that nothing is called is refused by name', async (_, filter, message) => {
  const { errors } = await ask(LIST, { filter });
  expect(errors.map(({ message: told, extensions }) => [told.startsWith(message), extensions.code])).toEqual([
    [true, 'BAD_USER_INPUT'],
  ]);
});
