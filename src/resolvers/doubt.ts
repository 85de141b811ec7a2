import { maybeReferred } from '../../loaders/batch.js';
import type { Doubt } from '../records/doubts.js';
import { reading } from './reading.js';
import type { Resolvers } from './types.generated.js';

/** What the doubts of a row say, which keeps each as a JSON text. */
export function doubtsIn(row: { readonly doubts: readonly string[] }): Doubt[] {
  return row.doubts.map((text) => JSON.parse(text) as Doubt);
}

/** The field of whatever may be doubtful. */
export const doubtful = { doubts: reading(['doubts'], doubtsIn) };

export const doubt: Resolvers = {
  Doubt: { anomaly: ({ anomaly }, _, { loaders }) => maybeReferred(loaders.anomalies, anomaly ?? null) },
};
