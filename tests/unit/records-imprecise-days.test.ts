import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dayAsWritten, imprecisionProblem, precisionOf } from '../../src/records/imprecise-days.js';
import { readRecordFiles } from '../../src/records/read-files.js';
import { temporaryFolder } from '../kit/folder.js';
import { smallest } from '../kit/smallest.js';

const inMarch = { day: '2021-03-01', precision: 'MONTH', asWritten: '2021年3月' };
const doubt = { about: 'DAY', certainty: 'AMBIGUOUS', reason: 'x', from: '2021-03-01', to: '2021-03-31' };
const row = { impreciseDays: [JSON.stringify(inMarch)] };

test('a day is as precise as the source gives it, and no day has no precision', () => {
  expect([
    precisionOf(row, '2021-03-01'),
    precisionOf(row, '2021-04-01'),
    precisionOf(row, null),
    precisionOf({}, '2021-03-01'),
    precisionOf({ impreciseDays: null }, '2021-03-01'),
  ]).toEqual(['MONTH', 'DAY', null, 'DAY', 'DAY']);
  expect([dayAsWritten(row, '2021-03-01'), dayAsWritten(row, '2021-04-01'), dayAsWritten(row, null)]).toEqual(
    ['2021年3月', null, null],
  );
});

test('a record has an imprecise day among its days, and a doubt about the days that it leaves open', () => {
  const record = { validFrom: '2021-03-01', impreciseDays: [inMarch], doubts: [doubt] };
  const ofTransfer = {
    ...record,
    validFrom: undefined,
    effectiveTo: '2021-03-31',
    impreciseDays: [{ ...inMarch, day: '2021-03-31' }],
  };
  expect([imprecisionProblem(record), imprecisionProblem(ofTransfer), imprecisionProblem({})]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(imprecisionProblem({ ...record, validFrom: '2021-04-01', validTo: '2022-04-01' })).toBe(
    'impreciseDays: 2021-03-01 is no day of the record; allowed: validFrom, validTo',
  );
  const without =
    'impreciseDays: 2021-03-01 needs a doubt about DAY with `from` and `to`, of which one is 2021-03-01';
  for (const doubts of [
    [],
    [{ ...doubt, about: 'ITEM' }],
    [{ ...doubt, to: undefined }],
    [{ ...doubt, from: '2021-02-01' }],
  ])
    expect(imprecisionProblem({ ...record, doubts })).toBe(without);
});

test('which a reader of records checks, with the place', async () => {
  const file = path.join(temporaryFolder(), 'holdings.jsonl');
  const holding = { ...smallest('holdings'), validFrom: '2021-03-01', impreciseDays: [inMarch] };
  const text = JSON.stringify(holding);
  writeFileSync(file, `${text}\n`);
  const source = { name: 'x/2021', title: 'x', sha256: '0'.repeat(64) };
  await expect(readRecordFiles(source, 'x', [{ path: file, label: 'holdings.jsonl' }])).rejects.toThrow(
    `holdings.jsonl:1:${text.indexOf('[{"day"') + 1}: impreciseDays: 2021-03-01 needs a doubt about DAY`,
  );
});
