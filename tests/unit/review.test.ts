// The decisions of reviewers on a drafted source.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareReviews } from '../../src/review/compare.js';
import { checkReviewer, readDecisions, saidOf } from '../../src/review/decisions.js';
import { readSourceFolder } from '../../src/review/source-folder.js';
import {
  ACCEPT,
  BINDS_NOBODY,
  BUILDING,
  draftedNotice,
  lead,
  MONEY,
  NAME,
  POLICE,
  REJECT,
  SHOPS,
} from '../kit/drafted-notice.js';
import { temporaryFolder } from '../kit/folder.js';
import { commandLineWith } from '../kit/terminal.js';

const folder = temporaryFolder();
const drafted = (text?: string) => draftedNotice(folder, text);

describe('a decision', () => {
  it('is in the file of its reviewer at once, with its time and what it is about, and in no other', async () => {
    const { source, answer, find } = await drafted();
    answer('li', POLICE, ACCEPT);
    const file = parse(readFileSync(path.join(source, 'reviews/li.yaml'), 'utf8'));
    expect(file.decisions[0]).toEqual({
      key: find(POLICE).key,
      about: { document: 'd-2021-5-3ec3', line: 5, kind: 'holdings', words: POLICE, seen: find(POLICE).seen },
      decision: 'ACCEPT',
      at: '2026-11-29T20:00:00Z',
    });
    expect(readdirSync(path.join(source, 'reviews'))).toEqual(['li.yaml']);
    expect(readDecisions(source, 'wang').size).toBe(0);
  });

  it('on a holder confirms the duty that was read with it, and is taken back alone', async () => {
    const { source, answer, facts } = await drafted();
    const made = () =>
      facts()
        .filter(({ key }) => readDecisions(source, 'li').has(key))
        .map(saidOf);
    answer('li', POLICE, ACCEPT);
    expect(made()).toEqual(['负责道路安全监督', POLICE]);
    answer('li', POLICE, null);
    expect(made()).toEqual(['负责道路安全监督']);
  });

  it('that rejects the last holder rejects the duty, one that rejects the duty rejects its holders', async () => {
    const { source, answer, find } = await drafted();
    answer('li', MONEY, REJECT);
    const on = (words: string) => readDecisions(source, 'li').get(find(words).key)?.decision;
    expect(on('市教育局')).toBeUndefined();
    answer('li', '市教育局', REJECT);
    const [duty] = readSourceFolder(path.dirname(path.dirname(source)), NAME).facts.filter(
      (one) => saidOf(one) === '负责学校消防经费',
    );
    expect(readDecisions(source, 'li').get(duty?.key ?? '')?.decision).toBe('REJECT');
    answer('wang', '负责学校消防经费', REJECT);
    expect([...readDecisions(source, 'wang').values()].map(({ decision }) => decision)).toEqual([
      'REJECT',
      'REJECT',
      'REJECT',
    ]);
  });

  it.each(['../li', '', 'a/b', '.li', 'a'.repeat(41)])('has no reviewer of the name %j', (name) => {
    expect(() => checkReviewer(name)).toThrow('cannot be the name of a reviewer');
  });

  it('may have a reviewer with a Chinese name', () => {
    expect(() => checkReviewer('李明')).not.toThrow();
  });
});

describe('comparing two reviewers', () => {
  it('shows where they differ and what only one of them decided', async () => {
    const { source, answer } = await drafted();
    for (const one of ['li', 'wang']) answer(one, POLICE, ACCEPT);
    answer('li', BUILDING, ACCEPT);
    answer('wang', BUILDING, lead);
    answer('li', SHOPS, BINDS_NOBODY);
    const { same, differ, onlyOne } = compareReviews(
      readDecisions(source, 'li'),
      readDecisions(source, 'wang'),
    );
    expect(same).toBe(3);
    expect(
      differ.map(({ about, first, second }) => [about.words, first?.decision, second?.decision]),
    ).toEqual([[BUILDING, 'ACCEPT', 'CHANGE']]);
    expect(onlyOne.map(({ about }) => about.words)).toEqual([SHOPS, '可以推动商场改造,推动效果明显']);
  });

  it('takes a change that changes nothing for an acceptance', async () => {
    const { source, answer } = await drafted();
    answer('li', POLICE, ACCEPT);
    answer('wang', POLICE, { decision: 'CHANGE', changes: {} });
    expect(compareReviews(readDecisions(source, 'li'), readDecisions(source, 'wang'))).toEqual({
      same: 2,
      differ: [],
      onlyOne: [],
    });
  });

  it('says how many each decided and in how long, without the pauses', async () => {
    const { out, source, answer, edit } = await drafted();
    for (const one of [POLICE, BUILDING, MONEY]) answer('li', one, ACCEPT);
    answer('wang', POLICE, ACCEPT);
    const times = ['20:00:00', '20:00:30', '20:06:00', '20:06:00', '20:30:00', '20:31:00'];
    edit<{ decisions: { at: string }[] }>(path.join(source, 'reviews/li.yaml'), ({ decisions }) => {
      for (const [at, one] of decisions.entries()) one.at = `2026-11-29T${times[at]}Z`;
    });
    const { out: said } = await commandLineWith(
      ['review', NAME, '--compare', 'li', 'wang', '--out', out],
      {},
    );
    expect(said.split('\n').slice(1, 3)).toEqual([
      'li: 6 decisions in 7.0 min, pauses of more than 10 min left out',
      'wang: 2 decisions in 0.0 min, pauses of more than 10 min left out',
    ]);
  });

  it('needs two who have decided: a name that has no decisions is an error that lists the names', async () => {
    const { out, answer } = await drafted();
    answer('li', POLICE, ACCEPT);
    answer('wang', POLICE, ACCEPT);
    const { err, code } = await commandLineWith(
      ['review', NAME, '--compare', 'li', 'wnag', '--out', out],
      {},
    );
    expect([code, err]).toEqual([
      2,
      "'wnag' has decided nothing in qingshan/2021-03. Its reviewers are: li, wang.\n",
    ]);
  });
});
