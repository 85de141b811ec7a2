import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImport } from '../../src/import/import.js';
import { prepareSource } from '../../src/load/prepare-source.js';
import type { SourceRecords } from '../../src/records/read-files.js';
import { temporaryFolder } from '../kit/folder.js';
import { everyBody } from '../kit/names.js';

const folder = temporaryFolder();
let files = 0;
async function read(list: Readonly<Record<string, string>>, mapping = ''): Promise<SourceRecords> {
  files += 1;
  const at = path.join(folder, String(files));
  mkdirSync(path.join(at, 'list'), { recursive: true });
  for (const [name, text] of Object.entries(list)) writeFileSync(path.join(at, 'list', name), text);
  const file = path.join(at, 'mapping.yaml');
  writeFileSync(file, mapping || '{}');
  return readImport({
    path: path.join(at, 'list'),
    as: 'x/2021',
    title: undefined,
    mapping: file,
    known: everyBody,
  });
}

const HEAD =
  '序号,类型,主项,原实施部门,承接单位,转移方式,转移类型,区域,条件,限定,生效日期,失效日期,文号,印发日期\n';
const transfers = async (rows: string, mapping?: string) =>
  (await read({ 'transfers.csv': HEAD + rows }, mapping)).records.transfers;

describe('a table of transfers says who gave what to whom', () => {
  test('with its place, its days, what limits it, and what was added to its words', async () => {
    expect(
      await transfers(
        '1,许可,甲,市局,区管委,赋予,,,,小型项目,2021年3月1日,,某发〔2021〕1号,2021-02-10\n2,许可,乙,市局,区管委,委托,,开发区,备案后,,,2023/1/1,某发〔2021〕1号,\n',
      ),
    ).toMatchObject([
      {
        id: 'transfer:x/2021/某发(2021)1号/1/区管委',
        kind: 'GRANT',
        verb: '赋予',
        from: 'org:x/市局',
        to: 'org:x/区管委',
        responsibility: 'power:x/2021/某发(2021)1号/1',
        fromAsWritten: '市局',
        fromRoleAsWritten: '原实施部门',
        limitation: '小型项目',
        status: 'IN_FORCE',
        jurisdiction: { region: 'region:x/x' },
        effectiveFrom: '2021-03-01',
        derivedBy: ['PLACE_OF_RECEIVER'],
        instrument: 'document:x/2021/某发(2021)1号',
      },
      {
        kind: 'ENTRUSTMENT',
        status: 'CONDITIONAL',
        condition: '备案后',
        effectiveFrom: '2021-02-10',
        effectiveTo: '2023-01-01',
        derivedBy: ['DATE_OF_DOCUMENT', 'EXERCISE_POSTPONED'],
      },
    ]);
  });

  test('and the load derives who holds it then', async () => {
    const source = await read({
      'transfers.csv': `${HEAD}1,许可,甲,市局,区管委,赋予,,,,,2021-03-01,,某发〔2021〕1号,\n`,
    });
    const held = [...prepareSource(source).facts.keys()].filter((id) => id.startsWith('holding:'));
    expect(held.length).toBeGreaterThan(0);
  });

  test.each([
    ['赋予', 'GRANT'],
    ['下放', 'DEVOLUTION'],
    ['授权', 'AUTHORIZATION'],
    ['委托', 'ENTRUSTMENT'],
    ['划转', 'REASSIGNMENT'],
    ['参照履行', 'EXTENSION'],
    ['移送', 'REFERRAL'],
  ])('%s is of the kind %s', async (verb, kind) => {
    expect(await transfers(`1,许可,甲,市局,区管委,${verb},,,,,,,某发〔2021〕1号,\n`)).toMatchObject([
      { verb, kind },
    ]);
  });

  test('a verb that says no kind needs one', async () => {
    const row = (kind: string) => `1,许可,甲,市局,区管委,交给,${kind},,,,,,某发〔2021〕1号,\n`;
    expect(await transfers(row('DEVOLUTION'))).toMatchObject([{ verb: '交给', kind: 'DEVOLUTION' }]);
    await expect(transfers(row(''))).rejects.toThrow(
      "transfers.csv:2:7: kind: is blank, and the verb '交给' does not say it; allowed: GRANT, DEVOLUTION, ",
    );
    await expect(transfers(row('GIFT'))).rejects.toThrow(
      "transfers.csv:2:7: kind: 'GIFT' is unknown; allowed: GRANT, ",
    );
  });

  test('one row may say something for each of several receivers, and nothing twice', async () => {
    const csv = '序号,类型,主项,原实施部门\n1,许可,甲,市局\n';
    const mapping = (second: string) => `fixed: {verb: 赋予, document_number: 某发〔2021〕1号}
sheets:
  transfers: {each: [{to: 甲区管委}, {to: ${second}, condition: 备案后}]}
`;
    const { records } = await read({ 'transfers.csv': csv }, mapping('乙区管委'));
    expect(records.transfers.map(({ id, to, status }) => [id, to, status])).toEqual([
      ['transfer:x/2021/某发(2021)1号/1/甲区管委', 'org:x/甲区管委', 'IN_FORCE'],
      ['transfer:x/2021/某发(2021)1号/1/乙区管委', 'org:x/乙区管委', 'CONDITIONAL'],
    ]);
    expect([records.powers.length, records.provisions.length]).toEqual([1, 1]);
    await expect(read({ 'transfers.csv': csv }, mapping('甲区管委'))).rejects.toThrow(
      'already receives this item, at line 2',
    );
  });
});

describe('a table of matches says which rows are the same item in other words', () => {
  const annex = (rows: string) => `序号,类型,主项,实施部门,文件名称\n${rows}`;
  const MATCH = '表,序号,对应表,对应序号,理由\n';

  test('which is then one item with both wordings, held by both bodies', async () => {
    const { records } = await read({
      '附件1.csv': annex('1,许可,甲的核准,市局,某目录\n'),
      '附件2.csv': annex('1,许可,甲核准,县局,某目录\n2,许可,乙,县局,某目录\n'),
      '对应.csv': `${MATCH}附件2,1,附件1,1,少一个的字\n`,
    });
    expect(
      records.powers.map(({ title, wordings, provisions }) => [title, wordings, provisions.length]),
    ).toEqual([
      ['甲的核准', ['甲核准'], 2],
      ['乙', [], 1],
    ]);
    const [power] = records.powers;
    expect(
      records.holdings
        .filter(({ responsibility }) => responsibility === power?.id)
        .map(({ holder }) => holder),
    ).toEqual(['org:x/市局', 'org:x/县局']);
  });

  test('for all rows of the item, and not for one of several items that have the number', async () => {
    const first = annex('1,许可,甲的核准,市局,某目录\n2,许可,乙,市局,某目录\n2,许可,丙,区局,某目录\n');
    const second = annex('1,许可,甲核准,县局,某目录\n1,许可,甲核准,镇政府,某目录\n');
    const list = (match: string) => ({
      '附件1.csv': first,
      '附件2.csv': second,
      '对应.csv': `${MATCH}${match}`,
    });
    const { records } = await read(list('附件2,1,附件1,1,少一个的字\n'));
    expect(records.powers.map(({ title, wordings }) => [title, wordings])).toEqual([
      ['甲的核准', ['甲核准']],
      ['乙', []],
      ['丙', []],
    ]);
    expect(records.holdings.map(({ holder, responsibility }) => [holder, responsibility])).toContainEqual([
      'org:x/镇政府',
      records.powers[0]?.id,
    ]);
    await expect(read(list('附件2,1,附件1,2,同\n'))).rejects.toThrow(
      "对应.csv:2:4: same_number: '2' is the number of several items of the sheet '附件1'; allowed: the number of the row",
    );
  });

  test('and is refused where a row does not exist, stands below, or is of another type', async () => {
    await expect(
      read({
        '附件1.csv': annex('1,许可,甲的核准,市局,某目录\n'),
        '附件2.csv': annex('1,处罚,甲核准,县局,某目录\n'),
        '对应.csv': `${MATCH}附件2,1,附件1,1,同\n附件2,3,附件1,1,同\n附件1,1,附件2,1,同\n`,
      }),
    ).rejects.toThrow(
      [
        'Nothing was loaded: 3 problems',
        "对应.csv:3:2: number: '3' is not a number of the sheet '附件2'; allowed: the number of the row",
        "对应.csv:4:4: same_number: '1' does not stand above '1'; allowed: the number of the row that is the same item",
        "附件2.csv:2:2: type: '处罚' is not the type of 甲的核准, with which the row is matched; allowed: ",
      ].join('\n'),
    );
  });
});
