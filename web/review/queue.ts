import type { DecisionAnswer, FactAnswer } from '../../src/review-page/answers.js';

/** The order of the facts: what is in doubt first, or as in the text. */
export type Order = 'doubts' | 'lines';

const RANK = { AMBIGUOUS: 0, INFERRED: 1, CERTAIN: 2 } as const;

/** @returns the facts in the order of the review; facts of equal doubt keep the order of the text */
export function ordered(facts: readonly FactAnswer[], order: Order): FactAnswer[] {
  return order === 'lines' ? [...facts] : facts.toSorted((a, b) => RANK[a.certainty] - RANK[b.certainty]);
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
