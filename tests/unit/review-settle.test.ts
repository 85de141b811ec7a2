// What reviewers agree on goes into the readings.
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument, stringify } from 'yaml';
import { moveNames } from '../../src/review/city-names.js';
import { type Answer, decide, saidOf, writeDecisions } from '../../src/review/decisions.js';
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

const folder = temporaryFolder();
const drafted = (text?: string) => draftedNotice(folder, text);

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

  it('moves a law into the list that all cities share, and not into that of the city', async () => {
    const { out } = await drafted();
    const law = { id: 'new-1', title: '中华人民共和国消防法', status: 'CITED_ONLY' };
    const names = parseDocument(
      stringify({ documents: [], sharedDocuments: [law, { ...law, id: 'new-2', title: '国防法' }] }),
    );
    const files = moveNames(path.join(out, 'qingshan'), names, new Set(['中华人民共和国消防法']));
    expect([...files].map(([file, text]) => [file, parse(text)])).toEqual([
      [path.join(out, 'shared/documents.yaml'), { documents: [law] }],
    ]);
    expect(names.toJS()).toMatchObject({ documents: [], sharedDocuments: [{ id: 'new-2' }] });
  });

  it('adds to a list of the city in any form of YAML, and takes nothing from it', async () => {
    const { out, answer, extracts } = await drafted();
    answer('li', BUILDING, ACCEPT);
    answer('li', '青山市消防条例', ACCEPT);
    const city = path.join(out, 'qingshan/organizations.yaml');
    const own = 'organizations: [{ id: a, name: 甲局, kind: DEPARTMENT } # mine\n  ]\nposts: []\n';
    writeFileSync(city, own);
    writeFileSync(path.join(out, 'qingshan/documents.yaml'), 'documents: [] # none yet\n');
    settle(out, NAME);
    const text = readFileSync(city, 'utf8');
    expect(text).toContain('{ id: a, name: 甲局, kind: DEPARTMENT } # mine\n');
    expect(parse(text).organizations).toEqual([
      { id: 'a', name: '甲局', kind: 'DEPARTMENT' },
      { id: 'new-82e5eff586', name: '市住建局', kind: 'DEPARTMENT' },
    ]);
    expect(readFileSync(path.join(out, 'qingshan/documents.yaml'), 'utf8')).toMatch(
      /^documents:\s+# none yet\n/u,
    );
    expect(extracts()).toBe(true);
  });

  it('adds no name and no document that the city has: by hand with another id, as an alias, or from an earlier settling', async () => {
    const { out, source, answer, extracts } = await drafted();
    const named = { list: 'organizations', id: 'new-x', name: '青山市交警支队', kind: 'DEPARTMENT' } as const;
    const traffic: Answer = { decision: 'CHANGE', changes: { is: named.name }, newNames: [named] };
    answer('li', POLICE, traffic);
    settle(out, NAME);
    const city = path.join(out, 'qingshan/organizations.yaml');
    appendFileSync(
      city,
      '  - { id: zjj, name: 市住建局, kind: DEPARTMENT }\n  - { id: czj, name: 青山市财政局, kind: DEPARTMENT, aliases: [市财政局] }\n',
    );
    const documents = path.join(out, 'qingshan/documents.yaml');
    writeFileSync(documents, 'documents:\n  - { id: fire, title: 青山市消防条例, status: CITED_ONLY }\n');
    const before = [readFileSync(city, 'utf8'), readFileSync(documents, 'utf8')];
    answer('li', BUILDING, ACCEPT);
    answer('li', MONEY, ACCEPT);
    answer('li', SHOPS, traffic);
    answer('li', '青山市消防条例', ACCEPT);
    settle(out, NAME);
    expect([readFileSync(city, 'utf8'), readFileSync(documents, 'utf8')]).toEqual(before);
    expect(readFileSync(path.join(source, 'names-to-review.yaml'), 'utf8')).not.toMatch(
      /市住建局|市财政局|交警|消防条例/u,
    );
    expect(extracts()).toBe(true);
  });

  it('writes no file that it does not change, and makes none', async () => {
    const { out, source, answer, extracts, edit } = await drafted();
    answer('li', POLICE, ACCEPT);
    const at = (file: string) => path.join(source, file);
    const names = parse(readFileSync(at('names-to-review.yaml'), 'utf8'));
    const { documents, sharedDocuments: _none, ...lists } = names;
    edit<object>(path.join(out, 'qingshan/organizations.yaml'), (file) => Object.assign(file, lists));
    writeFileSync(path.join(out, 'qingshan/documents.yaml'), JSON.stringify({ documents }));
    rmSync(at('names-to-review.yaml'));
    const corrections = JSON.stringify(parse(readFileSync(at('corrections.yaml'), 'utf8')));
    writeFileSync(at('corrections.yaml'), corrections);
    settle(out, NAME);
    expect(existsSync(at('names-to-review.yaml'))).toBe(false);
    expect(readFileSync(at('corrections.yaml'), 'utf8')).toBe(corrections);
    expect(readdirSync(source).filter((one) => one.endsWith('.part'))).toEqual([]);
    expect(extracts()).toBe(true);
  });

  it('confirms only what the reviewer saw: a fact with another body now is open again, and is listed', async () => {
    const { out, answer, readingFile, edit, find } = await drafted();
    answer('li', POLICE, ACCEPT);
    edit<{ duties: { holders: { is?: string }[] }[] }>(readingFile(), ({ duties }) => {
      const [holder] = duties[0]?.holders ?? [];
      if (holder !== undefined) holder.is = '市财政局';
    });
    const { accepted, outdated, open } = settle(out, NAME);
    expect([accepted, outdated.map(({ fact }) => saidOf(fact)), open]).toEqual([
      1,
      ['市公安局 (市财政局) OWNER: 负责道路安全监督'],
      9,
    ]);
    expect(find('市公安局').isReviewed).toBe(false);
  });

  it('twice removes no second fact that has the words of the removed one', async () => {
    const { out, answer, said } = await drafted(
      NOTICE.replace('四、', '三、市教育局、市财政局负责学校消防经费。\n四、'),
    );
    answer('li', MONEY, REJECT);
    expect([settle(out, NAME).removed, settle(out, NAME).removed]).toEqual([1, 0]);
    expect(said().filter((one) => one === MONEY)).toHaveLength(1);
  });

  it('takes out of the readings what a reviewer rejects after it was settled', async () => {
    const { out, answer, said } = await drafted();
    answer('li', POLICE, ACCEPT);
    settle(out, NAME);
    answer('li', POLICE, REJECT);
    expect(settle(out, NAME).removed).toBe(1);
    expect(said()).not.toContain(POLICE);
    expect(settle(out, NAME)).toMatchObject({ accepted: 0, changed: 0, removed: 0 });
  });

  it('twice leaves what a person wrote into the readings between', async () => {
    const { out, answer, readingFile, edit, find } = await drafted();
    answer('li', POLICE, { decision: 'CHANGE', changes: { is: '市财政局' } });
    answer('li', SHOPS, ACCEPT);
    settle(out, NAME);
    edit<{ duties: { holders: Record<string, unknown>[] }[] }>(readingFile(), ({ duties }) => {
      Object.assign(duties[0]?.holders[0] ?? {}, { is: '市教育局' });
      Object.assign(duties[3]?.holders[0] ?? {}, { certainty: 'INFERRED', doubt: 'mine' });
    });
    settle(out, NAME);
    expect([find('市公安局').fields.is, find(SHOPS).entry.doubt]).toEqual(['市教育局', 'mine']);
  });

  it('of a fact that a reviewer finds doubtful writes the doubt down, with the reviewer', async () => {
    const { out, source, answer, extracts, find } = await drafted();
    answer('li', POLICE, { decision: 'CHANGE', changes: { certainty: 'AMBIGUOUS' } });
    settle(out, NAME);
    expect(find(POLICE).doubts).toMatchObject([
      { lines: 5, reading: POLICE, reason: 'Found doubtful in the review (AMBIGUOUS): li.' },
    ]);
    expect(readFileSync(path.join(source, 'corrections.yaml'), 'utf8')).toContain('review-');
    expect(extracts()).toBe(true);
  });

  it('lists no clause as binding nobody whose duty stays', async () => {
    const { out, answer, reading, said } = await drafted();
    answer('li', '市教育局', BINDS_NOBODY);
    answer('li', '市教育局', ACCEPT);
    settle(out, NAME);
    expect(reading().bindsNobody).toBeUndefined();
    expect(said()).toContain('市教育局 OWNER: 负责学校消防经费');
  });

  it('keeps a group that members or other entries of the readings name', async () => {
    const { out, answer, said, extracts, facts, readingFile, edit, source } = await drafted(
      NOTICE.replace(
        '青山市人民政府\n2021',
        '五、成立市消防工作领导小组,组长由市公安局局长担任,成员单位包括市教育局、市财政局。\n青山市人民政府\n2021',
      ),
    );
    const group = facts().find(({ kind }) => kind === 'groups');
    writeDecisions(
      source,
      'li',
      decide(new Map(), facts(), [group?.key ?? ''], REJECT, '2026-11-29T20:00:00Z'),
    );
    expect(settle(out, NAME).removed).toBe(0);
    expect(said().filter((one) => one.includes('小组'))).toHaveLength(4);
    edit<{ bodies?: object[] }>(readingFile(), (reading) => {
      reading.bodies = [{ name: '市应急抢险队', words: '成立', at: 's5' }];
    });
    edit<{ groups: object[] }>(path.join(source, 'names-to-review.yaml'), ({ groups }) => {
      groups.push({ id: 'team', name: '市应急抢险队', kind: 'WORKING_GROUP' });
    });
    answer('li', POLICE, ACCEPT);
    settle(out, NAME);
    expect(readFileSync(path.join(source, 'names-to-review.yaml'), 'utf8')).toContain('市应急抢险队');
    expect(extracts()).not.toEqual([]);
  });

  it('takes a name that only rejected facts have out of the names to review, and leaves one that others have', async () => {
    const { out, source, answer, extracts } = await drafted(
      NOTICE.replace('四、', '四、市教育局负责校园消防。\n五、'),
    );
    answer('li', '市教育局 OWNER: 负责学校消防经费', REJECT);
    answer('li', MONEY, REJECT);
    settle(out, NAME);
    const names = parse(readFileSync(path.join(source, 'names-to-review.yaml'), 'utf8'));
    expect(names.organizations.map(({ name }: { name: string }) => name)).toEqual([
      '市公安局',
      '市住建局',
      '市教育局',
      '市商务局',
      '青山市人民政府',
    ]);
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
