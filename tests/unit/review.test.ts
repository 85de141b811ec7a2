// The review of a drafted source, from the draft to the readings.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftFile } from '../../src/drafting/draft-file.js';
import { extractSources } from '../../src/gazette/extract.js';
import { compareReviews } from '../../src/review/compare.js';
import {
  type Answer,
  checkReviewer,
  decide,
  readDecisions,
  saidOf,
  writeDecisions,
} from '../../src/review/decisions.js';
import { settle } from '../../src/review/settle.js';
import { readSourceFolder } from '../../src/review/source-folder.js';
import { temporaryFolder } from '../kit/folder.js';
import { commandLineWith } from '../kit/terminal.js';

const folder = temporaryFolder();
const NAME = 'qingshan/2021-03';
const NOTICE = `青山市人民政府关于加强消防工作的通知
青政发〔2021〕5号
各县、区人民政府:
根据《青山市消防条例》,现通知如下:
一、市公安局负责道路安全监督。
二、市住建局应当检查施工现场。
三、市教育局、市财政局负责学校消防经费。
四、市商务局可以推动商场改造,推动效果明显。
青山市人民政府
2021年3月1日
`;
let count = 0;

/** A draft of the notice in a data folder of its own. */
async function drafted(text = NOTICE) {
  const out = path.join(folder, `data-${++count}`);
  mkdirSync(out);
  const file = path.join(out, 'notice.txt');
  const again = async (now: string) => {
    writeFileSync(file, now);
    return draftFile(file, { as: NAME, out, report: () => {} });
  };
  await again(text);
  const source = path.join(out, NAME);
  const facts = () => readSourceFolder(out, NAME).facts;
  const said = () => facts().map(saidOf);
  const find = (words: string) => {
    const found = facts().find((one) => saidOf(one).includes(words));
    if (found === undefined) throw new Error(`no fact says ${words}: ${said().join('\n')}`);
    return found;
  };
  const answer = (reviewer: string, words: string, given: Answer | null) =>
    writeDecisions(
      source,
      reviewer,
      decide(readDecisions(source, reviewer), facts(), [find(words).key], given, '2026-11-29T20:00:00Z'),
    );
  const reading = () => {
    const [file = ''] = readdirSync(path.join(source, 'readings')).filter((one) => one.startsWith('d-'));
    return parse(readFileSync(path.join(source, 'readings', file), 'utf8'));
  };
  const extracts = () => {
    const lines: string[] = [];
    return extractSources({ check: false, dataDir: out, report: (line) => lines.push(line) }) === 0 || lines;
  };
  return { out, source, file, again, facts, said, find, answer, reading, extracts };
}

const POLICE = '市公安局 OWNER: 负责道路安全监督';
const BUILDING = '市住建局 OWNER: 检查施工现场';
const MONEY = '市财政局 OWNER: 负责学校消防经费';
const SHOPS = '市商务局 OWNER: 可以推动商场改造';
const ACCEPT: Answer = { decision: 'ACCEPT' };
const REJECT: Answer = { decision: 'REJECT' };
const BINDS_NOBODY: Answer = { decision: 'BINDS_NOBODY' };
const lead: Answer = { decision: 'CHANGE', changes: { role: 'LEAD' } };

describe('a decision', () => {
  it('is in the file of its reviewer at once, with its time and what it is about, and in no other', async () => {
    const { source, answer, find } = await drafted();
    answer('li', POLICE, ACCEPT);
    const file = parse(readFileSync(path.join(source, 'reviews/li.yaml'), 'utf8'));
    expect(file.decisions[0]).toEqual({
      key: find(POLICE).key,
      about: { document: 'd-2021-5-3ec3', line: 5, kind: 'holdings', words: POLICE },
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

describe('settling', () => {
  it('puts into the readings what was accepted, changed, rejected and binds nobody, and extract takes it', async () => {
    const { out, answer, reading, extracts, said, facts } = await drafted();
    answer('li', POLICE, ACCEPT);
    answer('li', BUILDING, lead);
    answer('li', MONEY, REJECT);
    answer('li', SHOPS, BINDS_NOBODY);
    expect(settle(out, NAME)).toMatchObject({ accepted: 3, changed: 1, removed: 3, differ: [], open: 3 });
    expect(said()).toEqual([
      'BASED_ON 青山市消防条例',
      '负责道路安全监督',
      POLICE,
      '检查施工现场',
      '市住建局 LEAD: 检查施工现场',
      '负责学校消防经费',
      '市教育局 OWNER: 负责学校消防经费',
    ]);
    expect(facts().map(({ isReviewed }) => isReviewed)).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(reading().bindsNobody).toEqual([{ at: 's4', reason: 'It binds nobody: li.' }]);
    expect(extracts()).toBe(true);
    const holdings = readFileSync(path.join(out, NAME, 'records/holdings.jsonl'), 'utf8');
    expect(holdings).toContain('"LEAD"');
    expect(holdings).not.toContain('商场');
  });

  it('of a doubtful fact removes its doubt and the correction that gave it', async () => {
    const { out, source, answer, find } = await drafted();
    const corrections = () =>
      parse(readFileSync(path.join(source, 'corrections.yaml'), 'utf8')).corrections.length;
    expect([corrections(), find(SHOPS).certainty, find(SHOPS).doubts.length]).toEqual([1, 'INFERRED', 1]);
    answer('li', SHOPS, ACCEPT);
    settle(out, NAME);
    expect([corrections(), find(SHOPS).certainty, find(SHOPS).doubts.length]).toEqual([0, 'CERTAIN', 0]);
  });

  it('keeps the comments that a person wrote in a reading', async () => {
    const { out, source, answer } = await drafted();
    const [file = ''] = readdirSync(path.join(source, 'readings')).filter((one) => one.startsWith('d-'));
    appendFileSync(path.join(source, 'readings', file), '# to ask: clause 四\n');
    answer('li', POLICE, ACCEPT);
    settle(out, NAME);
    expect(readFileSync(path.join(source, 'readings', file), 'utf8')).toContain('# to ask: clause 四');
  });

  it('leaves what reviewers differ on as it was drafted, until they agree', async () => {
    const { out, answer, find } = await drafted();
    answer('li', POLICE, ACCEPT);
    answer('wang', POLICE, REJECT);
    answer('wang', MONEY, REJECT);
    const { differ } = settle(out, NAME);
    expect(differ.map(({ fact }) => saidOf(fact))).toEqual(['负责道路安全监督', POLICE]);
    expect(find(POLICE).isReviewed).toBe(false);
    answer('wang', POLICE, ACCEPT);
    expect(settle(out, NAME).differ).toEqual([]);
    expect(find(POLICE).isReviewed).toBe(true);
  });

  it('moves the names that were confirmed into the lists of the city, also a new one of a change', async () => {
    const { out, source, answer, find, extracts } = await drafted();
    const named = { list: 'organizations', id: 'new-x', name: '青山市交警支队', kind: 'DEPARTMENT' } as const;
    answer('li', POLICE, { decision: 'CHANGE', changes: { is: named.name }, newNames: [named] });
    answer('li', BUILDING, ACCEPT);
    answer('li', '青山市消防条例', ACCEPT);
    const city = path.join(out, 'qingshan/organizations.yaml');
    const own =
      '# mine\norganizations:\n  - { id: a,   name: 甲局, kind: DEPARTMENT } # here\n\n# posts\nposts: []\n';
    writeFileSync(city, own);
    settle(out, NAME);
    expect(readFileSync(city, 'utf8')).toBe(
      own.replace(
        '# here\n',
        '# here\n  - id: new-82e5eff586\n    name: 市住建局\n    kind: DEPARTMENT\n  - id: new-x\n    name: 青山市交警支队\n    kind: DEPARTMENT\n',
      ),
    );
    const read = (file: string) => parse(readFileSync(file, 'utf8'));
    const names = (file: string) =>
      (read(file).organizations as { name: string }[]).map(({ name }) => name).toSorted();
    expect(names(city)).toEqual(['市住建局', '甲局', '青山市交警支队']);
    expect(names(path.join(source, 'names-to-review.yaml'))).not.toContain('市住建局');
    expect(names(path.join(source, 'names-to-review.yaml'))).toContain('市财政局');
    expect(read(path.join(out, 'qingshan/documents.yaml')).documents).toMatchObject([
      { title: '青山市消防条例' },
    ]);
    expect(find('市公安局').fields.is).toBe('青山市交警支队');
    expect(extracts()).toBe(true);
  });
});

describe('the term of a document', () => {
  const TERM = '有效期五年';
  const text = NOTICE.replace(
    '青山市人民政府\n2021',
    `五、本通知自2021年5月1日起施行,${TERM}。\n青山市人民政府\n2021`,
  );
  const recordsOf = ({ source }: { readonly source: string }, kind: string) =>
    readFileSync(path.join(source, 'records', `${kind}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { kind: string; on: string; ends: string; reviewed?: false });

  it('ends what was accepted only when a person has accepted the term too', async () => {
    const given = await drafted(text);
    given.answer('li', POLICE, ACCEPT);
    settle(given.out, NAME);
    expect(given.extracts()).toBe(true);
    const terms = () =>
      ['document-changes', 'endings'].flatMap((kind) =>
        recordsOf(given, kind).map((one) => [one.kind, one.on, one.reviewed]),
      );
    const all = terms();
    expect(all.length).toBeGreaterThan(2);
    expect(all).toEqual(all.map(() => ['EXPIRED', '2026-05-01', false]));
    given.answer('li', TERM, ACCEPT);
    settle(given.out, NAME);
    expect(given.extracts()).toBe(true);
    const reviewed = new Set(
      recordsOf(given, 'holdings')
        .filter((one) => one.reviewed !== false)
        .map((one) => (one as unknown as { id: string }).id),
    );
    expect(reviewed.size).toBe(1);
    expect(recordsOf(given, 'document-changes').map((one) => one.reviewed)).toEqual([undefined]);
    expect(recordsOf(given, 'endings').map(({ ends, reviewed: mark }) => [ends, mark])).toEqual(
      recordsOf(given, 'endings').map(({ ends }) => [ends, reviewed.has(ends) ? undefined : false]),
    );
  });

  it('that was rejected is gone and is not proposed again; one that was changed stays', async () => {
    const given = await drafted(text);
    given.answer('li', TERM, REJECT);
    settle(given.out, NAME);
    expect(given.reading().expiry).toBeUndefined();
    await given.again(text);
    expect(given.reading().expiry).toBeUndefined();
    const other = await drafted(text);
    other.answer('li', TERM, { decision: 'CHANGE', changes: { on: '2026-06-01' } });
    settle(other.out, NAME);
    await other.again(text);
    expect(other.reading().expiry).toEqual({ at: 's5', words: TERM, on: '2026-06-01' });
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
    expect(onlyOne.map(({ about }) => about.words)).toEqual([SHOPS, '可以推动商场改造']);
  });
});

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
