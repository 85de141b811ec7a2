import { expect, test } from 'vitest';
import { settleHoldings } from '../../src/rules/settlement.js';
import type { Succession } from '../../src/rules/succession-parts.js';
import { predecessorsOf, successorsOf } from '../../src/rules/successions.js';
import { grant, NOTHING, owner, partOf } from '../kit/records.js';

const passing = (part: Partial<Succession>): Succession => ({
  id: 'succession:city/later/1',
  from: 'org:city/bureau',
  to: 'org:city/other',
  kind: 'SPLIT',
  on: '2021-09-01',
  provision: 'provision:city/later/c1',
  ...part,
});

const fire = owner('bureau', { responsibility: 'duty:city/fire' });
const roads = owner('bureau', { responsibility: 'duty:city/roads' });
const power = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });

/** Who holds each responsibility on the last day, outside the zone. */
function heldAtLast(part: Partial<Succession>): Record<string, string> {
  const { holdings } = settleHoldings(
    {
      ...NOTHING,
      transfers: [power],
      holdings: [fire, roads].map((one) => ({
        ...one,
        instrument: `document:${one.responsibility.slice(5)}`,
      })),
      successions: [passing(part)],
      responsibilities: [
        { id: fire.responsibility, field: 'FIRE_SAFETY' },
        { id: roads.responsibility, field: 'ROAD_SAFETY' },
        { id: 'power:city/p' },
      ],
    },
    partOf,
  );
  return Object.fromEntries(
    holdings
      .filter(({ holder, validTo }) => validTo === undefined && !holder.endsWith('/zone'))
      .map(({ responsibility, holder }) => [
        responsibility.replace('city/', ''),
        holder.replace('org:city/', ''),
      ]),
  );
}

test.each([
  ['a field', { ofFields: ['FIRE_SAFETY' as const] }, 'other', 'bureau', 'bureau'],
  ['kinds', { ofKinds: ['DUTY' as const] }, 'other', 'other', 'bureau'],
  [
    'a kind and a field, which both must fit',
    { ofKinds: ['POWER' as const], ofFields: ['FIRE_SAFETY' as const] },
    'bureau',
    'bureau',
    'bureau',
  ],
  ['a document that states it', { ofDocuments: ['document:city/roads'] }, 'bureau', 'other', 'bureau'],
  [
    'a document whose column names the former holder',
    { ofDocuments: ['document:city/a'] },
    'bureau',
    'bureau',
    'other',
  ],
  ['nothing, as in a split whose parts no document names', {}, 'bureau', 'bureau', 'bureau'],
  [
    'everything, where another body takes its place',
    { kind: 'REPLACED' as const },
    'other',
    'other',
    'other',
  ],
])('the duties that are named by %s pass, and the rest stays', (_, part, ofFire, ofRoads, ofPower) => {
  expect(heldAtLast(part)).toEqual({ 'duty:fire': ofFire, 'duty:roads': ofRoads, 'power:p': ofPower });
});

test('a body from which a part passed is still itself, and the other one is not its successor', () => {
  const part = [passing({ ofFields: ['FIRE_SAFETY'] })];
  expect([successorsOf(part).size, predecessorsOf(part).size]).toEqual([0, 0]);
});
