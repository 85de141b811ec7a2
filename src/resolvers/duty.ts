import { leadsToAll } from './reading.js';
import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const duty: Resolvers = {
  Duty: {
    ...responsibilityFields,
    hazards: leadsToAll('hazards', 'hazardIds'),
  },
};
