import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countFormulas, listCsv, listWorkbook } from '../../src/export/list-files.js';
import { ImportError, readImport, writeImport } from '../../src/import/import.js';
import { KINDS } from '../../src/records/index.js';
import { RECORD_KINDS } from '../../src/records/prefixes.js';
import type { SourceRecords } from '../../src/records/read-files.js';
import { recordLine } from '../../src/records/text.js';
import { temporaryFolder } from '../kit/folder.js';
import { noNames } from '../kit/names.js';

const SOURCE = 'x/2021';
const folder = temporaryFolder();
let folders = 0;
const newFolder = () => {
  folders += 1;
  const at = path.join(folder, String(folders));
  mkdirSync(at);
  return at;
};
const readFrom = (at: string, mapping?: string) =>
  readImport({ path: at, as: SOURCE, title: 'A list', mapping, known: noNames });

type Rows = readonly (readonly string[])[];
/** Imports tables as a person has typed them. */
async function typed(tables: Readonly<Record<string, Rows>>, mapping?: string): Promise<SourceRecords> {
  const at = newFolder();
  for (const [name, rows] of Object.entries(tables))
    writeFileSync(path.join(at, `${name}.csv`), stringify(rows.map((row) => [...row])));
  const file = path.join(newFolder(), 'mapping.yaml');
  if (mapping !== undefined) writeFileSync(file, mapping);
  return readFrom(at, mapping === undefined ? undefined : file);
}

/** Every record as a line, without what the file says of itself. */
const linesOf = ({ records }: SourceRecords) =>
  RECORD_KINDS.flatMap((kind) =>
    records[kind].map((record) => recordLine(KINDS[kind].schema.parse(record) as object)),
  ).sort();
const nameIn =
  ({ records }: SourceRecords) =>
  (id: string) =>
    [...records.organizations, ...records.categories, ...records.regions].find((one) => one.id === id)?.name;
const tablesOf = (source: SourceRecords) => writeImport(SOURCE, source.records, nameIn(source), noNames);

/** Exports a list and imports it again, as files of both forms. */
async function expectBack(source: SourceRecords): Promise<void> {
  const tables = await tablesOf(source);
  const [csv, xlsx] = [newFolder(), newFolder()];
  for (const table of tables)
    writeFileSync(path.join(csv, `${table.table}.csv`), listCsv(table, { bom: folders % 2 === 0 }));
  writeFileSync(path.join(xlsx, 'list.xlsx'), await listWorkbook(tables));
  expect(linesOf(await readFrom(csv))).toEqual(linesOf(source));
  expect(linesOf(await readFrom(xlsx))).toEqual(linesOf(source));
}

const NAMES = {
  regions: [
    ['name', 'aliases', 'kind', 'part_of'],
    ['某市', '', 'CITY', ''],
    ['某县', '某某县;Mou', 'COUNTY', '某市'],
  ],
  organizations: [
    ['name', 'aliases', 'kind', 'level', 'region'],
    ['某市水利局', '水利局', 'DEPARTMENT', 'CITY', '某市'],
    ['某县政府', '', 'GOVERNMENT', 'COUNTY', '某县'],
    ['73', '', 'DEPARTMENT', '', '某市'],
    ['工商、市场局', '', 'DEPARTMENT', '', '某市'],
    ['市、县级水利部门', '', 'CLASS', 'CITY;COUNTY', '某市'],
  ],
};

describe('a list comes back as it was', () => {
  test('with rows that share an item, codes of two schemes, levels, roles and acts', async () => {
    const source = await typed(
      {
        ...NAMES,
        清单: [
          [
            '序号',
            '权力类型',
            '事项名称',
            '子项',
            '牵头单位',
            '配合单位',
            '实施层级',
            '依据',
            '基本编码',
            '实施编码',
          ],
          [
            '1',
            '许可',
            '甲',
            '一',
            '水利局',
            '某县政府',
            '',
            '【法律】《甲法》第三条至第五条；\n2.《乙法》（国发〔2010〕21号）',
            '0071',
            '',
          ],
          ['1', '许可', '甲', '一', '73', '', '省、市', '《甲法》第九条', '', '=1+1'],
          ['2', '处罚', '乙、"丙"', '', '水利局、73', '', '', '', '', '0072'],
          ['5', '处罚', '_x0041_己_x005F_', '', '水利局', '', '', '', '', '0073'],
          ['3', '公共服务', '丁', '', '工商、市场局', '', '', '', '12', '13'],
          ['4', '不得委托', '戊', '', '市、县级水利部门', '', '', '', '', ''],
        ],
      },
      'fixed: {document_title: 某清单, issued_on: 2021年3月1日}\n',
    );
    expect(source.records.holdings).toHaveLength(8);
    await expectBack(source);
  });

  test('with numbers that start again in each annex, items that two annexes share, and what was given', async () => {
    const item = ['type', 'main_item', 'document_number', 'issued_on'];
    const source = await typed({
      ...NAMES,
      附件1: [
        ['number', ...item, 'holder', 'region', 'since', 'last_day', 'limitation', 'remark'],
        [
          '1',
          '处罚',
          '甲',
          '某政发〔2021〕1号',
          '2021-03-01',
          '水利局',
          '某县',
          '2021-04-01',
          '2022-03-31',
          '只限河道',
          '见说明',
        ],
        ['2', '许可', '乙', '某政发〔2021〕1号', '', '水利局', '', '', '', '', ''],
      ],
      附件2: [
        ['number', ...item, 'holder'],
        ['1', '处罚', '对甲的处罚', '某政发〔2021〕1号', '', '某县政府'],
        ['2', '许可', '丙', '某政发〔2021〕2号', '', '73'],
      ],
      transfers: [
        [
          'number',
          ...item,
          'from',
          'to',
          'verb',
          'condition',
          'effective_from',
          'granted_by',
          'approver',
          'remark',
        ],
        [
          '7',
          '处罚',
          '丁',
          '某政发〔2021〕1号',
          '2021-03-01',
          '水利局',
          '某县政府',
          '下放',
          '备案后',
          '',
          '某县政府',
          '73',
          '',
        ],
        [
          '8',
          '处罚',
          '戊',
          '某政发〔2021〕1号',
          '',
          '',
          '某县政府',
          '委托',
          '',
          '2021-05-01',
          '',
          '水利局',
          '报批',
        ],
      ],
      matches: [
        ['sheet', 'number', 'same_sheet', 'same_number', 'reason'],
        ['附件2', '1', '附件1', '1', 'the same in other words'],
      ],
    });
    expect(source.records.powers.map(({ id }) => id)).toEqual([
      'power:x/2021/某政发(2021)1号/7',
      'power:x/2021/某政发(2021)1号/8',
      'power:x/2021/某政发(2021)1号/附件1/1',
      'power:x/2021/某政发(2021)1号/2',
      'power:x/2021/某政发(2021)2号/2',
    ]);
    await expectBack(source);
  });

  test('with a task of several steps, and rows that say several things', async () => {
    const source = await typed(
      {
        ...NAMES,
        任务: [
          ['类型', '主项', '实施部门', '进度', '进度', '时限'],
          ['任务', '完善制度', '水利局', '3月 -起草', '', '年底前'],
          ['任务', '完善制度', '水利局', '没有时间的一步', '4月至5月，讨论', '年底前'],
          ['任务', '完善制度', '水利局', '又一步\n还有一步', '', '年底前'],
          ['任务', '完善制度', '73', '', '', '年底前'],
        ],
        下放: [
          ['类型', '主项', '转移方式'],
          ['许可', '甲', '下放'],
        ],
      },
      'fixed: {document_title: 某清单}\nsheets: {下放: {each: [{to: 某县政府}, {to: 水利局, condition: 备案后}]}}\n',
    );
    expect(source.records.transfers.map(({ order }) => order % 1)).toEqual([0, expect.closeTo(0.001)]);
    await expectBack(source);
  });

  test('with the duties that go with a power, who answers for it, the unit, months, and terms one after the other', async () => {
    const heads = [
      '序号',
      '类型',
      '主项',
      '实施部门',
      '承办机构',
      '生效日期',
      '有效期',
      '责任事项',
      '责任环节',
      '责任事项依据',
      '追责情形',
      '追责对象',
      '追责依据',
    ];
    const source = await typed(
      {
        ...NAMES,
        清单: [
          heads,
          [
            '1',
            '许可',
            '甲',
            '水利局',
            '审批科',
            '2020年6月',
            '2022年12月',
            '1.受理责任：公示材料；一次告知。\n2.审查责任：（1）审查；（2）告知。',
            '',
            '1.《甲法》第三条\n2.《乙法》第四条',
            '不依法受理的',
            '直接责任人员',
            '《丙法》第五条',
          ],
          [
            '1',
            '许可',
            '甲',
            '73',
            '',
            '2023-01-01',
            '',
            '1.受理责任：公示材料；一次告知。\n2.审查责任：（1）审查；（2）告知。',
            '',
            '1.《甲法》第三条\n2.《乙法》第四条',
            '',
            '',
            '',
          ],
          ['2', '处罚', '乙', '某县政府', '', '', '', '立案', '立案', '《甲法》第一条', '', '', ''],
          ['2', '处罚', '乙', '某县政府', '', '', '', '送达', '送达', '', '其他情形', '', ''],
          ['3', '公共服务', '丙', '水利局', '', '', '2021-12-31', '', '', '《丁法》', '', '', ''],
          ['3', '公共服务', '丙', '水利局', '', '2022', '', '', '', '', '', '', ''],
        ],
      },
      'fixed: {document_title: 某清单}\n',
    );
    expect(source.records.duties.map(({ stage }) => stage)).toEqual(['受理责任', '审查责任', '立案', '送达']);
    expect(source.records.holdings.flatMap(({ impreciseDays = [] }) => impreciseDays).length).toBeGreaterThan(
      2,
    );
    await expectBack(source);
  });

  test('with what later documents end, and what may not be given on', async () => {
    const source = await typed(
      {
        ...NAMES,
        清单: [
          ['序号', '类型', '主项', '实施部门', '收回日期', '收回文件', '收回方式', '收回原文', '不得委托'],
          ['1', '许可', '甲', '水利局', '2022-01-01', '某发〔2021〕9号', '取消', '取消该项。', ''],
          ['2', '许可', '乙', '水利局、73', '2022-01-01', '某决定', '', '', '不得委托'],
          ['3', '许可', '丙', '水利局', '2022-03-01', '', '有效期届满', '', ''],
        ],
        transfers: [
          ['序号', '类型', '主项', '承接单位', '转移方式', '生效日期', '收回日期', '收回文件', '不得委托'],
          ['4', '许可', '丁', '某县政府', '下放', '2021-05-01', '2022-05-01', '某决定', '不得再下放'],
        ],
      },
      'fixed: {document_title: 某清单, issued_on: 2021-01-01}\n',
    );
    expect(source.records.endings).toHaveLength(5);
    expect(source.records['delegation-bans']).toHaveLength(3);
    await expectBack(source);
  });

  test('with the words of a document, what ends the items by others, and rows that differ in their place or their basis only', async () => {
    const ended = ['2022-01-01', '某发〔2021〕9号'];
    const heads = [
      '序号',
      '类型',
      '主项',
      '实施部门',
      '收回日期',
      '收回文件',
      '收回原文',
      '依据',
      'path',
      'quote',
    ];
    const source = await typed(
      {
        ...NAMES,
        清单: [
          heads,
          ['1', '许可', '甲', '水利局', ...ended, '', '《甲法》第一条', '第一条', '由其负责。'],
          ['1', '许可', '甲', '73', ...ended, '收回73的。', '《甲法》第九条', '第二条', '由其负责。'],
          ['1', '许可', '甲', '某县政府', '', '', '', '《甲法》第八条', '第二条', '由其负责。'],
        ],
      },
      'fixed: {document_title: 某清单}\n',
    );
    const { provisions, holdings, endings } = source.records;
    const cites = (id: string | undefined) => {
      const found = provisions.find((one) => one.id === id);
      return [found?.path, found?.text];
    };
    expect(holdings.map(({ asWritten, provision }) => [asWritten, ...cites(provision)])).toEqual([
      ['水利局', '第一条', '由其负责。'],
      ['73', '第二条', '由其负责。'],
      ['某县政府', '第二条', '由其负责。'],
    ]);
    expect(endings.map(({ provision }) => cites(provision))).toEqual([
      ['清单.csv:2', expect.stringMatching(/^1\t许可\t甲\t水利局/u)],
      ['清单.csv:3', '收回73的。'],
    ]);
    expect(source.records['document-links'].map(({ article }) => article)).toEqual([
      '第一条',
      '第九条',
      '第八条',
    ]);
    await expectBack(source);
  });

  test('with rows that repeat the bodies of their item and add only who answers for it, a basis or nothing', async () => {
    const heads = [
      '序号',
      '类型',
      '主项',
      '实施部门',
      '责任事项',
      '责任事项依据',
      '追责情形',
      '追责依据',
      '依据',
      '文件名称',
    ];
    const row = (number: string, title: string, holder: string, ...rest: readonly string[]) => [
      number,
      '许可',
      title,
      holder,
      ...Array.from({ length: 5 }, (_, at) => rest[at] ?? ''),
      '某清单',
    ];
    const source = await typed({
      ...NAMES,
      附件1: [
        heads,
        row('1', '甲', '水利局、73', '受理', '', '不受理的'),
        row('1', '甲', '73', '', '', '超期的', '', '《甲法》第一条'),
        row('1', '甲', '73', '', '', '超期的'),
        row('1', '甲', '水利局', '', '《乙法》第二条'),
        row('1', '甲', '水利局', '', '', '', '《丙法》第三条'),
        row('1', '甲', '水利局', '受理'),
        row('1', '甲', '某县政府', '', '', '又一情形'),
        row('2', '乙', '水利局'),
      ],
      附件2: [heads, row('1', '甲和乙', '某县政府'), row('1', '甲和乙', '某县政府', '', '', '两项的情形')],
      transfers: [
        ['number', 'type', 'main_item', 'document_title', 'to', 'verb'],
        ['2', '许可', '乙', '某清单', '某县政府', '下放'],
      ],
      matches: [
        ['sheet', 'number', 'same_sheet', 'same_number', 'reason'],
        ['附件2', '1', '附件1', '1', 'the first half'],
        ['附件2', '1', '附件1', '2', 'the second half'],
      ],
    });
    expect(
      source.records.powers.map(({ title, accountability }) => [
        title,
        accountability.map(({ situations }) => situations),
      ]),
    ).toEqual([
      ['乙', ['两项的情形']],
      ['甲', ['不受理的', '超期的', '又一情形', '两项的情形']],
    ]);
    expect(
      source.records.holdings.filter(({ responsibility }) => responsibility.startsWith('power:')),
    ).toHaveLength(6);
    await expectBack(source);
    // The graph gives records in the order of their ids.
    for (const kind of RECORD_KINDS) source.records[kind].sort((a, b) => (a.id < b.id ? -1 : 1));
    await expectBack(source);
  });

  test('with rows of the same words, of which one has the act by which somebody answers and the next has when', async () => {
    const source = await typed({
      ...NAMES,
      清单: [
        ['类型', '主项', '实施部门', '追责情形', '追责依据', '文件名称', '原文'],
        ['许可', '甲', '水利局', '', '《戊法》第七条', '某决定', '水利局、73负责。'],
        ['许可', '甲', '73', '超期的', '', '某决定', '水利局、73负责。'],
      ],
    });
    expect(source.records.powers[0]?.accountability.map(({ basis }) => basis)).toEqual([undefined]);
    await expectBack(source);
  });

  test('with rows of the same words and the same body, each of which adds when somebody answers', async () => {
    const row = (situations: string, basis: string) => [
      ...['许可', '甲', '水利局', situations, basis, '某决定', '水利局负责。'],
    ];
    const source = await typed({
      ...NAMES,
      清单: [
        ['类型', '主项', '实施部门', '追责情形', '追责依据', '文件名称', '原文'],
        row('迟的', '《戊法》第七条'),
        row('超期的', ''),
        row('更超期的', '《戊法》第七条'),
        row('不公示的', '《己法》'),
        row('最后的', ''),
      ],
    });
    expect(source.records.holdings).toHaveLength(1);
    expect(
      source.records.powers[0]?.accountability.map(({ situations, basis }) => [situations, basis]),
    ).toEqual([
      ['迟的', '《戊法》第七条'],
      ['超期的', undefined],
      ['更超期的', '《戊法》第七条'],
      ['不公示的', '《己法》'],
      ['最后的', undefined],
    ]);
    await expectBack(source);
  });

  test('with a unit and a remark for each row that repeats a body', async () => {
    const heads = ['序号', '类型', '主项', '实施部门', '承办机构', '备注', '责任事项', '追责情形', '进度'];
    const source = await typed(
      {
        ...NAMES,
        清单: [
          heads,
          ['1', '许可', '甲', '水利局、73', '窗口', '先到先办', '受理', '', ''],
          ['1', '许可', '甲', '水利局', '审批股', '', '决定', '', ''],
          ['1', '许可', '甲', '73', '窗口、审批股', '当场', '决定', '', ''],
          ['1', '许可', '甲', '73', '监察股', '另说', '', '超期的', ''],
          ['2', '许可', '乙', '水利局', '', '', '受理', '', ''],
          ['2', '许可', '乙', '水利局', '审批股', '', '决定', '', ''],
          ['2', '许可', '乙', '水利局', '窗口', '', '决定', '', ''],
          ['3', '任务', '丙', '73', '办公室', '', '', '', '3月 起草'],
          ['3', '任务', '丙', '73', '法规科', '', '', '', '4月 印发'],
        ],
      },
      'fixed: {document_title: 某清单}\n',
    );
    expect(
      source.records.holdings
        .filter(({ responsibility }) => !responsibility.startsWith('duty:'))
        .map(({ responsibility, asWritten, unit, proviso }) => [
          responsibility.split('/').at(-1),
          asWritten,
          unit,
          proviso,
        ]),
    ).toEqual([
      ['1', '水利局', '窗口、审批股', '先到先办'],
      ['1', '73', '窗口、审批股、监察股', '先到先办\n当场\n另说'],
      ['2', '水利局', '审批股、窗口', undefined],
      ['3', '73', '办公室、法规科', undefined],
    ]);
    await expectBack(source);
  });

  test('with duties whose names fold alike, and one duty that has two bases', async () => {
    const source = await typed(
      {
        ...NAMES,
        清单: [
          ['序号', '类型', '主项', '实施部门', '责任事项', '责任事项依据'],
          ['1', '许可', '甲', '水利局', '公示材料（甲）；第一', ''],
          ['1', '许可', '甲', '水利局', '公示材料(甲)；第二', ''],
          ['2', '许可', '乙', '水利局', '告知。', '《甲法》第一条'],
          ['2', '许可', '乙', '73', '告知。', '《乙法》第二条'],
        ],
      },
      'fixed: {document_title: 某清单}\n',
    );
    expect(source.records.duties.map(({ text, basis }) => [text, basis])).toEqual([
      ['公示材料（甲）；第一', undefined],
      ['公示材料(甲)；第二', undefined],
      [undefined, '《甲法》第一条'],
      [undefined, '《乙法》第二条'],
    ]);
    await expectBack(source);
  });

  test('with a row that means two items of another annex', async () => {
    const heads = ['序号', '类型', '主项', '实施部门', '责任事项', '文件名称'];
    const source = await typed({
      ...NAMES,
      附件1: [
        heads,
        ['1', '许可', '甲', '水利局', '', '某清单'],
        ['2', '许可', '乙', '水利局', '', '某清单'],
      ],
      附件2: [heads, ['1', '许可', '甲和乙', '73、某县政府', '受理', '某清单']],
      matches: [
        ['sheet', 'number', 'same_sheet', 'same_number', 'reason'],
        ['附件2', '1', '附件1', '2', 'the first half'],
        ['附件2', '1', '附件1', '1', 'the second half'],
      ],
    });
    expect(source.records.holdings.map(({ id, responsibility }) => [id, responsibility])).toEqual([
      ['holding:x/2021/某清单/附件1/1/某市水利局/owner', 'power:x/2021/某清单/附件1/1'],
      ['holding:x/2021/某清单/2/某市水利局/owner', 'power:x/2021/某清单/2'],
      ['holding:x/2021/某清单/附件2/1/73/owner', 'power:x/2021/某清单/2'],
      ['holding:x/2021/某清单/附件2/1/某县政府/owner', 'power:x/2021/某清单/2'],
      ['holding:x/2021/某清单/附件2/1/73/owner~98ab20de', 'power:x/2021/某清单/附件1/1'],
      ['holding:x/2021/某清单/附件2/1/某县政府/owner~98ab20de', 'power:x/2021/某清单/附件1/1'],
      ['holding:x/2021/某清单/附件2/1/受理/73/owner', 'duty:x/2021/某清单/附件2/1/受理'],
      ['holding:x/2021/某清单/附件2/1/受理/某县政府/owner', 'duty:x/2021/某清单/附件2/1/受理'],
    ]);
    await expectBack(source);
    // The graph gives records in the order of their ids.
    for (const kind of RECORD_KINDS) source.records[kind].sort((a, b) => (a.id < b.id ? -1 : 1));
    await expectBack(source);
  });

  test('with the words of the document, which the rows of an item repeat', async () => {
    const source = await typed({
      ...NAMES,
      清单: [
        ['number', 'type', 'main_item', 'holder', 'role', 'document_title', 'path', 'quote'],
        ['1', 'DUTY', '巡查', '水利局', 'LEAD', '某决定', '第三条', '水利局牵头，某县政府配合。'],
        ['1', 'DUTY', '巡查', '某县政府', 'COOPERATE', '某决定', '第三条', '水利局牵头，某县政府配合。'],
      ],
    });
    expect(source.records.provisions).toHaveLength(1);
    await expectBack(source);
  });
});

describe('a list that was exported and then changed by hand', () => {
  const HEADS = ['序号', '类型', '主项', '实施部门'];
  const MAPPING = 'fixed: {document_title: 某清单}\n';
  /** Exports a list whose head stands in its fourth row, and changes the rows of its powers. */
  async function changed(change: (rows: string[][], at: (head: string) => number) => void) {
    const source = await typed(
      {
        ...NAMES,
        清单: [
          ['某市清单', '', '', ''],
          ['单位：某局', '', '', ''],
          ['2021年', '', '', ''],
          HEADS,
          ['1', '许可', '甲', '水利局'],
          ['2', '许可', '乙', '73'],
          ['3', '许可', '丙', '73'],
        ],
      },
      MAPPING,
    );
    const at = newFolder();
    for (const table of await tablesOf(source)) {
      const rows = table.rows.map((row) => [...row]);
      if (table.table === 'powers') change(rows, (head) => table.heads.indexOf(head));
      writeFileSync(path.join(at, `${table.table}.csv`), listCsv({ ...table, rows }, { bom: false }));
    }
    return readFrom(at);
  }
  const cited = ({ records }: SourceRecords) =>
    records.powers.map(({ title, order, provisions: [provision] }) => [
      title,
      order,
      records.provisions.find(({ id }) => id === provision)?.text,
    ]);

  test('cites a row that was added by its own words, and behind the rows that it had', async () => {
    const source = await changed((rows, at) => {
      const row = (rows[0] ?? []).map(() => '');
      for (const [head, text] of Object.entries({
        number: '9',
        type: '许可',
        main_item: '新',
        holder: '73',
        document_title: '某清单',
        path: '第九项',
        quote: '新的原文',
        role: 'OWNER',
        region: '某市',
      }))
        row[at(head)] = text;
      // A line that the list had for its second row.
      const another = [...row];
      another[at('number')] = '10';
      another[at('main_item')] = '又一新';
      another[at('quote')] = '又一新的原文';
      rows.push(row, another);
    });
    expect(cited(source)).toEqual([
      ['甲', 5, '1\t许可\t甲\t水利局'],
      ['乙', 6, '2\t许可\t乙\t73'],
      ['丙', 7, '3\t许可\t丙\t73'],
      ['新', 1_048_581, '新的原文'],
      ['又一新', 1_048_582, '又一新的原文'],
    ]);
  });

  test('is refused where a copied row still has the key of other words', async () => {
    await expect(
      changed((rows, at) => {
        const copied = [...(rows[0] ?? [])];
        copied[at('number')] = '9';
        copied[at('main_item')] = '新';
        copied[at('item_key')] = '';
        copied[at('quote')] = '新的原文';
        rows.push(copied);
      }),
    ).rejects.toThrow(
      "words_key: '1' already stands for other words, at line 2; allowed: the same place and words in all rows that have it, or a blank cell",
    );
  });
});

describe('whatever a list says', () => {
  const words = fc.stringMatching(/^[甲乙丙丁=+\-"',;（）()a1 \n]{1,6}[戊己庚]$/u);
  const maybe = (values: fc.Arbitrary<string>) => fc.oneof({ weight: 2, arbitrary: fc.constant('') }, values);
  const act = fc
    .tuple(
      fc.constantFrom('', '【法律】', '1.', '国务院', '附件1'),
      fc.constantFrom('甲法', '乙条例', '丙办法'),
      fc.constantFrom(
        '',
        '第三条',
        '（国务院令第442号）第三条至第五条、第九条',
        '（国发〔2010〕21号）第三条',
        '（国发〔2015〕21号）',
        '（一次修正）\n第一条……',
        '（未完',
      ),
    )
    .map(([before, title, after]) => `${before}《${title}》${after}`);
  const basis = fc
    .array(act, { maxLength: 3 })
    .chain((acts) => fc.constantFrom('、', '\n', ' ', '；').map((mark) => acts.join(mark)));
  const power = fc.record({
    number: fc.constantFrom('1', '2', '3', '4'),
    type: fc.constantFrom('许可', '处罚', '公共服务', '职责', '不得委托', '任务', '其他行政权力'),
    main_item: words,
    sub_item: maybe(words),
    holder: fc.constantFrom(
      '水利局',
      '某市水利局、某县政府',
      '73',
      '工商、市场局',
      '市、县级水利部门',
      '某县政府；73',
    ),
    role: maybe(fc.constantFrom('LEAD', 'COOPERATE', 'SUPERVISE')),
    level: maybe(fc.constantFrom('省、市', '县级', '市,县')),
    region: maybe(fc.constantFrom('某市', 'Mou')),
    unit: maybe(words),
    ended_on: maybe(fc.constant('2029-05-01')),
    ended_by: maybe(fc.constantFrom('某发〔2029〕9号', '某决定')),
    not_to_delegate: maybe(words),
    since: maybe(
      fc.constantFrom('2020-06-23', '2020年6月23日', '二〇二〇年六月二十三日', '44000', '2020年6月', '2020'),
    ),
    last_day: maybe(fc.constantFrom('2030/1/1', '20301231', '2030年', '2030-05')),
    limitation: maybe(words),
    basis,
    code: maybe(fc.constantFrom('007', '=1', '0E5')),
    实施编码: maybe(fc.constantFrom('007', '1.10')),
    step: maybe(fc.constantFrom('3月 起草', '3月 -4月 起草', '全年，做好监督', '无时间\n两行')),
    due: maybe(words),
    duty: maybe(fc.constantFrom('受理', '1.受理责任：甲。2.审查责任：（1）乙（2）丙', '审查责任：丁；戊')),
    stage: maybe(fc.constantFrom('受理', '决定')),
    duty_basis: maybe(fc.constantFrom('《甲法》第一条', '1.《甲法》第一条 2.《丁法》')),
    accountability: maybe(words),
    accountability_basis: maybe(fc.constant('《戊法》第七条')),
    remark: maybe(words),
  });
  const DUTY_COLUMNS = ['duty', 'stage', 'duty_basis', 'accountability', 'accountability_basis'] as const;
  const NONE = Object.fromEntries(DUTY_COLUMNS.map((head) => [head, '']));
  const WITHOUT_DUTIES = new Set(['职责', '不得委托', '任务']);
  /** Rows of one sheet agree about an item where its number is the same. */
  const sheet = fc.array(power, { minLength: 1, maxLength: 8 }).map((rows) =>
    rows.map((row) => {
      const first = rows.find(({ number }) => number === row.number) ?? row;
      const { type, main_item, sub_item } = first;
      return { ...row, ...(WITHOUT_DUTIES.has(type) ? NONE : {}), type, main_item, sub_item };
    }),
  );
  const layout = fc.record({
    sheets: fc.array(sheet, { minLength: 1, maxLength: 2 }),
    hasNumbers: fc.boolean(),
    hasQuotes: fc.boolean(),
  });

  test('it comes back', { timeout: 240_000 }, async () => {
    let imported = 0;
    await fc.assert(
      fc.asyncProperty(layout, async ({ sheets, hasNumbers, hasQuotes }) => {
        const tables = Object.fromEntries(
          sheets.map((rows, at) => {
            const heads = Object.keys(rows[0] ?? {}).filter((head) => hasNumbers || head !== 'number');
            const cells = rows.map((row) => heads.map((head) => row[head as keyof typeof row]));
            return [
              `附件${at + 1}`,
              [
                [...heads, ...(hasQuotes ? ['quote'] : [])],
                ...cells.map((row, index) => [...row, ...(hasQuotes ? [`第${rows[index]?.number}项`] : [])]),
              ],
            ];
          }),
        );
        // What an import refuses, such as a body that holds an item twice, need not come back.
        const source = await typed({ ...NAMES, ...tables }, 'fixed: {document_title: 某清单}\n').catch(
          () => undefined,
        );
        if (source === undefined) return;
        imported += 1;
        await expectBack(source);
      }),
      { numRuns: 400, seed: 20_201_129 },
    );
    expect(imported).toBeGreaterThan(50);
  });
});

test('records that tables cannot say are refused with the first of them', async () => {
  const source = await typed(
    {
      ...NAMES,
      清单: [
        ['类型', '主项', '实施部门'],
        ['许可', '甲', '水利局'],
      ],
    },
    'fixed: {document_title: 某清单}\n',
  );
  const [power] = source.records.powers;
  Object.assign(power ?? {}, { text: 'words that no column has' });
  await expect(tablesOf(source)).rejects.toThrow(
    new ImportError(
      'x/2021 cannot be written as a list: power:x/2021/某清单/甲 would not come back as it is; allowed: a source that was imported from tables',
    ),
  );
});

test('a list with a row of which the records keep nothing that could tell it from a mistake is refused', async () => {
  const source = await typed(
    {
      ...NAMES,
      清单: [
        ['序号', '类型', '主项', '实施部门', '责任事项依据'],
        ['1', '许可', '甲', '水利局', ''],
        ['1', '许可', '甲', '水利局', '按规定'],
      ],
    },
    'fixed: {document_title: 某清单}\n',
  );
  await expect(tablesOf(source)).rejects.toThrow(
    'x/2021 cannot be written as a list: a row would not come back as it is (holder: already holds this item, at line 2;',
  );
});

test('cells that a spreadsheet program would run are counted', () => {
  const rows = [
    ['=1+1', '甲', '+86'],
    ['-', '@a', '1=1'],
  ];
  expect(countFormulas([{ table: 'powers', heads: ['code', 'main_item', 'remark'], rows }])).toBe(4);
});
