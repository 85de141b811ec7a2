import { maybeReferred } from '../../loaders/batch.js';
import type { Resolvers } from './types.generated.js';

export const region: Resolvers = {
  Region: {
    partOf: ({ partOfId }, _, { loaders }) => maybeReferred(loaders.regions, partOfId),
  },
  Query: {
    regions: (_, _args, { loaders }) => loaders.allRegions(),
  },
};
