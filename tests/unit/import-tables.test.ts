import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { readTables } from '../../src/import/tables/read-tables.js';
import type { Sheet } from '../../src/import/tables/sheet.js';
import { temporaryFolder } from '../kit/folder.js';
import { workbook } from '../kit/workbook.js';

const folder = temporaryFolder();
let files = 0;
function read(name: string, contents: string | Uint8Array): Promise<Sheet[]> {
  files += 1;
  const at = path.join(folder, String(files));
  mkdirSync(at);
  writeFileSync(path.join(at, name), contents);
  return readTables(path.join(at, name), name);
}

const cellsOf = ({ rows }: Sheet) => rows.map(({ cells }) => cells);
const ROWS = [
  ['编号', '事项名称', '实施主体'],
  ['1', '甲的检查', '某局'],
];
const TEXT = ROWS.map((row) => row.join(',')).join('\n');

describe('a text file is read in the encoding that it has', () => {
  const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16LE', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16LE', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['UTF-16BE', swapped(Buffer.from(TEXT, 'utf16le'))],
    ['UTF-16BE', swapped(Buffer.from(`\uFEFF${TEXT}`, 'utf16le'))],
    [
      'GB18030',
      Buffer.from('b1e0bac52ccac2cfeec3fbb3c62ccab5caa9d6f7cce50a312cbcd7b5c4bcecb2e92cc4b3bed6', 'hex'),
    ],
  ])('%s', async (encoding, bytes) => {
    const [sheet] = await read('list.csv', bytes);
    expect(sheet?.readAs).toBe(`${encoding}, comma`);
    expect(sheet && cellsOf(sheet)).toEqual(ROWS);
  });

  test('and bytes that are text in none of them are refused', async () => {
    await expect(read('list.csv', Buffer.from([0x31, 0xff, 0xff, 0x0a]))).rejects.toThrow(
      'is not text; allowed: UTF-8, UTF-16 or GB18030',
    );
  });
});

describe('a text file is read with the delimiter that it has', () => {
  test.each([
    ['comma', '编号,事项,主体\n1,"甲;乙",某局\n2,丙,某局\n'],
    ['semicolon', '编号;事项;主体\n1;甲,乙;某局\n2;丙;某局\n'],
    ['tab', '编号\t事项\t主体\n1\t甲,乙\t某局\n2\t丙;丁\t某局\n'],
  ])('%s', async (name, text) => {
    const [sheet] = await read('list.csv', text);
    expect(sheet?.readAs).toBe(`UTF-8, ${name}`);
    expect(sheet?.rows.map(({ cells }) => cells.length)).toEqual([3, 3, 3]);
  });

  test('a .tsv has tabs', async () => {
    const [sheet] = await read('list.tsv', '事项,名称\t主体\n');
    expect(sheet && cellsOf(sheet)).toEqual([['事项,名称', '主体']]);
  });

  test('and its lines are those of an editor, whatever ends them, also within a cell; blank rows are passed over', async () => {
    const [sheet] = await read('list.csv', 'a,b\r\n"x\r\ny\nz",1\n,\n\rc,2\r\n');
    expect(sheet?.rows).toEqual([
      { line: 1, lastLine: 1, cells: ['a', 'b'] },
      { line: 2, lastLine: 4, cells: ['x\ny\nz', '1'] },
      { line: 7, lastLine: 7, cells: ['c', '2'] },
    ]);
  });
});

describe('a workbook is read', () => {
  test('sheet by sheet, with its merged cells filled, its days as days and its numbers as they are', async () => {
    const bytes = await workbook(
      {
        name: '附件1',
        rows: [
          ['权责清单', null, null, null],
          ['序号', '事项', '日期', '编码'],
          [1, '甲', new Date(Date.UTC(2020, 5, 23)), '007'],
          [null, '乙', 43_996, 1.1],
        ],
        merges: ['A1:D1', 'A3:A4'],
      },
      { name: '空', rows: [[null]] },
      { name: '隐', rows: [['x']], hidden: true },
      { name: '附件2', rows: [['序号'], [2]] },
    );
    const sheets = await read('list.xlsx', bytes);
    expect(sheets.map(({ name, isGrid }) => [name, isGrid])).toEqual([
      ['附件1', true],
      ['附件2', true],
    ]);
    const [first] = sheets;
    expect(first && cellsOf(first)).toEqual([
      ['权责清单', '权责清单', '权责清单', '权责清单'],
      ['序号', '事项', '日期', '编码'],
      ['1', '甲', '2020-06-23', '007'],
      ['1', '乙', '43996', '1.1'],
    ]);
    expect(first?.rows.map(({ covered }) => covered && [...covered])).toEqual([
      [
        [1, 'ACROSS'],
        [2, 'ACROSS'],
        [3, 'ACROSS'],
      ],
      undefined,
      undefined,
      [[0, 'DOWN']],
    ]);
    expect(first?.rows[3]?.numbers).toEqual(
      new Map([
        [2, 43_996],
        [3, 1.1],
      ]),
    );
  });

  test('never with the text of a formula: one without a value is refused at its cell', async () => {
    const bytes = await workbook({ name: 's', rows: [['序号'], [null]], formulas: ['A2'] });
    await expect(read('list.xlsx', bytes)).rejects.toMatchObject({
      message:
        'the cell has a formula and no value; allowed: a workbook that a spreadsheet program has calculated and saved',
      place: { line: 2, cell: 's!A2' },
    });
  });

  test('with the value of a formula, also where it is a text or a blank', async () => {
    const bytes = await workbook({
      name: 's',
      rows: [
        ['序号', '事项', '备注'],
        [1, null, null],
      ],
    });
    const sheet = 'xl/worksheets/sheet1.xml';
    const parts = unzipSync(bytes);
    const row = `<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>[1]S!A1</f><v>甲</v></c><c r="C2" t="str"><f>""</f><v></v></c></row>`;
    const changed = strFromU8(parts[sheet] ?? new Uint8Array()).replace(/<row r="2".*?<\/row>/su, row);
    const [calculated] = await read('list.xlsx', zipSync({ ...parts, [sheet]: strToU8(changed) }));
    expect(calculated && cellsOf(calculated)).toEqual([
      ['序号', '事项', '备注'],
      ['2', '甲', ''],
    ]);
  });

  test('with the zeros before a number that its format shows', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 's',
          columns: [{}, { numFmt: '000000000000' }],
          rows: [
            ['序号', '职权编码'],
            [1, 524_018_000],
          ],
        },
      ],
    });
    const [sheet] = await read('list.xlsx', bytes);
    expect(sheet && cellsOf(sheet)[1]).toEqual(['1', '000524018000']);
  });

  test('only if it is one', async () => {
    await expect(read('list.xlsx', 'number,type\n')).rejects.toThrow(
      'is text; allowed: a name that ends with .csv',
    );
    await expect(read('list.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).rejects.toThrow(
      'is an .xls workbook, or it has a password; allowed: an .xlsx workbook without a password',
    );
  });

  describe('only within limits, and the message names the limit', () => {
    test('a workbook that is huge when it is unpacked', async () => {
      const bomb = zipSync({ 'xl/sharedStrings.xml': [new Uint8Array(310_000_000), { level: 1 }] });
      expect(bomb.length).toBeLessThan(3_000_000);
      await expect(read('list.xlsx', bomb)).rejects.toThrow(
        'is 310000000 bytes when it is unpacked; allowed: at most 300000000 bytes (limit: unpacked workbook)',
      );
    });

    test('a workbook of many small texts, which would become many objects', async () => {
      const many = zipSync({ 'xl/sharedStrings.xml': strToU8('<si><t/></si>'.repeat(5_000_001)) });
      await expect(read('list.xlsx', many)).rejects.toThrow(
        'has more than 5000000 cells or texts; allowed: at most 5000000 (limit: cells)',
      );
    });

    test('a text file of one endless line, and one of too many cells', async () => {
      await expect(read('list.csv', `序号\n1${','.repeat(200_000)}\n`)).rejects.toMatchObject({
        message: 'has more than 100000 cells in this line; allowed: at most 100000 (limit: cells of a line)',
        place: { line: 2 },
      });
      await expect(read('list.csv', `${','.repeat(90_000)}\n`.repeat(60))).rejects.toThrow(
        'has more than 5000000 cells; allowed: at most 5000000 cells (limit: cells)',
      );
    });

    test('a sheet with a cell far to the right', async () => {
      const bytes = await workbook({ name: 's', rows: [[...Array.from({ length: 600 }, () => null), 'x']] });
      await expect(read('list.xlsx', bytes)).rejects.toThrow(
        'has 601 columns; allowed: at most 500 (limit: columns)',
      );
    });

    test('merged blocks over each other', async () => {
      const rows = Array.from({ length: 2_000 }, () => Array.from({ length: 400 }, () => 'x'));
      const merges = Array.from({ length: 7 }, (_, index) => `A${index + 1}:OJ2000`);
      await expect(read('list.xlsx', await workbook({ name: 's', rows, merges }))).rejects.toThrow(
        /^has \d+ merged cells; allowed: at most 5000000 \(limit: merged cells\)$/u,
      );
    });
  });
});

describe('a page is read', () => {
  test('table by table, with cells that span rows and columns filled, and the lines of its rows', async () => {
    const page = `<p>清单</p><table>
<tr><th rowspan=2>编号</th><th colspan="2">事项</th></tr>
<tr><th>主项</th><th>子项</th></tr>
<tr><td rowspan="2">1</td><td>甲<br>乙</td><td>&nbsp;</td></tr>
<tr><td> 丙
 丁 </td><td>2‰</td></tr></table>`;
    const [sheet] = await read('list.html', page);
    expect(sheet?.readAs).toBe('HTML, UTF-8');
    expect(sheet?.rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, ['编号', '事项', '事项']],
      [3, ['编号', '主项', '子项']],
      [4, ['1', '甲\n乙', '']],
      [5, ['1', '丙 丁', '2‰']],
    ]);
  });

  test('without the tables that only lay it out, and not without a table', async () => {
    const sheets = await read(
      'list.html',
      '<table><tr><td><table><tr><td>内</table></table><table><tr><td>二</table>',
    );
    expect(sheets.map((sheet) => [sheet.name, cellsOf(sheet)])).toEqual([
      ['list 1', [['内']]],
      ['list 2', [['二']]],
    ]);
    await expect(read('list.html', '<p>没有</p>')).rejects.toThrow(
      'has no table; allowed: a page with a <table>',
    );
  });

  test('however many rows it has', async () => {
    const [sheet] = await read('list.html', `<table>${'<tr><td>x</td></tr>\n'.repeat(70_000)}</table>`);
    expect(sheet?.rows.length).toBe(70_000);
  });

  test('within limits, however deep it is and however far its cells reach', async () => {
    const nested = await read('list.html', `${'<table><tr><td>'.repeat(5_000)}x`);
    expect(nested.map(cellsOf)).toEqual([[['x']]]);
    const deep = `<table><tr><td>${'<b>'.repeat(20_000)}x</table>`;
    expect((await read('list.html', deep)).map(cellsOf)).toEqual([[['x']]]);
    const wide = `<table>${'<tr>'.concat('<td colspan=1000>x'.repeat(6)).repeat(1_000)}</table>`;
    await expect(read('list.html', wide)).rejects.toThrow(
      'has more than 5000000 cells; allowed: at most 5000000 cells (limit: cells)',
    );
  });
});
