/** Rows per statement. With 5,000 a batch has a few megabytes. */
export const BATCH = 5_000;

/** @returns the list in parts of `size`, small enough for one statement each */
export function* batches<T>(list: readonly T[], size = BATCH): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}
