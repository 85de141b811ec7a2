import type { Problem } from '../../records/read-files.js';

/** How a cell came to repeat the first cell of a merged block: the block reaches down to it, or only across to it. */
export type Covered = 'DOWN' | 'ACROSS';

/** A row of a table as the file has it. Blank rows are left out. */
export interface SheetRow {
  /** Counted from 1: its first line in a text file, its row in a workbook. */
  readonly line: number;
  readonly lastLine: number;
  /** The texts of its cells, trimmed. A cell that a merged block covers repeats the block's first cell. */
  readonly cells: readonly string[];
  /** The cells that repeat the first cell of a merged block, by position. */
  readonly covered?: ReadonlyMap<number, Covered>;
  /** The cells that a workbook stores as numbers, by position. */
  readonly numbers?: ReadonlyMap<number, number>;
}

/** A table as a file has it, before its columns are known. */
export interface Sheet {
  /** The file's name in messages. */
  readonly file: string;
  /** The sheet of a workbook, or the file's own name without its end; with the number of the table where a page has several. */
  readonly name: string;
  /** Whether its places are cells of a workbook (C12), and not lines of a text. */
  readonly isGrid: boolean;
  /** How the file was read, for the preview: its encoding and delimiter. */
  readonly readAs: string;
  readonly rows: readonly SheetRow[];
}

/** The most cells that one sheet may have. A list of 100,000 rows and 40 columns has 4 million. */
export const MOST_CELLS = 5_000_000;
/** The most bytes that a file, or an unpacked workbook, may have. */
export const MOST_BYTES = 300_000_000;

/** A table that cannot be read, with the place that says why. */
export class TableError extends Error {
  override readonly name = 'TableError';
  constructor(
    problem: string,
    readonly place: Omit<Problem, 'file' | 'problem'> = { line: 1 },
  ) {
    super(problem);
  }
}

/** @returns the letters of a column of a workbook, counted from 0: A, B, ... Z, AA */
export function columnLetters(position: number): string {
  const rest = position % 26;
  const letter = String.fromCharCode(65 + rest);
  return position < 26 ? letter : columnLetters((position - rest) / 26 - 1) + letter;
}

/** @returns the place of a cell for a message: line and cell of a text file, or sheet and cell of a workbook */
export function placeOfCell(
  { file, name, isGrid }: Pick<Sheet, 'file' | 'name' | 'isGrid'>,
  line: number,
  position: number,
): Omit<Problem, 'problem'> {
  return isGrid
    ? { file, line, cell: `${name}!${columnLetters(position)}${line}` }
    : { file, line, column: position + 1 };
}

/** @returns whether nothing is in the row */
export const isBlankRow = (cells: readonly string[]) => cells.every((cell) => cell === '');
