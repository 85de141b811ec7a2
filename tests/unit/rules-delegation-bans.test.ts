import { describe, expect, test } from 'vitest';
import { findConflicts } from '../../src/rules/conflicts.js';
import type { DelegationBan } from '../../src/rules/delegation-bans.js';
import type { Transfer } from '../../src/rules/holdings.js';
import type { PowerSuccession } from '../../src/rules/power-successions.js';
import { type SettlementInput, settleHoldings } from '../../src/rules/settlement.js';
import { grant, NOTHING, owner, partOf } from '../kit/records.js';

const ban = (bars: string, on: string, body?: string): DelegationBan => ({
  id: `delegation-ban:city/later/${on}`,
  order: 1,
  bars,
  body,
  on,
  words: '不得再行委托',
  derivedBy: [],
  provision: 'provision:city/later/c1',
});

const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });
/** A transfer of the same power in the zone. */
const onward = (
  id: string,
  from: string,
  to: string,
  day: string,
  more: Partial<Transfer> = {},
): Transfer => ({
  ...grant(id, { from, to, day }),
  kind: 'ENTRUSTMENT',
  jurisdiction: given.jurisdiction,
  ...more,
});
const entrusted = onward('b', 'zone', 'office', '2021-09-10');

/** The ids of the transfers that break a ban. */
const broken = (parts: Partial<SettlementInput>) =>
  settleHoldings({ ...NOTHING, transfers: [given, entrusted], ...parts }, partOf)
    .transfers.filter(({ brokenBan }) => brokenBan !== undefined)
    .map(({ id }) => id.replace('transfer:city/', ''));

describe('a ban on giving on', () => {
  test('is broken by what the receiver gives on from its day on, and not by what it gave on before', () => {
    expect(broken({ delegationBans: [ban(given.id, '2021-09-10')] })).toEqual(['b']);
    expect(broken({ delegationBans: [ban(given.id, '2021-09-11')] })).toEqual([]);
  });

  test('without a day is broken by what was given on at any time, also on no known day', () => {
    const { on: _, ...always } = ban(given.id, '2021-09-10');
    expect(broken({ delegationBans: [always] })).toEqual(['b']);
    const undated: Transfer = { ...entrusted, effectiveFrom: undefined };
    expect(broken({ transfers: [given, undated], delegationBans: [always] })).toEqual(['b']);
    expect(broken({ transfers: [given, undated], delegationBans: [ban(given.id, '2021-09-10')] })).toEqual(
      [],
    );
  });

  test('is broken by everything that is given on further', () => {
    const further = onward('c', 'office', 'station', '2021-10-01');
    expect(
      broken({ transfers: [further, entrusted, given], delegationBans: [ban(given.id, '2021-01-01')] }),
    ).toEqual(['b', 'c']);
  });

  test.each([
    ['what another body decides', { grantedBy: 'org:city/government' }],
    ['a reassignment, which is an act of the body above', { kind: 'REASSIGNMENT' as const }],
    ['cases that are passed on', { kind: 'REFERRAL' as const }],
    ['another power', { responsibility: 'power:city/q' }],
    ['what another body gives', { from: 'org:city/bureau' }],
    ['another place', { jurisdiction: { region: 'region:city/elsewhere', except: [], ownArea: false } }],
  ])('is not broken by %s', (_, more) => {
    const other = onward('b', 'zone', 'office', '2021-09-10', more);
    expect(broken({ transfers: [given, other], delegationBans: [ban(given.id, '2021-01-01')] })).toEqual([]);
  });

  test('counts for what is made under the barred transfer, whoever gives it', () => {
    const under = onward('b', 'other', 'office', '2021-09-10', { under: given.id });
    expect(broken({ transfers: [given, under], delegationBans: [ban(given.id, '2021-01-01')] })).toEqual([
      'b',
    ]);
  });

  test('goes on with the power', () => {
    const renamed: PowerSuccession = {
      id: 'power-succession:city/1',
      order: 1,
      from: 'power:city/p',
      to: 'power:city/q',
      kind: 'RENAMED',
      on: '2021-02-01',
      words: '更名为',
      newHolders: false,
      derivedBy: [],
      provision: 'provision:city/later/c2',
    };
    const ofNext = { ...entrusted, responsibility: 'power:city/q' };
    expect(
      broken({
        transfers: [given, ofNext],
        powerSuccessions: [renamed],
        delegationBans: [ban(given.id, '2021-01-01')],
      }),
    ).toEqual(['b']);
  });

  test('of a power concerns the body that it names, or every body', () => {
    const byBureau = onward('b', 'bureau', 'office', '2021-09-10');
    const parts = { transfers: [byBureau], holdings: [owner('bureau')] };
    const of = (body?: string) =>
      broken({ ...parts, delegationBans: [ban('power:city/p', '2021-01-01', body)] });
    expect(of('org:city/bureau')).toEqual(['b']);
    expect(of('org:city/zone')).toEqual([]);
    expect(of()).toEqual(['b']);
  });

  test('of a stated holding concerns its holder', () => {
    const held = owner('bureau');
    const byBureau = onward('b', 'bureau', 'office', '2021-09-10');
    expect(
      broken({ transfers: [byBureau], holdings: [held], delegationBans: [ban(held.id, '2021-01-01')] }),
    ).toEqual(['b']);
  });

  test('is a conflict with the words of both, and one of the grounds of what was received', () => {
    const { transfers, holdings } = settleHoldings(
      { ...NOTHING, transfers: [given, entrusted], delegationBans: [ban(given.id, '2021-01-01')] },
      partOf,
    );
    const conflicts = findConflicts({
      responsibilities: [{ id: 'power:city/p', title: '事项', provisions: [], sameAs: [], ord: '1' }],
      transfers,
      holdings,
      powerSuccessions: [],
      partOf,
      classesOf: () => [],
    });
    expect(conflicts).toMatchObject([
      {
        id: 'conflict:delegation-prohibited/city/b',
        kind: 'DELEGATION_PROHIBITED',
        holdings: [{ id: 'holding:city/b' }],
        provisions: ['provision:city/b', 'provision:city/later/c1'],
        explanation:
          '「事项」 is given on to office, although the words “不得再行委托” forbid it to be given on.',
      },
    ]);
    expect(holdings.find(({ id }) => id === 'holding:city/b')?.grounds).toEqual([
      'provision:city/b',
      'provision:city/later/c1',
    ]);
  });
});
