import { describe, expect, test } from 'vitest';
import { type ConflictInput, findConflicts, findLoops } from '../../src/rules/conflicts.js';
import { deriveHoldings } from '../../src/rules/holdings.js';
import { grant, owner, partOf } from '../kit/records.js';

const power = (id: string, sameAs: string[] = []) => ({
  id,
  title: id,
  provisions: [`provision:city/${id}`],
  sameAs,
  ord: id,
});

function kinds(parts: Partial<ConflictInput>): string[] {
  return findConflicts({
    responsibilities: [power('power:city/p')],
    transfers: [],
    holdings: [],
    powerSuccessions: [],
    partOf,
    classesOf: () => [],
    ...parts,
  }).map(({ kind }) => kind);
}

describe('several owners here', () => {
  const one = owner('one', { provision: 'c1' });
  const two = owner('two', { provision: 'c2' });

  test('two owners by two provisions contradict each other', () => {
    expect(kinds({ holdings: [one, two] })).toEqual(['SEVERAL_OWNERS_HERE']);
  });

  test.each([
    ['owners named by one clause', [one, { ...two, provision: one.provision }]],
    ['one body named twice', [one, { ...two, holder: one.holder }]],
    [
      'a conditional holding beside one in force',
      [one, { ...two, status: 'CONDITIONAL' as const, condition: '备案后' }],
    ],
    ['a limited one', [one, { ...two, limitation: '除外' }]],
    ['another role', [one, { ...two, role: 'COOPERATE' as const }]],
    [
      'one that begins when the other ends',
      [
        { ...one, validTo: '2020-06-23' },
        { ...two, validFrom: '2020-06-23' },
      ],
    ],
    ['two places', [one, { ...two, jurisdiction: { region: 'region:other', except: [], ownArea: false } }]],
  ])('are none: %s', (_, holdings) => {
    expect(kinds({ holdings, partOf: () => null })).toEqual([]);
  });

  test('a grant to a zone is none: outside it the department owns the power, inside it the committee', () => {
    const transfers = [grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' })];
    expect(kinds({ transfers, holdings: deriveHoldings(transfers, [], partOf).holdings })).toEqual([]);
  });

  test('an entrustment explains two owners at one place', () => {
    const transfers = [
      { ...grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' }), kind: 'ENTRUSTMENT' as const },
    ];
    expect(kinds({ transfers, holdings: deriveHoldings(transfers, [], partOf).holdings })).toEqual([]);
  });

  test('two grants of one power at one place to two bodies are one', () => {
    const transfers = [
      grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' }),
      {
        ...grant('b', { from: 'bureau', to: 'other', day: '2020-07-01' }),
        jurisdiction: { region: 'region:city/zone', except: [], ownArea: false },
      },
    ];
    expect(kinds({ transfers, holdings: deriveHoldings(transfers, [], partOf).holdings })).toEqual([
      'SEVERAL_OWNERS_HERE',
    ]);
  });
});

test('a duty that two provisions lay on two bearers is told once', () => {
  const responsibilities = [power('duty:city/a', ['duty:city/b']), power('duty:city/b', ['duty:city/a'])];
  const ours = owner('one', { responsibility: 'duty:city/a' });
  const theirs = owner('two', { responsibility: 'duty:city/b', provision: 'c2' });
  expect(kinds({ responsibilities, holdings: [ours, theirs] })).toEqual(['SAME_DUTY_TWO_BEARERS']);
  expect(kinds({ responsibilities, holdings: [ours, { ...theirs, holder: ours.holder }] })).toEqual([]);
});

test('a responsibility that nobody holds is told', () => {
  expect(kinds({})).toEqual(['NO_HOLDER']);
});

describe('a giver', () => {
  const given = {
    ...grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' }),
    fromJurisdiction: undefined,
  };
  const received = deriveHoldings([given], [], partOf).holdings;

  test('of whom no holding is on record never held it', () => {
    expect(kinds({ transfers: [given], holdings: received })).toEqual(['GIVER_NEVER_HELD']);
  });

  test('may hold it from the day of the transfer, but not from a later one', () => {
    const from = (day: string) => [
      ...received,
      {
        ...owner('bureau', { day }),
        jurisdiction: { region: 'region:city/rest', except: [], ownArea: false },
      },
    ];
    expect(kinds({ transfers: [given], holdings: from('2020-06-23') })).toEqual([]);
    expect(kinds({ transfers: [given], holdings: from('2020-06-24') })).toEqual(['GIVER_NEVER_HELD']);
  });

  test('may hold it through its class', () => {
    const held = {
      ...owner('departments'),
      jurisdiction: { region: 'region:city/rest', except: [], ownArea: true },
    };
    expect(
      kinds({ transfers: [given], holdings: [...received, held], classesOf: () => ['org:city/departments'] }),
    ).toEqual([]);
  });

  test('that the words do not name is not doubted', () => {
    expect(kinds({ transfers: [{ ...given, from: undefined }], holdings: received })).toEqual([]);
  });
});

test('loops are found at any length, and what only leads to one is none', () => {
  const ring = Array.from({ length: 1000 }, (_, index) => ({
    from: `t${index}`,
    to: `t${(index + 1) % 1000}`,
  }));
  const found = findLoops([
    ...ring,
    { from: 'x', to: 't0' },
    { from: 'y', to: 'z' },
    { from: 'self', to: 'self' },
  ]);
  expect(found.map((loop) => loop.length)).toEqual([1000, 1]);
});
