import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packageRoot } from '../../src/config/package-root.js';
import { readImport } from '../../src/import/import.js';
import { certaintyOf, type Doubt } from '../../src/records/doubts.js';
import { KINDS } from '../../src/records/index.js';
import { maskContacts } from '../../src/records/mask-contacts.js';
import { PREFIXES, RECORD_KINDS } from '../../src/records/prefixes.js';
import { readRecords } from '../../src/records/read-files.js';
import { temporaryFolder } from '../kit/folder.js';
import { noNames, oneBody } from '../kit/names.js';

/** What is in «» is a contact; the rest must stay as it is. */
function marked(text: string): { readonly given: string; readonly wanted: string } {
  const wanted = text.replace(/«([^»]*)»/gu, (_, contact: string) => contact.replace(/[^\r\n]/g, '█'));
  return { given: text.replace(/[«»]/gu, ''), wanted };
}

describe('a contact becomes blocks at its own place', () => {
  test.each([
    // The forms of a label.
    '电话:«2192345»',
    '电话：«2192345»',
    '电 话:«5556508»,传真:«5556085»',
    '咨询电话«2192345»，按时办结',
    '咨询电话：«2192345»、«2192346»',
    '咨询电话：«2192345»、«2192346»、«2192347»；监督电话«12345678»。',
    '咨询电话：办公室«2192345»、财务科«2192346»。',
    '联系人：姜小光，«2192345»',
    '联系人姜小光«5556508»',
    '联系电话（传真）：«2192345»',
    '联系方式为«2192345»',
    '热线电话：\n«2192345»',
    '传真号码：«219-2345»',
    '电话号码为«21923456»转',
    '拨打«2192345»举报',
    'Tel. «2192345», Fax: «2192346»',
    '«2192345»（传真）',
    // The forms of a number.
    '«（0355）2192345»',
    '«(0355)2192345»',
    '«【0355】2192345»',
    '请致电«0355－2192345»',
    '«0355-2192345»',
    '«0355—2192345»或«0355–2192346»',
    '«0355 2192345»',
    '«0355-219-2345»',
    '«03552192345»',
    '«010-12345678-801»',
    '«0355-2192345转801»',
    '«138-3555-1234»',
    '«138 3555 1234»',
    '«138 3555 1234» «139 3555 1234»',
    '«138.3555.1234»',
    '«13835551234»、«13835551235»/«13835551236»',
    '«1383-555-1234»',
    '«+86 138 3555 1234»，«+86-355-2192345»，«0086 13835551234»，«(86)13835551234»',
    '«400-123-4567»',
    '手机：«138 3555 1234»',
    '①«13835551234»',
    // The forms of a digit.
    '«１３８３５５５１２３４»',
    '电话：«２１９２３４５»',
    '«０３５５－２１９２３４５»',
    '«（０３５５）２１９２３４５»',
    '«１３８　３５５５　１２３４»',
    '«𝟏𝟑𝟖𝟑𝟓𝟓𝟓𝟏𝟐𝟑𝟒»',
    '«138\u200B3555\u00AD1234»后',
    // Addresses.
    '邮箱:«13453566171@163.com»',
    '邮箱：«czszfgb＠163．com»。',
    '邮箱：«a.b@example.cn»，电话«2192345»',
    '«a.b @ example.cn»',
    '«a(at)163.com»',
    '«a@163。com»。完',
  ])('%s', (text) => {
    const { given, wanted } = marked(text);
    expect(maskContacts(given)).toBe(wanted);
    expect(maskContacts(wanted)).toBe(wanted);
  });

  test('and line breaks stay where they are: a citation counts lines', () => {
    expect(maskContacts('电话 2192345\n2192346\n完')).toBe('电话 ███████\n███████\n完');
    expect(maskContacts('电话:2192345\r\n20200623')).toMatch(/^电话:███████\r\n/u);
  });

  test('in a time that grows with the length alone', () => {
    for (const piece of [
      'a',
      '1',
      '1 ',
      '电话',
      '电话:',
      '联系人甲',
      '0355-',
      '138-',
      'a@',
      '(',
      '+86 ',
      '1234567、',
    ]) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length));
      const start = performance.now();
      maskContacts(`${text}13835551234`);
      expect([piece, performance.now() - start < 2_000]).toEqual([piece, true]);
    }
  });
});

test.each([
  '长政发〔2020〕17号，2020年6月23日印发，2020-06-23至2021-12-31',
  '20200623',
  '投资1234567万元，其中13812345678元、¥13812345678、2192345元',
  'G208国道襄垣（966-976公里）、沁县（935 - 945公里）（971.5 - 976.5公里）',
  '培训补贴标准为4000-6000元',
  '邮编:046000',
  '127\t13\t7\t6\t114\t62\t52',
  '1577 158 89 74 1419 413 1006',
  '12 158 1006 1577 20',
  '事项编码：14012345678，编号13812345678，第13812345678项',
  '统一社会信用代码91140400MA0K12345X、911404001234567890',
  '140400199001011234',
  '140400-13812345678',
  'XK13812345678、XK-13812345678',
  '热线受理1577158件，电话用户1577158户，电话 1577158部',
  '电话会议于2020-06-23召开，热线 2020-2021年开通',
  '监督电话的处罚\t\t\t1400001',
  '开通12345热线，火警电话119，举报电话12315',
  '0.1234567、3.13812345678、13812345678.50',
  '咨询电话:市水利局,2020年投入1234567元,20200623前完成',
  'user@host',
])('no contact, no block: %s', (text) => {
  expect(maskContacts(text)).toBe(text);
});

const CONTACT = '电话：2192345，13835551234，a＠b.cn';
const MASKED = '电话：███████，███████████，██████';
const CODE = '13812345678';
const folder = temporaryFolder();

/** A value that the schema takes, with a contact in every free text and a code in what things are numbered by. */
function valueFor(name: string, schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return valueFor(name, schema.unwrap());
  if (schema instanceof z.ZodArray) return [valueFor(name, schema.element)];
  if (schema instanceof z.ZodTuple) return [1, 2];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodBoolean) return false;
  if (schema instanceof z.ZodNumber) return 1;
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape).map(([key, field]) => [key, valueFor(key, field)]),
    );
  const text = schema as z.ZodType;
  const ids = Object.values(PREFIXES).map((prefix) => `${prefix}:x/${CODE}`);
  return [['number', 'code'].includes(name) ? CODE : CONTACT, '2020-06-23', ...ids].find(
    (value) => text.safeParse(value).success,
  );
}

describe('whoever wrote a record', () => {
  test.each(RECORD_KINDS)('no free text of it keeps a contact, and no code is touched: %s', async (kind) => {
    const at = path.join(folder, kind);
    mkdirSync(at);
    const values = valueFor(kind, KINDS[kind].schema) as { readonly doubts?: readonly Doubt[] };
    // Only a doubt about the day may stand beside an imprecise day.
    const doubts = values.doubts?.map((doubt) =>
      'impreciseDays' in values ? { ...doubt, about: 'DAY' as const } : doubt,
    );
    const sure = doubts === undefined ? {} : { doubts, certainty: certaintyOf(doubts) };
    const record = { ...values, ...('certainty' in values ? sure : {}), id: `${PREFIXES[kind]}:x/${CODE}` };
    writeFileSync(path.join(at, `${kind}.jsonl`), `${JSON.stringify(record)}\n`);
    const source = { name: 'x/2021', title: CONTACT, sha256: '0'.repeat(64) };
    writeFileSync(path.join(at, 'source.json'), JSON.stringify(source));
    const wanted = JSON.parse(JSON.stringify(record).replaceAll(CONTACT, MASKED)) as object;
    const loaded = await readRecords(at);
    expect(loaded.records[kind]).toEqual([wanted]);
    expect(loaded.source.title).toBe(MASKED);
    const imported = await readImport({ path: at, as: 'x/2021', title: CONTACT, known: noNames });
    expect(imported.records[kind]).toEqual([wanted]);
    expect(imported.source.title).toBe(MASKED);
  });

  test('two codes of a table stay two, in numbers, in ids and in what is cited', async () => {
    const file = path.join(folder, 'codes.csv');
    const head = 'number,type,main_item,holder,document_number,path,quote\n';
    writeFileSync(
      file,
      `${head}13812345678,LICENSE,甲,某局,13912345678,第1项,${CONTACT}\n13812345679,LICENSE,乙,某局,13912345679,第2项,乙\n`.replace(
        CONTACT,
        '电话：2192345',
      ),
    );
    const { records } = await readImport({
      path: file,
      as: 'x/2021',
      title: undefined,
      known: oneBody,
    });
    expect(records.documents.map(({ number }) => number)).toEqual(['13912345678', '13912345679']);
    expect(records.powers.map(({ id }) => id)).toEqual([
      'power:x/2021/13912345678/13812345678',
      'power:x/2021/13912345679/13812345679',
    ]);
    expect(records.provisions.map(({ text }) => text)).toEqual(['电话：███████', '乙']);
  });
});

test('of the gazette, its four contacts are masked and nothing else', () => {
  const printed = readFileSync(path.join(packageRoot, 'data/changzhi/2020-03/gazette.md'), 'utf8');
  const masked = maskContacts(printed);
  expect(masked.length).toBe(printed.length);
  const blocked = [...masked.matchAll(/█+/gu)].map(({ index, 0: block }) => {
    const line = printed.slice(0, index).split('\n').length;
    return [line, printed.slice(index, index + block.length)];
  });
  expect(blocked).toEqual([
    [45, '(0355)2192572'],
    [1867, '5556508'],
    [1867, '5556085'],
    [1869, '13453566171@163.com'],
  ]);
});
