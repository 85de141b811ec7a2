import { describe, expect, it } from 'vitest';
import { BRACKET_LABELS, BRACKET_ROLES } from '../../src/drafting/brackets.js';
import { isOfState, OF_STATE } from '../../src/drafting/citations.js';
import { DUE_FORMS, dayIn, duesIn, isDayAlone, latestDue } from '../../src/drafting/days.js';
import { GROUP_ROLES, MEMBER_CHANGES } from '../../src/drafting/groups.js';
import { RELATION_WORDS, RELATION_WORDS_AFTER } from '../../src/drafting/links.js';
import { kindOfName, NAME_FORMS } from '../../src/drafting/name-forms.js';
import { NUMBERING_FORMS, numberingOf } from '../../src/drafting/numbering.js';
import { numberOf } from '../../src/drafting/numerals.js';
import { lettersOf, toPlain, wordsOf } from '../../src/drafting/plain-text.js';
import { COLUMN_FORMS, columnKind } from '../../src/drafting/tables.js';
import { CIRCUMSTANCES, NO_CIRCUMSTANCES, titleFrom } from '../../src/drafting/titles.js';
import { ROLE_FORMS, roleOf, roleWordsIn } from '../../src/drafting/verbs.js';

describe('the forms of documents, each with the examples beside it', () => {
  for (const { kind, examples } of NUMBERING_FORMS)
    for (const example of examples)
      it(`reads the number of ${example} as ${kind}`, () => expect(numberingOf(example)?.kind).toBe(kind));

  for (const { examples } of DUE_FORMS)
    for (const [words, day] of examples)
      it(`reads ${words} in 2020 as ${day}`, () => expect(latestDue(words, 2020)).toBe(day));

  for (const form of NAME_FORMS)
    for (const example of form.examples)
      it(`tells ${example} as ${form.kind ?? form.group ?? form.list} by its form`, () => {
        const first = NAME_FORMS.find(({ pattern }) => pattern.test(example));
        expect([first?.list, first?.kind, first?.group]).toEqual([form.list, form.kind, form.group]);
      });

  for (const { role, examples } of ROLE_FORMS)
    for (const example of examples)
      it(`reads ${example} after a bearer as ${role}`, () => expect(roleOf(example)).toBe(role));

  for (const { what, examples } of CIRCUMSTANCES)
    for (const example of examples)
      it(`leaves ${example} (${what}) out of a title`, () => {
        const sentence = `${example},建立工作制度,明确责任`;
        expect(titleFrom(sentence, sentence, { start: 0, end: sentence.length })).toEqual({
          title: '建立工作制度,明确责任',
          titleIsGuess: false,
        });
      });
  for (const example of NO_CIRCUMSTANCES)
    it(`begins a title with ${example}`, () => {
      const sentence = `${example},建立工作制度`;
      expect(titleFrom(sentence, sentence, { start: 0, end: sentence.length }).title).toBe(sentence);
    });

  const qingshan = { cityName: '青山市', numbers: ['青政发〔2021〕7号'] };
  for (const document of OF_STATE.examples)
    it(`takes ${JSON.stringify(document)} as a document of the state or of a province`, () =>
      expect(isOfState(document, qingshan)).toBe(true));
  for (const document of [...OF_STATE.others, { title: '国家高新区青山市管理办法' }])
    it(`takes ${JSON.stringify(document)} as a document of the city, or of nobody that the words name`, () =>
      expect(isOfState(document, qingshan)).toBe(false));

  for (const [words, role] of [
    ['应当将节水工作纳入年度计划', '应当'],
    ['应当及时查处生产、销售不合格产品的违法行为', '应当及时查处'],
    ['应当协助人民政府,加强宣传教育', '应当协助'],
    ['按照职责牵头负责抢险', '按照职责牵头'],
    ['对本行政区域内的消防工作实施监督管理,并负责具体实施', '对本行政区域内的消防工作实施监督管理'],
    ['不得随意改变', '不得'],
  ] as const)
    it(`takes ${role} of ${words} as the words of the role, and cuts no word`, () =>
      expect(words.slice(0, roleWordsIn(words))).toBe(role));

  for (const example of MEMBER_CHANGES.examples)
    it(`reads ${example} as a change of members`, () =>
      expect(MEMBER_CHANGES.pattern.test(example)).toBe(true));

  for (const { role, examples } of BRACKET_ROLES)
    for (const example of examples)
      it(`reads ${example} in a bracket as ${role}`, () =>
        expect(BRACKET_ROLES.find(({ pattern }) => pattern.test(example))?.role).toBe(role));

  for (const { role, examples } of BRACKET_LABELS)
    for (const example of examples)
      it(`reads the label of ${example} as ${role}`, () =>
        expect(BRACKET_LABELS.find(({ pattern }) => pattern.test(example))?.role).toBe(role));

  for (const { kind, examples } of COLUMN_FORMS)
    for (const example of examples)
      it(`reads the head ${example} as a column of ${kind}`, () => expect(columnKind(example)).toBe(kind));

  for (const { role, examples } of GROUP_ROLES)
    for (const example of examples)
      it(`reads ${example} in a group as ${role}`, () =>
        expect(GROUP_ROLES.find(({ pattern }) => pattern.test(example))?.role).toBe(role));

  for (const { relation, examples } of RELATION_WORDS)
    for (const example of examples)
      it(`reads ${example} before a title as ${relation}`, () =>
        expect(RELATION_WORDS.find(({ pattern }) => pattern.test(example))?.relation).toBe(relation));

  for (const { relation, examples } of RELATION_WORDS_AFTER)
    for (const example of examples)
      it(`reads ${example} after a title as ${relation}`, () =>
        expect(
          RELATION_WORDS_AFTER.find(({ pattern }) => pattern.test(example.replace('》', '')))?.relation,
        ).toBe(relation));
});

describe('numbers and days', () => {
  it('reads Chinese numerals', () => {
    expect(['十', '十二', '二十', '一百零三', '二〇二〇', '两', '12', '甲'].map(numberOf)).toEqual([
      10,
      12,
      20,
      103,
      2020,
      2,
      12,
      undefined,
    ]);
  });

  it('reads a day in Arabic digits and in Chinese numerals', () => {
    expect([dayIn('2020年6月23日'), dayIn('二〇二〇年六月二十三日'), dayIn('2020年13月1日')]).toEqual([
      '2020-06-23',
      '2020-06-23',
      undefined,
    ]);
  });

  it('knows a line that is a day and nothing else', () => {
    expect(['2020年6月23日', '(2020年6月23日)', '2020年6月23日印发', ')'].map(isDayAlone)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('takes the last of several stages as the last day', () => {
    expect(latestDue('6月底前部署,9月底前力争达到目标,全年持续推进', 2020)).toBe('2020-12-31');
    expect(
      duesIn('6-7月完成集中检查,8月底前配合完成省级抽查', 2020).map(({ words, day }) => [words, day]),
    ).toEqual([
      ['6-7月', '2020-07-31'],
      ['8月底前', '2020-08-31'],
    ]);
  });

  it('reads a day in brackets of a number form only where digits end it: 1.2020年6月1日前', () => {
    expect(numberingOf('1.2020年6月1日前')?.length).toBe(2);
    expect(numberingOf('3.5万户')).toBeUndefined();
  });
});

describe('the text in two forms', () => {
  it('keeps every character at its place', () => {
    const words = '（市公安局牵头，１１月底前完成）；其他';
    expect(toPlain(words)).toBe('(市公安局牵头,11月底前完成);其他');
    expect(toPlain(words)).toHaveLength(words.length);
  });

  it('leaves out spaces, emphasis and the marks of Markdown', () => {
    expect(wordsOf('## **第一条** 为了 加强')).toBe('第一条为了加强');
    expect(wordsOf('- 附件：1. 名单')).toBe('附件：1.名单');
  });

  it('compares letters and digits alone', () => {
    expect(lettersOf('《条例》（试行）')).toBe(lettersOf('条例(试行)'));
  });
});

describe('unknown names', () => {
  it('go into the list that their form shows', () => {
    expect(
      ['市水利局', '各县区政府', '有关部门', '市政务公开领导小组', '市气象局局长'].map(
        (name) => kindOfName(name).list,
      ),
    ).toEqual(['organizations', 'categories', 'categories', 'groups', 'posts']);
  });
});
