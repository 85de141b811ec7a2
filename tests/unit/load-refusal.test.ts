import { describe, expect, test } from 'vitest';
import { findRefusal, type LoadEffect } from '../../src/load/load-refusal.js';

const source = { name: 'jia/one', title: '清单', sha256: 'a'.repeat(64) };
const effect = (changes: Partial<LoadEffect>): LoadEffect => ({
  source,
  standing: {},
  brought: 100,
  held: 100,
  removed: 0,
  ...changes,
});

describe('a tenth of a source may go without a question', () => {
  test.each([
    [9, 0],
    [10, 1],
    [100, 10],
    [10_000, 1_000],
  ])('of %i records %i', (held, removed) => {
    expect(findRefusal(effect({ held, removed }), {})).toBeUndefined();
    expect(findRefusal(effect({ held, removed: removed + 1 }), {})).toBe(
      `Nothing was loaded: ${removed + 1} of the ${held} records of jia/one in the graph would be removed, more than a tenth. Use --allow-removals to remove them.`,
    );
    expect(findRefusal(effect({ held, removed: removed + 1 }), { removals: true })).toBeUndefined();
  });
});

test('a list that is imported again and would lose much is told that it may be the same and read otherwise', () => {
  const imported = { ...source, made: 'IMPORT' as const };
  const again = effect({
    source: imported,
    standing: { made: 'IMPORT' },
    brought: 25,
    held: 25,
    removed: 10,
  });
  expect(findRefusal(again, {})).toBe(
    'Nothing was loaded: 10 of the 25 records of jia/one in the graph would be removed, more than a tenth. If the list is the same as before, its mapping or this version reads it otherwise, and what is read has other ids. Use --allow-removals to remove them, or --dry-run to list them.',
  );
});

test('an empty list is refused whether or not there is something to lose', () => {
  const one = effect({ brought: 0, held: 238, removed: 238 });
  expect(findRefusal(one, {})).toBe(
    'Nothing was loaded: the new jia/one has no records; in the graph it has 238. Use --allow-removals to load it, or mandate-graph remove jia/one to remove the source.',
  );
  expect(findRefusal(one, { removals: true })).toBeUndefined();
  expect(findRefusal(effect({ standing: undefined, brought: 0, held: 0 }), {})).toBe(
    'Nothing was loaded: the new jia/one has no records. Use --allow-removals to load it, or mandate-graph remove jia/one to remove the source.',
  );
});

describe('a source of another making', () => {
  const imported = { ...source, made: 'IMPORT' as const };
  test.each([
    ['an import', 'a folder of records', { source, standing: { made: 'IMPORT' as const } }],
    ['a folder of records', 'an import', { source: imported, standing: {} }],
  ])('%s is not replaced by %s', (is, now, changes) => {
    expect(findRefusal(effect(changes), { removals: true })).toBe(
      `Nothing was loaded: jia/one in the graph is ${is}, but this source is ${now}. Use --replace to replace it, or give the import another name (--as).`,
    );
    expect(findRefusal(effect(changes), { replacing: true })).toBeUndefined();
  });

  test.each([
    ['that the graph does not have is nobody’s', { source: imported, standing: undefined }],
    ['of the same making replaces itself', { source: imported, standing: { made: 'IMPORT' as const } }],
  ])('%s', (_, changes) => {
    expect(findRefusal(effect(changes), {})).toBeUndefined();
  });

  test('that would lose much too wants both said', () => {
    const both = effect({ source: imported, removed: 50 });
    expect(findRefusal(both, { replacing: true })).toContain('50 of the 100 records');
    expect(findRefusal(both, { replacing: true, removals: true })).toBeUndefined();
  });
});
