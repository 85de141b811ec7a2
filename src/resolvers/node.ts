import type { NodeRow } from '../queries/rows.js';
import { HOLDER_TYPENAMES } from './holder.js';
import { RESPONSIBILITY_TYPENAMES } from './responsibility.js';
import { DateScalar, DateTimeScalar } from './scalars.js';
import type { Resolvers } from './types.generated.js';

/** The GraphQL type of a node. */
export function typenameOf(row: NodeRow) {
  if (row.label === 'Holder') return HOLDER_TYPENAMES[row.type];
  if (row.label === 'Responsibility') return RESPONSIBILITY_TYPENAMES[row.kind];
  return row.label;
}

export const node: Resolvers = {
  Date: DateScalar,
  DateTime: DateTimeScalar,
  Node: {
    __resolveType: typenameOf,
  },
  Query: {
    node: (_, { id }, { loaders }) => loaders.nodes.load(id),
    nodes: (_, { ids }, { loaders }) => Promise.all(ids.map((id) => loaders.nodes.load(id))),
  },
};
