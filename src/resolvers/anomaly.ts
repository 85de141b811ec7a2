import { allMaybe, mapMaybe } from '../../loaders/maybe-promise.js';
import { anomalyList } from '../queries/anomaly.js';
import { findDocumentId, takeFirst, undefinedIfNull } from './arguments.js';
import { lineRange } from './citation.js';
import { connectionFields, makeConnection } from './connection.js';
import { toOptional } from './depends-on.js';
import type { Resolvers } from './types.generated.js';

export const anomaly: Resolvers = {
  Anomaly: {
    document: toOptional('documents', 'documentId'),
    lines: lineRange,
    // Some records that an anomaly may be about are no nodes of the API, for example a group that is formed at a level.
    about: ({ aboutIds }, { first }, { loaders }) =>
      mapMaybe(allMaybe(aboutIds.map((id) => loaders.nodes.load(id))), (rows) =>
        takeFirst(
          rows.filter((row) => row !== null),
          first,
        ),
      ),
  },
  AnomalyConnection: connectionFields,
  Query: {
    anomalies: async (_, args, context, info) => {
      const document = await findDocumentId(context, 'document', args.filter?.document);
      return makeConnection(
        { context, args, info },
        anomalyList({ kinds: undefinedIfNull(args.filter?.kinds), document }),
      );
    },
  },
};
