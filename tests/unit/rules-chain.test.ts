import { describe, expect, test } from 'vitest';
import { traceChain } from '../../src/rules/chain.js';
import { holding, passedOn, transfer } from '../kit/histories.js';

const given = holding({ id: 'given', holderId: 'committee', regionId: 'zone', arisesFromId: 'grant' });
const grant = transfer({ id: 'grant' });
const until = holding({ id: 'until', validTo: '2020-06-23' });

/** The chain up from what the committee was given. */
function up(holdings: Parameters<typeof traceChain>[1]['holdings'], transfers = [grant]) {
  return traceChain(given, { holdings: [given, ...holdings], transfers });
}

test('an original holding is its own root', () => {
  const own = holding({ id: 'own' });
  expect(traceChain(own, { holdings: [own], transfers: [] })).toEqual({
    hops: [],
    rootId: 'bureau',
    complete: true,
    gap: null,
  });
});

test('a former holder that held it to the day of the grant is the root, and the basis of the act is evidence', () => {
  const based = { ...grant, bases: [{ title: '某省开发区条例', article: null, provisionId: 'preamble' }] };
  expect(up([until], [based])).toEqual({
    hops: [
      { transferId: 'grant', giverHeldBy: 'ORIGINAL_HOLDING', provisionIds: ['row of until', 'preamble'] },
    ],
    rootId: 'bureau',
    complete: true,
    gap: null,
  });
});

describe('a giver is not shown to have held what it gave', () => {
  const broken = {
    hops: [{ transferId: 'grant', giverHeldBy: 'NOT_SHOWN', provisionIds: ['row of grant'] }],
    rootId: 'bureau',
    complete: false,
    gap: 'That 市局 held it before 某政发〔2020〕1号 附件 第1项 gave it is not on record.',
  };

  test('where nothing is on record', () => {
    expect(up([])).toEqual(broken);
  });

  test('where it had ended the day before', () => {
    expect(up([{ ...until, validTo: '2020-06-22' }])).toEqual(broken);
  });

  test('where it began the day after', () => {
    expect(up([holding({ id: 'late', validFrom: '2020-06-24' })])).toEqual(broken);
  });

  test('where it held it in another place', () => {
    expect(up([{ ...until, exceptIds: ['zone'] }])).toEqual(broken);
  });

  test('where it held only a part of the place', () => {
    const partly = { ...until, exceptIds: ['part'], exceptAround: [['part', 'zone', 'city']] };
    expect(up([partly])).toEqual(broken);
    const rest = holding({ id: 'rest', regionId: 'part' });
    expect(up([partly, rest])).toMatchObject({ complete: true, rootId: 'bureau' });
    const hole = { ...rest, exceptIds: ['hole'], exceptAround: [['hole', 'part', 'zone', 'city']] };
    expect(up([partly, hole])).toEqual(broken);
    expect(up([partly], [{ ...grant, exceptIds: ['part'] }])).toMatchObject({ complete: true });
  });

  test('where it held it on a condition only', () => {
    expect(up([{ ...until, status: 'CONDITIONAL' }])).toEqual(broken);
  });

  test('where the instrument rests on a law in general', () => {
    const bases = [{ title: '某省开发区条例', article: null, provisionId: 'preamble' }];
    expect(up([], [{ ...grant, bases }])).toMatchObject({
      complete: false,
      hops: [{ giverHeldBy: 'NOT_SHOWN' }],
    });
  });

  test('where the article named is of a notice and of no law', () => {
    const bases = [{ title: '关于某事的通知', article: '第三条', provisionId: 'preamble' }];
    expect(up([], [{ ...grant, bases }])).toMatchObject({
      complete: false,
      hops: [{ giverHeldBy: 'NOT_SHOWN' }],
    });
  });
});

test('an article of a law that the instrument names gives it', () => {
  const bases = [{ title: '中华人民共和国消防法', article: '第三条', provisionId: 'article 1' }];
  expect(up([], [{ ...grant, bases }])).toEqual({
    hops: [{ transferId: 'grant', giverHeldBy: 'LAW', provisionIds: ['article 1'] }],
    rootId: 'bureau',
    complete: true,
    gap: null,
  });
});

test('a former holder that could be another is not shown', () => {
  expect(up([{ ...until, certainty: 'AMBIGUOUS', alternativeIds: ['approval'] }])).toMatchObject({
    rootId: 'bureau',
    complete: false,
    gap: '某政发〔2020〕1号 附件 第1项 can be read as naming another former holder (原实施部门) than 市局: the reading is ambiguous (存疑).',
  });
});

test('where no former holder is named, the body whose act it is must have held it', () => {
  const unnamed = { ...grant, fromId: null, fromName: null, fromAndClassIds: [] };
  const government = holding({ id: 'own', holderId: 'government', validTo: '2020-06-23' });
  expect(up([government], [unnamed])).toMatchObject({ rootId: 'government', complete: true });
  const nobody = { ...unnamed, grantedById: null, grantedByName: null, grantedByAndClassIds: [] };
  expect(up([government], [nobody])).toMatchObject({
    rootId: null,
    complete: false,
    gap: '某政发〔2020〕1号 附件 第1项 names nobody who held it before.',
  });
});

test('a grant under another goes up through it', () => {
  const parent = transfer({
    id: 'parent',
    fromId: 'province',
    fromAndClassIds: ['province'],
    toId: 'bureau',
  });
  const origin = holding({ id: 'origin', holderId: 'province' });
  const chain = up([until, origin], [{ ...grant, underId: 'parent' }, parent]);
  expect(chain.hops.map(({ transferId, giverHeldBy }) => [transferId, giverHeldBy])).toEqual([
    ['grant', 'TRANSFER'],
    ['parent', 'ORIGINAL_HOLDING'],
  ]);
  expect(chain.rootId).toBe('province');
});

test('a chain of 1,000 hops is followed to its end', () => {
  const { holdings, transfers } = passedOn(1_000);
  const origin = holding({ id: 'origin', holderId: 'body 0' });
  const start = holdings.at(-1);
  const chain = traceChain(start ?? origin, { holdings: [origin, ...holdings], transfers });
  expect([chain.hops.length, chain.rootId, chain.complete]).toEqual([1_000, 'body 0', true]);
  expect(chain.hops[0]?.transferId).toBe('transfer 999');
});

test('a loop is told and not followed', () => {
  const { holdings, transfers } = passedOn(2);
  const back = transfer({
    id: 'back',
    fromId: 'body 2',
    fromAndClassIds: ['body 2'],
    toId: 'body 0',
    path: '附件 第2项',
  });
  const again = holding({ id: 'again', holderId: 'body 0', regionId: 'zone', arisesFromId: 'back' });
  const chain = traceChain(again, { holdings: [...holdings, again], transfers: [...transfers, back] });
  expect(chain.hops.map(({ transferId }) => transferId)).toEqual(['back', 'transfer 1', 'transfer 0']);
  expect([chain.rootId, chain.complete, chain.gap]).toEqual([
    null,
    false,
    'The way up returns to 某政发〔2020〕1号 附件 第2项: it is a loop (循环).',
  ]);
});
