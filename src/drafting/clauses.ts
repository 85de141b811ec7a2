/** A piece of a plain text between two marks. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const OPENING = new Set(['(', '“', '《', '「', '〔', '[']);
const CLOSING = new Set([')', '”', '》', '」', '〕', ']']);

/** @returns the pieces of a plain text between these marks; marks within brackets and quotations do not count */
export function splitAt(plain: string, marks: RegExp, from = 0, to = plain.length): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at++) {
    const character = plain.charAt(at);
    if (OPENING.has(character)) depth++;
    else if (CLOSING.has(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && marks.test(character)) {
      if (at > start) spans.push({ start, end: at });
      start = at + 1;
    }
  }
  if (to > start) spans.push({ start, end: to });
  return spans;
}

/** @returns the sentences of a plain text: what stands between 。 and ; */
export const sentencesOf = (plain: string): Span[] => splitAt(plain, /[。;!?]/u);

/** @returns the parts of a sentence between commas */
export const segmentsOf = (plain: string, { start, end }: Span): Span[] =>
  splitAt(plain, /[,:]/u, start, end);

const LONGEST_TITLE = 48;
const SHORTEST_TITLE = 8;

/** @returns the beginning of a text as a title: its first part, or its first parts if the first one is short */
export function titleFrom(words: string, plain: string, { start, end }: Span): string {
  const parts = splitAt(plain, /[,;。:]/u, start, end);
  const first = parts.find((part) => part.end - start >= SHORTEST_TITLE) ?? parts.at(-1);
  const until = Math.min(first?.end ?? end, start + LONGEST_TITLE);
  return words.slice(start, until);
}
