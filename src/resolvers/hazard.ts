import { RESPONSE_LEVELS } from '../records/terms.js';
import { cited } from './citation.js';
import { dependsOn } from './depends-on.js';
import { doubtful } from './doubt.js';
import { reviewable } from './reviewed.js';
import type { Resolvers } from './types.generated.js';
import { DAYS_OF_PROVISIONS, rowsOn, whileStated } from './while-stated.js';

export const hazard: Resolvers = {
  Hazard: {
    ...reviewable,
    ...whileStated,
    citation: cited.citation,
    levels: dependsOn(
      [],
      async ({ id }, { asOf }, context, info) => {
        const criteria = await rowsOn(asOf, await context.loaders.criteriaOf.load(id), context, info);
        return criteria.sort((a, b) => RESPONSE_LEVELS.indexOf(a.level) - RESPONSE_LEVELS.indexOf(b.level));
      },
      DAYS_OF_PROVISIONS,
    ),
  },
  ResponseCriterion: { ...doubtful, ...reviewable, ...whileStated, citation: cited.citation },
  Query: {
    hazards: dependsOn(
      [],
      async (_, { asOf }, context, info) => rowsOn(asOf, await context.loaders.allHazards(), context, info),
      DAYS_OF_PROVISIONS,
    ),
  },
};
