import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ImportError, previewImport, readImport } from '../../src/import/import.js';
import { prepareSource } from '../../src/load/prepare-source.js';
import type { SourceRecords } from '../../src/records/read-files.js';
import { temporaryFolder } from '../kit/folder.js';
import { cityWith, everyBody, noNames, oneBody } from '../kit/names.js';
import { workbook } from '../kit/workbook.js';

const folder = temporaryFolder();
let files = 0;

/** A list in a folder of its own, with the mapping that a person has written. */
function written(list: Readonly<Record<string, string | Uint8Array>>, mapping?: string) {
  files += 1;
  const at = path.join(folder, String(files));
  mkdirSync(path.join(at, 'list'), { recursive: true });
  for (const [name, contents] of Object.entries(list)) writeFileSync(path.join(at, 'list', name), contents);
  const file = path.join(at, 'mapping.yaml');
  if (mapping !== undefined) writeFileSync(file, mapping);
  return {
    path: path.join(at, 'list'),
    as: 'x/2021',
    title: undefined,
    mapping: mapping === undefined ? undefined : file,
  };
}
async function read(
  list: Readonly<Record<string, string | Uint8Array>>,
  mapping?: string,
  known = oneBody,
): Promise<SourceRecords> {
  const source = await readImport({ ...written(list, mapping), known });
  prepareSource(source);
  return source;
}

const REGIONS = 'name,aliases,kind,part_of\n某市,,CITY,\n';
const DOCUMENT = 'fixed: {document_title: 某市权责清单, region: 某市}\n';
const titles = ({ records: { powers } }: SourceRecords) => powers.map(({ title }) => title);

describe('the head of a list is found', () => {
  test.each([
    ['in the first row', '序号,事项名称,权力类型,实施主体\n1,甲,行政许可,某局\n'],
    [
      'under a title and a blank row',
      '某市权责清单,,,\n,,,\n序号,事项名称,权力类型,实施主体\n1,甲,行政许可,某局\n',
    ],
    ['in two rows', '序号,权力,,实施主体\n,事项名称,权力类型,\n1,甲,行政许可,某局\n'],
    ['with line breaks and spaces in it', '序 号,"事项\n名称",权力类型,实施 主体\n1,甲,行政许可,某局\n'],
    ['with blank columns beside it', '序号,事项名称,,权力类型,实施主体,,\n1,甲,,行政许可,某局,,\n'],
    ['in English', 'number,main_item,type,holder\n1,甲,LICENSE,某局\n'],
    [
      'again on each page',
      '序号,事项名称,权力类型,实施主体\n1,甲,许可,某局\n序号,事项名称,权力类型,实施主体\n',
    ],
  ])('%s', async (_, csv) => {
    const { records } = await read({ '清单.csv': csv }, DOCUMENT);
    expect(records.powers).toMatchObject([{ title: '甲', powerType: 'LICENSE' }]);
    expect(records.holdings).toMatchObject([{ asWritten: '某局' }]);
  });

  test('in two rows of a workbook, where the upper cells are merged', async () => {
    const bytes = await workbook({
      name: '附件1',
      rows: [
        ['某市权责清单', null, null, null, null],
        ['序号', '权力事项', null, '权力类型', '实施主体'],
        [null, '主项', '子项', null, null],
        [1, '甲', null, '行政处罚', '某局'],
        [2, '乙', '丙', '行政处罚', '某局'],
      ],
      merges: ['A1:E1', 'A2:A3', 'B2:C2', 'D2:D3', 'E2:E3', 'B4:C4'],
    });
    const source = await read({ 'list.xlsx': bytes }, DOCUMENT);
    expect(titles(source)).toEqual(['甲', '乙 / 丙']);
    expect(source.records.provisions.map(({ path: at, lines }) => [at, lines])).toEqual([
      ['附件1!A4', [4, 4]],
      ['附件1!A5', [5, 5]],
    ]);
  });

  test('where the mapping says it is, even if that is nearly the whole list', async () => {
    const csv = `${'1,检查,甲,某局\n'.repeat(150_000)}2,检查,乙,某局\n`;
    const { text } = await previewImport({
      ...written({ '清单.csv': csv }, 'head: 1-150000\n'),
      known: oneBody,
    });
    expect(text).toBe('清单.csv (UTF-8, comma): powers, no known head');
  });

  test('where the mapping says it is, and below it rows that are none are passed over', async () => {
    const csv =
      '序号,事项名称,权力类型,实施主体\n第一部分,,,\n编号,事项,类型,主体\n1,甲,许可,某局\n合计,1,,\n注：略,,,\n';
    const source = await read({ '清单.csv': csv }, `head: 3\npass_over: [合计, 注]\n${DOCUMENT}`);
    expect(titles(source)).toEqual(['甲']);
  });
});

describe('what the mapping says of columns', () => {
  test('fixes values, ignores columns, gives roles and takes parts of cells', async () => {
    const csv = '事项,牵头,配合,网址,密级\n甲,某局,"另局、又局",http://x/?code=007&type=1,无\n';
    const mapping = `columns:
  牵头: {field: holder, role: LEAD}
  配合: {field: holder, role: COOPERATE}
  网址: [{field: code, scheme: 实施编码, pattern: code=(\\d+)}, {field: type, pattern: type=(\\d+)}]
  密级: ignore
codes: {type: {1: 行政许可}}
${DOCUMENT}`;
    const known = cityWith(async (keys) =>
      keys.flatMap((key) =>
        key.folded.endsWith('局') && key.folded.length === 2
          ? [{ ...key, id: `org:x/${key.folded}`, source: 'x/2020', regionId: null }]
          : [],
      ),
    );
    const { records } = await read({ '清单.csv': csv, 'regions.csv': REGIONS }, mapping, known);
    expect(records.powers).toMatchObject([
      {
        id: 'power:x/2021/某市权责清单/007',
        powerType: 'LICENSE',
        codes: [{ scheme: '实施编码', code: '007' }],
      },
    ]);
    expect(records.holdings.map(({ holder, role, roleAsWritten }) => [holder, role, roleAsWritten])).toEqual([
      ['org:x/某局', 'LEAD', '牵头'],
      ['org:x/另局', 'COOPERATE', '配合'],
      ['org:x/又局', 'COOPERATE', '配合'],
    ]);
  });

  test('fills blank cells from above within an item, and never across items', async () => {
    const csv = '编号,事项名称,子项,实施主体\n1,甲,一,某局\n,,二,\n2,乙,,\n';
    const mapping = `fill_down: [number, main_item, holder]\nfixed: {type: 行政检查, document_title: 某清单}\n`;
    const refused = read({ '清单.csv': csv }, mapping);
    await expect(refused).rejects.toThrow(
      'Nothing was loaded: 1 problem\n清单.csv:4:4: holder: is blank; allowed: the body: ',
    );
    const { records } = await read({ '清单.csv': csv.replace('乙,,', '乙,,某局') }, mapping);
    expect(records.powers.map(({ id, title }) => [id, title])).toEqual([
      ['power:x/2021/某清单/甲一/1', '甲 / 一'],
      ['power:x/2021/某清单/甲二/1', '甲 / 二'],
      ['power:x/2021/某清单/2', '乙'],
    ]);
    // The words are those of the row with what it repeats, as in a workbook with merged cells.
    expect(records.provisions.map(({ text, lines }) => [text, lines])).toEqual([
      ['1\t甲\t一\t某局', [2, 2]],
      ['1\t甲\t二\t某局', [3, 3]],
      ['2\t乙\t某局', [4, 4]],
    ]);
  });

  test('is refused where the list does not have the column at which an item begins, or another that is to be filled', async () => {
    const csv = '某市清单,,\n权力类型,事项名称,实施主体\n处罚,甲,某局\n,乙,\n';
    await expect(read({ '清单.csv': csv }, `fill_down: [number, type, holder]\n${DOCUMENT}`)).rejects.toThrow(
      '清单.csv:2: fill_down begins a new item at the column number (序号), which the head does not have; allowed: type (权力类型), main_item (事项名称), holder (实施主体)',
    );
    await expect(read({ '清单.csv': csv }, `fill_down: [main_item, unit]\n${DOCUMENT}`)).rejects.toThrow(
      '清单.csv:2: fill_down names the column unit (承办机构), which the head does not have; allowed: type (权力类型)',
    );
    const tables = {
      '甲.csv': csv.replace(',乙,', '许可,乙,某局'),
      '乙.csv': '序号,权力类型,事项名称,实施主体\n1,许可,丙,某局\n,,,\n',
    };
    const source = await read(tables, `fill_down: [number]\nsheets: {甲: {fill_down: []}}\n${DOCUMENT}`);
    expect(titles(source).sort()).toEqual(['丙', '乙', '甲']);
  });

  test.each(['2-1', '0', '0-2'])('is refused where it names the rows of the head as %s', async (rows) => {
    await expect(read({ '清单.csv': 'x\n' }, `head: ${rows}\n`)).rejects.toThrow(
      'Nothing was loaded: 1 problem\nmapping.yaml:1: head: a row, such as 3, or rows from the upper to the lower, such as 3-4, counted from 1',
    );
  });

  test('is refused at its line where it is wrong', async () => {
    const mapping = 'columns:\n  甲: unknown\n  乙: {field: colour}\nhead: last\nfixd: {}\n';
    await expect(read({ '清单.csv': 'x\n' }, mapping)).rejects.toThrow(
      [
        'Nothing was loaded: 4 problems',
        'mapping.yaml:4: head: a row, such as 3, or rows from the upper to the lower, such as 3-4, counted from 1',
      ].join('\n'),
    );
  });

  test.each([
    [
      'sheets: {附表: {fixed: {limitation: 只限}}}',
      "the sheet '附表', which the list does not have; it has: 清单",
    ],
    [
      'others: ignore\ncolumns: {牵头部门: {field: holder, role: LEAD}}',
      "the column '牵头部门', which the list does not have; it has: 序号, 类型, 主项, 实施部门",
    ],
  ])('is refused where it speaks of something that the list does not have: %s', async (more, message) => {
    const list = { '清单.csv': '序号,类型,主项,实施部门\n1,检查,甲,某局\n' };
    await expect(read(list, `${DOCUMENT}${more}\n`)).rejects.toThrow(
      new ImportError(`The mapping speaks of ${message}`),
    );
    const harmless = 'sheets: {附表: {table: ignore}}\ncolumns: {备注: ignore}\n';
    expect(titles(await read(list, `${DOCUMENT}${harmless}`))).toEqual(['甲']);
  });

  test('is asked for by its name where there is no such file', async () => {
    const list = written({ '清单.csv': '序号,类型,主项,实施部门\n1,检查,甲,某局\n' });
    const mapping = path.join(path.dirname(list.path), 'mapping.yaml');
    await expect(readImport({ ...list, mapping, known: oneBody })).rejects.toThrow(
      new ImportError(`The mapping ${mapping} does not exist`),
    );
  });

  test('holds for one sheet only where it says so', async () => {
    const bytes = await workbook(
      {
        name: '附件1',
        rows: [
          ['序号', '事项'],
          [1, '甲'],
        ],
      },
      {
        name: '附件2',
        rows: [
          ['序号', '事项'],
          [1, '乙'],
        ],
      },
      { name: '说明', rows: [['本表由某局填写']] },
    );
    const mapping = `fixed: {type: 许可, document_title: 某清单}
sheets:
  附件1: {fixed: {holder: 某局}}
  附件2: {fixed: {holder: 另局}}
  说明: {table: ignore}
`;
    const { records } = await read({ 'list.xlsx': bytes }, mapping);
    expect(records.powers.map(({ id, title }) => [id, title])).toEqual([
      ['power:x/2021/某清单/附件1/1', '甲'],
      ['power:x/2021/某清单/附件2/1', '乙'],
    ]);
    expect(records.holdings.map(({ asWritten }) => asWritten)).toEqual(['某局', '另局']);
  });
});

describe('an item is known by its number', () => {
  const HEAD = '序号,类型,主项,子项,实施部门\n';
  const ids = async (csv: string) =>
    (await read({ '清单.csv': HEAD + csv }, DOCUMENT, everyBody)).records.powers.map(({ id }) =>
      id.slice('power:x/2021/某市权责清单/'.length),
    );

  test('alone, where the document has it once', async () => {
    expect(await ids('1,许可,甲,,某局\n1,许可,甲,,另局\n2,许可,乙,,某局\n')).toEqual(['1', '2']);
  });

  test('with the department in front, where it starts again in each, in whatever order the rows are', async () => {
    const rows = ['1,许可,甲,,某局', '2,许可,丁,,某局', '1,许可,乙,,另局', '3,许可,丙,,另局'];
    const found = await ids(`${rows.join('\n')}\n`);
    expect(found).toEqual(['某局/1', '2', '另局/1', '3']);
    expect((await ids(`${[...rows].reverse().join('\n')}\n`)).sort()).toEqual([...found].sort());
  });

  test('by its code where it has no number, and else by its title; what is too long is shortened', async () => {
    const { records } = await read(
      {
        '清单.csv': `职权编码,类型,主项,实施部门\n000524018000,许可,甲,某局\n,许可,乙,某局\n,许可,${'丙'.repeat(200)},某局\n`,
      },
      DOCUMENT,
    );
    expect(records.powers.map(({ id }) => id.split('/').at(-1))).toEqual([
      '000524018000',
      '乙',
      `${'丙'.repeat(80)}~74165185`,
    ]);
    expect(records.powers[0]?.codes).toEqual([{ scheme: '职权编码', code: '000524018000' }]);
  });

  test('and not by one that a spreadsheet program took for an amount', async () => {
    const bytes = await workbook({
      name: 's',
      rows: [
        ['序号', '职权编码', '类型', '主项', '实施部门'],
        [1.1, '2.1E+11', '许可', '甲', '某局'],
        [2, 1234567890123456, '许可', '乙', '某局'],
        ['1.10', '210000000000', '许可', '丙', '某局'],
      ],
    });
    await expect(read({ 'list.xlsx': bytes }, DOCUMENT)).rejects.toThrow(
      [
        'Nothing was loaded: 3 problems',
        "list.xlsx:s!A2: number: '1.1' was read as a number, so that 1.1 and 1.10 are the same; allowed: text: format the column as text and enter its values again",
        "list.xlsx:s!B2: code: '2.1E+11' has lost digits, because it was read as a number; allowed: text: format the column as text and enter its values again; 2 times, also at s!B3 ('1234567890123456')",
      ].join('\n'),
    );
  });
});

describe('a problem that one row of a workbook has with another names the sheet of both', () => {
  const HEAD = ['序号', '类型', '主项', '实施部门', '文号', '文件名称'];
  const refused = async (first: readonly string[], second: readonly string[]) => {
    const bytes = await workbook(
      { name: '附件1', rows: [HEAD, first] },
      { name: '附件2', rows: [HEAD, second] },
    );
    const list = written({ '清单.xlsx': bytes }, 'fixed: {region: 某市}\n');
    return readImport({ ...list, known: oneBody });
  };

  test('where a number is that of another item', async () => {
    const one = ['1', '检查', '甲', '某局', '某发〔2021〕1号', '某办法'];
    const bytes = await workbook({
      name: '附件2',
      rows: [HEAD, one, ['1', '处罚', '乙', '某局', '某发〔2021〕1号', '某办法']],
    });
    await expect(
      readImport({ ...written({ '清单.xlsx': bytes }, 'fixed: {region: 某市}\n'), known: oneBody }),
    ).rejects.toThrow(
      "清单.xlsx:附件2!A3: number: '1' is already the number of another item, at 附件2!A2; allowed: ",
    );
  });

  test('where a document has another title', async () => {
    await expect(
      refused(
        ['1', '检查', '甲', '某局', '某发〔2021〕1号', '某办法'],
        ['2', '检查', '乙', '某局', '某发〔2021〕1号', '另办法'],
      ),
    ).rejects.toThrow(
      "清单.xlsx:附件2!F2: document_title: '另办法' differs from 附件1!A2, which cites 某发〔2021〕1号 too; allowed: '某办法', or a blank cell",
    );
  });

  test('where a sheet has nothing in the rows of its head', async () => {
    const bytes = await workbook(
      { name: '附件1', rows: [HEAD, ['1', '检查', '甲', '某局', '', '某办法']] },
      { name: '附件2', rows: [HEAD] },
    );
    const list = written({ '清单.xlsx': bytes }, 'sheets: {附件2: {head: "9"}}\nfixed: {region: 某市}\n');
    await expect(readImport({ ...list, known: oneBody })).rejects.toThrow(
      '清单.xlsx:附件2!A1: has nothing in row 9; allowed: the rows of the head',
    );
  });
});

describe('what a row is', () => {
  test.each([
    ['其他行政权力', 'OTHER'],
    ['行政备案', 'OTHER'],
    ['行政监督检查', 'INSPECTION'],
    ['行政征收', 'COLLECTION'],
    ['处罚', 'PENALTY'],
    ['license', 'LICENSE'],
  ])('%s is a power of type %s', async (type, powerType) => {
    const { records } = await read({ '清单.csv': `序号,类型,主项,实施部门\n1,${type},甲,某局\n` }, DOCUMENT);
    expect(records.powers).toMatchObject([{ powerType }]);
  });

  test('公共服务 is a service item, 禁止 a duty not to do it, 任务 a task with its steps', async () => {
    const csv = `序号,类型,主项,实施部门,编码,进度,时限
1,公共服务,甲,某局,0071,,
2,不得委托,乙,某局,,,
3,任务,丙,某局,,3月至12月 完善制度,年底前
3,任务,丙,某局,,全年，做好监督,年底前
`;
    const { records } = await read({ '清单.csv': csv }, DOCUMENT);
    expect(records['service-items']).toMatchObject([
      { title: '甲', codes: [{ scheme: '编码', code: '0071' }] },
    ]);
    expect(records.duties).toMatchObject([{ title: '乙', prohibits: true }]);
    expect(records.tasks).toMatchObject([
      {
        title: '丙',
        dueText: '年底前',
        milestones: [
          { dueText: '3月至12月', text: '完善制度' },
          { dueText: '全年', text: '做好监督' },
        ],
      },
    ]);
    expect(records.holdings.map(({ responsibility }) => responsibility.split(':')[0])).toEqual([
      'service',
      'duty',
      'task',
    ]);
  });

  test('from when to when it holds is read as people write days', async () => {
    const csv = `序号,类型,主项,实施部门,生效日期,有效期,失效日期
1,许可,甲,某局,2020年6月23日,2021/12/31,
2,许可,乙,某局,二〇二〇年六月二十三日,,2022.1.1
3,许可,丙,某局,44005,20211231,2022-01-01
`;
    const { records } = await read({ '清单.csv': csv }, DOCUMENT);
    expect(records.holdings.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual(
      Array.from({ length: 3 }, () => ['2020-06-23', '2022-01-01']),
    );
  });
});

describe('the bodies of a row', () => {
  const bodies = (...names: readonly string[]) =>
    cityWith(async (keys) =>
      keys.flatMap((key) =>
        names.includes(key.folded)
          ? [{ ...key, id: `org:x/${key.folded}`, source: 'x/2020', regionId: 'region:x/x' }]
          : [],
      ),
    );
  const held = async (cell: string, known = bodies('某局', '另局', '工商,市场局'), organizations = '') =>
    (
      await read(
        {
          '清单.csv': `序号,类型,主项,实施部门\n1,检查,甲,"${cell}"\n`,
          'regions.csv': REGIONS,
          ...(organizations === '' ? {} : { 'organizations.csv': organizations }),
        },
        DOCUMENT,
        known,
      )
    ).records.holdings.map(({ holder, jurisdiction }) => [holder, jurisdiction.ownArea]);

  test.each(['某局、另局', '某局，另局', '某局;另局', '某局\n另局', '某局； 另局、'])(
    'are several in %j',
    async (cell) => {
      expect(await held(cell)).toEqual([
        ['org:x/某局', false],
        ['org:x/另局', false],
      ]);
    },
  );

  test('are one where the whole cell is a name', async () => {
    expect(await held('工商、市场局')).toEqual([['org:x/工商,市场局', false]]);
  });

  test('are a class where the cell begins with levels, and organizations.csv says so', async () => {
    const organizations =
      'name,aliases,kind,level,region\n市、县级市场监督管理部门,市县市场监管部门,CLASS,市;县,某市\n';
    expect(await held('市、县级市场监督管理部门', noNames, organizations)).toEqual([
      ['class:x/市,县级市场监督管理部门', true],
    ]);
    expect(await held('市县市场监管部门', noNames, organizations)).toHaveLength(1);
  });

  test('are the class of their levels where a column gives the levels, and a code without a name is doubtful', async () => {
    const { records } = await read(
      {
        '清单.csv': '序号,类型,主项,部门,实施层级\n1,检查,甲,73,"2,3"\n2,检查,乙,73,4\n',
        'regions.csv': REGIONS,
        'organizations.csv': 'name,aliases,kind,level,region\n73,,DEPARTMENT,,某市\n',
      },
      `codes: {level: {2: 省, 3: 市, 4: 县}}\n${DOCUMENT}`,
      noNames,
    );
    expect(records.categories.map(({ id, name, levels }) => [id, name, levels])).toEqual([
      ['class:x/73/province-city', '73（省、市）', ['PROVINCE', 'CITY']],
      ['class:x/73/county', '73（县）', ['COUNTY']],
    ]);
    expect(records.holdings).toMatchObject([
      { asWritten: '73', certainty: 'INFERRED', doubts: [{ about: 'HOLDER' }] },
      { asWritten: '73' },
    ]);
  });

  test('that nothing knows are told once each, with the most similar names', async () => {
    const csv = `序号,类型,主项,实施部门\n${[1, 2, 3, 4].map((n) => `${n},检查,事${n},${n === 4 ? '市水务局' : '市审批局'}\n`).join('')}`;
    const known = { ...noNames, near: async ({ text }: { text: string }) => [`${text.slice(0, 2)}政审批局`] };
    const organizations = 'name,aliases,kind,level,region\n市水利局,,DEPARTMENT,,\n';
    await expect(
      read({ '清单.csv': csv, 'organizations.csv': organizations, 'regions.csv': REGIONS }, DOCUMENT, known),
    ).rejects.toThrow(
      [
        'Nothing was loaded: 4 problems',
        "清单.csv:2:4: holder: '市审批局' is not a name in organizations.csv or in a loaded source of this city; similar names: 市水利局, 市审政审批局; allowed: the body: an official name or alias known in this city; 3 times, also at line 3, line 4",
        "清单.csv:5:4: holder: '市水务局' is not a name in organizations.csv or in a loaded source of this city; similar names: 市水利局, 市水政审批局; allowed: the body: an official name or alias known in this city",
      ].join('\n'),
    );
  });
});

describe('the acts on which an item rests are linked', () => {
  test('each with its articles and words', async () => {
    const basis = `【法律】《中华人民共和国专利法》（2020年《关于修改〈专利法〉的决定》第四次修正）
第六十五条　未经许可，按照《实施细则》处理
【规章】1.《某办法》（国发〔2010〕21号）第二条第一款、第三条；国务院《某条例》：第5条（二）项`;
    const { records } = await read(
      { '清单.csv': `序号,类型,主项,实施部门,设定依据\n1,检查,甲,某局,"${basis}"\n` },
      DOCUMENT,
    );
    expect(records['document-links'].map(({ to, relation, article }) => [to, relation, article])).toEqual([
      ['document:x/2021/中华人民共和国专利法', 'BASED_ON', '第六十五条'],
      ['document:x/2021/某办法', 'BASED_ON', '第二条第一款、第三条'],
      ['document:x/2021/某条例', 'BASED_ON', '第5条（二）项'],
    ]);
    expect(records.documents.map(({ title, number, status }) => [title, number, status])).toEqual([
      ['某市权责清单', undefined, 'IN_FORCE'],
      ['中华人民共和国专利法', undefined, 'CITED_ONLY'],
      ['某办法', '国发〔2010〕21号', 'CITED_ONLY'],
      ['某条例', undefined, 'CITED_ONLY'],
    ]);
  });
});

describe('a preview', () => {
  const LIST =
    '某市2021年清单,,,,\n编号,事项名称,事项类型,实施主体,密级\n1,甲,01,市水务局,无\n2,乙,02,市、县水务局,无\n';

  test('says how the list is understood, and what is unknown', async () => {
    const { text, problems } = await previewImport({ ...written({ '清单.csv': LIST }), known: noNames });
    expect(text.split('\n')).toEqual([
      '清单.csv (UTF-8, comma): powers, head in row 2, 2 rows',
      '  编号 -> number',
      '  事项名称 -> main_item',
      '  事项类型 -> type',
      '  实施主体 -> holder',
      '  密级 -> unknown',
      'Unknown names (2):',
      '  市水务局',
      '  市、县水务局',
    ]);
    expect(problems.length).toBeGreaterThan(0);
  });

  test('and the report of the import say how many rows the mapping passes over, by its texts', async () => {
    const head = '序号,事项名称,权力类型,实施主体\n';
    const tables = {
      '甲.csv': `${head}1,甲,许可,某局\n合计,1,,\n注：略,,,\n合计：1,,,\n`,
      '乙.csv': `${head}2,乙,许可,某局\n`,
    };
    const list = written(tables, `pass_over: [合计, 注, 说明]\n${DOCUMENT}`);
    const { text } = await previewImport({ ...list, known: oneBody });
    expect(text.split('\n').filter((line) => line.includes('head in'))).toEqual([
      '乙.csv (UTF-8, comma): powers, head in row 1, 1 rows; rows passed over: 0 (合计 0, 注 0, 说明 0)',
      '甲.csv (UTF-8, comma): powers, head in row 1, 1 rows; rows passed over: 3 (合计 2, 注 1, 说明 0)',
    ]);
    const told: string[] = [];
    await readImport({ ...list, known: oneBody, report: (line) => told.push(line) });
    expect(told).toEqual([
      '乙.csv: rows passed over: 0 (合计 0, 注 0, 说明 0)',
      '甲.csv: rows passed over: 3 (合计 2, 注 1, 说明 0)',
    ]);
  });

  test.each([
    ['市县市场监管部门', 'CLASS,CITY;COUNTY'],
    ['省市县市场监管部门', 'CLASS,PROVINCE;CITY;COUNTY'],
    ['县级以上市场监管部门', 'CLASS,PROVINCE;CITY;COUNTY'],
    ['县级以上工商、市场监管部门', 'CLASS,PROVINCE;CITY;COUNTY'],
    ['市级及以上市场监管部门', 'CLASS,PROVINCE;CITY'],
    ['省级工商、市场监管部门', 'CLASS,PROVINCE'],
    ['市场监管部门', 'CLASS,'],
    ['各乡镇人民政府', 'CLASS,TOWNSHIP'],
    ['区域协调办公室', 'DEPARTMENT,'],
  ])('reads the levels of the class %s from the words of its name only', async (name, kind) => {
    const csv = `编号,事项名称,事项类型,实施主体\n1,甲,行政检查,${name}\n`;
    const list = written({ '清单.csv': csv }, 'separators: {holder: []}\n');
    const { organizations } = await previewImport({ ...list, known: noNames });
    expect(organizations).toBe(`name,aliases,kind,level,region\n${name},,${kind},\n`);
  });

  test('is of tables, and says so where it is given records', async () => {
    const list = written({ 'regions.jsonl': '{"id":"region:x/y","name":"某县","kind":"COUNTY"}\n' });
    await expect(previewImport({ ...list, known: noNames })).rejects.toThrow(
      new ImportError(
        `${list.path} has records, which --preview does not read; allowed: .csv, .tsv, .xlsx, .html, .htm files, or a folder of such files`,
      ),
    );
  });

  test('writes a mapping that an import refuses until it is decided, and bodies to be completed', async () => {
    const list = written({ '清单.csv': LIST, 'regions.csv': REGIONS });
    const { mapping, organizations } = await previewImport({ ...list, known: noNames });
    expect(
      mapping,
    ).toBe(`# How the list is understood. Decide each "unknown"; docs/lists.md explains what a mapping can say.
columns:
  编号: number
  事项名称: main_item
  事项类型: type
  实施主体: holder
  密级: unknown
fixed:
  document_title: 某市2021年清单
codes:
  type:
    "01": unknown
    "02": unknown
`);
    expect(organizations).toBe(
      'name,aliases,kind,level,region\n市水务局,,DEPARTMENT,,\n市、县水务局,,CLASS,CITY;COUNTY,\n',
    );
    const file = path.join(path.dirname(list.path), 'mapping.yaml');
    writeFileSync(file, mapping);
    await expect(readImport({ ...list, mapping: file, known: noNames })).rejects.toThrow(
      'mapping.yaml:7: columns.密级: allowed: name, ',
    );
    writeFileSync(
      file,
      mapping
        .replace('密级: unknown', '密级: ignore')
        .replace('"01": unknown', '"01": 行政许可')
        .replace('"02": unknown', '"02": 行政处罚'),
    );
    writeFileSync(
      path.join(list.path, 'organizations.csv'),
      'name,aliases,kind,level,region\n市水务局,,DEPARTMENT,CITY,某市\n市、县水务局,,CLASS,CITY;COUNTY,某市\n',
    );
    const { records } = await readImport({ ...list, mapping: file, known: noNames });
    expect(records.holdings.map(({ holder }) => holder)).toEqual(['org:x/市水务局', 'class:x/市,县水务局']);
  });
});
