import { MOST_CELLS, TableError } from './sheet.js';

/** A merged block of cells: its first and last row and column, counted from 0. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * Calls `cover` for each cell of the blocks but their first cells.
 * @throws TableError if the blocks have more cells than a sheet may have, also where blocks lie over each other
 */
export function eachCovered(
  blocks: readonly Block[],
  cover: (row: number, column: number, block: Block) => void,
): void {
  const cells = blocks.reduce(
    (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
    0,
  );
  if (cells > MOST_CELLS)
    throw new TableError(`has ${cells} merged cells; allowed: at most ${MOST_CELLS} (limit: merged cells)`);
  for (const block of blocks)
    for (let row = block.top; row <= block.bottom; row += 1)
      for (let column = block.left; column <= block.right; column += 1)
        if (row !== block.top || column !== block.left) cover(row, column, block);
}
