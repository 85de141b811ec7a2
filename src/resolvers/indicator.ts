import { maybeReferred } from '../../loaders/batch.js';
import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const indicator: Resolvers = {
  Indicator: {
    ...responsibilityFields,
    parent: ({ parentId }, _, { loaders }) => maybeReferred(loaders.responsibilities, parentId),
  },
};
