import { cited } from './citation.js';
import { toList, toOne } from './depends-on.js';
import { listedFields, responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

export const power: Resolvers = {
  Power: {
    ...responsibilityFields,
    ...listedFields,
    successors: toList('powerSuccessionsFrom'),
    predecessors: toList('powerSuccessionsTo'),
  },
  PowerSuccession: {
    from: toOne('responsibilities', 'fromId'),
    to: toOne('responsibilities', 'toId'),
    citation: cited.citation,
  },
};
