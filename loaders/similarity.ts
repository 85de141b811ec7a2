import { distance } from 'fastest-levenshtein';

/** How alike a text is to another one, from 0 to 1. */
export type Likeness = (other: string) => number;

function pairs(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => characters[index] + character));
}

/**
 * Compares names with a text: by the edits that lead from one to the other, which tells misprints, or by the pairs of
 * characters that they share, which tells what was left out or put in front; whichever is more. What is counted of the
 * text is counted once, for it may be compared with a hundred names.
 * @param least names that cannot be as alike as this by their lengths alone are 0, and cost nothing
 */
export function likenessTo(text: string, least = 0): Likeness {
  const ours = pairs(text);
  return (other) => {
    const longest = Math.max(text.length, other.length);
    if (longest === 0) return 1;
    const theirs = pairs(other);
    const most = Math.min(ours.size, theirs.size);
    const all = ours.size + theirs.size;
    // Edits leave at most the shorter of the longer; pairs can be no more than the fewer of them.
    const atMost = Math.max(Math.min(text.length, other.length) / longest, all === 0 ? 0 : (2 * most) / all);
    if (atMost < least) return 0;
    let shared = 0;
    for (const pair of theirs) if (ours.has(pair)) shared += 1;
    return Math.max(1 - distance(text, other) / longest, all === 0 ? 0 : (2 * shared) / all);
  };
}
