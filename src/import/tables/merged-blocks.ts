import { type Covered, MOST_CELLS, TableError } from './sheet.js';

/** A merged block of cells: its first and last row and column, counted from 0. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Fills the cells that merged blocks cover with the texts of the blocks' first cells.
 * @param texts the texts of the rows, which it changes
 * @returns the filled cells of each row that has some, by position
 * @throws TableError if the blocks have more cells than a sheet may have, also where blocks lie over each other
 */
export function fillBlocks(
  texts: readonly string[][],
  blocks: readonly Block[],
): ReadonlyMap<number, ReadonlyMap<number, Covered>> {
  const cells = blocks.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
  if (cells > MOST_CELLS)
    throw new TableError(`has ${cells} merged cells; allowed: at most ${MOST_CELLS} (limit: merged cells)`);
  const covered = new Map<number, Map<number, Covered>>();
  for (const { top, left, bottom, right } of blocks)
    for (let row = top; row <= bottom; row += 1)
      for (let column = left; column <= right; column += 1) {
        const line = texts[row];
        if ((row === top && column === left) || line === undefined) continue;
        line[column] = texts[top]?.[left] ?? '';
        const filled = covered.get(row) ?? new Map<number, Covered>();
        filled.set(column, column === left ? 'DOWN' : 'ACROSS');
        covered.set(row, filled);
      }
  return covered;
}
