import { beforeAll, describe, expect, test } from 'vitest';
import { removeSource } from '../../src/load/remove-source.js';
import { difference, type Everything, everything, NONE } from '../kit/everything.mjs';
import { askVerdict, FIRST, laterGraph, NAMES } from '../kit/later-graph.js';

const { driver, ask, extract, load } = await laterGraph();
const remove = (name: string) => removeSource(driver, { database: 'neo4j' }, name);
/** The decision whose changes wait for the handover. */
const DECISION = 'changzhi/2021-03';
/** The notice of the handovers, and of a filing. */
const NOTICE = 'changzhi/2021-06';

let first: Everything;
let pending: Everything;
let all: Everything;

const ZONE = '长治高新区管委会';
const EMERGENCY = '市应急管理局';
const power = (row: number) => `power:changzhi/zf-2020-17/annex1/${row}`;

interface Verdict {
  readonly answer: string;
  readonly reason: string;
  readonly explanation: string;
  readonly holding: {
    readonly status: string;
    readonly limitation: string | null;
    readonly pendingOn: string | null;
  };
  readonly citations: readonly { readonly quote: string; readonly document: { readonly number: string } }[];
}

const verdict = (holder: string, row: number, asOf: string, place = '长治高新区') =>
  askVerdict<Verdict>(
    ask,
    'answer reason explanation holding { status limitation pendingOn } citations { quote document { number } }',
    { holder, responsibility: power(row), asOf, place },
  );
const told = async (...of: Parameters<typeof verdict>) => {
  const { answer, reason } = await verdict(...of);
  return [answer, reason];
};
const numbers = ({ citations }: Verdict) =>
  [...new Set(citations.map(({ document }) => document.number))].sort();

beforeAll(async () => {
  extract();
  await load(...NAMES, FIRST);
  first = await everything(driver);
  await load(DECISION);
  pending = await everything(driver);
}, 300_000);

describe('while no handover is on record', () => {
  test('the former body may exercise it, and is told of the change, its words, its document and its path', async () => {
    const ruling = await verdict(ZONE, 200, '2021-08-01');
    expect([ruling.answer, ruling.reason]).toEqual(['YES', 'HOLDS_BY_TRANSFER']);
    expect(ruling.explanation).toContain(
      '; a change is pending (待交接): 长政发〔2021〕5号 一 gives it (由市应急管理局实施) to 长治市应急管理局 “自交接之日起”, and the handover (交接) is not on record',
    );
    expect(numbers(ruling)).toEqual(['长政发〔2020〕17号', '长政发〔2021〕5号']);
  });

  test.each([
    ['2021-02-28', 'NO', 'NOT_YET_EFFECTIVE', 'NO_RECORD'],
    ['2021-03-01', 'CONDITIONAL', 'PENDING_HANDOVER', 'OUTSIDE_JURISDICTION'],
    ['2021-08-01', 'CONDITIONAL', 'PENDING_HANDOVER', 'OUTSIDE_JURISDICTION'],
  ])(
    'on %s the other body is told %s, %s in the zone, and NO, %s outside',
    async (asOf, answer, reason, outside) => {
      expect(await told(EMERGENCY, 200, asOf)).toEqual([answer, reason]);
      expect(await told(EMERGENCY, 200, asOf, '潞州区')).toEqual(['NO', outside]);
    },
  );

  test('a withdrawal leaves the former holder on a condition inside the zone, and as it was outside', async () => {
    const bureau = '市城市管理局';
    expect(await told(bureau, 300, '2021-02-28')).toEqual(['NO', 'GIVEN_TO_ANOTHER_HERE']);
    const inside = await verdict(bureau, 300, '2021-03-01');
    expect([inside.answer, inside.reason, inside.holding.pendingOn]).toEqual([
      'CONDITIONAL',
      'PENDING_HANDOVER',
      'HANDOVER',
    ]);
    expect(inside.explanation).toBe(
      'Only once it is handed over may 长治市城市管理局 exercise “对违反消防管理的处罚 / 依法应当进行消防设计审查的建设工程,未经依法审查或者审查不合格,擅自施工的” in 长治高新区 on 2021-03-01: it was given by 长政发〔2021〕5号 二 (收回) in the words “完成交接后”, and the handover (交接) is not on record; on record there is 长治高新技术产业开发区管理委员会.',
    );
    expect(await told(bureau, 300, '2021-03-01', '潞州区')).toEqual(['YES', 'HOLDS_ORIGINALLY']);
    expect(await told(ZONE, 300, '2021-08-01')).toEqual(['YES', 'HOLDS_BY_TRANSFER']);
  });

  test('the transfer says that it waits for the handover', async () => {
    const { data: answer } = await ask(
      `{ transfers(filter: { instrument: "长政发〔2021〕5号", status: [CONDITIONAL] }) {
        nodes { status condition pendingOn conditionMetOn effectiveFrom citation { path } }
      } }`,
    );
    const { nodes } = (answer as { transfers: { nodes: Record<string, unknown>[] } }).transfers;
    expect(nodes[0]).toEqual({
      status: 'CONDITIONAL',
      condition: '自交接之日起',
      pendingOn: 'HANDOVER',
      conditionMetOn: null,
      effectiveFrom: '2021-03-01',
      citation: { path: '一' },
    });
    expect(nodes.map(({ condition }) => condition)).toEqual([
      '自交接之日起',
      '完成交接后',
      '自交接之日起',
      '自交接之日起',
    ]);
  });

  test('a withdrawal on a day leaves the cases accepted before with the zone; both quote the words', async () => {
    const words = '2021年4月1日前已受理的,由长治高新区管委会办结';
    expect(await told(ZONE, 202, '2021-03-31')).toEqual(['YES', 'HOLDS_BY_TRANSFER']);
    expect(await told('市人社局', 202, '2021-03-31')).toEqual(['NO', 'GIVEN_TO_ANOTHER_HERE']);
    for (const body of [ZONE, '市人社局']) {
      const ruling = await verdict(body, 202, '2021-04-01');
      expect([ruling.answer, ruling.reason, ruling.holding.limitation]).toEqual([
        'CONDITIONAL',
        'LIMITED',
        words,
      ]);
      expect(ruling.explanation).toContain(`“${words}”`);
    }
    expect(await told('市人社局', 202, '2021-04-01', '潞州区')).toEqual(['YES', 'HOLDS_ORIGINALLY']);
    expect(await told('市人社局', 203, '2021-04-01')).toEqual(['NO', 'GIVEN_TO_ANOTHER_HERE']);
  });
});

describe('once a later document records the handover', () => {
  beforeAll(async () => {
    await load(NOTICE);
    all = await everything(driver);
  }, 300_000);

  test.each([
    ['2021-02-28', 'YES', 'NO', 'NOT_YET_EFFECTIVE'],
    ['2021-03-01', 'YES', 'CONDITIONAL', 'PENDING_HANDOVER'],
    ['2021-05-09', 'YES', 'CONDITIONAL', 'PENDING_HANDOVER'],
    ['2021-05-10', 'NO', 'YES', 'HOLDS_BY_TRANSFER'],
    ['2021-08-01', 'NO', 'YES', 'HOLDS_BY_TRANSFER'],
  ])('on %s the former body is told %s and the other %s, %s', async (asOf, zone, other, reason) => {
    expect((await verdict(ZONE, 200, asOf)).answer).toBe(zone);
    expect(await told(EMERGENCY, 200, asOf)).toEqual([other, reason]);
    expect(await told('市人社局', 200, asOf)).toEqual(['NO', 'GIVEN_TO_ANOTHER_HERE']);
    expect(await told('市人社局', 200, asOf, '潞州区')).toEqual(['YES', 'HOLDS_ORIGINALLY']);
  });

  test('both are told with the words of both documents', async () => {
    for (const [body, answer] of [
      [ZONE, 'NO'],
      [EMERGENCY, 'YES'],
    ] as const) {
      const ruling = await verdict(body, 200, '2021-05-10');
      expect(ruling.answer).toBe(answer);
      expect(numbers(ruling)).toEqual(expect.arrayContaining(['长政办发〔2021〕30号', '长政发〔2021〕5号']));
      const quotes = ruling.citations.map(({ quote }) => quote);
      expect(quotes).toEqual(
        expect.arrayContaining([
          '一、“对用人单位未给农民工参加工伤保险的处罚”(附件1第200项),自交接之日起由市应急管理局实施。',
          '一、长政发〔2021〕5号第一条所列事项已于2021年5月10日完成交接。',
        ]),
      );
      expect(ruling.explanation).toContain(
        'handed over (交接) on 2021-05-10 as the words “自交接之日起” require',
      );
    }
  });

  test.each([
    ['2021-05-19', 'YES', 'CONDITIONAL', 'PENDING_HANDOVER'],
    ['2021-05-20', 'NO', 'YES', 'HOLDS_BY_TRANSFER'],
  ])(
    'on %s, of a withdrawal without a day of its own, the zone is told %s and the former holder %s, %s',
    async (asOf, zone, bureau, reason) => {
      expect((await verdict(ZONE, 300, asOf)).answer).toBe(zone);
      expect(await told('市城市管理局', 300, asOf)).toEqual([bureau, reason]);
      expect(await told('市城市管理局', 300, asOf, '潞州区')).toEqual(['YES', 'HOLDS_ORIGINALLY']);
    },
  );

  test('cases accepted before the handover stay with the former body, and both quote the words', async () => {
    const words = '交接前已受理的,由原实施部门办结';
    expect(await told(ZONE, 201, '2021-05-09')).toEqual(['YES', 'HOLDS_BY_TRANSFER']);
    expect(await told(EMERGENCY, 201, '2021-05-09')).toEqual(['CONDITIONAL', 'PENDING_HANDOVER']);
    for (const body of [ZONE, EMERGENCY]) {
      const ruling = await verdict(body, 201, '2021-05-10');
      expect([ruling.answer, ruling.reason, ruling.holding.limitation]).toEqual([
        'CONDITIONAL',
        'LIMITED',
        words,
      ]);
      expect(ruling.explanation).toContain(`“${words}”`);
    }
  });

  test('what the notice does not name still waits', async () => {
    expect(await told(ZONE, 199, '2021-08-01')).toEqual(['YES', 'HOLDS_BY_TRANSFER']);
    expect(await told(EMERGENCY, 199, '2021-08-01')).toEqual(['CONDITIONAL', 'PENDING_HANDOVER']);
    expect(await told(EMERGENCY, 203, '2021-08-01')).toEqual(['NO', 'NO_RECORD']);
  });

  test.each([
    ['2021-05-14', 'CONDITIONAL', 'YES'],
    ['2021-05-15', 'YES', 'NO'],
  ])(
    'on %s, of a grant whose filing is on record, the zone is told %s and the former holder %s',
    async (asOf, zone, bureau) => {
      for (const row of [400, 401]) {
        expect((await verdict('长治经开区管委会', row, asOf, '长治经开区')).answer).toBe(zone);
        expect((await verdict('市卫健委', row, asOf, '长治经开区')).answer).toBe(bureau);
        expect((await verdict('市卫健委', row, asOf, '潞州区')).answer).toBe('YES');
      }
      expect(await told('长治经开区管委会', 402, asOf, '长治经开区')).toEqual([
        'CONDITIONAL',
        'CONDITION_NOT_SHOWN_MET',
      ]);
    },
  );

  test('the grant quotes the clause with the condition and the notice of the filing', async () => {
    const ruling = await verdict('长治经开区管委会', 401, '2021-05-15', '长治经开区');
    expect(ruling.explanation).toContain(
      'its condition “待长治经开区具备承接能力后,长治经开区管委会向市行政审批制度改革工作领导小组办公室备案后即可实施” (条件) met on 2021-05-15',
    );
    const quotes = ruling.citations.map(({ quote }) => quote);
    expect(quotes).toContain(
      '四、长治经开区管委会已就附件1第400项至第401项向市行政审批制度改革工作领导小组办公室备案,自2021年5月15日起实施。',
    );
    expect(quotes.join('')).toContain('备案后即可实施');
  });

  test.each([
    ['2021-05-14', ['CONDITIONAL']],
    ['2021-05-15', ['IN_FORCE']],
    [undefined, ['IN_FORCE', 'CONDITIONAL']],
  ])(
    'on %s the transfer whose filing is on record is among those with the status %s',
    async (asOf, statuses) => {
      for (const status of ['IN_FORCE', 'CONDITIONAL']) {
        const { data: answer, errors } = await ask(
          `query ($status: [TransferStatus!], $asOf: Date) {
          transfers(filter: { to: "长治经开区管委会", about: "附件1 第400项", status: $status, asOf: $asOf }) {
            nodes { effectiveFrom conditionMetOn grounds { document { number } } }
          }
        }`,
          { status: [status], asOf },
        );
        expect(errors).toEqual([]);
        const { nodes } = (answer as { transfers: { nodes: object[] } }).transfers;
        const shown = {
          effectiveFrom: '2020-06-23',
          conditionMetOn: '2021-05-15',
          grounds: expect.arrayContaining([{ document: { number: '长政办发〔2021〕30号' } }]),
        };
        expect(nodes).toEqual(statuses.includes(status) ? [shown] : []);
      }
    },
  );

  test('a chain leads from the bureau that has it back through the zone to the original holder', async () => {
    const { data: answer, errors } = await ask(
      `{ responsibility: node(id: "${power(300)}") { ... on Power {
        holdings(place: "长治高新区", asOf: "2021-06-01") { nodes { holder { name } chain { complete root { name } hops { transfer { instrument { number } } } } } }
      } } }`,
    );
    expect(errors).toEqual([]);
    expect(answer).toEqual({
      responsibility: {
        holdings: {
          nodes: [
            {
              holder: { name: '长治市城市管理局' },
              chain: {
                complete: true,
                root: { name: '长治市城市管理局' },
                hops: [
                  { transfer: { instrument: { number: '长政发〔2021〕5号' } } },
                  { transfer: { instrument: { number: '长政发〔2020〕17号' } } },
                ],
              },
            },
          ],
        },
      },
    });
  });
});

describe('the order of the sources does not matter', () => {
  test('a fulfilment may be loaded before what it fulfils, and waits', async () => {
    await remove(DECISION);
    expect(await told(ZONE, 200, '2021-08-01')).toEqual(['YES', 'HOLDS_BY_TRANSFER']);
    expect(await told('长治经开区管委会', 400, '2021-05-15', '长治经开区')).toEqual([
      'YES',
      'HOLDS_BY_TRANSFER',
    ]);
    await load(DECISION);
    expect(difference(await everything(driver), all)).toEqual(NONE);
  });

  test('taken away, the graph is as it was before', async () => {
    await remove(NOTICE);
    expect(difference(await everything(driver), pending)).toEqual(NONE);
    await remove(DECISION);
    expect(difference(await everything(driver), first)).toEqual(NONE);
    await load(NOTICE);
    await load(DECISION);
    expect(difference(await everything(driver), all)).toEqual(NONE);
  });

  test('when even the first issue comes last', async () => {
    const options = { database: 'neo4j', allowed: { removals: true } };
    await remove(DECISION);
    await removeSource(driver, options, FIRST);
    await load(FIRST, DECISION);
    expect(difference(await everything(driver), all)).toEqual(NONE);
  }, 240_000);
});
