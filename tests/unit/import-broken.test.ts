import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readImport } from '../../src/import/import.js';
import { temporaryFolder } from '../kit/folder.js';
import { oneBody } from '../kit/names.js';
import { workbook } from '../kit/workbook.js';

const folder = temporaryFolder();
let files = 0;
/** What an import says of a file that came to harm on its way. */
async function problemsOf(name: string, contents: string | Uint8Array): Promise<readonly string[]> {
  files += 1;
  const file = path.join(folder, String(files), name);
  mkdirSync(path.dirname(file));
  writeFileSync(file, contents);
  const read = readImport({ path: file, as: 'x/2021', title: undefined, known: oneBody });
  return read.then(
    () => [],
    (error: Error) => error.message.split('\n').slice(1),
  );
}

const HEAD = ['序号', '权力类型', '事项名称', '实施主体', '文件名称'];
const ROW = ['1', '行政许可', '甲', '某局', '清单'];
const csv = (...rows: readonly (readonly string[])[]) => rows.map((row) => `${row.join(',')}\n`).join('');
const LOST = 'the file as it was before a program replaced its characters; save it as UTF-8';

test('the error of a formula is not taken for words', async () => {
  const bytes = await workbook({ name: '清单', rows: [HEAD, ['1', '行政许可', '#REF!', '#N/A', '清单']] });
  const allowed = 'a value; correct the formula, or type the value';
  expect(await problemsOf('清单.xlsx', bytes)).toEqual([
    `清单.xlsx:清单!C2: main_item: '#REF!' is the error of a formula; allowed: ${allowed}`,
    `清单.xlsx:清单!D2: holder: '#N/A' is the error of a formula; allowed: ${allowed}`,
  ]);
});

test.each([
  ['甲�乙', '甲�乙'],
  ['?????', '?????'],
  ['对???的处罚', '对???的处罚'],
])('characters that a program has replaced are told: %s', async (title, told) => {
  expect(await problemsOf('清单.csv', csv(HEAD, ['1', '行政许可', title, '某局', '清单']))).toEqual([
    `清单.csv:2:3: main_item: '${told}' has lost characters; allowed: ${LOST}`,
  ]);
});

test('a question is no loss', async () => {
  expect(await problemsOf('清单.csv', csv(HEAD, ['1', '行政许可', '谁来管?', '某局', '清单']))).toEqual([]);
});

test('a number that a workbook took for a day is refused', async () => {
  const bytes = await workbook({
    name: '清单',
    rows: [HEAD, [new Date('2021-01-02'), '行政许可', '甲', '某局', '清单']],
  });
  expect(await problemsOf('清单.xlsx', bytes)).toEqual([
    "清单.xlsx:清单!A2: number: '2021-01-02' was read as a day; allowed: text: format the column as text and enter its values again",
  ]);
});

test('a file whose name says another kind of file is told what it is', async () => {
  const bytes = await workbook({ name: '清单', rows: [HEAD, ROW] });
  expect(await problemsOf('清单.csv', bytes)).toEqual([
    '清单.csv:1: is a workbook; allowed: a name that ends with .xlsx',
  ]);
  expect(await problemsOf('清单.xlsx', '<html><table><tr><td>序号</td></tr></table></html>')).toEqual([
    '清单.xlsx:1: is a page of HTML; allowed: a name that ends with .html',
  ]);
  expect(await problemsOf('清单.xlsx', csv(HEAD, ROW))).toEqual([
    '清单.xlsx:1: is text; allowed: a name that ends with .csv',
  ]);
  expect(await problemsOf('清单.xlsx', bytes.subarray(0, bytes.length / 2))).toEqual([
    '清单.xlsx:1: is not a workbook, or it is damaged; allowed: an .xlsx workbook',
  ]);
});

test('two encodings in one file are told with the line where the second begins', async () => {
  const gb18030 = Buffer.from('322cd0d0d5fed0edbfc92cd2d22cc4b3bed62cc7e5b5a50a', 'hex');
  expect(await problemsOf('清单.csv', Buffer.concat([Buffer.from(csv(HEAD, ROW)), gb18030]))).toEqual([
    '清单.csv:3: is not UTF-8 from this line on, and not GB18030 as a whole; allowed: one encoding: UTF-8, UTF-16 or GB18030',
  ]);
});

test('a list without a row is told, and does not empty the graph', async () => {
  expect(await problemsOf('清单.csv', csv(HEAD))).toEqual([
    '清单.csv:1: has a head and no row; allowed: a head and rows below it',
  ]);
});

test('a row that lacks a cell is told to have too few', async () => {
  expect(await problemsOf('清单.csv', csv(HEAD, ['1', '行政许可', '某局', '清单']))).toEqual([
    '清单.csv:2:5: document_title: number and title of the document are blank (the row has 4 cells, the head 5); allowed: at least one of them',
  ]);
});

test('a formula without a value is told with its file and cell', async () => {
  const bytes = await workbook({ name: 's', rows: [HEAD, [...ROW]], formulas: ['C2'] });
  expect(await problemsOf('list.xlsx', bytes)).toEqual([
    'list.xlsx:s!C2: the cell has a formula and no value; allowed: a workbook that a spreadsheet program has calculated and saved',
  ]);
});

test('a folder in the place of a file is told or passed over, and a mapping of endless aliases is refused', async () => {
  const at = path.join(folder, 'folders');
  mkdirSync(path.join(at, 'old.csv'), { recursive: true });
  writeFileSync(path.join(at, 'list.csv'), csv(HEAD, ROW));
  const list = { path: at, as: 'x/2021', title: undefined, known: oneBody };
  expect((await readImport(list)).records.powers).toHaveLength(1);
  await expect(readImport({ ...list, mapping: at })).rejects.toThrow(
    `The mapping ${at} is a folder; allowed: a file, such as mapping.yaml in it`,
  );
  const mapping = path.join(folder, 'aliases.yaml');
  const aliases = [...'bcdefgh'].map(
    (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]\n`,
  );
  writeFileSync(mapping, `a: &a [${Array(9).fill('x').join(',')}]\n${aliases.join('')}`);
  await expect(readImport({ ...list, mapping })).rejects.toThrow(
    'aliases.yaml:1: Excessive alias count indicates a resource exhaustion attack; allowed: no such aliases',
  );
});
