import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Transfer } from '../../src/rules/holdings.js';
import { type KnownInterval, type KnownSettlement, settleAsKnown } from '../../src/rules/known.js';
import type { SettlementInput } from '../../src/rules/settlement.js';
import { containsDay } from '../../src/rules/time.js';
import { type Apart, isReviewed, type SettlementApart, settleApart } from '../../src/rules/unreviewed.js';
import { grant, NOTHING, owner, partOf } from '../kit/records.js';
import { SEED } from '../kit/seed.js';

/** Each document of these tests is of its own day; the first has none. */
const PUBLISHED: Readonly<Record<string, string>> = { second: '2020-06-23', third: '2021-03-01' };
const DOCUMENTS = ['first', ...Object.keys(PUBLISHED)];
const POWERS = ['power:city/p', 'power:city/q'];
const context = {
  partOf,
  knownSince: (provision: string) => PUBLISHED[provision.split('/').at(1) ?? ''],
  classesOf: () => [],
  responsibilities: POWERS.map((id) => ({
    id,
    title: id,
    provisions: ['provision:city/first/c'],
    sameAs: [],
    ord: id,
  })),
};
const settled = (stated: Partial<SettlementInput>) => settleApart({ ...NOTHING, ...stated }, context);
const drafted = <R extends object>(record: R) => ({ ...record, reviewed: false as const });

const spans = ({ holdings }: SettlementApart) =>
  holdings
    .map(
      ({ holder, validFrom, validTo, ...one }) =>
        `${holder.replace('org:city/', '')} ${validFrom ?? '…'} ${validTo ?? '…'}${isReviewed(one) ? '' : ', not reviewed'}${one.changedByUnreviewed ? ', changed' : ''}`,
    )
    .sort();

describe('what nobody has reviewed', () => {
  const given = grant('a', { from: 'bureau', to: 'zone', day: '2020-06-23' });

  test('gives and takes beside the reviewed holdings, which keep their days', () => {
    const stated = owner('bureau', { day: '2020-01-01' });
    expect(spans(settled({ holdings: [stated], transfers: [drafted(given)] }))).toEqual([
      'bureau 2020-01-01 2020-06-23, not reviewed',
      'bureau 2020-01-01 …, changed',
      'bureau 2020-06-23 …, not reviewed',
      'zone 2020-06-23 …, not reviewed',
    ]);
  });

  const ending = {
    id: 'ending:city/e',
    order: 2,
    kind: 'WITHDRAWN' as const,
    derivedBy: [],
    ends: given.id,
    on: '2021-01-01',
    provision: 'provision:city/third/c',
  };

  test('ends what was given beside it: the transfer and its holding have states of their own', () => {
    const { transfers, holdings, endings } = settled({ transfers: [given], endings: [drafted(ending)] });
    expect(transfers.map(({ id, effectiveTo, besideId }) => [id, effectiveTo, besideId])).toEqual([
      [given.id, undefined, undefined],
      [`${given.id}~unreviewed`, '2021-01-01', given.id],
    ]);
    expect(
      holdings
        .filter(({ holder }) => holder === 'org:city/zone')
        .map(({ id, validTo, arisesFrom, reviewed }) => [id, validTo, arisesFrom, reviewed]),
    ).toEqual([
      ['holding:city/a', undefined, given.id, undefined],
      ['holding:city/a~unreviewed', '2021-01-01', `${given.id}~unreviewed`, false],
    ]);
    expect(endings).toMatchObject([{ id: ending.id, responsibility: 'power:city/p', reviewed: false }]);
  });

  test('is not reviewed because of a record that rests on it, which keeps its own form', () => {
    const fulfilment = {
      id: 'fulfilment:city/f',
      order: 3,
      fulfils: ending.id,
      on: '2021-01-01',
      words: '已移交',
      derivedBy: [],
      provision: 'provision:city/third/c',
    };
    const under = { ...grant('under', { from: 'zone', to: 'other', day: '2020-09-01' }), under: given.id };
    const { transfers, holdings, endings, fulfilments } = settled({
      transfers: [drafted(given), under],
      endings: [ending],
      fulfilments: [fulfilment],
    });
    expect(holdings.filter(isReviewed)).toEqual([]);
    const marks = [...transfers, ...endings, ...fulfilments].map(
      ({ id, reviewed, record }) => [id, reviewed, record] as const,
    );
    expect(marks).toEqual([
      [given.id, false, expect.objectContaining({ id: given.id, reviewed: false })],
      [under.id, false, under],
      [ending.id, false, ending],
      [fulfilment.id, false, fulfilment],
    ]);
  });

  test('is the item of what is held of it, whoever says that', () => {
    const stated = owner('bureau');
    const [, ...others] = context.responsibilities;
    const { holdings, conflicts } = settleApart(
      { ...NOTHING, holdings: [stated] },
      {
        ...context,
        responsibilities: [{ ...context.responsibilities[0], reviewed: false } as never, ...others],
      },
    );
    expect(
      holdings.map(({ id, reviewed, stated: isStated, record }) => [id, reviewed, isStated, record]),
    ).toEqual([[stated.id, false, true, stated]]);
    expect(conflicts.map(({ responsibility }) => responsibility)).toEqual(['power:city/q']);
  });

  test('is known with its own document and not before, and until then changes nothing', () => {
    const later = { ...given, provision: 'provision:city/third/c' };
    const { holdings, earlier } = settled({ holdings: [owner('bureau')], transfers: [drafted(later)] });
    expect(earlier.holdings).toEqual([]);
    expect(
      holdings.map(({ id, knownFrom, knownTo, reviewed, changedByUnreviewed }) => ({
        id,
        known: [knownFrom, knownTo],
        reviewed,
        changedByUnreviewed,
      })),
    ).toEqual([
      {
        id: 'holding:city/p/bureau',
        known: [undefined, undefined],
        reviewed: undefined,
        changedByUnreviewed: [{ knownFrom: '2021-03-01', knownTo: undefined }],
      },
      ...['holding:city/a', 'holding:city/p/bureau@open', 'holding:city/p/bureau@2020-06-23'].map((id) => ({
        id,
        known: ['2021-03-01', undefined],
        reviewed: false,
        changedByUnreviewed: undefined,
      })),
    ]);
  });

  test('contradicts beside the reviewed conflicts', () => {
    const two = [owner('bureau'), drafted({ ...owner('zone'), provision: 'provision:city/third/c' })];
    expect(settled({ holdings: two }).conflicts.map(({ kind, reviewed }) => [kind, reviewed])).toEqual([
      ['NO_HOLDER', undefined],
      ['SEVERAL_OWNERS_HERE', false],
    ]);
  });
});

const flag = fc.boolean();
const body = fc.constantFrom('bureau', 'zone', 'other');
const day = fc.constantFrom('2020-01-01', '2020-06-23', '2021-03-01');
const document = fc.constantFrom(...DOCUMENTS);
const power = fc.constantFrom(...POWERS);
const records: fc.Arbitrary<SettlementInput> = fc
  .record({
    transfers: fc.array(fc.record({ from: body, to: body, day, power, document, flag }), { maxLength: 4 }),
    holdings: fc.array(fc.record({ body, day, power, document, flag }), { maxLength: 3 }),
    endings: fc.array(fc.record({ at: fc.nat(6), on: day, document, flag }), { maxLength: 3 }),
    successions: fc.array(fc.record({ from: body, to: body, on: day, document, flag }), { maxLength: 2 }),
  })
  .map((drawn) => {
    const said = <R extends { provision: string }>(record: R, by: string, isDrafted: boolean): R => ({
      ...record,
      provision: `provision:city/${by}/c`,
      ...(isDrafted ? { reviewed: false } : {}),
    });
    const transfers = drawn.transfers.map((one, index) =>
      said(
        {
          ...grant(`t${index}`, { from: one.from, to: one.to, day: one.day }),
          responsibility: one.power,
          order: index,
        } as Transfer,
        one.document,
        one.flag,
      ),
    );
    const holdings = drawn.holdings.map((one, index) =>
      said(
        {
          ...owner(one.body, { day: one.day, responsibility: one.power }),
          id: `holding:city/stated${index}`,
          order: index,
        },
        one.document,
        one.flag,
      ),
    );
    const facts = [...transfers, ...holdings];
    return {
      ...NOTHING,
      transfers,
      holdings,
      endings: drawn.endings.flatMap(({ at, on, document: by, flag: isDrafted }, index) => {
        const target = facts[at];
        if (target === undefined) return [];
        const ending = {
          id: `ending:city/${index}`,
          order: index,
          kind: 'WITHDRAWN' as const,
          derivedBy: [],
          ends: target.id,
          on,
          provision: '',
        };
        return [said(ending, by, isDrafted || !isReviewed(target))];
      }),
      successions: drawn.successions
        .filter(({ from, to }) => from !== to)
        .map(({ from, to, on, document: by, flag: isDrafted }, index) =>
          said(
            {
              id: `succession:city/${index}`,
              order: index,
              from: `org:city/${from}`,
              to: `org:city/${to}`,
              kind: 'RENAMED' as const,
              on,
              ofKinds: [],
              ofFields: [],
              ofDocuments: [],
              provision: '',
            },
            by,
            isDrafted,
          ),
        ),
    };
  });

/** A fact of any kind. */
type Known = KnownSettlement['holdings'][number];
const LISTS = ['transfers', 'holdings', 'conflicts'] as const;
type Facts = SettlementApart['holdings'] | SettlementApart['conflicts'] | SettlementApart['transfers'];
const inOrder = (list: readonly string[]) => [...list].sort();
const said = (facts: Facts) =>
  inOrder(
    facts.map(({ changedByUnreviewed, reviewed, besideId, ...fact }) =>
      JSON.stringify({
        ...fact,
        ...('holdings' in fact ? { holdings: fact.holdings.map(({ id, holder }) => [id, holder]) } : {}),
        record: undefined,
        stated: undefined,
      }),
    ),
  );
const everyList = (settlement: SettlementApart) => [
  ...LISTS.map((kind) => settlement[kind] as Facts),
  ...LISTS.map((kind) => settlement.earlier[kind] as Facts),
];

describe('whatever the records are', () => {
  test('the reviewed facts are those of the reviewed records alone', () => {
    fc.assert(
      fc.property(records, (stated) => {
        const apart = settleApart(stated, context);
        const alone = settleAsKnown(
          {
            ...stated,
            transfers: stated.transfers.filter(isReviewed),
            holdings: stated.holdings.filter(isReviewed),
            endings: stated.endings.filter(isReviewed),
            successions: stated.successions.filter(isReviewed),
          },
          context,
        );
        expect(everyList(apart).map((list) => said((list as Facts).filter(isReviewed) as Facts))).toEqual(
          everyList(alone).map(said),
        );
        expect(apart.replaced.filter(isReviewed)).toEqual(alone.replaced);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test('on each day, with the unreviewed facts in place of the reviewed ones that they change, they are those of all records', () => {
    fc.assert(
      fc.property(records, fc.constantFrom('2019-01-01', ...Object.values(PUBLISHED)), (stated, onDay) => {
        const isKnown = ({ knownFrom, knownTo }: KnownInterval) =>
          containsDay({ from: knownFrom, to: knownTo }, onDay);
        const counted = (list: readonly Apart<Known>[]) =>
          list.filter(
            ({ changedByUnreviewed = [], ...fact }) => isKnown(fact) && !changedByUnreviewed.some(isKnown),
          );
        const withFactIds = (text: string) => text.replaceAll(/~unreviewed|~known-(?:always|[\d-]+)/gu, '');
        const onThatDay = (settlement: KnownSettlement | SettlementApart) =>
          LISTS.map((kind) =>
            inOrder(
              said(
                counted([...settlement[kind], ...settlement.earlier[kind]] as readonly Apart<Known>[]).map(
                  ({ knownFrom: _from, knownTo: _to, ...fact }) => fact,
                ) as never,
              ).map(withFactIds),
            ),
          );
        expect(onThatDay(settleApart(stated, context))).toEqual(onThatDay(settleAsKnown(stated, context)));
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('nothing unreviewed is known, and nothing is changed by it, before the first unreviewed document', () => {
    fc.assert(
      fc.property(records, (stated) => {
        const { responsibilities: _, ...acts } = stated;
        const [first = ''] = Object.values(acts)
          .flat()
          .filter((one) => !isReviewed(one))
          .map(({ provision }) => context.knownSince(provision) ?? '')
          .sort();
        const days = everyList(settleApart(stated, context)).flatMap((list) =>
          (list as readonly Apart<Known>[]).flatMap(({ changedByUnreviewed = [], ...fact }) =>
            [...changedByUnreviewed, ...(isReviewed(fact) ? [] : [fact])].map(
              ({ knownFrom = '' }) => knownFrom,
            ),
          ),
        );
        expect(days.filter((one) => one < first)).toEqual([]);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test('no two facts have one id', () => {
    fc.assert(
      fc.property(records, (stated) => {
        const ids = everyList(settleApart(stated, context)).flatMap((list) => list.map(({ id }) => id));
        expect(ids.length).toBe(new Set(ids).size);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });
});
