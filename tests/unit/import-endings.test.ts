import { describe, expect, test } from 'vitest';
import { prepareSource } from '../../src/load/prepare-source.js';
import type { SourceRecords } from '../../src/records/read-files.js';
import { listReader } from '../kit/list.js';

const readList = listReader();
const read = (name: string, csv: string, fixed = '') =>
  readList({ [name]: csv }, `fixed: {document_title: 某目录, type: 行政许可${fixed}}\n`);

/** Who holds what from when until when, after all that the records say. */
function held(source: SourceRecords): string[] {
  return [...prepareSource(source).facts.values()]
    .filter(({ labels }) => labels.includes('Holding'))
    .map(({ properties: { holderId, validFrom = '…', validTo = '…', endedAs = '' } }) =>
      `${String(holderId).replace('org:x/', '')} ${validFrom} ${validTo} ${endedAs}`.trim(),
    )
    .sort();
}

const POWERS = '序号,主项,实施部门,生效日期,失效日期,收回日期,收回文件,收回方式,收回原文\n';
const PATH = 'x/2021/某目录/1';

describe('a row of a list may say what has ended it', () => {
  test('on which day, by which document, how and in which words', async () => {
    const source = await read(
      'powers.csv',
      `${POWERS}1,甲,市局,2018-01-01,,2020-09-01,某发〔2020〕9号,取消,取消甲\n`,
    );
    const { records } = source;
    const provision = `provision:${PATH}/ended-by/某发(2020)9号`;
    expect(records.endings).toEqual([
      {
        id: `ending:${PATH}/市局/owner`,
        order: 2,
        kind: 'ABOLISHED',
        ends: `holding:${PATH}/市局/owner`,
        on: '2020-09-01',
        words: '取消甲',
        derivedBy: [],
        provision,
      },
    ]);
    expect(records.documents.map(({ id, number, title }) => [id, number, title])).toEqual([
      ['document:x/2021/某目录', undefined, '某目录'],
      ['document:x/2021/某发(2020)9号', '某发〔2020〕9号', undefined],
    ]);
    expect(records.provisions.find(({ id }) => id === provision)).toMatchObject({
      document: 'document:x/2021/某发(2020)9号',
      path: 'powers.csv:2',
      text: '取消甲',
      lines: [2, 2],
    });
    expect(held(source)).toEqual(['市局 2018-01-01 2020-09-01 ABOLISHED']);
  });

  test('by the document of the row where it names no other, and withdrawn where it does not say how', async () => {
    const source = await read('powers.csv', `${POWERS}1,甲,市局,,,2020-09-01,,,\n`);
    expect(source.records.endings).toMatchObject([
      { kind: 'WITHDRAWN', on: '2020-09-01', words: undefined, provision: `provision:${PATH}` },
    ]);
    expect(held(source)).toEqual(['市局 … 2020-09-01 WITHDRAWN']);
  });

  test('on the day of the document that ends it, where the list has that', async () => {
    const { records } = await read(
      'powers.csv',
      '序号,主项,实施部门,文号,印发日期,收回文件\n1,甲,市局,某发〔2018〕1号,2018-01-01,某发〔2020〕9号\n1,乙,市局,某发〔2020〕9号,2020-09-01,\n',
    );
    expect(records.endings).toMatchObject([{ on: '2020-09-01', derivedBy: ['DATE_OF_DOCUMENT'] }]);
    expect(records.documents.map(({ id }) => id)).toEqual([
      'document:x/2021/某发(2018)1号',
      'document:x/2021/某发(2020)9号',
    ]);
    await expect(read('powers.csv', `${POWERS}1,甲,市局,,,,某发〔2020〕9号,,\n`)).rejects.toThrow(
      'powers.csv:2:6: ended_on: is blank, and no row has the day of 某发〔2020〕9号; allowed: the first day on which a later document has ended it',
    );
  });

  test.each([
    ['收回', 'WITHDRAWN'],
    ['取消', 'ABOLISHED'],
    ['停止执行', 'DISCONTINUED'],
    ['废止', 'REPEALED'],
    ['有效期届满', 'EXPIRED'],
    ['修改', 'AMENDED'],
    ['repealed', 'REPEALED'],
  ])('%s is of the kind %s', async (word, kind) => {
    const { records } = await read('powers.csv', `${POWERS}1,甲,市局,,,2020-09-01,,${word},\n`);
    expect(records.endings.map((one) => one.kind)).toEqual([kind]);
  });

  test.each([
    ['某发〔2020〕9号', 'number'],
    ['某厅发[2020]第9号', 'number'],
    ['某办法（2020）', 'title'],
    ['某办法（2020年修正）', 'title'],
  ])('%s is the %s of a document', async (name, field) => {
    const { records } = await read('powers.csv', `${POWERS}1,甲,市局,,,2020-09-01,${name},,\n`);
    expect(records.documents.at(-1)).toMatchObject({ [field]: name });
  });

  test('and is refused where a cell cannot be understood', async () => {
    const refused = (row: string) => expect(read('powers.csv', `${POWERS}1,甲,市局,${row}\n`)).rejects;
    await refused(',,2020-09-01,,搁置,').toThrow(
      "powers.csv:2:8: ending: '搁置' is unknown; allowed: WITHDRAWN, ABOLISHED, DISCONTINUED, REPEALED, EXPIRED, AMENDED",
    );
    await refused('2021-01-01,,2020-09-01,,,').toThrow(
      "powers.csv:2:6: ended_on: '2020-09-01' is not after the first day 2021-01-01; allowed: ",
    );
    await refused(',,2020年9月,,,').toThrow(
      "powers.csv:2:6: ended_on: '2020年9月' gives only the month; allowed: ",
    );
  });

  test('as a row of a table of transfers does: the former holder has it again', async () => {
    const source = await read(
      'transfers.csv',
      '序号,主项,原实施部门,承接单位,转移方式,生效日期,收回日期,收回文件\n1,甲,市局,区管委,委托下放,2018-01-01,2020-09-01,某决定\n',
    );
    expect(source.records.endings).toMatchObject([
      { id: `ending:${PATH}/区管委`, ends: `transfer:${PATH}/区管委`, kind: 'WITHDRAWN', on: '2020-09-01' },
    ]);
    expect(held(source)).toEqual(
      ['区管委 2018-01-01 2020-09-01 WITHDRAWN', '市局 2020-09-01 …', '市局 … 2018-01-01'].sort(),
    );
  });

  test('and of a power that ends the duties that go with it end too', async () => {
    const source = await read(
      'powers.csv',
      '序号,主项,实施部门,责任事项,收回日期\n1,甲,市局,受理责任：公示,2020-09-01\n',
    );
    expect(source.records.endings.map(({ ends }) => ends)).toEqual([
      `holding:${PATH}/市局/owner`,
      `holding:${PATH}/受理责任/市局/owner`,
    ]);
  });
});

describe('terms of the same body one after the other', () => {
  test('are holdings of their own, the earliest with the id that it has alone, whatever the order of the rows', async () => {
    const rows = ['1,甲,市局,2018-01-01,2020-01-01,,,,', '1,甲,市局,2021-01-01,,,,,', '1,甲,县局,,,,,,'];
    for (const order of [rows, [...rows].reverse()]) {
      const source = await read('powers.csv', `${POWERS}${order.join('\n')}\n`);
      expect(
        source.records.holdings.map(({ id, validFrom, validTo }) => [id, validFrom, validTo]).sort(),
      ).toEqual([
        [`holding:${PATH}/县局/owner`, undefined, undefined],
        [`holding:${PATH}/市局/owner`, '2018-01-01', '2020-01-01'],
        [`holding:${PATH}/市局/owner@2021-01-01`, '2021-01-01', undefined],
      ]);
      expect(held(source)).toEqual(['县局 … …', '市局 2018-01-01 2020-01-01', '市局 2021-01-01 …']);
    }
  });

  test('also where the first was ended by a document, or where only months are given', async () => {
    const ended = await read(
      'powers.csv',
      `${POWERS}1,甲,市局,2018-01-01,,2020-09-01,,,\n1,甲,市局,2020-09-01,,,,,\n`,
    );
    expect(held(ended)).toEqual(['市局 2018-01-01 2020-09-01 WITHDRAWN', '市局 2020-09-01 …']);
    const months = await read(
      'powers.csv',
      `${POWERS}1,甲,市局,2018年,2020年3月,,,,\n1,甲,市局,2020年3月,,,,,\n`,
    );
    expect(months.records.holdings.map(({ id }) => id)).toEqual([
      `holding:${PATH}/市局/owner`,
      `holding:${PATH}/市局/owner@2020-03-01`,
    ]);
  });

  test.each([
    ['the first has no end', '2018-01-01,', '2021-01-01,'],
    ['the second has no beginning', '2018-01-01,2020-01-01', ',2022-01-01'],
    ['they overlap', '2018-01-01,2020-01-01', '2019-01-01,'],
  ])('are refused where %s', async (_, first, second) => {
    await expect(
      read('powers.csv', `${POWERS}1,甲,市局,${first},,,,\n1,甲,市局,${second},,,,\n`),
    ).rejects.toThrow(
      /powers\.csv:[23]:3: holder: already holds this item, at line [23]; allowed: terms one after the other, each but the first with its first day and each but the last with its end/u,
    );
  });

  test('of a receiver too', async () => {
    const HEAD = '序号,主项,原实施部门,承接单位,转移方式,生效日期,失效日期\n';
    const { records } = await read(
      'transfers.csv',
      `${HEAD}1,甲,市局,区管委,委托,2021-01-01,\n1,甲,市局,区管委,委托,2018-01-01,2020-01-01\n`,
    );
    expect(
      records.transfers.map(({ id, effectiveFrom, effectiveTo }) => [id, effectiveFrom, effectiveTo]).sort(),
    ).toEqual([
      [`transfer:${PATH}/区管委`, '2018-01-01', '2020-01-01'],
      [`transfer:${PATH}/区管委@2021-01-01`, '2021-01-01', undefined],
    ]);
    await expect(
      read('transfers.csv', `${HEAD}1,甲,市局,区管委,委托,2018-01-01,\n1,甲,市局,区管委,委托,2021-01-01,\n`),
    ).rejects.toThrow(
      'transfers.csv:3:4: to: already receives this item, at line 2; allowed: terms one after the other',
    );
  });
});

describe('a row may forbid to give on what it gives', () => {
  const BANNED = '序号,主项,实施部门,不得委托,生效日期,印发日期\n';

  test('for the body that holds it, from its first day, else from the day of the document, else on every day', async () => {
    const { records } = await read(
      'powers.csv',
      `${BANNED}1,甲,市局,不得再行委托,2021-01-01,2020-12-01\n2,乙,市局,不得再行委托,,\n3,丙,市局,,,\n`,
    );
    expect(records['delegation-bans']).toEqual([
      {
        id: `delegation-ban:${PATH}/市局/owner`,
        order: 2,
        bars: `holding:${PATH}/市局/owner`,
        on: '2021-01-01',
        words: '不得再行委托',
        derivedBy: [],
        provision: `provision:${PATH}`,
      },
      expect.objectContaining({ on: '2020-12-01', derivedBy: ['DATE_OF_DOCUMENT'] }),
    ]);
    const undated = await read(
      'powers.csv',
      '序号,主项,实施部门\n1,甲,市局\n',
      ', not_to_delegate: 不得委托',
    );
    expect(undated.records['delegation-bans']).toMatchObject([
      { on: undefined, words: '不得委托', derivedBy: [] },
    ]);
  });

  test('so that what is given on all the same may not be exercised', async () => {
    const source = await readList(
      {
        'powers.csv': '序号,主项,实施部门,不得委托,文件名称\n1,甲,市局,不得委托,某目录\n',
        'transfers.csv':
          '序号,主项,原实施部门,承接单位,转移方式,生效日期,文件名称\n1,甲,市局,区管委,委托,2021-03-01,某目录\n',
      },
      'fixed: {type: 行政许可}\n',
    );
    const transfer = prepareSource(source).facts.get(`transfer:${PATH}/区管委`);
    expect(transfer?.properties).toMatchObject({
      brokenBanInId: `provision:${PATH}`,
      brokenBanWords: '不得委托',
    });
  });

  test('for the receiver of a transfer too', async () => {
    const { records } = await read(
      'transfers.csv',
      '序号,主项,原实施部门,承接单位,转移方式,生效日期,不得委托\n1,甲,市局,区管委,委托,2021-03-01,不得再委托\n',
    );
    expect(records['delegation-bans']).toMatchObject([
      { bars: `transfer:${PATH}/区管委`, on: '2021-03-01', words: '不得再委托' },
    ]);
  });
});
