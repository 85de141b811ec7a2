import { beforeAll, describe, expect, test } from 'vitest';
import { WITHOUT_CACHE } from '../kit/graph.js';
import { FIRST, laterGraph, NAMES } from '../kit/later-graph.js';
import { loadMadeRecords, type MadeRecord } from '../kit/made-records.js';

const { driver, ask, extract, load } = await laterGraph(WITHOUT_CACHE);

beforeAll(async () => {
  extract();
  await load(...NAMES, FIRST, 'changzhi/2020-09');
}, 300_000);

test('the document of each holding is the one of its citation, whichever of several sources gave it', async () => {
  const { records } = await driver.executeQuery(
    `MATCH (n:Holding|HoldingAsKnown)
     MATCH (provision:Entity {id: n.provisionId})
     RETURN collect(CASE WHEN coalesce(n.documentId, '') <> provision.documentId THEN n.id END) AS wrong`,
  );
  expect(records[0]?.get('wrong')).toEqual([]);
});

const EVENTS = `history(asKnownOn: $known, first: $first, after: $after) {
  totalCount
  pageInfo { hasNextPage endCursor }
  nodes {
    kind on pending pendingOn words
    document { number }
    citation { path quote lines { start end } document { number } }
    subject {
      __typename
      id
      ... on Transfer { to { name } condition }
      ... on Holding { holder { name } }
      ... on Ending { from { name } on pending words derivedBy responsibility { title } citation { quote } }
      ... on Succession { kind former: from { name } successor: to { name } }
    }
  }
}`;

interface Named {
  readonly name: string;
}
interface Event {
  readonly kind: string;
  readonly on: string | null;
  readonly pending: boolean;
  readonly pendingOn: string | null;
  readonly words: string;
  readonly document: { readonly number: string };
  readonly citation: { readonly path: string; readonly quote: string; readonly lines: { start: number } };
  readonly subject: {
    readonly __typename: string;
    readonly id: string;
    readonly to?: Named;
    readonly from?: Named;
    readonly holder?: Named;
    readonly former?: Named;
    readonly successor?: Named;
  };
}
interface History {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Event[];
}

async function history(
  of: { readonly id: string } | { readonly name: string },
  {
    first = 50,
    after,
    known,
  }: { readonly first?: number; readonly after?: string | null; readonly known?: string } = {},
): Promise<History> {
  const [field, declared] =
    'id' in of ? ['responsibility(id: $id)', '$id: ID!'] : ['holder(by: { name: $name })', '$name: String!'];
  const { data: answer, errors } = await ask(
    `query (${declared}, $known: Date, $first: Int, $after: String) { one: ${field} { ${EVENTS} } }`,
    { ...of, known, first, after },
  );
  expect(errors).toEqual([]);
  return (answer as { one: { history: History } }).one.history;
}

const GAOXIN = '长治高新技术产业开发区管理委员会';
const LAND = '长治市规划和自然资源局';
const JINGKAI = '长治经济技术开发区管理委员会';
const row = (number: number) => ({ id: `power:changzhi/zf-2020-17/annex1/${number}` });

/** The event in one line: the day or "pending", what happened, to whom, by which place of which document, at which line. */
function told({ kind, on, pending, document, citation, subject }: Event): string {
  const { to, from, holder, former, successor } = subject;
  const whom = [to ?? from ?? holder, former, successor].flatMap((one) => one?.name ?? []).join(' → ');
  const place = `${document.number} ${citation.path} ${citation.lines.start}`;
  return [pending ? 'pending' : on, kind, whom, place].filter((part) => part !== '').join(' | ');
}

describe('the history of a power', () => {
  test.each([
    [
      92,
      'taken back, and given again a year later',
      [
        '2020-06-23 | STATED | 长政发〔2020〕17号 附件1 第92项 254',
        `2020-06-23 | GRANTED | ${GAOXIN} | 长政发〔2020〕17号 附件1 第92项 254`,
        `2020-06-23 | CONDITION_SET | ${JINGKAI} | 长政发〔2020〕17号 附件1 第92项 254`,
        `2020-09-01 | WITHDRAWN | ${GAOXIN} | 长政发〔2020〕61号 一 7`,
        `2020-09-01 | RESUMED | ${LAND} | 长政发〔2020〕61号 一 7`,
        `2021-10-01 | GRANTED | ${GAOXIN} | 长政发〔2020〕63号 一 29`,
        `pending | CONDITION_MET | ${JINGKAI} | 长政发〔2020〕17号 附件1 第92项 254`,
      ],
    ],
    [
      60,
      'abolished for both zones',
      [
        '2020-06-23 | STATED | 长政发〔2020〕17号 附件1 第60项 219',
        `2020-06-23 | GRANTED | ${GAOXIN} | 长政发〔2020〕17号 附件1 第60项 219`,
        `2020-06-23 | CONDITION_SET | ${JINGKAI} | 长政发〔2020〕17号 附件1 第60项 219`,
        '2020-06-23 | STATED | 长政发〔2020〕17号 附件2 第35项 886',
        `2020-06-23 | GRANTED | ${JINGKAI} | 长政发〔2020〕17号 附件2 第35项 886`,
        `2020-10-01 | ABOLISHED | ${GAOXIN} | 长政发〔2020〕61号 二 9`,
        `2020-10-01 | ABOLISHED | ${JINGKAI} | 长政发〔2020〕61号 二 9`,
      ],
    ],
    [
      236,
      'passed on to another bureau, and the bureau that held it first renamed after that',
      [
        '2020-06-23 | STATED | 长政发〔2020〕17号 附件1 第236项 443',
        `2020-06-23 | GRANTED | ${GAOXIN} | 长政发〔2020〕17号 附件1 第236项 443`,
        `2020-06-23 | CONDITION_SET | ${JINGKAI} | 长政发〔2020〕17号 附件1 第236项 443`,
        '2021-01-01 | GRANTED | 长治市应急管理局 | 长政发〔2020〕61号 三 11',
        '2021-06-01 | RENAMED | 长治市城市管理局 → 长治市城市管理综合执法局 | 长政办发〔2020〕62号 一 21',
        `pending | CONDITION_MET | ${JINGKAI} | 长政发〔2020〕17号 附件1 第236项 443`,
      ],
    ],
  ])('row %i of annex 1 was %s', async (number, _, expected) => {
    const { nodes, totalCount } = await history(row(number));
    expect(nodes.map(told)).toEqual(expected);
    expect(totalCount).toBe(expected.length);
    expect(nodes.filter(({ pending, on }) => pending && on !== null)).toEqual([]);
  });

  test('quotes what each document says, and tells that the day of the withdrawal is the day of its document', async () => {
    const { nodes } = await history(row(92));
    const given = '92\t\t对破坏耕地的处罚\t\t\t';
    const condition =
      '待长治经开区具备承接能力后,长治经开区管委会向市行政审批制度改革工作领导小组办公室备案后即可实施';
    expect(nodes.map(({ citation, words }) => [citation.quote, words])).toEqual([
      [given, given],
      [given, '赋予'],
      [given, '同步赋予'],
      [
        '一、收回长治高新区管委会的“对破坏耕地的处罚”,由市规划和自然资源局实施。',
        '收回长治高新区管委会的“对破坏耕地的处罚”',
      ],
      [
        '一、收回长治高新区管委会的“对破坏耕地的处罚”,由市规划和自然资源局实施。',
        '收回长治高新区管委会的“对破坏耕地的处罚”',
      ],
      ['一、自2021年10月1日起,将市规划和自然资源局实施的破坏耕地处罚赋予长治高新区管委会。', '赋予'],
      [given, condition],
    ]);
    expect(nodes[3]?.subject).toEqual({
      __typename: 'Ending',
      id: 'ending:changzhi/zf-2020-61/c1',
      from: { name: GAOXIN },
      on: '2020-09-01',
      pending: false,
      words: '收回长治高新区管委会的“对破坏耕地的处罚”',
      derivedBy: ['DATE_OF_DOCUMENT'],
      responsibility: { title: '对破坏耕地的处罚' },
      citation: { quote: '一、收回长治高新区管委会的“对破坏耕地的处罚”,由市规划和自然资源局实施。' },
    });
  });
});

describe('the history of a body', () => {
  const RENAMING =
    '2021-06-01 | RENAMED | 长治市城市管理局 → 长治市城市管理综合执法局 | 长政办发〔2020〕62号 一 21';

  test('that is renamed ends with the renaming, with which that of its successor begins', async () => {
    const { nodes, totalCount } = await history({ name: '长治市城市管理局' }, { first: 500 });
    expect(nodes.map(told).at(0)).toBe(
      `2020-06-23 | GRANTED | ${GAOXIN} | 长政发〔2020〕17号 附件1 第224项 428`,
    );
    expect(
      nodes
        .filter(({ pending }) => !pending)
        .map(told)
        .at(-1),
    ).toBe(RENAMING);
    expect(nodes.map(({ kind }) => kind).sort()).toEqual([
      ...Array(87).fill('CONDITION_MET'),
      ...Array(87).fill('CONDITION_SET'),
      'EXPIRED',
      ...Array(87).fill('GRANTED'),
      'RENAMED',
    ]);
    expect(totalCount).toBe(263);
    expect((await history({ name: '长治市城市管理综合执法局' })).nodes.map(told)).toEqual([RENAMING]);
  });

  test('has what was given to it, what was taken from it, and what is given again, by day', async () => {
    const { nodes, totalCount } = await history({ name: '长治高新区管委会' }, { first: 500, after: null });
    const rest = await history({ name: '长治高新区管委会' }, { first: 500, after: await endOf(500) });
    expect([nodes.length, totalCount, rest.nodes.length]).toEqual([500, 554, 54]);
    expect(rest.nodes.slice(-5).map(told)).toEqual([
      `2020-06-23 | GRANTED | ${GAOXIN} | 长政发〔2020〕17号 附件1 第550项 841`,
      `2020-09-01 | WITHDRAWN | ${GAOXIN} | 长政发〔2020〕61号 一 7`,
      `2020-10-01 | ABOLISHED | ${GAOXIN} | 长政发〔2020〕61号 二 9`,
      '2021-01-01 | GRANTED | 长治市应急管理局 | 长政发〔2020〕61号 三 11',
      `2021-10-01 | GRANTED | ${GAOXIN} | 长政发〔2020〕63号 一 29`,
    ]);
  });

  const endOf = async (first: number) =>
    (await history({ name: '长治高新区管委会' }, { first })).pageInfo.endCursor;

  test('is the same in pages of 150 as in one of 500, with no event twice', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const page: History = await history({ name: '长治高新区管委会' }, { first: 150, after });
      ids.push(...page.nodes.map(({ kind, subject }) => `${kind} ${subject.id}`));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(ids.length).toBe(554);
    expect(new Set(ids).size).toBe(554);
    const { nodes } = await history({ name: '长治高新区管委会' }, { first: 500 });
    expect(ids.slice(0, 500)).toEqual(nodes.map(({ kind, subject }) => `${kind} ${subject.id}`));
  });

  test('that gave a power has the day on which it was taken back from the receiver', async () => {
    const { nodes } = await history({ name: '市规划和自然资源局' }, { first: 500 });
    expect(nodes.filter(({ on, pending }) => on !== '2020-06-23' && !pending).map(told)).toEqual([
      `2020-09-01 | WITHDRAWN | ${GAOXIN} | 长政发〔2020〕61号 一 7`,
      `2020-09-01 | RESUMED | ${LAND} | 长政发〔2020〕61号 一 7`,
      `2021-10-01 | GRANTED | ${GAOXIN} | 长政发〔2020〕63号 一 29`,
    ]);
  });
});

describe('what takes effect on a fact', () => {
  const DECISION = '长政发〔2021〕5号';
  const NOTICE = '长政办发〔2021〕30号';
  const EMERGENCY = '长治市应急管理局';
  const afterThat = async (number: number) =>
    (await history(row(number))).nodes.filter(({ on }) => on === null || on > '2020-12-31');

  test('is pending and without a day, after all that has happened, with the words for the fact', async () => {
    await load('changzhi/2021-03');
    const nodes = await afterThat(200);
    expect(nodes.map(told)).toEqual([
      `2021-03-01 | CONDITION_SET | ${EMERGENCY} | ${DECISION} 一 9`,
      `pending | CONDITION_MET | ${JINGKAI} | 长政发〔2020〕17号 附件1 第200项 395`,
      `pending | HANDED_OVER | ${EMERGENCY} | ${DECISION} 一 9`,
    ]);
    expect(nodes.map(({ on, pendingOn, words }) => [on, pendingOn, words]).at(-1)).toEqual([
      null,
      'HANDOVER',
      '自交接之日起',
    ]);
    const { nodes: last } = await history({ name: EMERGENCY }, { first: 500 });
    expect(last.filter(({ pendingOn }) => pendingOn !== null).map(told)).toEqual([
      `pending | HANDED_OVER | ${EMERGENCY} | ${DECISION} 一 9`,
      `pending | HANDED_OVER | ${EMERGENCY} | ${DECISION} 三 13`,
      `pending | HANDED_OVER | ${EMERGENCY} | ${DECISION} 五 17`,
    ]);
  });

  test('has its day, document and words once a later document records the fact', async () => {
    await load('changzhi/2021-06');
    expect((await afterThat(200)).map(told)).toEqual([
      `2021-03-01 | CONDITION_SET | ${EMERGENCY} | ${DECISION} 一 9`,
      `2021-05-10 | HANDED_OVER | ${EMERGENCY} | ${NOTICE} 一 5`,
      `pending | CONDITION_MET | ${JINGKAI} | 长政发〔2020〕17号 附件1 第200项 395`,
    ]);
    expect((await afterThat(300)).map(told)).toEqual([
      `2021-03-01 | CONDITION_SET | 长治市城市管理局 | ${DECISION} 二 11`,
      `2021-05-20 | HANDED_OVER | 长治市城市管理局 | ${NOTICE} 二 7`,
      '2021-06-01 | RENAMED | 长治市城市管理局 → 长治市城市管理综合执法局 | 长政办发〔2020〕62号 一 21',
      `pending | CONDITION_MET | ${JINGKAI} | 长政发〔2020〕17号 附件1 第300项 522`,
    ]);
    expect((await history(row(400))).nodes.slice(2).map(told)).toEqual([
      `2020-06-23 | CONDITION_SET | ${JINGKAI} | 长政发〔2020〕17号 附件1 第400项 658`,
      `2021-05-15 | CONDITION_MET | ${JINGKAI} | ${NOTICE} 四 11`,
    ]);
    const { nodes } = await history({ name: EMERGENCY }, { first: 500 });
    expect(nodes.filter(({ kind }) => kind === 'HANDED_OVER').map(told)).toEqual([
      `2021-05-10 | HANDED_OVER | ${EMERGENCY} | ${NOTICE} 一 5`,
      `2021-05-10 | HANDED_OVER | ${EMERGENCY} | ${NOTICE} 三 9`,
      `pending | HANDED_OVER | ${EMERGENCY} | ${DECISION} 五 17`,
    ]);
    expect(nodes.find(({ kind }) => kind === 'HANDED_OVER')?.words).toBe('已于2021年5月10日完成交接');
  });

  test('was pending as known before that document was published, and after that the handover tells of it', async () => {
    const onDay = async (known: string) =>
      (await history(row(300), { known })).nodes
        .filter(({ on }) => on === null || on > '2020-12-31')
        .map(told);
    const asked = `2021-03-01 | CONDITION_SET | 长治市城市管理局 | ${DECISION} 二 11`;
    const renamed =
      '2021-06-01 | RENAMED | 长治市城市管理局 → 长治市城市管理综合执法局 | 长政办发〔2020〕62号 一 21';
    const filing = `pending | CONDITION_MET | ${JINGKAI} | 长政发〔2020〕17号 附件1 第300项 522`;
    expect(await onDay('2021-02-28')).toEqual([renamed, filing]);
    expect(await onDay('2021-05-19')).toEqual([
      asked,
      renamed,
      filing,
      `pending | HANDED_OVER | 长治市城市管理局 | ${DECISION} 二 11`,
    ]);
    expect(await onDay('2021-05-20')).toEqual([
      asked,
      `2021-05-20 | HANDED_OVER | 长治市城市管理局 | ${NOTICE} 二 7`,
      renamed,
      filing,
    ]);
    expect(await onDay('2019-12-31')).toEqual([]);
  });

  test('a cursor of a history as known on one day is refused for another day', async () => {
    const page = await history({ name: EMERGENCY }, { first: 1, known: '2021-05-19' });
    const { errors } = await ask(
      'query ($after: String) { holder(by: { name: "市应急管理局" }) { history(asKnownOn: "2021-05-20", after: $after) { nodes { on } } } }',
      { after: page.pageInfo.endCursor },
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

const MADE: readonly MadeRecord[] = [
  ['regions', { id: 'region:made/r' }],
  ...['a', 'b', 'c'].map((name) => ['organizations', { id: `org:made/${name}`, name }] as const),
  ['documents', { id: 'document:made/dated', number: 'dated', issuedOn: '2021-05-01' }],
  ['documents', { id: 'document:made/undated', number: 'undated' }],
  ...['dated', 'undated'].map(
    (name, order) =>
      ['provisions', { id: `provision:made/${name}`, order, document: `document:made/${name}` }] as const,
  ),
  ['powers', { id: 'power:made/p', provisions: ['provision:made/dated'] }],
  [
    'holdings',
    {
      id: 'holding:made/h',
      holder: 'org:made/a',
      responsibility: 'power:made/p',
      jurisdiction: { region: 'region:made/r' },
      provision: 'provision:made/dated',
      grounds: ['provision:made/dated'],
      validTo: '2024-01-01',
    },
  ],
  ...(
    [
      ['undated', {}],
      ['dated', {}],
      ['dated', { effectiveFrom: '2021-04-01' }],
      ['dated', { effectiveFrom: '2021-07-01', effectiveTo: '2022-01-01' }],
    ] as const
  ).map(
    ([document, days], order) =>
      [
        'transfers',
        {
          id: `transfer:made/${order}`,
          order,
          kind: 'EXTENSION',
          from: 'org:made/a',
          to: 'org:made/b',
          responsibility: 'power:made/p',
          jurisdiction: { region: 'region:made/r' },
          instrument: `document:made/${document}`,
          provision: `provision:made/${document}`,
          grounds: [`provision:made/${document}`],
          ...days,
        },
      ] as const,
  ),
  ...(
    [
      ['SPLIT', {}],
      ['REPLACED', { on: '2023-01-01' }],
    ] as const
  ).map(
    ([kind, day]) =>
      [
        'successions',
        {
          id: `succession:made/${kind}`,
          from: 'org:made/a',
          to: 'org:made/c',
          kind,
          provision: 'provision:made/dated',
          ...day,
        },
      ] as const,
  ),
  ['endings', { id: 'ending:made/waiting', ends: 'transfer:elsewhere/x', provision: 'provision:made/dated' }],
];

describe('an event without a day', () => {
  beforeAll(() => loadMadeRecords(driver, MADE));
  const of = async (which: { readonly id: string } | { readonly name: string }) =>
    (await history(which)).nodes.map(({ kind, on, document }) => `${on} ${kind} ${document.number}`);

  const TRANSFERS = ['2021-07-01 GRANTED dated', '2022-01-01 EXPIRED dated'];

  test('comes after those with a day, in document order', async () => {
    expect(await of({ id: 'power:made/p' })).toEqual([
      '2021-04-01 GRANTED dated',
      '2021-05-01 STATED dated',
      ...TRANSFERS,
      '2023-01-01 REPLACED dated',
      '2024-01-01 EXPIRED dated',
      'null SPLIT dated',
      'null GRANTED undated',
      'null GRANTED dated',
    ]);
    expect(await of({ name: 'org:made/b' })).toEqual([
      '2021-04-01 GRANTED dated',
      ...TRANSFERS,
      'null GRANTED undated',
      'null GRANTED dated',
    ]);
    expect(await of({ name: 'org:made/a' })).toEqual([
      '2021-04-01 GRANTED dated',
      ...TRANSFERS,
      '2023-01-01 REPLACED dated',
      'null SPLIT dated',
      'null GRANTED undated',
      'null GRANTED dated',
    ]);
    expect(await of({ name: 'org:made/c' })).toEqual([
      '2023-01-01 REPLACED dated',
      '2024-01-01 EXPIRED dated',
      'null SPLIT dated',
    ]);
  });

  test('is on the page after the one that ends before it', async () => {
    const { nodes } = await history({ name: 'org:made/a' });
    const paged: Event[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const page: History = await history({ name: 'org:made/a' }, { first: 1, after });
      paged.push(...page.nodes);
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(paged).toEqual(nodes);
  });

  test('an ending that waits for what it ends is no node yet', async () => {
    const { data: answer, errors } = await ask('{ node(id: "ending:made/waiting") { id } }');
    expect([answer, errors]).toEqual([{ node: null }, []]);
  });
});
