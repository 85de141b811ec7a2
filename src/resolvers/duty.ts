import { toMany } from './depends-on.js';
import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const duty: Resolvers = {
  Duty: {
    ...responsibilityFields,
    hazards: toMany('hazards', 'hazardIds'),
    accompanies: toMany('responsibilities', 'accompaniesIds'),
  },
};
