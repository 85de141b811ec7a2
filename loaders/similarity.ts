import { distance } from 'fastest-levenshtein';

function pairs(text: string): Set<string> {
  return new Set([...text].slice(1).map((character, index) => [...text][index] + character));
}

/**
 * How alike two names are, from 0 to 1: by the edits that lead from one to the other, which tells misprints, or by the
 * pairs of characters that they share, which tells what was left out or put in front; whichever is more.
 */
export function similarity(left: string, right: string): number {
  const longest = Math.max(left.length, right.length);
  if (longest === 0) return 1;
  const [ours, theirs] = [pairs(left), pairs(right)];
  const shared = [...ours].filter((pair) => theirs.has(pair)).length;
  const byPairs = ours.size + theirs.size === 0 ? 0 : (2 * shared) / (ours.size + theirs.size);
  return Math.max(1 - distance(left, right) / longest, byPairs);
}
