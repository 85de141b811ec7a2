import type { HolderType, HoldingRole, Level, OrganizationKind } from '../records/terms.js';
import { groundsOf, type History, type HoldingFact, type TransferFact } from './history.js';
import { EFFECT } from './holdings.js';
import { covers } from './place.js';
import { holdsDay } from './time.js';

export type VerdictAnswer = 'YES' | 'NO' | 'CONDITIONAL' | 'UNKNOWN';
export type VerdictReason =
  | 'HOLDS_ORIGINALLY'
  | 'HOLDS_BY_TRANSFER'
  | 'CONDITION_NOT_SHOWN_MET'
  | 'NOT_YET_EFFECTIVE'
  | 'ENDED'
  | 'OUTSIDE_JURISDICTION'
  | 'GIVEN_TO_ANOTHER_HERE'
  | 'LIMITED'
  | 'NO_RECORD'
  | 'APPROVES'
  | 'AMBIGUOUS_SOURCE';

/** The body that is asked about. */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly type: HolderType;
  readonly kind: OrganizationKind | null;
  readonly level: Level | null;
  readonly regionId: string | null;
  /** As whom it may hold: itself, the posts that it occupies, the classes that include either, and those around. */
  readonly capacities: readonly { readonly id: string; readonly name: string }[];
  /** What a class includes: known members and narrower classes; empty for a body. */
  readonly includedIds: readonly string[];
}

export interface Member {
  readonly kind: OrganizationKind | null;
  readonly level: Level | null;
  readonly regionId: string | null;
}

/** A class of which no document names all members. */
export interface OpenClass {
  readonly id: string;
  readonly levels: readonly Level[];
  readonly members: readonly Member[];
}

/** A transfer of other items of the same article, whose limitation leaves out the one asked about (除第(二)(三)项外). */
export type Exception = Pick<
  TransferFact,
  | 'id'
  | 'limitation'
  | 'regionId'
  | 'exceptIds'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'provisionId'
  | 'groundIds'
  | 'instrumentName'
  | 'path'
>;

export interface Question {
  readonly body: Body;
  readonly history: History;
  readonly exceptions: readonly Exception[];
  readonly openClasses: readonly OpenClass[];
  /** The place and everything around it; every place where left out. */
  readonly place: readonly string[] | undefined;
  /** The day; where left out, every stretch of days that the record tells apart is answered. */
  readonly on: string | undefined;
}

/** What decides on one day. */
export interface Decision {
  readonly answer: VerdictAnswer;
  readonly reason: VerdictReason;
  /** The holding of the body itself that decides. */
  readonly holding: HoldingFact | undefined;
  /** The transfer that took it away here, or passed only cases on to the body. */
  readonly transfer: TransferFact | undefined;
  /** The transfer whose limitation leaves it out. */
  readonly exception: Exception | undefined;
  /** Who else holds it here on the day. */
  readonly others: readonly HoldingFact[];
}

/** A stretch of days with one decision, from its first day; the first may have none. */
export interface Stretch extends Decision {
  readonly from: string | null;
}

export interface Ruling extends Decision {
  readonly provisionIds: readonly string[];
  /** Several where the day decides and none was given. */
  readonly stretches: readonly Stretch[];
}

const ROLES: readonly HoldingRole[] = [
  'OWNER',
  'LEAD',
  'IMPLEMENT',
  'ACCEPT',
  'ASSESS',
  'ACCOUNTABLE',
  'SUPERVISE',
  'GUIDE',
  'COOPERATE',
  'ASSESSED',
];

/** Sorts before every day: where a stretch has no first day. */
const BEFORE_ALL_DAYS = '0000-00-00';

type Verdict = readonly [VerdictAnswer, VerdictReason];

/** Whether the words limit what this holding covers; an exception of other items leaves this one whole. */
function isLimited({ limitation, arisesFromId }: HoldingFact, { transfers }: History): boolean {
  const transfer = transfers.find(({ id }) => id === arisesFromId);
  return limitation !== null && transfer?.exceptsOtherItems !== true;
}

/** What a holding that covers the day and the place answers by itself. */
function verdictBy(holding: HoldingFact, history: History): Verdict {
  const { status, condition, validTo, certainty, arisesFromId } = holding;
  // The record says that it ended and not when: no day is surely before that.
  if (status === 'ENDED' && validTo === null) return ['UNKNOWN', 'ENDED'];
  if (certainty === 'AMBIGUOUS') return ['UNKNOWN', 'AMBIGUOUS_SOURCE'];
  if (status === 'CONDITIONAL' || (status === 'ENDED' && condition !== null))
    return ['CONDITIONAL', 'CONDITION_NOT_SHOWN_MET'];
  if (isLimited(holding, history)) return ['CONDITIONAL', 'LIMITED'];
  return ['YES', arisesFromId === null ? 'HOLDS_ORIGINALLY' : 'HOLDS_BY_TRANSFER'];
}

/** What is in force decides beside what is conditional, and what is sure beside what is not. */
function strength(holding: HoldingFact, history: History): number {
  const [answer, reason] = verdictBy(holding, history);
  if (answer === 'YES') return 0;
  if (reason === 'LIMITED') return 1;
  if (reason === 'ENDED') return 5;
  if (holding.status === 'CONDITIONAL') return reason === 'AMBIGUOUS_SOURCE' ? 4 : 3;
  return reason === 'AMBIGUOUS_SOURCE' ? 2 : 3;
}

/** The holding that decides among several of the same body. */
function strongest(held: readonly HoldingFact[], { body, history }: Question): HoldingFact | undefined {
  const key = (one: HoldingFact) => [
    strength(one, history),
    one.certainty === 'CERTAIN' ? 0 : 1,
    ROLES.indexOf(one.role),
    one.holderId === body.id ? 0 : 1,
  ];
  const before = (a: readonly number[], b: readonly number[]): number => {
    const index = a.findIndex((part, at) => part !== b[at]);
    return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
  };
  return [...held].sort((a, b) => before(key(a), key(b)))[0];
}

/**
 * Whether an open class may include a body that no document names among its members: its level is one of the class,
 * the known members are of its kind, and none of them has its level and region already (one 教育部门 to an area).
 */
function mayInclude({ levels, members }: OpenClass, { type, kind, level, regionId }: Body): boolean {
  if (type !== 'ORGANIZATION') return false;
  if (levels.length > 0 && (level === null || !levels.includes(level))) return false;
  if (members.length === 0) return true;
  const sameKind = members.some((member) => member.kind === kind);
  return sameKind && !members.some((member) => member.level === level && member.regionId === regionId);
}

/** Whether a holding of the body covers the place; what a class holds in its members' own areas, in the body's own. */
function isHere(holding: HoldingFact, { body, place }: Question): boolean {
  if (place === undefined) return true;
  const { regionId, exceptIds, ownArea, holderId } = holding;
  if (!covers({ region: regionId, except: exceptIds }, place)) return false;
  const narrowed = ownArea && holderId !== body.id && body.regionId !== null;
  return !narrowed || place.includes(body.regionId as string);
}

function coversPlace(
  fact: Pick<TransferFact, 'regionId' | 'exceptIds'>,
  place: readonly string[] | undefined,
): boolean {
  return place === undefined || covers({ region: fact.regionId, except: fact.exceptIds }, place);
}

function inEffect(fact: Pick<TransferFact, 'effectiveFrom' | 'effectiveTo'>, day: string): boolean {
  return holdsDay({ from: fact.effectiveFrom, to: fact.effectiveTo }, day);
}

function isHeldOn({ validFrom, validTo }: HoldingFact, day: string): boolean {
  return holdsDay({ from: validFrom, to: validTo }, day);
}

function decideOn(question: Question, day: string): Decision {
  const { body, history, place } = question;
  const asWhom = new Set(body.capacities.map(({ id }) => id));
  const own = history.holdings.filter(({ holderId }) => asWhom.has(holderId));
  // What a class holds in its members' own areas is held here by another member where it is not by this body.
  const others = history.holdings.filter(
    (one) =>
      isHeldOn(one, day) && coversPlace(one, place) && !(asWhom.has(one.holderId) && isHere(one, question)),
  );
  const decision = (
    [answer, reason]: Verdict,
    { holding, transfer, exception }: Partial<Decision> = {},
  ): Decision => ({ answer, reason, holding, transfer, exception, others });

  const ownHere = own.filter((one) => isHere(one, question));
  const holding = strongest(
    ownHere.filter((one) => isHeldOn(one, day)),
    question,
  );
  if (holding !== undefined) return decision(verdictBy(holding, history), { holding });

  const inAnotherReading = [...history.holdings, ...history.transfers].some(({ alternativeIds }) =>
    alternativeIds.some((id) => asWhom.has(id)),
  );
  if (inAnotherReading) return decision(['UNKNOWN', 'AMBIGUOUS_SOURCE']);

  if (others.some(({ approverId }) => approverId !== null && asWhom.has(approverId)))
    return decision(['CONDITIONAL', 'APPROVES']);

  const effective = history.transfers.filter((one) => inEffect(one, day) && coversPlace(one, place));
  const away = effective.find(
    ({ kind, status, fromId }) =>
      EFFECT[kind] === 'MOVES' && status !== 'CONDITIONAL' && fromId !== null && asWhom.has(fromId),
  );
  const elsewhere = strongest(
    own.filter((one) => isHeldOn(one, day)),
    question,
  );
  if (away !== undefined)
    return decision(['NO', 'GIVEN_TO_ANOTHER_HERE'], { holding: elsewhere, transfer: away });

  const exception = question.exceptions.find((one) => inEffect(one, day) && coversPlace(one, place));
  if (exception !== undefined) return decision(['NO', 'LIMITED'], { exception });

  const before = ownHere.filter(({ validTo }) => validTo !== null && validTo <= day);
  if (before.length > 0) return decision(['NO', 'ENDED'], { holding: before.sort(byLastDay).at(-1) });
  const after = ownHere.filter(({ validFrom }) => validFrom !== null && validFrom > day);
  if (after.length > 0) return decision(['NO', 'NOT_YET_EFFECTIVE'], { holding: after.sort(byFirstDay)[0] });
  if (own.length > 0) return decision(['NO', 'OUTSIDE_JURISDICTION'], { holding: elsewhere ?? own[0] });

  const cases = effective.find(({ kind, toId }) => EFFECT[kind] === 'NOTHING' && asWhom.has(toId));
  if (cases?.limitation != null) return decision(['CONDITIONAL', 'LIMITED'], { transfer: cases });

  const uncertain = others.some(
    ({ holderId }) =>
      body.includedIds.includes(holderId) ||
      question.openClasses.some((one) => one.id === holderId && mayInclude(one, body)),
  );
  return decision([uncertain || others.length === 0 ? 'UNKNOWN' : 'NO', 'NO_RECORD']);
}

function byFirstDay(a: HoldingFact, b: HoldingFact): number {
  return (a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1;
}

function byLastDay(a: HoldingFact, b: HoldingFact): number {
  return (a.validTo ?? '') < (b.validTo ?? '') ? -1 : 1;
}

/** The days on which anything on record begins or ends, and the time before the first of them. */
function bounds({ history, exceptions }: Question): (string | null)[] {
  const days = [
    ...history.holdings.flatMap(({ validFrom, validTo }) => [validFrom, validTo]),
    ...[...history.transfers, ...exceptions].flatMap(({ effectiveFrom, effectiveTo }) => [
      effectiveFrom,
      effectiveTo,
    ]),
  ].filter((day) => day !== null);
  return [null, ...[...new Set(days)].sort()];
}

/** Stretches of days with different decisions. Before its first fact the record says nothing of anybody. */
function stretchesOf(question: Question): Stretch[] {
  const all = bounds(question).map(
    (from): Stretch => ({ from, ...decideOn(question, from ?? BEFORE_ALL_DAYS) }),
  );
  const silent = ({ answer, others }: Stretch) =>
    answer !== 'YES' && answer !== 'CONDITIONAL' && others.length === 0;
  const first = all[0];
  const told = first !== undefined && all.length > 1 && silent(first) ? all.slice(1) : all;
  const joined: Stretch[] = [];
  for (const one of told) {
    const last = joined.at(-1);
    if (last?.answer === one.answer && last.reason === one.reason)
      joined.splice(-1, 1, { ...one, from: last.from, others: together([last, one]) });
    else joined.push(one);
  }
  return joined;
}

/** Who else holds it on any of the days. */
function together(decisions: readonly Decision[]): HoldingFact[] {
  return [...new Map(decisions.flatMap(({ others }) => others).map((one) => [one.id, one])).values()];
}

/** All the words that a decision rests on. */
function provisionsOf({ holding, transfer, exception, others }: Decision, { transfers }: History): string[] {
  const origin = transfers.find(({ id }) => id === holding?.arisesFromId);
  return groundsOf(...[exception, holding, transfer, origin, ...others].filter((fact) => fact !== undefined));
}

/**
 * May this body exercise this responsibility, on that day, here?
 *
 * Without a day nothing is assumed to be today: where every stretch of days that the record tells apart has the same
 * answer, that is the answer; where the day decides, it is UNKNOWN for the reason of the last stretch. Without a place
 * the body's own jurisdiction decides. A holding in force decides beside a conditional one; any uncertainty of the
 * reading, of membership in a class or of the day an ended holding ended is UNKNOWN, never NO or YES.
 */
export function verdictOf(question: Question): Ruling {
  const { history, on } = question;
  if (on !== undefined) {
    const decision = decideOn(question, on);
    return {
      ...decision,
      provisionIds: provisionsOf(decision, history),
      stretches: [{ from: null, ...decision }],
    };
  }
  const stretches = stretchesOf(question);
  const last = stretches.at(-1);
  if (last === undefined) throw new Error('a record without a single stretch of days');
  const same = stretches.every(({ answer }) => answer === last.answer);
  return {
    ...last,
    answer: same ? last.answer : 'UNKNOWN',
    others: together(stretches),
    provisionIds: [...new Set(stretches.flatMap((one) => provisionsOf(one, history)))],
    stretches: same ? [last] : stretches,
  };
}
