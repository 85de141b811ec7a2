import type { DecisionAnswer, FactAnswer } from '../../src/review-page/answers.js';

/** The order of the facts: what is in doubt first and the clauses without a fact last, or as in the text. */
export type Order = 'doubts' | 'lines';

const RANK = { AMBIGUOUS: 0, INFERRED: 1, CERTAIN: 2 } as const;
const rankOf = ({ kind, certainty }: FactAnswer) => (kind === 'clauses' ? RANK.CERTAIN + 1 : RANK[certainty]);

/** @returns the facts in the order of the review; facts of equal doubt keep the order of the text */
export function ordered(facts: readonly FactAnswer[], order: Order): FactAnswer[] {
  return order === 'lines' ? [...facts] : facts.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** @returns the next fact after this one on which nothing is decided, from the beginning again at the end; undefined if none is left */
export function nextOpen(
  queue: readonly FactAnswer[],
  key: string | undefined,
  decisions: Readonly<Record<string, DecisionAnswer>>,
): FactAnswer | undefined {
  const at = queue.findIndex((one) => one.key === key);
  return [...queue.slice(at + 1), ...queue.slice(0, at + 1)].find((one) => decisions[one.key] === undefined);
}

/** Cards shown at a time: a list of powers may have thousands of rows. */
const PAGE = 50;

/** Facts beside the current one, a page of them. */
export interface Beside {
  /** All facts of the clause; of a list of powers all rows, in the order of the review. */
  readonly all: readonly FactAnswer[];
  readonly shown: readonly FactAnswer[];
  /** Number of the first one that is shown, from 1. */
  readonly first: number;
  /** The first fact of the page before, and of the page after. */
  readonly before: FactAnswer | undefined;
  readonly after: FactAnswer | undefined;
}

/**
 * @param queue the facts in the order of the review
 * @param facts the facts in the order of the text
 * @returns the facts of the clause of the current one, and the page of them that has it
 */
export function besideOf(
  queue: readonly FactAnswer[],
  facts: readonly FactAnswer[],
  current: FactAnswer | undefined,
): Beside {
  const all = (current?.kind === 'powerRows' ? queue : facts).filter(
    (one) => one.document === current?.document && one.at === current?.at && one.path === current.path,
  );
  const at = all.findIndex(({ key }) => key === current?.key);
  const start = Math.max(0, at - (at % PAGE));
  return {
    all,
    shown: all.slice(start, start + PAGE),
    first: start + 1,
    before: all[start - PAGE],
    after: all[start + PAGE],
  };
}

/**
 * @returns what the key that accepts all accepts: what is open in the clause, or the open rows of a list that are in no doubt; a row in doubt
 * is decided on alone
 */
export const openBeside = (
  { all }: Beside,
  decisions: Readonly<Record<string, DecisionAnswer>>,
): FactAnswer[] =>
  all.filter(
    ({ key, kind, certainty }) =>
      decisions[key] === undefined && (kind !== 'powerRows' || certainty === 'CERTAIN'),
  );
