// The classes of bodies that a draft found and that the city's list does not have yet: a reviewer says which bodies belong to each.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { NAMES_TO_REVIEW, type NamesToReview } from '../gazette/names-to-review.js';
import { fold } from '../records/text.js';
import type { Decisions } from './decisions.js';
import { digestOf, type Fact } from './facts.js';
import { isAgreed, type Judged, judgedBy } from './judge.js';

/** The text of a list of members: one in each line. */
export const membersIn = (text: string): string[] =>
  text
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean);

/** The fields of a fact that may name a class. */
const NAMED = ['is', 'written', 'from', 'to'];

/**
 * @param folder of the source
 * @param facts of its readings
 * @returns the classes without members among its names to review, each as a fact at the first fact that names it
 */
export function classesToReview(folder: string, facts: readonly Fact[]): Fact[] {
  const file = path.join(folder, NAMES_TO_REVIEW);
  const names = existsSync(file)
    ? (parse(readFileSync(file, 'utf8')) as Partial<NamesToReview> | null)
    : null;
  return (names?.categories ?? []).flatMap(({ name, members = [] }, index): Fact[] => {
    const first = facts.find(({ fields }) => NAMED.some((field) => fold(fields[field] ?? '') === fold(name)));
    if (first === undefined || members.length > 0) return [];
    const { document, at, path: provision, lines, fields } = first;
    return [
      {
        key: digestOf(['classes', fold(name)]),
        kind: 'classes',
        document,
        place: ['categories', index],
        entry: {},
        at,
        path: provision,
        lines,
        fields: { title: name, exhaustive: 'false' },
        seen: digestOf([name]),
        quoted: [fields.written ?? name],
        of: undefined,
        isReviewed: false,
        certainty: 'CERTAIN',
        doubts: [],
      },
    ];
  });
}

/** What reviewers say of the classes of a source. */
export interface JudgedClasses {
  readonly agreed: readonly Judged[];
  readonly differ: readonly Judged[];
  /** Classes of which nobody has said anything. */
  readonly open: number;
  /** The names, folded, of the classes that stay names to review because they are not decided. */
  readonly waiting: ReadonlySet<string>;
}

/** @returns what the reviewers say of these classes */
export function judgeClasses(
  classes: readonly Fact[],
  reviews: ReadonlyMap<string, Decisions>,
): JudgedClasses {
  const judged = judgedBy(classes, reviews);
  const agreed = judged.filter(isAgreed);
  const decided = new Set(agreed.map(({ fact }) => fact.key));
  const waiting = classes.filter(({ key }) => !decided.has(key));
  return {
    agreed,
    differ: judged.filter((one) => !isAgreed(one)),
    open: classes.length - judged.length,
    waiting: new Set(waiting.map(({ fields }) => fold(fields.title ?? ''))),
  };
}
