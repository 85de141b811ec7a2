import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snippet } from '../../src/queries/snippet.js';
import { parseSearchText } from '../../src/queries/text-match.js';
import { fold, foldWithPlaces } from '../../src/records/text.js';
import { SEED } from '../kit/seed.js';

describe('a folded text', () => {
  test.each([
    ['zero-width space', '\u200B'],
    ['zero-width joiner', '\u200D'],
    ['word joiner', '\u2060'],
    ['byte order mark', '\uFEFF'],
    ['soft hyphen', '\u00AD'],
    ['mark of direction', '\u200F'],
    ['variation selector', '\u{E0100}'],
    ['ideographic space', '\u3000'],
    ['line separator', '\u2028'],
  ])('has no %s', (_, unseen) => {
    expect(fold(`${unseen}施${unseen}工${unseen}`)).toBe('施工');
  });

  test.each([
    ['二○二○年六月', '二〇二〇年六月'],
    ['二◯一九', '二〇一九'],
    ['○二○年', '〇二〇年'],
  ])('has one nought, wherever the text begins: %s is %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  const texts = fc.string({
    unit: fc.constantFrom(...'二○年〇𠮷甲〔“ ', '\u200B', '\u0301', 'e', '\u{E0100}', 'ﬁ', '\n', '。'),
    maxLength: 30,
  });

  test(`is the same with its places, which are those of whole characters (seed ${SEED})`, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { folded, places, ends } = foldWithPlaces(text, fold);
        expect(folded).toBe(fold(text));
        expect([places.length, ends.length]).toEqual([folded.length, folded.length]);
        for (let at = 0; at < folded.length; at += 1)
          expect(fold(text.slice(places[at], ends[at])).length).toBeGreaterThan(0);
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });

  test(`cuts no character of a snippet in two (seed ${SEED})`, () => {
    const rare = fc.string({
      unit: fc.constantFrom('𠮷', '𠮷', '甲', '。', ' ', 'e\u0301'),
      minLength: 100,
      maxLength: 400,
    });
    fc.assert(
      fc.property(rare, rare, fc.constantFrom('施', '𠮷', '𠮷𠮷', 'é'), (before, after, word) => {
        const cut = snippet([`${before}${word}${after}`], [fold(word)]);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
        expect(cut).not.toMatch(/^…?\u0301/u);
        expect(cut).not.toMatch(/e…?$/u);
        expect(fold(cut)).toContain(fold(word));
      }),
      { seed: SEED, numRuns: 1_000 },
    );
  });
});

test('a text to be found is not parted by what shows nothing', () => {
  expect(parseSearchText('施\u200B工\uFEFF许\u00AD可 证')?.query).toBe('+"施 工 许 可" +"证"');
});

test('a snippet shows where a nought is written as a circle', () => {
  expect(snippet(['无关。自二○二○年起施行。'], [fold('二〇二〇年')])).toBe('自二○二○年起施行。');
});
