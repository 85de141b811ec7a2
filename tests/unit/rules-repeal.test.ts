import { expect, test } from 'vitest';
import { restoreHolding } from '../../src/rules/repeal.js';

const regions = [
  { id: 'city', partOf: null },
  ...['gaoxin', 'jingkai', 'harbour'].map((id) => ({ id, partOf: 'city' })),
  { id: 'town', partOf: 'gaoxin' },
];
/** Whole regions. */
const all = (...ids: readonly string[]) =>
  ids.map((region) => ({ region, except: [] as string[], held: null }));
const nothingElse = { regions, fallingWords: [], postponed: false };

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
    restoreHolding(narrowed, {
      falling: all('gaoxin', 'jingkai'),
      remaining: all('jingkai'),
      regions,
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
  expect(restoreHolding(lost, { ...nothingElse, falling: all('city'), remaining: [] })).toEqual({
    ...lost,
    validTo: null,
    derivedBy: ['FORMER_HOLDER_AGAIN'],
  });
});

test.each([
  [
    'a place that another document takes around it stays away',
    all('gaoxin'),
    all('gaoxin'),
    ['gaoxin', 'jingkai', 'harbour'],
  ],
  [
    'all but the part that another document takes comes back',
    all('gaoxin'),
    all('town'),
    ['town', 'jingkai', 'harbour'],
  ],
  [
    'where one took all but a part, that part is not its own to come back',
    [{ region: 'gaoxin', except: ['town'], held: null }],
    [],
    ['town', 'jingkai', 'harbour'],
  ],
  [
    'what both documents take in part stays away there',
    all('jingkai'),
    [{ region: 'city', except: ['jingkai'] }],
    ['gaoxin', 'harbour'],
  ],
])('places are sets: %s', (_, falling, remaining, except) => {
  const { regionId, exceptIds } = restoreHolding(narrowed, { ...nothingElse, falling, remaining });
  expect([regionId, [...exceptIds].sort()]).toEqual(['city', [...except].sort()]);
});

test('what a transfer takes of more than the former holder had, it has no more of afterwards', () => {
  const lost = { ...narrowed, regionId: 'gaoxin', exceptIds: [], validTo: '2020-06-23' };
  const falling = [{ region: 'city', except: [], held: { region: 'gaoxin', except: [] } }];
  const { regionId, exceptIds } = restoreHolding(lost, { ...nothingElse, falling, remaining: [] });
  expect([regionId, exceptIds]).toEqual(['gaoxin', []]);
});
