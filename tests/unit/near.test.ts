import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestStretch, rankSuggestions } from '../../loaders/near.js';

const SEED = 20201128;
const row = (id: string, title: string, text: string | null = null) => ({ id, titles: [title], text });

test('the nearest stretch is the one with the fewest edits, and of those the one of the same length', () => {
  expect(nearestStretch('破坏耕地处罚', '对破坏耕地的处罚')).toEqual({ start: 1, end: 8, edits: 1 });
  expect(nearestStretch('对破坏更地的处罚', '对破坏耕地的处罚')).toEqual({ start: 0, end: 8, edits: 1 });
  expect(nearestStretch('破坏耕第', '对破坏耕地的处罚')).toEqual({ start: 1, end: 5, edits: 1 });
  expect(nearestStretch('坏', '')).toEqual({ start: 0, end: 0, edits: 1 });
});

test('a part of a text is a stretch of it without an edit', () => {
  const word = fc.string({ unit: fc.constantFrom(...'甲乙丙'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(word, word, word, (before, part, after) => {
      const { start, end, edits } = nearestStretch(part, before + part + after);
      return edits === 0 && (before + part + after).slice(start, end) === part;
    }),
    { seed: SEED },
  );
});

test('a stretch takes as many edits as the distance of the nearest of all stretches', () => {
  const word = fc.string({ unit: fc.constantFrom(...'甲乙'), minLength: 1, maxLength: 5 });
  const edits = (left: string, right: string): number => {
    if (left === '' || right === '') return left.length + right.length;
    const [shorter, other] = [left.slice(1), right.slice(1)];
    return left[0] === right[0]
      ? edits(shorter, other)
      : 1 + Math.min(edits(shorter, other), edits(shorter, right), edits(left, other));
  };
  fc.assert(
    fc.property(word, word, (sought, text) => {
      const found = nearestStretch(sought, text);
      const all = [...text].flatMap((_, start) => [...text].map((__, end) => text.slice(start, end + 1)));
      expect(found.edits).toBe(Math.min(sought.length, ...all.map((stretch) => edits(sought, stretch))));
      expect(edits(sought, text.slice(found.start, found.end))).toBe(found.edits);
    }),
    { seed: SEED },
  );
});

test('suggestions are words as they stand, nearest first, each once with the first thing in which it stands', () => {
  const rows = [
    row('a', '许可', '县级以上的施工许可证，由住建部门核发。'),
    row('b', '施工许可证核发'),
    row('c', '施工\t许可证核发'),
    row('d', '消防'),
  ];
  expect(rankSuggestions(['施工许可正核发'], rows)).toEqual([
    { id: 'b', words: '施工许可证核发', score: 1 - 1 / 7 },
  ]);
  expect(rankSuggestions(['施工许可正', '住见部门'], rows)[0]).toEqual({
    id: 'a',
    words: '施工许可证 住建部门',
    score: 1 - 2 / 9,
  });
});

test('a title that says the same in another order is a suggestion too', () => {
  expect(rankSuggestions(['核发施工许可证'], [row('a', '施工许可证核发')])[0]?.words).toBe('施工许可证核发');
});

test('two of five characters that are others are too many', () => {
  expect(rankSuggestions(['施工许可证'], [row('a', '施工甲乙丙')])).toEqual([]);
  expect(rankSuggestions(['施工许可证'], [row('a', '施工许乙丙')])).toEqual([
    { id: 'a', words: '施工许乙丙', score: 0.6 },
  ]);
});

test('of words without end no more is compared than of a title', () => {
  const [title, rest] = ['甲'.repeat(64), '乙'.repeat(400)];
  expect(rankSuggestions([title + rest], [row('a', title)])).toEqual([{ id: 'a', words: title, score: 1 }]);
  expect(rankSuggestions([title, rest, rest], [row('a', title)])).toEqual([
    { id: 'a', words: title, score: 1 },
  ]);
});

test('a character of two code units is never cut', () => {
  const [near] = rankSuggestions(['𠀀𠀁施工许可'], [row('a', '𠀀𠀂施工许可')]);
  expect(near?.words).toBe('𠀀𠀂施工许可');
});
