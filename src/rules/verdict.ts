import { type Doubt, distinctDoubts, readDoubts } from '../records/doubts.js';
import type { DoubtSubject, HolderType, Level, OrganizationKind } from '../records/terms.js';
import { groundsOf, type History, type HoldingFact, type TransferFact } from './history.js';
import { EFFECT } from './holdings.js';
import { covers } from './place.js';
import { ROLES, rankOf } from './roles.js';
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
  | 'AMBIGUOUS_SOURCE'
  | 'ROLE_DOES_NOT_EXERCISE'
  | 'PROHIBITED'
  | 'BEGINNING_NOT_ON_RECORD';

/** As whom a body may hold. */
export interface Capacity {
  readonly id: string;
  readonly name: string;
  /** What must be the case for the body to be in the class, in its words; null where it is in it at all times. */
  readonly condition: string | null;
  /** The day on which another body's work went over to this one, for what it has from that body; null at all times. */
  readonly since: string | null;
  /** Whether the record leaves open what the body has of that: of a body that was split, and of one that it follows since no known day. */
  readonly open: boolean;
  /** Where a class has it in its members' own areas: the region of the body by which this one is in the class. */
  readonly regionId: string | null;
}

/** The body that is asked about. */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly type: HolderType;
  readonly kind: OrganizationKind | null;
  readonly level: Level | null;
  readonly regionId: string | null;
  /**
   * As whom it may hold: itself, the posts that it occupies, the classes that include either, and those around. What is said of a body
   * by its former name is said of it, and what is said of a body that it took over is from that day on.
   */
  readonly capacities: readonly Capacity[];
  /** Its former names, as records of their own. */
  readonly formerIds: readonly string[];
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
  | 'toId'
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

export interface VerdictInput {
  readonly body: Body;
  readonly history: History;
  readonly exceptions: readonly Exception[];
  readonly openClasses: readonly OpenClass[];
  /** Whether the responsibility is a duty not to do something: it is owed, and nobody exercises it. */
  readonly prohibits: boolean;
  /** The place and everything around it; every place where left out. */
  readonly place: readonly string[] | undefined;
  /** The day; where left out, every stretch of days that the record tells apart is answered. */
  readonly asOf: string | undefined;
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
  /** The doubts that make the answer what it is. */
  readonly doubts: readonly Doubt[];
  /** Who else holds it here on the day. */
  readonly others: readonly HoldingFact[];
}

/** A stretch of days with one decision, from its first day; the first may have none. */
export interface DecisionPeriod extends Decision {
  readonly from: string | null;
}

export interface Ruling extends Decision {
  readonly provisionIds: readonly string[];
  /** Several where the day decides and none was given. */
  readonly stretches: readonly DecisionPeriod[];
}

/** Sorts before every day: where a stretch has no first day. */
const BEFORE_ALL_DAYS = '0000-00-00';

type Verdict = readonly [VerdictAnswer, VerdictReason];

/** Whether the words limit what this holding covers; an exception of other items leaves this one whole. */
function isLimited({ limitation, arisesFromId }: HoldingFact, { transfers }: History): boolean {
  const transfer = transfers.find(({ id }) => id === arisesFromId);
  return limitation !== null && transfer?.exceptsOtherItems !== true;
}

/** Which body it is and of which type its item is printed are apart: of these the answer to "may it?" never hangs. */
const WITHOUT_EFFECT: ReadonlySet<DoubtSubject> = new Set(['TYPE', 'DOCUMENT', 'MEMBER']);

/** The doubts of a fact that leave open on this day who may exercise what. */
function openDoubts({ doubts }: { readonly doubts: readonly string[] }, day: string): Doubt[] {
  return readDoubts(doubts).filter(
    ({ certainty, about, affectsVerdict, from, to }) =>
      certainty === 'AMBIGUOUS' &&
      affectsVerdict !== false &&
      !WITHOUT_EFFECT.has(about) &&
      holdsDay({ from, to }, day),
  );
}

/** What a holding that covers the day and the place answers if it is read rightly. */
export function verdictAsRead(holding: HoldingFact, question: VerdictInput): Verdict {
  const { role, status, ended, arisesFromId } = holding;
  const { exercise } = ROLES[role];
  if (exercise === 'NOTHING') return ['NO', 'ROLE_DOES_NOT_EXERCISE'];
  // No day is surely before an end whose day is not known.
  if (ended === 'DAY_UNKNOWN') return ['UNKNOWN', 'ENDED'];
  if (status === 'CONDITIONAL') return ['CONDITIONAL', 'CONDITION_NOT_SHOWN_MET'];
  if (exercise === 'PART') return ['CONDITIONAL', 'ROLE_DOES_NOT_EXERCISE'];
  if (isLimited(holding, question.history)) return ['CONDITIONAL', 'LIMITED'];
  // Through a class with a condition (事故发生地县级人民政府) no more than on that condition.
  if (conditionOfClass(holding, question) !== null) return ['CONDITIONAL', 'CONDITION_NOT_SHOWN_MET'];
  return ['YES', arisesFromId === null ? 'HOLDS_ORIGINALLY' : 'HOLDS_BY_TRANSFER'];
}

/** @returns whether the id is the body's, by the name that it has or had */
export function isOwnName(id: string, { id: own, formerIds }: Body): boolean {
  return id === own || formerIds.includes(id);
}

/**
 * @returns the words that say when the body is in the class that holds it; null where it is so at all times. A class that is asked
 * about itself is in doubt only inside its region: which of the areas there are its members' (有条件的县) hangs on the words
 */
export function conditionOfClass(
  { holderId, ownArea, regionId }: HoldingFact,
  { body, place }: VerdictInput,
): string | null {
  const isAskedForAll = holderId === body.id && !(ownArea && place !== undefined && place[0] !== regionId);
  return isAskedForAll ? null : (body.capacities.find(({ id }) => id === holderId)?.condition ?? null);
}

/** The doubts that could change what a holding answers: whoever owes something and no more may not, whoever it is. */
function doubtsThatDecide(holding: HoldingFact, day: string): Doubt[] {
  const open = openDoubts(holding, day);
  return ROLES[holding.role].exercise === 'NOTHING' ? open.filter(({ about }) => about === 'ROLE') : open;
}

/** What a holding that covers the day and the place answers by itself. */
function verdictBy(holding: HoldingFact, question: VerdictInput, day: string): Verdict {
  const read = verdictAsRead(holding, question);
  const [answer] = read;
  if (answer === 'UNKNOWN') return read;
  if (doubtsThatDecide(holding, day).length > 0) return ['UNKNOWN', 'AMBIGUOUS_SOURCE'];
  const isBeforeAllDocuments =
    day !== BEFORE_ALL_DAYS &&
    holding.validFrom === null &&
    holding.statedOn !== null &&
    day < holding.statedOn;
  const holds = answer === 'YES' || answer === 'CONDITIONAL';
  return isBeforeAllDocuments && holds ? [answer, 'BEGINNING_NOT_ON_RECORD'] : read;
}

/** What lets more decides beside what lets less. */
function strength(holding: HoldingFact, question: VerdictInput): number {
  const [answer, reason] = verdictAsRead(holding, question);
  if (answer === 'YES') return 0;
  if (reason === 'LIMITED') return 1;
  if (reason === 'CONDITION_NOT_SHOWN_MET') return ROLES[holding.role].exercise === 'WHOLE' ? 2 : 4;
  if (answer === 'CONDITIONAL') return 3;
  return reason === 'ENDED' ? 5 : 6;
}

/**
 * The holding that decides among several of the same body: the one that lets most, and of equals the one that is sure. One in doubt
 * decides beside a sure one that lets less, for it leaves open whether the body may do more.
 */
function strongest(
  held: readonly HoldingFact[],
  question: VerdictInput,
  day: string,
): HoldingFact | undefined {
  const key = (one: HoldingFact) => [
    strength(one, question),
    doubtsThatDecide(one, day).length === 0 ? 0 : 1,
    one.certainty === 'CERTAIN' ? 0 : 1,
    rankOf(one.role),
    one.holderId === question.body.id ? 0 : 1,
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
function isHere(holding: HoldingFact, { body, place }: VerdictInput): boolean {
  if (place === undefined) return true;
  const { regionId, exceptIds, ownArea, holderId } = holding;
  if (!covers({ region: regionId, except: exceptIds }, place)) return false;
  if (!ownArea || isOwnName(holderId, body)) return true;
  return body.capacities.some(
    ({ id, regionId: own }) => id === holderId && (own === null || place.includes(own)),
  );
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

/** @returns whether the interval of a holding holds the day */
export function isHeldOn({ validFrom, validTo }: HoldingFact, day: string): boolean {
  return holdsDay({ from: validFrom, to: validTo }, day);
}

function countsOn({ since }: Capacity, day: string | undefined): boolean {
  return since === null || day === undefined || since <= day;
}

/** @returns as whom a body surely may hold on the day; at any time where none is given */
export function capacitiesOn({ capacities }: Body, day: string | undefined): readonly Capacity[] {
  return capacities.filter((one) => !one.open && countsOn(one, day));
}

function decideOn(asked: VerdictInput, day: string): Decision {
  const question = { ...asked, body: { ...asked.body, capacities: capacitiesOn(asked.body, day) } };
  const { body, history, place } = question;
  const asWhom = new Set(body.capacities.map(({ id }) => id));
  const perhapsAsWhom = new Set(
    asked.body.capacities.filter((one) => one.open && countsOn(one, day)).map(({ id }) => id),
  );
  const own = history.holdings.filter(({ holderId }) => asWhom.has(holderId));
  // What a class holds in its members' own areas is held here by another member where it is not by this body.
  const others = history.holdings.filter(
    (one) =>
      isHeldOn(one, day) && coversPlace(one, place) && !(asWhom.has(one.holderId) && isHere(one, question)),
  );
  const decision = (
    [answer, reason]: Verdict,
    { holding, transfer, exception, doubts = [] }: Partial<Decision> = {},
  ): Decision => ({ answer, reason, holding, transfer, exception, doubts: distinctDoubts(doubts), others });

  const ownHere = own.filter((one) => isHere(one, question));
  const heldHere = strongest(
    ownHere.filter((one) => isHeldOn(one, day)),
    question,
    day,
  );
  if (question.prohibits) return decision(['NO', 'PROHIBITED'], { holding: heldHere });
  const mayBeMember = others.some(
    ({ holderId }) =>
      body.includedIds.includes(holderId) ||
      perhapsAsWhom.has(holderId) ||
      question.openClasses.some((one) => one.id === holderId && mayInclude(one, body)),
  );
  if (heldHere !== undefined) {
    const verdict = verdictBy(heldHere, question, day);
    // It only owes it in a role of its own, and may be one of those who exercise it.
    if (verdict[0] === 'NO' && mayBeMember) return decision(['UNKNOWN', 'NO_RECORD'], { holding: heldHere });
    const doubts = verdict[1] === 'AMBIGUOUS_SOURCE' ? doubtsThatDecide(heldHere, day) : [];
    return decision(verdict, { holding: heldHere, doubts });
  }

  // It may begin or end on another day than is read, so that it holds today.
  const perhapsToday = ownHere.filter((one) => !isHeldOn(one, day) && isDayOpen(one, day));
  if (perhapsToday.length > 0)
    return decision(['UNKNOWN', 'AMBIGUOUS_SOURCE'], {
      holding: perhapsToday[0],
      doubts: perhapsToday.flatMap((one) => openDoubts(one, day)).filter(({ about }) => about === 'DAY'),
    });
  const namesIt = ({ alternativeIds }: HoldingFact | TransferFact) =>
    alternativeIds.some((id) => asWhom.has(id));
  const effective = history.transfers.filter((one) => inEffect(one, day) && coversPlace(one, place));
  const movedAway = (one: TransferFact) => EFFECT[one.kind] === 'MOVES' && one.status !== 'CONDITIONAL';
  const away = effective.find(
    (one) => movedAway(one) && ((one.fromId !== null && asWhom.has(one.fromId)) || namesIt(one)),
  );
  // Whoever may be the giver of another reading holds it wherever and whenever the transfer does not take it away.
  const inAnotherReading = [
    ...history.holdings.filter((one) => isHeldOn(one, day) && coversPlace(one, place)),
    ...(away === undefined ? history.transfers : []),
  ].filter(namesIt);
  if (inAnotherReading.length > 0)
    return decision(['UNKNOWN', 'AMBIGUOUS_SOURCE'], {
      doubts: inAnotherReading
        .flatMap(({ doubts }) => readDoubts(doubts))
        .filter(({ about }) => NAMES_A_BODY.has(about)),
    });

  if (others.some(({ approverId }) => approverId !== null && asWhom.has(approverId)))
    return decision(['CONDITIONAL', 'APPROVES']);

  const elsewhere = strongest(
    own.filter((one) => isHeldOn(one, day)),
    question,
    day,
  );
  // What a split left to whom is not told, whatever else this body got.
  if (others.some(({ holderId }) => perhapsAsWhom.has(holderId)))
    return decision(['UNKNOWN', 'NO_RECORD'], { holding: elsewhere });
  if (away !== undefined)
    return decision(['NO', 'GIVEN_TO_ANOTHER_HERE'], { holding: elsewhere, transfer: away });

  const exception = question.exceptions.find(
    (one) => asWhom.has(one.toId) && inEffect(one, day) && coversPlace(one, place),
  );
  if (exception !== undefined) return decision(['NO', 'LIMITED'], { exception });

  const before = ownHere.filter(({ validTo }) => validTo !== null && validTo <= day);
  if (before.length > 0) return decision(['NO', 'ENDED'], { holding: before.sort(byLastDay).at(-1) });
  const after = ownHere.filter(({ validFrom }) => validFrom !== null && validFrom > day);
  if (after.length > 0) return decision(['NO', 'NOT_YET_EFFECTIVE'], { holding: after.sort(byFirstDay)[0] });
  // What it gets elsewhere on a later day says nothing of this one.
  const begun = own.find(({ validFrom }) => validFrom === null || validFrom <= day);
  if (begun !== undefined) return decision(['NO', 'OUTSIDE_JURISDICTION'], { holding: elsewhere ?? begun });

  const cases = effective.find(({ kind, toId }) => EFFECT[kind] === 'NOTHING' && asWhom.has(toId));
  if (cases?.limitation != null) return decision(['CONDITIONAL', 'LIMITED'], { transfer: cases });

  return decision([mayBeMember || others.length === 0 ? 'UNKNOWN' : 'NO', 'NO_RECORD'], {
    holding: heldHere,
  });
}

/** Doubts that leave open which body is meant. */
const NAMES_A_BODY: ReadonlySet<DoubtSubject> = new Set(['HOLDER', 'GIVER']);

/** Whether the readings of its first or last day differ on this day. */
function isDayOpen(holding: HoldingFact, day: string): boolean {
  return openDoubts(holding, day).some(
    ({ about, from, to }) => about === 'DAY' && (from ?? to) !== undefined,
  );
}

function byFirstDay(a: HoldingFact, b: HoldingFact): number {
  return (a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1;
}

function byLastDay(a: HoldingFact, b: HoldingFact): number {
  return (a.validTo ?? '') < (b.validTo ?? '') ? -1 : 1;
}

/** The days on which anything on record begins or ends, and the time before the first of them. */
function bounds({ body, history, exceptions }: VerdictInput): (string | null)[] {
  const days = [
    ...history.holdings.flatMap(({ validFrom, validTo, doubts }) => [
      validFrom,
      validTo,
      ...readDoubts(doubts).flatMap(({ from = null, to = null }) => [from, to]),
    ]),
    ...[...history.transfers, ...exceptions].flatMap(({ effectiveFrom, effectiveTo }) => [
      effectiveFrom,
      effectiveTo,
    ]),
    ...body.capacities.map(({ since }) => since),
  ].filter((day) => day !== null);
  return [null, ...[...new Set(days)].sort()];
}

/** Stretches of days with different decisions. Before its first fact the record says nothing of anybody. */
function stretchesOf(question: VerdictInput): DecisionPeriod[] {
  const all = bounds(question).map(
    (from): DecisionPeriod => ({ from, ...decideOn(question, from ?? BEFORE_ALL_DAYS) }),
  );
  const silent = ({ answer, others }: DecisionPeriod) =>
    answer !== 'YES' && answer !== 'CONDITIONAL' && others.length === 0;
  const first = all[0];
  const told = first !== undefined && all.length > 1 && silent(first) ? all.slice(1) : all;
  const joined: DecisionPeriod[] = [];
  for (const one of told) {
    const last = joined.at(-1);
    if (last?.answer === one.answer && last.reason === one.reason)
      joined.splice(-1, 1, {
        ...one,
        from: last.from,
        doubts: distinctDoubts([...last.doubts, ...one.doubts]),
        others: together([last, one]),
      });
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
 * the body's own jurisdiction decides. A holding in force decides beside a conditional one. A doubt that could change the answer on that
 * day, membership in a class that is not told, or an end without a day is UNKNOWN, never NO or YES.
 */
export function verdictOf(question: VerdictInput): Ruling {
  const { history, asOf } = question;
  if (asOf !== undefined) {
    const decision = decideOn(question, asOf);
    return {
      ...decision,
      provisionIds: provisionsOf(decision, history),
      stretches: [{ from: null, ...decision }],
    };
  }
  const stretches = stretchesOf(question);
  const last = stretches.at(-1);
  if (last === undefined) throw new Error('the history has no periods');
  const same = stretches.every(({ answer }) => answer === last.answer);
  return {
    ...last,
    answer: same ? last.answer : 'UNKNOWN',
    doubts: distinctDoubts(stretches.flatMap(({ doubts }) => doubts)),
    others: together(stretches),
    provisionIds: [...new Set(stretches.flatMap((one) => provisionsOf(one, history)))],
    stretches: same ? [last] : stretches,
  };
}
