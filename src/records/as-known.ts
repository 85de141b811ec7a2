import type { Index } from './indexes.js';

/**
 * @param label of transfers, holdings or conflicts
 * @returns the label of such facts as they were known on earlier days, where that differs from what is known now. A label of its
 *   own keeps them out of every statement and index, except look-ups by id, that does not ask for an earlier day
 */
export function labelAsKnown(label: string): string {
  return `${label}AsKnown`;
}

/** @returns the same range indexes for facts as they were known on earlier days. A text search does not look for those */
export function indexesAsKnown(indexes: readonly Index[]): Index[] {
  return indexes.flatMap((index) =>
    'fullText' in index ? [] : [{ ...index, label: labelAsKnown(index.label) }],
  );
}

/**
 * The label of what reviewed transfers would be with the records that nobody has reviewed. Only look-ups by id and verdicts read it.
 */
export const TRANSFER_WITH_UNREVIEWED = 'TransferWithUnreviewed';
