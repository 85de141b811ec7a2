import type { SourceText } from '../gazette/source-text.js';
import { type Numbering, numberingOf } from './numbering.js';
import { toPlain, wordsOf } from './plain-text.js';

/** A line of the text with what its form alone shows. */
export interface SourceLine {
  readonly number: number;
  /** As printed, without spaces and marks of Markdown. */
  readonly words: string;
  /** The same in half-width punctuation, character by character. */
  readonly plain: string;
  /** The level of a Markdown heading; 0 for other lines. */
  readonly heading: number;
  readonly numbering: Numbering | undefined;
  /** The cells of a row of a table. */
  readonly cells: readonly string[] | undefined;
}

const PIPES = /^\s*\|.*\|\s*$/u;
const PIPE_RULE = /^\s*\|?[\s:|-]+\|?\s*$/u;
/** 1 总则, as a heading of a plan. */
const PLAN_CHAPTER = /^(?<n>\d{1,2})\s+(?=\p{Script=Han}[^,。;:、]{0,14}$)/u;

function cellsOf(raw: string): readonly string[] | undefined {
  if (raw.includes('\t')) return raw.split('\t');
  // The rule under the head of a table in Markdown is a row without cells.
  if (raw.includes('|') && PIPE_RULE.test(raw)) return [];
  if (PIPES.test(raw)) return raw.trim().slice(1, -1).split('|');
  return undefined;
}

/** @returns the lines of the text that are not blank */
export function sourceLines(source: SourceText): SourceLine[] {
  const lines: SourceLine[] = [];
  for (let number = 1; number <= source.length; number++) {
    const raw = source.line(number);
    if (raw.trim() === '') continue;
    const words = wordsOf(raw);
    const heading = /^\s*(#{1,6})\s/u.exec(raw)?.[1]?.length ?? 0;
    const plain = toPlain(words);
    const chapter = PLAN_CHAPTER.exec(toPlain(raw).replace(/^\s*#*\s*/u, ''))?.groups?.n;
    lines.push({
      number,
      words,
      plain,
      heading,
      numbering:
        chapter === undefined || cellsOf(raw) !== undefined
          ? numberingOf(plain)
          : { kind: 'DECIMAL', number: Number(chapter), label: chapter, length: chapter.length, depth: 1 },
      cells: cellsOf(raw),
    });
  }
  return lines;
}
