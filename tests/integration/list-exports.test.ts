import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import { temporaryFolder } from '../kit/folder.js';
import { type EmptyNeo4j, emptyNeo4j } from '../kit/neo4j.js';
import { commandLine } from '../kit/terminal.js';

const START_MS = 240_000;
const folder = temporaryFolder();
const at = (...names: readonly string[]) => path.join(folder, ...names);
let own: EmptyNeo4j;
const run = (...words: readonly string[]) => commandLine(words, own.neo4j);

/** The list of another source, whose bodies are those of examples/workbook. */
const LATER = `number,type,main_item,from,to,granted_by,verb,region,condition,document_number,issued_on
1,行政许可,=1+1 占道许可,县城管局,县交通局,,划转,,,县政发〔2022〕3号,2022-05-01
2,行政许可,电话13812345678,,县交通局,县城管局,委托,示例县,"签订协议后
报备",县政发〔2022〕3号,
`;

beforeAll(async () => {
  own = await emptyNeo4j();
  cpSync(path.join(packageRoot, 'examples/workbook'), at('list'), { recursive: true });
  const page = readFileSync(path.join(packageRoot, 'docs/lists.md'), 'utf8');
  const written = /`(?<name>[a-z]+\.(?:yaml|csv))`[^`]*:\n\n```(?:yaml|csv)\n(?<contents>.*?)```/gsu;
  for (const { groups: { name = '', contents = '' } = {} } of page.matchAll(written))
    writeFileSync(at('list', name), contents);
  mkdirSync(at('later'));
  writeFileSync(at('later', 'transfers.csv'), LATER);
  const mapping = at('list', 'mapping.yaml');
  expect(await run('import', at('list'), '--as', 'county/2021', '--mapping', mapping)).toMatchObject({
    code: 0,
  });
  expect(await run('import', at('later'), '--as', 'county/2022')).toMatchObject({ code: 0 });
}, START_MS);

describe.each(['county/2021', 'county/2022'])('the imported list %s', (source) => {
  test.each([
    ['list-xlsx', `${source.replace('/', '-')}.xlsx`],
    ['list-csv', `${source.replace('/', '-')}`],
  ])('is exported as %s, and importing that changes nothing', async (format, name) => {
    expect(await run('export', '-f', format, '--source', source, '-o', at(name))).toMatchObject({ code: 0 });
    expect(await run('import', at(name), '--as', source)).toMatchObject({
      code: 0,
      out: `Imported ${source}: 0 created, 0 changed, 0 removed\n`,
    });
  });
});

test('the cells of a workbook are the texts that were typed, and those of CSV are exact', async () => {
  const { sheets } = await readXlsx(readFileSync(at('county-2022.xlsx')));
  expect(sheets.map(({ name }) => name)).toEqual(['transfers']);
  const [heads = [], first = []] = sheets[0]?.rows ?? [];
  expect(first[heads.indexOf('main_item')]).toBe('=1+1 占道许可');
  expect(readdirSync(at('county-2022'))).toEqual(['transfers.csv']);
  expect(readFileSync(at('county-2022', 'transfers.csv'), 'utf8')).toContain(',=1+1 占道许可,');
});

test('the export as CSV says how many cells a spreadsheet program may run, and the one as a workbook has none', async () => {
  const warning = async (format: string, name: string) =>
    (await run('export', '-f', format, '-s', 'county/2022', '-o', at(name))).err;
  expect(await warning('list-csv', 'warned')).toContain('1 cell of the list may run as a formula');
  expect(await warning('list-xlsx', 'warned.xlsx')).not.toContain('formula');
});

test.each([
  [['-f', 'list-csv'], '--format list-csv writes one list; name it with --source'],
  [['-f', 'csv', '-s', 'a/b'], '--source is allowed only with --format list-xlsx and list-csv'],
  [
    ['-f', 'list-xlsx', '-s', 'a/b', '-k', 'powers'],
    '--kind is not allowed with --format list-xlsx, which writes the whole list',
  ],
  [['-f', 'list-xlsx', '-s', 'a/b', '--bom'], '--bom is allowed only with --format csv and list-csv'],
  [['-f', 'list-xlsx', '-s', 'a/b'], 'a/b is not loaded; allowed: county/2021, county/2022'],
])('export %j is refused', async (options, message) => {
  const { code, err } = await run('export', ...options, '-o', at('refused'));
  expect(code).not.toBe(0);
  expect(err).toContain(message);
});
