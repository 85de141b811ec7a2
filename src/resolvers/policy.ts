import { leadsToFirst } from './reading.js';
import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const policy: Resolvers = {
  Policy: {
    ...responsibilityFields,
    legalBasis: leadsToFirst('documentLinks', 'legalBasisIds'),
  },
};
