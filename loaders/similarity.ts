import { distance } from 'fastest-levenshtein';

/** How similar a text is to another one, from 0 to 1. */
export type Likeness = (other: string) => number;

function pairs(text: string): Set<string> {
  const characters = [...text];
  return new Set(characters.slice(1).map((character, index) => characters[index] + character));
}

/**
 * Compares names with a text by two measures and takes the higher one: the edits between them, which finds misprints, and the
 * pairs of characters that they share, which finds names with a part left out or put in front. The pairs of the text are
 * computed only once, because it may be compared with a hundred names.
 * @param least a name that cannot reach this, judged by lengths and numbers of pairs alone, gets 0 without being compared
 */
export function likenessTo(text: string, least = 0): Likeness {
  const ours = pairs(text);
  return (other) => {
    const longest = Math.max(text.length, other.length);
    if (longest === 0) return 1;
    const theirs = pairs(other);
    const most = Math.min(ours.size, theirs.size);
    const all = ours.size + theirs.size;
    // The upper bound of the first measure is the shorter length by the longer one; of the second, if all the fewer pairs match.
    const atMost = Math.max(Math.min(text.length, other.length) / longest, all === 0 ? 0 : (2 * most) / all);
    if (atMost < least) return 0;
    let shared = 0;
    for (const pair of theirs) if (ours.has(pair)) shared += 1;
    return Math.max(1 - distance(text, other) / longest, all === 0 ? 0 : (2 * shared) / all);
  };
}
