import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImport } from '../../src/import/import.js';
import { prepareSource } from '../../src/load/prepare-source.js';
import type { SourceRecords } from '../../src/records/read-files.js';
import { temporaryFolder } from '../kit/folder.js';
import { cityWith, noNames } from '../kit/names.js';

const folder = temporaryFolder();
/** A city that knows one body with an area, and two by one name. */
const someNames = cityWith(async (keys) =>
  keys.flatMap(({ of, folded }) => {
    const found = (id: string) => ({
      of,
      folded,
      id,
      source: 'x/2020',
      regionId: of === 'REGION' ? null : 'region:x/x',
    });
    if (of === 'REGION') return folded === '某市' ? [found('region:x/x')] : [];
    if (folded === '某局') return [found('org:x/a')];
    return folded === '两局' ? [found('org:x/b'), found('org:x/c')] : [];
  }),
);

let files = 0;
function read(
  tables: Readonly<Record<string, string | Uint8Array>>,
  known = noNames,
): Promise<SourceRecords> {
  files += 1;
  const at = path.join(folder, String(files));
  mkdirSync(at);
  for (const [name, text] of Object.entries(tables)) writeFileSync(path.join(at, name), text);
  return readImport({ path: at, as: 'x/2021', title: undefined, known });
}

const HEAD = 'number,type,main_item,holder,document_number,path,quote\n';

describe('a table of powers becomes records', () => {
  test('with ids of its own city and source, and the lines of the file as lines of the citation', async () => {
    const { records } = await read(
      { 'powers.csv': `${HEAD}1,行政许可,甲,某局,某发〔2021〕1号,第1项,"甲\n电话 010-12345678"\n` },
      someNames,
    );
    expect(records.powers).toMatchObject([
      { id: 'power:x/2021/某发(2021)1号/1', title: '甲', powerType: 'LICENSE' },
    ]);
    expect(records.provisions).toMatchObject([
      { path: '第1项', text: '甲\n电话 ████████████', lines: [2, 3] },
    ]);
    expect(records.holdings).toMatchObject([
      {
        holder: 'org:x/a',
        role: 'OWNER',
        roleAsWritten: 'holder',
        jurisdiction: { region: 'region:x/x', except: [], ownArea: false },
      },
    ]);
  });

  test('with heads in Chinese, a byte order mark, and empty rows below the list', async () => {
    const { records } = await read(
      {
        'powers.csv':
          '\uFEFF序号,类型,主项,实施部门,文件名称,条款,原文\r\n7,职责,乙,某局,某办法,第七条,某局负责乙\r\n,,,,,,\r\n',
      },
      someNames,
    );
    expect(records.duties).toMatchObject([{ id: 'duty:x/2021/某办法/7', title: '乙' }]);
    expect(records.holdings).toMatchObject([{ asWritten: '某局', roleAsWritten: '实施部门' }]);
    expect(records.documents).toMatchObject([{ title: '某办法', status: 'IN_FORCE' }]);
  });
});

describe('a table that is wrong is refused whole, each error at its cell', () => {
  test('with what is wrong and what is allowed', async () => {
    const wrong = [
      'number,type,main_item,holder,role,since,document_number,path,quote,colour',
      '1,行政许司,甲,某局,BOSS,2021-02-30,某发〔2021〕1号,第1项,甲,red',
      '2,PENALTY,乙,另局,,,某发〔2021〕1号,第2项,乙,',
      '3,PENALTY,丙,两局,,,,第3项,,',
      '',
    ].join('\n');
    const error: Error = await read({ 'powers.csv': wrong }, someNames).then(
      () => new Error('nothing was refused'),
      (refused) => refused,
    );
    const types =
      '行政许可 or LICENSE, 行政处罚 or PENALTY, 行政强制 or COERCION, 行政征收 or COLLECTION, 行政给付 or PAYMENT, 行政检查 or INSPECTION, 行政确认 or CONFIRMATION, 行政奖励 or REWARD, 行政裁决 or ADJUDICATION, 其他权力 or OTHER, 职责 or DUTY, 任务 or TASK, 公共服务 or SERVICE_ITEM, 禁止 or PROHIBITION';
    const bodies = 'the body: an official name or alias known in this city';
    expect(error.message.split('\n')).toEqual([
      'Nothing was loaded: 8 problems',
      expect.stringMatching(
        /^powers\.csv:1:10: 'colour' is not a column; allowed: number \(序号\), code \(编码\), type \(类型\), /u,
      ),
      'powers.csv:4:9: quote: is blank; allowed: the words of the document that say so',
      'powers.csv:4:7: document_number: number and title of the document are blank; allowed: at least one of them',
      `powers.csv:2:2: type: '行政许司' is unknown; allowed: ${types}`,
      "powers.csv:2:5: role: 'BOSS' is unknown; allowed: OWNER, LEAD, COOPERATE, IMPLEMENT, GUIDE, ACCEPT, ASSESS, ASSESSED, SUPERVISE, ACCOUNTABLE",
      "powers.csv:2:6: since: '2021-02-30' is not a date; allowed: the first day: a day, as 2020-06-23, 2020年6月23日 or a date of a workbook",
      `powers.csv:3:4: holder: '另局' is not a name in organizations.csv or in a loaded source of this city; allowed: ${bodies}`,
      `powers.csv:4:4: holder: '两局' is ambiguous: it is a name of org:x/b and org:x/c; allowed: ${bodies}`,
    ]);
  });

  test('of many errors, a hundred are told and all are counted', async () => {
    const rows = Array.from({ length: 150 }, (_, index) => `${index},LICENSE,甲,无${index}局,某法,第1项,甲`);
    const refused = read({ 'powers.csv': `${HEAD}${rows.join('\n')}\n` });
    await expect(refused).rejects.toThrow(/^Nothing was loaded: 150 problems\n/u);
    await expect(refused).rejects.toThrow(/:101:4: holder: [^\n]*\nand 50 more$/u);
  });

  test('and the same mistake in one column is told once, with its count and its first places', async () => {
    const rows = Array.from({ length: 9 }, (_, index) => `${index},行政许司${index},甲,某局,某法,第1项,甲`);
    const refused = read({ 'powers.csv': `${HEAD}${rows.join('\n')}\n` }, someNames);
    await expect(refused).rejects.toThrow(
      /^Nothing was loaded: 9 problems\npowers\.csv:2:2: type: '行政许司0' is unknown; allowed: [^\n]*; 9 times, also at line 3 \('行政许司1'\), line 4 \('行政许司2'\), line 5 \('行政许司3'\), line 6 \('行政许司4'\), line 7 \('行政许司5'\) and 3 more$/u,
    );
  });

  test('also where it cannot be read at all', async () => {
    await expect(read({ 'powers.csv': `${HEAD}1,"甲\n` })).rejects.toThrow(
      /powers\.csv:\d+:?\d*: Quote Not Closed/u,
    );
    await expect(read({ 'powers.csv': Buffer.from([0x31, 0xff, 0xff, 0x0a]) })).rejects.toThrow(
      'powers.csv:1: is not text; allowed: UTF-8, UTF-16 or GB18030',
    );
  });

  test('and one number cannot be two items', async () => {
    const rows =
      '1,LICENSE,甲,某局,某法,第1项,甲\n1,LICENSE,乙,某局,某法,第1项,甲\n1,LICENSE,甲,某局,某法,第1项,甲\n';
    const refused = read({ 'powers.csv': HEAD + rows }, someNames);
    await expect(refused).rejects.toThrow(
      "powers.csv:3:1: number: '1' is already the number of another item, at line 2; allowed: ",
    );
    await expect(refused).rejects.toThrow('powers.csv:4:4: holder: already holds this item, at line 2');
  });
});

describe('regions that lie in one another are refused with their lines', () => {
  test('in a table', async () => {
    const rows = 'name,aliases,kind,part_of\n甲县,,COUNTY,乙县\n某市,,CITY,\n乙县,,COUNTY,甲县\n';
    const source = await read({ 'regions.csv': rows, 'powers.csv': HEAD });
    expect(() => prepareSource(source)).toThrow(
      [
        'Nothing was loaded: 2 problems',
        'regions.csv:2: region:x/甲县 is part of itself, through region:x/乙县',
        'regions.csv:4: region:x/乙县 is part of itself, through region:x/甲县',
      ].join('\n'),
    );
  });

  test('in records', async () => {
    const row = '{"id":"region:x/y","name":"某县","kind":"COUNTY","partOf":"region:x/y"}\n';
    const source = await read({ 'regions.jsonl': row });
    expect(() => prepareSource(source)).toThrow('regions.jsonl:1: region:x/y is part of itself');
  });
});

describe('records to import', () => {
  const REGION = '{"id":"region:x/y","name":"某县","kind":"COUNTY"}\n';

  test('are taken from their files by kind', async () => {
    const { records, source } = await read({ 'regions.jsonl': REGION });
    expect(records.regions).toMatchObject([{ id: 'region:x/y', aliases: [] }]);
    expect(source.name).toBe('x/2021');
  });

  test('are refused at line and column', async () => {
    const refused = read({
      'regions.jsonl': `${REGION}{"id":"region:x/z","name":"某镇","kind":"TOWN"}\n{"id":\n`,
    });
    await expect(refused).rejects.toThrow(/^Nothing was loaded: 2 problems\nregions\.jsonl:2:39: kind: /u);
    await expect(refused).rejects.toThrow(/expected one of "PROVINCE"\|"CITY"\|"COUNTY"/u);
    await expect(refused).rejects.toThrow(/\nregions\.jsonl:3:7: is not valid JSON; /u);
  });

  test('cannot claim the ids of another city', async () => {
    await expect(read({ 'regions.jsonl': REGION.replace('region:x', 'region:changzhi') })).rejects.toThrow(
      'regions.jsonl:1: the id region:changzhi/y does not belong to this city; allowed: region:x/...',
    );
  });
});
