import { GraphQLError } from 'graphql';
import type { Resolvers } from './types.generated.js';

export const graph: Resolvers = {
  GraphInfo: {
    sources: (_, _args, { loaders }) => loaders.sources(),
    counts: (_, _args, { loaders }) => loaders.counts(),
  },
  Query: {
    graph: async (_, _args, { loaders }) => {
      const state = await loaders.version();
      if (state === undefined)
        throw new GraphQLError('No data are loaded. Run npm run load.', {
          extensions: { code: 'NOTHING_LOADED' },
        });
      return state;
    },
  },
};
