import { allReferred, maybeReferred } from '../../loaders/batch.js';
import { anomalyList } from '../graph/anomalies.js';
import { documentId, given } from './arguments.js';
import { linesOf } from './citation.js';
import { connect, connectionFields } from './connection.js';
import type { Resolvers } from './types.generated.js';

export const anomaly: Resolvers = {
  Anomaly: {
    document: ({ documentId: id }, _, { loaders }) => maybeReferred(loaders.documents, id),
    lines: linesOf,
    about: ({ aboutIds }, _, { loaders }) => allReferred(loaders.nodes, aboutIds),
  },
  AnomalyConnection: connectionFields,
  Query: {
    anomalies: async (_, args, context, info) => {
      const document = await documentId(context, 'document', args.filter?.document);
      return connect({ context, args, info }, anomalyList({ kinds: given(args.filter?.kinds), document }));
    },
  },
};
