// The rows of a drafted list of powers, reviewed one by one.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPowerList } from '../../src/gazette/power-list.js';
import { compareReviews } from '../../src/review/compare.js';
import { readDecisions } from '../../src/review/decisions.js';
import { settle } from '../../src/review/settle.js';
import { doubtsOf } from '../../src/review-page/doubts.js';
import { Reviewing } from '../../src/review-page/reviewing.js';
import { decideOn } from '../kit/decide.js';
import { ACCEPT, draftedNotice, listed, NAME, ROWS } from '../kit/drafted-notice.js';
import { temporaryFolder } from '../kit/folder.js';
import { changzhi } from '../kit/gazette.js';

const folder = temporaryFolder();

/** The drafted list, and what reviewers do with its rows by their numbers. */
async function drafted(rows = ROWS) {
  const given = await draftedNotice(folder, listed(rows));
  const shown = (reviewer = 'reader') =>
    new Reviewing(given.out, NAME, reviewer).answer().facts.filter(({ kind }) => kind.startsWith('power'));
  const decide = (
    reviewer: string,
    numbers: readonly number[],
    decision: string | null,
    changes?: Readonly<Record<string, string>>,
  ) =>
    decideOn(
      given.out,
      reviewer,
      (facts) =>
        numbers.map((number) => facts.find(({ fields }) => fields.number === String(number))?.key ?? ''),
      decision,
      changes,
    );
  /** The numbers of the rows on which the page of a reviewer shows no decision. */
  const open = (reviewer: string) => {
    const { decisions } = new Reviewing(given.out, NAME, reviewer).answer();
    return shown(reviewer).flatMap(({ key, fields }) =>
      decisions[key] === undefined ? Number(fields.number) : [],
    );
  };
  const file = (name: string) => readFileSync(path.join(given.out, NAME, name), 'utf8');
  const corrections = () => parse(file('corrections.yaml')).corrections as Record<string, unknown>[];
  const isReviewed = () => !('reviewed' in parse(file('manifest.yaml')).documents[0].annexes[0]);
  /** Type, title, former holder and certainty of each power in the records, and whether it is reviewed. */
  const powers = () => {
    expect(given.extracts()).toBe(true);
    const records = (kind: string) =>
      file(`records/${kind}.jsonl`)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const givers = new Map(records('transfers').map(({ responsibility, from }) => [responsibility, from]));
    return records('powers').map(({ id, powerType, title, certainty, reviewed }) => [
      powerType,
      title,
      givers.get(id),
      certainty,
      reviewed !== false,
    ]);
  };
  return { ...given, shown, decide, open, corrections, isReviewed, powers };
}

const ALL = [1, 2, 3, 4, 5];
const REPORT = { accepted: 0, changed: 0, waiting: 0, open: 0, differ: [], outdated: [] };

describe('the rows of a drafted list', () => {
  it('are shown in place of the list, each with its cells as understood, its line and its doubts', async () => {
    const { shown } = await drafted();
    expect(shown().map(({ kind, lines, certainty, fields }) => [kind, lines[0], certainty, fields])).toEqual([
      [
        'powerRows',
        13,
        'CERTAIN',
        { number: '1', type: '行政许可', main: '施工许可证核发', department: '市住建局' },
      ],
      [
        'powerRows',
        14,
        'CERTAIN',
        {
          number: '2',
          type: '行政处罚',
          main: '对违法施工的处罚',
          sub: '未取得许可的',
          department: '市住建局',
        },
      ],
      [
        'powerRows',
        15,
        'CERTAIN',
        {
          number: '3',
          type: '行政处罚',
          main: '对违法施工的处罚',
          sub: '未按图施工的',
          department: '市住建局',
        },
      ],
      [
        'powerRows',
        18,
        'INFERRED',
        {
          number: '4',
          type: '行政处罚',
          main: '对违法取水的处罚',
          department: '市水利局',
          remark: '市政府批准',
        },
      ],
      [
        'powerRows',
        19,
        'INFERRED',
        {
          number: '5',
          type: '行政处罚',
          main: '取水许可审批',
          department: '市水利局',
          remark: '市政府批准',
        },
      ],
    ]);
    expect(shown()[4]?.doubts).toEqual([
      {
        reason: {
          en: 'The page opens without its type; the one of the page before goes on, as the running numbers do.',
          zh: '本页开头没有类型；沿用上一页的类型，序号也连续。',
        },
        alternatives: { en: [], zh: [] },
      },
    ]);
    expect(shown()[1]?.quoted).toEqual(['行政处罚', '对违法施工的处罚', '未取得许可的']);
  });

  it('are accepted or changed; none can be left out, and a change needs words of the table', async () => {
    const { decide, open } = await drafted();
    expect(decide('li', [2], 'REJECT')).toBe('ROW_STAYS');
    expect(decide('li', [2], 'BINDS_NOBODY')).toBe('ROW_STAYS');
    expect(decide('li', [5], 'CHANGE', { main: '取水许可' })).toBe(1);
    expect(decide('li', [5], null)).toBe(1);
    expect(decide('li', [5], 'CHANGE', { main: '排水许可' })).toBe('NOT_IN_TEXT');
    expect(decide('li', [3], 'CHANGE', { main: '对违法取水的处罚' })).toBe('NOT_IN_TEXT');
    expect(decide('li', [5], 'CHANGE', { main: '' })).toBe('REQUIRED');
    expect(decide('li', [5], 'CHANGE', { type: '行政审批' })).toBe('NOT_A_CHOICE');
    expect(decide('li', [5], 'CHANGE', { number: '6' })).toBe('UNKNOWN_FIELD');
    expect(decide('li', [1, 2, 3], 'ACCEPT')).toBe(3);
    expect(open('li')).toEqual([4, 5]);
    expect(open('wang')).toEqual(ALL);
  });
});

describe('a list', () => {
  it('is reviewed only when every row is accepted or changed, and a changed cell becomes a correction', async () => {
    const { decide, out, source, powers, isReviewed, corrections, shown } = await drafted();
    decide('li', [1, 2, 3, 4], 'ACCEPT');
    expect(settle(out, NAME)).toMatchObject({ ...REPORT, waiting: 4, open: 1 });
    expect([isReviewed(), corrections()]).toEqual([false, []]);
    decide('li', [5], 'CHANGE', { type: '行政许可', remark: '' });
    expect(settle(out, NAME)).toMatchObject({ ...REPORT, accepted: 4, changed: 1 });
    expect(isReviewed()).toBe(true);
    const [, , , , last] = shown('li');
    expect(corrections()).toEqual([
      {
        key: `review-${last?.key}`,
        lines: 19,
        kind: 'MERGED_CELL',
        reading: '5. 取水许可审批 (行政许可, 市水利局)',
        alternatives: ['5. 取水许可审批 (行政处罚, 市水利局 市政府批准)'],
        reason: 'Changed in the review: li.',
        set: { type: '行政许可', department: '市水利局' },
      },
    ]);
    expect(powers()).toEqual([
      ['LICENSE', '施工许可证核发', 'org:qingshan/housing', 'CERTAIN', true],
      ['PENALTY', '对违法施工的处罚 / 未取得许可的', 'org:qingshan/housing', 'CERTAIN', true],
      ['PENALTY', '对违法施工的处罚 / 未按图施工的', 'org:qingshan/housing', 'CERTAIN', true],
      ['PENALTY', '对违法取水的处罚', 'org:qingshan/water', 'INFERRED', true],
      ['LICENSE', '取水许可审批', 'org:qingshan/water', 'CERTAIN', true],
    ]);
    expect([...readDecisions(source, 'li').values()].every(({ settled }) => settled !== undefined)).toBe(
      true,
    );
    expect(settle(out, NAME)).toMatchObject(REPORT);
    expect(corrections()).toHaveLength(1);
  });

  it('leaves the rows below a changed main item as they were accepted', async () => {
    const { decide, out, powers, corrections } = await drafted();
    decide('li', [1, 3, 4, 5], 'ACCEPT');
    decide('li', [2], 'CHANGE', { main: '违法施工的处罚', sub: '' });
    expect(settle(out, NAME)).toMatchObject({ ...REPORT, accepted: 4, changed: 1 });
    expect(corrections().map(({ lines, kind, set, reason }) => [lines, kind, set, reason])).toEqual([
      [14, 'SHIFTED_COLUMN', { main: '违法施工的处罚', sub: null }, 'Changed in the review: li.'],
      [
        15,
        'SHIFTED_COLUMN',
        { main: '对违法施工的处罚' },
        'A row above was changed in the review; this row stays as it was.',
      ],
    ]);
    expect(powers().map(([, title]) => title)).toEqual([
      '施工许可证核发',
      '违法施工的处罚',
      '对违法施工的处罚 / 未按图施工的',
      '对违法取水的处罚',
      '取水许可审批',
    ]);
  });

  it('waits while two reviewers differ on a row, which the comparison shows', async () => {
    const { decide, out, source, isReviewed } = await drafted();
    decide('li', ALL, 'ACCEPT');
    decide('wang', [4], 'CHANGE', { type: '行政检查' });
    decide('wang', [5], 'ACCEPT');
    const { same, differ, onlyOne } = compareReviews(
      readDecisions(source, 'li'),
      readDecisions(source, 'wang'),
    );
    expect([same, onlyOne.length]).toEqual([1, 3]);
    expect(differ.map(({ about, second }) => [about.line, about.words, second?.changes])).toEqual([
      [18, '4. 对违法取水的处罚 (行政处罚, 市水利局 市政府批准)', { type: '行政检查' }],
    ]);
    const settled = settle(out, NAME);
    expect(settled).toMatchObject({ accepted: 0, changed: 0, waiting: 4, open: 0 });
    expect(settled.differ.map(({ fact }) => fact.lines[0])).toEqual([18]);
    expect(isReviewed()).toBe(false);
    decide('li', [4], 'CHANGE', { type: '行政检查' });
    expect(settle(out, NAME)).toMatchObject({ ...REPORT, accepted: 4, changed: 1 });
    expect(isReviewed()).toBe(true);
  });

  it('that is reviewed takes a later change of a row', async () => {
    const { decide, out, powers, corrections } = await drafted();
    decide('li', ALL, 'ACCEPT');
    settle(out, NAME);
    expect(decide('li', [5], 'CHANGE', { type: '行政许可' })).toBe(1);
    expect(settle(out, NAME)).toMatchObject({ ...REPORT, changed: 1 });
    decide('li', [5], 'CHANGE', { main: '取水许可' });
    expect(settle(out, NAME)).toMatchObject({ ...REPORT, changed: 1 });
    expect(corrections().map(({ set }) => set)).toEqual([{ main: '取水许可', type: '行政许可' }]);
    expect(powers()[4]).toEqual(['LICENSE', '取水许可', 'org:qingshan/water', 'CERTAIN', true]);
  });

  it('that names a new former holder has it in the lists of the city when it is settled', async () => {
    const { decide, out, powers } = await drafted();
    decide('li', [1, 2, 3, 4], 'ACCEPT');
    decide('li', [5], 'CHANGE', { department: '市环保局' });
    settle(out, NAME);
    expect(readFileSync(path.join(out, 'qingshan/organizations.yaml'), 'utf8')).toContain('name: 市环保局');
    expect(powers()[4]?.slice(0, 2)).toEqual(['PENALTY', '取水许可审批']);
  });

  it('that cannot be read is one fact that says why and cannot be decided', async () => {
    const { edit, source, out, shown } = await drafted();
    edit<{ documents: { annexes: { rows: number }[] }[] }>(path.join(source, 'manifest.yaml'), (manifest) => {
      for (const list of manifest.documents[0]?.annexes ?? []) list.rows = 6;
    });
    const [list, ...others] = shown();
    expect(others).toEqual([]);
    expect([list?.kind, list?.certainty, list?.doubts[0]?.reason]).toEqual([
      'powerLists',
      'AMBIGUOUS',
      {
        en: 'The rows cannot be read: 附件1: 5 rows were read, but its heading says 6',
        zh: '各行无法读取：附件1: 5 rows were read, but its heading says 6',
      },
    ]);
    const reviewing = new Reviewing(out, NAME, 'li');
    expect(
      reviewing.decide({ keys: [list?.key], decision: 'ACCEPT', version: reviewing.answer().version }),
    ).toEqual({ refused: 'UNREADABLE_LIST' });
    expect(settle(out, NAME)).toMatchObject({ ...REPORT, open: 1 });
  });
});

describe('drafting again', () => {
  it('keeps the decisions on rows whose words are the same, whatever their numbers, and opens what says something else', async () => {
    const { decide, again, open } = await drafted();
    decide('li', ALL, 'ACCEPT');
    const [first = '', ...others] = ROWS;
    const now = [
      first,
      '2\t\t临时施工许可\t\t\t',
      ...others.map((row) => row.replace(/^\d/u, (number) => String(Number(number) + 1))),
    ];
    await again(listed(now));
    expect(open('li')).toEqual([2]);
    await again(listed(now.map((row) => row.replace('市水利局', '市住建局'))));
    expect(open('li')).toEqual([2, 5, 6]);
  });

  it('keeps a settled list, and the rows of one that has changed stay decided where they say the same', async () => {
    const { decide, again, out, isReviewed, open, powers } = await drafted();
    decide('li', [1, 2, 3, 4], 'ACCEPT');
    decide('li', [5], 'CHANGE', { type: '行政许可' });
    settle(out, NAME);
    await again(listed(ROWS));
    expect([isReviewed(), open('li')]).toEqual([true, []]);
    expect(powers()[4]).toEqual(['LICENSE', '取水许可审批', 'org:qingshan/water', 'CERTAIN', true]);
    const now = ROWS.map((row) => row.replace('未按图施工的', '未按图纸施工的'));
    await again(listed(now));
    expect([isReviewed(), open('li')]).toEqual([false, [3, 5]]);
    decide('li', [3, 5], 'ACCEPT');
    expect(settle(out, NAME)).toMatchObject({ ...REPORT, accepted: 5 });
    expect(powers()[4]).toEqual(['LICENSE', '取水许可审批', 'org:qingshan/water', 'CERTAIN', true]);
  });
});

it('A list whose decision as a whole was not settled is open, row by row', async () => {
  const { answer, out, open } = await drafted();
  answer('li', '附件1', ACCEPT);
  expect(settle(out, NAME)).toMatchObject({ ...REPORT, open: 5 });
  expect(open('li')).toEqual(ALL);
});

it('A rejection of a row that somebody wrote into the file of a reviewer removes nothing: the row is open', async () => {
  const { decide, edit, source, out, isReviewed } = await drafted();
  decide('li', ALL, 'ACCEPT');
  edit<{ decisions: { decision: string }[] }>(path.join(source, 'reviews/li.yaml'), ({ decisions }) => {
    Object.assign(decisions[2] ?? {}, { decision: 'REJECT' });
  });
  expect(settle(out, NAME)).toMatchObject({ ...REPORT, waiting: 4, open: 1 });
  expect(isReviewed()).toBe(false);
});

it('Every reason of the reading of a list is there in Chinese', () => {
  const { manifest, source, authority } = changzhi();
  const doubts = manifest.documents
    .flatMap(({ annexes }) => annexes)
    .flatMap((list) => readPowerList(source, list, authority, []).rows)
    .flatMap((row) => row.doubts);
  const said = doubtsOf({
    doubts: doubts.map((one) => ({
      ...one,
      lines: 1,
      alternatives: [],
      certainty: {},
      alternativeBodies: [],
    })),
  });
  expect(new Set(said.map(({ reason }) => reason.en.replace(/\d+/u, ''))).size).toBe(12);
  expect(said.filter(({ reason }) => /[a-z]/u.test(reason.zh))).toEqual([]);
});

it('A list of two thousand rows is shown, accepted and settled in seconds', async () => {
  const many = Array.from(
    { length: 2000 },
    (_, at) => `${at + 1}\t行政处罚\t对第${at}种行为的处罚\t\t\t市住建局`,
  );
  const { out, decide, corrections } = await drafted(many);
  const began = performance.now();
  expect(
    decide(
      'li',
      many.map((_, at) => at + 1),
      'ACCEPT',
    ),
  ).toBe(2000);
  for (const number of [1, 1000, 2000]) decide('li', [number], 'CHANGE', { type: '行政检查' });
  expect(settle(out, NAME)).toMatchObject({ ...REPORT, accepted: 1997, changed: 3 });
  expect(corrections().map(({ lines }) => lines)).toEqual([13, 1012, 2012]);
  expect(performance.now() - began).toBeLessThan(30_000);
}, 60_000);
