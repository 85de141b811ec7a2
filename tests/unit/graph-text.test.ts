import { describe, expect, test } from 'vitest';
import { similarity } from '../../loaders/similarity.js';
import { snippet } from '../../src/graph/snippet.js';
import { searchText } from '../../src/graph/text.js';

describe('a text to be found', () => {
  test('is a phrase of single characters, so that it is found inside longer words', () => {
    expect(searchText('施工许可')?.query).toBe('+"施 工 许 可"');
  });

  test('with spaces is several words that must all occur', () => {
    expect(searchText('土地 审批')).toEqual({
      query: '+"土 地" +"审 批"',
      whole: '土地审批',
      words: ['土地', '审批'],
      phrases: ['土 地', '审 批'],
    });
  });

  test('never hands Lucene its special characters', () => {
    expect(searchText('许可( AND "x" OR *:*')?.query).toBe('+"许 可" +"a n d" +"x" +"o r"');
  });

  test('is folded: the width of letters and the style of brackets do not matter', () => {
    expect(searchText('长政发〔2020〕17号')).toEqual(searchText('长政发[2020]17号'));
  });

  test.each(['', '  ', '。、', '()'])('is refused where there is nothing to look for: "%s"', (text) => {
    expect(searchText(text)).toBeUndefined();
  });
});

describe('a snippet', () => {
  const article = '第九条 开发区履行同级政府职责。教育部门负责学校消防安全管理;气象部门负责预警。';

  test('is the sentence in which the words stand', () => {
    expect(snippet([article], ['消防安全'])).toBe('教育部门负责学校消防安全管理;');
  });

  test('finds words that are written in another width or style of brackets', () => {
    expect(snippet(['见长政发〔2020〕17号。'], ['(2020)17'])).toBe('见长政发〔2020〕17号。');
  });

  test('takes the text that has all words before one that has some', () => {
    expect(snippet(['学校管理', article], ['学校', '消防'])).toBe('教育部门负责学校消防安全管理;');
  });

  test('is cut around the words where the sentence is long, on one line', () => {
    const cut = snippet([`${'前'.repeat(300)}\t施工\t${'后'.repeat(300)}`], ['施工']);
    expect(cut).toMatch(/^…前+ 施工 后+…$/u);
    expect(cut.length).toBeLessThan(130);
  });
});

describe('similarity of names', () => {
  test('is 1 for the same name and 0 for one without a character in common', () => {
    expect(similarity('市教育局', '市教育局')).toBe(1);
    expect(similarity('市教育局', '消防')).toBe(0);
  });

  test('forgives a wrong character and what was left out', () => {
    expect(similarity('市应及局', '市应急局')).toBe(0.75);
    expect(similarity('规划局', '市规划和自然资源局')).toBeGreaterThan(similarity('规划局', '市生态环境局'));
  });
});
