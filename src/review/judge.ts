// Which decisions count for a fact, and on which facts the reviewers agree.

import { isDeepStrictEqual } from 'node:util';
import { type Decision, type Decisions, isKept } from './decisions.js';
import type { Fact } from './facts.js';

/** A fact with the decision of each reviewer who decided on it. */
export interface Judged {
  readonly fact: Fact;
  readonly by: ReadonlyMap<string, Decision>;
}

/** @returns whether a decision is about what the fact says now; one on the same words with another body, for example, is not */
export const isAbout = ({ about }: Decision, fact: Fact): boolean =>
  about.seen === undefined || about.seen === fact.seen || about.seen === fact.seenBefore;

/**
 * @returns whether a decision counts for a fact. What was settled is done: it speaks only for a fact that it confirmed, and not for one of
 * the same words that was there beside a removed one. No row of a list is ever removed, so a row that still says the same stays decided when
 * its list changes and is open again.
 */
export const counts = (one: Decision, fact: Fact): boolean =>
  one.settled === undefined
    ? isAbout(one, fact)
    : isKept(one) && (fact.isReviewed || (fact.kind === 'powerRows' && isAbout(one, fact)));

const answerOf = ({ decision, changes = {} }: Decision): Pick<Decision, 'decision' | 'changes'> =>
  decision === 'CHANGE' && Object.keys(changes).length === 0
    ? { decision: 'ACCEPT', changes }
    : { decision, changes };

/** @returns whether two decisions say the same */
export const isSameAnswer = (one: Decision, other: Decision): boolean =>
  isDeepStrictEqual(answerOf(one), answerOf(other));

/** @returns whether all who decided on a fact decided the same */
export const isAgreed = ({ by }: Judged): boolean => {
  const [first, ...others] = by.values();
  return first !== undefined && others.every((one) => isSameAnswer(one, first));
};

/**
 * @param wanted which decisions are asked for; all that count if absent
 * @returns the facts on which somebody decided, in the order of the text
 */
export function judgedBy(
  facts: readonly Fact[],
  reviews: ReadonlyMap<string, Decisions>,
  wanted: (one: Decision, fact: Fact) => boolean = counts,
): Judged[] {
  return facts.flatMap((fact) => {
    const by = new Map(
      [...reviews].flatMap(([name, decisions]) => {
        const one = decisions.get(fact.key);
        return one === undefined || !wanted(one, fact) ? [] : [[name, one] as const];
      }),
    );
    return by.size === 0 ? [] : [{ fact, by }];
  });
}
