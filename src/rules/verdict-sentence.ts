import { type Doubt, readDoubts } from '../records/doubts.js';
import type { DoubtSubject, EndingKind, PowerSuccessionKind } from '../records/terms.js';
import { transferInWords } from './chain.js';
import type { HoldingFact, TransferFact } from './history.js';
import type { PowerSuccessionFact } from './power-history.js';
import { ROLES } from './roles.js';
import {
  brokenBanOf,
  capacitiesOn,
  conditionOfClass,
  type Decision,
  dissolvedOn,
  isHeldOn,
  isOwnName,
  type PendingChange,
  pendingTransfers,
  type Ruling,
  type VerdictInput,
  type VerdictReason,
  verdictWithoutDoubts,
} from './verdict.js';

/** The ruling, and the values that the sentence adds to it. */
export interface SentenceInput {
  readonly question: VerdictInput;
  readonly ruling: Ruling;
  readonly title: string;
  /** The name of the place, as the client gave it. */
  readonly placeName: string | undefined;
}

/** The words that the sentence uses for the subject of a doubt. */
const SUBJECTS: Readonly<Record<DoubtSubject, string>> = {
  HOLDER: 'the body (主体)',
  GIVER: 'the former holder or the giver (原实施主体、授予主体)',
  MEMBER: 'the member (成员)',
  ROLE: 'the role (责任方式)',
  ITEM: 'the item (事项)',
  TYPE: 'the type (事项类型)',
  DAY: 'the days (日期)',
  PLACE: 'the place (区域)',
  CONDITION: 'the condition (条件)',
  LIMITATION: 'the part that is meant (事项限定)',
  DOCUMENT: 'the document (文件)',
};

function subjectsInWords(doubts: readonly Doubt[]): string {
  return [...new Set(doubts.map(({ about }) => SUBJECTS[about]))].join(', ');
}

/**
 * Returns the holding's own reason in place of BEGINNING_NOT_ON_RECORD; other reasons are returned unchanged. A holding without
 * a first day has BEGINNING_NOT_ON_RECORD if the day is before the first document that states it; the sentence needs both.
 */
function reasonWithoutDoubts({ reason, holding }: Decision, question: VerdictInput): VerdictReason {
  return reason === 'BEGINNING_NOT_ON_RECORD' && holding !== undefined
    ? verdictWithoutDoubts(holding, question)[1]
    : reason;
}

const IN_PART: ReadonlySet<VerdictReason> = new Set(['LIMITED', 'ROLE_DOES_NOT_EXERCISE']);

function howFar(reason: VerdictReason): string {
  if (reason === 'PENDING_HANDOVER') return 'once it is handed over';
  return IN_PART.has(reason) ? 'in part' : 'once a condition is met';
}

function answerInWords(decision: Decision, question: VerdictInput): string {
  const { name } = question.body;
  switch (decision.answer) {
    case 'YES':
      return `${name} may exercise`;
    case 'NO':
      return `${name} may not exercise`;
    case 'CONDITIONAL':
      if (decision.reason === 'APPROVES') return `Only by approving may ${name} take part in`;
      return `Only ${howFar(reasonWithoutDoubts(decision, question))} may ${name} exercise`;
    case 'UNKNOWN':
      return `The record does not tell whether ${name} may exercise`;
  }
}

function placeInWords({ regionName, exceptNames, ownArea }: HoldingFact): string {
  const region = exceptNames.length === 0 ? regionName : `${regionName} except ${exceptNames.join(', ')}`;
  return ownArea ? `its own area within ${region}` : region;
}

/** Puts words of the source in quotation marks. Quotation marks inside them become single ones. */
function quote(words: string | null | undefined): string {
  return `“${(words ?? '').replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/**
 * Returns the words for the holding's first and last day. A holding that a transfer narrowed becomes two holdings, one before
 * and one after the day of the transfer. The body neither began nor ceased to hold the power on that day, so the words for each
 * holding also name the place of the other. On the day on which an item goes on as another one, nothing changes.
 */
function daysInWords(holding: HoldingFact, { history }: VerdictInput): string {
  const same = history.holdings.filter(
    (one) =>
      one.arisesFromId === holding.arisesFromId &&
      one.status === holding.status &&
      one.limitation === holding.limitation &&
      one.holderId === holding.holderId &&
      one.roleAsWritten === holding.roleAsWritten,
  );
  const next = (from: HoldingFact, isNext: (one: HoldingFact, from: HoldingFact) => boolean) => {
    let last = from;
    for (;;) {
      const found = same.find((one) => isNext(one, last));
      if (found === undefined || found.responsibilityId === last.responsibilityId) return { last, found };
      if (placeInWords(found) !== placeInWords(last)) return { last, found };
      last = found;
    }
  };
  const { last: first, found: before } = next(
    holding,
    (one, { validFrom }) => validFrom !== null && one.validTo === validFrom,
  );
  const { last, found: after } = next(
    holding,
    (one, { validTo }) => validTo !== null && one.validFrom === validTo,
  );
  return [
    first.validFrom === null ? '' : ` from ${first.validFrom}`,
    before === undefined ? '' : ` (before that in ${placeInWords(before)})`,
    last.validTo === null ? '' : ` until ${last.validTo}`,
    after === undefined ? '' : ` (from then on in ${placeInWords(after)})`,
  ].join('');
}

/** Returns the words for an unmet condition. The sentence includes them even if the answer concerns another day or place. */
function conditionInWords({ status, condition }: HoldingFact): string {
  return status === 'CONDITIONAL'
    ? `, on the condition ${quote(condition)} (条件), which is not shown to be met`
    : '';
}

/** Returns the words for the day of the handover for which a transfer waits. */
function handover({ conditionMetOn }: Pick<TransferFact, 'conditionMetOn'>): string {
  return `and the handover (交接) ${conditionMetOn === null ? 'is not on record' : `follows on ${conditionMetOn}`}`;
}

/** Returns the words for a transfer that takes effect with a handover. */
function pending(transfer: TransferFact): string {
  return `; a change is pending (待交接): ${transferInWords(transfer)} gives it (${transfer.verb}) to ${transfer.toName} ${quote(transfer.condition)}, ${handover(transfer)}`;
}

/** What each change of a body does to the former one. */
const BODY_CHANGES: Readonly<Record<PendingChange['kind'], (one: PendingChange) => string>> = {
  RENAMED: ({ fromName, toName }) => `renames ${fromName} to ${toName} (更名)`,
  MERGED: ({ fromName, toName }) => `merges ${fromName} into ${toName} (合并)`,
  SPLIT: ({ fromName, toName }) => `passes a part of the duties of ${fromName} to ${toName} (划入)`,
  REPLACED: ({ fromName, toName }) => `lets ${toName} take the place of ${fromName} (取代)`,
  DISSOLVED: ({ fromName }) => `dissolves ${fromName} (撤销)`,
};

/** Returns the words for a change of a body that waits for a fact: what it does, with which fact, and whether that is on record. */
function changeOfBody(change: PendingChange): string {
  const fact = change.on === null ? 'which is not on record' : `which follows on ${change.on}`;
  return `${transferInWords(change)} ${BODY_CHANGES[change.kind](change)} ${quote(change.pending)}, ${fact}`;
}

/** Returns the words for the changes of the body that wait for a fact on the day, and for its dissolution. */
function changesOfBodyInWords({ body, asOf }: VerdictInput): string {
  const waiting = body.pendingChanges.filter(({ on }) => on === null || (asOf !== undefined && asOf < on));
  const gone = dissolvedOn(body, asOf);
  return [
    ...waiting.map((one) => `; a change is pending (待交接): ${changeOfBody(one)}`),
    ...(gone === null
      ? []
      : [
          `; ${body.name} was dissolved (撤销) on ${gone.on} by ${transferInWords(gone)}, in the words ${quote(gone.words)}`,
        ]),
  ].join('');
}

/** Returns the words for the fact with which a holding will end; nothing if no end waits for a fact. */
function pendingEnd({ endPending }: HoldingFact): string {
  return endPending === null
    ? ''
    : `; its end is pending (待废止): ${quote(endPending)}, which is not on record as having come about`;
}

/** Returns the words for the day on which a transfer's condition was met; nothing if none is on record. */
function met({ condition, pendingOn, conditionMetOn }: TransferFact): string {
  if (conditionMetOn === null) return '';
  return pendingOn === 'HANDOVER'
    ? `, handed over (交接) on ${conditionMetOn} as the words ${quote(condition)} require`
    : `, its condition ${quote(condition)} (条件) met on ${conditionMetOn}`;
}

/** Returns the words for the part that a holding has; nothing if it has the whole. */
function partOf({ limitation, limitationBounds }: HoldingFact): string {
  if (limitation === null) return '';
  return limitationBounds === 'EXCEPTED'
    ? `, and without the part in the words ${quote(limitation)}`
    : `, and within the words ${quote(limitation)}`;
}

function holdingInWords(holding: HoldingFact, question: VerdictInput, how = ''): string {
  const { role, roleAsWritten } = holding;
  return `it${how} as ${role} (${ROLES[role].term}), in the words ${quote(roleAsWritten)}, in ${placeInWords(holding)}${daysInWords(holding, question)}`;
}

/** Returns all places in which the body holds the power on the day, because the sentence says that it holds it only there. */
function allPlacesInWords(holding: HoldingFact | undefined, { body, history, asOf }: VerdictInput): string {
  const asWhom = new Set(capacitiesOn(body, asOf).map(({ id }) => id));
  const all = history.holdings.filter(
    (one) =>
      asWhom.has(one.holderId) &&
      ROLES[one.role].exercise !== 'NOTHING' &&
      (asOf === undefined || isHeldOn(one, asOf)),
  );
  const shown = all.length > 0 ? all : holding === undefined ? [] : [holding];
  return shown.length === 0
    ? 'another place'
    : [...new Set(shown.map((one) => `${placeInWords(one)}${conditionInWords(one)}`))].join(', and in ');
}

/** Returns the words that refer to the requested place and day, if they were given. */
function dayAndPlaceInWords({ asOf, place }: VerdictInput): string {
  const then = asOf === undefined ? '' : ' for that day';
  return place === undefined ? then : ` here${then}`;
}

/**
 * Returns the names of the holders, at most three. A holder that may not exercise the whole is named with its role, and a
 * conditional holder with the condition that is not shown to be met.
 */
function holdersInWords(holdings: readonly HoldingFact[]): string {
  const all = [
    ...new Set(
      holdings.map(({ holderName, role, status, condition }) => {
        const part = ROLES[role].exercise === 'WHOLE' ? [] : [`as ${role} (${ROLES[role].term})`];
        const waits = status === 'CONDITIONAL' ? [`on the condition ${quote(condition)}`] : [];
        const how = [...part, ...waits].join(', ');
        return how === '' ? holderName : `${holderName} (${how})`;
      }),
    ),
  ];
  const shown = all.slice(0, 3).join(', ');
  return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown;
}

function qualifiersInWords(...words: readonly (string | null)[]): string {
  const all = words.filter((one) => one !== null);
  return all.length === 0 ? '' : `, subject to the words ${all.map(quote).join(' and ')}`;
}

/**
 * Returns the former name or the class under which the body holds the power (if not its own name), the words that qualify the
 * holding, the changes that wait for a handover, and the doubts that do not change the answer.
 */
function readingInWords(holding: HoldingFact, question: VerdictInput): string {
  const { body } = question;
  const asWhom = isOwnName(holding.holderId, body)
    ? holding.holderId === body.id
      ? ''
      : `, under its former name ${holding.holderName} (更名前)`
    : `, as one of ${holding.holderName}`;
  const doubts = readDoubts(holding.doubts);
  const inferred = subjectsInWords(doubts.filter(({ certainty }) => certainty === 'INFERRED'));
  const open = subjectsInWords(doubts.filter(({ certainty }) => certainty === 'AMBIGUOUS'));
  return [
    asWhom,
    qualifiersInWords(holding.proviso),
    ...pendingTransfers(question).map(pending),
    pendingEnd(holding),
    inferred === '' ? '' : `; the reading is inferred (推定) as to ${inferred}`,
    open === '' ? '' : `; the source is in doubt (存疑) as to ${open}, which does not change the answer`,
  ].join('');
}

/** Returns the words for a doubt: only an alternative reading of the transfer names this body as the former holder. */
function giverDoubtInWords({ fromName, alternativeIds }: TransferFact, { body }: VerdictInput): string {
  return body.capacities.some(({ id }) => alternativeIds.includes(id))
    ? `; the source is in doubt (存疑) whether ${fromName ?? 'another body'} or this body held it before, which does not change the answer`
    : '';
}

/** Returns the words for the subjects that the source leaves open, and the alternative readings. */
function doubtsInWords({ doubts }: Decision): string {
  const alternatives = [...new Set(doubts.flatMap((one) => one.alternatives))];
  const other = alternatives.length === 0 ? '' : `: it could also be ${alternatives.map(quote).join(' or ')}`;
  return `the source can be read in more than one way (存疑) as to ${subjectsInWords(doubts)}${other}`;
}

function limitationInWords({ holding, transfer, exception }: Decision, question: VerdictInput): string {
  if (exception !== undefined)
    return `${quote(exception.limitation)} in ${transferInWords(exception)} leaves this item out of what it was given`;
  if (transfer !== undefined)
    return `it is passed only the cases (${transfer.verb}) of ${quote(transfer.limitation)} in ${transferInWords(transfer)}`;
  if (holding === undefined) return '';
  const words = quote(holding.limitation);
  if (holding.limitationBounds !== 'EXCEPTED')
    return `it holds it only within the words ${words} (事项限定)${daysInWords(holding, question)}`;
  const { transfers } = question.history;
  const origin = transfers.find(({ id }) => id === holding.arisesFromId);
  if (origin?.provisionId === holding.provisionId)
    return `it holds it${daysInWords(holding, question)} without the part in the words ${words} (事项限定)`;
  const given = transfers.find(
    ({ provisionId, limitation }) => provisionId === holding.provisionId && limitation !== null,
  );
  const what = given === undefined ? '' : `of what ${transferInWords(given)} gave to ${given.toName} `;
  return `${what}it keeps here only the part left out by the words ${words}`;
}

function isHeldBy({ holderId }: HoldingFact, { body, asOf }: VerdictInput): boolean {
  return capacitiesOn(body, asOf).some(({ id }) => id === holderId);
}

/** The words for what ended a holding. */
const ENDED: Readonly<Record<EndingKind, string>> = {
  WITHDRAWN: 'it was withdrawn (收回)',
  ABOLISHED: 'the matter itself was abolished (取消)',
  DISCONTINUED: 'it is no longer carried out (停止执行)',
  REPEALED: 'the words that give it were repealed (废止)',
  EXPIRED: 'the document that gives it was valid only until then (有效期届满)',
  AMENDED: 'the words that give it were amended (修改)',
};

/** Returns the words for the document and the place in it that ended the holding; nothing if no later document did. */
function endedByInWords({ endedBy }: HoldingFact): string {
  return endedBy === null ? '' : ` by ${transferInWords(endedBy)}`;
}

/** Returns the words of the document that ended the holding; nothing if it has none. */
function endedWordsInWords({ endedWords }: HoldingFact): string {
  return endedWords === null ? '' : `, in the words ${quote(endedWords)}`;
}

/** Returns the words for what ended the holding, with the document and its words; nothing if no later document did. */
function endInWords(holding: HoldingFact): string {
  const { endedAs, endedBy } = holding;
  // What gives it to another body, or renames it, need not say that the former holder loses it.
  if (endedAs === null) return endedBy === null ? '' : `, because of ${transferInWords(endedBy)}`;
  return `, because ${ENDED[endedAs]}${endedByInWords(holding)}${endedWordsInWords(holding)}`;
}

/** The words for each kind of succession of powers. */
const SUCCESSION_TERMS: Readonly<Record<PowerSuccessionKind, string>> = {
  RENAMED: '更名',
  MERGED: '合并',
  SPLIT: '拆分',
  RETYPED: '调整类型',
  REPLACED: '取代',
};

/** Returns the words for the items as which an item goes on by one document, and since when. */
function goesOnInWords(successions: readonly PowerSuccessionFact[]): string {
  const [first] = successions;
  if (first === undefined) return '';
  const next = successions.map(({ toTitle, to }) => `${quote(toTitle)} (${to})`).join(' and ');
  return `goes on as ${next} since ${first.on} (${SUCCESSION_TERMS[first.kind]}), in the words ${quote(first.words)} of ${transferInWords(first)}`;
}

/** Returns the words for the other names of the item, so far as they matter on the day in question. */
function namesInWords({ names, asOf }: VerdictInput): string {
  const isBy = ({ on }: PowerSuccessionFact) => asOf === undefined || (on !== null && on <= asOf);
  const later = names.followed.filter(isBy).map((one) => `; the item ${goesOnInWords([one])}`);
  const earlier = names.before
    .filter(isBy)
    .map(
      ({ fromTitle, from, on, kind, ...by }) =>
        `; until ${on} the item was ${quote(fromTitle)} (${from}) (${SUCCESSION_TERMS[kind]}), as ${transferInWords(by)} says`,
    );
  const pending = names.pending.map(
    (one) =>
      `; a change is pending (待生效): ${quote(one.fromTitle)} goes on as ${quote(one.toTitle)} (${one.to}) (${SUCCESSION_TERMS[one.kind]})${one.pending === null ? '' : ` ${quote(one.pending)}`}, in the words ${quote(one.words)} of ${transferInWords(one)}, and that it has taken effect is not on record`,
  );
  return [...later, ...earlier, ...pending].join('');
}

function reasonInWords(decision: Decision, question: VerdictInput, reason = decision.reason): string {
  const { holding, transfer, others } = decision;
  const origin = question.history.transfers.find(({ id }) => id === holding?.arisesFromId);
  const sure = holding === undefined ? '' : readingInWords(holding, question);
  const instead =
    others.length === 0
      ? `nobody else is on record${dayAndPlaceInWords(question)}`
      : `on record there is ${holdersInWords(others)}`;
  switch (reason) {
    case 'HOLDS_ORIGINALLY':
      return holding === undefined
        ? ''
        : `it holds ${holdingInWords(holding, question, ' in its own right')}${sure}`;
    case 'HOLDS_BY_TRANSFER':
      return holding === undefined || origin === undefined
        ? ''
        : `${origin.grantedByName ?? 'the document'} gave it (${origin.verb}) by ${transferInWords(origin)}, in ${placeInWords(holding)}${daysInWords(holding, question)}${met(origin)}${sure}`;
    case 'CONDITION_NOT_SHOWN_MET': {
      const inClass = holding === undefined ? null : conditionOfClass(holding, question);
      if (holding?.condition == null && inClass !== null)
        return `it holds it only where it is ${quote(inClass)} (条件), which is not shown${sure}`;
      return `it was given on a condition that is not shown to be met: ${quote(holding?.condition)}${holding === undefined ? '' : partOf(holding)}${sure}`;
    }
    case 'PENDING_HANDOVER': {
      if (holding === undefined) return '';
      const change = question.body.pendingChanges.find(
        ({ toId, pending: words }) => toId === holding.holderId && words === holding.condition,
      );
      // The sentence ends with the change itself.
      if (change !== undefined)
        return `it holds it only once the change is made that waits for the words ${quote(holding.condition)}${partOf(holding)}${sure}; ${instead}`;
      const by = origin === undefined ? '' : ` by ${transferInWords(origin)} (${origin.verb})`;
      return `it was given${by} in the words ${quote(holding.condition)}${partOf(holding)}, ${handover(origin ?? { conditionMetOn: null })}${sure}; ${instead}`;
    }
    case 'LIMITED':
      return `${limitationInWords(decision, question)}${sure}`;
    case 'NOT_YET_EFFECTIVE':
      return `it holds it only from ${holding?.validFrom}${holding === undefined ? '' : conditionInWords(holding)}; ${instead}`;
    case 'ENDED':
      if (holding !== undefined && holding.validTo === question.names.ended[0]?.on)
        return `${isHeldBy(holding, question) ? `it held it until ${holding.validTo}, and ` : ''}the item itself ${goesOnInWords(question.names.ended)}; ${instead}`;
      return holding?.validTo == null
        ? 'the record says that it holds it no longer (终止), and not since when'
        : `it held it until ${holding.validTo} and no longer${endInWords(holding)}; ${instead}`;
    case 'ABOLISHED':
      return holding === undefined
        ? ''
        : `${ENDED.ABOLISHED} on ${holding.validTo}${endedByInWords(holding)}${endedWordsInWords(holding)}, and nobody holds it since then`;
    case 'OUTSIDE_JURISDICTION':
      return `it holds it only in ${allPlacesInWords(holding, question)}; ${others.length === 0 ? instead : `here ${instead}`}`;
    case 'GIVEN_TO_ANOTHER_HERE': {
      if (transfer === undefined) return '';
      const since = transfer.conditionMetOn ?? transfer.effectiveFrom;
      return `${transferInWords(transfer)} gave it (${transfer.verb}) to ${transfer.toName} here${since === null ? '' : ` from ${since}`}${met(transfer)}${qualifiersInWords(transfer.remark, transfer.proviso)}${giverDoubtInWords(transfer, question)}`;
    }
    case 'APPROVES': {
      const approved = others.filter(({ approverId }) =>
        question.body.capacities.some(({ id }) => id === approverId),
      );
      return `its approval is required (${quote(approved[0]?.approvalWords)}) of ${holdersInWords(approved)}, on record as holding it`;
    }
    case 'AMBIGUOUS_SOURCE':
      return `${doubtsInWords(decision)}; ${instead}`;
    case 'ROLE_DOES_NOT_EXERCISE': {
      if (holding === undefined) return '';
      const role = ROLES[holding.role];
      return role.exercise === 'PART'
        ? `it holds ${holdingInWords(holding, question)}, and may ${role.part} and no more${sure}`
        : `it owes ${holdingInWords(holding, question)}, and that role exercises nothing${sure}`;
    }
    case 'PROHIBITED':
      return `it is a prohibition (禁止性规定), which is owed and not exercised; ${holding === undefined ? instead : `this body holds ${holdingInWords(holding, question)}${sure}`}`;
    case 'DELEGATION_PROHIBITED': {
      if (holding === undefined || origin === undefined) return '';
      const ban = brokenBanOf(holding, question.history);
      const giver = origin.fromName ?? origin.grantedByName ?? 'another body';
      return `${giver} gave it on (${origin.verb}) by ${transferInWords(origin)}, and ${ban === null ? 'another document' : transferInWords(ban)} forbids that (不得再行委托) in the words ${quote(ban?.words)}${sure}; ${instead}`;
    }
    case 'BEGINNING_NOT_ON_RECORD':
      return holding === undefined
        ? ''
        : `${reasonInWords(decision, question, reasonWithoutDoubts(decision, question))}; since when is not on record, for ${holding.statedBy}, the first document that states it, is of ${holding.statedOn}`;
    case 'NO_RECORD':
      return decision.answer === 'UNKNOWN' && others.length > 0
        ? `whether ${holdersInWords(others)}, on record as holding it, stands for this body is not on record`
        : `no holding of it by this holder is on record${dayAndPlaceInWords(question)}; ${instead}`;
  }
}

/** Returns the words for the documents that count, if not all do. */
function knownInWords({ asKnownOn, history }: VerdictInput): string {
  if (asKnownOn === undefined) return '';
  const undated = [...history.holdings, ...history.transfers].some(({ knownFrom }) => knownFrom === null);
  return [
    `; only the documents published by ${asKnownOn} count (该日前已公布的文件), each from its own date where nothing says when it was published`,
    undated ? ', and on every day those that have no date' : '',
  ].join('');
}

/** @returns the beginning of a sentence: what the decision answers of whom, what, where and when */
export function answeredInWords(
  decision: Decision,
  { question, title, placeName }: Omit<SentenceInput, 'ruling'>,
): string {
  const place = placeName === undefined ? '' : ` in ${placeName}`;
  const day = question.asOf === undefined ? '' : ` on ${question.asOf}`;
  return `${answerInWords(decision, question)} ${quote(title)}${place}${day}`;
}

/** Returns one sentence that an auditor can quote: who, what, where, when and why, with the Chinese terms. */
export function verdictSentence(input: SentenceInput): string {
  const { question, ruling } = input;
  const [only] = ruling.stretches;
  const why =
    ruling.stretches.length === 1 && only !== undefined
      ? reasonInWords(only, question)
      : `it depends on the day, which was not given: ${ruling.stretches
          .map(
            (one) =>
              `${one.from === null ? 'at first' : `from ${one.from}`} ${one.answer}, because ${reasonInWords(one, question)}`,
          )
          .join('; ')}`;
  return `${answeredInWords(ruling, input)}: ${why}${changesOfBodyInWords(question)}${namesInWords(question)}${knownInWords(question)}.`;
}
