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
