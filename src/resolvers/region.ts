import { toOptional } from './depends-on.js';
import type { Resolvers } from './types.generated.js';

export const region: Resolvers = {
  Region: {
    partOf: toOptional('regions', 'partOfId'),
  },
  Query: {
    regions: (_, _args, { loaders }) => loaders.allRegions(),
  },
};
