import { parseValue } from 'graphql';
import { describe, expect, test } from 'vitest';
import { DateScalar, DateTimeScalar } from '../../src/resolvers/scalars.js';

describe('Date', () => {
  test.each(['2020-06-23', '2020-02-29', '0001-01-01'])('takes %s', (day) => {
    expect(DateScalar.parseValue(day)).toBe(day);
    expect(DateScalar.parseLiteral(parseValue(`"${day}"`))).toBe(day);
  });

  test.each([
    '2020-02-30',
    '2019-02-29',
    '2020-13-01',
    '2020-6-23',
    '20200623',
    '2020-06-23T00:00:00Z',
    '',
    20200623,
  ])('refuses %s and says what is allowed', (day) => {
    expect(() => DateScalar.parseValue(day)).toThrow('Allowed: a calendar date as YYYY-MM-DD');
  });

  test('refuses a literal that is no text', () => {
    expect(() => DateScalar.parseLiteral(parseValue('2020'))).toThrow('Allowed');
  });
});

test('DateTime takes a moment and refuses a day', () => {
  expect(DateTimeScalar.serialize('2026-11-24T05:00:00.000Z')).toBe('2026-11-24T05:00:00.000Z');
  expect(() => DateTimeScalar.parseValue('2026-11-24')).toThrow('Allowed');
});
