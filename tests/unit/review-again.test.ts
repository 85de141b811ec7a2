// A new draft of a source that a person has begun to review.
import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { saidOf } from '../../src/review/decisions.js';
import { settle } from '../../src/review/settle.js';
import {
  ACCEPT,
  BINDS_NOBODY,
  BUILDING,
  draftedNotice,
  lead,
  MONEY,
  NAME,
  NOTICE,
  POLICE,
  REJECT,
  SHOPS,
} from '../kit/drafted-notice.js';
import { temporaryFolder } from '../kit/folder.js';
import { commandLineWith } from '../kit/terminal.js';

const folder = temporaryFolder();
const drafted = (text?: string) => draftedNotice(folder, text);

describe('drafting again', () => {
  const changed = async (given: Awaited<ReturnType<typeof drafted>>, text = NOTICE) => {
    const { changes } = await given.again(text);
    const listed = (facts: readonly Parameters<typeof saidOf>[0][] = []) => facts.map(saidOf);
    return {
      added: listed(changes?.added),
      gone: listed(changes?.gone),
      lost: listed(changes?.lost),
      kept: changes?.kept,
    };
  };

  it('of the same text changes nothing that was settled', async () => {
    const given = await drafted();
    given.answer('li', POLICE, ACCEPT);
    given.answer('li', BUILDING, lead);
    given.answer('li', MONEY, REJECT);
    given.answer('li', SHOPS, BINDS_NOBODY);
    settle(given.out, NAME);
    const before = given.reading();
    expect(await changed(given)).toEqual({ added: [], gone: [], lost: [], kept: 7 });
    expect(given.reading()).toEqual(before);
  });

  it('leaves what reviewers differ on as it was, beside what they agree on', async () => {
    const given = await drafted();
    given.answer('li', MONEY, ACCEPT);
    given.answer('wang', MONEY, lead);
    settle(given.out, NAME);
    const before = given.reading();
    expect(await changed(given)).toEqual({ added: [], gone: [], lost: [], kept: 2 });
    expect(given.reading()).toEqual(before);
    expect(given.find(MONEY).isReviewed).toBe(false);
  });

  it('before anything is settled proposes no rejected fact, and leaves accepted ones to be settled', async () => {
    const given = await drafted();
    given.answer('li', POLICE, ACCEPT);
    given.answer('li', MONEY, REJECT);
    given.answer('li', SHOPS, BINDS_NOBODY);
    expect(await changed(given)).toEqual({ added: [], gone: [], lost: [], kept: 5 });
    expect(given.said().filter((one) => /财政|商务/u.test(one))).toEqual([]);
    expect(given.find(POLICE).isReviewed).toBe(false);
    settle(given.out, NAME);
    expect(given.find(POLICE).isReviewed).toBe(true);
  });

  it('of a text with other lines keeps what was decided by its words, and lists what changed', async () => {
    const given = await drafted();
    given.answer('li', POLICE, ACCEPT);
    given.answer('li', MONEY, REJECT);
    given.answer('li', SHOPS, lead);
    settle(given.out, NAME);
    const text = NOTICE.replace('一、市公安局', '一、市气象局负责气象预报。\n二、市公安局')
      .replace('二、市住建局应当检查施工现场。\n', '')
      .replace('四、市商务局可以推动商场改造,推动效果明显。\n', '');
    const after = await changed(given, text);
    expect(after.added).toEqual(['负责气象预报', '市气象局 OWNER: 负责气象预报']);
    expect(after.gone.filter((one) => one.includes('检查'))).toEqual(['检查施工现场', BUILDING]);
    expect(after.lost).toEqual(['可以推动商场改造', '市商务局 LEAD: 可以推动商场改造']);
    expect([given.find(POLICE).isReviewed, given.find(POLICE).lines]).toEqual([true, [6, 6]]);
    expect(given.said().filter((one) => one.includes('财政'))).toEqual([]);
    expect(given.extracts()).toBe(true);
  });

  it('keeps what a person wrote into the files: a fact, a clause that binds nobody, a correction', async () => {
    const given = await drafted();
    const [file = ''] = readdirSync(path.join(given.source, 'readings')).filter((one) =>
      one.startsWith('d-'),
    );
    const at = path.join(given.source, 'readings', file);
    const reading = parse(readFileSync(at, 'utf8'));
    reading.duties[2].holders[1].role = 'COOPERATE';
    delete reading.duties[2].holders[1].reviewed;
    delete reading.duties[2].reviewed;
    reading.duties.push({
      key: 'own',
      at: 'preamble',
      title: '现通知如下',
      holders: [{ written: '青山市', is: '市公安局', role: 'OWNER', roleWords: '通知' }],
    });
    reading.bindsNobody = [{ at: 's4', reason: 'only a permission' }];
    reading.effective = { at: 'signature', words: '2021年3月1日', on: '2021-03-01' };
    writeFileSync(at, JSON.stringify(reading));
    const corrections = path.join(given.source, 'corrections.yaml');
    appendFileSync(corrections, '  - lines: 7\n    kind: MISPRINT\n    reading: 经费\n    reason: my own\n');
    await given.again(NOTICE);
    expect(given.said()).toContain('市财政局 COOPERATE: 负责学校消防经费');
    expect(given.said()).not.toContain(MONEY);
    expect(given.said()).toContain('青山市 (市公安局) OWNER: 现通知如下');
    expect(given.said().filter((one) => one.includes('商场'))).toEqual([]);
    expect(given.reading()).toMatchObject({
      bindsNobody: [{ at: 's4', reason: 'only a permission' }],
      effective: { on: '2021-03-01' },
    });
    expect(readFileSync(corrections, 'utf8')).toContain('my own');
    expect(given.extracts()).toBe(true);
  });

  it('on the command line lists what changed', async () => {
    const { source, file, out, answer } = await drafted();
    answer('li', POLICE, ACCEPT);
    writeFileSync(file, NOTICE.replace('二、市住建局应当检查施工现场。\n', ''));
    const { out: text } = await commandLineWith(['draft', file, '--as', NAME, '--out', out], {});
    expect(text).toContain('2 decisions kept\nChanged since the last draft:\n');
    expect(text).toContain(`  - 青政发〔2021〕5号, line 6: ${BUILDING}\n`);
    expect(existsSync(path.join(source, 'reviews/li.yaml'))).toBe(true);
  });
});
