import { transferList } from '../queries/transfer.js';
import {
  documentId,
  given,
  holderId,
  maybeAboutOf,
  placeAndAround,
  responsibilityTextMatch,
} from './arguments.js';
import { cited } from './citation.js';
import { connectTextSearch, searchedFields } from './connection.js';
import { toList, toMany, toOne, toOptional } from './depends-on.js';
import { doubtful } from './doubt.js';
import { jurisdiction } from './holding.js';
import type { Resolvers } from './types.generated.js';

export const transfer: Resolvers = {
  Transfer: {
    ...cited,
    ...doubtful,
    from: toOptional('holders', 'fromId'),
    to: toOne('holders', 'toId'),
    grantedBy: toOptional('holders', 'grantedById'),
    approver: toOptional('holders', 'approverId'),
    responsibility: toOne('responsibilities', 'responsibilityId'),
    jurisdiction,
    instrument: toOne('documents', 'instrumentId'),
    under: toOptional('transfers', 'underId'),
    onward: toList('transfersUnder'),
    alternatives: toMany('holders', 'alternativeIds'),
  },
  TransferConnection: searchedFields,
  Query: {
    transfers: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const [from, to, instrument, place, about] = await Promise.all([
        holderId(context, 'from', filter.from),
        holderId(context, 'to', filter.to),
        documentId(context, 'instrument', filter.instrument),
        placeAndAround(context, 'place', filter.place),
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
          asOf: given(filter.asOf),
          certainty: given(filter.certainty),
        },
        about,
        args.orderBy ?? 'DOCUMENT_ORDER',
      );
      return connectTextSearch({ context, args, info }, query, responsibilityTextMatch(about));
    },
  },
};
