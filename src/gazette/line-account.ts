import type { RecordSet } from '../records/index.js';
import type { Manifest } from './manifest.js';
import { type LineRange, parseLineRange, type SourceText } from './source-text.js';

/** How the lines of one document are accounted for. */
export interface LineAccount {
  readonly slug: string;
  readonly lines: LineRange;
  readonly blank: number;
  readonly stated: number;
  readonly other: number;
  /** Lines with text that belong to no provision, heading, page furniture or anomaly. */
  readonly unread: readonly number[];
}

/**
 * Assigns every line of the source to a category, so that the extraction can report each line that was not read.
 * @param otherLines headings, page furniture and table heads
 * @returns one account for each document, in the manifest's order
 * @throws Error if two documents claim the same line, or if no document claims a line
 */
export function accountOfLines(
  source: SourceText,
  { documents }: Pick<Manifest, 'documents'>,
  records: RecordSet,
  otherLines: readonly LineRange[],
): LineAccount[] {
  const owner = new Map<number, string>();
  for (const { slug, lines } of documents) {
    const [start, end] = parseLineRange(lines);
    for (let line = start; line <= end; line++) {
      const before = owner.get(line);
      if (before !== undefined) throw new Error(`line ${line} belongs to both ${before} and ${slug}`);
      owner.set(line, slug);
    }
  }
  for (let line = 1; line <= source.length; line++)
    if (!owner.has(line)) throw new Error(`line ${line} belongs to no document of the manifest`);

  const covered = (ranges: readonly LineRange[]) => {
    const lines = new Set<number>();
    for (const [start, end] of ranges) for (let line = start; line <= end; line++) lines.add(line);
    return lines;
  };
  const stated = covered(records.provisions.map(({ lines }) => lines));
  const other = covered([...otherLines, ...records.anomalies.map(({ lines }) => lines)]);
  return documents.map(({ slug, lines: written }) => {
    const count = { blank: 0, stated: 0, other: 0 };
    const unread: number[] = [];
    const [start, end] = parseLineRange(written);
    for (let line = start; line <= end; line++) {
      if (source.line(line).trim() === '') count.blank++;
      else if (stated.has(line)) count.stated++;
      else if (other.has(line)) count.other++;
      else unread.push(line);
    }
    return { slug, lines: [start, end], ...count, unread };
  });
}
