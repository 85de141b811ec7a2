import { describe, expect, test } from 'vitest';
import type { Doubt } from '../../src/records/doubts.js';
import type { RecordOf } from '../../src/records/index.js';
import { type DoubtSubject, TRANSFER_KINDS, type TransferKind } from '../../src/records/terms.js';
import { withinGiversHoldings } from '../../src/rules/entrustments.js';
import { deriveHoldings } from '../../src/rules/holdings.js';

type Transfer = RecordOf<'transfers'>;
type Holding = RecordOf<'holdings'>;

const POWER = 'power:x/list/1';
const [CITY, GAOXIN, JINGKAI] = ['region:x/city', 'region:x/gaoxin', 'region:x/jingkai'];
const [BUREAU, ZONE, OTHER_ZONE] = ['org:x/bureau', 'org:x/zone', 'org:x/other-zone'];
const PARK = 'region:x/park';
/** The park lies in a zone, the zones in the city. */
const partOf = (region: string): string | undefined =>
  region === CITY ? undefined : region === PARK ? GAOXIN : CITY;
const everywhere = { region: CITY, except: [], ownArea: false };

/** A grant of the power by the bureau to the zone 高新区 on 2020-06-23, with what a test says otherwise. */
function transfer(key: string, parts: Partial<Transfer> = {}): Transfer {
  return {
    id: `transfer:x/list/1/${key}`,
    order: 1,
    kind: 'GRANT',
    verb: '赋予',
    from: BUREAU,
    to: ZONE,
    responsibility: POWER,
    asWritten: '核准',
    fromAsWritten: '市局',
    fromRoleAsWritten: '原实施部门',
    fromJurisdiction: everywhere,
    fromGrounds: [],
    toAsWritten: '高新区管委会',
    status: 'IN_FORCE',
    jurisdiction: { region: GAOXIN, except: [], ownArea: false },
    effectiveFrom: '2020-06-23',
    instrument: 'document:x/17',
    alternatives: [],
    certainty: 'CERTAIN',
    doubts: [],
    derivedBy: ['PLACE_OF_RECEIVER', 'DATE_OF_DOCUMENT'],
    provision: `provision:x/${key}`,
    grounds: [`provision:x/${key}`, 'provision:x/clause'],
    ...parts,
  };
}
const toJingkai = (parts: Partial<Transfer> = {}) =>
  transfer('jingkai', {
    to: OTHER_ZONE,
    toAsWritten: '经开区管委会',
    jurisdiction: { region: JINGKAI, except: [], ownArea: false },
    ...parts,
  });

/** A holding that a document states in words. */
function stated(parts: Partial<Holding> = {}): Holding {
  return {
    id: 'holding:x/stated',
    order: 1,
    holder: BUREAU,
    responsibility: POWER,
    role: 'LEAD',
    status: 'IN_FORCE',
    jurisdiction: everywhere,
    validFrom: '2020-01-01',
    asWritten: '市局',
    roleAsWritten: '牵头',
    alternatives: [],
    certainty: 'CERTAIN',
    doubts: [],
    derivedBy: ['DATE_OF_DOCUMENT'],
    provision: 'provision:x/stated',
    grounds: ['provision:x/stated'],
    ...parts,
  };
}

const doubtAbout = (about: DoubtSubject, certainty: Doubt['certainty'], reason = 'the row slid'): Doubt => ({
  about,
  certainty,
  reason,
  alternatives: [],
});

/** Who holds it, where, when and how, in one line each: `zone LEAD IN_FORCE gaoxin [2020-06-23, )`. */
function told(transfers: readonly Transfer[], own: readonly Holding[] = []): string[] {
  const { holdings, replaced } = withinGiversHoldings(
    deriveHoldings(transfers, own, partOf),
    { transfers, stated: own },
    partOf,
  );
  const short = (id: string) => id.slice(id.lastIndexOf('/') + 1);
  return [...own.filter(({ id }) => !replaced.has(id)), ...holdings].map((one) => {
    const { region, except } = one.jurisdiction;
    const place = [short(region), ...except.map((zone) => `-${short(zone)}`)].join(' ');
    const days = `[${one.validFrom ?? ''}, ${one.validTo ?? ''})`;
    const limits = one.limitation === undefined ? '' : ` ${one.limitation}`;
    const open = one.doubts.map(({ about, from, to }) => ` ?${about}${from ? ` ${from} ${to}` : ''}`);
    return `${short(one.holder)} ${one.role} ${one.status} ${place} ${days}${limits}${open.join('')}`;
  });
}

const BEFORE = 'bureau OWNER IN_FORCE city [, 2020-06-23)';
const OUTSIDE = 'bureau OWNER IN_FORCE city -gaoxin [2020-06-23, )';
const STAYS = 'bureau OWNER IN_FORCE city [, )';
const RECEIVES = 'zone OWNER IN_FORCE gaoxin [2020-06-23, )';

describe('what each kind of transfer does', () => {
  const effect: Readonly<Record<TransferKind, readonly string[]>> = {
    GRANT: [RECEIVES, BEFORE, OUTSIDE],
    DEVOLUTION: [RECEIVES, BEFORE, OUTSIDE],
    REASSIGNMENT: [RECEIVES, BEFORE, OUTSIDE],
    AUTHORIZATION: [RECEIVES, STAYS],
    ENTRUSTMENT: [RECEIVES, STAYS],
    EXTENSION: [RECEIVES, STAYS],
    REFERRAL: [STAYS],
  };
  test.each(TRANSFER_KINDS)('%s', (kind) => {
    expect(told([transfer('gaoxin', { kind })])).toEqual(effect[kind]);
  });

  test.each(TRANSFER_KINDS)('%s on a condition takes nothing away', (kind) => {
    const given = 'zone OWNER CONDITIONAL gaoxin [2020-06-23, )';
    const stays = [BEFORE, 'bureau OWNER IN_FORCE city [2020-06-23, )'];
    expect(told([transfer('gaoxin', { kind, status: 'CONDITIONAL', condition: '备案后' })])).toEqual(
      kind === 'REFERRAL' ? stays : [given, ...stays],
    );
  });
});

test('what the rules added to the words is named, and each holding quotes the row and the clause', () => {
  const { holdings } = deriveHoldings([transfer('gaoxin')], [], partOf);
  expect(holdings.map(({ id, derivedBy, arisesFrom }) => [id, arisesFrom, derivedBy])).toEqual([
    ['holding:x/list/1/gaoxin', 'transfer:x/list/1/gaoxin', ['PLACE_OF_RECEIVER', 'DATE_OF_DOCUMENT']],
    ['holding:x/list/1/bureau@open', undefined, ['DATE_OF_DOCUMENT']],
    ['holding:x/list/1/bureau@2020-06-23', undefined, ['FORMER_HOLDER_OUTSIDE', 'DATE_OF_DOCUMENT']],
  ]);
  expect(holdings.map(({ grounds }) => grounds)).toEqual([
    ['provision:x/gaoxin', 'provision:x/clause'],
    ['provision:x/gaoxin'],
    ['provision:x/gaoxin', 'provision:x/clause'],
  ]);
  expect(holdings.map(({ roleAsWritten }) => roleAsWritten)).toEqual(['赋予', '原实施部门', '原实施部门']);
});

test('a condition leaves the former holder its power, because the exercise is postponed', () => {
  const { holdings } = deriveHoldings(
    [transfer('gaoxin', { status: 'CONDITIONAL', condition: '备案后' })],
    [],
    partOf,
  );
  expect(holdings.map(({ condition, derivedBy }) => [condition, derivedBy])).toEqual([
    ['备案后', ['PLACE_OF_RECEIVER', 'DATE_OF_DOCUMENT']],
    [undefined, ['DATE_OF_DOCUMENT']],
    [undefined, ['DATE_OF_DOCUMENT', 'EXERCISE_POSTPONED']],
  ]);
});

test('of a limited grant only the part moves: both hold inside the zone, each with the words', () => {
  const limited = transfer('gaoxin', { limitation: '房地产类项目除外' });
  expect(told([limited])).toEqual([
    'zone OWNER IN_FORCE gaoxin [2020-06-23, ) 房地产类项目除外',
    BEFORE,
    OUTSIDE,
    'bureau OWNER IN_FORCE gaoxin [2020-06-23, ) 房地产类项目除外',
  ]);
  const inside = deriveHoldings([limited], [], partOf).holdings.at(-1);
  expect(inside?.id).toBe('holding:x/list/1/bureau@2020-06-23/in-gaoxin');
  expect(inside?.derivedBy).toEqual(['DATE_OF_DOCUMENT', 'PLACE_OF_RECEIVER']);
});

test('a whole grant beside a limited one leaves nothing inside the zone', () => {
  expect(told([transfer('a', { limitation: '有限公司' }), transfer('b')])).toEqual([
    'zone OWNER IN_FORCE gaoxin [2020-06-23, ) 有限公司',
    RECEIVES,
    BEFORE,
    OUTSIDE,
  ]);
});

test('a power given in force to one zone and on a condition to the other is kept in the other', () => {
  expect(told([transfer('gaoxin'), toJingkai({ status: 'CONDITIONAL', condition: '备案后' })])).toEqual([
    RECEIVES,
    'other-zone OWNER CONDITIONAL jingkai [2020-06-23, )',
    BEFORE,
    OUTSIDE,
  ]);
});

test('two zones from two days: one holding for each interval, excepting the zones then in force', () => {
  expect(told([transfer('gaoxin'), toJingkai({ effectiveFrom: '2021-01-01' })])).toEqual([
    RECEIVES,
    'other-zone OWNER IN_FORCE jingkai [2021-01-01, )',
    BEFORE,
    'bureau OWNER IN_FORCE city -gaoxin [2020-06-23, 2021-01-01)',
    'bureau OWNER IN_FORCE city -gaoxin -jingkai [2021-01-01, )',
  ]);
});

test('when a transfer ends, the former holder has the place again', () => {
  expect(told([transfer('gaoxin', { effectiveTo: '2022-01-01' })])).toEqual([
    'zone OWNER IN_FORCE gaoxin [2020-06-23, 2022-01-01)',
    BEFORE,
    'bureau OWNER IN_FORCE city -gaoxin [2020-06-23, 2022-01-01)',
    'bureau OWNER IN_FORCE city [2022-01-01, )',
  ]);
});

test('a reassignment in the whole city leaves the former holder nothing from its day', () => {
  const whole = transfer('city', { kind: 'REASSIGNMENT', verb: '改由', jurisdiction: everywhere });
  expect(told([whole])).toEqual(['zone OWNER IN_FORCE city [2020-06-23, )', BEFORE]);
});

test('what a receiver gives on, it is left with only outside the place of the next', () => {
  const onward = transfer('park', {
    kind: 'DEVOLUTION',
    from: ZONE,
    to: 'org:x/park-office',
    jurisdiction: { region: PARK, except: [], ownArea: false },
    effectiveFrom: '2021-01-01',
    under: 'transfer:x/list/1/gaoxin',
  });
  expect(told([transfer('gaoxin'), onward])).toEqual([
    'park-office OWNER IN_FORCE park [2021-01-01, )',
    BEFORE,
    OUTSIDE,
    'zone OWNER IN_FORCE gaoxin [2020-06-23, 2021-01-01)',
    'zone OWNER IN_FORCE gaoxin -park [2021-01-01, )',
  ]);
});

describe('a body entrusts only what it holds', () => {
  const entrusted = (parts: Partial<Transfer> = {}) =>
    transfer('team', {
      kind: 'ENTRUSTMENT',
      verb: '委托',
      to: 'org:x/team',
      jurisdiction: everywhere,
      effectiveFrom: '2021-09-01',
      ...parts,
    });

  test('not in the zone that it has given away before', () => {
    expect(told([transfer('gaoxin'), entrusted()])).toEqual([
      RECEIVES,
      'team OWNER IN_FORCE city -gaoxin [2021-09-01, )',
      BEFORE,
      OUTSIDE,
    ]);
  });

  test('and no longer in one that it gives away later', () => {
    expect(told([transfer('gaoxin'), toJingkai({ effectiveFrom: '2022-01-01' }), entrusted()])).toContain(
      'team OWNER IN_FORCE city -gaoxin -jingkai [2022-01-01, )',
    );
  });

  test('nor after all of it was reassigned', () => {
    const whole = transfer('city', {
      kind: 'REASSIGNMENT',
      jurisdiction: everywhere,
      effectiveFrom: '2022-01-01',
    });
    expect(told([whole, entrusted()])).toEqual([
      'zone OWNER IN_FORCE city [2022-01-01, )',
      'team OWNER IN_FORCE city [2021-09-01, 2022-01-01)',
      'bureau OWNER IN_FORCE city [, 2022-01-01)',
    ]);
  });

  test('a receiver entrusts it in the area that it received', () => {
    expect(told([transfer('gaoxin'), entrusted({ from: ZONE, fromJurisdiction: undefined })])).toContain(
      'team OWNER IN_FORCE gaoxin [2021-09-01, )',
    );
  });

  test('the holding keeps its id, and says why it is smaller', () => {
    const transfers = [transfer('gaoxin'), entrusted()];
    const derived = deriveHoldings(transfers, [], partOf);
    const { holdings } = withinGiversHoldings(derived, { transfers, stated: [] }, partOf);
    expect(holdings.find(({ holder }) => holder === 'org:x/team')).toMatchObject({
      id: 'holding:x/list/1/team',
      derivedBy: ['PLACE_OF_RECEIVER', 'DATE_OF_DOCUMENT', 'HOLDING_OF_GIVER'],
    });
  });

  test('but where the record does not say what the giver holds, the words of the document stand', () => {
    const unknown = { from: 'org:x/unknown', fromJurisdiction: undefined, fromAsWritten: undefined };
    expect(told([transfer('gaoxin'), entrusted(unknown)])).toContain(
      'team OWNER IN_FORCE city [2021-09-01, )',
    );
  });

  test('and where nothing would be left, though then the documents contradict each other: it is in doubt', () => {
    const inside = entrusted({ jurisdiction: { region: GAOXIN, except: [], ownArea: false } });
    expect(told([transfer('gaoxin'), inside])).toContain('team OWNER IN_FORCE gaoxin [2021-09-01, ) ?GIVER');
  });

  const byTeam = (all: readonly string[]) => all.filter((one) => one.startsWith('team '));
  const reassigned = (parts: Partial<Transfer>) =>
    transfer('city', { kind: 'REASSIGNMENT', jurisdiction: everywhere, ...parts });

  test.each(['2020-06-23', '2021-09-01'])(
    'nor before the giver has it back that lost it on %s, before the entrustment or on its day',
    (effectiveFrom) => {
      const whole = reassigned({ effectiveFrom, effectiveTo: '2022-01-01' });
      expect(byTeam(told([whole, entrusted()]))).toEqual(['team OWNER IN_FORCE city [2022-01-01, )']);
    },
  );

  test('on the day on which all is reassigned for good, it is in doubt', () => {
    expect(byTeam(told([reassigned({ effectiveFrom: '2021-09-01' }), entrusted()]))).toEqual([
      'team OWNER IN_FORCE city [2021-09-01, ) ?GIVER',
    ]);
  });

  test('what an entrusted body entrusts on ends where its own holding ends, in whatever order they are read', () => {
    const onward = transfer('crew', {
      ...entrusted({ from: 'org:x/team', to: 'org:x/crew', fromJurisdiction: undefined }),
      id: 'transfer:x/list/1/crew',
    });
    for (const all of [
      [transfer('gaoxin'), entrusted(), onward],
      [onward, entrusted(), transfer('gaoxin')],
    ])
      expect(told(all)).toContain('crew OWNER IN_FORCE city -gaoxin [2021-09-01, )');
  });

  test('two bodies that entrust each other hold what the words say', () => {
    const back = transfer('back', {
      ...entrusted({ from: 'org:x/team', to: BUREAU, fromJurisdiction: undefined }),
      id: 'transfer:x/list/1/back',
    });
    expect(byTeam(told([entrusted(), back]))).toEqual(['team OWNER IN_FORCE city [2021-09-01, )']);
  });

  const dayDoubt = (from: string, to: string): Doubt => ({ ...doubtAbout('DAY', 'AMBIGUOUS'), from, to });
  const inMonth = (
    day: string,
    doubt: Doubt,
    field: 'validTo' | 'validFrom' | 'effectiveFrom' | 'effectiveTo',
  ) => ({
    [field]: day,
    impreciseDays: [{ day, precision: 'MONTH' as const, asWritten: '2022年3月' }],
    certainty: 'AMBIGUOUS' as const,
    doubts: [doubt],
  });

  test('where the giver gives a zone away in a month, it is in doubt in that zone for that month, and nowhere else', () => {
    const inMarch = inMonth('2022-03-01', dayDoubt('2022-03-01', '2022-03-31'), 'effectiveFrom');
    expect(byTeam(told([transfer('gaoxin', inMarch), entrusted()]))).toEqual([
      'team OWNER IN_FORCE city [2021-09-01, 2022-03-01)',
      'team OWNER IN_FORCE city -gaoxin [2022-03-01, )',
      'team OWNER IN_FORCE gaoxin [2022-03-01, 2022-03-31) ?DAY 2022-03-01 2022-03-31',
    ]);
  });

  test('where it gets the zone back in a month, too', () => {
    const untilMarch = inMonth('2022-03-31', dayDoubt('2022-03-01', '2022-03-31'), 'effectiveTo');
    expect(byTeam(told([transfer('gaoxin', untilMarch), entrusted()]))).toEqual([
      'team OWNER IN_FORCE city -gaoxin [2021-09-01, 2022-03-31)',
      'team OWNER IN_FORCE gaoxin [2022-03-01, 2022-03-31) ?DAY 2022-03-01 2022-03-31',
      'team OWNER IN_FORCE city [2022-03-31, )',
    ]);
  });

  test('where the holding of the giver ends in a month, it is in doubt for that month', () => {
    const own = stated(inMonth('2022-03-31', dayDoubt('2022-03-01', '2022-03-31'), 'validTo'));
    expect(byTeam(told([entrusted()], [own]))).toEqual([
      'team LEAD IN_FORCE city [2021-09-01, 2022-03-31) ?DAY 2022-03-01 2022-03-31',
    ]);
  });

  test('what the giver holds in part or on a condition, it entrusts in that part and on that condition', () => {
    const part = reassigned({ effectiveFrom: '2022-01-01', limitation: '部分', limitationBounds: 'HELD' });
    expect(byTeam(told([part, entrusted()]))).toEqual([
      'team OWNER IN_FORCE city [2021-09-01, 2022-01-01)',
      'team OWNER IN_FORCE city [2022-01-01, ) 部分',
    ]);
    const later = transfer('gaoxin', { status: 'CONDITIONAL', condition: '具备条件后' });
    expect(byTeam(told([later, entrusted({ from: ZONE, fromJurisdiction: undefined })]))).toEqual([
      'team OWNER CONDITIONAL gaoxin [2021-09-01, )',
    ]);
  });
});

test('a limited reassignment in the whole city leaves the excepted part', () => {
  const part = transfer('city', { kind: 'REASSIGNMENT', jurisdiction: everywhere, limitation: '部分' });
  expect(told([part])).toEqual([
    'zone OWNER IN_FORCE city [2020-06-23, ) 部分',
    BEFORE,
    'bureau OWNER IN_FORCE city [2020-06-23, ) 部分',
  ]);
});

describe('places are sets', () => {
  const inCity = (except: string[]) => ({ region: CITY, except, ownArea: false });

  test('what a transfer excepts, the former holder keeps', () => {
    const whole = transfer('city', { kind: 'REASSIGNMENT', jurisdiction: inCity([GAOXIN]) });
    expect(told([whole])).toEqual([
      'zone OWNER IN_FORCE city -gaoxin [2020-06-23, )',
      BEFORE,
      'bureau OWNER IN_FORCE gaoxin [2020-06-23, )',
    ]);
    expect(deriveHoldings([whole], [], partOf).holdings.at(-1)?.id).toBe(
      'holding:x/list/1/bureau@2020-06-23/in-gaoxin',
    );
  });

  test('a transfer for a region around its own leaves the former holder nothing', () => {
    const own = stated({ jurisdiction: { region: GAOXIN, except: [], ownArea: false } });
    expect(told([transfer('city', { jurisdiction: everywhere })], [own])).toEqual([
      'zone LEAD IN_FORCE city [2020-06-23, )',
      'bureau LEAD IN_FORCE gaoxin [2020-01-01, 2020-06-23)',
    ]);
  });

  test('a transfer for another place takes nothing, and the holding stands as it is stated', () => {
    const own = stated({ jurisdiction: { region: JINGKAI, except: [], ownArea: false } });
    expect(deriveHoldings([transfer('gaoxin')], [own], partOf).replaced).toEqual(new Set());
  });

  test('an exception within an exception is told once', () => {
    const park = transfer('park', { jurisdiction: { region: PARK, except: [], ownArea: false } });
    expect(told([transfer('gaoxin'), park]).at(-1)).toBe(OUTSIDE);
  });

  test('a body to which its power is given back has it again', () => {
    const back = transfer('back', { from: ZONE, to: BUREAU, effectiveFrom: '2021-01-01' });
    expect(told([transfer('gaoxin'), back])).toEqual([
      'bureau OWNER IN_FORCE gaoxin [2021-01-01, )',
      BEFORE,
      OUTSIDE,
      'zone OWNER IN_FORCE gaoxin [2020-06-23, 2021-01-01)',
    ]);
  });

  test('two limited grants for one place leave what neither gives', () => {
    const other = transfer('b', { to: OTHER_ZONE, limitation: '有限公司' });
    expect(told([transfer('a', { limitation: '房地产类项目除外' }), other]).at(-1)).toBe(
      'bureau OWNER IN_FORCE gaoxin [2020-06-23, ) 房地产类项目除外；有限公司',
    );
  });

  test('a limited part that is given on whole leaves nothing of it', () => {
    const [first, onward] = [
      transfer('gaoxin', { limitation: '有限公司' }),
      transfer('park', { from: ZONE, to: OTHER_ZONE, limitation: '有限公司', effectiveFrom: '2021-01-01' }),
    ];
    expect(told([first, onward]).filter((one) => one.startsWith('zone'))).toEqual([
      'zone OWNER IN_FORCE gaoxin [2020-06-23, 2021-01-01) 有限公司',
    ]);
  });
});

describe('a holding that a document states', () => {
  test('is replaced by what is left of it, and the receiver takes its role', () => {
    expect(told([transfer('gaoxin')], [stated()])).toEqual([
      'zone LEAD IN_FORCE gaoxin [2020-06-23, )',
      'bureau LEAD IN_FORCE city [2020-01-01, 2020-06-23)',
      'bureau LEAD IN_FORCE city -gaoxin [2020-06-23, )',
    ]);
    expect([...deriveHoldings([transfer('gaoxin')], [stated()], partOf).replaced]).toEqual([
      'holding:x/stated',
    ]);
  });

  test('stands as it is under an authorization, a referral or a condition', () => {
    for (const parts of [
      { kind: 'AUTHORIZATION' },
      { kind: 'REFERRAL' },
      { status: 'CONDITIONAL', condition: '备案后' },
    ] as const)
      expect(deriveHoldings([transfer('gaoxin', parts)], [stated()], partOf).replaced.size).toBe(0);
  });

  test('keeps its own end', () => {
    expect(told([transfer('gaoxin')], [stated({ validTo: '2020-12-31' })])).toEqual([
      'zone LEAD IN_FORCE gaoxin [2020-06-23, )',
      'bureau LEAD IN_FORCE city [2020-01-01, 2020-06-23)',
      'bureau LEAD IN_FORCE city -gaoxin [2020-06-23, 2020-12-31)',
    ]);
  });

  test('of another body is not touched', () => {
    const other = stated({ id: 'holding:x/other', holder: 'org:x/other' });
    expect(told([transfer('gaoxin')], [other])).toEqual([
      'other LEAD IN_FORCE city [2020-01-01, )',
      RECEIVES,
      BEFORE,
      OUTSIDE,
    ]);
  });

  test('of a responsibility that nobody transfers is not looked at', () => {
    expect(deriveHoldings([], [stated()], partOf)).toEqual({ holdings: [], replaced: new Set() });
  });
});

describe('what is doubtful', () => {
  const doubtsOf = (transfers: readonly Transfer[]) =>
    deriveHoldings(transfers, [], partOf).holdings.map(({ certainty, doubts }) => [
      certainty,
      ...doubts.map(({ about, reason }) => `${about}: ${reason}`),
    ]);

  test('about the giver is about the holder of what the giver is left with, and not about the receiver', () => {
    const doubts = [doubtAbout('GIVER', 'AMBIGUOUS')];
    expect(doubtsOf([transfer('gaoxin', { doubts })])).toEqual([
      ['CERTAIN'],
      ['AMBIGUOUS', 'HOLDER: the row slid'],
      ['AMBIGUOUS', 'HOLDER: the row slid'],
    ]);
  });

  test('about the item or its type is the same for the receiver and the former holder', () => {
    const doubts = [doubtAbout('ITEM', 'INFERRED'), doubtAbout('TYPE', 'AMBIGUOUS', 'the type is another')];
    const both = ['AMBIGUOUS', 'ITEM: the row slid', 'TYPE: the type is another'];
    expect(doubtsOf([transfer('gaoxin', { doubts })])).toEqual([both, both, both]);
  });

  test('about the receiver is about the receiver alone', () => {
    const doubts = [doubtAbout('HOLDER', 'INFERRED')];
    expect(doubtsOf([transfer('gaoxin', { doubts })])).toEqual([
      ['INFERRED', 'HOLDER: the row slid'],
      ['CERTAIN'],
      ['CERTAIN'],
    ]);
  });

  test('of a former holder in two rows is what either row leaves open, each doubt once', () => {
    const slid = [doubtAbout('ITEM', 'INFERRED')];
    expect(doubtsOf([transfer('gaoxin', { doubts: slid }), toJingkai({ doubts: slid })]).at(-1)).toEqual([
      'INFERRED',
      'ITEM: the row slid',
    ]);
  });
});

test('a transfer without a named former holder leaves nobody anything', () => {
  expect(told([transfer('gaoxin', { from: undefined, fromAsWritten: undefined })])).toEqual([RECEIVES]);
});
