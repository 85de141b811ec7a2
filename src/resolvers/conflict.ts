import { allReferred, maybeReferred } from '../../loaders/batch.js';
import { conflictList } from '../graph/conflicts.js';
import { documentId, given, holderId } from './arguments.js';
import { connect, connectionFields } from './connection.js';
import type { Resolvers } from './types.generated.js';

export const conflict: Resolvers = {
  Conflict: {
    responsibility: ({ responsibilityId }, _, { loaders }) =>
      maybeReferred(loaders.responsibilities, responsibilityId),
    holdings: ({ holdingIds }, _, { loaders }) => allReferred(loaders.holdings, holdingIds),
    citations: ({ provisionIds }) => provisionIds.map((provisionId) => ({ provisionId })),
  },
  ConflictConnection: connectionFields,
  Query: {
    conflicts: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const [holder, document] = await Promise.all([
        holderId(context, 'holder', filter.holder),
        documentId(context, 'document', filter.document),
      ]);
      const query = conflictList({ kinds: given(filter.kinds), holder, document });
      return connect({ context, args, info }, query);
    },
  },
};
