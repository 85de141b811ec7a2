import { describe, expect, test } from 'vitest';
import type { Holding, Transfer } from '../../src/rules/holdings.js';
import { settleHoldings } from '../../src/rules/settlement.js';
import { predecessorsOf, successorsOf } from '../../src/rules/successions.js';
import { grant, owner, partOf } from '../kit/records.js';

const ending = (ends: string, on: string, kind: 'WITHDRAWN' | 'ABOLISHED' = 'WITHDRAWN') => ({
  id: `ending:city/later/${on}`,
  order: 1,
  kind,
  derivedBy: [],
  ends,
  on,
  provision: 'provision:city/later/c1',
  source: 'city/2',
});
const renamed = (from: string, to: string, on: string) => ({
  id: `succession:city/${from}-${to}`,
  from: `org:city/${from}`,
  to: `org:city/${to}`,
  kind: 'RENAMED' as const,
  on,
  provision: 'provision:city/rename/c1',
});

/** Holder, first day and first day no longer, by holder and day. */
function spans(parts: {
  transfers?: Transfer[];
  holdings?: Holding[];
  endings?: ReturnType<typeof ending>[];
  successions?: ReturnType<typeof renamed>[];
}): string[] {
  const { holdings } = settleHoldings(
    { transfers: [], holdings: [], endings: [], successions: [], ...parts },
    partOf,
  );
  return holdings
    .map(
      ({ holder, validFrom, validTo, jurisdiction, status }) =>
        `${holder.replace('org:city/', '')} ${validFrom ?? '…'} ${validTo ?? '…'} ${status} ${jurisdiction.except.length}`,
    )
    .sort();
}

describe('an abolition', () => {
  test('leaves nobody holding the power, inside and outside the place of the grant', () => {
    const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
    const abolished = ending(given.id, '2021-03-01', 'ABOLISHED');
    expect(spans({ transfers: [given], endings: [abolished] })).toEqual([
      'bureau 2020-06-23 2021-03-01 IN_FORCE 1',
      'bureau … 2020-06-23 IN_FORCE 0',
      'zone 2020-06-23 2021-03-01 IN_FORCE 0',
    ]);
  });

  test('ends what the gazette states in words too, and not what is given anew afterwards', () => {
    const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
    const anew = grant('b', { from: 'bureau', to: 'other', day: '2022-01-01' });
    const abolished = ending(given.id, '2021-03-01', 'ABOLISHED');
    expect(spans({ transfers: [given, anew], endings: [abolished] })).toContain(
      'other 2022-01-01 … IN_FORCE 0',
    );
  });
});

describe('an ending', () => {
  test('gives the place back to the former holder from its day on', () => {
    const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
    expect(spans({ transfers: [given], endings: [ending(given.id, '2021-03-01')] })).toEqual([
      'bureau 2020-06-23 2021-03-01 IN_FORCE 1',
      'bureau 2021-03-01 … IN_FORCE 0',
      'bureau … 2020-06-23 IN_FORCE 0',
      'zone 2020-06-23 2021-03-01 IN_FORCE 0',
    ]);
  });

  test('of a grant whose condition was never met takes nothing from the former holder before it', () => {
    const given = {
      ...grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' }),
      status: 'CONDITIONAL' as const,
      condition: '备案后',
    };
    expect(spans({ transfers: [given], endings: [ending(given.id, '2021-03-01')] })).toEqual([
      'bureau 2020-06-23 2021-03-01 IN_FORCE 0',
      'bureau 2021-03-01 … IN_FORCE 0',
      'bureau … 2020-06-23 IN_FORCE 0',
      'zone 2020-06-23 2021-03-01 CONDITIONAL 0',
    ]);
  });

  test('on or before the first day leaves no day of the grant', () => {
    const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
    expect(spans({ transfers: [given], endings: [ending(given.id, '2020-06-23')] })).toEqual([
      'bureau … … IN_FORCE 0',
      'zone 2020-06-23 2020-06-23 IN_FORCE 0',
    ]);
  });

  test('of a stated holding ends it, and the earliest of two endings counts', () => {
    const held = owner('bureau', { day: '2020-01-01' });
    expect(
      spans({ holdings: [held], endings: [ending(held.id, '2021-03-01'), ending(held.id, '2020-12-01')] }),
    ).toEqual(['bureau 2020-01-01 2020-12-01 IN_FORCE 0']);
  });

  test('keeps the record as it was beside what it makes of it', () => {
    const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
    const { transfers } = settleHoldings(
      { transfers: [given], holdings: [], endings: [ending(given.id, '2021-03-01')], successions: [] },
      partOf,
    );
    expect(transfers[0]).toMatchObject({ status: 'IN_FORCE', effectiveTo: '2021-03-01', record: given });
  });
});

describe('a succession', () => {
  test('hands over on its day what the old body holds', () => {
    expect(
      spans({
        holdings: [owner('old', { day: '2020-01-01' })],
        successions: [renamed('old', 'new', '2021-06-01')],
      }),
    ).toEqual(['new 2021-06-01 … IN_FORCE 0', 'old 2020-01-01 2021-06-01 IN_FORCE 0']);
  });

  test('a giver under its new name is the former holder under its old one', () => {
    const first = grant('a', { from: 'old', to: 'zone', day: '2020-06-23' });
    const second = grant('b', { from: 'new', to: 'other', day: '2021-10-01' });
    expect(spans({ transfers: [second, first], successions: [renamed('old', 'new', '2021-06-01')] })).toEqual(
      [
        'new 2021-06-01 2021-10-01 IN_FORCE 1',
        'new 2021-10-01 … IN_FORCE 2',
        'old 2020-06-23 2021-06-01 IN_FORCE 1',
        'old … 2020-06-23 IN_FORCE 0',
        'other 2021-10-01 … IN_FORCE 0',
        'zone 2020-06-23 … IN_FORCE 0',
      ],
    );
  });

  test('in a loop ends where it closes', () => {
    const loop = [renamed('a', 'b', '2021-01-01'), renamed('b', 'a', '2022-01-01')];
    expect(spans({ holdings: [owner('a', { day: '2020-01-01' })], successions: loop })).toEqual([
      'a 2020-01-01 2021-01-01 IN_FORCE 0',
      'a 2022-01-01 … IN_FORCE 0',
      'b 2021-01-01 2022-01-01 IN_FORCE 0',
    ]);
    expect(successorsOf(loop).get('org:city/a')).toEqual([{ id: 'org:city/b', on: '2021-01-01' }]);
  });

  test('a split says of no part who got it', () => {
    const split = { ...renamed('old', 'new', '2021-06-01'), kind: 'SPLIT' as const };
    expect(
      settleHoldings(
        {
          transfers: [],
          holdings: [owner('old', { day: '2020-01-01' })],
          endings: [],
          successions: [split],
        },
        partOf,
      ).holdings.map(({ holder }) => holder),
    ).toEqual(['org:city/old']);
  });
});

test('a stated holding that a later source cuts keeps its id up to that day, and its record beside it', () => {
  const stated = { ...owner('bureau'), source: 'city/1' };
  const later = { ...grant('g', { from: 'bureau', to: 'zone', day: '2021-03-01' }), source: 'city/2' };
  const { holdings, replaced } = settleHoldings(
    {
      transfers: [later],
      holdings: [stated],
      endings: [],
      successions: [],
    },
    partOf,
  );
  const told = holdings.map(({ id, validFrom, validTo, stated: is }) => [id, validFrom, validTo, is]);
  expect(told.sort()).toEqual([
    ['holding:city/g', '2021-03-01', undefined, undefined],
    [stated.id, undefined, '2021-03-01', true],
    [`${stated.id}@2021-03-01`, '2021-03-01', undefined, undefined],
  ]);
  expect(holdings.find(({ id }) => id === stated.id)?.record).toEqual(stated);
  expect(replaced).toEqual([]);
  const ofOne = settleHoldings(
    {
      transfers: [{ ...later, source: 'city/1' }],
      holdings: [stated],
      endings: [],
      successions: [],
    },
    partOf,
  );
  expect(ofOne.holdings.map(({ id }) => id).sort()).toEqual([
    'holding:city/g',
    `${stated.id}@2021-03-01`,
    `${stated.id}@open`,
  ]);
  expect(ofOne.replaced).toEqual([stated]);
});

test('whom a body follows: by another name at all times, after a merger from its day, after a split or without a day openly', () => {
  const change = (from: string, to: string, kind: 'RENAMED' | 'MERGED' | 'SPLIT', on?: string) => ({
    id: `succession:city/${from}-${to}`,
    order: 1,
    from: `org:city/${from}`,
    to: `org:city/${to}`,
    kind,
    on,
    provision: 'provision:city/p',
  });
  const ways = (...changes: ReturnType<typeof change>[]) =>
    predecessorsOf(changes)
      .get('org:city/now')
      ?.map(({ id, since, effect }) => [id.slice(-1), since, effect]);
  expect(
    ways(change('b', 'now', 'RENAMED', '2021-01-01'), change('a', 'b', 'RENAMED', '2020-01-01')),
  ).toEqual([
    ['b', null, 'RENAMED'],
    ['a', null, 'RENAMED'],
  ]);
  expect(ways(change('b', 'now', 'RENAMED', '2021-01-01'), change('a', 'b', 'MERGED', '2020-01-01'))).toEqual(
    [
      ['b', null, 'RENAMED'],
      ['a', '2020-01-01', 'FOLLOWED'],
    ],
  );
  expect(ways(change('b', 'now', 'MERGED', '2021-01-01'), change('a', 'b', 'RENAMED', '2020-01-01'))).toEqual(
    [
      ['b', '2021-01-01', 'FOLLOWED'],
      ['a', '2021-01-01', 'FOLLOWED'],
    ],
  );
  expect(ways(change('b', 'now', 'SPLIT', '2021-01-01'), change('a', 'b', 'RENAMED'))).toEqual([
    ['b', '2021-01-01', 'OPEN'],
    ['a', '2021-01-01', 'OPEN'],
  ]);
  expect(ways(change('b', 'now', 'MERGED'))).toEqual([['b', null, 'OPEN']]);
  expect(ways(change('b', 'now', 'RENAMED'), change('now', 'b', 'RENAMED'))).toEqual([
    ['b', null, 'RENAMED'],
  ]);
});
