import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Holding, Transfer } from '../../src/rules/holdings.js';
import {
  type AsKnown,
  type FactsAsKnown,
  type KnownSettlement,
  settleAsKnown,
} from '../../src/rules/known.js';
import { successionsAsKnown, successionsOfBodies } from '../../src/rules/known-successions.js';
import type { SettlementInput } from '../../src/rules/settlement.js';
import { containsDay } from '../../src/rules/time.js';
import { grant, owner, partOf } from '../kit/records.js';
import { SEED } from '../kit/seed.js';

/** The days on which the documents of these tests became known; that of `undated` has no day. */
const PUBLISHED: Readonly<Record<string, string>> = {
  first: '2020-06-23',
  second: '2020-10-01',
  third: '2021-03-01',
};
const POWERS = ['p', 'q', 'r'].map((name) => `power:city/${name}`);
const subjects = (of: readonly string[]) =>
  of.map((id) => ({ id, title: id, provisions: ['provision:city/first/c'], sameAs: [], ord: id }));

const none: SettlementInput = {
  transfers: [],
  holdings: [],
  endings: [],
  fulfilments: [],
  successions: [],
  powerSuccessions: [],
  delegationBans: [],
  responsibilities: [],
};
const knownSince = (provision: string) => PUBLISHED[provision.split('/').at(1) ?? ''];
function settled(stated: Partial<SettlementInput>, powers: readonly string[] = ['power:city/p']) {
  return settleAsKnown(
    { ...none, ...stated },
    { partOf, knownSince, classesOf: () => [], responsibilities: subjects(powers) },
  );
}
const statedIn = <Fact>(fact: Fact, document: string, clause = 'c'): Fact => ({
  ...fact,
  provision: `provision:city/${document}/${clause}`,
});

const spans = (holdings: readonly AsKnown<Holding>[]) =>
  holdings
    .map(
      ({ holder, validFrom, validTo, knownFrom, knownTo }) =>
        `${holder.replace('org:city/', '')} ${validFrom ?? '…'} ${validTo ?? '…'}, known ${knownFrom ?? '…'} ${knownTo ?? '…'}`,
    )
    .sort();

describe('a withdrawal that reaches back', () => {
  const given = statedIn(grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' }), 'first');
  const withdrawal = {
    id: 'ending:city/second/1',
    order: 1,
    kind: 'WITHDRAWN' as const,
    derivedBy: [],
    ends: given.id,
    on: '2020-07-01',
    provision: 'provision:city/second/c1',
  };
  const known = settled({ transfers: [given], endings: [withdrawal] });

  test('is not known before it was published', () => {
    expect(spans(known.holdings)).toEqual([
      'bureau 2020-06-23 2020-07-01, known 2020-10-01 …',
      'bureau 2020-07-01 …, known 2020-10-01 …',
      'bureau … 2020-06-23, known 2020-06-23 …',
      'zone 2020-06-23 2020-07-01, known 2020-10-01 …',
    ]);
    expect(spans(known.earlier.holdings)).toEqual([
      'bureau 2020-06-23 …, known 2020-06-23 2020-10-01',
      'zone 2020-06-23 …, known 2020-06-23 2020-10-01',
    ]);
  });

  test('leaves the id to what is known now; what was known has one with the day from which it was', () => {
    expect(known.transfers.map(({ id, effectiveTo }) => [id, effectiveTo])).toEqual([
      [given.id, '2020-07-01'],
    ]);
    const [transfer] = known.earlier.transfers;
    expect([transfer?.id, transfer?.effectiveTo]).toEqual([`${given.id}~known-2020-06-23`, undefined]);
    expect(known.earlier.holdings.find(({ holder }) => holder === given.to)).toMatchObject({
      id: `${given.id.replace('transfer:', 'holding:')}~known-2020-06-23`,
      arisesFrom: transfer?.id,
    });
  });
});

describe('an ending that waits for a fact', () => {
  const given = statedIn(grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' }), 'first');
  const ending = {
    id: 'ending:city/second/1',
    order: 1,
    kind: 'WITHDRAWN' as const,
    derivedBy: [],
    ends: given.id,
    pending: '完成交接后',
    provision: 'provision:city/second/c1',
  };
  const fulfilment = {
    id: 'fulfilment:city/third/1',
    order: 1,
    derivedBy: [],
    fulfils: ending.id,
    on: '2021-02-01',
    words: '已完成交接',
    provision: 'provision:city/third/c1',
  };

  test('waited for it until the document that records the fact was published', () => {
    const { endings, fulfilments, earlier } = settled({
      transfers: [given],
      endings: [ending],
      fulfilments: [fulfilment],
    });
    const told = (list: typeof endings) =>
      list.map(({ id, endedOn, knownFrom, knownTo }) => [id, endedOn, knownFrom, knownTo]);
    expect(told(endings)).toEqual([[ending.id, '2021-02-01', '2021-03-01', undefined]]);
    expect(told(earlier.endings)).toEqual([
      [`${ending.id}~known-2020-10-01`, undefined, '2020-10-01', '2021-03-01'],
    ]);
    expect(fulfilments.map(({ fulfils, knownFrom }) => [fulfils, knownFrom])).toEqual([
      [ending.id, '2021-03-01'],
    ]);
  });

  test('a fact that was recorded refers to the transfer as it was known then', () => {
    const conditional = statedIn(
      {
        ...grant('b', { from: 'bureau', to: 'zone', day: '2020-06-23' }),
        status: 'CONDITIONAL' as const,
        condition: '备案后',
      },
      'first',
    );
    const met = {
      ...fulfilment,
      fulfils: conditional.id,
      on: '2020-09-01',
      provision: 'provision:city/second/c2',
    };
    const taken = { ...ending, ends: conditional.id, on: '2021-03-01', provision: 'provision:city/third/c2' };
    const { fulfilments, earlier } = settled({
      transfers: [conditional],
      endings: [taken],
      fulfilments: [met],
    });
    expect(fulfilments.map(({ fulfils, knownFrom }) => [fulfils, knownFrom])).toEqual([
      [conditional.id, '2021-03-01'],
    ]);
    expect(
      earlier.fulfilments.map(({ fulfils, knownFrom, knownTo }) => [fulfils, knownFrom, knownTo]),
    ).toEqual([[`${conditional.id}~known-2020-10-01`, '2020-10-01', '2021-03-01']]);
  });
});

test('a document without a day counts as known on every day', () => {
  const held = statedIn(owner('bureau', { day: '2020-01-01' }), 'undated');
  const given = statedIn(grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' }), 'first');
  expect(spans(settled({ holdings: [held], transfers: [given] }).earlier.holdings)).toEqual([
    'bureau 2020-01-01 …, known … 2020-06-23',
  ]);
});

test('nothing differs from what is known now where one document says all', () => {
  const given = statedIn(grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' }), 'first');
  const { earlier, holdings } = settled({ transfers: [given] });
  expect(earlier).toEqual({ transfers: [], holdings: [], endings: [], fulfilments: [], conflicts: [] });
  expect(new Set(holdings.map(({ knownFrom, knownTo }) => `${knownFrom} ${knownTo}`))).toEqual(
    new Set(['2020-06-23 undefined']),
  );
});

test('a conflict that a later document ends was known before', () => {
  const bureau = statedIn(owner('bureau', { day: '2020-01-01' }), 'first', 'c1');
  const other = statedIn({ ...owner('other', { day: '2020-01-01' }), id: 'holding:city/o' }, 'first', 'c2');
  const ending = {
    id: 'ending:city/second/1',
    order: 1,
    kind: 'WITHDRAWN' as const,
    derivedBy: [],
    ends: other.id,
    on: '2020-01-01',
    provision: 'provision:city/second/c1',
  };
  const { conflicts, earlier } = settled({ holdings: [bureau, other], endings: [ending] });
  expect(conflicts.map(({ kind }) => kind)).toEqual([]);
  expect(earlier.conflicts.map(({ kind, knownFrom, knownTo }) => [kind, knownFrom, knownTo])).toEqual([
    ['SEVERAL_OWNERS_HERE', '2020-06-23', '2020-10-01'],
  ]);
});

const DOCUMENTS = ['undated', ...Object.keys(PUBLISHED)];
const BODIES = ['bureau', 'zone', 'other', 'third'];
const DAYS = ['2020-01-01', '2020-06-23', '2020-07-01', '2020-10-01', '2021-03-01', '2021-06-01'];
const document = fc.constantFrom(...DOCUMENTS);
const body = fc.constantFrom(...BODIES);
const day = fc.constantFrom(...DAYS);
const power = fc.constantFrom(...POWERS);

/** Records of four documents about three powers, four bodies and what each document later does to the others' facts. */
const records: fc.Arbitrary<SettlementInput> = fc
  .record({
    transfers: fc.array(
      fc.record({ from: body, to: body, day, power, document, conditional: fc.boolean() }),
      {
        maxLength: 5,
      },
    ),
    holdings: fc.array(fc.record({ body, day, power, document }), { maxLength: 3 }),
    endings: fc.array(
      fc.record({
        at: fc.nat(7),
        on: fc.option(day, { nil: undefined }),
        document,
        kind: fc.constantFrom('WITHDRAWN' as const, 'ABOLISHED' as const),
      }),
      { maxLength: 3 },
    ),
    fulfilments: fc.array(fc.record({ at: fc.nat(10), on: day, document }), { maxLength: 2 }),
    successions: fc.array(fc.record({ from: body, to: body, on: day, document }), { maxLength: 2 }),
    delegationBans: fc.array(fc.record({ at: fc.nat(10), on: day, document }), { maxLength: 2 }),
    powerSuccessions: fc.array(
      fc.record({ from: power, to: power, on: day, document, newHolders: fc.boolean() }),
      { maxLength: 2 },
    ),
  })
  .map((drawn) => {
    const transfers = drawn.transfers.map(
      ({ from, to, day: on, power: of, document: by, conditional }, index) =>
        statedIn(
          {
            ...grant(`t${index}`, { from, to, day: on }),
            responsibility: of,
            order: index,
            ...(conditional ? { status: 'CONDITIONAL' as const, condition: '备案后' } : {}),
          } as Transfer,
          by,
        ),
    );
    const holdings = drawn.holdings.map(({ body: holder, day: on, power: of, document: by }, index) =>
      statedIn(
        {
          ...owner(holder, { day: on, responsibility: of }),
          id: `holding:city/stated${index}`,
          order: index,
        },
        by,
      ),
    );
    const facts = [...transfers, ...holdings];
    const targets = <Act extends { at: number }, Target>(acts: readonly Act[], of: readonly Target[]) =>
      acts.flatMap((act) => {
        const target = of[act.at];
        return target === undefined ? [] : [{ act, target }];
      });
    const endings = targets(drawn.endings, facts).map(({ act: { on, kind, document: by }, target }, index) =>
      statedIn(
        {
          id: `ending:city/${index}`,
          order: index,
          kind,
          derivedBy: [],
          ends: target.id,
          on,
          pending: on === undefined ? '完成交接后' : undefined,
          words: '收回',
          provision: '',
        },
        by,
        `e${index}`,
      ),
    );
    return {
      transfers,
      holdings,
      endings,
      fulfilments: targets(drawn.fulfilments, [...facts, ...endings]).map(
        ({ act: { on, document: by }, target }, index) =>
          statedIn(
            {
              id: `fulfilment:city/${index}`,
              order: index,
              derivedBy: [],
              fulfils: target.id,
              words: '已完成',
              on,
              provision: '',
            },
            by,
            `f${index}`,
          ),
      ),
      successions: drawn.successions
        .filter(({ from, to }) => from !== to)
        .map(({ from, to, on, document: by }, index) =>
          statedIn(
            {
              id: `succession:city/${index}`,
              order: index,
              from: `org:city/${from}`,
              to: `org:city/${to}`,
              kind: 'RENAMED' as const,
              on,
              derivedBy: [],
              provision: '',
            },
            by,
            `s${index}`,
          ),
        ),
      responsibilities: POWERS.map((id) => ({ id })),
      delegationBans: targets(drawn.delegationBans, [...POWERS.map((id) => ({ id })), ...facts]).map(
        ({ act: { on, document: by }, target }, index) =>
          statedIn(
            {
              id: `delegation-ban:city/${index}`,
              order: index,
              bars: target.id,
              on,
              words: '不得再行委托',
              derivedBy: [],
              provision: '',
            },
            by,
            `b${index}`,
          ),
      ),
      powerSuccessions: drawn.powerSuccessions
        .filter(({ from, to }) => from !== to)
        .map(({ from, to, on, newHolders, document: by }, index) =>
          statedIn(
            {
              id: `power-succession:city/${index}`,
              order: index,
              from,
              to,
              kind: 'RENAMED' as const,
              on,
              words: '更名为',
              newHolders,
              derivedBy: [],
              provision: '',
            },
            by,
            `p${index}`,
          ),
        ),
    } as unknown as SettlementInput;
  });

const publishedBy = (by: string, stated: SettlementInput): SettlementInput => {
  const isPublished = ({ provision }: { readonly provision: string }) => (knownSince(provision) ?? '') <= by;
  return Object.fromEntries(
    Object.entries(stated).map(([kind, list]) => [
      kind,
      kind === 'responsibilities' ? list : list.filter(isPublished),
    ]),
  ) as unknown as SettlementInput;
};

/** The facts that were known on a day, without the days on which they were and with the ids that they have now. */
function knownOn(
  by: string,
  { transfers, holdings, conflicts, endings, fulfilments, earlier }: KnownSettlement,
): unknown {
  const plain = (list: readonly AsKnown<object>[]) =>
    list
      .filter(({ knownFrom, knownTo }) => containsDay({ from: knownFrom, to: knownTo }, by))
      .map(({ knownFrom, knownTo, ...fact }) => {
        const { record, ...said } = fact as { record?: unknown };
        return JSON.stringify(
          Object.entries(JSON.parse(JSON.stringify(said).replaceAll(/~known-[0-9a-z-]+?(?=")/gu, ''))).sort(),
        );
      })
      .sort();
  const both = (kind: keyof FactsAsKnown, now: readonly AsKnown<object>[]) =>
    plain([...now, ...earlier[kind]]);
  // What waits for a transfer or holding tells nothing about a responsibility yet.
  const concerned = <Act extends { readonly responsibility?: string | undefined }>(list: readonly Act[]) =>
    list.filter(({ responsibility }) => responsibility !== undefined);
  return {
    transfers: both('transfers', transfers),
    endings: both('endings', concerned(endings)),
    fulfilments: both('fulfilments', concerned(fulfilments)),
    holdings: both('holdings', holdings),
    conflicts: both(
      'conflicts',
      [...conflicts].map((conflict) => ({
        ...conflict,
        holdings: conflict.holdings.map(({ id, holder }) => ({ id, holder })),
      })),
    ),
  };
}

describe('what is known on a day', () => {
  test(`equals what the documents published by then give alone (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        records,
        fc.constantFrom('2020-01-01', ...Object.values(PUBLISHED), '2020-12-31'),
        (stated, by) => {
          const powers = by < '2020-06-23' ? [] : POWERS;
          expect(knownOn(by, settled(stated, POWERS))).toEqual(
            knownOn('9999-12-31', settled(publishedBy(by, stated), powers)),
          );
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });

  test(`holds for the successors and predecessors of bodies too (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        records,
        fc.constantFrom('2020-01-01', ...Object.values(PUBLISHED)),
        ({ successions }, by) => {
          const known = successionsAsKnown(successions, knownSince).map(
            ({ id, successors, predecessors }) => ({
              id,
              successors: on(by, successors),
              predecessors: on(by, predecessors),
            }),
          );
          const alone = successionsOfBodies(
            successions.filter(({ provision }) => (knownSince(provision) ?? '') <= by),
          );
          const some = known.filter((one) => one.successors.length + one.predecessors.length > 0);
          // What two documents say alike is known once.
          const once = (list: readonly object[]) =>
            [...new Set(list.map((one) => JSON.stringify(one)))].sort();
          const sorted = (bodies: readonly Lists[]) =>
            bodies
              .map(({ id, ...lists }) => `${id} ${once(lists.successors)} ${once(lists.predecessors)}`)
              .sort();
          expect(sorted(some)).toEqual(
            sorted(alone.filter((one) => one.successors.length + one.predecessors.length > 0)),
          );
        },
      ),
      { seed: SEED, numRuns: 200 },
    );
  });
});

interface Lists {
  readonly id: string;
  readonly successors: readonly object[];
  readonly predecessors: readonly object[];
}

function on<Item extends object>(by: string, items: readonly AsKnown<Item>[]): object[] {
  return items
    .filter(({ knownFrom, knownTo }) => containsDay({ from: knownFrom, to: knownTo }, by))
    .map(({ knownFrom, knownTo, ...item }) => item);
}
