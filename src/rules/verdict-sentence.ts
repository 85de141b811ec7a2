import type { HoldingRole } from '../records/terms.js';
import type { HoldingFact, TransferFact } from './history.js';
import type { Decision, Question, Ruling } from './verdict.js';

/** What the sentence says beside the ruling. */
export interface Asked {
  readonly question: Question;
  readonly ruling: Ruling;
  readonly title: string;
  /** The place as the caller named it. */
  readonly placeName: string | undefined;
}

const ROLE_TERMS: Readonly<Record<HoldingRole, string>> = {
  OWNER: '负责',
  LEAD: '牵头',
  COOPERATE: '配合',
  IMPLEMENT: '落实',
  GUIDE: '指导',
  ACCEPT: '受理',
  ASSESS: '考核',
  ASSESSED: '被考核',
  SUPERVISE: '分管',
  ACCOUNTABLE: '责任人',
};

function may({ answer, reason }: Decision, name: string): string {
  switch (answer) {
    case 'YES':
      return `${name} may exercise`;
    case 'NO':
      return `${name} may not exercise`;
    case 'CONDITIONAL':
      if (reason === 'APPROVES') return `Only by approving may ${name} take part in`;
      return `Only ${reason === 'LIMITED' ? 'in part' : 'once a condition is met'} may ${name} exercise`;
    case 'UNKNOWN':
      return `The record does not tell whether ${name} may exercise`;
  }
}

function where({ regionName, exceptNames, ownArea }: HoldingFact): string {
  const region = exceptNames.length === 0 ? regionName : `${regionName} except ${exceptNames.join(', ')}`;
  return ownArea ? `its own area within ${region}` : region;
}

function since({ validFrom, validTo }: HoldingFact): string {
  const from = validFrom === null ? '' : ` from ${validFrom}`;
  return validTo === null ? from : `${from} until ${validTo}`;
}

function source({ instrumentName, path }: Pick<TransferFact, 'instrumentName' | 'path'>): string {
  return `${instrumentName} ${path}`;
}

function held(holding: HoldingFact): string {
  const { role, roleAsWritten } = holding;
  return `it as ${role} (${ROLE_TERMS[role]}: “${roleAsWritten}”) in ${where(holding)}${since(holding)}`;
}

function names(holdings: readonly HoldingFact[]): string {
  const all = [...new Set(holdings.map(({ holderName }) => holderName))];
  const shown = all.slice(0, 3).join(', ');
  return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown;
}

function qualified(...words: readonly (string | null)[]): string {
  const all = words.filter((one) => one !== null);
  return all.length === 0 ? '' : `, subject to the words ${all.map((one) => `“${one}”`).join(' and ')}`;
}

/** As whom the body holds it, where not in its own name, the words that qualify it, and how sure the reading is. */
function reading(holding: HoldingFact, { body }: Question): string {
  const asWhom = holding.holderId === body.id ? '' : `, as one of ${holding.holderName}`;
  const how = `${asWhom}${qualified(holding.proviso)}`;
  return holding.certainty === 'INFERRED' ? `${how}; the reading is inferred (推定)` : how;
}

function limited({ holding, transfer, exception }: Decision, question: Question): string {
  if (exception !== undefined)
    return `“${exception.limitation}” in ${source(exception)} leaves this item out of what it was given`;
  if (transfer !== undefined)
    return `it is passed only the cases (${transfer.verb}) of “${transfer.limitation}” in ${source(transfer)}`;
  if (holding === undefined) return '';
  const words = `“${holding.limitation}”`;
  if (holding.limitationBounds !== 'EXCEPTED')
    return `it holds it only within the words ${words} (事项限定)${since(holding)}`;
  const given = question.history.transfers.find(
    ({ provisionId, limitation }) => provisionId === holding.provisionId && limitation !== null,
  );
  const what = given === undefined ? '' : `of what ${source(given)} gave to ${given.toName} `;
  return `${what}it keeps here only the part left out by the words ${words}`;
}

function because(decision: Decision, question: Question): string {
  const { reason, holding, transfer, others } = decision;
  const origin = question.history.transfers.find(({ id }) => id === holding?.arisesFromId);
  const sure = holding === undefined ? '' : reading(holding, question);
  const instead = others.length === 0 ? 'nobody else is on record' : `on record there is ${names(others)}`;
  switch (reason) {
    case 'HOLDS_ORIGINALLY':
      return holding === undefined ? '' : `it holds ${held(holding)} in its own right${sure}`;
    case 'HOLDS_BY_TRANSFER':
      return holding === undefined || origin === undefined
        ? ''
        : `${origin.grantedByName ?? 'the document'} gave it (${origin.verb}) by ${source(origin)}, in ${where(holding)}${since(holding)}${sure}`;
    case 'CONDITION_NOT_SHOWN_MET': {
      const part = holding?.limitation == null ? '' : `, and within the words “${holding.limitation}”`;
      return `it was given on a condition that is not shown to be met: “${holding?.condition}”${part}${sure}`;
    }
    case 'LIMITED':
      return `${limited(decision, question)}${sure}`;
    case 'NOT_YET_EFFECTIVE':
      return `it holds it only from ${holding?.validFrom}; ${instead}`;
    case 'ENDED':
      return holding?.validTo == null
        ? 'the record says that it holds it no longer (终止), and not since when'
        : `it held it until ${holding.validTo} and no longer; ${instead}`;
    case 'OUTSIDE_JURISDICTION':
      return `it holds it only in ${holding === undefined ? 'another place' : where(holding)}; here ${instead}`;
    case 'GIVEN_TO_ANOTHER_HERE':
      return transfer === undefined
        ? ''
        : `${source(transfer)} gave it (${transfer.verb}) to ${transfer.toName} here${transfer.effectiveFrom === null ? '' : ` from ${transfer.effectiveFrom}`}${qualified(transfer.remark, transfer.proviso)}`;
    case 'APPROVES': {
      const approved = others.filter(({ approverId }) =>
        question.body.capacities.some(({ id }) => id === approverId),
      );
      return `its approval is required (“${approved[0]?.approvalWords}”) of ${names(approved)}, on record as holding it`;
    }
    case 'AMBIGUOUS_SOURCE':
      return `the source can be read to name it or another (存疑); ${instead}`;
    case 'NO_RECORD':
      return decision.answer === 'UNKNOWN' && others.length > 0
        ? `whether ${names(others)}, on record as holding it, stands for this body is not on record`
        : `no holding of it is on record; ${instead}`;
  }
}

/** One sentence that an auditor can quote: who, what, where, when, and why, with the Chinese terms. */
export function sentenceOf({ question, ruling, title, placeName }: Asked): string {
  const place = placeName === undefined ? '' : ` in ${placeName}`;
  const day = question.on === undefined ? '' : ` on ${question.on}`;
  const [only] = ruling.stretches;
  const why =
    ruling.stretches.length === 1 && only !== undefined
      ? because(only, question)
      : `it depends on the day, which was not given: ${ruling.stretches
          .map(
            (one) =>
              `${one.from === null ? 'at first' : `from ${one.from}`} ${one.answer}, because ${because(one, question)}`,
          )
          .join('; ')}`;
  return `${may(ruling, question.body.name)} “${title}”${place}${day}: ${why}.`;
}
