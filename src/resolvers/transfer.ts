import { transferList } from '../queries/transfer.js';
import {
  findDocumentId,
  findHolderId,
  findPlaceAndAround,
  readOptionalAbout,
  responsibilityTextMatch,
  undefinedIfNull,
} from './arguments.js';
import { cited } from './citation.js';
import { makeSearchConnection, searchedFields } from './connection.js';
import { dependsOn, toMany, toOne, toOptional } from './depends-on.js';
import { doubtful } from './doubt.js';
import { jurisdiction } from './holding.js';
import { dayInWords, dayPrecision } from './imprecise-days.js';
import { knownOn, rowKnownOn } from './known-on.js';
import { reviewable } from './reviewed.js';
import type { Resolvers } from './types.generated.js';

export const transfer: Resolvers = {
  Transfer: {
    ...cited,
    ...doubtful,
    ...reviewable,
    from: toOptional('holders', 'fromId'),
    to: toOne('holders', 'toId'),
    grantedBy: toOptional('holders', 'grantedById'),
    approver: toOptional('holders', 'approverId'),
    responsibility: toOne('responsibilities', 'responsibilityId'),
    jurisdiction,
    instrument: toOne('documents', 'instrumentId'),
    under: toOptional('transfers', 'underId'),
    onward: dependsOn(['knownFrom', 'knownTo'], (row, _, context, info) =>
      context.loaders.transfersUnder(rowKnownOn(row, undefined, context, info)).load(row.id),
    ),
    alternatives: toMany('holders', 'alternativeIds'),
    effectiveFromPrecision: dayPrecision('effectiveFrom'),
    effectiveToPrecision: dayPrecision('effectiveTo'),
    effectiveFromAsWritten: dayInWords('effectiveFrom'),
    effectiveToAsWritten: dayInWords('effectiveTo'),
  },
  TransferConnection: searchedFields,
  Query: {
    transfers: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const [from, to, instrument, place, about] = await Promise.all([
        findHolderId(context, 'from', filter.from),
        findHolderId(context, 'to', filter.to),
        findDocumentId(context, 'instrument', filter.instrument),
        findPlaceAndAround(context, 'place', filter.place),
        readOptionalAbout(context, 'about', filter.about),
      ]);
      const query = transferList(
        {
          from,
          to,
          instrument,
          place,
          kinds: undefinedIfNull(filter.kinds),
          status: undefinedIfNull(filter.status),
          powerTypes: undefinedIfNull(filter.powerTypes),
          fields: undefinedIfNull(filter.fields),
          asOf: undefinedIfNull(filter.asOf),
          asKnownOn: knownOn(filter.asKnownOn, context, info),
          certainty: undefinedIfNull(filter.certainty),
          reviewed: undefinedIfNull(filter.reviewed),
        },
        about,
        args.orderBy ?? 'DOCUMENT_ORDER',
      );
      return makeSearchConnection({ context, args, info }, query, responsibilityTextMatch(about));
    },
  },
};
