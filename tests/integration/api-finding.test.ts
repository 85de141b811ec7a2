import { expect, test } from 'vitest';
import { askShared } from '../kit/graph.js';

const ask = askShared();

async function asked<Data>(question: string, variables: Record<string, unknown> = {}): Promise<Data> {
  const { data, errors } = await ask(question, variables);
  expect(errors).toEqual([]);
  return data as Data;
}

interface Held {
  readonly holdings: {
    readonly totalCount: number;
    readonly itemCount: number;
    readonly nodes: readonly { readonly responsibility: { readonly id: string } }[];
  };
}

test('the 286 rows of 市应急管理局 are 150 items, 136 of them in two intervals', async () => {
  const { holder } = await asked<{ holder: Held }>(
    `{ holder(by: { name: "市应急管理局" }) {
      holdings(first: 500) { totalCount itemCount nodes { responsibility { id } } }
    } }`,
  );
  const { totalCount, itemCount, nodes } = holder.holdings;
  const rows = new Map<string, number>();
  for (const { responsibility } of nodes) rows.set(responsibility.id, (rows.get(responsibility.id) ?? 0) + 1);
  expect([totalCount, itemCount]).toEqual([286, 150]);
  expect([rows.size, [...rows.values()].filter((count) => count === 2).length]).toEqual([150, 136]);
});

test('in every list of holdings the items are the different responsibilities of its rows', async () => {
  const { whoOwns, holder, repealImpact, responsibility } = await asked<Record<string, unknown>>(
    `{
      whoOwns(about: "施工许可", first: 500) { ...Counted }
      holder(by: { name: "市教育局" }) { holdings(includeCategories: true, first: 500) { ...Counted } }
      responsibility(id: "power:changzhi/zf-2020-17/annex1/16") { holdings { ...Counted } }
      repealImpact(document: "长政办发〔2020〕32号") { ending(first: 500) { ...Counted } resuming(first: 500) { ...Counted } }
    }
    fragment Counted on HoldingConnection { totalCount itemCount nodes { responsibility { id } } }`,
  );
  const lists = [
    whoOwns,
    (holder as Held).holdings,
    (responsibility as Held).holdings,
    ...Object.values(repealImpact as object),
  ] as Held['holdings'][];
  for (const { totalCount, itemCount, nodes } of lists) {
    expect(nodes.length).toBe(totalCount);
    expect(itemCount).toBe(new Set(nodes.map(({ responsibility: { id } }) => id)).size);
  }
  expect(lists.map(({ totalCount, itemCount }) => totalCount > itemCount)).toContain(true);
});

test('of the transfers whose interval holds a day, the status tells those that are exercised already', async () => {
  const counts = await asked<Record<string, { totalCount: number }>>(`{
    all: transfers(filter: { on: "2020-08-01" }) { totalCount }
    inForce: transfers(filter: { on: "2020-08-01", status: [IN_FORCE] }) { totalCount }
    conditional: transfers(filter: { on: "2020-08-01", status: [CONDITIONAL] }) { totalCount }
  }`);
  expect(Object.values(counts).map(({ totalCount }) => totalCount)).toEqual([1180, 628, 552]);
});

test('holders are listed by the roles that they have', async () => {
  const { holders } = await asked<{ holders: { nodes: { name: string }[] } }>(
    '{ holders(filter: { roles: [ASSESS] }) { nodes { name } } }',
  );
  expect(holders.nodes.map(({ name }) => name)).toEqual([
    '2020年度政务公开工作考核小组',
    '长治市人民政府',
    '长治市人民政府信息中心',
    '长治市人民政府办公室',
    '县级以上人民政府',
  ]);
});

test.each([
  'OWNER',
  'LEAD',
  'COOPERATE',
  'IMPLEMENT',
  'GUIDE',
  'ACCEPT',
  'ASSESS',
  'ASSESSED',
  'SUPERVISE',
  'ACCOUNTABLE',
])('of all holders those are listed for the role %s that hold something in it', async (role) => {
  const { all, listed } = await asked<{
    all: { nodes: { id: string; holdings: { totalCount: number } }[]; pageInfo: { hasNextPage: boolean } };
    listed: { nodes: { id: string }[] };
  }>(
    `query ($role: HoldingRole!) {
      all: holders(first: 500) {
        nodes { id holdings(roles: [$role]) { totalCount } }
        pageInfo { hasNextPage }
      }
      listed: holders(filter: { roles: [$role] }, first: 500) { nodes { id } }
    }`,
    { role },
  );
  expect(all.pageInfo.hasNextPage).toBe(false);
  const holding = all.nodes.filter(({ holdings }) => holdings.totalCount > 0).map(({ id }) => id);
  expect(holding.length).toBeGreaterThan(0);
  expect(listed.nodes.map(({ id }) => id)).toEqual(holding);
});
