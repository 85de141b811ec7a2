import type { OpenCitationFragment, PageLinesQuery } from './operations.generated.js';

type Provision = NonNullable<PageLinesQuery['document']>['provisions']['nodes'][number];

/** A stretch of the source with what is cited in it. */
export interface Passage {
  readonly document: OpenCitationFragment['document'];
  readonly start: number;
  readonly end: number;
  readonly citations: readonly OpenCitationFragment[];
}
/** One line of the source. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}
/** A piece of a line, marked where it is among the words looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** One paragraph before and after, since every second line of prose is blank; in a table three rows. */
const AROUND = 3;
const SHORTEST = 2;

/**
 * The passages that show some citations, each provision once, those that lie close together in one. The order is that
 * of the citations, so that the most particular place comes first.
 */
export function passagesOf(citations: readonly OpenCitationFragment[]): Passage[] {
  const cited = [...new Map(citations.map((citation) => [citation.provision.id, citation])).values()];
  const passages: Passage[] = [];
  const order = new Map(cited.map(({ provision }, index) => [provision.id, index]));
  for (const citation of [...cited].sort((a, b) => a.lines.start - b.lines.start)) {
    const { document, lines } = citation;
    const [start, end] = [Math.max(1, lines.start - AROUND), lines.end + AROUND];
    const last = passages.findIndex((known) => known.document.id === document.id && known.end >= start - 1);
    const known = passages[last];
    if (known === undefined) passages.push({ document, start, end, citations: [citation] });
    else
      passages[last] = { ...known, end: Math.max(known.end, end), citations: [...known.citations, citation] };
  }
  const rank = ({ citations: own }: Passage) =>
    Math.min(...own.map(({ provision }) => order.get(provision.id) ?? 0));
  return passages.sort((a, b) => rank(a) - rank(b));
}

/** The lines of a passage, out of the provisions that stand there; blank lines and empty cells at the end are left out. */
export function linesOf({ start, end }: Passage, provisions: readonly Provision[]): SourceLine[] {
  const lines = new Map<number, string>();
  for (const { text, lines: at } of provisions)
    text.split('\n').forEach((line, index) => {
      const number = at.start + index;
      // A provision inside another one has the same words, or a part of the line: the longer text is the line.
      if (number >= start && number <= end && line.length > (lines.get(number)?.length ?? 0))
        lines.set(number, line);
    });
  return [...lines]
    .filter(([, text]) => text.trim() !== '')
    .sort(([a], [b]) => a - b)
    .map(([number, text]) => ({ number, text: text.trimEnd() }));
}

/** Cuts a line where the words begin and end. Words that overlap are one mark. */
export function markWords(line: string, words: readonly string[]): Piece[] {
  const marked = new Array<boolean>(line.length).fill(false);
  for (const word of words) {
    if (word.length < SHORTEST) continue;
    for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + word.length))
      marked.fill(true, at, at + word.length);
  }
  const pieces: { text: string; marked: boolean }[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const isMarked = marked[at] === true;
    const last = pieces.at(-1);
    if (last !== undefined && last.marked === isMarked) last.text += line.charAt(at);
    else pieces.push({ text: line.charAt(at), marked: isMarked });
  }
  return pieces;
}
