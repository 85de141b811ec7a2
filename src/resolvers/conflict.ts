import { conflictList } from '../queries/conflict.js';
import { findDocumentId, findHolderId, findPlaceAndAround, undefinedIfNull } from './arguments.js';
import { citations } from './citation.js';
import { connectionFields, makeConnection } from './connection.js';
import { toManyLimited, toOptional } from './depends-on.js';
import { knownOn } from './known-on.js';
import { reviewable } from './reviewed.js';
import type { Resolvers } from './types.generated.js';

export const conflict: Resolvers = {
  Conflict: {
    ...reviewable,
    responsibility: toOptional('responsibilities', 'responsibilityId'),
    holdings: toManyLimited('holdings', 'holdingIds'),
    citations,
  },
  ConflictConnection: connectionFields,
  Query: {
    conflicts: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const [holder, document, place] = await Promise.all([
        findHolderId(context, 'holder', filter.holder),
        findDocumentId(context, 'document', filter.document),
        findPlaceAndAround(context, 'place', filter.place),
      ]);
      const query = conflictList({
        kinds: undefinedIfNull(filter.kinds),
        holder,
        document,
        asOf: undefinedIfNull(filter.asOf),
        asKnownOn: knownOn(filter.asKnownOn, context, info),
        place,
        includeUnreviewed: filter.includeUnreviewed ?? false,
      });
      return makeConnection({ context, args, info }, query);
    },
  },
};
