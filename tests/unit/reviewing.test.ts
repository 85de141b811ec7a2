// One reviewer at work on one source, without a browser.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDecisions } from '../../src/review/decisions.js';
import { digestOf } from '../../src/review/facts.js';
import { settle } from '../../src/review/settle.js';
import { Reviewing } from '../../src/review-page/reviewing.js';
import { BUILDING, draftedNotice, MONEY, NAME, NOTICE, POLICE, SHOPS } from '../kit/drafted-notice.js';
import { temporaryFolder } from '../kit/folder.js';

const folder = temporaryFolder();

/** A drafted notice with pages of reviewers; each page knows what it was answered last, as a browser does. */
async function reviewed(text = NOTICE) {
  const given = await draftedNotice(folder, text);
  const page = (reviewer: string) => {
    const reviewing = new Reviewing(given.out, NAME, reviewer);
    let { version } = reviewing.answer();
    return {
      reviewing,
      load: () => {
        version = reviewing.answer().version;
      },
      decide: (words: string, decision: string | null, changes?: Record<string, string>) => {
        const answer = reviewing.decide({
          keys: [given.find(words).key],
          decision,
          version,
          ...(changes === undefined ? {} : { changes }),
        });
        if ('version' in answer) version = answer.version;
        return 'refused' in answer ? answer.refused : Object.keys(answer.changed).length;
      },
    };
  };
  const decided = (reviewer: string) =>
    Object.fromEntries(
      [...readDecisions(given.source, reviewer).values()].map((one) => [one.about.words, one.decision]),
    );
  return { ...given, page, decided };
}

type Given = Awaited<ReturnType<typeof reviewed>>;

/** Adds a fact as the page does. */
const added = (
  { out }: Given,
  reviewer: string,
  kind: string,
  lines: readonly number[],
  fields: Readonly<Record<string, string>>,
) => {
  const reviewing = new Reviewing(out, NAME, reviewer);
  const answer = reviewing.add({ version: reviewing.answer().version, kind, lines, fields });
  return 'refused' in answer ? [answer.refused, answer.field] : Object.values(answer.changed);
};
const MISSED = { title: '推动商场改造', written: '市商务局', role: 'LEAD', roleWords: '推动' };

describe('a reviewer with two pages', () => {
  it('loses no decision: the page that did not see the last one is told, and decides after it has loaded', async () => {
    const { page, decided } = await reviewed();
    const [one, other] = [page('li'), page('li')];
    expect(one.decide(POLICE, 'ACCEPT')).toBe(2);
    expect(other.decide(POLICE, 'REJECT')).toBe('CHANGED_ELSEWHERE');
    other.load();
    expect(other.decide(SHOPS, 'ACCEPT')).toBe(2);
    expect(decided('li')).toMatchObject({ [POLICE]: 'ACCEPT', [SHOPS]: 'ACCEPT' });
  });

  it('and one that was open while the source was settled or drafted again sees the new facts', async () => {
    const { page, out, again, decided } = await reviewed();
    const li = page('li');
    li.decide(POLICE, 'ACCEPT');
    settle(out, NAME);
    expect(li.decide(BUILDING, 'ACCEPT')).toBe('CHANGED_ELSEWHERE');
    li.load();
    expect(li.decide(BUILDING, 'ACCEPT')).toBe(2);
    await again(NOTICE.replace('一、', '一、市气象局负责气象预报。\n二、'));
    expect(li.decide(MONEY, 'ACCEPT')).toBe('CHANGED_ELSEWHERE');
    li.load();
    expect(li.decide('市气象局 OWNER', 'REJECT')).toBe(2);
    expect(Object.keys(decided('li'))).toHaveLength(6);
  });
});

describe('taking a decision back', () => {
  it('takes back what was decided with it, and gives back what it wrote over', async () => {
    const { page, decided } = await reviewed();
    const li = page('li');
    li.decide('市教育局', 'ACCEPT');
    li.decide(MONEY, 'CHANGE', { role: 'COOPERATE' });
    const before = decided('li');
    expect(li.decide('市教育局', 'BINDS_NOBODY')).toBe(3);
    expect(li.decide('市教育局', null)).toBe(3);
    expect(decided('li')).toEqual(before);
    expect(li.decide(POLICE, 'ACCEPT')).toBe(2);
    expect(li.decide(POLICE, null)).toBe(2);
    expect(decided('li')).toEqual(before);
  });
});

describe('a change', () => {
  it.each([
    ['an item without words', '检查施工现场', { title: '' }, 'REQUIRED'],
    ['a role that is none', BUILDING, { role: '' }, 'NOT_A_CHOICE'],
    ['a document without a name', '青山市消防条例', { title: '' }, 'REQUIRED'],
    ['an unknown field', BUILDING, { on: '2021-03-01' }, 'UNKNOWN_FIELD'],
  ])('is refused for %s', async (_what, words, changes, refused) => {
    const { page, source } = await reviewed();
    expect(page('li').decide(words, 'CHANGE', changes)).toBe(refused);
    expect(readDecisions(source, 'li').size).toBe(0);
  });

  it('that gives a transfer a giver needs the words of the text, for the reading quotes them', async () => {
    const { page, facts, decided } = await reviewed(
      NOTICE.replace('四、', '四、将道路安全检查权下放给县公安局。\n五、'),
    );
    const transfer = facts().find(({ kind }) => kind === 'transfers');
    expect(transfer?.fields.from).toBeUndefined();
    const words = `… → ${transfer?.fields.to}`;
    expect(page('li').decide(words, 'CHANGE', { from: '市公安局' })).toBe('NOT_IN_TEXT');
    expect(page('li').decide(words, 'CHANGE', { from: '县公安局' })).toBe(2);
    expect(Object.values(decided('li'))).toEqual(['CHANGE', 'ACCEPT']);
  });
});

it('A decision that is no longer about its fact is shown as open', async () => {
  const { page, readingFile, edit } = await reviewed();
  const li = page('li');
  li.decide(POLICE, 'ACCEPT');
  edit<{ duties: { holders: { is?: string }[] }[] }>(readingFile(), ({ duties }) => {
    Object.assign(duties[0]?.holders[0] ?? {}, { is: '市财政局' });
  });
  const { facts, decisions } = li.reviewing.answer();
  const police = facts.find(({ fields }) => fields.written === '市公安局');
  expect([police?.fields.is, decisions[police?.key ?? '']]).toEqual(['市财政局', undefined]);
});

describe('a fact that the draft missed', () => {
  it('is in the decisions of its reviewer at once and in the readings when settled, and stays when drafted again', async () => {
    const given = await reviewed();
    expect(added(given, 'li', 'duties', [8, 8], MISSED)).toEqual([{ decision: 'ADD' }]);
    expect(given.decided('li')).toEqual({ '市商务局 LEAD: 推动商场改造': 'ADD' });
    const shown = new Reviewing(given.out, NAME, 'li').answer();
    expect(shown.facts.at(-1)).toMatchObject({ kind: 'holdings', path: '四', lines: [8, 8], fields: MISSED });
    expect(settle(given.out, NAME)).toMatchObject({ added: 1, accepted: 0, misplaced: [] });
    expect(given.find('市商务局 LEAD').isReviewed).toBe(true);
    expect(given.extracts()).toBe(true);
    expect(readFileSync(path.join(given.out, NAME, 'records/holdings.jsonl'), 'utf8')).toContain('"LEAD"');
    expect(readFileSync(path.join(given.out, 'qingshan/organizations.yaml'), 'utf8')).toContain('市商务局');
    expect(settle(given.out, NAME).added).toBe(0);
    await given.again(NOTICE.replace('一、', '一、市气象局负责气象预报。\n一、'));
    expect(given.find('市商务局 LEAD')).toMatchObject({ isReviewed: true, lines: [9, 9] });
  });

  it('becomes a bearer of the item that the clause has, is found by its words when lines move, and counts once', async () => {
    const given = await reviewed();
    const fields = {
      title: '检查施工现场',
      written: '施工',
      is: '市财政局',
      role: 'COOPERATE',
      roleWords: '检查',
    };
    added(given, 'li', 'duties', [6, 6], fields);
    added(given, 'wang', 'duties', [6, 6], fields);
    await given.again(NOTICE.replace('一、', '一、市气象局负责气象预报。\n一、'));
    expect(settle(given.out, NAME)).toMatchObject({ added: 1 });
    expect(given.said().filter((one) => one.includes('检查施工现场'))).toEqual([
      '检查施工现场',
      BUILDING,
      '施工 (市财政局) COOPERATE: 检查施工现场',
    ]);
    expect(given.extracts()).toBe(true);
  });

  it('is taken back, and nothing else can be decided on it', async () => {
    const given = await reviewed();
    added(given, 'li', 'tasks', [8, 8], { ...MISSED, dueText: '明显', dueOn: '2021-12-31' });
    const reviewing = new Reviewing(given.out, NAME, 'li');
    const { facts, version } = reviewing.answer();
    const keys = [facts.at(-1)?.key ?? ''];
    expect(reviewing.decide({ keys, decision: 'REJECT', version })).toEqual({ refused: 'ONLY_TAKE_BACK' });
    expect(reviewing.decide({ keys, decision: null, version })).toMatchObject({
      changed: { [keys[0] ?? '']: null },
    });
    expect(given.decided('li')).toEqual({});
  });

  it.each([
    ['a line of no clause', 'duties', [1, 1], MISSED, ['NO_PROVISION', undefined]],
    ['a line after the end', 'duties', [8, 99], MISSED, ['NO_PROVISION', undefined]],
    [
      'words of another clause',
      'duties',
      [8, 8],
      { ...MISSED, title: '检查施工现场' },
      ['NOT_IN_TEXT', 'title'],
    ],
    ['no words of the role', 'duties', [8, 8], { ...MISSED, roleWords: '' }, ['REQUIRED', 'roleWords']],
    ['a role that is none', 'duties', [8, 8], { ...MISSED, role: 'BOSS' }, ['NOT_A_CHOICE', 'role']],
    ['a day that is none', 'tasks', [8, 8], { ...MISSED, dueOn: '2021-02-30' }, ['NOT_A_DAY', 'dueOn']],
    [
      'a field that it has not',
      'duties',
      [8, 8],
      { ...MISSED, dueOn: '2021-02-28' },
      ['UNKNOWN_FIELD', 'dueOn'],
    ],
    ['a kind that is none', 'bosses', [8, 8], MISSED, ['UNREADABLE', undefined]],
    [
      'a group that no list has',
      'memberships',
      [8, 8],
      { group: '市商场小组', written: '市商务局', role: 'MEMBER' },
      ['UNKNOWN_GROUP', 'group'],
    ],
  ])('is refused with %s', async (_what, kind, lines, fields, refused) => {
    const given = await reviewed();
    expect(added(given, 'li', kind, lines, fields)).toEqual(refused);
    expect(readDecisions(given.source, 'li').size).toBe(0);
  });
});

describe('a duty that only prohibits something', () => {
  const FORBIDDEN = NOTICE.replace('四、', '四、施工单位不得堵塞疏散通道。\n五、');
  const forbids = '不得堵塞疏散通道';

  it('says so on its own card and on that of its bearer', async () => {
    const { out } = await reviewed(FORBIDDEN);
    const { facts } = new Reviewing(out, NAME, 'li').answer();
    const shown = facts.filter(({ fields }) => fields.title === forbids);
    expect(shown.map(({ kind, fields }) => [kind, fields.prohibits])).toEqual([
      ['duties', 'true'],
      ['holdings', 'true'],
    ]);
    const [police] = facts.filter(({ kind, fields }) => kind === 'duties' && fields.title?.includes('道路'));
    expect(police?.fields.prohibits).toBe('false');
  });

  it('is changed on the page, and the reading and the records have what the reviewer says', async () => {
    const given = await reviewed(FORBIDDEN);
    const li = given.page('li');
    const duty = (words: string) =>
      given.facts().find(({ kind, fields }) => kind === 'duties' && fields.title === words);
    const change = (words: string, prohibits: string) =>
      li.reviewing.decide({
        keys: [duty(words)?.key],
        decision: 'CHANGE',
        version: li.reviewing.answer().version,
        changes: { prohibits },
      });
    expect(change(forbids, 'false')).toHaveProperty('changed');
    expect(change('检查施工现场', 'true')).toHaveProperty('changed');
    expect(change('检查施工现场', 'perhaps')).toMatchObject({ refused: 'NOT_A_CHOICE', field: 'prohibits' });
    settle(given.out, NAME);
    const { duties } = given.reading() as { duties: { title: string; prohibits?: boolean }[] };
    expect(duties.filter(({ prohibits }) => prohibits !== undefined)).toMatchObject([
      { title: '检查施工现场', prohibits: true },
    ]);
    expect(given.extracts()).toBe(true);
  });

  it('does not open a decision that was stored before the page showed it; one stored since is open when it changes', async () => {
    const given = await reviewed(FORBIDDEN);
    const li = given.page('li');
    li.decide(`OWNER: ${forbids}`, 'ACCEPT');
    const decisionOn = () => {
      const { facts, decisions } = li.reviewing.answer();
      return decisions[
        facts.find(({ kind, fields }) => kind === 'duties' && fields.title === forbids)?.key ?? ''
      ];
    };
    const file = path.join(given.source, 'reviews/li.yaml');
    given.edit<{ duties: { title: string; prohibits?: boolean }[] }>(given.readingFile(), ({ duties }) => {
      for (const one of duties) if (one.title === forbids) delete one.prohibits;
    });
    expect(decisionOn()).toBeUndefined();
    // What the page showed of the duty before: its item, and nothing of a prohibition.
    const before = digestOf(['title', forbids, 'text', '施工单位不得堵塞疏散通道']);
    given.edit<{ decisions: { about: { kind: string; seen: string } }[] }>(file, ({ decisions }) => {
      for (const { about } of decisions) if (about.kind === 'duties') about.seen = before;
    });
    expect(decisionOn()).toEqual({ decision: 'ACCEPT', changes: undefined });
  });
});
