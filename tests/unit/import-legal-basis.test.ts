import { expect, test } from 'vitest';
import { parseLegalBasis } from '../../src/import/legal-basis.js';
import { listReader } from '../kit/list.js';

const readList = listReader();

const read = (text: string) =>
  parseLegalBasis(text).map(({ title, number, article, words }) => [title, number, article, words]);

test('an article belongs to the act before it, also where only a space stands before the next act', () => {
  expect(read('《公司法》第二十条、第二十一条 《外资法》第九条 国务院《某条例》')).toEqual([
    ['公司法', undefined, '第二十条、第二十一条', '《公司法》第二十条、第二十一条'],
    ['外资法', undefined, '第九条', '《外资法》第九条'],
    ['某条例', undefined, undefined, '国务院《某条例》'],
  ]);
});

test('articles from one to another are told as they are', () => {
  const articles = (text: string) => parseLegalBasis(text).map(({ article }) => article);
  expect(articles('《公司法》第一百九十八条至第二百条、第二百零四条到第二百零六条、第二百一十条')).toEqual([
    '第一百九十八条至第二百条、第二百零四条到第二百零六条、第二百一十条',
  ]);
  expect(articles('《公司法》第三条 - 第五条和第七条第一款、第二款 规定')).toEqual([
    '第三条-第五条、第七条第一款、第二款',
  ]);
});

test.each([
  ['《甲条例》（2005年8月3日国务院令第442号，2016年修正）', '国务院令第442号'],
  ['《甲条例》（国务院、中央军委令第788号）第四十四条', '国务院、中央军委令第788号'],
  ['《甲规定》（农业部令第38号,2004年7月1日修正）', '农业部令第38号'],
  ['《甲办法》（国家卫生健康委令2018年第1号）第四十一条', '国家卫生健康委令2018年第1号'],
  ['《甲决定》（2010年7月4日国发〔2010〕21号）', '国发〔2010〕21号'],
  ['《甲方案》（辽政发【2017】33号）', '辽政发【2017】33号'],
  ['《甲法》（第12号令）', '第12号令'],
])('the number of %s has its issuer and no day', (text, number) => {
  expect(parseLegalBasis(text).map((act) => act.number)).toEqual([number]);
});

test('what says the kind or the place of the next act is no part of the words of an act', () => {
  expect(
    read('【法律】《甲法》第一条 ……\n【法律】《乙法》第二条\n2.《丙法》第三条；\n（3）《丁法》'),
  ).toEqual([
    ['甲法', undefined, '第一条', '【法律】《甲法》第一条 ……'],
    ['乙法', undefined, '第二条', '【法律】《乙法》第二条'],
    ['丙法', undefined, '第三条', '《丙法》第三条'],
    ['丁法', undefined, undefined, '《丁法》'],
  ]);
});

test('an annex with a title of its own is a part of its act', () => {
  expect(read('《甲决定》（国发〔2010〕21号）\n附件2《下放项目目录》第37项：下放至省级')).toEqual([
    [
      '甲决定',
      '国发〔2010〕21号',
      undefined,
      '《甲决定》（国发〔2010〕21号）\n附件2《下放项目目录》第37项：下放至省级',
    ],
  ]);
});

test('a bracket that nothing closes ends with its line', () => {
  expect(read('《甲法》（未完\n《乙法》（x）第三条')).toEqual([
    ['甲法', undefined, undefined, '《甲法》（未完'],
    ['乙法', undefined, '第三条', '《乙法》（x）第三条'],
  ]);
});

test.each([
  ['根据《甲法》第三条、《乙条例》第五条'],
  ['1.《甲法》第三条：……。2.根据《乙条例》第五条'],
  ['依据《甲法》第三条；依据《乙条例》第五条'],
  ['《甲法》第三条 ……\n根据《乙条例》第五条'],
  ['《甲法》第三条及《乙条例》第五条'],
])(
  'an act of which the cell says that the item rests on it is one, and not words of the act before: %s',
  (text) => {
    const [first, second, ...more] = parseLegalBasis(text);
    expect([first?.title, first?.article, second?.title, second?.article, more]).toEqual([
      '甲法',
      '第三条',
      '乙条例',
      '第五条',
      [],
    ]);
    expect(first?.words).not.toMatch(/乙条例|[及；]$/u);
    expect(second?.words).not.toContain('甲法');
  },
);

test('an act that the words of an article follow is no basis', () => {
  expect(
    read('《甲法》第三条：……应当根据《乙条例》处罚。依照《丙法》的规定处罚，并根据《丁法》办理'),
  ).toEqual([
    [
      '甲法',
      undefined,
      '第三条',
      '《甲法》第三条：……应当根据《乙条例》处罚。依照《丙法》的规定处罚，并根据《丁法》办理',
    ],
  ]);
});

test('two acts of one title in a cell are two acts where their numbers differ, and one where they are written differently', () => {
  expect(
    read(
      '《取消决定》（国发〔2010〕21号）第三条；《取消决定》（国发〔2015〕21号）；《取消决定》(国发[2010]21号)第九条',
    ),
  ).toEqual([
    [
      '取消决定',
      '国发〔2010〕21号',
      '第三条、第九条',
      '《取消决定》（国发〔2010〕21号）第三条\n《取消决定》(国发[2010]21号)第九条',
    ],
    ['取消决定', '国发〔2015〕21号', undefined, '《取消决定》（国发〔2015〕21号）'],
  ]);
  const numbers = (text: string) => parseLegalBasis(text).map(({ number }) => number);
  expect(numbers('《甲办法》（部令第38号）；《甲办法》（部令2018年第38号）；《甲办法》第一条')).toEqual([
    '部令第38号',
  ]);
  expect(numbers('《甲决定》（甲发〔2010〕2号）；《甲决定》（乙发〔2010〕2号）')).toHaveLength(2);
  expect(numbers('《甲办法》（部令第38号）；《甲办法》（部令第39号）')).toEqual(['部令第38号', '部令第39号']);
});

test.each([['《甲条例》（国务院令第666号修订）'], ['《甲条例》（根据国务院令第666号第一次修正）']])(
  'the number of what amended an act is not its own: %s',
  (text) => {
    expect(parseLegalBasis(text).map(({ number }) => number)).toEqual([undefined]);
  },
);

test('acts of one title and different numbers are documents of their own, and the first keeps the id that it had alone', async () => {
  const { records } = await readList(
    {
      '清单.csv': `序号,主项,实施部门,依据,追责依据
1,甲,县局,《取消决定》第一条,
2,乙,县局,《取消决定》（国发〔2010〕21号）,《取消决定》（国发〔2015〕3号）
3,丙,县局,《取消决定》（国发〔2015〕3号）第二条,
4,丁,县局,《取消决定》（国发〔2010〕21号）；《取消决定》（国发〔2015〕3号）,
`,
    },
    'fixed: {type: 行政许可, document_title: 某清单}\n',
  );
  const [first, second] = ['document:x/2021/取消决定', 'document:x/2021/取消决定~国发(2015)3号'];
  expect(
    records.documents
      .filter(({ title }) => title === '取消决定')
      .map(({ id, number, status }) => [id, number, status]),
  ).toEqual([
    [first, '国发〔2010〕21号', 'CITED_ONLY'],
    [second, '国发〔2015〕3号', 'CITED_ONLY'],
  ]);
  expect(
    records['document-links']
      .sort((a, b) => a.order - b.order)
      .map(({ to, phrase }) => [to, phrase.replace('《取消决定》', '')]),
  ).toEqual([
    [first, '第一条'],
    [first, '（国发〔2010〕21号）'],
    [second, '（国发〔2015〕3号）'],
    [second, '（国发〔2015〕3号）第二条'],
    [first, '（国发〔2010〕21号）'],
    [second, '（国发〔2015〕3号）'],
  ]);
});
