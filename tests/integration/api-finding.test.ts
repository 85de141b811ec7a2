import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/records/text.js';
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
    all: transfers(filter: { asOf: "2020-08-01" }) { totalCount }
    inForce: transfers(filter: { asOf: "2020-08-01", status: [IN_FORCE] }) { totalCount }
    conditional: transfers(filter: { asOf: "2020-08-01", status: [CONDITIONAL] }) { totalCount }
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

interface Suggested {
  readonly words: string;
  readonly score: number;
  readonly node: { readonly id: string };
}
interface Sought {
  readonly totalCount: number;
  readonly textMatch: { readonly found: boolean; readonly suggestions: readonly Suggested[] };
}
interface Stated {
  readonly id: string;
  readonly title: string;
  readonly citations: readonly {
    readonly path: string;
    readonly document: { readonly number: string | null };
  }[];
}

async function allResponsibilities(): Promise<Stated[]> {
  const all: Stated[] = [];
  for (let after: string | null = null; ; ) {
    const { list }: { list: { nodes: Stated[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await asked(
        `query ($after: String) {
        list: responsibilities(first: 500, after: $after) {
          nodes { id title citations { path document { number } } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
        { after },
      );
    all.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) return all;
    after = list.pageInfo.endCursor;
  }
}

const SOUGHT = 'totalCount textMatch { found suggestions { words score node { id } } }';

/** The answers to the same question about many texts. */
async function soughtAll(texts: readonly string[]): Promise<Sought[]> {
  const found: Sought[] = [];
  for (let at = 0; at < texts.length; at += 20) {
    const some = texts.slice(at, at + 20);
    const declared = some.map((_, index) => `$t${index}: String`).join(', ');
    const lists = some.map(
      (_, index) => `a${index}: responsibilities(filter: { about: $t${index} }) { ${SOUGHT} }`,
    );
    const variables = Object.fromEntries(some.map((text, index) => [`t${index}`, text]));
    const answers = await asked<Record<string, Sought>>(
      `query (${declared}) { ${lists.join(' ')} }`,
      variables,
    );
    found.push(...some.map((_, index) => answers[`a${index}`] as Sought));
  }
  return found;
}

async function sought(text: string): Promise<Sought> {
  const [one] = await soughtAll([text]);
  return one as Sought;
}

describe('words that stand nowhere', () => {
  test.each([
    ['对破坏更地的处罚', '对破坏耕地的处罚'],
    ['破坏耕地处罚', '破坏耕地的处罚'],
    ['长政发〔2020〕170号', '长政发〔2020〕17号'],
  ])('are answered with the nearest that do: %s, %s', async (text, near) => {
    const { totalCount, textMatch } = await sought(text);
    expect([totalCount, textMatch.found]).toEqual([0, false]);
    expect(textMatch.suggestions[0]?.words).toBe(near);
    expect((await sought(near)).totalCount).toBeGreaterThan(0);
  });

  test('as near as each other are all told: 消防通信 and 消防车通道 are one character from 消防通道', async () => {
    const { textMatch } = await sought('消防通道');
    expect(textMatch.found).toBe(false);
    expect(textMatch.suggestions.slice(0, 2).map(({ words }) => words)).toEqual(['消防通信', '消防车通道']);
  });

  test('are told apart from words of which nothing holds on a day', async () => {
    const { whoOwns } = await asked<{ whoOwns: Sought }>(
      `{ whoOwns(about: "建筑工程施工许可证核发", place: "长治高新区", roles: [ASSESS]) { ${SOUGHT} } }`,
    );
    expect(whoOwns).toEqual({ totalCount: 0, textMatch: { found: true, suggestions: [] } });
  });

  test('may have nothing near', async () => {
    expect(await sought('zzz')).toEqual({ totalCount: 0, textMatch: { found: false, suggestions: [] } });
  });

  test('are answered in every list that takes words, and null stands where none are asked for', async () => {
    const lists = await asked<Record<string, Sought | { textMatch: null }>>(`{
      whoOwns(about: "对破坏更地的处罚") { ${SOUGHT} }
      transfers(filter: { about: "对破坏更地的处罚" }) { ${SOUGHT} }
      search(text: "对破坏更地的处罚") { ${SOUGHT} }
      holders(filter: { about: "市应及管理局" }) { ${SOUGHT} }
      documents(filter: { about: "长政发〔2020〕170号" }) { ${SOUGHT} }
      workingGroups(filter: { about: "气象灾害应及指挥部" }) { ${SOUGHT} }
      none: transfers(first: 1) { textMatch { found } }
    }`);
    const { none, ...asking } = lists;
    expect(none).toEqual({ textMatch: null });
    const first = Object.entries(asking as Record<string, Sought>).map(
      ([list, { totalCount, textMatch }]) => [
        list,
        totalCount,
        textMatch.found,
        textMatch.suggestions[0]?.words,
      ],
    );
    expect(first).toEqual([
      ['whoOwns', 0, false, '对破坏耕地的处罚'],
      ['transfers', 0, false, '对破坏耕地的处罚'],
      ['search', 0, false, '对破坏耕地的处罚'],
      ['holders', 0, false, '市应急管理局'],
      ['documents', 0, false, '长政发〔2020〕17号'],
      ['workingGroups', 0, false, '气象灾害应急指挥部'],
    ]);
  });
});

describe('of every 20th title on record', () => {
  /** A character that no text of the gazette has. */
  const NO_CHARACTER = '囧';

  const titles = async () => {
    const all = [...new Set((await allResponsibilities()).map(({ title }) => title))];
    const some = all.filter(({ length }, index) => index % 20 === 0 && length >= 4 && length <= 64);
    expect(some.length).toBeGreaterThan(50);
    return some;
  };

  test('one with another character in the middle is told back first', async () => {
    const some = await titles();
    const changed = some.map((title) => {
      // A stroke between main item and sub-item is no character of either.
      const middle = Math.floor(title.length / 2) + (title[Math.floor(title.length / 2)] === '/' ? 2 : 0);
      return title.slice(0, middle) + NO_CHARACTER + title.slice(middle + 1);
    });
    const found = await soughtAll(changed);
    const wrong = found
      .map(({ textMatch }, index) => [some[index], textMatch.found, textMatch.suggestions[0]?.words])
      .filter(([title, is, words]) => is || fold(String(words)) !== fold(String(title)));
    expect(wrong).toEqual([]);
  });

  test('one without its first 的 is told back first, or found as it is', async () => {
    const some = (await titles()).filter((title) => title.includes('的'));
    const found = await soughtAll(some.map((title) => title.replace('的', '')));
    const wrong = found
      .map(({ totalCount, textMatch }, index) => [some[index], totalCount, textMatch.suggestions[0]?.words])
      .filter(([title, count, words]) => count === 0 && fold(String(words)) !== fold(String(title)));
    expect(some.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  test('one in traditional characters is found like itself', async () => {
    const some = await titles();
    const own = await soughtAll(some);
    const traditional = await soughtAll(some.map(Converter({ from: 'cn', to: 't' })));
    expect(traditional).toEqual(own);
    expect(own.filter(({ totalCount }) => totalCount === 0)).toEqual([]);
  });

  test('every suggestion finds something when it is asked for', async () => {
    const some = await titles();
    const suggested = (
      await soughtAll(some.map((title) => `${title.slice(0, 3)}${NO_CHARACTER}${title.slice(4)}`))
    )
      .flatMap(({ textMatch }) => textMatch.suggestions)
      .map(({ words }) => words);
    const found = await soughtAll([...new Set(suggested)]);
    expect(found.length).toBeGreaterThan(100);
    expect(found.filter(({ totalCount }) => totalCount === 0)).toEqual([]);
  });
});

describe('the place that a citation prints', () => {
  const about = async (text: string): Promise<string[]> => {
    const { responsibilities } = await asked<{ responsibilities: { nodes: { id: string }[] } }>(
      'query ($text: String) { responsibilities(filter: { about: $text }, first: 500) { nodes { id } } }',
      { text },
    );
    return responsibilities.nodes.map(({ id }) => id);
  };

  test.each([1, 92, 250, 550])(
    'finds the power of row %i of annex 1, alone where the document is named',
    async (row) => {
      const id = `power:changzhi/zf-2020-17/annex1/${row}`;
      expect(await about(`附件1 第${row}项`)).toContain(id);
      for (const text of [`长政发〔2020〕17号 附件1 第${row}项`, `长政发[2020] 17 号附件1第 ${row} 项`])
        expect(await about(text)).toEqual([id]);
    },
  );

  test('may be the number of a task alone', async () => {
    expect(await about('第41项')).toEqual(
      expect.arrayContaining(['task:changzhi/zb-2020-23/t41', 'power:changzhi/zf-2020-17/annex1/41']),
    );
  });

  test('finds every responsibility that stands there, and what is under it', async () => {
    const all = await allResponsibilities();
    const paths = [...new Set(all.flatMap(({ citations }) => citations.map(({ path }) => path)))]
      .filter((path) => /第[\d一二三四五六七八九十百]+[项条款]$/u.test(path))
      .filter((_, index) => index % 25 === 0);
    expect(paths.length).toBeGreaterThan(30);
    for (const path of paths) {
      const at = fold(path);
      const expected = all
        .filter(({ citations }) =>
          citations.some((one) => fold(one.path).startsWith(at) || fold(one.path).endsWith(at)),
        )
        .map(({ id }) => id);
      const found = await about(path);
      expect(found).toEqual(expect.arrayContaining(expected));
      // Articles are named by other articles too; rows of an annex are not.
      if (path.startsWith('附件')) expect(found.length).toBe(expected.length);
    }
  });

  test('is shown by a search, with the provision itself', async () => {
    const { search } = await asked<{
      search: { nodes: { snippet: string; node: { __typename: string } }[] };
    }>('{ search(text: "长政发〔2020〕17号 附件1 第92项") { nodes { snippet node { __typename } } } }');
    expect(search.nodes.map(({ snippet, node }) => [node.__typename, snippet])).toEqual([
      ['Power', '附件1 第92项'],
      ['Provision', '附件1 第92项'],
    ]);
  });
});

test.each(['房地产开发类', '房地产开发类、商业类项目除外', '市政府批准'])(
  'words that limit or qualify a power find it, and the search shows them: %s',
  async (text) => {
    const { whoOwns, transfers, search } = await asked<{
      whoOwns: { totalCount: number };
      transfers: { totalCount: number };
      search: { nodes: { snippet: string; node: { title: string } }[] };
    }>(
      `query ($text: String!) {
        whoOwns(about: $text) { totalCount }
        transfers(filter: { about: $text }) { totalCount }
        search(text: $text, kinds: [RESPONSIBILITY], first: 500) { nodes { snippet node { ... on Responsibility { title } } } }
      }`,
      { text },
    );
    expect(whoOwns.totalCount).toBeGreaterThan(0);
    expect(transfers.totalCount).toBeGreaterThan(0);
    expect(search.nodes.length).toBeGreaterThan(0);
    for (const { snippet } of search.nodes) expect(fold(snippet)).toContain(fold(text));
  },
);

describe('what is due', () => {
  interface Due {
    readonly node: { readonly id: string };
    readonly dueMatches: readonly {
      readonly dueOn: string;
      readonly milestone: { readonly dueOn: string; readonly holder: { readonly id: string } | null } | null;
    }[];
  }
  const DUE = 'edges { node { id } dueMatches { dueOn dueText milestone { dueOn holder { id } } } }';
  const due = async (filter: Record<string, string>): Promise<readonly Due[]> => {
    const { responsibilities } = await asked<{ responsibilities: { totalCount: number; edges: Due[] } }>(
      `query ($filter: ResponsibilityFilter) { responsibilities(filter: $filter, first: 500) { totalCount ${DUE} } }`,
      { filter },
    );
    expect(responsibilities.totalCount).toBe(responsibilities.edges.length);
    return responsibilities.edges;
  };

  test('by the middle of 2020 are 9 tasks, and milestones of 16 more', async () => {
    const edges = await due({ dueTo: '2020-06-30' });
    const own = edges.filter(({ dueMatches }) => dueMatches.some(({ milestone }) => milestone === null));
    expect([edges.length, own.length]).toEqual([25, 9]);
    for (const { dueMatches } of edges) {
      expect(dueMatches.length).toBeGreaterThan(0);
      for (const { dueOn, milestone } of dueMatches) {
        expect(dueOn <= '2020-06-30').toBe(true);
        if (milestone !== null) expect(milestone.dueOn).toBe(dueOn);
      }
    }
  });

  test('between two days is due on one day that fits both', async () => {
    for (const [dueFrom, dueTo] of [
      ['2020-06-01', '2020-06-30'],
      ['2020-07-01', '2020-08-31'],
    ] as const) {
      const [from, to] = [await due({ dueFrom }), await due({ dueTo })];
      const both = await due({ dueFrom, dueTo });
      const days = new Map<string, string[]>();
      for (const { node, dueMatches } of [...from, ...to])
        days.set(node.id, [...(days.get(node.id) ?? []), ...dueMatches.map(({ dueOn }) => dueOn)]);
      const expected = [...days].filter(([, of]) => of.some((day) => day >= dueFrom && day <= dueTo));
      expect(both.map(({ node: { id } }) => id).sort()).toEqual(expected.map(([id]) => id).sort());
    }
  });

  test('of a milestone that binds one holder alone is due for that holder and for no other', async () => {
    const all = (await due({ dueFrom: '1900-01-01' })).flatMap(({ node, dueMatches }) =>
      dueMatches.flatMap(({ dueOn, milestone }) =>
        milestone?.holder == null ? [] : [{ task: node.id, day: dueOn, holder: milestone.holder.id }],
      ),
    );
    expect(all.length).toBe(8);
    for (const { task, day, holder } of all) {
      const { node } = await asked<{ node: { holdings: { nodes: { holder: { id: string } }[] } } }>(
        'query ($id: ID!) { node(id: $id) { ... on Task { holdings { nodes { holder { id } } } } } }',
        { id: task },
      );
      const holders = new Set(node.holdings.nodes.map((held) => held.holder.id));
      for (const one of [...holders, holder]) {
        const edges = await due({ holder: one, dueFrom: day, dueTo: day });
        const bound = edges
          .filter(({ node: { id } }) => id === task)
          .flatMap(({ dueMatches }) => dueMatches.map(({ milestone }) => milestone?.holder?.id))
          .filter((id) => id !== undefined);
        expect(bound.filter((id) => id !== one)).toEqual([]);
        // A class that the stage names (市场监管部门) need not be the task's own holder (市市场监管局).
        if (one === holder && holders.has(holder)) expect(bound).toContain(holder);
      }
    }
  });

  test('is not told where no day is asked for', async () => {
    const edges = await due({ document: '长政办发〔2020〕23号' });
    expect(edges.length).toBeGreaterThan(90);
    expect(edges.flatMap(({ dueMatches }) => dueMatches)).toEqual([]);
  });
});
