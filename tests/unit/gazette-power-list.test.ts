import { describe, expect, test } from 'vitest';
import type { Correction, PowerListConfig } from '../../src/gazette/manifest.js';
import { authorityFile, NameAuthority } from '../../src/gazette/name-authority.js';
import { type PowerRow, type RowPart, readPowerList } from '../../src/gazette/power-list.js';
import { SourceText } from '../../src/gazette/source-text.js';
import { type Certainty, leastCertain } from '../../src/records/terms.js';
import { changzhi } from '../kit/gazette.js';

const { manifest, source, authority, corrections } = changzhi();
const lists = manifest.documents.flatMap(({ annexes }) => annexes);
const [annex1, annex2] = lists.map((list) => readPowerList(source, list, authority, corrections));

function row(number: number, list = annex1): PowerRow {
  const found = list?.rows[number - 1];
  if (found === undefined) throw new Error(`there is no row ${number}`);
  return found;
}

/** What a row is read as: type, main item, sub-item, former holder. */
const said = ({ type, main, sub, department }: PowerRow) => [type, main, sub, department];

const LETTERS: Readonly<Record<Certainty, string>> = { CERTAIN: 'C', INFERRED: 'I', AMBIGUOUS: 'A' };
const PARTS = ['item', 'type', 'department'] as const;
const certaintyOf = ({ doubts }: PowerRow, part: RowPart) =>
  leastCertain('CERTAIN', ...doubts.map(({ makes }) => makes[part] ?? 'CERTAIN'));
/** How sure item, type and department of a row are, one letter each: C, I or A. */
const sure = (one: PowerRow) => PARTS.map((part) => LETTERS[certaintyOf(one, part)]).join('');

describe('annex 1', () => {
  test('has 550 rows, each at its own line, with two head lines a page', () => {
    expect(annex1?.rows.map(({ number }) => number)).toEqual(Array.from({ length: 550 }, (_, at) => at + 1));
    expect(new Set(annex1?.rows.map(({ line }) => line)).size).toBe(550);
    expect([row(1).line, row(550).line]).toEqual([151, 841]);
    expect([annex1?.headLines.length, annex1?.headLines.slice(0, 4)]).toEqual([96, [149, 150, 166, 167]]);
  });

  test('reads a blank as what stands above it', () => {
    expect(said(row(3))).toEqual([
      '行政许可',
      '划拨土地使用权转让及补办出让手续',
      undefined,
      '市规划和自然资源局',
    ]);
    expect([sure(row(3)), row(3).doubts]).toEqual(['CCC', []]);
  });

  test('keeps the remark of a former holder apart from the body', () => {
    expect([row(2).department, row(2).remark]).toEqual(['市规划和自然资源局', '市政府批准']);
    expect([row(9).department, row(9).remark]).toEqual(['市行政审批局', undefined]);
  });

  test.each([
    [1, []],
    [2, [1]],
    [8, [1]],
    [11, [6, 10]],
    [115, [116]],
    [390, [387]],
    [447, [437, 448]],
  ])(
    'row %i knows the rows in which its department and its main item are printed: %j',
    (number, printedIn) => {
      expect(row(number).printedIn).toEqual(printedIn);
    },
  );

  test.each([
    [170, '对用人单位未为劳动者办理就业登记的处罚', undefined, '市人社局', 'III'],
    [254, '对勘察设计(勘察设计单位)的处罚', '勘察、设计单位以欺骗手段取得资质证书', '市城市管理局', 'IIC'],
    [
      267,
      '对房建和市政工程招标投标(投标人)的处罚',
      '中标人不履行与招标人订立的合同;中标人不按照与招标人订立的合同履行义务',
      '市城市管理局',
      'IIC',
    ],
    [461, '对违反危险物品安全管理的处罚', '未建立事故隐患排查治理制度的', '市应急管理局', 'IIC'],
    [513, '对危险化学品有关企业未按规定变更注册信息的处罚', undefined, '市应急管理局', 'IIC'],
    [
      525,
      '对地质勘探单位违反金属与非金属矿产资源地质勘探管理规定的处罚',
      '未按照规定提取和使用安全生产费用的',
      '市应急管理局',
      'ICC',
    ],
  ])(
    'row %i slid left: an act is a main item, a violation a sub-item',
    (number, main, sub, body, certainty) => {
      expect(said(row(number))).toEqual(['行政处罚', main, sub, body]);
      expect(sure(row(number))).toBe(certainty);
      expect(new Set(row(number).doubts.map(({ kind }) => kind))).toEqual(new Set(['SHIFTED_COLUMN']));
    },
  );

  test('row 332 slid left too, but only judgement says under which main item it belongs', () => {
    expect(said(row(332))).toEqual([
      '行政检查',
      '对具备使用有毒物品、粉尘超标等易导致职业病因素的作业场所的监管',
      '对用人单位在转产、停产、停业或者解散、破产时未采取有效措施妥善处理留存或者残留高毒物品的设备、包装物和容器的行政处罚',
      '市卫健委',
    ]);
    expect(sure(row(332))).toBe('IAC');
    expect(row(332).doubts.map(({ kind, correction }) => [kind, correction?.lines])).toEqual([
      ['CONTRADICTION', '535-613'],
      ['SHIFTED_COLUMN', 563],
    ]);
  });

  test.each([
    [224, '对建筑市场的处罚', '建设单位将建设工程肢解发包', '市城市管理局', 'ICI'],
    [250, '对勘察设计(勘察设计单位)的处罚', '超越本单位资质等级承揽工程', '市城市管理局', 'ACC'],
    [
      264,
      '对房建和市政工程招标投标(投标人)的处罚',
      '投标人相互串通投标或者与招标人串通投标的,投标人以向招标人或者评标委员会成员行贿的手段谋取中标',
      '市城市管理局',
      'ICC',
    ],
    [
      371,
      '对用人单位违反《职业病防治法》管理规定的处罚',
      '未按照规定及时、如实向卫生行政部门申报产生职业病危害的项目的',
      '市卫健委',
      'ICC',
    ],
    [
      397,
      '对用人单位未按规定实行作业和生活场所分开和有关人员未进行职业卫生培训的处罚',
      '未按规定实行有害作业与无害作业分开、工作场所与生活场所分开的',
      '市卫健委',
      'ICC',
    ],
    [399, '对未取得职业卫生技术服务资质认可擅自从事职业卫生技术服务的处罚', undefined, '市卫健委', 'ICC'],
    [436, '对承担安全评价工作的机构出具虚假证明的处罚', undefined, '市应急管理局', 'IIC'],
  ])('row %i slid right: the order of its cells tells them apart', (number, main, sub, body, certainty) => {
    expect(said(row(number))).toEqual(['行政处罚', main, sub, body]);
    expect(sure(row(number))).toBe(certainty);
    expect(row(number).doubts.map(({ kind }) => kind)).toContain('SHIFTED_COLUMN');
  });

  test('row 399 has the doubt of its reviewed entry alone, though the row above its main item slid', () => {
    expect(row(399).doubts.map(({ reading, correction }) => [reading, correction?.lines])).toEqual([
      ['a main item', 657],
    ]);
  });

  test('a spurious seventh column makes the department INFERRED for as long as its label runs', () => {
    const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    const labelled = (number: number) => [row(number).department, certaintyOf(row(number), 'department')];
    for (const number of numbers(168, 171)) expect(labelled(number)).toEqual(['市人社局', 'INFERRED']);
    for (const number of numbers(224, 234)) expect(labelled(number)).toEqual(['市城市管理局', 'INFERRED']);
    expect([row(168), row(169), row(171)].map(sure)).toEqual(['CCI', 'CCI', 'III']);
    expect([row(225), row(234)].map(({ sub }) => sub)).toEqual([
      '建设单位将建设工程发包给不具有相应资质等级的勘察、设计、施工单位或者委托给不具有相应资质等级的工程监理单位',
      '建设单位未在工程竣工验收合格之日起三个月内向工程项目所在地城建档案监督管理机构报送工程档案的;涂改工程档案的',
    ]);
    expect([row(225), row(234)].map(sure)).toEqual(['ICI', 'CCI']);
  });

  test('a page that opens without type or department goes on with those of the page before', () => {
    for (let number = 268; number <= 277; number++) {
      const { type, department, doubts } = row(number);
      expect([number, type, department]).toEqual([number, '行政处罚', '市城市管理局']);
      expect(sure(row(number)).slice(1)).toBe('II');
      expect(doubts.filter(({ kind }) => kind === 'MERGED_CELL').map(({ reading }) => reading)).toEqual([
        '行政处罚',
        '市城市管理局',
      ]);
    }
    expect([row(278).type, row(278).department]).toEqual(['行政处罚', '市城市管理局']);
    expect([row(268).main, row(277).main, row(277).sub]).toEqual([
      '对房建和市政工程招标投标(投标人)的处罚',
      '对安全事故的处罚',
      '建筑施工企业对建筑安全事故隐患不采取措施予以消除',
    ]);
  });

  test('row 211 prints its type as 行政 处罚, which the column broke: plain reading', () => {
    expect(said(row(211))).toEqual([
      '行政处罚',
      '对用人单位未经劳动保障行政部门许可，从事职业技能培训活动的处罚',
      undefined,
      '市人社局',
    ]);
    expect([sure(row(211)), row(211).doubts]).toEqual(['CCC', []]);
  });

  test('rows 115 and 311 take the department that is printed one row later', () => {
    expect(said(row(115))).toEqual([
      '行政处罚',
      '对未经许可或不按规定条件擅自取水的处罚',
      undefined,
      '市水利局',
    ]);
    expect([sure(row(115)), row(115).alternativeBodies]).toEqual(['CII', ['市科技局']]);
    expect(said(row(311))).toEqual(['行政奖励', '职业病防治奖励', undefined, '市卫健委']);
    expect([sure(row(311)), row(311).alternativeBodies]).toEqual(['CCI', ['市城市管理局']]);
    expect([said(row(116))[3], sure(row(116)), said(row(312))[3]]).toEqual(['市水利局', 'CCC', '市卫健委']);
  });

  test('rows 6 to 8 are given to the land bureau by judgement: AMBIGUOUS, the printed body beside it', () => {
    for (const [number, type, main] of [
      [6, '其他权力', '改变原批准用地的土地用途等土地使用条件的审批'],
      [7, '其他权力', '收回国有土地使用权批准'],
      [8, '行政裁决', '土地权属争议行政裁决'],
    ] as const) {
      expect(said(row(number))).toEqual([type, main, undefined, '市规划和自然资源局']);
      expect([row(number).remark, sure(row(number)), row(number).alternativeBodies]).toEqual([
        '市政府批准',
        'CCA',
        ['市行政审批局'],
      ]);
    }
  });

  test('row 272 prints one item in two cells, row 343 fits no main item, row 447 comes a row before its own', () => {
    expect(said(row(272))).toEqual([
      '行政处罚',
      '对临街工地不设置护栏或者不作遮挡、停工场地不及时整理并作必要覆盖或者竣工后不及时清理和平整场地,影响市容和环境卫生的处罚',
      undefined,
      '市城市管理局',
    ]);
    expect(sure(row(272))).toBe('III');
    expect(said(row(343))).toEqual([
      '行政检查',
      '对具备使用有毒物品、粉尘超标等易导致职业病因素的作业场所的监管',
      '对让女职工从事禁忌劳动的用人单位的行政处罚',
      '市卫健委',
    ]);
    expect(sure(row(343))).toBe('AAC');
    expect(said(row(447))).toEqual([
      '行政处罚',
      '对生产经营单位未按照规定进行安全评价等行为的处罚',
      '未按照规定对矿山、金属冶炼建设项目或者用于生产、储存、装卸危险物品的建设项目进行安全评价的',
      '市应急管理局',
    ]);
    expect(sure(row(447))).toBe('ICC');
  });

  test('every part that is not certain has a doubt that says why', () => {
    const silent = [...(annex1?.rows ?? []), ...(annex2?.rows ?? [])].filter(
      (one) => /[IA]/u.test(sure(one)) && one.doubts.length === 0,
    );
    expect(silent).toEqual([]);
  });
});

describe('annex 2', () => {
  test('has 45 rows; 有限公司 in its fifth column is a limitation', () => {
    expect(annex2?.rows.map(({ number }) => number)).toEqual(Array.from({ length: 45 }, (_, at) => at + 1));
    expect(annex2?.headLines).toEqual([847, 848, 871, 872]);
    expect([said(row(9, annex2)), row(9, annex2).limitation]).toEqual([
      ['行政许可', '企业设立、变更、注销登记', '注销', '市行政审批局'],
      '有限公司',
    ]);
  });

  test('其他 and 权力 over rows 44 and 45 are one type', () => {
    const [broken, other] = [row(44, annex2), row(45, annex2)];
    expect(said(broken)).toEqual(['其他权力', '企业申请迁移调档登记', undefined, '市行政审批局']);
    expect(said(other)).toEqual(['其他权力', '增减补换发营业执照', undefined, '市行政审批局']);
    expect([sure(broken), sure(other)]).toEqual(['CIC', 'CIC']);
    expect(broken.doubts.map(({ kind, asPrinted, reading }) => [kind, asPrinted, reading])).toEqual([
      ['BROKEN_CELL', '其他', '其他权力'],
    ]);
  });

  test('row 2 prints two sub-items in one cell', () => {
    expect([row(2, annex2).sub, sure(row(2, annex2))]).toEqual(['可行性研究报告审批 初步设计审批', 'ICC']);
  });
});

describe('a table that cannot be read is refused with its line', () => {
  const small = new NameAuthority(
    'x',
    authorityFile.parse({ organizations: [{ id: 'water', name: '市水利局', kind: 'DEPARTMENT' }] }),
    { regions: [] },
  );
  const HEAD = '序号\t事项类型\t主项\t子项\t事项限定\t原实施部门';
  const FIRST = '1\t行政处罚\t对甲的处罚\t\t\t市水利局';
  const readSmall = (rows: readonly string[], announced = rows.length, reviewed: Correction[] = []) => {
    const text = [HEAD, ...rows].join('\n');
    const config = { path: '附件', lines: `1-${rows.length + 1}`, rows: announced, limitations: ['限定'] };
    return readPowerList(new SourceText(text), config as unknown as PowerListConfig, small, reviewed);
  };
  const correction = (set: Correction['set']): Correction => ({
    lines: 2,
    kind: 'MISPRINT',
    reading: 'r',
    alternatives: [],
    reason: 'r',
    set,
    certainty: {},
    alternativeBodies: [],
  });

  test('a sound one is read', () => {
    expect(said(readSmall([FIRST]).rows[0] as PowerRow)).toEqual([
      '行政处罚',
      '对甲的处罚',
      undefined,
      '市水利局',
    ]);
  });

  test('a number out of order', () => {
    expect(() => readSmall([FIRST, '3\t\t对乙的处罚\t\t\t'])).toThrow('line 3: row 3 follows row 1');
  });

  test('a row before any department', () => {
    expect(() => readSmall(['1\t行政处罚\t对甲的处罚\t\t\t'])).toThrow(
      'line 2: row 1 comes before the first type or department',
    );
  });

  test('a department that no entry names is a cell too many', () => {
    expect(() => readSmall(['1\t行政处罚\t对甲的处罚\t甲\t\t市水务厅'])).toThrow(
      'line 2: the cells of row 1 are ambiguous',
    );
  });

  test('a sub-item without a main item above it', () => {
    expect(() => readSmall(['1\t行政处罚\t\t甲的\t\t市水利局'])).toThrow(
      'line 2: the cells of row 1 are ambiguous',
    );
  });

  test('fewer rows than announced', () => {
    expect(() => readSmall([FIRST], 2)).toThrow('附件: 1 rows were read, but its heading says 2');
  });

  test('a correction to a type that there is not', () => {
    expect(() => readSmall([FIRST], 1, [correction({ type: '行政命令' })])).toThrow(
      "line 2: '行政命令' is not a type",
    );
  });

  test('a correction in words that the table does not have', () => {
    expect(() => readSmall([FIRST], 1, [correction({ main: '对丙的处罚' })])).toThrow(
      "line 2: '对丙的处罚' is neither in this row nor above it in the table",
    );
  });
});
