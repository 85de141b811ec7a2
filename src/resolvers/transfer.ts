import { allReferred, maybeReferred, referred } from '../../loaders/batch.js';
import { transferList } from '../graph/transfers.js';
import { documentId, given, holderId, maybeAboutOf, placeAndAround } from './arguments.js';
import { cited } from './citation.js';
import { connect, connectionFields } from './connection.js';
import type { Resolvers } from './types.generated.js';

export const transfer: Resolvers = {
  Transfer: {
    ...cited,
    from: ({ fromId }, _, { loaders }) => maybeReferred(loaders.holders, fromId),
    to: ({ toId }, _, { loaders }) => referred(loaders.holders, toId),
    grantedBy: ({ grantedById }, _, { loaders }) => maybeReferred(loaders.holders, grantedById),
    responsibility: ({ responsibilityId }, _, { loaders }) =>
      referred(loaders.responsibilities, responsibilityId),
    jurisdiction: (row) => row,
    instrument: ({ instrumentId }, _, { loaders }) => referred(loaders.documents, instrumentId),
    under: ({ underId }, _, { loaders }) => maybeReferred(loaders.transfers, underId),
    onward: ({ id }, _, { loaders }) => loaders.transfersUnder.load(id),
    alternatives: ({ alternativeIds }, _, { loaders }) => allReferred(loaders.holders, alternativeIds),
  },
  TransferConnection: connectionFields,
  Query: {
    transfers: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const [from, to, instrument, place, about] = await Promise.all([
        holderId(context, 'from', filter.from),
        holderId(context, 'to', filter.to),
        documentId(context, 'instrument', filter.instrument),
        placeAndAround(context, 'in', filter.in),
        maybeAboutOf(context, 'about', filter.about),
      ]);
      const query = transferList(
        {
          from,
          to,
          instrument,
          place,
          kinds: given(filter.kinds),
          status: given(filter.status),
          powerTypes: given(filter.powerTypes),
          fields: given(filter.fields),
          on: given(filter.on),
          certainty: given(filter.certainty),
        },
        about,
        args.orderBy ?? 'DOCUMENT_ORDER',
      );
      return connect({ context, args, info }, query);
    },
  },
};
