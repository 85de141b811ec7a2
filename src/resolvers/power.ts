import { cited } from './citation.js';
import { toOne } from './depends-on.js';
import { toListKnown } from './known-on.js';
import { listedFields, responsibilityFields } from './responsibility.js';
import { reviewable } from './reviewed.js';
import type { Resolvers } from './types.generated.js';

export const power: Resolvers = {
  Power: {
    ...responsibilityFields,
    ...listedFields,
    successors: toListKnown('powerSuccessionsFrom'),
    predecessors: toListKnown('powerSuccessionsTo'),
  },
  PowerSuccession: {
    ...reviewable,
    from: toOne('responsibilities', 'fromId'),
    to: toOne('responsibilities', 'toId'),
    citation: cited.citation,
  },
};
