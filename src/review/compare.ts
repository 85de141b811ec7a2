import type { Decision, Decisions } from './decisions.js';
import { isSameAnswer } from './judge.js';

/** A longer gap between two decisions is a pause, in minutes. */
export const PAUSE = 10;
const MINUTE = 60_000;

/** @returns the minutes in which a reviewer decided, without the pauses: the gaps between decisions that are no longer than `PAUSE` */
export function minutesOf(decisions: Decisions): number {
  const times = [...decisions.values()].map(({ at }) => Date.parse(at)).sort((a, b) => a - b);
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time));
  return gaps.filter((gap) => gap <= PAUSE * MINUTE).reduce((sum, gap) => sum + gap, 0) / MINUTE;
}

/** What two reviewers decided on one fact; undefined for one who has not decided. */
export interface Compared {
  readonly about: Decision['about'];
  readonly first: Decision | undefined;
  readonly second: Decision | undefined;
}

/** @returns the facts on which at least one of two reviewers decided, by document and line, and how many they decided alike */
export function compareReviews(
  first: Decisions,
  second: Decisions,
): { readonly same: number; readonly differ: readonly Compared[]; readonly onlyOne: readonly Compared[] } {
  const all = [...new Set([...first.keys(), ...second.keys()])].flatMap((key): Compared[] => {
    const [one, other] = [first.get(key), second.get(key)];
    const about = (one ?? other)?.about;
    return about === undefined ? [] : [{ about, first: one, second: other }];
  });
  const both = all.filter((one) => one.first !== undefined && one.second !== undefined);
  const differ = both.filter(
    ({ first: one, second: other }) => one !== undefined && other !== undefined && !isSameAnswer(one, other),
  );
  const byPlace = (a: Compared, b: Compared) =>
    a.about.document.localeCompare(b.about.document) || a.about.line - b.about.line;
  return {
    same: both.length - differ.length,
    differ: differ.sort(byPlace),
    onlyOne: all.filter((one) => !both.includes(one)).sort(byPlace),
  };
}
