import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../src/rules/conflicts.js';
import type { PowerSuccession } from '../../src/rules/power-successions.js';
import { type SettlementInput, settleHoldings } from '../../src/rules/settlement.js';
import { grant, NOTHING, owner, partOf } from '../kit/records.js';

type Kind = PowerSuccession['kind'];

function goesOn(
  from: string,
  to: string,
  on?: string,
  more: { kind?: Kind; newHolders?: boolean } = {},
): PowerSuccession {
  return {
    id: `power-succession:city/later/${from}-${to}`,
    order: 7,
    from: `power:city/${from}`,
    to: `power:city/${to}`,
    kind: 'RENAMED',
    on,
    words: '更名为',
    newHolders: false,
    derivedBy: [],
    provision: 'provision:city/later/c1',
    source: 'city/2',
    ...more,
  };
}

const settled = (parts: Partial<SettlementInput>) => settleHoldings({ ...NOTHING, ...parts }, partOf);

/** Power, holder, first day, first day no longer, status and number of exceptions of each holding. */
function spans(parts: Partial<SettlementInput>): string[] {
  return settled(parts)
    .holdings.map(
      ({ responsibility, holder, validFrom, validTo, jurisdiction, status }) =>
        `${responsibility.replace('power:city/', '')}: ${holder.replace('org:city/', '')} ${validFrom ?? '…'} ${validTo ?? '…'} ${status} ${jurisdiction.except.length}`,
    )
    .sort();
}

const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });

describe('a power that goes on as another one', () => {
  test('is held until its day, and the other one from that day on, by the same bodies at the same places', () => {
    expect(spans({ transfers: [given], powerSuccessions: [goesOn('p', 'q', '2021-09-01')] })).toEqual([
      'p: bureau 2020-06-23 2021-09-01 IN_FORCE 1',
      'p: bureau … 2020-06-23 IN_FORCE 0',
      'p: zone 2020-06-23 2021-09-01 IN_FORCE 0',
      'q: bureau 2021-09-01 … IN_FORCE 1',
      'q: zone 2021-09-01 … IN_FORCE 0',
    ]);
  });

  test('is held by an entrusted body only as long as by its giver, also where the giver loses the next one', () => {
    const everywhere = { region: 'region:city/city', except: [], ownArea: false };
    const entrusted = {
      ...grant('b', { from: 'bureau', to: 'team', day: '2020-01-01' }),
      kind: 'ENTRUSTMENT' as const,
      jurisdiction: everywhere,
    };
    const moved = {
      ...grant('c', { from: 'bureau', to: 'office', day: '2022-01-01' }),
      responsibility: 'power:city/q',
      jurisdiction: everywhere,
    };
    expect(
      spans({ transfers: [entrusted, moved], powerSuccessions: [goesOn('p', 'q', '2021-09-01')] }).filter(
        (one) => one.includes(' team '),
      ),
    ).toEqual(['p: team 2020-01-01 2021-09-01 IN_FORCE 0', 'q: team 2021-09-01 2022-01-01 IN_FORCE 0']);
  });

  test('keeps the condition, the limitation and the transfer of each holding, and names the rule and both documents', () => {
    const limited = { ...given, status: 'CONDITIONAL' as const, condition: '备案后', limitation: '有限公司' };
    const { holdings } = settled({
      transfers: [limited],
      powerSuccessions: [goesOn('p', 'q', '2021-09-01')],
    });
    const zone = holdings.find(
      ({ responsibility, holder }) => responsibility.endsWith('/q') && holder.endsWith('/zone'),
    );
    expect(zone).toMatchObject({
      id: `${given.id.replace('transfer:', 'holding:')}~city/q`,
      order: 7,
      source: 'city/2',
      status: 'CONDITIONAL',
      condition: '备案后',
      limitation: '有限公司',
      arisesFrom: given.id,
      provision: given.provision,
      grounds: [...given.grounds, 'provision:city/later/c1'],
      derivedBy: [...given.derivedBy, 'SUCCESSOR_OF_POWER'],
    });
  });

  test('without a day goes on as nothing yet, and a later record of the two with a day fixes it', () => {
    const pending = goesOn('p', 'q');
    expect(spans({ holdings: [owner('bureau')], powerSuccessions: [pending] })).toEqual([
      'p: bureau … … IN_FORCE 0',
    ]);
    const fixed = { ...goesOn('p', 'q', '2022-01-01'), id: 'power-succession:city/still-later/1' };
    expect(spans({ holdings: [owner('bureau')], powerSuccessions: [pending, fixed] })).toEqual([
      'p: bureau … 2022-01-01 IN_FORCE 0',
      'q: bureau 2022-01-01 … IN_FORCE 0',
    ]);
  });

  test('is held by nobody else if the document says who holds the other one', () => {
    const after = owner('other', { responsibility: 'power:city/q', day: '2021-09-01' });
    expect(
      spans({
        transfers: [given],
        holdings: [after],
        powerSuccessions: [goesOn('p', 'q', '2021-09-01', { newHolders: true })],
      }).filter((one) => one.startsWith('q')),
    ).toEqual(['q: other 2021-09-01 … IN_FORCE 0']);
  });

  test('goes on several times, each time from its own day', () => {
    const steps = [goesOn('q', 'r', '2022-01-01', { kind: 'MERGED' }), goesOn('p', 'q', '2021-09-01')];
    expect(spans({ holdings: [owner('bureau')], powerSuccessions: steps })).toEqual([
      'p: bureau … 2021-09-01 IN_FORCE 0',
      'q: bureau 2021-09-01 2022-01-01 IN_FORCE 0',
      'r: bureau 2022-01-01 … IN_FORCE 0',
    ]);
  });

  test('in a circle goes on as nothing', () => {
    const circle = [goesOn('p', 'q', '2021-09-01'), goesOn('q', 'p', '2022-01-01')];
    expect(spans({ holdings: [owner('bureau')], powerSuccessions: circle })).toEqual([
      'p: bureau … … IN_FORCE 0',
    ]);
  });

  test('a split lets each body hold every part, and a merger joins what one body held of several', () => {
    const split = ['q', 'r'].map((part) => goesOn('p', part, '2021-09-01', { kind: 'SPLIT' }));
    expect(spans({ holdings: [owner('bureau')], powerSuccessions: split }).slice(1)).toEqual([
      'q: bureau 2021-09-01 … IN_FORCE 0',
      'r: bureau 2021-09-01 … IN_FORCE 0',
    ]);
    const both = [owner('bureau'), owner('bureau', { responsibility: 'power:city/o', provision: 'c2' })];
    const merged = ['o', 'p'].map((part) => goesOn(part, 'q', '2021-09-01', { kind: 'MERGED' }));
    const { holdings } = settled({ holdings: both, powerSuccessions: merged });
    expect(holdings.filter(({ responsibility }) => responsibility === 'power:city/q')).toMatchObject([
      {
        validFrom: '2021-09-01',
        grounds: ['provision:city/c2', 'provision:city/later/c1', 'provision:city/c1'],
      },
    ]);
  });

  test('a merger does not join what differs in a word that qualifies it: the approval of one power would be lost', () => {
    const approved = {
      ...owner('bureau', { responsibility: 'power:city/o', provision: 'c2' }),
      approver: 'org:city/government',
      approvalWords: '市政府批准',
    };
    const merged = ['o', 'p'].map((part) => goesOn(part, 'q', '2021-09-01', { kind: 'MERGED' }));
    const { holdings } = settled({ holdings: [owner('bureau'), approved], powerSuccessions: merged });
    expect(
      holdings
        .filter(({ responsibility }) => responsibility === 'power:city/q')
        .map(({ approvalWords }) => approvalWords)
        .sort(),
    ).toEqual(['市政府批准', undefined]);
  });
});

/** The zone gives the power on under its new name, in its own place. */
const onward = {
  ...grant('b', { from: 'zone', to: 'office', day: '2022-01-01' }),
  responsibility: 'power:city/q',
  jurisdiction: given.jurisdiction,
};

describe('a power that went on as another one', () => {
  test('is taken back later from whoever received it under its former name', () => {
    const ending = {
      id: 'ending:city/still-later/1',
      order: 1,
      kind: 'WITHDRAWN' as const,
      derivedBy: [],
      ends: given.id,
      on: '2022-01-01',
      provision: 'provision:city/still-later/c1',
    };
    const steps = { transfers: [given], powerSuccessions: [goesOn('p', 'q', '2021-09-01')] };
    expect(spans({ ...steps, endings: [ending] }).filter((one) => one.startsWith('q'))).toEqual([
      'q: bureau 2021-09-01 2022-01-01 IN_FORCE 1',
      'q: bureau 2022-01-01 … IN_FORCE 0',
      'q: zone 2021-09-01 2022-01-01 IN_FORCE 0',
    ]);
    expect(
      spans({ ...steps, endings: [{ ...ending, kind: 'ABOLISHED' }] }).filter((one) => one.startsWith('q')),
    ).toEqual(['q: bureau 2021-09-01 2022-01-01 IN_FORCE 1', 'q: zone 2021-09-01 2022-01-01 IN_FORCE 0']);
  });

  test('is given on under its new name by whoever held it under the former one', () => {
    expect(
      spans({ transfers: [onward, given], powerSuccessions: [goesOn('p', 'q', '2021-09-01')] }).filter(
        (one) => /^q: (?:zone|office)/u.test(one),
      ),
    ).toEqual(['q: office 2022-01-01 … IN_FORCE 0', 'q: zone 2021-09-01 2022-01-01 IN_FORCE 0']);
  });

  test('passes to the successor of a body that held it', () => {
    const renamed = {
      id: 'succession:city/1',
      from: 'org:city/bureau',
      to: 'org:city/new-bureau',
      kind: 'RENAMED' as const,
      on: '2022-01-01',
      provision: 'provision:city/rename/c1',
    };
    expect(
      spans({
        holdings: [owner('bureau')],
        successions: [renamed],
        powerSuccessions: [goesOn('p', 'q', '2021-09-01')],
      }),
    ).toEqual([
      'p: bureau … 2021-09-01 IN_FORCE 0',
      'q: bureau 2021-09-01 2022-01-01 IN_FORCE 0',
      'q: new-bureau 2022-01-01 … IN_FORCE 0',
    ]);
  });

  test('is the same whatever the order of the records', () => {
    const parts = {
      transfers: [given, onward],
      holdings: [owner('bureau'), owner('other', { responsibility: 'power:city/o' })],
      powerSuccessions: [
        goesOn('o', 'q', '2021-10-01', { kind: 'MERGED' }),
        goesOn('p', 'q', '2021-09-01'),
        goesOn('q', 'r', '2023-01-01'),
      ],
    };
    const reversed = Object.fromEntries(
      Object.entries(parts).map(([name, list]) => [name, [...list].reverse()]),
    );
    const all = settled(parts);
    const byId = (list: readonly { id: string }[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(settled(reversed).holdings)).toEqual(byId(all.holdings));
    expect(new Set(all.holdings.map(({ id }) => id)).size).toBe(all.holdings.length);
  });

  test('without a holder is no conflict while it waits for the former power', () => {
    const power = { id: 'power:city/q', title: 'q', provisions: [], sameAs: [], ord: '1' };
    const kinds = (powerSuccessions: PowerSuccession[]) =>
      findConflicts({
        responsibilities: [power],
        transfers: [],
        holdings: [],
        powerSuccessions,
        partOf,
        classesOf: () => [],
      }).map(({ kind }) => kind);
    expect(kinds([goesOn('p', 'q', '2021-09-01')])).toEqual([]);
    expect(kinds([goesOn('p', 'q', '2021-09-01', { newHolders: true })])).toEqual(['NO_HOLDER']);
  });
});
