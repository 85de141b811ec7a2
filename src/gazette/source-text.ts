import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { maskContacts } from '../records/mask-contacts.js';

/** First and last line of a part of the source. Lines count from 1; both ends are included. */
export type LineRange = readonly [start: number, end: number];

/** A gazette's text by line, with contact details masked. Lines count from 1. */
export class SourceText {
  readonly sha256: string;
  readonly length: number;
  readonly #lines: readonly string[];

  constructor(text: string) {
    this.sha256 = createHash('sha256').update(text).digest('hex');
    this.#lines = maskContacts(text).replace(/\n$/u, '').split('\n');
    this.length = this.#lines.length;
  }

  static read(path: string): SourceText {
    return new SourceText(readFileSync(path, 'utf8'));
  }

  /** @throws RangeError for a line that the source does not have */
  line(number: number): string {
    const line = this.#lines[number - 1];
    if (line === undefined)
      throw new RangeError(`line ${number} does not exist; the source has lines 1 to ${this.length}`);
    return line;
  }

  /**
   * @returns the text of these lines, with the line breaks between them
   * @throws RangeError for a line that the source does not have
   */
  words([start, end]: LineRange): string {
    this.line(start);
    this.line(end);
    return this.#lines.slice(start - 1, end).join('\n');
  }

  /**
   * Finds words within lines. White space, emphasis marks and paragraph tags that the OCR put between them are ignored.
   * @returns the words as printed and their lines; null if they are not there
   * @throws RangeError for a line that the source does not have
   */
  find(wanted: string, range: LineRange): { text: string; lines: LineRange } | null {
    const words = this.words(range);
    const kept: number[] = [];
    let bare = '';
    const marks = [...words.matchAll(IGNORED)].map(
      (mark) => [mark.index, mark.index + mark[0].length] as const,
    );
    let mark = 0;
    for (let index = 0; index < words.length; index++) {
      while ((marks[mark]?.[1] ?? Number.POSITIVE_INFINITY) <= index) mark++;
      if ((marks[mark]?.[0] ?? Number.POSITIVE_INFINITY) <= index) continue;
      bare += words.charAt(index);
      kept.push(index);
    }
    const target = maskContacts(wanted).replace(IGNORED, '');
    const at = target === '' ? -1 : bare.indexOf(target);
    const first = kept[at];
    const last = kept[at + target.length - 1];
    if (at < 0 || first === undefined || last === undefined) return null;
    const breaks = (upTo: number) => words.slice(0, upTo).split('\n').length - 1;
    return {
      text: words.slice(first, last + 1),
      lines: [range[0] + breaks(first), range[0] + breaks(last)],
    };
  }
}

/**
 * Marks between words that are no words: white space, the asterisks by which Markdown emphasizes (**第一条**), and the paragraph tags that
 * text recognition leaves in cells. A pattern for `replace` and `matchAll`, which keep no place in it.
 */
export const IGNORED = /[\s*]+|<\/?p>/gu;

/**
 * @param written one line or a range, as `12` or `12-15`
 * @throws RangeError for anything else
 */
export function parseLineRange(written: string | number): LineRange {
  const [start, end = start] = String(written).split('-').map(Number);
  if (
    start === undefined ||
    end === undefined ||
    !Number.isInteger(start) ||
    !Number.isInteger(end) ||
    start > end
  )
    throw new RangeError(`'${written}' is not a line range; write 12 or 12-15`);
  return [start, end];
}

/** @returns a range as files write it, for `parseLineRange`: one line as 12, several as 12-15 */
export const writtenRange = ([start, end]: LineRange): number | string =>
  start === end ? start : `${start}-${end}`;
