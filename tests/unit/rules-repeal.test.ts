import { expect, test } from 'vitest';
import { resumed } from '../../src/rules/repeal.js';

const narrowed = {
  regionId: 'city',
  exceptIds: ['gaoxin', 'jingkai', 'harbour'],
  status: 'IN_FORCE' as const,
  validFrom: '2020-06-23',
  validTo: null,
  derivedBy: ['FORMER_HOLDER_OUTSIDE' as const, 'DATE_OF_DOCUMENT' as const],
};

test('the former holder covers again what fell, but not what another transfer takes or what was never its own', () => {
  expect(resumed(narrowed, { falling: ['gaoxin', 'jingkai'], remaining: ['jingkai'] })).toEqual({
    ...narrowed,
    exceptIds: ['jingkai', 'harbour'],
    validFrom: null,
    derivedBy: ['FORMER_HOLDER_OUTSIDE', 'FORMER_HOLDER_AGAIN'],
  });
});

test('a former holder that had lost all of it has all of it again, from a day that nobody knows', () => {
  const lost = {
    ...narrowed,
    exceptIds: [],
    status: 'ENDED' as const,
    validFrom: null,
    validTo: '2020-06-23',
  };
  expect(resumed(lost, { falling: ['city'], remaining: [] })).toEqual({
    ...lost,
    status: 'IN_FORCE',
    validTo: null,
    derivedBy: ['FORMER_HOLDER_AGAIN'],
  });
});
