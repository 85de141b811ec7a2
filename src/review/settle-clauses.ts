// What reviewers say of the clauses in which the draft understood nothing.

import { type ClauseSource, emptyClauses, type Stated } from './clauses.js';
import type { Decision, Decisions } from './decisions.js';
import type { Fact } from './facts.js';
import { type Judged, judgedBy } from './judge.js';

/** What was decided on the clauses that state nothing. */
export interface JudgedClauses {
  readonly all: readonly Fact[];
  /** Clauses that are noted now as binding nobody, each with who says so. */
  readonly nobody: readonly Judged[];
  /** Clauses of which one reviewer says that they bind nobody, and in which another one found a fact: neither is settled. */
  readonly differ: readonly Judged[];
  /** Clauses of which nobody has said anything. */
  readonly open: number;
}

/** A fact that a reviewer adds, with its decision. */
export interface AddedAt {
  readonly decision: Decision;
  readonly reviewer: string;
  readonly stated: Stated;
}

/**
 * @param facts of the readings
 * @param added the facts that reviewers add
 */
export function judgeClauses(
  source: ClauseSource,
  facts: readonly Fact[],
  reviews: ReadonlyMap<string, Decisions>,
  added: readonly AddedAt[],
): JudgedClauses {
  const all = emptyClauses(source, facts);
  const left = new Set(
    emptyClauses(source, [...facts, ...added.map(({ stated }) => stated)]).map(({ key }) => key),
  );
  const judged = judgedBy(all, reviews);
  const fresh = judged.filter(({ by }) => [...by.values()].some(({ settled }) => settled === undefined));
  const addedIn = ({ document, at }: Fact) =>
    added.filter(({ stated }) => stated.document === document && stated.at === at);
  const known = new Set(judged.map(({ fact }) => fact.key));
  return {
    all,
    nobody: fresh.filter(({ fact }) => left.has(fact.key)),
    differ: fresh.flatMap(({ fact, by }) => {
      const others = addedIn(fact);
      return others.length === 0
        ? []
        : {
            fact,
            by: new Map([...by, ...others.map(({ reviewer, decision }) => [reviewer, decision] as const)]),
          };
    }),
    open: all.filter(({ key, isReviewed }) => !isReviewed && left.has(key) && !known.has(key)).length,
  };
}
