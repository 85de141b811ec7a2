import { expect, test } from 'vitest';
import { resumed } from '../../src/rules/repeal.js';

const narrowed = {
  regionId: 'city',
  exceptIds: ['gaoxin', 'jingkai', 'harbour'],
  status: 'IN_FORCE' as const,
  validFrom: '2020-06-23',
  validTo: null,
  derivedBy: ['FORMER_HOLDER_OUTSIDE' as const, 'DATE_OF_DOCUMENT' as const, 'EXERCISE_POSTPONED' as const],
  groundIds: ['row', 'clause'],
};

test('the former holder covers again what fell, but not what another transfer takes or what was never its own', () => {
  expect(
    resumed(narrowed, {
      falling: ['gaoxin', 'jingkai'],
      remaining: ['jingkai'],
      fallingWords: ['clause'],
      postponed: true,
    }),
  ).toEqual({
    ...narrowed,
    exceptIds: ['jingkai', 'harbour'],
    validFrom: null,
    derivedBy: ['FORMER_HOLDER_OUTSIDE', 'EXERCISE_POSTPONED', 'FORMER_HOLDER_AGAIN'],
    groundIds: ['row'],
  });
});

test('a former holder that had lost all of it has all of it again, from a day that nobody knows', () => {
  const lost = {
    ...narrowed,
    exceptIds: [],
    validFrom: null,
    validTo: '2020-06-23',
  };
  expect(resumed(lost, { falling: ['city'], remaining: [], fallingWords: [], postponed: false })).toEqual({
    ...lost,
    validTo: null,
    derivedBy: ['FORMER_HOLDER_AGAIN'],
  });
});
