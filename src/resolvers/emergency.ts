import { loadReference } from '../../loaders/batch.js';
import { COMMAND_STEPS, RESPONSE_LEVELS } from '../records/terms.js';
import { findHazardId } from './arguments.js';
import { badInputError } from './bad-input.js';
import { cited } from './citation.js';
import { toOne } from './depends-on.js';
import { doubtful } from './doubt.js';
import { reviewable } from './reviewed.js';
import type { Resolvers } from './types.generated.js';

export const emergency: Resolvers = {
  EmergencyResponse: {
    hazard: toOne('hazards', 'hazardId'),
    criterion: (row) => row,
    authority: async ({ id, exists }, _, { loaders }) => {
      const steps = exists ? await loaders.authoritiesAt.load(id) : [];
      return [...steps].sort((a, b) => COMMAND_STEPS.indexOf(a.step) - COMMAND_STEPS.indexOf(b.step));
    },
    groups: async ({ id, exists }, _, { loaders }) => {
      const formed = exists ? await loaders.groupsFormedAt.load(id) : [];
      return Promise.all(formed.map(({ groupId }) => loadReference(loaders.holders, groupId)));
    },
    formed: ({ id, exists }, _, { loaders }) => (exists ? loaders.groupsFormedAt.load(id) : []),
    actions: ({ id }, _, { loaders }) => loaders.actionsAt.load(id),
  },
  Authority: {
    ...doubtful,
    ...reviewable,
    holder: toOne('holders', 'holderId'),
    citation: cited.citation,
  },
  FormedGroup: {
    ...doubtful,
    ...reviewable,
    group: toOne('holders', 'groupId'),
    citation: cited.citation,
  },
  Query: {
    emergencyResponse: async (_, { hazard, level }, context) => {
      const id = await findHazardId(context, 'hazard', hazard);
      const criteria = await context.loaders.criteriaOf.load(id);
      const criterion = criteria.find((one) => one.level === level);
      if (criterion !== undefined) return criterion;
      const levels = RESPONSE_LEVELS.filter((each) => criteria.some((one) => one.level === each));
      throw badInputError(
        'level',
        `${id} has no criteria for level ${level} on record`,
        levels.length === 0 ? 'no level; this hazard has no criteria on record' : levels.join(', '),
      );
    },
  },
};
