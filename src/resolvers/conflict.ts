import { conflictList } from '../queries/conflict.js';
import { findDocumentId, findHolderId, undefinedIfNull } from './arguments.js';
import { citations } from './citation.js';
import { connectionFields, makeConnection } from './connection.js';
import { toManyLimited, toOptional } from './depends-on.js';
import type { Resolvers } from './types.generated.js';

export const conflict: Resolvers = {
  Conflict: {
    responsibility: toOptional('responsibilities', 'responsibilityId'),
    holdings: toManyLimited('holdings', 'holdingIds'),
    citations,
  },
  ConflictConnection: connectionFields,
  Query: {
    conflicts: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const [holder, document] = await Promise.all([
        findHolderId(context, 'holder', filter.holder),
        findDocumentId(context, 'document', filter.document),
      ]);
      const query = conflictList({ kinds: undefinedIfNull(filter.kinds), holder, document });
      return makeConnection({ context, args, info }, query);
    },
  },
};
