// A new draft of a source that a person has begun to review.
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

const fileAt =
  ({ source }: { readonly source: string }) =>
  (name: string) =>
    path.join(source, `${name}.yaml`);

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
    expect(after.lost).toEqual([
      '可以推动商场改造,推动效果明显',
      '市商务局 LEAD: 可以推动商场改造,推动效果明显',
    ]);
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

  it('knows a document by its number when a person gave it another slug, and keeps the slug', async () => {
    const given = await drafted();
    given.answer('li', POLICE, ACCEPT);
    settle(given.out, NAME);
    const before = given.readingFile();
    const slug = path.basename(before, '.yaml');
    const after = path.join(path.dirname(before), 'fire-2021.yaml');
    writeFileSync(after, readFileSync(before, 'utf8').replace(slug, 'fire-2021'));
    rmSync(before);
    const manifest = path.join(given.source, 'manifest.yaml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(slug, 'fire-2021'));
    const text = readFileSync(after, 'utf8');
    expect(await changed(given)).toEqual({ added: [], gone: [], lost: [], kept: 2 });
    expect(readdirSync(path.dirname(before))).toEqual(['fire-2021.yaml']);
    expect(readFileSync(after, 'utf8')).toBe(text);
    expect(given.extracts()).toBe(true);
  });

  it('of a text without a document that has reviewed facts is refused, and writes nothing', async () => {
    const second = `青山市人民政府关于加强教育工作的通知
青政发〔2021〕6号
各县、区人民政府:
一、市教育局负责学校管理。
青山市人民政府
2021年3月2日
`;
    const given = await drafted(NOTICE + second);
    given.answer('li', '负责学校管理', ACCEPT);
    settle(given.out, NAME);
    const before = [given.said(), readFileSync(path.join(given.source, 'source.txt'), 'utf8')];
    await expect(given.again(NOTICE)).rejects.toThrow(
      /^The new text has no 青政发〔2021〕6号, of which 1 fact is reviewed or decided on\. Nothing was written\. If it is gone, remove it from manifest\.yaml and remove readings\/.*\.yaml; then draft again\.$/u,
    );
    expect([given.said(), readFileSync(path.join(given.source, 'source.txt'), 'utf8')]).toEqual(before);
  });

  it('knows a clause that binds nobody by its words, when clauses have other numbers now', async () => {
    const given = await drafted();
    given.answer('li', SHOPS, BINDS_NOBODY);
    settle(given.out, NAME);
    const moved = NOTICE.replace('四、', '五、')
      .replace('三、', '四、')
      .replace('二、', '三、')
      .replace('一、', '一、市气象局负责气象预报。\n二、');
    await given.again(moved);
    expect(given.said()).toContain(MONEY);
    expect(given.said().filter((one) => one.includes('商场'))).toEqual([]);
    expect(given.reading().bindsNobody).toEqual([{ at: 's5', reason: 'It binds nobody: li.' }]);
  });

  it('says what was written by hand for a clause that the text no longer has', async () => {
    const given = await drafted();
    given.answer('li', SHOPS, BINDS_NOBODY);
    settle(given.out, NAME);
    writeFileSync(given.file, NOTICE.replace('四、市商务局可以推动商场改造,推动效果明显。\n', ''));
    const { out: text } = await commandLineWith(['draft', given.file, '--as', NAME, '--out', given.out], {});
    expect(text).toContain('  ! by hand, but not in the text: 青政发〔2021〕5号, line 8: bindsNobody\n');
    expect(given.reading().bindsNobody).toEqual([]);
  });

  it('proposes a rejected fact again only if it says something else', async () => {
    const text = NOTICE.replace('市财政局', '财政局');
    const given = await drafted(text);
    given.answer('li', '财政局 OWNER', REJECT);
    settle(given.out, NAME);
    await given.again(text);
    expect(given.said().filter((one) => one.includes('财政局'))).toEqual([]);
    appendFileSync(
      path.join(given.out, 'qingshan/organizations.yaml'),
      'organizations:\n  - { id: czj, name: 市财政局, kind: DEPARTMENT }\n',
    );
    rmSync(path.join(given.source, 'names-to-review.yaml'));
    await given.again(text);
    expect(given.said()).toContain('财政局 (市财政局) OWNER: 负责学校消防经费');
  });

  it('of the same text leaves each file that does not change as a person wrote it, and the notes beside them', async () => {
    const given = await drafted();
    given.answer('li', POLICE, ACCEPT);
    settle(given.out, NAME);
    writeFileSync(path.join(given.source, 'readings/notes.md'), 'mine');
    const files = [given.readingFile(), ...['manifest', 'corrections', 'names-to-review'].map(fileAt(given))];
    for (const file of files) appendFileSync(file, '# mine\n');
    await given.again(NOTICE);
    expect(files.filter((file) => !readFileSync(file, 'utf8').endsWith('# mine\n'))).toEqual([]);
    expect(readFileSync(path.join(given.source, 'readings/notes.md'), 'utf8')).toBe('mine');
  });

  it('keeps names to review as a person completed them, documents too, and the title of the source', async () => {
    const given = await drafted();
    const names = fileAt(given)('names-to-review');
    given.edit<{ organizations: object[]; documents: object[] }>(names, ({ organizations, documents }) => {
      Object.assign(organizations[0] ?? {}, { id: 'police', level: 'CITY' });
      documents.push({ id: 'fire', title: '消防条例', status: 'CITED_ONLY' });
    });
    given.edit<{ links: object[] }>(given.readingFile(), ({ links }) => {
      links.push({ title: '消防条例', relation: 'CITES', phrase: '根据', at: 'preamble' });
    });
    given.edit<{ title: string }>(fileAt(given)('manifest'), (manifest) => {
      manifest.title = '青山市公报2021年第3期';
    });
    await given.again(NOTICE);
    const after = parse(readFileSync(names, 'utf8'));
    expect(after.organizations.filter(({ name }: { name: string }) => name === '市公安局')).toEqual([
      { id: 'police', name: '市公安局', kind: 'DEPARTMENT', level: 'CITY' },
    ]);
    expect(after.documents.map(({ id }: { id: string }) => id)).toContain('fire');
    expect(parse(readFileSync(fileAt(given)('manifest'), 'utf8')).title).toBe('青山市公报2021年第3期');
    expect(given.extracts()).toBe(true);
  });

  it('keeps a confirmed succession of bodies, moves their names to the city, and proposes a rejected one no more', async () => {
    const text = NOTICE.replace(
      '青山市人民政府\n2021',
      '五、市卫生局更名为市卫健委。\n六、市粮食局并入市发改委。\n青山市人民政府\n2021',
    );
    const given = await drafted(text);
    given.answer('li', '市卫生局更名为市卫健委', ACCEPT);
    given.answer('li', '市粮食局并入市发改委', REJECT);
    settle(given.out, NAME);
    await given.again(text);
    const { successions } = parse(readFileSync(given.readingFile(), 'utf8'));
    expect(successions).toEqual([
      {
        key: expect.any(String),
        from: '市卫生局',
        to: '市卫健委',
        kind: 'RENAMED',
        words: '市卫生局更名为市卫健委',
        at: expect.any(String),
      },
    ]);
    const city = parse(readFileSync(path.join(given.out, 'qingshan/organizations.yaml'), 'utf8'));
    expect(city.organizations.map(({ name }: { name: string }) => name)).toEqual(['市卫生局', '市卫健委']);
    expect(given.extracts()).toBe(true);
  });

  it('moves the lines of a correction with the words that it corrects', async () => {
    const given = await drafted();
    const corrections = fileAt(given)('corrections');
    appendFileSync(corrections, '  - lines: 7-8\n    kind: MISPRINT\n    reading: 经费\n    reason: mine\n');
    await given.again(NOTICE.replace('一、', '一、市气象局负责气象预报。\n一、'));
    const read = () => parse(readFileSync(corrections, 'utf8')).corrections;
    expect(read().find(({ reason }: { reason: string }) => reason === 'mine')).toEqual({
      lines: '8-9',
      kind: 'MISPRINT',
      reading: '经费',
      reason: 'mine',
    });
    const { changes } = await given.again(NOTICE.replace('三、', ''));
    expect(changes?.lostByHand.map(({ line, what }) => [line, what])).toEqual([[8, 'corrections.yaml']]);
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
