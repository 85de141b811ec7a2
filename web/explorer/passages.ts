import type { OpenCitationFragment, PageLinesQuery } from './operations.generated.js';

type Provision = NonNullable<PageLinesQuery['document']>['provisions']['nodes'][number];

/** A range of lines of the source, with the citations in it. */
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
/** Number of lines shown before and after a citation: one paragraph of prose, where every second line is blank, or three rows. */
const AROUND = 3;
/**
 * @returns the passages that show the citations. Each provision occurs once, and provisions close to each other share a passage.
 * The passages keep the order of the citations, so that the most specific provision comes first.
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

/** @returns the lines of a passage, taken from its provisions, without blank lines and empty cells at the end of a line */
export function linesOfPassage({ start, end }: Passage, provisions: readonly Provision[]): SourceLine[] {
  const lines = new Map<number, string>();
  for (const { text, lines: at } of provisions)
    text.split('\n').forEach((line, index) => {
      const number = at.start + index;
      // An inner provision has the same line as the outer one, or only a part of it, so the longer text is the whole line.
      if (number >= start && number <= end && line.length > (lines.get(number)?.length ?? 0))
        lines.set(number, line);
    });
  return [...lines]
    .filter(([, text]) => text.trim() !== '')
    .sort(([a], [b]) => a - b)
    .map(([number, text]) => ({ number, text: text.trimEnd() }));
}
