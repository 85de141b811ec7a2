import { describe, expect, test } from 'vitest';
import type { Doubt } from '../../src/records/doubts.js';
import { type DoubtSubject, ENDING_KINDS, SUCCESSION_KINDS } from '../../src/records/terms.js';
import type { HoldingFact, TransferFact } from '../../src/rules/history.js';
import {
  type Body,
  type Exception,
  type OpenClass,
  type PendingChange,
  type VerdictAnswer,
  type VerdictInput,
  type VerdictReason,
  verdictOf,
} from '../../src/rules/verdict.js';
import { verdictSentence } from '../../src/rules/verdict-sentence.js';
import { holding, transfer } from '../kit/histories.js';

const PLACES: Record<string, string[]> = {
  zone: ['zone', 'city'],
  other: ['other', 'city'],
  county: ['county', 'city'],
  city: ['city'],
};
const BODIES: Record<string, Body> = {
  bureau: body('bureau', '市局', 'city'),
  committee: { ...body('committee', '管委会', 'zone'), kind: 'ZONE_COMMITTEE', level: null },
  otherCommittee: body('otherCommittee', '另一管委会', 'other'),
  police: body('police', '公安局', 'city'),
  county: { ...body('county', '县政府', 'county', ['governments']), kind: 'GOVERNMENT', level: 'COUNTY' },
  streets: { ...body('streets', '街道办事处', null), type: 'HOLDER_CATEGORY', kind: null, level: null },
  stations: { ...body('stations', '消防机构', null), type: 'HOLDER_CATEGORY', kind: null, level: null },
  governments: { ...body('governments', '各县政府', null), type: 'HOLDER_CATEGORY', includedIds: ['county'] },
};

function body(id: string, name: string, regionId: string | null, classes: readonly string[] = []): Body {
  return {
    id,
    name,
    type: 'ORGANIZATION',
    kind: 'DEPARTMENT',
    level: 'CITY',
    regionId,
    capacities: [id, ...classes].map((one) => ({
      id: one,
      name: one,
      condition: null,
      since: null,
      open: false,
      regionId,
    })),
    formerIds: [],
    includedIds: [],
    pendingChanges: [],
    dissolution: null,
  };
}

interface OnRecord {
  readonly holdings?: readonly HoldingFact[];
  readonly transfers?: readonly TransferFact[];
  readonly exceptions?: readonly Exception[];
  readonly openClasses?: readonly OpenClass[];
  readonly prohibits?: boolean;
}

function ask(record: OnRecord, who: string, place?: string, on?: string): VerdictInput {
  const { holdings = [], transfers = [], exceptions = [], openClasses = [], prohibits = false } = record;
  const asked = BODIES[who];
  if (asked === undefined) throw new Error(`no body ${who}`);
  return {
    body: asked,
    history: { holdings, transfers },
    names: { followed: [], ended: [], before: [], pending: [] },
    exceptions,
    openClasses,
    prohibits,
    place: place === undefined ? undefined : PLACES[place],
    asOf: on,
  };
}

const DAY = '2020-06-23';
const WORDS = '商业类项目除外';

/** A grant to a zone that the law of the domain has worked through, as the load does; another zone has it on a condition. */
function granted(limitation: string | null): OnRecord {
  const before = holding({ id: 'before', validTo: DAY });
  const after = holding({ id: 'after', validFrom: DAY, exceptIds: ['zone'], exceptNames: ['高新区'] });
  const given = {
    holderId: 'committee',
    holderName: '管委会',
    regionId: 'zone',
    regionName: '高新区',
    validFrom: DAY,
  };
  const kept = holding({
    id: 'kept',
    regionId: 'zone',
    validFrom: DAY,
    limitation,
    limitationBounds: 'EXCEPTED',
    provisionId: 'row of grant',
  });
  return {
    holdings: [
      before,
      after,
      holding({ ...given, id: 'given', arisesFromId: 'grant', limitation }),
      holding({
        id: 'postponed',
        holderId: 'otherCommittee',
        holderName: '另一管委会',
        regionId: 'other',
        validFrom: DAY,
        status: 'CONDITIONAL',
        condition: '备案后即可实施',
        arisesFromId: 'later grant',
      }),
      ...(limitation === null ? [] : [kept]),
    ],
    transfers: [
      transfer({ id: 'grant', limitation }),
      transfer({ id: 'later grant', toId: 'otherCommittee', regionId: 'other', status: 'CONDITIONAL' }),
    ],
  };
}

const approved = holding({
  id: 'approved',
  proviso: '某局批准',
  approverId: 'police',
  approvalWords: '某局批准',
});
const whole = granted(null);
const part = granted(WORDS);

/** The grant to a zone, and a later change: with the handover it passes to the police. The handover may be on record. */
function passedOn(conditionMetOn: string | null = null, limitation: string | null = null): OnRecord {
  const [before, after] = whole.holdings ?? [];
  if (before === undefined || after === undefined) throw new Error('the grant has no former holder');
  const inZone = { regionId: 'zone', regionName: '高新区' };
  const received = { ...inZone, holderId: 'committee', holderName: '管委会', arisesFromId: 'grant' };
  const passed = {
    ...inZone,
    holderId: 'police',
    holderName: '公安局',
    arisesFromId: 'change',
    provisionId: 'row of change',
    limitation,
    limitationBounds: limitation === null ? null : ('EXCEPTED' as const),
  };
  const isMet = conditionMetOn !== null;
  return {
    holdings: [
      before,
      after,
      holding({ ...received, id: 'given', validFrom: DAY, validTo: conditionMetOn }),
      holding({
        ...passed,
        id: 'waiting',
        status: 'CONDITIONAL',
        condition: '自交接之日起',
        pendingOn: 'HANDOVER',
        validFrom: '2021-03-01',
        validTo: conditionMetOn,
      }),
      ...(isMet ? [holding({ ...passed, id: 'passed', validFrom: conditionMetOn })] : []),
      ...(isMet && limitation !== null
        ? [
            holding({
              ...received,
              id: 'stays',
              validFrom: conditionMetOn,
              limitation,
              provisionId: 'row of change',
            }),
          ]
        : []),
    ],
    transfers: [
      transfer({ id: 'grant' }),
      transfer({
        id: 'change',
        kind: 'REASSIGNMENT',
        verb: '由公安局实施',
        status: 'CONDITIONAL',
        condition: '自交接之日起',
        pendingOn: 'HANDOVER',
        conditionMetOn,
        fromId: 'committee',
        fromName: '管委会',
        toId: 'police',
        toName: '公安局',
        grantedById: null,
        grantedByName: null,
        limitation,
        effectiveFrom: '2021-03-01',
        instrumentName: '某政发〔2021〕5号',
        path: '一',
      }),
    ],
  };
}
const pending = passedOn();
const handedOver = passedOn('2021-05-10');
const STAYS = '交接前已受理的,由原实施部门办结';
const handedOverInPart = passedOn('2021-05-10', STAYS);

type Case = [
  what: string,
  record: OnRecord,
  who: string,
  place: string | undefined,
  on: string | undefined,
  answer: VerdictAnswer,
  reason: VerdictReason,
  holdingId: string | null,
  others: readonly string[],
];

const exception: Exception = {
  id: 'sibling',
  toId: 'streets',
  limitation: '除前款第(二)项规定以外',
  regionId: 'city',
  exceptIds: [],
  effectiveFrom: '2020-06-09',
  effectiveTo: '2021-06-09',
  provisionId: 'second paragraph',
  groundIds: [],
  instrumentName: '某政办发〔2020〕2号',
  path: '第八条第二款',
};
const towns = holding({
  id: 'towns',
  holderId: 'towns',
  holderName: '乡(镇)人民政府',
  validFrom: '2020-06-09',
});
const governments = holding({
  id: 'governments',
  holderId: 'governments',
  holderName: '各县政府',
  ownArea: true,
});
/** A doubt as the graph keeps it. */
const doubt = (
  about: DoubtSubject,
  certainty: Doubt['certainty'] = 'AMBIGUOUS',
  parts: Partial<Doubt> = {},
) => JSON.stringify({ about, certainty, reason: `why ${about}`, alternatives: [], ...parts });
const inDoubt = (...doubts: string[]): OnRecord => ({
  holdings: [holding({ id: 'doubtful', certainty: 'AMBIGUOUS', doubts })],
});
const doubtful = holding({
  id: 'doubtful',
  certainty: 'AMBIGUOUS',
  doubts: [doubt('HOLDER')],
  alternativeIds: ['police'],
});
const giverInDoubt = { doubts: [doubt('GIVER')], alternativeIds: ['police'] };
/** From October, or from November: the readings differ in October. */
const october = {
  holdings: [
    holding({
      id: 'october',
      validFrom: '2020-10-01',
      certainty: 'AMBIGUOUS',
      doubts: [doubt('DAY', 'AMBIGUOUS', { from: '2020-10-01', to: '2020-11-01' })],
    }),
  ],
};
/** Given to the zone in March; the list does not say on which day. */
const inMarch = {
  certainty: 'AMBIGUOUS' as const,
  doubts: [doubt('DAY', 'AMBIGUOUS', { from: '2021-03-01', to: '2021-03-31' })],
};
const march: OnRecord = {
  holdings: [
    holding({ id: 'before', validTo: '2021-03-01' }),
    holding({ id: 'after', validFrom: '2021-03-01', exceptIds: ['zone'] }),
    holding({
      id: 'given',
      holderId: 'committee',
      regionId: 'zone',
      arisesFromId: 'march',
      validFrom: '2021-03-01',
      ...inMarch,
    }),
  ],
  transfers: [transfer({ id: 'march', effectiveFrom: '2021-03-01', ...inMarch })],
};
/** From November, or from October. */
const november = {
  holdings: [{ ...(october.holdings[0] as HoldingFact), id: 'november', validFrom: '2020-11-01' }],
};
const as = (...roles: HoldingFact['role'][]): OnRecord => ({
  holdings: roles.map((role) => holding({ id: role, role, roleAsWritten: role, validFrom: DAY })),
});
const ban = { holdings: [holding({ id: 'ban', validFrom: DAY })], prohibits: true };
const bounded = holding({ id: 'bounded', validFrom: '2020-06-12', validTo: '2021-01-01' });
const abolished: HoldingFact = { ...bounded, endedAs: 'ABOLISHED' };
const referral = transfer({
  id: 'referral',
  kind: 'REFERRAL',
  toId: 'police',
  limitation: '应当处行政拘留的',
  regionId: 'city',
});
const officesOf = (
  members: OpenClass['members'],
  levels: OpenClass['levels'] = ['COUNTY', 'CITY'],
): OnRecord => ({
  holdings: [holding({ id: 'offices', holderId: 'offices', holderName: '教育部门' })],
  openClasses: [{ id: 'offices', levels, members }],
});
const cityOffice = { kind: 'DEPARTMENT', level: 'CITY', regionId: 'city' } as const;

// biome-ignore format: one case a line
const CASES: Case[] = [
  ['what was given on against a ban may not be exercised', { holdings: [holding({ id: 'item', holderId: 'streets', arisesFromId: 'onward' })], transfers: [transfer({ id: 'onward', kind: 'ENTRUSTMENT', toId: 'streets', brokenBan: { words: '不得再行委托', instrumentName: '某政发〔2020〕1号', path: '二' } })] }, 'streets', undefined, DAY, 'NO', 'DELEGATION_PROHIBITED', 'item', []],
  ['unless the body holds it otherwise too', { holdings: [holding({ id: 'item', holderId: 'streets', arisesFromId: 'onward' }), holding({ id: 'own', holderId: 'streets' })], transfers: [transfer({ id: 'onward', kind: 'ENTRUSTMENT', toId: 'streets', brokenBan: { words: '不得再行委托', instrumentName: '某政发〔2020〕1号', path: '二' } })] }, 'streets', undefined, DAY, 'YES', 'HOLDS_ORIGINALLY', 'own', []],
  ['what was given is held from its first day', whole, 'committee', 'zone', DAY, 'YES', 'HOLDS_BY_TRANSFER', 'given', []],
  ['and not the day before', whole, 'committee', 'zone', '2020-06-22', 'NO', 'NOT_YET_EFFECTIVE', 'given', ['before']],
  ['nor outside the zone', whole, 'committee', 'county', DAY, 'NO', 'OUTSIDE_JURISDICTION', 'given', ['after']],
  ['nor outside it the day before', whole, 'committee', 'county', '2020-06-22', 'NO', 'NO_RECORD', null, ['before']],
  ['nor in the whole city', whole, 'committee', 'city', DAY, 'NO', 'OUTSIDE_JURISDICTION', 'given', ['after']],
  ['without a place its own zone decides', whole, 'committee', undefined, DAY, 'YES', 'HOLDS_BY_TRANSFER', 'given', ['after', 'postponed']],
  ['the former holder has it inside the zone until then', whole, 'bureau', 'zone', '2020-06-22', 'YES', 'BEGINNING_NOT_ON_RECORD', 'before', []],
  ['and no longer on that day', whole, 'bureau', 'zone', DAY, 'NO', 'GIVEN_TO_ANOTHER_HERE', 'after', ['given']],
  ['but elsewhere', whole, 'bureau', 'county', DAY, 'YES', 'HOLDS_ORIGINALLY', 'after', []],
  ['and in the city as a whole', whole, 'bureau', 'city', DAY, 'YES', 'HOLDS_ORIGINALLY', 'after', []],
  ['what waits for a condition is conditional', whole, 'otherCommittee', 'other', DAY, 'CONDITIONAL', 'CONDITION_NOT_SHOWN_MET', 'postponed', ['after']],
  ['and not even that the day before', whole, 'otherCommittee', 'other', '2020-06-22', 'NO', 'NOT_YET_EFFECTIVE', 'postponed', ['before']],
  ['a condition leaves the former holder in place', whole, 'bureau', 'other', DAY, 'YES', 'HOLDS_ORIGINALLY', 'after', ['postponed']],
  ['a limited grant is conditional for the receiver', part, 'committee', 'zone', DAY, 'CONDITIONAL', 'LIMITED', 'given', ['kept']],
  ['and for the former holder inside the zone', part, 'bureau', 'zone', DAY, 'CONDITIONAL', 'LIMITED', 'kept', ['given']],
  ['but not outside', part, 'bureau', 'county', DAY, 'YES', 'HOLDS_ORIGINALLY', 'after', []],
  ['another body is told NO where a holder is on record', whole, 'police', 'zone', DAY, 'NO', 'NO_RECORD', null, ['given']],
  ['and UNKNOWN where nobody is', { holdings: [bounded] }, 'police', 'zone', '2020-06-11', 'UNKNOWN', 'NO_RECORD', null, []],
  ['an end leaves the day before it', { holdings: [bounded] }, 'bureau', 'zone', '2020-12-31', 'YES', 'HOLDS_ORIGINALLY', 'bounded', []],
  ['and takes the day itself', { holdings: [bounded] }, 'bureau', 'zone', '2021-01-01', 'NO', 'ENDED', 'bounded', []],
  ['what was abolished nobody may exercise', { holdings: [abolished] }, 'bureau', 'zone', '2021-01-01', 'NO', 'ABOLISHED', 'bounded', []],
  ['not even a body that never held it', { holdings: [abolished] }, 'police', 'zone', '2021-01-01', 'NO', 'ABOLISHED', 'bounded', []],
  ['before that day it was held', { holdings: [abolished] }, 'bureau', 'zone', '2020-12-31', 'YES', 'HOLDS_ORIGINALLY', 'bounded', []],
  ['what is given anew after an abolition is held', { holdings: [abolished, holding({ id: 'anew', validFrom: '2022-01-01' })] }, 'bureau', 'zone', '2022-01-01', 'YES', 'HOLDS_ORIGINALLY', 'anew', []],
  ['a beginning takes the day before it', { holdings: [bounded] }, 'bureau', 'zone', '2020-06-11', 'NO', 'NOT_YET_EFFECTIVE', 'bounded', []],
  ['and leaves the day itself', { holdings: [bounded] }, 'bureau', 'zone', '2020-06-12', 'YES', 'HOLDS_ORIGINALLY', 'bounded', []],
  ['an end without a day leaves every day open', { holdings: [holding({ id: 'once', ended: 'DAY_UNKNOWN' })] }, 'bureau', 'zone', DAY, 'UNKNOWN', 'ENDED', 'once', []],
  ['and one on a condition too', { holdings: [holding({ id: 'once', status: 'CONDITIONAL', condition: '备案后', ended: 'DAY_UNKNOWN' })] }, 'bureau', 'zone', DAY, 'UNKNOWN', 'ENDED', 'once', []],
  ['what ended on a day was conditional before it', { holdings: [holding({ id: 'once', status: 'CONDITIONAL', condition: '备案后', validTo: '2021-01-01' })] }, 'bureau', 'zone', DAY, 'CONDITIONAL', 'CONDITION_NOT_SHOWN_MET', 'once', []],
  ['within the month in which it was given, the receiver may not have it yet', march, 'committee', 'zone', '2021-03-01', 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'given', []],
  ['nor the former holder any more', march, 'bureau', 'zone', '2021-03-30', 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'after', ['given']],
  ['on its last day it was given in any case', march, 'committee', 'zone', '2021-03-31', 'YES', 'HOLDS_BY_TRANSFER', 'given', []],
  ['and has left the former holder', march, 'bureau', 'zone', '2021-03-31', 'NO', 'GIVEN_TO_ANOTHER_HERE', 'after', ['given']],
  ['which had it before the month', march, 'bureau', 'zone', '2021-02-28', 'YES', 'HOLDS_ORIGINALLY', 'before', []],
  ['and has it elsewhere all the time', march, 'bureau', 'county', '2021-03-15', 'YES', 'HOLDS_ORIGINALLY', 'after', []],
  ['an excepted item is refused', { holdings: [towns], exceptions: [exception] }, 'streets', undefined, '2020-06-09', 'NO', 'LIMITED', null, ['towns']],
  ['not before the exception is law', { holdings: [towns], exceptions: [exception] }, 'streets', undefined, '2020-06-08', 'UNKNOWN', 'NO_RECORD', null, []],
  ['to its last day', { holdings: [towns], exceptions: [exception] }, 'streets', undefined, '2021-06-08', 'NO', 'LIMITED', null, ['towns']],
  ['and then it is not on record', { holdings: [towns], exceptions: [exception] }, 'streets', undefined, '2021-06-09', 'NO', 'NO_RECORD', null, ['towns']],
  ['an item beside the excepted ones is given whole', { holdings: [holding({ id: 'item', holderId: 'streets', arisesFromId: 'clause', limitation: '除前款第(二)项规定以外' })], transfers: [transfer({ id: 'clause', kind: 'EXTENSION', toId: 'streets', exceptsOtherItems: true })] }, 'streets', undefined, DAY, 'YES', 'HOLDS_BY_TRANSFER', 'item', []],
  ['an ambiguous holder is not told YES', { holdings: [doubtful] }, 'bureau', 'zone', DAY, 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'doubtful', []],
  ['nor the other reading NO', { holdings: [doubtful] }, 'police', 'zone', DAY, 'UNKNOWN', 'AMBIGUOUS_SOURCE', null, ['doubtful']],
  ['nor where the transfer names it', { holdings: [holding({ id: 'plain' })], transfers: [transfer({ id: 'grant', ...giverInDoubt })] }, 'police', 'county', DAY, 'UNKNOWN', 'AMBIGUOUS_SOURCE', null, ['plain']],
  ['where that transfer moves it, no reading leaves it with the giver', { holdings: [holding({ id: 'given', holderId: 'committee', regionId: 'zone', validFrom: DAY, arisesFromId: 'grant' })], transfers: [transfer({ id: 'grant', ...giverInDoubt })] }, 'police', 'zone', DAY, 'NO', 'GIVEN_TO_ANOTHER_HERE', null, ['given']],
  ['a doubt about the item leaves it open', inDoubt(doubt('ITEM')), 'bureau', 'zone', DAY, 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'doubtful', []],
  ['one about the heading above a whole item does not', inDoubt(doubt('ITEM', 'AMBIGUOUS', { affectsVerdict: false })), 'bureau', 'zone', DAY, 'YES', 'HOLDS_ORIGINALLY', 'doubtful', []],
  ['nor one about the type', inDoubt(doubt('TYPE')), 'bureau', 'zone', DAY, 'YES', 'HOLDS_ORIGINALLY', 'doubtful', []],
  ['nor what is inferred', inDoubt(doubt('HOLDER', 'INFERRED')), 'bureau', 'zone', DAY, 'YES', 'HOLDS_ORIGINALLY', 'doubtful', []],
  ['a doubt about the day leaves open the days on which the readings differ', october, 'bureau', 'zone', '2020-10-01', 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'october', []],
  ['to the last of them', october, 'bureau', 'zone', '2020-10-31', 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'october', []],
  ['not the day after, when both readings hold', october, 'bureau', 'zone', '2020-11-01', 'YES', 'HOLDS_ORIGINALLY', 'october', []],
  ['nor the day before, when none does', october, 'bureau', 'zone', '2020-09-30', 'NO', 'NOT_YET_EFFECTIVE', 'october', []],
  ['where the later day is read, the earlier is as open', november, 'bureau', 'zone', '2020-10-15', 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'november', []],
  ['and the later is held', november, 'bureau', 'zone', '2020-11-01', 'YES', 'HOLDS_ORIGINALLY', 'november', []],
  ['whoever cooperates may do its part', as('COOPERATE'), 'bureau', 'zone', DAY, 'CONDITIONAL', 'ROLE_DOES_NOT_EXERCISE', 'COOPERATE', []],
  ['and so may whoever guides', as('GUIDE'), 'bureau', 'zone', DAY, 'CONDITIONAL', 'ROLE_DOES_NOT_EXERCISE', 'GUIDE', []],
  ['supervises', as('SUPERVISE'), 'bureau', 'zone', DAY, 'CONDITIONAL', 'ROLE_DOES_NOT_EXERCISE', 'SUPERVISE', []],
  ['accepts', as('ACCEPT'), 'bureau', 'zone', DAY, 'CONDITIONAL', 'ROLE_DOES_NOT_EXERCISE', 'ACCEPT', []],
  ['or assesses', as('ASSESS'), 'bureau', 'zone', DAY, 'CONDITIONAL', 'ROLE_DOES_NOT_EXERCISE', 'ASSESS', []],
  ['the assessed do not assess', as('ASSESSED'), 'bureau', 'zone', DAY, 'NO', 'ROLE_DOES_NOT_EXERCISE', 'ASSESSED', []],
  ['nor do those who answer for it exercise it', as('ACCOUNTABLE'), 'bureau', 'zone', DAY, 'NO', 'ROLE_DOES_NOT_EXERCISE', 'ACCOUNTABLE', []],
  ['owning, leading and implementing exercise', as('IMPLEMENT'), 'bureau', 'zone', DAY, 'YES', 'HOLDS_ORIGINALLY', 'IMPLEMENT', []],
  ['of several roles the strongest decides', as('ASSESSED', 'COOPERATE', 'LEAD', 'ASSESS'), 'bureau', 'zone', DAY, 'YES', 'HOLDS_ORIGINALLY', 'LEAD', []],
  ['a part before nothing', as('ASSESSED', 'ASSESS'), 'bureau', 'zone', DAY, 'CONDITIONAL', 'ROLE_DOES_NOT_EXERCISE', 'ASSESS', []],
  ['a doubt about the body that only owes it changes nothing', { holdings: [holding({ id: 'owed', role: 'ASSESSED', validFrom: DAY, doubts: [doubt('HOLDER')] })] }, 'bureau', 'zone', DAY, 'NO', 'ROLE_DOES_NOT_EXERCISE', 'owed', []],
  ['one in doubt that would let more decides beside a sure one', { holdings: [...(as('COOPERATE').holdings ?? []), holding({ id: 'perhaps', validFrom: DAY, doubts: [doubt('HOLDER')] })] }, 'bureau', 'zone', DAY, 'UNKNOWN', 'AMBIGUOUS_SOURCE', 'perhaps', []],
  ['whoever owes it may be one of a class that exercises it', { holdings: [holding({ id: 'owed', role: 'ASSESSED', validFrom: DAY }), holding({ id: 'offices', holderId: 'offices' })], openClasses: [{ id: 'offices', levels: [], members: [] }] }, 'bureau', 'zone', DAY, 'UNKNOWN', 'NO_RECORD', 'owed', ['offices']],
  ['a prohibition is exercised by nobody, not by whoever owes it', ban, 'bureau', 'zone', DAY, 'NO', 'PROHIBITED', 'ban', []],
  ['nor by another', ban, 'police', 'zone', DAY, 'NO', 'PROHIBITED', null, ['ban']],
  ['before the first document that states it, a holding without a first day keeps its answer', { holdings: [holding({ id: 'own' })] }, 'bureau', 'zone', '1950-01-01', 'YES', 'BEGINNING_NOT_ON_RECORD', 'own', []],
  ['a limited one too', { holdings: [holding({ id: 'own', limitation: WORDS })] }, 'bureau', 'zone', '1950-01-01', 'CONDITIONAL', 'BEGINNING_NOT_ON_RECORD', 'own', []],
  ['from the day of that document on it is as read', { holdings: [holding({ id: 'own' })] }, 'bureau', 'zone', DAY, 'YES', 'HOLDS_ORIGINALLY', 'own', []],
  ['where no document has a date, nothing is said of the beginning', { holdings: [holding({ id: 'own', statedOn: null })] }, 'bureau', 'zone', '1950-01-01', 'YES', 'HOLDS_ORIGINALLY', 'own', []],
  ['a member holds in its own area what its class holds', { holdings: [governments] }, 'county', 'county', DAY, 'YES', 'HOLDS_ORIGINALLY', 'governments', []],
  ['and nowhere else', { holdings: [governments] }, 'county', 'zone', DAY, 'NO', 'OUTSIDE_JURISDICTION', 'governments', ['governments']],
  ['the class itself holds in all of them', { holdings: [governments] }, 'governments', 'zone', DAY, 'YES', 'HOLDS_ORIGINALLY', 'governments', []],
  ['what a member holds its class may hold', { holdings: [holding({ id: 'one', holderId: 'county' })] }, 'governments', 'county', DAY, 'UNKNOWN', 'NO_RECORD', null, ['one']],
  ['an open class without known members may include a body', officesOf([]), 'police', 'zone', DAY, 'UNKNOWN', 'NO_RECORD', null, ['offices']],
  ['one with a member elsewhere may too', officesOf([{ ...cityOffice, level: 'COUNTY', regionId: 'county' }]), 'police', 'zone', DAY, 'UNKNOWN', 'NO_RECORD', null, ['offices']],
  ['one whose place is taken may not', officesOf([cityOffice]), 'police', 'zone', DAY, 'NO', 'NO_RECORD', null, ['offices']],
  ['nor one of another level', officesOf([], ['COUNTY']), 'police', 'zone', DAY, 'NO', 'NO_RECORD', null, ['offices']],
  ['nor one of other kinds of body', officesOf([{ ...cityOffice, regionId: 'county', kind: 'ENTERPRISE' }]), 'police', 'zone', DAY, 'NO', 'NO_RECORD', null, ['offices']],
  ['of two classes without known members one may be part of the other', officesOf([]), 'stations', 'zone', DAY, 'UNKNOWN', 'NO_RECORD', null, ['offices']],
  ['one whose members are known is not', officesOf([]), 'governments', 'zone', DAY, 'NO', 'NO_RECORD', null, ['offices']],
  ['nor of one whose members are known', officesOf([cityOffice]), 'stations', 'zone', DAY, 'NO', 'NO_RECORD', null, ['offices']],
  ['who is passed cases has those only', { holdings: [holding({ id: 'own' })], transfers: [referral] }, 'police', 'zone', DAY, 'CONDITIONAL', 'LIMITED', null, ['own']],
  ['and none the day before', { holdings: [holding({ id: 'own' })], transfers: [referral] }, 'police', 'zone', '2020-06-22', 'NO', 'NO_RECORD', null, ['own']],
  ['a body whose approval is required may approve', { holdings: [approved] }, 'police', 'zone', DAY, 'CONDITIONAL', 'APPROVES', null, ['approved']],
  ['and whoever needs it may exercise', { holdings: [approved] }, 'bureau', 'zone', DAY, 'YES', 'HOLDS_ORIGINALLY', 'approved', []],
  ['without a day, it may approve on every day', { holdings: [approved] }, 'police', undefined, undefined, 'CONDITIONAL', 'APPROVES', null, ['approved']],
  ['an authorization leaves the former holder in place', { holdings: [holding({ id: 'own' })], transfers: [transfer({ id: 'both', kind: 'AUTHORIZATION' })] }, 'bureau', 'zone', DAY, 'YES', 'HOLDS_ORIGINALLY', 'own', []],
  ['in force decides beside conditional, whatever stands first', { holdings: [holding({ id: 'waiting', status: 'CONDITIONAL', condition: '备案后' }), holding({ id: 'in force', arisesFromId: 'grant' })] }, 'bureau', 'zone', DAY, 'YES', 'HOLDS_BY_TRANSFER', 'in force', []],
  ['before the document there is no change', pending, 'police', 'zone', '2021-02-28', 'NO', 'NOT_YET_EFFECTIVE', 'waiting', ['given']],
  ['what waits for a handover is held on that condition', pending, 'police', 'zone', '2021-03-01', 'CONDITIONAL', 'PENDING_HANDOVER', 'waiting', ['given']],
  ['and stays with the former holder', pending, 'committee', 'zone', '2021-03-01', 'YES', 'HOLDS_BY_TRANSFER', 'given', ['waiting']],
  ['on every later day', pending, 'committee', 'zone', '2030-01-01', 'YES', 'HOLDS_BY_TRANSFER', 'given', ['waiting']],
  ['on the day before a handover that is on record too', handedOver, 'committee', 'zone', '2021-05-09', 'YES', 'HOLDS_BY_TRANSFER', 'given', ['waiting']],
  ['and then the other body waits too', handedOver, 'police', 'zone', '2021-05-09', 'CONDITIONAL', 'PENDING_HANDOVER', 'waiting', ['given']],
  ['from the handover on the other body holds it', handedOver, 'police', 'zone', '2021-05-10', 'YES', 'HOLDS_BY_TRANSFER', 'passed', []],
  ['and the former holder does not', handedOver, 'committee', 'zone', '2021-05-10', 'NO', 'GIVEN_TO_ANOTHER_HERE', null, ['passed']],
  ['without a day, a handover leaves it open', handedOver, 'police', 'zone', undefined, 'UNKNOWN', 'HOLDS_BY_TRANSFER', 'passed', ['before', 'given']],
  ['a part stays with the former holder', handedOverInPart, 'committee', 'zone', '2021-05-10', 'CONDITIONAL', 'LIMITED', 'stays', ['passed']],
  ['and the other body holds it without that part', handedOverInPart, 'police', 'zone', '2021-05-10', 'CONDITIONAL', 'LIMITED', 'passed', ['stays']],
  ['without a day, never here is NO', whole, 'committee', 'county', undefined, 'NO', 'OUTSIDE_JURISDICTION', 'given', ['before', 'after']],
  ['without a day, always is YES', whole, 'bureau', 'county', undefined, 'YES', 'HOLDS_ORIGINALLY', 'after', []],
  ['without a day, a grant leaves it open', whole, 'committee', 'zone', undefined, 'UNKNOWN', 'HOLDS_BY_TRANSFER', 'given', ['before']],
  ['without a day, so it does for the former holder', whole, 'bureau', 'zone', undefined, 'UNKNOWN', 'GIVEN_TO_ANOTHER_HERE', 'after', ['given']],
  ['without a day, an end leaves it open', { holdings: [bounded] }, 'bureau', 'zone', undefined, 'UNKNOWN', 'ENDED', 'bounded', []],
  ['without a day, the time before the first fact says nothing', { holdings: [{ ...bounded, validTo: null }] }, 'bureau', 'zone', undefined, 'YES', 'HOLDS_ORIGINALLY', 'bounded', []],
  ['without a day, facts without days decide', { holdings: [holding({ id: 'own' })] }, 'bureau', undefined, undefined, 'YES', 'HOLDS_ORIGINALLY', 'own', []],
];

test.each(CASES)('%s', (_, record, who, place, on, answer, reason, holdingId, others) => {
  const ruling = verdictOf(ask(record, who, place, on));
  expect([
    ruling.answer,
    ruling.reason,
    ruling.holding?.id ?? null,
    ruling.others.map(({ id }) => id),
  ]).toEqual([answer, reason, holdingId, others]);
});

test('the table reaches every reason', () => {
  const all: Record<VerdictReason, true> = {
    HOLDS_ORIGINALLY: true,
    HOLDS_BY_TRANSFER: true,
    CONDITION_NOT_SHOWN_MET: true,
    NOT_YET_EFFECTIVE: true,
    ENDED: true,
    ABOLISHED: true,
    OUTSIDE_JURISDICTION: true,
    GIVEN_TO_ANOTHER_HERE: true,
    LIMITED: true,
    NO_RECORD: true,
    AMBIGUOUS_SOURCE: true,
    ROLE_DOES_NOT_EXERCISE: true,
    PROHIBITED: true,
    BEGINNING_NOT_ON_RECORD: true,
    APPROVES: true,
    PENDING_HANDOVER: true,
    DELEGATION_PROHIBITED: true,
  };
  expect([...new Set(CASES.map(([, , , , , , reason]) => reason))].sort()).toEqual(Object.keys(all).sort());
});

describe('the sentence', () => {
  function sentence(record: OnRecord, who: string, place?: string, on?: string): string {
    const question = ask(record, who, place, on);
    return verdictSentence({ question, ruling: verdictOf(question), title: '某许可', placeName: place });
  }

  test('names giver, verb, document and place of a grant', () => {
    expect(sentence(whole, 'committee', 'zone', DAY)).toBe(
      '管委会 may exercise “某许可” in zone on 2020-06-23: 市政府 gave it (赋予) by 某政发〔2020〕1号 附件 第1项, in 高新区 from 2020-06-23.',
    );
  });

  test('quotes the condition', () => {
    expect(sentence(whole, 'otherCommittee', 'other', DAY)).toBe(
      'Only once a condition is met may 另一管委会 exercise “某许可” in other on 2020-06-23: it was given on a condition that is not shown to be met: “备案后即可实施”.',
    );
  });

  test('quotes the words that leave a part with the former holder', () => {
    expect(sentence(part, 'bureau', 'zone', DAY)).toBe(
      'Only in part may 市局 exercise “某许可” in zone on 2020-06-23: of what 某政发〔2020〕1号 附件 第1项 gave to 管委会 it keeps here only the part left out by the words “商业类项目除外”.',
    );
  });

  test('quotes what qualifies the holding, and of what was given away here', () => {
    expect(sentence({ holdings: [approved] }, 'bureau', 'zone', DAY)).toBe(
      '市局 may exercise “某许可” in zone on 2020-06-23: it holds it in its own right as OWNER (负责), in the words “原实施部门”, in 某市, subject to the words “某局批准”.',
    );
    const transfers = (whole.transfers ?? []).map((one) => ({
      ...one,
      remark: '某局批准',
      proviso: '按照某办法执行',
    }));
    expect(sentence({ ...whole, transfers }, 'bureau', 'zone', DAY)).toBe(
      '市局 may not exercise “某许可” in zone on 2020-06-23: 某政发〔2020〕1号 附件 第1项 gave it (赋予) to 管委会 here from 2020-06-23, subject to the words “某局批准” and “按照某办法执行”.',
    );
  });

  test.each([
    [
      'WITHDRAWN',
      'it held it until 2021-01-01 and no longer, because it was withdrawn (收回); nobody else is on record here for that day',
    ],
    [
      'DISCONTINUED',
      'it held it until 2021-01-01 and no longer, because it is no longer carried out (停止执行); nobody else is on record here for that day',
    ],
    [
      'REPEALED',
      'it held it until 2021-01-01 and no longer, because the words that give it were repealed (废止); nobody else is on record here for that day',
    ],
    [
      'EXPIRED',
      'it held it until 2021-01-01 and no longer, because the document that gives it was valid only until then (有效期届满); nobody else is on record here for that day',
    ],
    [
      'AMENDED',
      'it held it until 2021-01-01 and no longer, because the words that give it were amended (修改); nobody else is on record here for that day',
    ],
    ['ABOLISHED', 'the matter itself was abolished (取消) on 2021-01-01, and nobody holds it since then'],
  ] as const)('says by what a holding ended: %s', (endedAs, why) => {
    expect(sentence({ holdings: [{ ...bounded, endedAs }] }, 'bureau', 'zone', '2021-01-01')).toBe(
      `市局 may not exercise “某许可” in zone on 2021-01-01: ${why}.`,
    );
  });

  test('quotes the words by which a holding ended', () => {
    const repealed: HoldingFact = { ...bounded, endedAs: 'REPEALED', endedWords: '同时废止' };
    expect(sentence({ holdings: [repealed] }, 'bureau', 'zone', '2021-01-01')).toContain(
      'because the words that give it were repealed (废止), in the words “同时废止”; nobody else',
    );
  });

  test.each(ENDING_KINDS)('names the document and the place in it that ended a holding: %s', (endedAs) => {
    const later = { instrumentName: '某政发〔2020〕99号', path: '第二条' };
    const ended: HoldingFact = { ...bounded, endedAs, endedWords: '收回', endedBy: later };
    expect(sentence({ holdings: [ended] }, 'bureau', 'zone', '2021-01-01')).toMatch(
      / by 某政发〔2020〕99号 第二条, in the words “收回”/u,
    );
  });

  test('names the document that gave it to another body, or renamed the body, without words that it lost it', () => {
    const later = { instrumentName: '某政发〔2020〕99号', path: '附件第1项' };
    expect(
      sentence({ holdings: [{ ...bounded, endedBy: later }] }, 'bureau', 'zone', '2021-01-01'),
    ).toContain(
      'it held it until 2021-01-01 and no longer, because of 某政发〔2020〕99号 附件第1项; nobody else',
    );
  });

  describe('a change of a body that waits for a fact', () => {
    const change: PendingChange = {
      kind: 'MERGED',
      fromId: 'bureau',
      fromName: '市局',
      toId: 'police',
      toName: '公安局',
      pending: '自交接之日起',
      on: null,
      instrumentName: '某政发〔2020〕99号',
      path: '一',
    };
    const withChange = (who: string, all: readonly PendingChange[], holdings: HoldingFact[], on: string) => {
      const question = ask({ holdings }, who, 'zone', on);
      const asked = { ...question, body: { ...question.body, pendingChanges: all } };
      const ruling = verdictOf(asked);
      return `${ruling.answer} ${ruling.reason}: ${verdictSentence({ question: asked, ruling, title: '某许可', placeName: 'zone' })}`;
    };
    const kept = holding({ id: 'kept', validFrom: DAY });
    const onHandover = holding({
      id: 'next',
      holderId: 'police',
      holderName: '公安局',
      status: 'CONDITIONAL',
      condition: '自交接之日起',
      pendingOn: 'HANDOVER',
      validFrom: '2020-10-01',
    });

    test('leaves the former body YES, with the change in its sentence', () => {
      expect(withChange('bureau', [change], [kept, onHandover], '2021-01-01')).toBe(
        'YES HOLDS_ORIGINALLY: 市局 may exercise “某许可” in zone on 2021-01-01: it holds it in its own right as OWNER (负责), in the words “原实施部门”, in 某市 from 2020-06-23; a change is pending (待交接): 某政发〔2020〕99号 一 merges 市局 into 公安局 (合并) “自交接之日起”, which is not on record.',
      );
    });

    test('makes the new body wait for it', () => {
      expect(withChange('police', [change], [kept, onHandover], '2021-01-01')).toBe(
        'CONDITIONAL PENDING_HANDOVER: Only once it is handed over may 公安局 exercise “某许可” in zone on 2021-01-01: it holds it only once the change is made that waits for the words “自交接之日起”; on record there is 市局; a change is pending (待交接): 某政发〔2020〕99号 一 merges 市局 into 公安局 (合并) “自交接之日起”, which is not on record.',
      );
    });

    test('is told with its day once that is on record, and not from that day on', () => {
      const met = { ...change, on: '2021-03-01' };
      expect(withChange('bureau', [met], [kept], '2021-02-28')).toContain(
        '“自交接之日起”, which follows on 2021-03-01.',
      );
      expect(withChange('bureau', [met], [kept], '2021-03-01')).not.toContain('pending');
    });

    test.each([...SUCCESSION_KINDS, 'DISSOLVED'] as const)(
      'is told in English with its Chinese term: %s',
      (kind) => {
        expect(withChange('bureau', [{ ...change, kind }], [kept], '2021-01-01')).toMatch(
          /\(待交接\): 某政发〔2020〕99号 一 [a-z]+ .*市局.* \(\p{Script=Han}+\) “自交接之日起”/u,
        );
      },
    );
  });

  test('a body that is dissolved exercises nothing of what a class holds that it was in', () => {
    const held = holding({ id: 'class', holderId: 'governments', holderName: '各县政府', ownArea: true });
    const asked = (on: string, dissolution: Body['dissolution']) => {
      const question = ask({ holdings: [held] }, 'county', 'county', on);
      const of = { ...question, body: { ...question.body, dissolution } };
      const ruling = verdictOf(of);
      return [
        `${ruling.answer} ${ruling.reason}`,
        verdictSentence({ question: of, ruling, title: '某许可', placeName: undefined }),
      ];
    };
    const gone = { on: '2021-03-01', words: '撤销', instrumentName: '某政发〔2020〕99号', path: '四' };
    expect(asked('2021-02-28', gone)[0]).toBe('YES HOLDS_ORIGINALLY');
    expect(asked('2021-03-01', null)[0]).toBe('YES HOLDS_ORIGINALLY');
    const [ruling, why] = asked('2021-03-01', gone);
    expect(ruling).toBe('NO NO_RECORD');
    expect(why).toContain(
      '; 县政府 was dissolved (撤销) on 2021-03-01 by 某政发〔2020〕99号 四, in the words “撤销”.',
    );
  });

  test('tells of an end that waits for a fact', () => {
    const pending: HoldingFact = { ...bounded, validTo: null, endPending: '待新办法施行后' };
    expect(sentence({ holdings: [pending] }, 'bureau', 'zone', '2021-01-01')).toContain(
      '; its end is pending (待废止): “待新办法施行后”, which is not on record as having come about.',
    );
  });

  test('what ended elsewhere is told as ended, not as held only there', () => {
    const elsewhere: HoldingFact = { ...bounded, regionId: 'other', regionName: '某县' };
    expect(sentence({ holdings: [elsewhere] }, 'bureau', 'zone', '2021-01-01')).toContain(
      'it held it until 2021-01-01 and no longer',
    );
  });

  test('says whose approval is required, and of whom', () => {
    expect(sentence({ holdings: [approved] }, 'police', 'zone', DAY)).toBe(
      'Only by approving may 公安局 take part in “某许可” in zone on 2020-06-23: its approval is required (“某局批准”) of 市局, on record as holding it.',
    );
  });

  test('quotes the exception that leaves an item out', () => {
    expect(sentence({ holdings: [towns], exceptions: [exception] }, 'streets', undefined, '2020-06-09')).toBe(
      '街道办事处 may not exercise “某许可” on 2020-06-09: “除前款第(二)项规定以外” in 某政办发〔2020〕2号 第八条第二款 leaves this item out of what it was given.',
    );
  });

  test('says that a reading is inferred, and as one of which class it is held', () => {
    const inferred = { ...governments, doubts: [doubt('HOLDER', 'INFERRED'), doubt('TYPE')] };
    expect(sentence({ holdings: [inferred] }, 'county', 'county', DAY)).toBe(
      '县政府 may exercise “某许可” in county on 2020-06-23: it holds it in its own right as OWNER (负责), in the words “原实施部门”, in its own area within 某市, as one of 各县政府; the reading is inferred (推定) as to the body (主体); the source is in doubt (存疑) as to the type (事项类型), which does not change the answer.',
    );
  });

  test('says as to what the source is in doubt, and what else it could be', () => {
    const record = inDoubt(doubt('ITEM', 'AMBIGUOUS', { alternatives: ['对建筑市场的处罚'] }));
    expect(sentence(record, 'bureau', 'zone', DAY)).toBe(
      'The record does not tell whether 市局 may exercise “某许可” in zone on 2020-06-23: the source can be read in more than one way (存疑) as to the item (事项): it could also be “对建筑市场的处罚”; nobody else is on record here for that day.',
    );
  });

  test.each([
    [
      'COOPERATE',
      'Only in part may 市局 exercise “某许可” in zone on 2020-06-23: it holds it as COOPERATE (配合), in the words “COOPERATE”, in 某市 from 2020-06-23, and may help with it and no more.',
    ],
    [
      'ASSESSED',
      '市局 may not exercise “某许可” in zone on 2020-06-23: it owes it as ASSESSED (被考核), in the words “ASSESSED”, in 某市 from 2020-06-23, and that role exercises nothing.',
    ],
  ] as const)('names the part that the role %s lets one do', (role, expected) => {
    expect(sentence(as(role), 'bureau', 'zone', DAY)).toBe(expected);
  });

  test('of a prohibition names whom it binds', () => {
    expect(sentence(ban, 'bureau', 'zone', DAY)).toBe(
      '市局 may not exercise “某许可” in zone on 2020-06-23: it is a prohibition (禁止性规定), which is owed and not exercised; this body holds it as OWNER (负责), in the words “原实施部门”, in 某市 from 2020-06-23.',
    );
    expect(sentence(ban, 'police', 'zone', DAY)).toBe(
      '公安局 may not exercise “某许可” in zone on 2020-06-23: it is a prohibition (禁止性规定), which is owed and not exercised; on record there is 市局.',
    );
  });

  test('says that the beginning is not on record, and which document states it first', () => {
    expect(sentence({ holdings: [holding({ id: 'own' })] }, 'bureau', 'zone', '1950-01-01')).toBe(
      '市局 may exercise “某许可” in zone on 1950-01-01: it holds it in its own right as OWNER (负责), in the words “原实施部门”, in 某市; since when is not on record, for 某政发〔2020〕1号, the first document that states it, is of 2020-06-23.',
    );
  });

  test('says of another place and of a later day on which condition it is held there', () => {
    expect(sentence(whole, 'otherCommittee', 'county', DAY)).toBe(
      '另一管委会 may not exercise “某许可” in county on 2020-06-23: it holds it only in 某市, on the condition “备案后即可实施” (条件), which is not shown to be met; here on record there is 市局.',
    );
    expect(sentence(whole, 'otherCommittee', 'other', '2020-06-22')).toBe(
      '另一管委会 may not exercise “某许可” in other on 2020-06-22: it holds it only from 2020-06-23, on the condition “备案后即可实施” (条件), which is not shown to be met; on record there is 市局.',
    );
  });

  test('names every other place where it is held, not the first', () => {
    const record = {
      holdings: [
        holding({ id: 'a', holderId: 'committee', regionId: 'zone', regionName: '高新区' }),
        holding({ id: 'b', holderId: 'committee', regionId: 'other', regionName: '另一区' }),
      ],
    };
    expect(sentence(record, 'committee', 'county', DAY)).toBe(
      '管委会 may not exercise “某许可” in county on 2020-06-23: it holds it only in 高新区, and in 另一区; nobody else is on record here for that day.',
    );
  });

  test('of what it gets later and elsewhere says that nothing is on record here for that day, not that nothing is', () => {
    expect(sentence(whole, 'committee', 'county', '2020-06-22')).toBe(
      '管委会 may not exercise “某许可” in county on 2020-06-22: no holding of it by this holder is on record here for that day; on record there is 市局.',
    );
  });

  test('of what a transfer narrowed says where it was held before, and where from then on', () => {
    expect(sentence(whole, 'bureau', 'county', DAY)).toBe(
      '市局 may exercise “某许可” in county on 2020-06-23: it holds it in its own right as OWNER (负责), in the words “原实施部门”, in 某市 except 高新区 from 2020-06-23 (before that in 某市).',
    );
  });

  test('gives whoever else holds it with its part or its condition', () => {
    const helps = holding({ id: 'helps', holderId: 'police', holderName: '公安局', role: 'COOPERATE' });
    const record = { ...whole, holdings: [...(whole.holdings ?? []), helps] };
    expect(sentence(record, 'county', 'other', DAY)).toContain(
      'on record there is 市局, 另一管委会 (on the condition “备案后即可实施”), 公安局 (as COOPERATE (配合))',
    );
  });

  test('says of a change that waits for a handover which words and which document make it', () => {
    expect(sentence(pending, 'committee', 'zone', '2021-03-01')).toBe(
      '管委会 may exercise “某许可” in zone on 2021-03-01: 市政府 gave it (赋予) by 某政发〔2020〕1号 附件 第1项, in 高新区 from 2020-06-23; a change is pending (待交接): 某政发〔2021〕5号 一 gives it (由公安局实施) to 公安局 “自交接之日起”, and the handover (交接) is not on record.',
    );
    expect(sentence(pending, 'police', 'zone', '2021-03-01')).toBe(
      'Only once it is handed over may 公安局 exercise “某许可” in zone on 2021-03-01: it was given by 某政发〔2021〕5号 一 (由公安局实施) in the words “自交接之日起”, and the handover (交接) is not on record; on record there is 管委会.',
    );
    expect(sentence(pending, 'committee', 'zone', '2021-02-28')).not.toContain('pending');
  });

  test('says of a handover that is on record on which day it was', () => {
    expect(sentence(handedOver, 'police', 'zone', '2021-05-10')).toBe(
      '公安局 may exercise “某许可” in zone on 2021-05-10: the document gave it (由公安局实施) by 某政发〔2021〕5号 一, in 高新区 from 2021-05-10, handed over (交接) on 2021-05-10 as the words “自交接之日起” require.',
    );
    expect(sentence(handedOver, 'committee', 'zone', '2021-05-10')).toBe(
      '管委会 may not exercise “某许可” in zone on 2021-05-10: 某政发〔2021〕5号 一 gave it (由公安局实施) to 公安局 here from 2021-05-10, handed over (交接) on 2021-05-10 as the words “自交接之日起” require.',
    );
    expect(sentence(handedOver, 'committee', 'zone', '2021-05-09')).toContain(
      '; a change is pending (待交接): 某政发〔2021〕5号 一 gives it (由公安局实施) to 公安局 “自交接之日起”, and the handover (交接) follows on 2021-05-10.',
    );
  });

  test('says of a part that stays with the former holder that the other body does not have it', () => {
    expect(sentence(handedOverInPart, 'committee', 'zone', '2021-05-10')).toBe(
      `Only in part may 管委会 exercise “某许可” in zone on 2021-05-10: it holds it only within the words “${STAYS}” (事项限定) from 2021-05-10.`,
    );
    expect(sentence(handedOverInPart, 'police', 'zone', '2021-05-10')).toBe(
      `Only in part may 公安局 exercise “某许可” in zone on 2021-05-10: it holds it from 2021-05-10 without the part in the words “${STAYS}” (事项限定).`,
    );
  });

  test('makes quotation marks within quoted words single ones', () => {
    const record = { holdings: [holding({ id: 'own', proviso: '按照“一网通办”执行' })] };
    expect(sentence(record, 'bureau', 'zone', DAY)).toContain('subject to the words “按照‘一网通办’执行”');
  });

  test('tells every stretch of days where none was given', () => {
    expect(sentence(whole, 'bureau', 'zone')).toBe(
      'The record does not tell whether 市局 may exercise “某许可” in zone: it depends on the day, which was not given: at first YES, because it holds it in its own right as OWNER (负责), in the words “原实施部门”, in 某市 until 2020-06-23 (from then on in 某市 except 高新区); from 2020-06-23 NO, because 某政发〔2020〕1号 附件 第1项 gave it (赋予) to 管委会 here from 2020-06-23.',
    );
  });
});

test('the words of an answer are those of what decides, of its transfer and of who holds it instead', () => {
  expect(verdictOf(ask(whole, 'bureau', 'zone', DAY)).provisionIds).toEqual([
    'row of after',
    'row of grant',
    'row of given',
  ]);
});

test('through a class with a condition a member may only on that condition, and through another class at all times', () => {
  const atThePlace = { ...county('事故发生地'), name: '县政府' };
  const byClass = { holdings: [holding({ id: 'class', holderId: 'governments', holderName: '各县政府' })] };
  const asked = (who: Body, record: OnRecord): VerdictInput => ({
    ...ask(record, 'county', undefined, DAY),
    body: who,
  });
  const answer = (question: VerdictInput) => {
    const { answer: said, reason, holding: by } = verdictOf(question);
    return [said, reason, by?.id];
  };
  expect(answer(asked(atThePlace, byClass))).toEqual(['CONDITIONAL', 'CONDITION_NOT_SHOWN_MET', 'class']);
  expect(answer(asked(county(null), byClass))).toEqual(['YES', 'HOLDS_ORIGINALLY', 'class']);
  const own = { holdings: [...byClass.holdings, holding({ id: 'own', holderId: 'county' })] };
  expect(answer(asked(atThePlace, own))).toEqual(['YES', 'HOLDS_ORIGINALLY', 'own']);
});

test('a class that hangs on words is in doubt in a part of its region, not in all of it', () => {
  const able = {
    ...BODIES.governments,
    capacities: [
      {
        id: 'governments',
        name: '有条件的县',
        condition: '有条件的',
        since: null,
        open: false,
        regionId: null,
      },
    ],
  } as Body;
  const record = { holdings: [holding({ id: 'class', holderId: 'governments', ownArea: true })] };
  const answer = (place?: string) => {
    const { answer: said, reason } = verdictOf({ ...ask(record, 'governments', place, DAY), body: able });
    return `${said} ${reason}`;
  };
  expect([answer('county'), answer('city'), answer()]).toEqual([
    'CONDITIONAL CONDITION_NOT_SHOWN_MET',
    'YES HOLDS_ORIGINALLY',
    'YES HOLDS_ORIGINALLY',
  ]);
});

describe('a body that follows another', () => {
  const follower = (capacity: Partial<Body['capacities'][number]>): Body => {
    const plain = body('follower', '新局', 'city');
    const took = { id: 'bureau', name: '市局', condition: null, since: null, open: false, regionId: 'city' };
    return { ...plain, capacities: [...plain.capacities, { ...took, ...capacity }] };
  };
  const answer = (who: Body, record: OnRecord, place: string, on: string = DAY) => {
    const { answer: said, reason } = verdictOf({ ...ask(record, 'bureau', place, on), body: who });
    return `${said} ${reason}`;
  };

  test('has of the class of its forerunner what that had: in the area of the forerunner, not in all of its own', () => {
    const byClass = { holdings: [holding({ id: 'class', holderId: 'governments', ownArea: true })] };
    const inClass = follower({ id: 'governments', regionId: 'county' });
    expect(answer(inClass, byClass, 'county')).toBe('YES HOLDS_ORIGINALLY');
    expect(answer(inClass, byClass, 'zone')).toBe('NO OUTSIDE_JURISDICTION');
  });

  test('of a body that was split is told nothing for sure, whatever else it got', () => {
    const got = holding({ id: 'got', holderId: 'follower', regionId: 'zone' });
    const record = { holdings: [holding({ id: 'own' }), got] };
    const part = follower({ open: true, since: '2020-01-01' });
    expect(answer(part, record, 'county')).toBe('UNKNOWN NO_RECORD');
    expect(answer(part, record, 'zone')).toBe('YES HOLDS_ORIGINALLY');
    expect(answer(part, record, 'county', '2019-12-31')).toBe('NO OUTSIDE_JURISDICTION');
  });

  test('is not bound by an exception of a clause to the other before it follows that', () => {
    const record = { holdings: [towns], exceptions: [{ ...exception, toId: 'bureau' }] };
    const later = follower({ since: '2021-01-01' });
    expect(answer(later, record, 'city', '2020-07-01')).toBe('NO NO_RECORD');
    expect(answer(later, record, 'city', '2021-02-01')).toBe('NO LIMITED');
  });
});

/** A county that is in 各县政府, on a condition or at all times. */
function county(condition: string | null): Body {
  const plain = body('county', '县政府', 'county');
  const member = { id: 'governments', name: '各县政府', condition, since: null, open: false, regionId: null };
  return { ...plain, kind: 'GOVERNMENT', level: 'COUNTY', capacities: [...plain.capacities, member] };
}
