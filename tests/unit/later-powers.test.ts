import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../kit/folder.js';
import { extractInto, withLaterIssues } from '../kit/later-issues.js';
import { refusalsOf } from '../kit/refusals.js';

const LIST = { document: '长政发〔2020〕17号', list: '附件1' };
const row = (number: number) => `power:changzhi/zf-2020-17/annex1/${number}`;
const now = (key: string) => `power:changzhi/zf-2021-18/${key}`;
const refused = (changes: Readonly<Record<string, object>>) =>
  refusalsOf('changzhi/2021-09', 'zf-2021-18', 'powerSuccessions', changes);

test('each item that goes on as another one is a record, with its words, its day and its provision', () => {
  const data = withLaterIssues(temporaryFolder());
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const records = readFileSync(path.join(data, 'changzhi/2021-09/records/power-successions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records.map(({ from, to, kind, on }) => [from, to, kind, on])).toEqual([
    [row(205), now('agency'), 'RENAMED', '2021-09-01'],
    [row(222), now('dispatch'), 'MERGED', '2021-09-01'],
    [row(223), now('dispatch'), 'MERGED', '2021-09-01'],
    [row(219), now('papers'), 'SPLIT', '2021-08-20'],
    [row(219), now('evidence'), 'SPLIT', '2021-08-20'],
    [row(71), now('advertising'), 'RETYPED', '2021-10-01'],
    [row(90), now('farmland'), 'RETYPED', '2021-10-01'],
    [row(221), now('refusal'), 'RENAMED', undefined],
    [row(206), now('services'), 'MERGED', '2021-08-20'],
  ]);
  expect(records[0]).toEqual({
    id: 'power-succession:changzhi/zf-2021-18/c1',
    order: 9,
    from: row(205),
    to: now('agency'),
    kind: 'RENAMED',
    on: '2021-09-01',
    words: '更名为“对人力资源服务机构从事禁止行为的处罚”',
    newHolders: false,
    provision: 'provision:changzhi/zf-2021-18/c1',
  });
  expect(records[3].derivedBy).toEqual(['DATE_OF_DOCUMENT']);
  expect(records[7].pending).toBe('在相关规定修订后');
  expect(records[8].newHolders).toBe(true);
});

test('a succession is refused for a row that the list does not have, for words that are not there, and for a day before the grant', () => {
  expect(
    refused({
      c1: { from: [{ ...LIST, rows: [600] }] },
      c2: { words: '合并为“对用人单位违反劳务派遣规定的处罚”' },
      c3: { on: '2020-06-01' },
      c5: { on: '2021-10-01' },
      c6: { to: ['service'] },
    }),
  ).toEqual({
    c1: 'zf-2021-18 power succession c1 (line 9): document:changzhi/zf-2020-17 has no provision 附件1 第600项',
    c2: "zf-2021-18 power succession c2 (line 11): '合并为“对用人单位违反劳务派遣规定的处罚”' is not in c2",
    c3: `zf-2021-18 power succession c3 (line 13): ${row(219)} begins on 2020-06-23, so it cannot go on as another one on 2020-06-01`,
    c5: "zf-2021-18 power succession c5 (line 21): it has both 'on' and 'pending'; it takes effect on a day or on a fact",
    c6: "zf-2021-18 power succession c6 (line 23): the power 'service' does not exist",
  });
});

test('a succession is refused for an item that would go on as itself, at once or in a circle', () => {
  expect(
    refused({
      c2: { to: [{ ...LIST, rows: [222] }] },
      c3: { kind: 'MERGED', from: [{ ...LIST, rows: [219] }], to: [{ ...LIST, rows: [206] }] },
      c6: { from: [{ ...LIST, rows: [206] }], to: [{ ...LIST, rows: [219] }] },
    }),
  ).toEqual({
    c2: `zf-2021-18 power succession c2 (line 11): ${row(222)} would go on as itself`,
    c3: '',
    c6: `zf-2021-18 power succession c6 (line 23): ${row(206)} would go on as itself, through ${row(219)}`,
  });
});

test('a succession is refused if the number or the type of the items does not fit its kind', () => {
  expect(
    refused({
      c1: { kind: 'RETYPED' },
      c2: { kind: 'RENAMED' },
      c3: { to: ['papers'] },
      'c4-1': { kind: 'RENAMED' },
      c6: {
        from: [
          { ...LIST, rows: [206, 206] },
          { ...LIST, rows: [206] },
        ],
      },
    }),
  ).toEqual({
    c1: `zf-2021-18 power succession c1 (line 9): ${row(205)} and ${now('agency')} are both PENALTY; if only the name changes, write RENAMED`,
    c2: "zf-2021-18 power succession c2 (line 11): RENAMED needs one item in 'from', and it has 2",
    c3: "zf-2021-18 power succession c3 (line 13): SPLIT needs at least two items in 'to', and it has 1",
    'c4-1': `zf-2021-18 power succession c4-1 (line 18): ${row(71)} is LICENSE and ${now('advertising')} OTHER; if the type changes, write RETYPED`,
    c6: `zf-2021-18 power succession c6 (line 23): ${row(206)} is named twice in 'from'`,
  });
});
