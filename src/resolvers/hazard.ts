import { cited } from './citation.js';
import { doubtful } from './doubt.js';
import { reviewable } from './reviewed.js';
import type { Resolvers } from './types.generated.js';

const LEVELS = ['I', 'II', 'III', 'IV'];

export const hazard: Resolvers = {
  Hazard: {
    ...reviewable,
    citation: cited.citation,
    levels: async ({ id }, _, { loaders }) => {
      const criteria = await loaders.criteriaOf.load(id);
      return [...criteria].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
    },
  },
  ResponseCriterion: { ...doubtful, ...reviewable, citation: cited.citation },
  Query: {
    hazards: (_, _args, { loaders }) => loaders.allHazards(),
  },
};
