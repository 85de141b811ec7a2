// A class of bodies that a draft found: its reviewer says which bodies belong to it, and the city's list has them when it is settled.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { NAMES_TO_REVIEW } from '../../src/gazette/names-to-review.js';
import { settle } from '../../src/review/settle.js';
import { Reviewing } from '../../src/review-page/reviewing.js';
import { decideOn } from '../kit/decide.js';
import { ACCEPT, draftedNotice, NAME, NOTICE, POLICE } from '../kit/drafted-notice.js';
import { temporaryFolder } from '../kit/folder.js';

const folder = temporaryFolder();
const CLASS = '各区人民政府';
const TEXT = NOTICE.replace('四、', `四、${CLASS}负责辖区消防检查。\n五、`);

async function drafted() {
  const given = await draftedNotice(folder, TEXT);
  const keysOf = (facts: readonly { readonly kind: string; readonly key: string }[]) =>
    facts.filter(({ kind }) => kind === 'classes').map(({ key }) => key);
  const decide = (reviewer: string, decision: string | null, changes?: Readonly<Record<string, string>>) =>
    decideOn(given.out, reviewer, keysOf, decision, changes);
  const categories = (file: string) => {
    const lists = parse(readFileSync(path.join(given.out, file), 'utf8')) as {
      categories?: Record<string, unknown>[];
    } | null;
    return lists?.categories ?? [];
  };
  return {
    ...given,
    decide,
    ofCity: () => categories('qingshan/organizations.yaml'),
    ofDraft: () => categories(`${NAME}/${NAMES_TO_REVIEW}`),
  };
}

describe('a new class of bodies', () => {
  it('is shown where a bearer names it', async () => {
    const { out } = await drafted();
    const [shown, ...others] = new Reviewing(out, NAME, 'li')
      .answer()
      .facts.filter(({ kind }) => kind === 'classes');
    expect(shown).toMatchObject({ lines: [8, 8], path: '四', fields: { title: CLASS, exhaustive: 'false' } });
    expect(others).toEqual([]);
  });

  it('goes into the list of the city with the members and the exhaustive that its reviewer chose', async () => {
    const { answer, decide, out, ofCity, ofDraft, extracts } = await drafted();
    answer('li', CLASS, ACCEPT);
    expect(decide('li', 'CHANGE', { members: '市公安局\n市住建局', exhaustive: 'true' })).toBe(1);
    settle(out, NAME);
    expect(ofCity()).toMatchObject([{ name: CLASS, members: ['市公安局', '市住建局'], exhaustive: true }]);
    expect(ofDraft()).toEqual([]);
    expect(extracts()).toBe(true);
  });

  it('waits among the names to review until somebody has said what belongs to it; its members may stay unknown', async () => {
    const { answer, decide, out, ofCity, ofDraft } = await drafted();
    answer('li', CLASS, ACCEPT);
    answer('li', POLICE, ACCEPT);
    settle(out, NAME);
    expect([ofCity(), ofDraft().map(({ name }) => name)]).toEqual([[], [CLASS]]);
    decide('li', 'ACCEPT');
    settle(out, NAME);
    expect(ofCity().map(({ name, members }) => [name, members])).toEqual([[CLASS, undefined]]);
  });

  it('is left when reviewers differ on its members', async () => {
    const { answer, decide, out, ofCity } = await drafted();
    answer('li', CLASS, ACCEPT);
    decide('li', 'CHANGE', { members: '市公安局' });
    decide('wang', 'ACCEPT');
    expect(settle(out, NAME).differ.map(({ fact }) => fact.kind)).toEqual(['classes']);
    expect(ofCity()).toEqual([]);
  });

  it('takes no body that no list has, and is not rejected', async () => {
    const { decide } = await drafted();
    expect(decide('li', 'CHANGE', { members: '市公安局\n市海洋局' })).toBe('UNKNOWN_BODY');
    expect(decide('li', 'REJECT')).toBe('CLASS_STAYS');
    expect(decide('li', 'BINDS_NOBODY')).toBe('CLASS_STAYS');
  });
});
