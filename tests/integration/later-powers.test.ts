import { beforeAll, describe, expect, test } from 'vitest';
import { removeSource } from '../../src/load/remove-source.js';
import { difference, type Everything, everything, NONE } from '../kit/everything.mjs';
import { askVerdict, FIRST, laterGraph, NAMES } from '../kit/later-graph.js';

const { driver, ask, extract, load } = await laterGraph();
const remove = (name: string) =>
  removeSource(driver, { database: 'neo4j', allowed: { removals: true } }, name);
/** The decision by which powers go on as others. */
const DECISION = 'changzhi/2021-09';

let first: Everything;
let all: Everything;
beforeAll(async () => {
  extract();
  await load(...NAMES, FIRST);
  first = await everything(driver);
  await load(DECISION);
  all = await everything(driver);
}, 300_000);

const ZONE = '长治高新区管委会';
const OTHER_ZONE = '长治经开区管委会';
const BUREAU = '市人社局';
const APPROVALS = '市行政审批局';
const row = (number: number) => `power:changzhi/zf-2020-17/annex1/${number}`;
const now = (key: string) => `power:changzhi/zf-2021-18/${key}`;

interface Verdict {
  readonly answer: string;
  readonly reason: string;
  readonly explanation: string;
  readonly holding: {
    readonly responsibility: { readonly id: string };
    readonly derivedBy: readonly string[];
  } | null;
  readonly citations: readonly { readonly document: { readonly number: string } }[];
}

const verdict = (holder: string, responsibility: string, asOf?: string, place?: string) =>
  askVerdict<Verdict>(
    ask,
    'answer reason explanation holding { responsibility { id } derivedBy } citations { document { number } }',
    { holder, responsibility, asOf, place },
  );
const numbers = (citations: Verdict['citations']) =>
  [...new Set(citations.map(({ document }) => document.number))].sort();

const IN_ZONE = '长治高新区';

describe('a renamed item', () => {
  test.each([
    [ZONE, row(205), '2021-08-31', IN_ZONE, 'YES', 'HOLDS_BY_TRANSFER', row(205)],
    [ZONE, row(205), '2021-09-01', IN_ZONE, 'YES', 'HOLDS_BY_TRANSFER', now('agency')],
    [ZONE, now('agency'), '2021-09-01', IN_ZONE, 'YES', 'HOLDS_BY_TRANSFER', now('agency')],
    [ZONE, now('agency'), '2021-08-31', IN_ZONE, 'NO', 'NOT_YET_EFFECTIVE', now('agency')],
    [BUREAU, row(205), '2021-09-01', IN_ZONE, 'NO', 'GIVEN_TO_ANOTHER_HERE', now('agency')],
    [BUREAU, now('agency'), '2021-09-01', IN_ZONE, 'NO', 'GIVEN_TO_ANOTHER_HERE', now('agency')],
    [BUREAU, now('agency'), '2021-08-31', IN_ZONE, 'UNKNOWN', 'NO_RECORD', undefined],
    [BUREAU, row(205), '2021-09-01', '潞州区', 'YES', 'HOLDS_ORIGINALLY', now('agency')],
    [
      OTHER_ZONE,
      row(205),
      '2021-09-01',
      '长治经开区',
      'CONDITIONAL',
      'CONDITION_NOT_SHOWN_MET',
      now('agency'),
    ],
    [APPROVALS, row(205), '2021-09-01', IN_ZONE, 'NO', 'NO_RECORD', undefined],
  ])('%s, %s on %s in %s: %s, %s', async (holder, item, day, place, answer, reason, decidedBy) => {
    const ruling = await verdict(holder, item, day, place);
    expect([ruling.answer, ruling.reason]).toEqual([answer, reason]);
    expect(ruling.holding?.responsibility.id).toBe(decidedBy);
  });

  test('is found by its old name, and the sentence says its new name, since when, and by which words', async () => {
    const { explanation, citations, holding } = await verdict(ZONE, row(205), '2021-09-01', IN_ZONE);
    expect(explanation).toBe(
      '长治高新技术产业开发区管理委员会 may exercise “对职业中介机构从事禁止行为的处罚” in 长治高新区 on 2021-09-01: 长治市人民政府 gave it (赋予) by 长政发〔2020〕17号 附件1 第205项, in 长治高新技术产业开发区 from 2020-06-23; the item goes on as “对人力资源服务机构从事禁止行为的处罚” (power:changzhi/zf-2021-18/agency) since 2021-09-01 (更名), in the words “更名为‘对人力资源服务机构从事禁止行为的处罚’” of 长政发〔2021〕18号 一.',
    );
    expect(numbers(citations)).toEqual(['长政发〔2020〕17号', '长政发〔2021〕18号']);
    expect(holding?.derivedBy).toEqual(['PLACE_OF_RECEIVER', 'DATE_OF_DOCUMENT', 'SUCCESSOR_OF_POWER']);
  });

  test('is told under its new name with the old one', async () => {
    const { explanation } = await verdict(ZONE, now('agency'), '2021-09-01', IN_ZONE);
    expect(explanation).toContain(
      'in 长治高新技术产业开发区 from 2021-09-01; until 2021-09-01 the item was “对职业中介机构从事禁止行为的处罚” (power:changzhi/zf-2020-17/annex1/205) (更名), as 长政发〔2021〕18号 一 says.',
    );
  });

  test('without a day has one answer on every day of the grant', async () => {
    const { explanation } = await verdict(ZONE, row(205));
    expect(explanation).toContain('from 2020-06-23 YES, because');
    expect(explanation).not.toContain('from 2021-09-01 ');
  });

  test('is found by its old name in whoOwns and in search, and leads to its new name', async () => {
    const { data: answer, errors } = await ask(
      `query ($old: String!, $place: String) {
        before: whoOwns(about: $old, asOf: "2021-08-31", place: $place) { nodes { holder { name } responsibility { id } } }
        after: whoOwns(about: $old, asOf: "2021-09-01", place: $place) { nodes { holder { name } responsibility { id } } }
        search(text: $old, first: 2) { nodes { node { id ... on Power { successors { kind on to { id title } citation { quote } } predecessors { from { id } } } } } }
      }`,
      { old: '对职业中介机构从事禁止行为的处罚', place: IN_ZONE },
    );
    expect(errors).toEqual([]);
    const zone = { name: '长治高新技术产业开发区管理委员会' };
    expect(answer).toEqual({
      before: { nodes: [{ holder: zone, responsibility: { id: row(205) } }] },
      after: { nodes: [{ holder: zone, responsibility: { id: now('agency') } }] },
      search: {
        nodes: [
          {
            node: {
              id: row(205),
              successors: [
                {
                  kind: 'RENAMED',
                  on: '2021-09-01',
                  to: { id: now('agency'), title: '对人力资源服务机构从事禁止行为的处罚' },
                  citation: { quote: expect.stringContaining('一、自2021年9月1日起') },
                },
              ],
              predecessors: [],
            },
          },
          { node: { id: now('agency'), successors: [], predecessors: [{ from: { id: row(205) } }] } },
        ],
      },
    });
  });
});

describe('other items that go on', () => {
  test.each([
    ['merged', ZONE, row(222), '2021-09-01', 'YES', 'HOLDS_BY_TRANSFER'],
    ['merged', ZONE, row(223), '2021-09-01', 'YES', 'HOLDS_BY_TRANSFER'],
    ['split', ZONE, row(219), '2021-08-19', 'YES', 'HOLDS_BY_TRANSFER'],
    ['split', ZONE, row(219), '2021-08-20', 'NO', 'ENDED'],
    ['split', ZONE, now('papers'), '2021-08-20', 'YES', 'HOLDS_BY_TRANSFER'],
    ['split', ZONE, now('evidence'), '2021-08-20', 'YES', 'HOLDS_BY_TRANSFER'],
    ['of another type', ZONE, row(71), '2021-09-30', 'YES', 'HOLDS_BY_TRANSFER'],
    ['of another type', ZONE, row(71), '2021-10-01', 'NO', 'ENDED'],
    ['of another type', ZONE, now('advertising'), '2021-10-01', 'YES', 'HOLDS_BY_TRANSFER'],
    ['of another type, in a row that slid', ZONE, now('farmland'), '2021-10-01', 'YES', 'HOLDS_BY_TRANSFER'],
    ['whose day is a fact', ZONE, row(221), '2021-10-01', 'YES', 'HOLDS_BY_TRANSFER'],
    ['whose day is a fact', ZONE, now('refusal'), '2021-10-01', 'UNKNOWN', 'NO_RECORD'],
    ['whose new holder is named', ZONE, row(206), '2021-08-20', 'NO', 'ENDED'],
    ['whose new holder is named', BUREAU, row(206), '2021-08-20', 'YES', 'HOLDS_ORIGINALLY'],
  ])('%s: %s, %s on %s: %s, %s', async (_, holder, item, day, answer, reason) => {
    const ruling = await verdict(holder, item, day, IN_ZONE);
    expect([ruling.answer, ruling.reason]).toEqual([answer, reason]);
  });

  test('an item that was split names those as which it goes on, to whoever asks', async () => {
    const goesOn =
      'the item itself goes on as “对用人单位不按要求报送书面材料的处罚” (power:changzhi/zf-2021-18/papers) and “对用人单位出具伪证或者隐匿、毁灭证据的处罚” (power:changzhi/zf-2021-18/evidence) since 2021-08-20 (拆分), in the words “拆分为” of 长政发〔2021〕18号 三; nobody else is on record here for that day.';
    const zone = await verdict(ZONE, row(219), '2021-09-01', IN_ZONE);
    expect(zone.explanation).toContain(`: it held it until 2021-08-20, and ${goesOn}`);
    expect(numbers(zone.citations)).toEqual(['长政发〔2020〕17号', '长政发〔2021〕18号']);
    const other = await verdict(APPROVALS, row(219), '2021-09-01', IN_ZONE);
    expect([other.answer, other.reason]).toEqual(['NO', 'ENDED']);
    expect(other.explanation).toContain(`on 2021-09-01: ${goesOn}`);
  });

  test('an item whose change waits for a fact says so under both names', async () => {
    const pending =
      '; a change is pending (待生效): “对用人单位逾期不履行行政处罚决定的处罚” goes on as “对用人单位拒不履行行政处罚决定的处罚” (power:changzhi/zf-2021-18/refusal) (更名) “在相关规定修订后”, in the words “更名为‘对用人单位拒不履行行政处罚决定的处罚’” of 长政发〔2021〕18号 五, and that it has taken effect is not on record.';
    for (const item of [row(221), now('refusal')])
      expect((await verdict(ZONE, item, '2021-10-01', IN_ZONE)).explanation).toContain(pending);
  });

  test('a merged item is held once by each body, with a chain to the original holder', async () => {
    const { data: answer, errors } = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Power {
        predecessors { id kind on from { id } }
        holdings { nodes { holder { name } status validFrom derivedBy chain { complete root { name } hops { transfer { id } } } } }
      } } }`,
      { id: now('dispatch') },
    );
    expect(errors).toEqual([]);
    const hop = (key: string) => ({ transfer: { id: `transfer:changzhi/zf-2020-17/annex1/222/${key}` } });
    const root = { name: '长治市人力资源和社会保障局' };
    expect(answer).toEqual({
      node: {
        predecessors: [222, 223].map((number, index) => ({
          id: `power-succession:changzhi/zf-2021-18/c2/${index + 1}`,
          kind: 'MERGED',
          on: '2021-09-01',
          from: { id: row(number) },
        })),
        holdings: {
          nodes: [
            {
              holder: { name: '长治高新技术产业开发区管理委员会' },
              status: 'IN_FORCE',
              validFrom: '2021-09-01',
              derivedBy: ['PLACE_OF_RECEIVER', 'DATE_OF_DOCUMENT', 'SUCCESSOR_OF_POWER'],
              chain: { complete: true, root, hops: [hop('gaoxin')] },
            },
            {
              holder: root,
              status: 'IN_FORCE',
              validFrom: '2021-09-01',
              derivedBy: [
                'FORMER_HOLDER_OUTSIDE',
                'DATE_OF_DOCUMENT',
                'EXERCISE_POSTPONED',
                'SUCCESSOR_OF_POWER',
              ],
              chain: { complete: true, root, hops: [] },
            },
            {
              holder: { name: '长治经济技术开发区管理委员会' },
              status: 'CONDITIONAL',
              validFrom: '2021-09-01',
              derivedBy: [
                'PLACE_OF_RECEIVER',
                'DATE_OF_DOCUMENT',
                'EXERCISE_POSTPONED',
                'SUCCESSOR_OF_POWER',
              ],
              chain: { complete: true, root, hops: [hop('jingkai')] },
            },
          ],
        },
      },
    });
  });

  test('a succession is a node of its own, and no item that goes on or waits is told as held by nobody', async () => {
    const { data: answer, errors } = await ask(
      `{ node(id: "power-succession:changzhi/zf-2021-18/c5") { id ... on PowerSuccession { kind on from { id } to { id } } }
         conflicts(filter: { kinds: [NO_HOLDER] }) { nodes { responsibility { id } } } }`,
    );
    expect(errors).toEqual([]);
    const { node, conflicts } = answer as {
      node: unknown;
      conflicts: { nodes: { responsibility: { id: string } }[] };
    };
    expect(node).toEqual({
      id: 'power-succession:changzhi/zf-2021-18/c5',
      kind: 'RENAMED',
      on: null,
      from: { id: row(221) },
      to: { id: now('refusal') },
    });
    expect(conflicts.nodes.filter(({ responsibility: { id } }) => id.startsWith('power:'))).toEqual([]);
  });
});

describe('what may not be given on', () => {
  const ENFORCEMENT = '市城市管理综合执法局';

  test.each([
    ['what is given on without a ban', row(207), IN_ZONE, '2021-09-10', 'YES', 'HOLDS_BY_TRANSFER'],
    ['what is given on against a ban', row(208), IN_ZONE, '2021-09-10', 'NO', 'DELEGATION_PROHIBITED'],
    ['the day before', row(208), IN_ZONE, '2021-09-09', 'NO', 'NOT_YET_EFFECTIVE'],
    ['what its giver has not in that place', row(211), IN_ZONE, '2021-09-15', 'NO', 'OUTSIDE_JURISDICTION'],
    ['what is reserved to a body', row(211), '潞州区', '2021-09-15', 'NO', 'DELEGATION_PROHIBITED'],
  ])('%s: %s in %s on %s is %s, %s', async (_, item, place, day, answer, reason) => {
    const ruling = await verdict(ENFORCEMENT, item, day, place);
    expect([ruling.answer, ruling.reason]).toEqual([answer, reason]);
  });

  test('the body that gave it on may still exercise it', async () => {
    const ruling = await verdict(ZONE, row(208), '2021-09-10', IN_ZONE);
    expect([ruling.answer, ruling.reason]).toEqual(['YES', 'HOLDS_BY_TRANSFER']);
  });

  test('the sentence has the words of both documents, and the answer cites both', async () => {
    const { explanation, citations } = await verdict(ENFORCEMENT, row(208), '2021-09-10', IN_ZONE);
    expect(explanation).toBe(
      '长治市城市管理综合执法局 may not exercise “对职业中介机构未建立服务台帐，未记录服务对象、服务过程、服务结果和收费情况等等的处罚” in 长治高新区 on 2021-09-10: 长治高新技术产业开发区管理委员会 gave it on (委托) by 长高管发〔2021〕6号 一, and 长政发〔2021〕19号 一 forbids that (不得再行委托) in the words “应当自行实施,不得再行委托”; on record there is 长治高新技术产业开发区管理委员会.',
    );
    expect(numbers(citations)).toEqual(expect.arrayContaining(['长政发〔2021〕19号', '长高管发〔2021〕6号']));
  });

  test('each is a conflict with both places', async () => {
    const { data: answer, errors } = await ask(
      `{ conflicts(filter: { kinds: [DELEGATION_PROHIBITED] }) { nodes { responsibility { id } holdings { holder { name } } citations { document { number } path } explanation } } }`,
    );
    expect(errors).toEqual([]);
    const holdings = [{ holder: { name: '长治市城市管理综合执法局' } }];
    const at = (number: string, path: string) => ({ document: { number }, path });
    expect(answer).toEqual({
      conflicts: {
        nodes: [
          {
            responsibility: { id: row(208) },
            holdings,
            citations: [at('长高管发〔2021〕6号', '一'), at('长政发〔2021〕19号', '一')],
            explanation:
              '「对职业中介机构未建立服务台帐，未记录服务对象、服务过程、服务结果和收费情况等等的处罚」 is given on to 市城市管理综合执法局, although the words “应当自行实施,不得再行委托” forbid it to be given on.',
          },
          {
            responsibility: { id: row(211) },
            holdings,
            citations: [at('长人社发〔2021〕30号', '一'), at('长政发〔2021〕19号', '二')],
            explanation:
              '「对用人单位未经劳动保障行政部门许可，从事职业技能培训活动的处罚」 is given on to 市城市管理综合执法局, although the words “自行实施,不得委托其他组织” forbid it to be given on.',
          },
        ],
      },
    });
  });
});

describe('a later list that gives items of an earlier one again', () => {
  test('gives the same power to one more body, from its own day and by its own row', async () => {
    const before = await verdict(OTHER_ZONE, row(213), '2021-09-19', '长治经开区');
    expect([before.answer, before.reason]).toEqual(['CONDITIONAL', 'CONDITION_NOT_SHOWN_MET']);
    const after = await verdict(OTHER_ZONE, row(213), '2021-09-20', '长治经开区');
    expect([after.answer, after.reason]).toEqual(['YES', 'HOLDS_BY_TRANSFER']);
    expect(after.explanation).toContain('gave it (赋予) by 长政发〔2021〕20号 附件 第2项');
    const former = await verdict(BUREAU, row(213), '2021-09-20', '长治经开区');
    expect([former.answer, former.reason]).toEqual(['NO', 'GIVEN_TO_ANOTHER_HERE']);
  });

  test('has one node for it, with the transfers of both', async () => {
    const { data: answer, errors } = await ask(
      `{ node(id: "${row(213)}") { ... on Power { transfers { nodes { to { name } instrument { number } status } } } } }`,
    );
    expect(errors).toEqual([]);
    const zones = { high: '长治高新技术产业开发区管理委员会', economic: '长治经济技术开发区管理委员会' };
    expect(answer).toEqual({
      node: {
        transfers: {
          nodes: [
            { to: { name: zones.high }, instrument: { number: '长政发〔2020〕17号' }, status: 'IN_FORCE' },
            {
              to: { name: zones.economic },
              instrument: { number: '长政发〔2020〕17号' },
              status: 'CONDITIONAL',
            },
            {
              to: { name: zones.economic },
              instrument: { number: '长政发〔2021〕20号' },
              status: 'IN_FORCE',
            },
          ],
        },
      },
    });
  });
});

describe('a part of the duties of a body that passes to another one', () => {
  const HOUSING = 'org:changzhi/housing-bureau';
  const TRANSPORT = 'org:changzhi/transport-bureau';

  /** The number of the holdings of a body on a day, by their fields. */
  async function held(holder: string, fields: readonly string[], asOf: string): Promise<number> {
    const { data: answer, errors } = await ask(
      `query ($holder: ID!, $fields: [ResponsibilityField!], $asOf: Date) {
        node(id: $holder) { ... on Organization { holdings(fields: $fields, asOf: $asOf) { totalCount } } }
      }`,
      { holder, fields, asOf },
    );
    expect(errors).toEqual([]);
    return (answer as { node: { holdings: { totalCount: number } } }).node.holdings.totalCount;
  }

  test('is held by the other one from its day on, and the rest stays', async () => {
    const roads = ['ROAD_SAFETY'];
    const before = await held(HOUSING, roads, '2021-10-31');
    expect(before).toBe(15);
    expect(await held(TRANSPORT, roads, '2021-10-31')).toBe(38);
    expect(await held(HOUSING, roads, '2021-11-01')).toBe(0);
    expect(await held(TRANSPORT, roads, '2021-11-01')).toBe(38 + 15);
    const rest = ['WORK_REPORT', 'EMPLOYMENT'];
    expect(await held(HOUSING, rest, '2021-11-01')).toBe(await held(HOUSING, rest, '2021-10-31'));
  });

  test('is told with its words', async () => {
    const { data: answer, errors } = await ask(
      `{ node(id: "${HOUSING}") { ... on Organization { successors { to { id } kind on part citation { path } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(answer).toEqual({
      node: {
        successors: [
          {
            to: { id: TRANSPORT },
            kind: 'SPLIT',
            on: '2021-11-01',
            part: '道路交通安全职责',
            citation: { path: '一' },
          },
        ],
      },
    });
  });
});

describe('the order of the sources does not matter', () => {
  test('taken away, the graph is as it was before', async () => {
    await remove(DECISION);
    expect(difference(await everything(driver), first)).toEqual(NONE);
  }, 240_000);
  test('in one load, the decision may come before the list', async () => {
    await remove(FIRST);
    await load(DECISION, FIRST);
    expect(difference(await everything(driver), all)).toEqual(NONE);
  }, 240_000);
});
