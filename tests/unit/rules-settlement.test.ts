import { describe, expect, test } from 'vitest';
import type { Holding, Transfer } from '../../src/rules/holdings.js';
import { settleHoldings } from '../../src/rules/settlement.js';
import { predecessorsOf, successorsOf } from '../../src/rules/successions.js';
import { grant, NOTHING, owner, partOf } from '../kit/records.js';

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
const met = (fulfils: string, on: string) => ({
  id: `fulfilment:city/later/${on}`,
  order: 1,
  fulfils,
  on,
  words: '已完成交接',
  derivedBy: [],
  provision: 'provision:city/later/c2',
  source: 'city/3',
});
/** A repeal that waits for a fact. */
const waiting = (ends: string) => {
  const { on: _, ...rest } = ending(ends, '2022-01-01');
  return { ...rest, id: 'ending:city/later/waits', kind: 'REPEALED' as const, pending: '待新办法施行后' };
};
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
  fulfilments?: ReturnType<typeof met>[];
  successions?: ReturnType<typeof renamed>[];
}): string[] {
  const { holdings } = settleHoldings(
    {
      ...NOTHING,
      ...parts,
    },
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

  test('is told where the former holder holds the power again, and not of what it or a successor holds later', () => {
    const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
    const { holdings } = settleHoldings(
      {
        ...NOTHING,
        transfers: [given],
        endings: [{ ...ending(given.id, '2020-09-01'), words: '收回' }],
        successions: [renamed('bureau', 'other', '2021-01-01')],
      },
      partOf,
    );
    const resumed = holdings.filter(({ resumed: by, validFrom }) => by !== undefined && by.on === validFrom);
    expect(resumed.map(({ holder, validTo, resumed: by }) => [holder, validTo, by])).toEqual([
      [
        'org:city/bureau',
        '2021-01-01',
        { on: '2020-09-01', provision: 'provision:city/later/c1', words: '收回' },
      ],
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

  test('changes nothing of what had ended before, and is not told as its end', () => {
    const given = {
      ...grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' }),
      effectiveTo: '2020-12-01',
    };
    const held = {
      ...owner('bureau', { day: '2020-01-01', responsibility: 'power:city/q' }),
      validTo: '2020-12-01',
    };
    const { transfers, holdings } = settleHoldings(
      {
        ...NOTHING,
        transfers: [given],
        holdings: [held],
        endings: [ending(given.id, '2021-03-01'), ending(held.id, '2021-03-01')],
      },
      partOf,
    );
    const ends = [...transfers, ...holdings].flatMap(({ endedAs, endedIn }) => [endedAs, endedIn]);
    expect(ends).not.toContain('WITHDRAWN');
    expect(ends).not.toContain('provision:city/later/c1');
    expect(transfers[0]).toMatchObject({ effectiveTo: '2020-12-01', record: undefined });
  });

  test('keeps the record as it was beside what it makes of it', () => {
    const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
    const { transfers } = settleHoldings(
      {
        ...NOTHING,
        transfers: [given],
        endings: [ending(given.id, '2021-03-01')],
      },
      partOf,
    );
    expect(transfers[0]).toMatchObject({ status: 'IN_FORCE', effectiveTo: '2021-03-01', record: given });
  });
});

/** A grant to a zone, and its change: with the handover, the zone gives it to another body, which then holds it in the zone. */
function handedOver(to: string, limitation?: string): [Transfer, Transfer] {
  const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
  const change: Transfer = {
    ...grant('b', { from: 'zone', to, day: '2021-03-01' }),
    kind: 'REASSIGNMENT',
    fromJurisdiction: undefined,
    jurisdiction: given.jurisdiction,
    status: 'CONDITIONAL',
    condition: '自交接之日起',
    pendingOn: 'HANDOVER',
    limitation,
    limitationBounds: limitation === undefined ? undefined : 'EXCEPTED',
  };
  return [given, change];
}

describe('a change that waits for a handover', () => {
  test('leaves it with the former body, and gives it to the other on a condition from the day of the document', () => {
    expect(spans({ transfers: handedOver('other') })).toEqual([
      'bureau 2020-06-23 … IN_FORCE 1',
      'bureau … 2020-06-23 IN_FORCE 0',
      'other 2021-03-01 … CONDITIONAL 0',
      'zone 2020-06-23 … IN_FORCE 0',
    ]);
  });

  test('takes effect on the day that a later document states, for both bodies', () => {
    const [given, change] = handedOver('other');
    expect(spans({ transfers: [given, change], fulfilments: [met(change.id, '2021-05-10')] })).toEqual([
      'bureau 2020-06-23 … IN_FORCE 1',
      'bureau … 2020-06-23 IN_FORCE 0',
      'other 2021-03-01 2021-05-10 CONDITIONAL 0',
      'other 2021-05-10 … IN_FORCE 0',
      'zone 2020-06-23 2021-03-01 IN_FORCE 0',
      'zone 2021-03-01 2021-05-10 IN_FORCE 0',
    ]);
  });

  test('gives the place back to the former holder, which keeps what it holds outside', () => {
    const [given, change] = handedOver('bureau');
    expect(spans({ transfers: [given, change] })).toEqual([
      'bureau 2020-06-23 … IN_FORCE 1',
      'bureau 2021-03-01 … CONDITIONAL 0',
      'bureau … 2020-06-23 IN_FORCE 0',
      'zone 2020-06-23 … IN_FORCE 0',
    ]);
    expect(spans({ transfers: [given, change], fulfilments: [met(change.id, '2021-05-10')] })).toEqual([
      'bureau 2020-06-23 … IN_FORCE 1',
      'bureau 2021-03-01 2021-05-10 CONDITIONAL 0',
      'bureau 2021-05-10 … IN_FORCE 0',
      'bureau … 2020-06-23 IN_FORCE 0',
      'zone 2020-06-23 2021-03-01 IN_FORCE 0',
      'zone 2021-03-01 2021-05-10 IN_FORCE 0',
    ]);
  });

  test('leaves the part that stays with the former body, and both quote its words', () => {
    const words = '交接前已受理的,由原实施部门办结';
    const [given, change] = handedOver('other', words);
    const { holdings } = settleHoldings(
      {
        ...NOTHING,
        transfers: [given, change],
        fulfilments: [met(change.id, '2021-05-10')],
      },
      partOf,
    );
    const since = holdings.filter(({ validFrom }) => validFrom === '2021-05-10');
    const told = since.map(({ holder, status, limitation, limitationBounds }) => [
      holder,
      status,
      limitation,
      limitationBounds,
    ]);
    expect(told.sort()).toEqual([
      ['org:city/other', 'IN_FORCE', words, 'EXCEPTED'],
      ['org:city/zone', 'IN_FORCE', words, 'HELD'],
    ]);
  });
});

describe('a fulfilment', () => {
  const granted = () => grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
  const conditional = (): Transfer => ({
    ...granted(),
    status: 'CONDITIONAL',
    condition: '备案后',
    derivedBy: ['PLACE_OF_RECEIVER', 'DATE_OF_DOCUMENT', 'EXERCISE_POSTPONED'],
  });
  const asked = (transfer: Transfer, ...days: string[]) =>
    spans({ transfers: [transfer], fulfilments: days.map((day) => met(transfer.id, day)) });
  const IN_TWO_PARTS = [
    'bureau 2020-06-23 2021-05-15 IN_FORCE 0',
    'bureau 2021-05-15 … IN_FORCE 1',
    'bureau … 2020-06-23 IN_FORCE 0',
    'zone 2020-06-23 2021-05-15 CONDITIONAL 0',
    'zone 2021-05-15 … IN_FORCE 0',
  ];

  test('puts a grant on a condition in force from its day on, and the earliest of two counts', () => {
    expect(asked(conditional(), '2021-05-15')).toEqual(IN_TWO_PARTS);
    expect(asked(conditional(), '2022-01-01', '2021-05-15')).toEqual(IN_TWO_PARTS);
  });

  test.each([
    ['on the first day of the grant', '2020-06-23'],
    ['before the first day of the grant', '2020-01-01'],
  ])('%s leaves no day on a condition', (_, day) => {
    expect(asked(conditional(), day)).toEqual(asked(granted()));
  });

  test('changes nothing of a grant without a condition, or of one that ended before', () => {
    expect(asked(granted(), '2021-05-15')).toEqual(asked(granted()));
    const given = conditional();
    const endings = [ending(given.id, '2021-03-01')];
    expect(spans({ transfers: [given], endings, fulfilments: [met(given.id, '2021-03-01')] })).toEqual(
      spans({ transfers: [given], endings }),
    );
  });

  test('rests on the words of both documents; the part before it keeps the id and the record stays', () => {
    const given = conditional();
    const { transfers, holdings, fulfilments } = settleHoldings(
      {
        ...NOTHING,
        transfers: [given],
        fulfilments: [met(given.id, '2021-05-15')],
      },
      partOf,
    );
    const received = holdings.filter(({ arisesFrom }) => arisesFrom === given.id);
    const grounds = ['provision:city/a', 'provision:city/later/c2'];
    expect(received).toMatchObject([
      { id: 'holding:city/a', condition: '备案后', grounds, endedIn: 'provision:city/later/c2' },
      { id: 'holding:city/a@2021-05-15', grounds, derivedBy: ['PLACE_OF_RECEIVER'] },
    ]);
    expect(received[1]?.condition).toBeUndefined();
    expect(transfers).toMatchObject([
      {
        status: 'CONDITIONAL',
        effectiveFrom: '2020-06-23',
        met: { on: '2021-05-15' },
        grounds,
        record: given,
      },
    ]);
    expect(fulfilments).toMatchObject([{ responsibility: 'power:city/p' }]);
  });

  test('of a stated holding divides it; of what is not on record it waits', () => {
    const held: Holding = {
      ...owner('bureau', { day: '2020-01-01' }),
      status: 'CONDITIONAL',
      condition: '备案后',
    };
    expect(spans({ holdings: [held], fulfilments: [met(held.id, '2021-05-15')] })).toEqual([
      'bureau 2020-01-01 2021-05-15 CONDITIONAL 0',
      'bureau 2021-05-15 … IN_FORCE 0',
    ]);
    const waiting = settleHoldings(
      {
        ...NOTHING,
        fulfilments: [met('transfer:city/none', '2021-05-15')],
      },
      partOf,
    );
    expect(waiting.fulfilments).toMatchObject([{ fulfils: 'transfer:city/none', responsibility: undefined }]);
    expect(waiting.holdings).toEqual([]);
  });

  test('gives the same, whatever the order of the records', () => {
    const [given, change] = handedOver('other', '交接前已受理的');
    const fulfilments = [met(change.id, '2021-05-10'), met(given.id, '2021-06-01')];
    const one = spans({ transfers: [given, change], fulfilments });
    expect(spans({ transfers: [change, given], fulfilments: fulfilments.reverse() })).toEqual(one);
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
          ...NOTHING,
          holdings: [owner('old', { day: '2020-01-01' })],
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
      ...NOTHING,
      transfers: [later],
      holdings: [stated],
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
      ...NOTHING,
      transfers: [{ ...later, source: 'city/1' }],
      holdings: [stated],
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

describe('a repeal that waits for a fact', () => {
  const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
  const settle = (fulfilments: ReturnType<typeof met>[]) =>
    settleHoldings(
      {
        ...NOTHING,
        transfers: [given],
        endings: [waiting(given.id)],
        fulfilments,
      },
      partOf,
    );
  const zoneIn = (fulfilments: ReturnType<typeof met>[]) =>
    settle(fulfilments).holdings.find(({ holder }) => holder === 'org:city/zone');

  test('changes nothing before the fact is on record, and is told', () => {
    const zone = zoneIn([]);
    expect([zone?.validTo, zone?.endPending, zone?.endedAs]).toEqual([
      undefined,
      '待新办法施行后',
      undefined,
    ]);
    expect(zone?.grounds).toContain('provision:city/later/c1');
  });

  test('ends it on the day of the fact, by the words of both', () => {
    const fulfilment = met('ending:city/later/waits', '2022-04-01');
    const zone = zoneIn([fulfilment]);
    expect([zone?.validTo, zone?.endPending, zone?.endedAs, zone?.endedIn]).toEqual([
      '2022-04-01',
      undefined,
      'REPEALED',
      'provision:city/later/c1',
    ]);
    expect(zone?.grounds).toEqual(
      expect.arrayContaining(['provision:city/later/c1', 'provision:city/later/c2']),
    );
    expect(settle([fulfilment]).fulfilments.map(({ responsibility }) => responsibility)).toEqual([
      given.responsibility,
    ]);
  });
});

test('an ending tells who loses what, and from whom that body had it; one that waits tells nothing', () => {
  const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
  const held = owner('office', { responsibility: 'duty:city/d' });
  const endings = [
    ending(given.id, '2021-01-01'),
    ending(held.id, '2021-02-01'),
    ending('transfer:other/x', '2021-03-01'),
  ];
  const { endings: told } = settleHoldings(
    {
      transfers: [given],
      holdings: [held],
      endings,
      successions: [],
      fulfilments: [],
      powerSuccessions: [],
      responsibilities: [],
      delegationBans: [],
    },
    partOf,
  );
  expect(told.map(({ parties }) => parties)).toEqual([
    { to: 'org:city/zone', from: 'org:city/bureau' },
    { to: 'org:city/office' },
    undefined,
  ]);
});

describe('a succession of bodies that waits for a fact', () => {
  const waits = (from: string, to: string) => {
    const { on: _, ...rest } = renamed(from, to, '');
    return {
      ...rest,
      id: `succession:city/${from}-${to}-waits`,
      kind: 'MERGED' as const,
      pending: '自交接之日起',
      pendingSince: '2021-01-01',
      provision: 'provision:city/merge/c1',
    };
  };
  const merged = (on: string) => ({ ...renamed('bureau', 'office', on), kind: 'MERGED' as const });
  const told = (parts: Partial<Parameters<typeof settleHoldings>[0]>) =>
    settleHoldings({ ...NOTHING, ...parts }, partOf)
      .holdings.map(
        ({ holder, validFrom, validTo, status, condition, pendingOn }) =>
          `${holder.replace('org:city/', '')} ${validFrom ?? '…'} ${validTo ?? '…'} ${[status, condition, pendingOn].filter(Boolean).join(' ')}`,
      )
      .sort();

  test('leaves the former body what it holds; the new one holds it on that condition from the day of the document', () => {
    expect(told({ holdings: [owner('bureau')], successions: [waits('bureau', 'office')] })).toEqual([
      'bureau … … IN_FORCE',
      'office 2021-01-01 … CONDITIONAL 自交接之日起 HANDOVER',
    ]);
  });

  test('is fixed by a later record of the two with a day, in whatever order they come', () => {
    const [pending, fixed] = [waits('bureau', 'office'), merged('2021-05-10')];
    for (const successions of [
      [pending, fixed],
      [fixed, pending],
    ])
      expect(told({ holdings: [owner('bureau')], successions })).toEqual([
        'bureau … 2021-05-10 IN_FORCE',
        'office 2021-01-01 2021-05-10 CONDITIONAL 自交接之日起 HANDOVER',
        'office 2021-05-10 … IN_FORCE',
      ]);
  });

  test('names both documents, the rules, and the record that has the day', () => {
    const { holdings } = settleHoldings(
      {
        ...NOTHING,
        holdings: [owner('bureau')],
        successions: [waits('bureau', 'office'), merged('2021-05-10')],
      },
      partOf,
    );
    expect(holdings.find(({ status }) => status === 'CONDITIONAL')).toMatchObject({
      id: 'holding:city/p/bureau~office@pending',
      derivedBy: ['SUCCESSOR_OF_HOLDER', 'EXERCISE_POSTPONED'],
      grounds: ['provision:city/c1', 'provision:city/merge/c1'],
      endedIn: 'provision:city/rename/c1',
    });
  });

  test('ends with what the former body loses before, and begins with what it receives later', () => {
    const given = grant('a', { from: 'other', to: 'bureau', day: '2021-02-01' });
    expect(
      told({
        transfers: [given],
        endings: [ending(given.id, '2021-04-01')],
        successions: [waits('bureau', 'office')],
      }),
    ).toContain('office 2021-02-01 2021-04-01 CONDITIONAL 自交接之日起 HANDOVER');
  });

  test('of a part concerns only what it names, and a rename or a split without a part makes nobody another body', () => {
    const part = { ...waits('bureau', 'office'), kind: 'SPLIT' as const, ofFields: ['FIRE_SAFETY' as const] };
    const of = (field: 'FIRE_SAFETY' | 'ROAD_SAFETY') =>
      told({
        holdings: [owner('bureau')],
        responsibilities: [{ id: 'power:city/p', field }],
        successions: [part],
      }).length;
    expect([of('FIRE_SAFETY'), of('ROAD_SAFETY')]).toEqual([2, 1]);
    for (const kind of ['RENAMED', 'SPLIT', 'REPLACED', 'MERGED'] as const) {
      const pending = [{ ...waits('bureau', 'office'), kind }];
      expect([successorsOf(pending).get('org:city/bureau') ?? [], [...predecessorsOf(pending)]]).toEqual([
        [],
        [],
      ]);
    }
  });
});

describe('a day of which the source gives only the month or the year', () => {
  const doubtful = (from: string, to: string) => ({
    about: 'DAY' as const,
    certainty: 'AMBIGUOUS' as const,
    reason: 'The list gives only the month.',
    alternatives: [],
    from,
    to,
  });
  const inMarch = { day: '2021-03-01', precision: 'MONTH' as const, asWritten: '2021年3月' };
  const settled = (input: Partial<Parameters<typeof settleHoldings>[0]>) =>
    settleHoldings({ ...NOTHING, ...input }, partOf).holdings.map(
      ({ holder, validFrom, validTo, impreciseDays, certainty, doubts }) => [
        holder.replace('org:city/', ''),
        validFrom,
        validTo,
        impreciseDays?.map(({ asWritten }) => asWritten),
        certainty,
        doubts.map(({ from, to }) => [from, to]),
      ],
    );

  test('is told of all that begins and ends on it; only the receiver has the doubt, because its days show it', () => {
    const given = {
      ...grant('a', { from: 'bureau', to: 'zone', day: '2021-03-01' }),
      impreciseDays: [inMarch],
      certainty: 'AMBIGUOUS' as const,
      doubts: [doubtful('2021-03-01', '2021-03-31')],
    };
    expect(settled({ transfers: [given] })).toEqual([
      ['zone', '2021-03-01', undefined, ['2021年3月'], 'AMBIGUOUS', [['2021-03-01', '2021-03-31']]],
      ['bureau', undefined, '2021-03-01', ['2021年3月'], 'CERTAIN', []],
      ['bureau', '2021-03-01', undefined, ['2021年3月'], 'CERTAIN', []],
    ]);
  });

  const since2021 = {
    ...owner('bureau', { day: '2021-01-01' }),
    impreciseDays: [{ day: '2021-01-01', precision: 'YEAR' as const, asWritten: '2021年' }],
    certainty: 'AMBIGUOUS' as const,
    doubts: [doubtful('2021-01-01', '2021-12-31')],
  };

  test('leaves each part in doubt on those of its own days that come before the last possible one', () => {
    const given = grant('a', { from: 'bureau', to: 'zone', day: '2021-06-01' });
    expect(settled({ holdings: [since2021], transfers: [given] })).toEqual([
      ['zone', '2021-06-01', undefined, undefined, 'CERTAIN', []],
      ['bureau', '2021-01-01', '2021-06-01', ['2021年'], 'AMBIGUOUS', [['2021-01-01', '2021-06-01']]],
      ['bureau', '2021-06-01', undefined, ['2021年'], 'AMBIGUOUS', [['2021-06-01', '2021-12-31']]],
    ]);
  });

  test('leaves a part that begins later as certain as its words', () => {
    const given = grant('a', { from: 'bureau', to: 'zone', day: '2022-06-01' });
    expect(settled({ holdings: [since2021], transfers: [given] }).at(-1)).toEqual([
      'bureau',
      '2022-06-01',
      undefined,
      ['2021年'],
      'CERTAIN',
      [],
    ]);
  });

  test('and an ending on a day leaves in doubt only whether it had ended before', () => {
    const until2021 = {
      ...owner('bureau'),
      validTo: '2022-01-01',
      impreciseDays: [{ day: '2022-01-01', precision: 'YEAR' as const, asWritten: '2021年' }],
      certainty: 'AMBIGUOUS' as const,
      doubts: [doubtful('2021-01-02', '2022-01-01')],
    };
    const ended = (on: string) => settled({ holdings: [until2021], endings: [ending(until2021.id, on)] });
    expect(ended('2021-06-01')).toEqual([
      ['bureau', undefined, '2021-06-01', ['2021年'], 'AMBIGUOUS', [['2021-01-02', '2021-06-01']]],
    ]);
    expect(ended('2020-06-01')).toEqual([['bureau', undefined, '2020-06-01', ['2021年'], 'CERTAIN', []]]);
  });
});
