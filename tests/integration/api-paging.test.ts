import { expect, test } from 'vitest';
import { askShared } from '../kit/graph.js';

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string;
  };
  readonly totalCount: number;
}

const PAGE = '{ nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount }';
const ask = askShared();

async function page(field: string, after?: string): Promise<Page> {
  const { data, errors } = await ask(`query ($after: String) { page: ${field} ${PAGE} }`, { after });
  expect(errors).toEqual([]);
  return (data as { page: Page }).page;
}

test.each([
  'whoOwns(about: "许可", first: 97, after: $after)',
  'transfers(first: 211, after: $after)',
  'transfers(orderBy: TITLE, first: 211, after: $after)',
  'transfers(orderBy: EFFECTIVE_FROM, first: 400, after: $after)',
  'transfers(filter: { about: "处罚" }, first: 150, after: $after)',
  'responsibilities(orderBy: DUE_ON, first: 150, after: $after)',
  'holders(first: 7, after: $after)',
])('the pages of %s hold every row once', async (field) => {
  const ids: string[] = [];
  let last = await page(field);
  const { totalCount } = last;
  expect(last.pageInfo.hasPreviousPage).toBe(false);
  for (;;) {
    ids.push(...last.nodes.map(({ id }) => id));
    if (!last.pageInfo.hasNextPage) break;
    last = await page(field, last.pageInfo.endCursor);
    expect(last.pageInfo.hasPreviousPage).toBe(true);
  }
  expect(ids.length).toBe(totalCount);
  expect(new Set(ids).size).toBe(totalCount);
});

test('a page of none tells whether there are any', async () => {
  expect(await page('transfers(first: 0, after: $after)')).toMatchObject({
    nodes: [],
    pageInfo: { hasNextPage: true, endCursor: null },
  });
});

test.each([
  ['another field', 'responsibilities(first: 1, after: $after)'],
  ['another order', 'transfers(first: 1, orderBy: TITLE, after: $after)'],
  ['another filter', 'transfers(first: 1, filter: { status: [IN_FORCE] }, after: $after)'],
])('a cursor is refused by %s', async (_, field) => {
  const { pageInfo } = await page('transfers(first: 1, after: $after)');
  const { errors } = await ask(`query ($after: String) { ${field} ${PAGE} }`, { after: pageInfo.endCursor });
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
});

test('a cursor of one holder is refused by another', async () => {
  const holdings = (name: string) =>
    `query ($after: String) { holder(by: { name: "${name}" }) { holdings(first: 1, after: $after) ${PAGE} } }`;
  const { data } = await ask(holdings('长治高新区管委会'));
  const { endCursor } = (data as { holder: { holdings: Page } }).holder.holdings.pageInfo;
  expect((await ask(holdings('长治高新区管委会'), { after: endCursor })).errors).toEqual([]);
  expect((await ask(holdings('长治经开区管委会'), { after: endCursor })).errors[0]?.extensions).toMatchObject(
    {
      code: 'BAD_USER_INPUT',
      argument: 'after',
    },
  );
});

test.each([501, -1, 2147483647])('first: %i is refused by name, with what is allowed', async (first) => {
  const { errors } = await ask('query ($first: Int) { transfers(first: $first) { totalCount } }', { first });
  expect(errors[0]).toMatchObject({
    message: `first: ${first} is out of range. Allowed: 0 to 500.`,
    extensions: { code: 'BAD_USER_INPUT', argument: 'first', allowed: '0 to 500' },
  });
});
