import { describe, expect, test } from 'vitest';
import { findLoopConflicts, findLoopsAsKnown, type LoopInput } from '../../src/rules/loops.js';
import { grant } from '../kit/records.js';

/** The days on which the documents of these tests became known; that of `undated` has no day. */
const PUBLISHED: Readonly<Record<string, string>> = {
  first: '2020-06-23',
  second: '2020-10-01',
  third: '2021-03-01',
};
const knownSince = (provision: string) => PUBLISHED[provision.split('/').at(1) ?? ''];
const none: LoopInput = { transfers: [], successions: [], powerSuccessions: [] };

const follows = (from: string, to: string, document: string) => ({
  id: `succession:city/${from}-${to}`,
  from: `org:city/${from}`,
  to: `org:city/${to}`,
  kind: 'REPLACED' as const,
  on: '2020-01-01',
  derivedBy: [],
  ofKinds: [],
  ofFields: [],
  ofDocuments: [],
  provision: `provision:city/${document}/${from}-${to}`,
});
const goesOnAs = (from: string, to: string, document: string) => ({
  ...follows(from, to, document),
  id: `power-succession:city/${from}-${to}`,
  order: 1,
  from: `power:city/${from}`,
  to: `power:city/${to}`,
  kind: 'RENAMED' as const,
  words: '更名为',
  newHolders: false,
});
const known = (input: Partial<LoopInput>) => {
  const { now, earlier } = findLoopsAsKnown({ ...none, ...input }, knownSince);
  const told = (list: typeof now) =>
    list.map(({ id, explanation, knownFrom, knownTo }) => [
      `${id}: ${explanation.split(' in a loop')[0]?.split(' (')[0]}`,
      knownFrom,
      knownTo,
    ]);
  return { now: told(now), earlier: told(earlier) };
};

describe('a loop', () => {
  test('of successions is known from the day on which the last of its documents was published', () => {
    expect(known({ successions: [follows('a', 'b', 'first'), follows('b', 'a', 'second')] })).toEqual({
      now: [['conflict:cycle/city/a: 2 bodies succeed one another', '2020-10-01', undefined]],
      earlier: [],
    });
  });

  test('that a later document makes longer was known as the shorter one before', () => {
    const successions = [
      follows('b', 'c', 'second'),
      follows('c', 'b', 'first'),
      follows('c', 'a', 'third'),
      follows('a', 'b', 'first'),
    ];
    expect(known({ successions })).toEqual({
      now: [['conflict:cycle/city/a: 3 bodies succeed one another', '2021-03-01', undefined]],
      earlier: [
        ['conflict:cycle/city/b~known-2020-10-01: 2 bodies succeed one another', '2020-10-01', '2021-03-01'],
      ],
    });
  });

  test('of powers has days too, and one whose documents have none counts as known on every day', () => {
    expect(
      known({ powerSuccessions: [goesOnAs('p', 'q', 'first'), goesOnAs('q', 'p', 'third')] }).now,
    ).toEqual([['conflict:cycle/city/p: 2 powers go on as one another', '2021-03-01', undefined]]);
    expect(known({ successions: [follows('a', 'b', 'undated'), follows('b', 'a', 'undated')] }).now).toEqual([
      ['conflict:cycle/city/a: 2 bodies succeed one another', undefined, undefined],
    ]);
  });

  test('of transfers is known once each of them is', () => {
    const under = (id: string, upper: string, document: string) => ({
      ...grant(id, { from: 'bureau', to: 'zone', day: '2020-06-23' }),
      under: grant(upper, { from: 'bureau', to: 'zone', day: '2020-06-23' }).id,
      provision: `provision:city/${document}/${id}`,
    });
    const transfers = [under('a', 'b', 'first'), under('b', 'a', 'third')];
    expect(known({ transfers }).now).toEqual([
      [expect.stringMatching(/: 2 transfers are each made under another of them$/u), '2021-03-01', undefined],
    ]);
  });

  test('is none where the steps lead to an end', () => {
    const steps = { ...none, successions: [follows('a', 'b', 'first'), follows('b', 'c', 'second')] };
    expect([findLoopConflicts(steps), known(steps)]).toEqual([[], { now: [], earlier: [] }]);
  });
});
