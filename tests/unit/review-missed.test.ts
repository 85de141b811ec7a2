// What a draft missed and a reviewer adds: any kind of fact that a reading can have, checked as the extraction checks it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readingFile } from '../../src/gazette/reading.js';
import { unwrapSchema } from '../../src/records/fields.js';
import { readDecisions } from '../../src/review/decisions.js';
import { FORMS } from '../../src/review/missed-form.js';
import { settle } from '../../src/review/settle.js';
import { Reviewing } from '../../src/review-page/reviewing.js';
import { sayField, WORDS } from '../../web/review/words.js';
import { draftedNotice, NAME, NOTICE } from '../kit/drafted-notice.js';
import { temporaryFolder } from '../kit/folder.js';

const folder = temporaryFolder();
const MORE = NOTICE.replace(
  '青山市人民政府\n2021',
  `五、市气象局承担以下工作:
(一)预报天气;
(二)形成良好氛围。
六、火灾调查权由县消防站行使,原由市消防站行使。
七、《青山市旧规定》不再执行。
八、设立青山市消防领导小组,成员为市气象局。
青山市人民政府
2021`,
);

async function drafted() {
  const given = await draftedNotice(folder, MORE);
  const add = (kind: string, line: number, fields: Readonly<Record<string, string>>) => {
    const reviewing = new Reviewing(given.out, NAME, 'li');
    const { version } = reviewing.answer();
    const answer = reviewing.add({ version, kind, lines: [line, line], fields });
    return 'refused' in answer
      ? [answer.refused, answer.field, answer.value]
      : Object.keys(answer.changed).length > 0;
  };
  const records = (kind: string) =>
    readFileSync(path.join(given.source, `records/${kind}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  return { ...given, add, records };
}
type Drafted = Awaited<ReturnType<typeof drafted>>;
const lineOf = (words: string) => MORE.split('\n').findIndex((line) => line.includes(words)) + 1;

const settled = ({ out, extracts }: Drafted) => {
  expect(settle(out, NAME)).toMatchObject({ added: 1, misplaced: [], differ: [] });
  expect(extracts()).toBe(true);
};

describe('the form of a missed fact', () => {
  it('has every kind of fact that a reading can have, and every field of it', () => {
    const marked = Object.entries(readingFile.shape).filter(([, schema]) => {
      const whole = unwrapSchema(schema);
      const entry = whole instanceof z.ZodArray ? whole.element : whole;
      return entry instanceof z.ZodObject && 'reviewed' in entry.shape;
    });
    expect(Object.keys(FORMS)).toEqual(marked.map(([name]) => name));
    expect(Object.keys(FORMS)).toEqual(
      expect.arrayContaining(['transfers', 'endings', 'links', 'memberships', 'groups']),
    );
    expect(FORMS.transfers.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'title',
        'of.document',
        'from.written',
        'to.is',
        'verb',
        'pending.words',
        'effectiveFrom',
      ]),
    );
  });

  it('words every kind, field and choice in both languages', () => {
    const fields = Object.values(FORMS).flat();
    const isWorded = (language: 'zh' | 'en', name: string) =>
      name
        .split('.')
        .every(
          (one) => WORDS[language].field[name] !== undefined || WORDS[language].field[one] !== undefined,
        );
    for (const language of ['zh', 'en'] as const) {
      expect(fields.filter(({ name }) => !isWorded(language, name)).map(({ name }) => name)).toEqual([]);
      expect(Object.keys(FORMS).filter((kind) => !(kind in WORDS[language].kind))).toEqual([]);
    }
    expect(
      fields.flatMap(({ choices }) => choices).filter((one) => one !== '' && !(one in WORDS.zh.value)),
    ).toEqual([]);
    expect(sayField(WORDS.zh, 'to.written')).toBe('转入 · 原文名称');
  });
});

describe('a bearer that stands above its item', () => {
  it('in the head of the list is taken, and the quotation is of the head', async () => {
    const given = await drafted();
    const fields = { title: '形成良好氛围', written: '市气象局', role: 'LEAD', roleWords: '承担' };
    expect(given.add('duties', lineOf('(二)'), fields)).toBe(true);
    settled(given);
    const [holding = {}, ...others] = given.records('holdings').filter(({ role }) => role === 'LEAD');
    expect(others).toEqual([]);
    expect(holding).toMatchObject({ asWritten: '市气象局', roleAsWritten: '承担' });
    const grounds = (holding.grounds as string[]).map(
      (id) => given.records('provisions').find((one) => one.id === id)?.text,
    );
    expect(grounds).toContainEqual(expect.stringContaining('市气象局承担以下工作'));
  });

  it('in another clause above is named by its clause; one that stands only below is refused', async () => {
    const given = await drafted();
    const fields = { title: '不再执行', written: '市住建局', role: 'OWNER', roleWords: '执行' };
    expect(given.add('duties', lineOf('七、'), fields)).toBe(true);
    settled(given);
    const holding = given.records('holdings').find(({ id }) => String(id).includes('added-'));
    expect(holding?.grounds).toEqual([
      'provision:qingshan/d-2021-5-3ec3/s7',
      'provision:qingshan/d-2021-5-3ec3/s2',
    ]);
    const below = { title: '检查施工现场', written: '县消防站', role: 'OWNER', roleWords: '检查' };
    expect(given.add('duties', lineOf('二、'), below)).toEqual(['NOT_IN_TEXT', 'written', '县消防站']);
    expect(given.add('duties', lineOf('七、'), { ...fields, title: '检查施工现场' })).toEqual([
      'NOT_IN_TEXT',
      'title',
      '检查施工现场',
    ]);
  });
});

describe('a fact that is no duty', () => {
  const TRANSFER = {
    title: '火灾调查权',
    kind: 'DEVOLUTION',
    verb: '行使',
    'from.written': '市消防站',
    'to.written': '县消防站',
    status: 'IN_FORCE',
  };

  it('a transfer is added with its item, its parties as new names, and is a record', async () => {
    const given = await drafted();
    expect(given.add('transfers', lineOf('六、'), TRANSFER)).toBe(true);
    const [decision] = readDecisions(given.source, 'li').values();
    expect(decision?.about).toMatchObject({ kind: 'transfers', words: '市消防站 → 县消防站: 火灾调查权' });
    settled(given);
    expect(given.records('transfers')).toMatchObject([
      {
        kind: 'DEVOLUTION',
        verb: '行使',
        asWritten: '火灾调查权',
        fromAsWritten: '市消防站',
        toAsWritten: '县消防站',
      },
    ]);
    expect(given.records('duties').filter(({ title }) => title === '火灾调查权')).toHaveLength(1);
  });

  it.each([
    ['no item', { ...TRANSFER, title: '' }, ['REQUIRED', 'title', undefined]],
    ['no receiver', { ...TRANSFER, 'to.written': '' }, ['REQUIRED', 'to.written', undefined]],
    ['words of another clause', { ...TRANSFER, verb: '检查' }, ['NOT_IN_TEXT', 'verb', '检查']],
    [
      'a condition and a handover at once, as the extraction says',
      { ...TRANSFER, 'pending.words': '行使' },
      ['NOT_READ', undefined, expect.stringContaining("with 'pending', the status is CONDITIONAL")],
    ],
    [
      'an earlier document that nobody has',
      { ...TRANSFER, title: '', 'of.document': '青政发〔1999〕1号', 'of.provision': '一' },
      ['NOT_READ', undefined, expect.stringContaining('青政发〔1999〕1号')],
    ],
  ])('a transfer with %s is refused, and nothing is written', async (_what, fields, refused) => {
    const { add, source } = await drafted();
    expect(add('transfers', lineOf('六、'), fields)).toEqual(refused);
    expect(readDecisions(source, 'li').size).toBe(0);
  });

  it('a link to a document that no list has brings the document', async () => {
    const given = await drafted();
    const link = { relation: 'CITES', title: '青山市旧规定', phrase: '不再执行' };
    expect(given.add('links', lineOf('七、'), link)).toBe(true);
    settled(given);
    expect(given.records('document-links').map(({ phrase }) => phrase)).toContain('不再执行');
    expect(readFileSync(path.join(given.out, 'qingshan/documents.yaml'), 'utf8')).toContain('青山市旧规定');
  });

  it('an ending of an earlier document that no source has is refused as the extraction refuses it', async () => {
    const { add } = await drafted();
    const ending = { kind: 'ABOLISHED', 'of.document': '青山市旧规定', words: '不再执行' };
    expect(add('endings', lineOf('七、'), ending)).toEqual([
      'NOT_READ',
      undefined,
      expect.stringContaining('no gazette of the city that was read before prints'),
    ]);
  });

  it('a member needs its group; the group may be added before it', async () => {
    const given = await drafted();
    const member = { group: '青山市消防领导小组', written: '市气象局', role: 'MEMBER' };
    if (!given.facts().some(({ kind }) => kind === 'groups')) {
      expect(given.add('memberships', lineOf('八、'), member)[0 as never]).toBe('UNKNOWN_GROUP');
      expect(given.add('groups', lineOf('八、'), { name: '青山市消防领导小组' })).toBe(true);
    }
    expect(given.add('memberships', lineOf('八、'), member)).toBe(true);
    settle(given.out, NAME);
    expect(given.extracts()).toBe(true);
    expect(given.records('memberships')).toMatchObject([{ asWritten: '市气象局', role: 'MEMBER' }]);
  });
});
