import { toOptional } from './depends-on.js';
import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const indicator: Resolvers = {
  Indicator: {
    ...responsibilityFields,
    parent: toOptional('responsibilities', 'parentId'),
  },
};
