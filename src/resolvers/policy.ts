import { toManyLimited } from './depends-on.js';
import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const policy: Resolvers = {
  Policy: {
    ...responsibilityFields,
    legalBasis: toManyLimited('documentLinks', 'legalBasisIds'),
  },
};
