// The clauses in which a draft understood nothing: a reviewer sees them, and what is settled says that somebody has.
import { describe, expect, it } from 'vitest';
import { readDecisions, saidOf } from '../../src/review/decisions.js';
import { settle } from '../../src/review/settle.js';
import { Reviewing } from '../../src/review-page/reviewing.js';
import { draftedNotice, NAME, NOTICE, POLICE } from '../kit/drafted-notice.js';
import { temporaryFolder } from '../kit/folder.js';
import { commandLineWith } from '../kit/terminal.js';

const folder = temporaryFolder();
const GOOD = '五、形成人人关心消防的良好氛围。';
const DEFINED = '六、本通知所称消防工作,包括火灾预防。';
const WITH_CLAUSES = NOTICE.replace('青山市人民政府\n2021', `${GOOD}\n${DEFINED}\n青山市人民政府\n2021`);
const PREAMBLE = '根据《青山市消防条例》,现通知如下:';

async function reviewed(text = WITH_CLAUSES) {
  const given = await draftedNotice(folder, text);
  const open = (reviewer: string) => {
    const { facts, decisions } = new Reviewing(given.out, NAME, reviewer).answer();
    return facts
      .filter(({ kind, key }) => kind === 'clauses' && decisions[key] === undefined)
      .map(({ fields }) => fields.title);
  };
  const decide = (reviewer: string, words: string, decision: string | null) => {
    const reviewing = new Reviewing(given.out, NAME, reviewer);
    const { facts, version } = reviewing.answer();
    const keys = facts.filter(({ fields }) => fields.title === words).map(({ key }) => key);
    const answer = reviewing.decide({ keys, decision, version });
    return 'refused' in answer ? answer.refused : Object.values(answer.changed);
  };
  const add = (reviewer: string, line: number, fields: Readonly<Record<string, string>>) => {
    const reviewing = new Reviewing(given.out, NAME, reviewer);
    return reviewing.add({
      version: reviewing.answer().version,
      kind: 'duties',
      lines: [line, line],
      fields,
    });
  };
  return { ...given, open, decide, add };
}
const MISSED = { title: '关心消防', written: '人人', role: 'OWNER', roleWords: '形成' };

describe('a clause in which the draft understood nothing', () => {
  it('is among what is left, in its place in the text; a clause that only cites a document is one', async () => {
    const { open, out } = await reviewed();
    expect(open('li')).toEqual([PREAMBLE, GOOD, DEFINED]);
    const { facts } = new Reviewing(out, NAME, 'li').answer();
    expect(facts.map(({ lines: [line] }) => line)).toEqual([4, 4, 5, 5, 6, 6, 7, 7, 7, 8, 8, 9, 10]);
    expect(facts.find(({ fields }) => fields.title === GOOD)).toMatchObject({ path: '五', lines: [9, 9] });
  });

  it('binds nobody when its reviewer accepts it or says so; it has nothing to reject or to change', async () => {
    const { decide, open, source } = await reviewed();
    expect(decide('li', GOOD, 'ACCEPT')).toEqual([{ decision: 'BINDS_NOBODY', changes: undefined }]);
    expect(decide('li', DEFINED, 'BINDS_NOBODY')).toHaveLength(1);
    expect(open('li')).toEqual([PREAMBLE]);
    expect(decide('li', PREAMBLE, 'REJECT')).toBe('STATES_NOTHING');
    expect(decide('li', PREAMBLE, 'CHANGE')).toBe('STATES_NOTHING');
    expect(decide('li', GOOD, null)).toEqual([null]);
    expect([...readDecisions(source, 'li').values()].map(({ about }) => about.words)).toEqual([DEFINED]);
  });

  it('is noted in the reading as looked at when it is settled, and stays so when drafted again', async () => {
    const { decide, out, reading, extracts, open, again, answer } = await reviewed();
    decide('li', GOOD, 'BINDS_NOBODY');
    answer('li', POLICE, { decision: 'ACCEPT' });
    expect(settle(out, NAME)).toMatchObject({
      accepted: 2,
      nobody: 1,
      openClauses: 2,
      removed: 0,
      differ: [],
    });
    expect(reading().bindsNobody).toEqual([{ at: 's5', reason: 'It binds nobody: li.' }]);
    expect(extracts()).toBe(true);
    expect(settle(out, NAME)).toMatchObject({ nobody: 0, openClauses: 2 });
    await again(WITH_CLAUSES.replace('一、', '一、市气象局负责气象预报。\n一、'));
    expect(open('wang')).toEqual([PREAMBLE, DEFINED]);
    expect(settle(out, NAME)).toMatchObject({ nobody: 0, openClauses: 2 });
  });

  it('is open no longer when its reviewer adds what the draft missed, and open again when that is taken back', async () => {
    const { add, decide, open, out, source } = await reviewed();
    decide('li', GOOD, 'BINDS_NOBODY');
    expect(add('li', 9, MISSED)).toMatchObject({ changed: {} });
    expect(open('li')).toEqual([PREAMBLE, DEFINED]);
    expect([...readDecisions(source, 'li').values()].map(({ decision }) => decision)).toEqual(['ADD']);
    const reviewing = new Reviewing(out, NAME, 'li');
    const { facts, version, decisions } = reviewing.answer();
    const keys = facts.filter(({ key }) => decisions[key]?.decision === 'ADD').map(({ key }) => key);
    reviewing.decide({ keys, decision: null, version });
    expect(open('li')).toEqual([PREAMBLE, GOOD, DEFINED]);
  });

  it('of which one says that it binds nobody and another finds a fact in it is left until they agree', async () => {
    const { add, decide, out, reading, said } = await reviewed();
    decide('wang', GOOD, 'BINDS_NOBODY');
    add('li', 9, MISSED);
    const { differ, added, nobody } = settle(out, NAME);
    expect(
      differ.map(({ fact, by }) => [saidOf(fact), [...by].map(([name, one]) => [name, one.decision])]),
    ).toEqual([
      [
        GOOD,
        [
          ['wang', 'BINDS_NOBODY'],
          ['li', 'ADD'],
        ],
      ],
    ]);
    expect([added, nobody, reading().bindsNobody]).toEqual([0, 0, undefined]);
    decide('wang', GOOD, null);
    expect(settle(out, NAME)).toMatchObject({ added: 1, differ: [] });
    expect(said()).toContain('人人 OWNER: 关心消防');
  });

  it('has stated something when the bearer of an item stands in it', async () => {
    const { open } = await reviewed(
      NOTICE.replace(
        '一、市公安局负责道路安全监督。',
        '一、市公安局履行下列职责:\n(一)监督道路安全;\n(二)宣传道路安全。',
      ),
    );
    expect(open('li')).toEqual([PREAMBLE]);
  });

  it('is none in a source that a person read', async () => {
    const { open, source, edit } = await reviewed();
    edit<{ original?: object }>(`${source}/manifest.yaml`, (manifest) => {
      delete manifest.original;
    });
    expect(open('li')).toEqual([]);
  });

  it('is counted by --settle', async () => {
    const { out, decide } = await reviewed();
    decide('li', GOOD, 'BINDS_NOBODY');
    const { out: said } = await commandLineWith(['review', NAME, '--settle', '--out', out], {});
    expect(said).toContain(
      '1 clause without a fact looked at and noted as binding nobody, 2 not looked at\n',
    );
  });
});
