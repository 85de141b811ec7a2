import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { type CellValue, readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { readImport } from '../../src/import/import.js';
import { templateWorkbook } from '../../src/import/template.js';
import { temporaryFolder } from '../kit/folder.js';
import { noNames } from '../kit/names.js';
import { workbook } from '../kit/workbook.js';

const folder = temporaryFolder();
const sheetsOf = async (language: 'en' | 'zh') => (await readXlsx(await templateWorkbook(language))).sheets;
const headsOf = async (language: 'en' | 'zh') =>
  new Map((await sheetsOf(language)).map(({ name, rows }) => [name, rows[0] ?? []]));

describe('the template of a list', () => {
  test('has a sheet that explains, a sheet for each table, and a hidden one', async () => {
    const sheets = await sheetsOf('en');
    expect(sheets.map(({ name, hidden }) => [name, hidden === true])).toEqual([
      ['How to fill in', false],
      ['powers', false],
      ['transfers', false],
      ['organizations', false],
      ['regions', false],
      ['matches', false],
      ['choices', true],
    ]);
    expect(sheets[1]?.rows).toHaveLength(1);
  });

  test('offers the types, kinds, roles, levels, bodies and places in drop-downs', async () => {
    const files = unzipSync(await templateWorkbook('zh'));
    const xml = Object.entries(files)
      .filter(([name]) => name.startsWith('xl/worksheets/'))
      .map(([, bytes]) => Buffer.from(bytes).toString())
      .join('\n');
    expect(xml.match(/<dataValidation /gu)).toHaveLength(17);
    expect(xml).toContain('organizations!$A$2:$A$5001');
    const choices = (await sheetsOf('zh')).find(({ name }) => name === 'choices');
    expect(choices?.rows.flat()).toContain('行政许可');
  });

  test.each([
    ['en', { type: 'LICENSE' }],
    ['zh', { 类型: '行政许可' }],
  ] as const)(
    'in %s, is imported as it is filled in, with the sheets that stay empty',
    async (language, type) => {
      const heads = await headsOf(language);
      const names: Readonly<Record<string, Readonly<Record<string, CellValue>>>> = {
        powers: {
          ...type,
          main_item: '甲',
          主项: '甲',
          holder: '某市水利局',
          实施部门: '某市水利局',
          document_title: '清单',
          文件名称: '清单',
          code: '007',
          编码: '007',
        },
        organizations: {
          name: '某市水利局',
          名称: '某市水利局',
          kind: 'DEPARTMENT',
          类别: 'DEPARTMENT',
          region: '某市',
          区域: '某市',
        },
        regions: { name: '某市', 名称: '某市', kind: 'CITY', 类别: 'CITY' },
      };
      const bytes = await workbook(
        ...[...heads].map(([name, head]) => ({
          name,
          hidden: name === 'choices',
          rows: [
            head,
            ...(names[name] === undefined ? [] : [head.map((text) => names[name]?.[String(text)] ?? null)]),
          ],
        })),
      );
      const file = path.join(folder, `${language}.xlsx`);
      writeFileSync(file, bytes);
      const { records } = await readImport({ path: file, as: 'x/2021', title: undefined, known: noNames });
      expect(records.powers).toMatchObject([{ title: '甲', powerType: 'LICENSE', codes: [{ code: '007' }] }]);
      expect(records.holdings).toMatchObject([{ holder: 'org:x/某市水利局' }]);
      expect(records.regions).toHaveLength(1);
    },
  );
});
