import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../kit/folder.js';
import { extractInto, withLaterIssues } from '../kit/later-issues.js';
import { refusals, refusalsOf } from '../kit/refusals.js';

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
    c1: 'zf-2021-18 power succession c1 (line 9): document:changzhi/zf-2020-17 has no provision 附件1 第600项; 附件1 has rows 1 to 550',
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

test('a ban on giving on is a record for each fact or item that it concerns', () => {
  const data = withLaterIssues(temporaryFolder());
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const records = readFileSync(path.join(data, 'changzhi/2021-09/records/delegation-bans.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(records.map(({ bars, body, on, words }) => [bars, body, on, words])).toEqual([
    ...[208, 209, 210].map((number) => [
      `transfer:changzhi/zf-2020-17/annex1/${number}/gaoxin`,
      undefined,
      '2021-09-01',
      '应当自行实施,不得再行委托',
    ]),
    [row(211), 'org:changzhi/human-resources-bureau', '2021-09-01', '自行实施,不得委托其他组织'],
  ]);
});

const ban = (changes: Readonly<Record<string, object>>) =>
  refusalsOf('changzhi/2021-09', 'zf-2021-19', 'delegationBans', changes);

test('a ban on giving on is refused for what gives the body nothing, and for a row that the list does not have', () => {
  expect(
    ban({
      c1: { of: { ...LIST, rows: [208], holder: '市人社局' } },
      c2: { reserved: { items: { ...LIST, rows: [999] }, holder: '市人社局' } },
    }),
  ).toEqual({
    c1: 'zf-2021-19 delegation ban c1 (line 33): document:changzhi/zf-2020-17 附件1 第208项 gives nothing to org:changzhi/human-resources-bureau, so there is nothing to end, to pass on or to fulfil; it gives something to org:changzhi/gaoxin-committee, org:changzhi/jingkai-committee',
    c2: 'zf-2021-19 delegation ban c2 (line 35): document:changzhi/zf-2020-17 has no provision 附件1 第999项; 附件1 has rows 1 to 550',
  });
});

test('a ban on giving on is refused for words that are not there, and without one subject', () => {
  expect(ban({ c1: { words: '不得转委托' }, c2: { reserved: undefined } })).toEqual({
    c1: "zf-2021-19 delegation ban c1 (line 33): '不得转委托' is not in c1",
    c2: "zf-2021-19 delegation ban c2 (line 35): it needs either 'of' or 'reserved'",
  });
});

test('a row of a later list is the power of the earlier list that a person found it to be, and no power of its own', () => {
  const data = withLaterIssues(temporaryFolder());
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const recordsOf = (kind: string) =>
    readFileSync(path.join(data, `changzhi/2021-09/records/${kind}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ id }) => id.includes('/zf-2021-20/'));
  expect(recordsOf('powers').map(({ id }) => id)).toEqual(['power:changzhi/zf-2021-20/annex/3']);
  expect(
    recordsOf('transfers').map(({ responsibility, asWritten, from, certainty }) => [
      responsibility,
      asWritten,
      from,
      certainty,
    ]),
  ).toEqual(
    [
      [row(207), '对职业中介机构未明示职业中介许可证、监督电话的处罚', 'CERTAIN'],
      [row(213), '对用人单位伪造、仿制或者非法颁发职业资格证书的处罚', 'INFERRED'],
      ['power:changzhi/zf-2021-20/annex/3', '对人力资源服务机构的行政检查', 'CERTAIN'],
    ].map(([power, words, certainty]) => [power, words, 'org:changzhi/human-resources-bureau', certainty]),
  );
});

test.each([
  [
    'a row that the earlier list does not have',
    'rows: [207]',
    'rows: [600]',
    'row 1 (line 71): document:changzhi/zf-2020-17 has no provision 附件1 第600项; 附件1 has rows 1 to 550',
  ],
  [
    'a power of another type',
    'rows: [213]',
    'rows: [71]',
    `row 2 (line 72): the row is 行政处罚, but ${row(71)} is LICENSE`,
  ],
  [
    'a document that no gazette prints',
    'same: { document: 长政发〔2020〕17号, list: 附件1, rows: [207]',
    'same: { document: 长政发〔2017〕104号, list: 附件1, rows: [207]',
    'row 1 (line 71): no gazette of the city that was read before prints document:cited/chang-zheng-fa-2017-104',
  ],
])('a match with an earlier list is refused for %s', (_, as, so, message) => {
  const data = withLaterIssues(temporaryFolder());
  const file = path.join(data, 'changzhi/2021-09/matches.yaml');
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(as);
  writeFileSync(file, before.replace(as, so));
  expect(refusals(data)).toContain(`changzhi/2021-09: matches.yaml: annex ${message}`);
});

test('a part of the duties that passes to another body is named by its words and by what it is', () => {
  const data = withLaterIssues(temporaryFolder());
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const text = readFileSync(path.join(data, 'changzhi/2021-09/records/successions.jsonl'), 'utf8');
  expect(JSON.parse(text)).toEqual({
    id: 'succession:changzhi/zb-2021-40/c1',
    from: 'org:changzhi/housing-bureau',
    to: 'org:changzhi/transport-bureau',
    kind: 'SPLIT',
    on: '2021-11-01',
    part: '道路交通安全职责',
    ofFields: ['ROAD_SAFETY'],
    provision: 'provision:changzhi/zb-2021-40/c1',
  });
});

test.each([
  [{ kind: 'REPLACED' }, 'a part of the duties passes by SPLIT, and not by REPLACED'],
  [{ part: { words: '消防安全职责', kinds: ['DUTY'] } }, "'消防安全职责' is not in c1"],
  [{ to: '市住建局' }, '市住建局 and 市住建局 are the same body'],
  [
    { part: { words: '道路交通安全职责', documents: ['长政办发〔2019〕99号'] } },
    "no gazette of this city prints '长政办发〔2019〕99号'",
  ],
])('a succession of a part is refused with %j', (change, problem) => {
  const { c1 } = refusalsOf('changzhi/2021-09', 'zb-2021-40', 'successions', { c1: change });
  expect(c1?.startsWith(`zb-2021-40 succession c1 (line 79): ${problem}`), c1).toBe(true);
});
