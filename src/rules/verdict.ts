import { type Doubt, distinctDoubts, readDoubts } from '../records/doubts.js';
import type { DoubtSubject, HolderType, Level, OrganizationKind, SuccessionKind } from '../records/terms.js';
import {
  groundsOf,
  type History,
  type HoldingFact,
  type NamedProvision,
  type TransferFact,
} from './history.js';
import { EFFECT } from './holdings.js';
import { coversPlace } from './place.js';
import type { ItemHistory } from './power-history.js';
import { ROLES, rankOf } from './roles.js';
import { containsDay } from './time.js';

/** Whether a body may exercise a responsibility. CONDITIONAL: only a part of it, or only after a condition is met. */
export type VerdictAnswer = 'YES' | 'NO' | 'CONDITIONAL' | 'UNKNOWN';
/** The reason of a verdict. `schema/verdict.graphql` describes each. */
export type VerdictReason =
  | 'HOLDS_ORIGINALLY'
  | 'HOLDS_BY_TRANSFER'
  | 'CONDITION_NOT_SHOWN_MET'
  | 'NOT_YET_EFFECTIVE'
  | 'ENDED'
  | 'ABOLISHED'
  | 'OUTSIDE_JURISDICTION'
  | 'GIVEN_TO_ANOTHER_HERE'
  | 'LIMITED'
  | 'NO_RECORD'
  | 'APPROVES'
  | 'AMBIGUOUS_SOURCE'
  | 'ROLE_DOES_NOT_EXERCISE'
  | 'PROHIBITED'
  | 'BEGINNING_NOT_ON_RECORD'
  | 'PENDING_HANDOVER'
  | 'DELEGATION_PROHIBITED';

/** An identity under which a body may hold powers: itself, a former name, a predecessor, a post, or a class that includes it. */
export interface Capacity {
  readonly id: string;
  readonly name: string;
  /** The condition on which the body belongs to the class, in the words of the source; null if it always belongs to it. */
  readonly condition: string | null;
  /** For powers of a predecessor: the day on which its work passed to this body; null if the capacity applies at all times. */
  readonly since: string | null;
  /**
   * Whether the record leaves open which of the predecessor's powers the body has, because the predecessor was split or the day
   * of the succession is not known.
   */
  readonly open: boolean;
  /** For a class that holds powers in its members' own areas: the region of the member through which the body is in the class. */
  readonly regionId: string | null;
}

/** A change of a body that waits for a fact (自交接之日起), as a sentence names it. */
export interface PendingChange extends NamedProvision {
  /** DISSOLVED if no other body follows it. */
  readonly kind: SuccessionKind | 'DISSOLVED';
  readonly fromId: string;
  readonly fromName: string;
  /** The body that follows; null if none does. */
  readonly toId: string | null;
  readonly toName: string | null;
  /** The words for the fact. */
  readonly pending: string;
  /** The day that a later document gives; null while the fact is not on record. */
  readonly on: string | null;
}

/** The dissolution (撤销) of a body, as a sentence names it. */
export interface Dissolution extends NamedProvision {
  readonly on: string;
  readonly words: string;
}

/** The body that the request names. */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly type: HolderType;
  readonly kind: OrganizationKind | null;
  readonly level: Level | null;
  readonly regionId: string | null;
  /**
   * The body itself, the posts that it occupies, the classes that include either, and the wider classes around these. Records
   * about its former names apply to it. Records about a body that it took over apply from the day on which it did.
   */
  readonly capacities: readonly Capacity[];
  /** The ids of its records under former names. */
  readonly formerIds: readonly string[];
  /** For a class: its known members and narrower classes. Empty for a body that is not a class. */
  readonly includedIds: readonly string[];
  /** The changes that wait for a fact, of which it is the former or the new body. */
  readonly pendingChanges: readonly PendingChange[];
  /** Null if no document dissolves it on a day. */
  readonly dissolution: Dissolution | null;
}

/** A known member of an open class. */
export interface Member {
  readonly kind: OrganizationKind | null;
  readonly level: Level | null;
  readonly regionId: string | null;
}

/** A class whose members no document names completely. */
export interface OpenClass {
  readonly id: string;
  readonly levels: readonly Level[];
  readonly members: readonly Member[];
}

/** A transfer of other items of the same article whose limitation excepts the requested item (除第(二)(三)项外). */
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

/** What a verdict is decided from. */
export interface VerdictInput {
  readonly body: Body;
  /** What is on record of the responsibility, under all its names. */
  readonly history: History;
  /** The names that the responsibility had before and has later. */
  readonly names: Omit<ItemHistory, 'history'>;
  readonly exceptions: readonly Exception[];
  readonly openClasses: readonly OpenClass[];
  /** Whether the responsibility is a duty not to do something. Such a duty is owed, but no body exercises it. */
  readonly prohibits: boolean;
  /** The place and all regions that contain it, innermost first; undefined means every place. */
  readonly place: readonly string[] | undefined;
  /** The day; if undefined, every decision period is answered. */
  readonly asOf: string | undefined;
  /** The history is that of the documents published by this day; undefined if it is that of all documents. */
  readonly asKnownOn?: string | undefined;
}

/** The answer for one day, and the records that decide it. */
export interface Decision {
  readonly answer: VerdictAnswer;
  readonly reason: VerdictReason;
  /** The body's own holding that decides. */
  readonly holding: HoldingFact | undefined;
  /** The transfer that took the power away in this place, or that passed only cases on to the body. */
  readonly transfer: TransferFact | undefined;
  /** The transfer whose limitation excepts the requested item. */
  readonly exception: Exception | undefined;
  /** The doubts that decide the answer. */
  readonly doubts: readonly Doubt[];
  /** Holdings of other bodies in this place on the day. */
  readonly others: readonly HoldingFact[];
}

/** A period of days with one decision, from its first day until the next period. The first period may have no first day. */
export interface DecisionPeriod extends Decision {
  readonly from: string | null;
}

/** A verdict: the decision, the provisions that show it, and the periods of days with different decisions. */
export interface Ruling extends Decision {
  readonly provisionIds: readonly string[];
  /** More than one period if the answer depends on the day and no day was given. */
  readonly stretches: readonly DecisionPeriod[];
}

/** Sorts before every day. Used for a period without a first day. */
const BEFORE_ALL_DAYS = '0000-00-00';

type Verdict = readonly [VerdictAnswer, VerdictReason];

/** Whether a limitation restricts this holding. A limitation that only excepts other items does not. */
function isLimited({ limitation, arisesFromId }: HoldingFact, { transfers }: History): boolean {
  const transfer = transfers.find(({ id }) => id === arisesFromId);
  return limitation !== null && transfer?.exceptsOtherItems !== true;
}

/** Doubts about the item's printed type, the document or a member never change the answer: they do not affect who may act. */
const WITHOUT_EFFECT: ReadonlySet<DoubtSubject> = new Set(['TYPE', 'DOCUMENT', 'MEMBER']);

/** The doubts of a record that, on this day, leave open who may exercise what. */
function openDoubts({ doubts }: { readonly doubts: readonly string[] }, day: string): Doubt[] {
  return readDoubts(doubts).filter(
    ({ certainty, about, affectsVerdict, from, to }) =>
      certainty === 'AMBIGUOUS' &&
      affectsVerdict !== false &&
      !WITHOUT_EFFECT.has(about) &&
      containsDay({ from, to }, day),
  );
}

/** @returns the ban that the transfer breaks from which a holding arises; null if there is none */
export function brokenBanOf(
  { arisesFromId }: HoldingFact,
  { transfers }: History,
): TransferFact['brokenBan'] {
  return transfers.find(({ id }) => id === arisesFromId)?.brokenBan ?? null;
}

/**
 * The verdict that follows from a holding alone, if its reading is right.
 * @param holding one that covers the day and the place
 */
export function verdictWithoutDoubts(holding: HoldingFact, question: VerdictInput): Verdict {
  const { role, status, pendingOn, ended, arisesFromId } = holding;
  const { exercise } = ROLES[role];
  if (exercise === 'NOTHING') return ['NO', 'ROLE_DOES_NOT_EXERCISE'];
  if (brokenBanOf(holding, question.history) !== null) return ['NO', 'DELEGATION_PROHIBITED'];
  // The day of the end is not known, so on every day the holding may already have ended.
  if (ended === 'DAY_UNKNOWN') return ['UNKNOWN', 'ENDED'];
  if (status === 'CONDITIONAL')
    return ['CONDITIONAL', pendingOn === 'HANDOVER' ? 'PENDING_HANDOVER' : 'CONDITION_NOT_SHOWN_MET'];
  if (exercise === 'PART') return ['CONDITIONAL', 'ROLE_DOES_NOT_EXERCISE'];
  if (isLimited(holding, question.history)) return ['CONDITIONAL', 'LIMITED'];
  // A body that holds the power through a class with a condition (事故发生地县级人民政府) holds it only on that condition.
  if (conditionOfClass(holding, question) !== null) return ['CONDITIONAL', 'CONDITION_NOT_SHOWN_MET'];
  return ['YES', arisesFromId === null ? 'HOLDS_ORIGINALLY' : 'HOLDS_BY_TRANSFER'];
}

/** @returns whether the id is that of the body under its present name or a former one */
export function isOwnName(id: string, { id: own, formerIds }: Body): boolean {
  return id === own || formerIds.includes(id);
}

/**
 * @returns the condition on which the body belongs to the class that holds the power; null if it always belongs to it. If the
 * request names the class itself, the condition counts only for a place inside the class's region: there it decides which of the
 * areas are those of members (有条件的县)
 */
export function conditionOfClass(
  { holderId, ownArea, regionId }: HoldingFact,
  { body, place }: VerdictInput,
): string | null {
  const isAskedForAll = holderId === body.id && !(ownArea && place !== undefined && place[0] !== regionId);
  return isAskedForAll ? null : (body.capacities.find(({ id }) => id === holderId)?.condition ?? null);
}

/**
 * The doubts that could change the verdict of a holding. If its role exercises nothing, only doubts about the role count, because
 * the answer is NO for every body with this role.
 */
function doubtsThatDecide(holding: HoldingFact, day: string): Doubt[] {
  const open = openDoubts(holding, day);
  return ROLES[holding.role].exercise === 'NOTHING' ? open.filter(({ about }) => about === 'ROLE') : open;
}

/** The verdict of a holding that covers the day and the place, doubts included. */
function verdictOfHolding(holding: HoldingFact, question: VerdictInput, day: string): Verdict {
  const read = verdictWithoutDoubts(holding, question);
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

/** Ranks a holding by how much it allows. 0 allows most; the holding with the lowest number decides. */
function rankHolding(holding: HoldingFact, question: VerdictInput): number {
  const [answer, reason] = verdictWithoutDoubts(holding, question);
  if (answer === 'YES') return 0;
  if (reason === 'LIMITED') return 1;
  if (reason === 'CONDITION_NOT_SHOWN_MET' || reason === 'PENDING_HANDOVER')
    return ROLES[holding.role].exercise === 'WHOLE' ? 2 : 4;
  if (answer === 'CONDITIONAL') return 3;
  return reason === 'ENDED' ? 5 : 6;
}

/**
 * Returns the holding that decides among several of the same body: the one that allows most; if several are equal, one without
 * doubts. A doubtful holding has priority over a certain one that allows less, because the body may be allowed to do more.
 */
function strongestHolding(
  held: readonly HoldingFact[],
  question: VerdictInput,
  day: string,
): HoldingFact | undefined {
  const key = (one: HoldingFact) => [
    rankHolding(one, question),
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
 * Whether an open class may include a body that no document names as a member. If the class has levels, the body's level must be
 * one of them. If members are known, one must be of the body's kind, and none may have both its level and its region (one
 * 教育部门 for each area). Of two classes without known members nothing tells whether one is part of the other
 * (市公安机关消防机构, 公安机关消防机构).
 */
function mayIncludeBody(
  { levels, members }: OpenClass,
  { type, kind, level, regionId, includedIds }: Body,
): boolean {
  if (type === 'HOLDER_CATEGORY') return members.length === 0 && includedIds.length === 0;
  if (type !== 'ORGANIZATION') return false;
  if (levels.length > 0 && (level === null || !levels.includes(level))) return false;
  if (members.length === 0) return true;
  const sameKind = members.some((member) => member.kind === kind);
  return sameKind && !members.some((member) => member.level === level && member.regionId === regionId);
}

/** Whether a holding of the body covers the place. If a class holds it in its members' areas, only the body's own area counts. */
function appliesHere(holding: HoldingFact, { body, place }: VerdictInput): boolean {
  if (place === undefined) return true;
  const { regionId, exceptIds, ownArea, holderId } = holding;
  if (!coversPlace({ region: regionId, except: exceptIds }, place)) return false;
  if (!ownArea || isOwnName(holderId, body)) return true;
  return body.capacities.some(
    ({ id, regionId: own }) => id === holderId && (own === null || place.includes(own)),
  );
}

function factCoversPlace(
  fact: Pick<TransferFact, 'regionId' | 'exceptIds'>,
  place: readonly string[] | undefined,
): boolean {
  return place === undefined || coversPlace({ region: fact.regionId, except: fact.exceptIds }, place);
}

function isInEffect(
  {
    effectiveFrom,
    effectiveTo,
    countsFrom,
  }: Pick<TransferFact, 'effectiveFrom' | 'effectiveTo' | 'countsFrom'>,
  day: string,
): boolean {
  return containsDay({ from: effectiveFrom, to: effectiveTo }, day) && containsDay({ from: countsFrom }, day);
}

/** @returns whether the condition of a transfer is not on record as met by the day; on any day if none is given */
export function isConditionalOn(
  { status, conditionMetOn }: Pick<TransferFact, 'status' | 'conditionMetOn'>,
  day: string | undefined,
): boolean {
  return status === 'CONDITIONAL' && (conditionMetOn === null || (day !== undefined && day < conditionMetOn));
}

/** @returns whether the day lies in the interval of a holding */
export function isHeldOn({ validFrom, validTo }: HoldingFact, day: string): boolean {
  return containsDay({ from: validFrom, to: validTo }, day);
}

function hasCapacityOn({ since }: Capacity, day: string | undefined): boolean {
  return since === null || day === undefined || since <= day;
}

/** @returns the dissolution of the body, if it is dissolved by the day; null without a day */
export function dissolvedOn({ dissolution }: Body, day: string | undefined): Dissolution | null {
  return dissolution !== null && day !== undefined && dissolution.on <= day ? dissolution : null;
}

/**
 * @returns the capacities in which the body certainly may hold powers on the day, or on any day if none is given. A body that is
 *   dissolved belongs to no class and occupies no post any more.
 */
export function capacitiesOn(body: Body, day: string | undefined): readonly Capacity[] {
  const isDissolved = dissolvedOn(body, day) !== null;
  return body.capacities.filter(
    (one) => !one.open && hasCapacityOn(one, day) && (!isDissolved || isOwnName(one.id, body)),
  );
}

/** @returns the transfers that will take from the body what it holds at the place, once the handover is on record */
export function pendingTransfers({ body, history, place, asOf }: VerdictInput): TransferFact[] {
  const asWhom = new Set(capacitiesOn(body, asOf).map(({ id }) => id));
  return history.transfers.filter(
    (one) =>
      one.pendingOn !== null &&
      isConditionalOn(one, asOf) &&
      EFFECT[one.kind] === 'MOVES' &&
      one.fromId !== null &&
      asWhom.has(one.fromId) &&
      (asOf === undefined || isInEffect(one, asOf)) &&
      factCoversPlace(one, place),
  );
}

function decideForDay(input: VerdictInput, day: string): Decision {
  const question = { ...input, body: { ...input.body, capacities: capacitiesOn(input.body, day) } };
  const { body, history, place } = question;
  const asWhom = new Set(body.capacities.map(({ id }) => id));
  const perhapsAsWhom = new Set(
    input.body.capacities.filter((one) => one.open && hasCapacityOn(one, day)).map(({ id }) => id),
  );
  const own = history.holdings.filter(({ holderId }) => asWhom.has(holderId));
  // If a class holds the power in its members' own areas and this place is not in the body's area, another member holds it.
  const others = history.holdings.filter(
    (one) =>
      isHeldOn(one, day) &&
      factCoversPlace(one, place) &&
      !(asWhom.has(one.holderId) && appliesHere(one, question)),
  );
  const decision = (
    [answer, reason]: Verdict,
    { holding, transfer, exception, doubts = [] }: Partial<Decision> = {},
  ): Decision => ({ answer, reason, holding, transfer, exception, doubts: distinctDoubts(doubts), others });

  const ownHere = own.filter((one) => appliesHere(one, question));
  const heldHere = strongestHolding(
    ownHere.filter((one) => isHeldOn(one, day)),
    question,
    day,
  );
  if (question.prohibits) return decision(['NO', 'PROHIBITED'], { holding: heldHere });
  const mayBeMember = others.some(
    ({ holderId }) =>
      body.includedIds.includes(holderId) ||
      perhapsAsWhom.has(holderId) ||
      (dissolvedOn(body, day) === null &&
        question.openClasses.some((one) => one.id === holderId && mayIncludeBody(one, body))),
  );
  if (heldHere !== undefined) {
    const verdict = verdictOfHolding(heldHere, question, day);
    // The body's own role exercises nothing, but the body may be a member of a class that exercises the power.
    if (verdict[0] === 'NO' && mayBeMember) return decision(['UNKNOWN', 'NO_RECORD'], { holding: heldHere });
    const doubts = verdict[1] === 'AMBIGUOUS_SOURCE' ? doubtsThatDecide(heldHere, day) : [];
    return decision(verdict, { holding: heldHere, doubts });
  }

  const isAbolished = (one: HoldingFact) =>
    one.endedAs === 'ABOLISHED' && one.validTo !== null && one.validTo <= day && factCoversPlace(one, place);
  if (history.holdings.some(isAbolished) && !history.holdings.some((one) => isHeldOn(one, day))) {
    const ended = [...own.filter(isAbolished), ...history.holdings.filter(isAbolished)];
    return decision(['NO', 'ABOLISHED'], { holding: ended[0] });
  }

  const [gone] = question.names.ended;
  if (gone?.on != null && gone.on <= day && !history.holdings.some((one) => isHeldOn(one, day))) {
    const held = [...history.holdings, ...own].filter(({ validTo }) => validTo === gone.on);
    return decision(['NO', 'ENDED'], { holding: held.at(-1) });
  }

  // These holdings do not cover the requested day as read, but they may begin or end on another day and then cover it.
  const mayCoverDay = ownHere.filter((one) => !isHeldOn(one, day) && isDayOpen(one, day));
  if (mayCoverDay.length > 0)
    return decision(['UNKNOWN', 'AMBIGUOUS_SOURCE'], {
      holding: mayCoverDay[0],
      doubts: mayCoverDay.flatMap((one) => dayDoubts(one, day)),
    });
  const namesIt = ({ alternativeIds }: HoldingFact | TransferFact) =>
    alternativeIds.some((id) => asWhom.has(id));
  const effective = history.transfers.filter((one) => isInEffect(one, day) && factCoversPlace(one, place));
  const movedAway = (one: TransferFact) => EFFECT[one.kind] === 'MOVES' && !isConditionalOn(one, day);
  const away = effective.find(
    (one) => movedAway(one) && ((one.fromId !== null && asWhom.has(one.fromId)) || namesIt(one)),
  );
  // If another reading names this body, then in that reading it holds the power wherever and whenever no transfer takes it away.
  const inAnotherReading = [
    ...history.holdings.filter((one) => isHeldOn(one, day) && factCoversPlace(one, place)),
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

  const elsewhere = strongestHolding(
    own.filter((one) => isHeldOn(one, day)),
    question,
    day,
  );
  // The record does not say which powers a split, or a succession without a day, gave to this body, whatever else it holds.
  if (others.some(({ holderId }) => perhapsAsWhom.has(holderId)))
    return decision(['UNKNOWN', 'NO_RECORD'], { holding: elsewhere });
  if (away !== undefined && isDayOpen(away, day))
    return decision(['UNKNOWN', 'AMBIGUOUS_SOURCE'], {
      holding: elsewhere,
      transfer: away,
      doubts: dayDoubts(away, day),
    });
  if (away !== undefined)
    return decision(['NO', 'GIVEN_TO_ANOTHER_HERE'], { holding: elsewhere, transfer: away });

  const exception = question.exceptions.find(
    (one) => asWhom.has(one.toId) && isInEffect(one, day) && factCoversPlace(one, place),
  );
  if (exception !== undefined) return decision(['NO', 'LIMITED'], { exception });

  const before = ownHere.filter(({ validTo }) => validTo !== null && validTo <= day);
  if (before.length > 0) return decision(['NO', 'ENDED'], { holding: before.sort(byLastDay).at(-1) });
  const after = ownHere.filter(({ validFrom }) => validFrom !== null && validFrom > day);
  if (after.length > 0) return decision(['NO', 'NOT_YET_EFFECTIVE'], { holding: after.sort(byFirstDay)[0] });
  if (elsewhere !== undefined) return decision(['NO', 'OUTSIDE_JURISDICTION'], { holding: elsewhere });
  // A holding elsewhere that begins on a later day proves nothing for this day.
  const ended = own.filter(({ validTo }) => validTo !== null && validTo <= day);
  if (ended.length > 0) return decision(['NO', 'ENDED'], { holding: ended.sort(byLastDay).at(-1) });

  const cases = effective.find(({ kind, toId }) => EFFECT[kind] === 'NOTHING' && asWhom.has(toId));
  if (cases?.limitation != null) return decision(['CONDITIONAL', 'LIMITED'], { transfer: cases });

  return decision([mayBeMember || others.length === 0 ? 'UNKNOWN' : 'NO', 'NO_RECORD'], {
    holding: heldHere,
  });
}

/** Subjects of doubts that leave open which body is meant. */
const NAMES_A_BODY: ReadonlySet<DoubtSubject> = new Set(['HOLDER', 'GIVER']);

/** The doubts of a holding or transfer about its days, on this day. */
function dayDoubts(fact: HoldingFact | TransferFact, day: string): Doubt[] {
  return openDoubts(fact, day).filter(({ about }) => about === 'DAY');
}

/** Whether readings of the first or last day of a holding or transfer differ as to whether it covers this day. */
function isDayOpen(fact: HoldingFact | TransferFact, day: string): boolean {
  return dayDoubts(fact, day).some(({ from, to }) => (from ?? to) !== undefined);
}

function byFirstDay(a: HoldingFact, b: HoldingFact): number {
  return (a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1;
}

function byLastDay(a: HoldingFact, b: HoldingFact): number {
  return (a.validTo ?? '') < (b.validTo ?? '') ? -1 : 1;
}

/** Returns the days on which the readings of a record begin or cease to differ. */
function daysOfDoubts(doubts: readonly string[]): (string | null)[] {
  return readDoubts(doubts).flatMap(({ from = null, to = null }) => [from, to]);
}

/** Returns all days on which a record begins or ends, sorted; null first, for the time before the first of them. */
function boundaryDays({ body, history, exceptions }: VerdictInput): (string | null)[] {
  const days = [
    ...history.holdings.flatMap(({ validFrom, validTo, doubts }) => [
      validFrom,
      validTo,
      ...daysOfDoubts(doubts),
    ]),
    ...[...history.transfers, ...exceptions].flatMap(({ effectiveFrom, effectiveTo }) => [
      effectiveFrom,
      effectiveTo,
    ]),
    ...history.transfers.flatMap(({ conditionMetOn, countsFrom = null, doubts }) => [
      conditionMetOn,
      countsFrom,
      ...daysOfDoubts(doubts),
    ]),
    ...body.capacities.map(({ since }) => since),
    body.dissolution?.on ?? null,
  ].filter((day) => day !== null);
  return [null, ...[...new Set(days)].sort()];
}

/** Returns the periods with different decisions. The time before the first record is dropped if no body holds the power then. */
function decisionPeriods(question: VerdictInput): DecisionPeriod[] {
  const all = boundaryDays(question).map(
    (from): DecisionPeriod => ({ from, ...decideForDay(question, from ?? BEFORE_ALL_DAYS) }),
  );
  const silent = ({ answer, others }: DecisionPeriod) =>
    answer !== 'YES' && answer !== 'CONDITIONAL' && others.length === 0;
  const first = all[0];
  const shown = first !== undefined && all.length > 1 && silent(first) ? all.slice(1) : all;
  const joined: DecisionPeriod[] = [];
  for (const one of shown) {
    const last = joined.at(-1);
    if (last?.answer === one.answer && last.reason === one.reason)
      joined.splice(-1, 1, {
        ...one,
        from: last.from,
        doubts: distinctDoubts([...last.doubts, ...one.doubts]),
        others: otherHoldings([last, one]),
      });
    else joined.push(one);
  }
  return joined;
}

/** Returns the holdings of other bodies in any of the decisions, each once. */
function otherHoldings(decisions: readonly Decision[]): HoldingFact[] {
  return [...new Map(decisions.flatMap(({ others }) => others).map((one) => [one.id, one])).values()];
}

/** Returns the ids of all provisions that support a decision. */
function provisionsOf({ holding, transfer, exception, others }: Decision, { transfers }: History): string[] {
  const origin = transfers.find(({ id }) => id === holding?.arisesFromId);
  return groundsOf(...[exception, holding, transfer, origin, ...others].filter((fact) => fact !== undefined));
}

/**
 * Decides whether a body may exercise a responsibility, on a day and in a place.
 *
 * If no day is given, today is not assumed: if all decision periods have the same answer, that is the answer; otherwise it is
 * UNKNOWN, with the reason of the last period. If no place is given, the body's own jurisdiction counts. A holding in force has
 * priority over a conditional one. The answer is UNKNOWN, never NO or YES, if a doubt could change the answer on that day, if
 * membership in a class is not on record, or if a holding ended on an unknown day.
 * @returns the ruling, with the provisions that support it and the periods of different decisions
 */
export function verdictOf(question: VerdictInput): Ruling {
  const { history, asOf } = question;
  if (asOf !== undefined) {
    const decision = decideForDay(question, asOf);
    return {
      ...decision,
      provisionIds: provisionsOf(decision, history),
      stretches: [{ from: null, ...decision }],
    };
  }
  const stretches = decisionPeriods(question);
  const last = stretches.at(-1);
  if (last === undefined) throw new Error('the history has no periods');
  const same = stretches.every(({ answer }) => answer === last.answer);
  return {
    ...last,
    answer: same ? last.answer : 'UNKNOWN',
    doubts: distinctDoubts(stretches.flatMap(({ doubts }) => doubts)),
    others: otherHoldings(stretches),
    provisionIds: [...new Set(stretches.flatMap((one) => provisionsOf(one, history)))],
    stretches: same ? [last] : stretches,
  };
}
