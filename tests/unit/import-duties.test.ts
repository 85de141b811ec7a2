import { describe, expect, test } from 'vitest';
import { parseDuties } from '../../src/import/duties.js';
import { listReader } from '../kit/list.js';
import { workbook } from '../kit/workbook.js';

const readList = listReader();
const read = (name: string, contents: string | Uint8Array) =>
  readList({ [name]: contents }, 'fixed: {document_title: 某县权责清单, type: 行政许可}\n');

const PATH = 'x/2021/某县权责清单/1';

describe('a cell of duties is read', () => {
  test.each([
    [
      'by its numbers, with the stage that each names',
      '1.受理责任：公示应当提交的材料；一次性告知补正。 2.审查责任：材料审核。\n3、决定责任：作出决定。',
      [
        ['受理责任', '受理责任：公示应当提交的材料；一次性告知补正。'],
        ['审查责任', '审查责任：材料审核。'],
        ['决定责任', '决定责任：作出决定。'],
      ],
    ],
    [
      'by numbers in brackets, which may have numbers of their own below them',
      '（一）受理责任：1.公示；2.告知。（二）审查责任：现场核查2.5公里内的场所。',
      [
        ['受理责任', '受理责任：1.公示；2.告知。'],
        ['审查责任', '审查责任：现场核查2.5公里内的场所。'],
      ],
    ],
    [
      'by Chinese numbers',
      '一、立案阶段：发现线索。二、调查阶段：收集证据。',
      [
        ['立案阶段', '立案阶段：发现线索。'],
        ['调查阶段', '调查阶段：收集证据。'],
      ],
    ],
    [
      'by lines that each begin with a stage',
      '受理：公示材料\n审查：核实材料',
      [
        ['受理', '受理：公示材料'],
        ['审查', '审查：核实材料'],
      ],
    ],
    [
      'as one, where nothing divides it',
      '依法公示应当提交的材料，2. 不是第二项。',
      [[undefined, '依法公示应当提交的材料，2. 不是第二项。']],
    ],
    ['as one with its stage', '监管责任：加强检查。', [['监管责任', '监管责任：加强检查。']]],
    [
      'without the words that announce them',
      '应当履行下列责任：1.受理责任：公示。2.审查责任：核查。',
      [
        ['受理责任', '受理责任：公示。'],
        ['审查责任', '审查责任：核查。'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(parseDuties(text, '').map(({ stage, words }) => [stage, words])).toEqual(expected);
  });

  test.each([
    [
      'number by number, where its numbers are those of the duties',
      '1.《甲法》第三条。\n3-1.《乙法》第五条。3-2.《丙法》第六条。',
      ['《甲法》第三条。', undefined, '《乙法》第五条。\n《丙法》第六条。'],
    ],
    [
      'as a whole, where it has no numbers',
      '《甲法》第三条',
      ['《甲法》第三条', '《甲法》第三条', '《甲法》第三条'],
    ],
    [
      'as a whole, where a number is that of no duty',
      '1.《甲法》\n2.《乙法》\n3.《丙法》\n4.《丁法》',
      Array.from({ length: 3 }, () => '1.《甲法》\n2.《乙法》\n3.《丙法》\n4.《丁法》'),
    ],
  ])('and the basis beside it: %s', (_, basis, expected) => {
    const duties = parseDuties('1.受理责任：公示。2.审查责任：核查。3.决定责任：决定。', basis);
    expect(duties.map((duty) => duty.basis)).toEqual(expected);
  });
});

const HEAD = '序号,事项名称,实施主体,承办机构,责任事项内容,责任事项依据,追责情形,追责对象范围\n';
const ROW = `1,食品经营许可,县局,审批股,"1.受理责任：公示材料；一次告知。
2.审查责任：现场核查。","1.《行政许可法》第三十条
2.《食品安全法》第三十五条",不依法受理的,承办人员\n`;

describe('a list of powers with the duties that go with them', () => {
  test('gives each power its duties, by stage, with their basis; the body that has the power owes them', async () => {
    const { records } = await read('清单.csv', HEAD + ROW);
    expect(records.powers.map(({ id, title }) => [id, title])).toEqual([[`power:${PATH}`, '食品经营许可']]);
    expect(records.duties).toEqual([
      {
        id: `duty:${PATH}/受理责任`,
        order: 2.001,
        title: '受理责任：公示材料',
        text: '受理责任：公示材料；一次告知。',
        certainty: 'CERTAIN',
        doubts: [],
        provisions: [`provision:${PATH}`],
        hazards: [],
        levels: [],
        sameAs: [],
        prohibits: false,
        accompanies: [`power:${PATH}`],
        stage: '受理责任',
        basis: '《行政许可法》第三十条',
      },
      expect.objectContaining({
        id: `duty:${PATH}/审查责任`,
        order: 2.002,
        title: '审查责任：现场核查',
        stage: '审查责任',
        basis: '《食品安全法》第三十五条',
      }),
    ]);
    expect(
      records.holdings.map(({ id, holder, responsibility, role, unit }) => [
        id,
        holder,
        responsibility,
        role,
        unit,
      ]),
    ).toEqual([
      [`holding:${PATH}/县局/owner`, 'org:x/县局', `power:${PATH}`, 'OWNER', '审批股'],
      [`holding:${PATH}/受理责任/县局/owner`, 'org:x/县局', `duty:${PATH}/受理责任`, 'OWNER', '审批股'],
      [`holding:${PATH}/审查责任/县局/owner`, 'org:x/县局', `duty:${PATH}/审查责任`, 'OWNER', '审批股'],
    ]);
    expect(records['document-links'].map(({ to, article }) => [to.split('/').at(-1), article])).toEqual([
      ['行政许可法', '第三十条'],
      ['食品安全法', '第三十五条'],
    ]);
  });

  test('and says when and who answers for it', async () => {
    const { records } = await read('清单.csv', HEAD + ROW);
    expect(records.powers[0]?.accountability).toEqual([
      { situations: '不依法受理的', subjects: '承办人员', provision: `provision:${PATH}` },
    ]);
  });

  test('in a workbook with a row for each stage, whose cells of the item are merged', async () => {
    const bytes = await workbook({
      name: '清单',
      rows: [
        ['序号', '事项名称', '行使主体', '责任环节', '责任事项', '追责情形'],
        [1, '甲', '县局', '受理', '公示材料', '不公示的'],
        [null, null, null, '决定', '作出决定；送达', '超期的'],
      ],
      merges: ['A2:A3', 'B2:B3', 'C2:C3'],
    });
    const { records } = await read('list.xlsx', bytes);
    expect(records.powers).toHaveLength(1);
    expect(records.duties.map(({ id, stage, title }) => [id, stage, title])).toEqual([
      [`duty:${PATH}/受理`, '受理', '公示材料'],
      [`duty:${PATH}/决定`, '决定', '作出决定'],
    ]);
    expect(records.powers[0]?.accountability.map(({ situations }) => situations)).toEqual([
      '不公示的',
      '超期的',
    ]);
    expect(records.holdings).toHaveLength(3);
    const [, second] = records.duties;
    expect(records.provisions.find(({ id }) => id === second?.provisions[0])?.path).toBe('清单!A3');
  });

  test('in which two duties of one stage, and two rows of one item, lose nothing', async () => {
    const twice = '序号,事项名称,实施主体,责任事项\n';
    const { records } = await read(
      '清单.csv',
      `${twice}1,甲,县局,1.受理责任：公示。2.受理责任：告知。\n1,甲,市局,1.受理责任：公示。\n`,
    );
    expect(records.duties.map(({ id, title }) => [id.replace(/~.*$/u, '~'), title])).toEqual([
      [`duty:${PATH}/受理责任~`, '受理责任：公示'],
      [`duty:${PATH}/受理责任~`, '受理责任：告知'],
    ]);
    expect(new Set(records.duties.map(({ id }) => id)).size).toBe(2);
    expect(
      records.holdings
        .map(
          ({ holder, responsibility }) =>
            `${holder} ${responsibility.split('/').at(-1)?.replace(/~.*$/u, '~')}`,
        )
        .sort(),
    ).toEqual([
      'org:x/县局 1',
      'org:x/县局 受理责任~',
      'org:x/县局 受理责任~',
      'org:x/市局 1',
      'org:x/市局 受理责任~',
    ]);
    expect(records.duties[0]?.provisions).toHaveLength(2);
  });

  test('whose rows repeat the body of the item, and lose no ending that one of them adds', async () => {
    const rows = (first: string, second: string) =>
      `序号,事项名称,实施主体,责任事项,收回日期\n1,甲,县局,受理,${first}\n1,甲,县局,决定,${second}\n`;
    const { records } = await read('清单.csv', rows('2022-01-01', '2022-01-01'));
    expect(records.endings.map(({ ends, on }) => [ends, on])).toEqual([
      [`holding:${PATH}/县局/owner`, '2022-01-01'],
      [`holding:${PATH}/受理/县局/owner`, '2022-01-01'],
      [`holding:${PATH}/决定/县局/owner`, '2022-01-01'],
    ]);
    await expect(read('清单.csv', rows('', '2022-01-01'))).rejects.toThrow(
      '清单.csv:3:3: holder: already holds this item, at line 2',
    );
  });

  test('whose rows name a unit and a remark for each stage: the body has the power through all of them', async () => {
    const { records } = await read(
      '清单.csv',
      '序号,事项名称,实施主体,承办机构,备注,责任事项,追责情形\n1,甲,县局,窗口,先到先办,受理,\n1,甲,县局,审批股,,决定,\n1,甲,县局,窗口、监察股,当场,,超期的\n',
    );
    expect(records.holdings.map(({ id, unit, proviso }) => [id, unit, proviso])).toEqual([
      [`holding:${PATH}/县局/owner`, '窗口、审批股、监察股', '先到先办\n当场'],
      [`holding:${PATH}/受理/县局/owner`, '窗口', '先到先办'],
      [`holding:${PATH}/决定/县局/owner`, '审批股', undefined],
    ]);
  });

  test('and is refused where a row that repeats the body limits what it has, or has it elsewhere', async () => {
    const rows = (limitation: string, region: string) =>
      `序号,事项名称,实施主体,责任事项,限定,区域\n1,甲,县局,受理,,\n1,甲,县局,决定,${limitation},${region}\n`;
    await expect(read('清单.csv', rows('只限河道', ''))).rejects.toThrow(
      '清单.csv:3:3: holder: already holds this item, at line 2',
    );
    await expect(read('清单.csv', rows('', '某县'))).rejects.toThrow(
      '清单.csv:3:3: holder: already holds this item, at line 2',
    );
  });

  test('and is refused where the row of a unit does not say to which of two terms it belongs', async () => {
    const rows =
      '序号,事项名称,实施主体,生效日期,失效日期,承办机构,责任事项\n1,甲,县局,2020-01-01,2021-01-01,审批股,受理\n1,甲,县局,2022-01-01,,审批股,审查\n';
    await expect(read('清单.csv', `${rows}1,甲,县局,,,监察股,决定\n`)).rejects.toThrow(
      '清单.csv:2:3: holder: already holds this item, at line 4; allowed: terms one after the other',
    );
    const { records } = await read('清单.csv', `${rows}1,甲,县局,,,审批股,决定\n`);
    expect(records.holdings.filter(({ responsibility }) => responsibility === `power:${PATH}`)).toHaveLength(
      2,
    );
  });

  test('also where a row has the basis alone', async () => {
    const { records } = await read(
      '清单.csv',
      '序号,事项名称,实施主体,责任事项,责任事项依据,追责依据\n1,甲,县局,,《甲法》第一条,《乙法》第二条\n',
    );
    expect(records.duties).toEqual([]);
    expect(records['document-links'].map(({ phrase }) => phrase)).toEqual([
      '《甲法》第一条',
      '《乙法》第二条',
    ]);
  });

  test('of service items too, but not of duties and tasks, with the reason', async () => {
    const row = (type: string) => `序号,类型,事项名称,实施主体,责任事项,追责情形\n1,${type},甲,县局,公示,\n`;
    const { records } = await read('清单.csv', row('公共服务'));
    expect(records.duties.map(({ accompanies }) => accompanies)).toEqual([[`service:${PATH}`]]);
    await expect(read('清单.csv', row('任务'))).rejects.toThrow(
      '清单.csv:2:5: duty: stands in a row of the type 任务; allowed: a duty that goes with a power or a service item',
    );
  });
});
