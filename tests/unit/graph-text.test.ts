import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { likenessTo } from '../../loaders/similarity.js';
import { snippet } from '../../src/queries/snippet.js';
import { parseSearchText, parseSimilarText } from '../../src/queries/text-match.js';
import { fold, foldMarks } from '../../src/records/text.js';

const SEED = 20201128;
const characters = fc.string({ unit: 'grapheme', maxLength: 20 });

describe('a text to be found', () => {
  test('is a phrase of single characters, so that it is found inside longer words', () => {
    expect(parseSearchText('施工许可')?.query).toBe('+"施 工 许 可"');
  });

  test('with spaces is several words that must all occur', () => {
    expect(parseSearchText('土地 审批')).toEqual({
      query: '+"土 地" +"审 批"',
      whole: '土地审批',
      words: ['土地', '审批'],
      phrases: ['土 地', '审 批'],
    });
  });

  test('never hands Lucene its special characters', () => {
    expect(parseSearchText('许可( AND "x" OR *:*')?.query).toBe('+"许 可" +"a n d" +"x" +"o r"');
  });

  test('is folded: the width of letters and the style of brackets do not matter', () => {
    expect(parseSearchText('长政发〔2020〕17号')).toEqual(parseSearchText('长政发[2020]17号'));
  });

  test.each(['', '  ', '。、', '()'])('is refused where there is nothing to look for: "%s"', (text) => {
    expect(parseSearchText(text)).toBeUndefined();
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

describe('likeness of names', () => {
  test('is 1 for the same name and 0 for one without a character in common', () => {
    expect(likenessTo('市教育局')('市教育局')).toBe(1);
    expect(likenessTo('市教育局')('消防')).toBe(0);
  });

  test('forgives a wrong character and what was left out', () => {
    expect(likenessTo('市应及局')('市应急局')).toBe(0.75);
    const likeness = likenessTo('规划局');
    expect(likeness('市规划和自然资源局')).toBeGreaterThan(likeness('市生态环境局'));
  });

  test('may leave uncounted what is less than the least that is asked for, and nothing else', () => {
    const short = fc.string({ unit: fc.constantFrom(...'市县应急管理局'), maxLength: 9 });
    fc.assert(
      fc.property(short, short, fc.constantFrom(0.1, 0.3, 0.5, 0.9), (text, other, least) => {
        const exact = likenessTo(text)(other);
        const cut = likenessTo(text, least)(other);
        return cut === exact || (cut === 0 && exact < least);
      }),
      { seed: SEED },
    );
  });
});

describe('folded text', () => {
  test.each([
    ['對破壞耕地的處罰', '对破坏耕地的处罚'],
    ['長政發〔2020〕17號', '长政发(2020)17号'],
    ['乾隆', '干隆'],
    ['薴', '苎'],
    ['二○二○年', '二〇二〇年'],
    ['施\u200b工\u00ad许\u2060可', '施工许可'],
  ])('%s is compared as %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('folds to itself, and a part of it as it does in the whole', () => {
    fc.assert(
      fc.property(characters, characters, (left, right) => {
        expect(fold(fold(left))).toBe(fold(left));
        expect(fold(`${left}管${right}`)).toContain('管');
      }),
      { seed: SEED },
    );
  });

  test('is the same for every traditional form that the converter knows of common words', () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    for (const text of ['市应急管理局', '行政处罚', '建筑工程施工许可证核发', '后备干部', '里程', '发展'])
      expect(fold(toTraditional(text))).toBe(fold(text));
  });

  test('keeps its script where ids are made of it', () => {
    expect(foldMarks('臺北市〔A〕')).toBe('臺北市(a)');
  });
});

describe('a text to which something similar is wanted', () => {
  test('is looked for by its characters and by its neighbours', () => {
    expect(parseSimilarText('市应急局')).toEqual({
      query: '"市" "应" "急" "局" "市 应" "应 急" "急 局"',
      folded: '市应急局',
    });
  });

  test.each([100, 1_000, 10_000, 100_000])(
    'never has more clauses than Lucene takes: %i characters',
    (length) => {
      const text = Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
      expect(parseSimilarText(text)?.query.match(/"[^"]*"/gu)?.length).toBeLessThanOrEqual(400);
    },
  );

  test.each(['', '()', '。'])('is none where there is nothing to look for: "%s"', (text) => {
    expect(parseSimilarText(text)).toBeUndefined();
  });
});
