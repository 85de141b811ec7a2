import { maybeReferred } from '../../loaders/batch.js';
import type { Milestone } from '../graph/rows.js';
import { reading } from './reading.js';
import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const task: Resolvers = {
  Task: {
    ...responsibilityFields,
    milestones: reading(['milestones'], ({ milestones }) =>
      (milestones ?? []).map((text) => JSON.parse(text) as Milestone),
    ),
  },
  Milestone: {
    holder: ({ holder }, _, { loaders }) => maybeReferred(loaders.holders, holder ?? null),
    citation: ({ provision }) => ({ provisionId: provision }),
  },
};
