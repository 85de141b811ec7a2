import { describe, expect, test } from 'vitest';
import { parseDays } from '../../src/import/days.js';
import { listReader } from '../kit/list.js';

const readList = listReader();
const read = (name: string, csv: string) =>
  readList({ [name]: csv }, 'fixed: {document_title: 某目录, type: 行政许可}\n');

describe('a day as people write it has its first and last possible day', () => {
  test.each([
    ['2021-03-05', ['2021-03-05', '2021-03-05', 'DAY']],
    ['2021年3月', ['2021-03-01', '2021-03-31', 'MONTH']],
    ['二〇二〇年二月', ['2020-02-01', '2020-02-29', 'MONTH']],
    ['2021年 3 月', ['2021-03-01', '2021-03-31', 'MONTH']],
    ['2021-3', ['2021-03-01', '2021-03-31', 'MONTH']],
    ['2021/12', ['2021-12-01', '2021-12-31', 'MONTH']],
    ['2021.03', ['2021-03-01', '2021-03-31', 'MONTH']],
    ['2021.3', ['2021-03-01', '2021-03-31', 'MONTH']],
    ['2021.10', ['2021-10-01', '2021-10-31', 'MONTH']],
    ['202103', ['2021-03-01', '2021-03-31', 'MONTH']],
    ['March 2021', ['2021-03-01', '2021-03-31', 'MONTH']],
    ['2021年', ['2021-01-01', '2021-12-31', 'YEAR']],
    ['2021年度', ['2021-01-01', '2021-12-31', 'YEAR']],
    ['二〇二一年', ['2021-01-01', '2021-12-31', 'YEAR']],
    ['2021', ['2021-01-01', '2021-12-31', 'YEAR']],
  ])('%s', (text, expected) => {
    const found = parseDays(text);
    expect([found?.first, found?.last, found?.precision]).toEqual(expected);
  });

  test('also in the language of the list', () => {
    expect(parseDays('januari 2014', 'nl')).toEqual({
      first: '2014-01-01',
      last: '2014-01-31',
      precision: 'MONTH',
    });
  });

  test.each([
    '2021-13',
    '2021年13月',
    '2021年0月',
    '202113',
    '21年3月',
    '3月',
    '2021.1',
    '2021年底',
    '12021',
    '0021',
    '长期',
  ])('%s is none', (text) => {
    expect(parseDays(text)).toBeUndefined();
  });
});

const HEAD = '序号,主项,实施部门,生效日期,失效日期,有效期\n';
const doubt = (words: string, gives: string, from: string, to: string) => ({
  about: 'DAY',
  certainty: 'AMBIGUOUS',
  reason: `The list gives only the ${gives}: ${words}.`,
  alternatives: [],
  from,
  to,
});

describe('a list that gives only the month or the year', () => {
  test.each([
    [
      '2021年3月,,',
      { validFrom: '2021-03-01', validTo: undefined },
      [{ day: '2021-03-01', precision: 'MONTH', asWritten: '2021年3月' }],
      [doubt('2021年3月', 'month', '2021-03-01', '2021-03-31')],
    ],
    [
      ',2021年3月,',
      { validFrom: undefined, validTo: '2021-03-31' },
      [{ day: '2021-03-31', precision: 'MONTH', asWritten: '2021年3月' }],
      [doubt('2021年3月', 'month', '2021-03-01', '2021-03-31')],
    ],
    [
      ',,2021年3月',
      { validFrom: undefined, validTo: '2021-04-01' },
      [{ day: '2021-04-01', precision: 'MONTH', asWritten: '2021年3月' }],
      [doubt('2021年3月', 'month', '2021-03-02', '2021-04-01')],
    ],
    [
      '2020,,2021年',
      { validFrom: '2020-01-01', validTo: '2022-01-01' },
      [
        { day: '2020-01-01', precision: 'YEAR', asWritten: '2020' },
        { day: '2022-01-01', precision: 'YEAR', asWritten: '2021年' },
      ],
      [
        doubt('2020', 'year', '2020-01-01', '2020-12-31'),
        doubt('2021年', 'year', '2021-01-02', '2022-01-01'),
      ],
    ],
  ])(
    'has the widest interval that it allows, its words, and a doubt about the days between: %s',
    async (days, interval, impreciseDays, doubts) => {
      const { records } = await read('powers.csv', `${HEAD}1,甲,市局,${days}\n`);
      const [holding] = records.holdings;
      expect([holding?.validFrom, holding?.validTo]).toEqual([interval.validFrom, interval.validTo]);
      expect(holding?.impreciseDays).toEqual(impreciseDays);
      expect([holding?.certainty, holding?.doubts]).toEqual(['AMBIGUOUS', doubts]);
    },
  );

  test('and of two columns for one end the more precise counts, if they agree', async () => {
    const { records } = await read('powers.csv', `${HEAD}1,甲,市局,,2021-03-16,2021年3月\n`);
    expect(records.holdings).toMatchObject([{ validTo: '2021-03-16', certainty: 'CERTAIN' }]);
    expect(records.holdings[0]?.impreciseDays).toBeUndefined();
    await expect(read('powers.csv', `${HEAD}1,甲,市局,,2021-05-16,2021年3月\n`)).rejects.toThrow(
      "powers.csv:2:5: until: '2021-05-16' is not the day after the last day 2021年3月",
    );
  });

  test('says it of transfers too', async () => {
    const { records } = await read(
      'transfers.csv',
      '序号,主项,原实施部门,承接单位,转移方式,生效日期,失效日期\n1,甲,市局,区管委,赋予,2021年3月,2023年\n',
    );
    expect(records.transfers).toMatchObject([
      {
        effectiveFrom: '2021-03-01',
        effectiveTo: '2023-12-31',
        impreciseDays: [
          { day: '2021-03-01', precision: 'MONTH', asWritten: '2021年3月' },
          { day: '2023-12-31', precision: 'YEAR', asWritten: '2023年' },
        ],
        certainty: 'AMBIGUOUS',
        doubts: [
          doubt('2021年3月', 'month', '2021-03-01', '2021-03-31'),
          doubt('2023年', 'year', '2023-01-01', '2023-12-31'),
        ],
      },
    ]);
  });

  test('is refused where only a day will do', async () => {
    await expect(read('powers.csv', '序号,主项,实施部门,印发日期\n1,甲,市局,2021年3月\n')).rejects.toThrow(
      "powers.csv:2:4: issued_on: '2021年3月' gives only the month; allowed: a day, as 2020-06-23, 2020年6月23日 or a date of a workbook",
    );
  });
});
