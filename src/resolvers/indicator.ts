import { mayLeadTo } from './reading.js';
import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const indicator: Resolvers = {
  Indicator: {
    ...responsibilityFields,
    parent: mayLeadTo('responsibilities', 'parentId'),
  },
};
