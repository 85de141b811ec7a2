import { loadOptionalReference } from '../../loaders/batch.js';
import { readDoubts } from '../records/doubts.js';
import type { Resolvers } from './types.generated.js';

/** The field of every type that may have doubts. */
export const doubtful = {
  doubts: ({ doubts }: { readonly doubts: readonly string[] }) => readDoubts(doubts),
};

export const doubt: Resolvers = {
  Doubt: {
    anomaly: ({ anomaly }, _, { loaders }) => loadOptionalReference(loaders.anomalies, anomaly ?? null),
  },
};
