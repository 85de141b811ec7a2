import { mayLeadTo } from './reading.js';
import type { Resolvers } from './types.generated.js';

export const region: Resolvers = {
  Region: {
    partOf: mayLeadTo('regions', 'partOfId'),
  },
  Query: {
    regions: (_, _args, { loaders }) => loaders.allRegions(),
  },
};
