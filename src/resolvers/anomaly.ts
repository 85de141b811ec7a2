import { anomalyList } from '../graph/anomalies.js';
import { documentId, given } from './arguments.js';
import { linesOf } from './citation.js';
import { connect, connectionFields } from './connection.js';
import { leadsToAll, mayLeadTo } from './reading.js';
import type { Resolvers } from './types.generated.js';

export const anomaly: Resolvers = {
  Anomaly: {
    document: mayLeadTo('documents', 'documentId'),
    lines: linesOf,
    about: leadsToAll('nodes', 'aboutIds'),
  },
  AnomalyConnection: connectionFields,
  Query: {
    anomalies: async (_, args, context, info) => {
      const document = await documentId(context, 'document', args.filter?.document);
      return connect({ context, args, info }, anomalyList({ kinds: given(args.filter?.kinds), document }));
    },
  },
};
