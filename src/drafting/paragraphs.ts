import type { LineRange } from '../gazette/source-text.js';
import { isDayAlone } from './days.js';
import type { Numbering } from './numbering.js';
import type { SourceLine } from './source-lines.js';

/** What a paragraph is by its form. */
export type ParagraphKind = 'HEADING' | 'TEXT' | 'ROW' | 'ANNEX_LABEL';

/** A heading, a row of a table, or the lines that make one paragraph: a page break may have cut it into several. */
export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly lines: LineRange;
  /** As printed, without spaces. */
  readonly words: string;
  /** The same in half-width punctuation, character by character. */
  readonly plain: string;
  /** The level of a Markdown heading; 0 for other paragraphs. */
  readonly heading: number;
  readonly numbering: Numbering | undefined;
  readonly cells: readonly string[] | undefined;
}

/** Ends of a finished paragraph: 。 ; : and what may close after it. */
const FINISHED = /[。;:!?.][”"’'」》)\]〕]*$/u;
/** (市公安局负责): a bracket with its bearers ends an item even without 。 */
const BEARERS_AT_END = /[(（][^()（）]*(?:负责|牵头|配合|落实|完成)[)）]$/u;
/** 附件, 附件1, 附表 2, 附件: alone on a line. */
const ANNEX_LABEL = /^附[件表录图](?:\d{1,2}|[一二三四五六七八九十]{1,2})?[:.]?$/u;
/** The list of annexes at the end of a letter: 附件:1.… */
export const ANNEX_LIST = /^附[件表]?:(?=.)/u;
/** A label that opens a line of its own: 组长:…, 成员:… */
const LABEL = /^[\p{Script=Han}]{2,10}:(?=.)/u;
/** The end of a signature. */
export const SIGNER = /(?:政府|办公[厅室]|委员会|管委会|[局厅部委院办])$/u;
/** Longer lines without an end are cut text, not headings. */
const LONGEST_HEADING = 28;

const isBalanced = (text: string) =>
  (text.match(/[(（]/gu) ?? []).length <= (text.match(/[)）]/gu) ?? []).length &&
  (text.match(/《/gu) ?? []).length <= (text.match(/》/gu) ?? []).length;

/** @returns whether a text ends as a sentence does, with every bracket closed */
const isFinished = (plain: string) =>
  (FINISHED.test(plain) || BEARERS_AT_END.test(plain)) && isBalanced(plain);

/** @returns whether the nearest item of the same form, one number before or after, is a sentence */
function siblingIsSentence(lines: readonly SourceLine[], at: number): boolean | undefined {
  const own = lines[at]?.numbering;
  if (own === undefined) return undefined;
  for (let distance = 1; distance <= 12; distance++)
    for (const other of [lines[at + distance], lines[at - distance]]) {
      const numbering = other?.numbering;
      if (other === undefined || numbering === undefined) continue;
      if (numbering.kind === own.kind && Math.abs(numbering.number - own.number) === 1)
        return FINISHED.test(other.plain);
    }
  return undefined;
}

/** Whether a line is a heading: it has no end, and nothing of it stands in the next line. */
function isHeading(lines: readonly SourceLine[], at: number): boolean {
  const line = lines[at];
  if (line === undefined || line.cells !== undefined || line.numbering?.kind === 'ARTICLE') return false;
  const next = lines[at + 1];
  const { plain, numbering } = line;
  if (numbering?.kind === 'CHAPTER' && plain.length <= LONGEST_HEADING) return true;
  if (/[,、]$/u.test(plain) || !isBalanced(plain) || FINISHED.test(plain)) return false;
  const nextGoesOn =
    next !== undefined &&
    next.numbering === undefined &&
    next.heading === 0 &&
    next.cells === undefined &&
    !ANNEX_LABEL.test(next.plain);
  const length = plain.replace(/\([^()]*\)$/u, '').length;
  if (!nextGoesOn) return line.heading > 0 || (numbering !== undefined && length <= LONGEST_HEADING);
  if (numbering !== undefined) {
    const sentences = siblingIsSentence(lines, at);
    if (sentences !== undefined) return !sentences && !/[。;]/u.test(plain);
  }
  if (line.heading > 0) return true;
  return numbering !== undefined && length <= LONGEST_HEADING && !/[。;]/u.test(plain);
}

/** Whether a line begins a paragraph of its own, whatever stands before it. */
const beginsParagraph = ({ numbering, heading, cells, plain }: SourceLine) =>
  numbering !== undefined ||
  heading > 0 ||
  cells !== undefined ||
  ANNEX_LABEL.test(plain) ||
  ANNEX_LIST.test(plain) ||
  LABEL.test(plain) ||
  isDayAlone(plain) ||
  /^[(（]此件/u.test(plain);

/** Whether a line before stands alone although it has no end: a signature, a title, a label. */
const standsAlone = ({ plain, cells }: SourceLine, next: SourceLine) =>
  cells !== undefined ||
  isDayAlone(plain) ||
  isDayAlone(next.plain) ||
  ANNEX_LABEL.test(plain) ||
  (/》$/u.test(plain) && /^[《-]/u.test(next.plain)) ||
  /号$/u.test(plain);

/** @returns the paragraphs of the lines in their order; a paragraph that a page or a line cut is one */
export function paragraphsOf(lines: readonly SourceLine[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { first: SourceLine; last: SourceLine; words: string; plain: string } | undefined;
  const close = (kind: ParagraphKind = 'TEXT') => {
    if (open === undefined) return;
    const { first, last, words, plain } = open;
    open = undefined;
    paragraphs.push({
      kind,
      lines: [first.number, last.number],
      words,
      plain,
      heading: first.heading,
      numbering: first.numbering,
      cells: first.cells,
    });
  };
  for (const [at, line] of lines.entries()) {
    const signs =
      line.plain.length < 40 && lines[at + 1] !== undefined && isDayAlone(lines[at + 1]?.plain ?? '');
    const goesOn =
      open !== undefined &&
      !beginsParagraph(line) &&
      !(signs && SIGNER.test(line.plain)) &&
      !standsAlone(open.last, line) &&
      !isFinished(open.plain);
    if (goesOn && open !== undefined) {
      open = { ...open, last: line, words: open.words + line.words, plain: open.plain + line.plain };
      continue;
    }
    close();
    open = { first: line, last: line, words: line.words, plain: line.plain };
    if (line.cells !== undefined) close('ROW');
    else if (ANNEX_LABEL.test(line.plain)) close('ANNEX_LABEL');
    else if (isHeading(lines, at)) close('HEADING');
  }
  close();
  return paragraphs;
}
