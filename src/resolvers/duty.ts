import { allReferred } from '../../loaders/batch.js';
import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const duty: Resolvers = {
  Duty: {
    ...responsibilityFields,
    hazards: ({ hazardIds }, _, { loaders }) => allReferred(loaders.hazards, hazardIds),
  },
};
