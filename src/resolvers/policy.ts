import { allReferred } from '../../loaders/batch.js';
import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const policy: Resolvers = {
  Policy: {
    ...responsibilityFields,
    legalBasis: ({ legalBasisIds }, _, { loaders }) => allReferred(loaders.documentLinks, legalBasisIds),
  },
};
