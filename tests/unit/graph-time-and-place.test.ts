import { describe, expect, test } from 'vitest';
import { coversPlace, withContainingRegions } from '../../src/rules/place.js';
import { containsDay } from '../../src/rules/time.js';

describe('an interval', () => {
  const interval = { from: '2020-06-23', to: '2020-12-31' };

  test('holds its first day and not its last', () => {
    expect(
      ['2020-06-22', '2020-06-23', '2020-12-30', '2020-12-31'].map((day) => containsDay(interval, day)),
    ).toEqual([false, true, true, false]);
  });

  test('with an open bound has no first or last day', () => {
    expect(containsDay({ from: null, to: undefined }, '1949-10-01')).toBe(true);
    expect(containsDay({ to: '2020-06-23' }, '2020-06-23')).toBe(false);
  });
});

describe('a jurisdiction', () => {
  const partOf: Record<string, string> = { gaoxin: 'changzhi', luzhou: 'changzhi', changzhi: 'shanxi' };
  const place = (region: string) => withContainingRegions(region, (of) => partOf[of]);
  const cityWithoutZone = { region: 'changzhi', except: ['gaoxin'] };

  test('covers what lies in its region', () => {
    expect(coversPlace(cityWithoutZone, place('luzhou'))).toBe(true);
  });

  test('does not cover its exceptions', () => {
    expect(coversPlace(cityWithoutZone, place('gaoxin'))).toBe(false);
  });

  test('covers a place in which an exception lies', () => {
    expect(coversPlace(cityWithoutZone, place('changzhi'))).toBe(true);
  });

  test('does not cover what lies around it', () => {
    expect(coversPlace({ region: 'gaoxin', except: [] }, place('changzhi'))).toBe(false);
  });

  test('of regions that lie in each other is an error', () => {
    expect(() => withContainingRegions('a', (of) => (of === 'a' ? 'b' : 'a'))).toThrow('is part of itself');
  });
});
