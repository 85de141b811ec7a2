import type { History } from './history.js';
import { isReviewed } from './unreviewed.js';
import type { Ruling, VerdictAnswer, VerdictReason } from './verdict.js';
import { answeredInWords, type SentenceInput, verdictSentence } from './verdict-sentence.js';

/** What a row of a fact says of its review. */
interface MarkedFact {
  readonly reviewed: false | null;
  /** True for a reviewed fact that would not be so with the unreviewed records; null for every other fact. */
  readonly changedByUnreviewed?: boolean | null;
}

/** Which facts count: those that follow from reviewed records alone, or those that would follow from all. */
export type Counted = 'REVIEWED' | 'ALL';

/** @returns the facts that count */
export function countedFacts<Fact extends MarkedFact>(facts: readonly Fact[], counted: Counted): Fact[] {
  return facts.filter((fact) =>
    counted === 'REVIEWED' ? isReviewed(fact) : !isReviewed(fact) || fact.changedByUnreviewed !== true,
  );
}

/** @returns the holdings and transfers that count */
export function countedHistory<
  H extends History['holdings'][number] & MarkedFact,
  T extends History['transfers'][number] & MarkedFact,
>(
  { holdings, transfers }: { readonly holdings: readonly H[]; readonly transfers: readonly T[] },
  counted: Counted,
): { readonly holdings: readonly H[]; readonly transfers: readonly T[] } {
  return { holdings: countedFacts(holdings, counted), transfers: countedFacts(transfers, counted) };
}

/** The verdict that is given. */
export interface GivenVerdict {
  readonly answer: VerdictAnswer;
  readonly reason: VerdictReason | 'UNREVIEWED_SOURCE';
  readonly explanation: string;
  /** The ruling whose holdings, doubts and provisions show it. */
  readonly ruling: Ruling;
}

/** How much an answer allows. */
const ALLOWS: Readonly<Record<VerdictAnswer, number>> = { NO: 0, UNKNOWN: 1, CONDITIONAL: 2, YES: 3 };

const IN_CHINESE: Readonly<Record<VerdictAnswer, string>> = {
  YES: '可以行使',
  NO: '不得行使',
  CONDITIONAL: '有条件',
  UNKNOWN: '无法判断',
};

/**
 * Decides by the reviewed words. What they allow stays, also where unreviewed words would take it; the sentence then says so. If
 * unreviewed words would allow more, or would decide what the reviewed ones leave open, the answer is UNKNOWN, and the sentence
 * says what it would be.
 * @param reviewed the ruling that rests on reviewed records alone
 * @param all the ruling on all records; undefined if all of them are reviewed
 */
export function verdictByReviewed(reviewed: SentenceInput, all: SentenceInput | undefined): GivenVerdict {
  const { ruling } = reviewed;
  const explanation = verdictSentence(reviewed);
  const would = all?.ruling.answer ?? ruling.answer;
  if (all === undefined || would === ruling.answer) return { ...ruling, explanation, ruling };
  const sentence = verdictSentence(all);
  if (ruling.answer !== 'UNKNOWN' && ALLOWS[would] < ALLOWS[ruling.answer])
    return {
      ...ruling,
      explanation: `${explanation} Words that nobody has reviewed (未经审核) decide nothing; with them the answer would be ${would}: ${sentence} （未经审核的文字不作为依据；如经审核确认，结论将为“${IN_CHINESE[would]}”。）`,
      ruling,
    };
  return {
    answer: 'UNKNOWN',
    reason: 'UNREVIEWED_SOURCE',
    explanation: `${answeredInWords({ ...ruling, answer: 'UNKNOWN' }, reviewed)}: only words that nobody has reviewed (未经审核) decide it. With them the answer would be ${would}: ${sentence} （仅有未经审核的文字可据，无法判断；如经审核确认，结论将为“${IN_CHINESE[would]}”。）`,
    ruling: all.ruling,
  };
}
