import { atMost } from './arguments.js';
import { HOLDER_TYPENAMES } from './holder.js';
import { RESPONSIBILITY_TYPENAMES } from './responsibility.js';
import { DateScalar, DateTimeScalar } from './scalars.js';
import type { Resolvers } from './types.generated.js';

export const node: Resolvers = {
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Node: {
    __resolveType: (row) => {
      if (row.label === 'Holder') return HOLDER_TYPENAMES[row.type];
      if (row.label === 'Responsibility') return RESPONSIBILITY_TYPENAMES[row.kind];
      return row.label;
    },
  },
  Query: {
    node: (_, { id }, { loaders }) => loaders.nodes.load(id),
    nodes: (_, { ids }, { loaders }) => Promise.all(atMost('ids', ids).map((id) => loaders.nodes.load(id))),
  },
};
