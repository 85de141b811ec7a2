// The rows of the lists of powers of a source: facts that a reviewer decides on one by one.

import type { Correction, Manifest, PowerListConfig } from '../gazette/manifest.js';
import type { NameAuthority } from '../gazette/name-authority.js';
import { type PowerRow, readPowerList } from '../gazette/power-list.js';
import { type LineRange, parseLineRange } from '../gazette/source-text.js';
import { type Certainty, leastCertain } from '../records/terms.js';
import { fold, joinWrappedLines } from '../records/text.js';
import { bareLine, digestOf, type Fact } from './facts.js';
import type { ReviewedSource } from './source-folder.js';

/** A list of powers with its rows. */
export interface ListedRows {
  /** The fact of the list itself. */
  readonly list: Fact;
  readonly config: PowerListConfig;
  /** Empty if the list cannot be read. */
  readonly rows: readonly Fact[];
  /** Why the list cannot be read; the extraction says the same. */
  readonly problem: string | undefined;
}

/** What lists are read from. */
export type ListSource = Pick<ReviewedSource, 'manifest' | 'source' | 'facts' | 'corrections'>;

const configAt = ({ documents }: Manifest, { place }: Fact): PowerListConfig | undefined =>
  documents[Number(place[1])]?.annexes[Number(place[3])];

/**
 * @param authority the names of the city, with the names to review
 * @returns the lists of powers of a source with their rows, as the extraction reads them
 */
export function listedRows(from: ListSource, authority: NameAuthority): ListedRows[] {
  return from.facts.flatMap((list) => {
    const config = list.kind === 'powerLists' ? configAt(from.manifest, list) : undefined;
    if (config === undefined) return [];
    try {
      const { rows } = readPowerList(from.source, config, authority, from.corrections);
      return { list, config, rows: factsOfRows(list, rows, from), problem: undefined };
    } catch (error) {
      return { list, config, rows: [], problem: error instanceof Error ? error.message : String(error) };
    }
  });
}

/** @returns the lines in which the words of a corrected cell may stand: the row, and the table from its start to the line below the row */
export const linesOfCells = ({ config }: ListedRows, { lines }: Fact, last: number): LineRange => [
  parseLineRange(config.lines)[0],
  Math.min(lines[1] + 1, last),
];

/** The key of a row has its words as printed: neither its number nor a correction makes another row of it. */
function factsOfRows(list: Fact, rows: readonly PowerRow[], { source }: ListSource): Fact[] {
  const used = new Map<string, number>();
  return rows.map((row) => {
    const printed = source.line(row.line);
    const made = digestOf([list.key, 'powerRows', fold(bareLine(printed))]);
    const count = (used.get(made) ?? 0) + 1;
    used.set(made, count);
    const fields = cellsOf(row);
    return {
      key: count === 1 ? made : `${made}-${count}`,
      kind: 'powerRows',
      document: list.document,
      place: list.place,
      entry: {},
      at: list.at,
      path: list.path,
      lines: [row.line, row.line],
      fields: { number: String(row.number), ...fields },
      // Without the number, which is printed and leaves nothing to decide: a row that is put above opens no row below.
      seen: digestOf(Object.entries(fields).flat()),
      quoted: printed.split('\t').slice(1).map(joinWrappedLines).filter(Boolean),
      of: list.key,
      isReviewed: list.isReviewed,
      certainty: certaintyOf(row),
      doubts: row.doubts.flatMap((one) => doubtOf(one, row)),
    };
  });
}

/** @returns the cells of a row as understood; empty cells are left out */
function cellsOf({ type, main, sub, limitation, department, remark }: PowerRow): Record<string, string> {
  const all = Object.entries({ type, main, sub, limitation, department, remark });
  return Object.fromEntries(all.flatMap(([name, cell]) => (cell === undefined ? [] : [[name, cell]])));
}

const certaintyOf = ({ doubts }: PowerRow): Certainty =>
  leastCertain(
    'CERTAIN',
    ...doubts.flatMap(({ makes }) => Object.values(makes).map((one) => one ?? 'CERTAIN')),
  );

/** @returns a doubt of the reading as a correction would say it; a correction that leaves none is a reading that somebody decided on */
function doubtOf(
  { makes, correction, ...said }: PowerRow['doubts'][number],
  { line }: PowerRow,
): Correction[] {
  if (Object.values(makes).every((one) => one === 'CERTAIN')) return [];
  return [
    correction ?? {
      ...said,
      lines: line,
      alternatives: [...said.alternatives],
      certainty: makes,
      alternativeBodies: [],
    },
  ];
}
