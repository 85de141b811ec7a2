import { transferList } from '../graph/transfers.js';
import { documentId, given, holderId, maybeAboutOf, placeAndAround } from './arguments.js';
import { cited } from './citation.js';
import { connect, connectionFields } from './connection.js';
import { jurisdiction } from './holding.js';
import { leadsTo, leadsToAll, listedBy, mayLeadTo, reading } from './reading.js';
import type { Resolvers } from './types.generated.js';

export const transfer: Resolvers = {
  Transfer: {
    ...cited,
    from: mayLeadTo('holders', 'fromId'),
    to: leadsTo('holders', 'toId'),
    grantedBy: mayLeadTo('holders', 'grantedById'),
    approver: mayLeadTo('holders', 'approverId'),
    responsibility: leadsTo('responsibilities', 'responsibilityId'),
    jurisdiction,
    instrument: leadsTo('documents', 'instrumentId'),
    under: mayLeadTo('transfers', 'underId'),
    onward: listedBy('transfersUnder'),
    alternatives: leadsToAll('holders', 'alternativeIds'),
  },
  TransferConnection: connectionFields,
  Query: {
    transfers: reading([], async (_, args, context, info) => {
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
    }),
  },
};
