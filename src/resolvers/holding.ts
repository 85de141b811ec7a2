import { holdingList, holdingsAbout } from '../queries/holding.js';
import type { Place } from '../queries/rows.js';
import {
  findDocumentId,
  findHolderId,
  findPlaceAndAround,
  findResponsibilityId,
  readAbout,
  readOptionalAbout,
  responsibilityTextMatch,
  undefinedIfNull,
} from './arguments.js';
import { cited } from './citation.js';
import { makeSearchConnection, searchedFields } from './connection.js';
import { dependsOn, toMany, toOne, toOptional } from './depends-on.js';
import { doubtful } from './doubt.js';
import { dayInWords, dayPrecision } from './imprecise-days.js';
import { knownOn } from './known-on.js';
import { reviewable } from './reviewed.js';
import type { Resolvers } from './types.generated.js';

/** Resolves the jurisdiction of a holding or transfer, which consists of columns of its own row. */
export const jurisdiction = dependsOn(['regionId', 'exceptIds', 'ownArea'], (row: Place) => row);

export const holding: Resolvers = {
  Holding: {
    ...cited,
    ...doubtful,
    ...reviewable,
    holder: toOne('holders', 'holderId'),
    responsibility: toOne('responsibilities', 'responsibilityId'),
    jurisdiction,
    arisesFrom: toOptional('transfers', 'arisesFromId'),
    person: toOptional('holders', 'personId'),
    accountable: toOptional('holders', 'accountableId'),
    approver: toOptional('holders', 'approverId'),
    alternatives: toMany('holders', 'alternativeIds'),
    validFromPrecision: dayPrecision('validFrom'),
    validToPrecision: dayPrecision('validTo'),
    validFromAsWritten: dayInWords('validFrom'),
    validToAsWritten: dayInWords('validTo'),
  },
  Jurisdiction: {
    region: toOne('regions', 'regionId'),
    except: toMany('regions', 'exceptIds'),
  },
  HoldingConnection: { ...searchedFields, itemCount: ({ items }) => items() },
  Query: {
    whoOwns: async (_, args, context, info) => {
      const [about, place] = await Promise.all([
        readAbout(context, 'about', args.about),
        findPlaceAndAround(context, 'place', args.place),
      ]);
      const query = holdingsAbout(
        {
          asOf: undefinedIfNull(args.asOf),
          asKnownOn: knownOn(args.asKnownOn, context, info),
          place,
          roles: undefinedIfNull(args.roles),
          kinds: undefinedIfNull(args.kinds),
          fields: undefinedIfNull(args.fields),
        },
        about,
      );
      return makeSearchConnection({ context, args, info }, query, responsibilityTextMatch(about));
    },
    holdings: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const [holder, responsibility, document, place, about] = await Promise.all([
        findHolderId(context, 'holder', filter.holder),
        findResponsibilityId(context, 'responsibility', filter.responsibility),
        findDocumentId(context, 'document', filter.document),
        findPlaceAndAround(context, 'place', filter.place),
        readOptionalAbout(context, 'about', filter.about),
      ]);
      const wanted = {
        holder,
        responsibility,
        document,
        place,
        roles: undefinedIfNull(filter.roles),
        kinds: undefinedIfNull(filter.kinds),
        fields: undefinedIfNull(filter.fields),
        status: undefinedIfNull(filter.status),
        certainty: undefinedIfNull(filter.certainty),
        reviewed: undefinedIfNull(filter.reviewed),
        asOf: undefinedIfNull(filter.asOf),
        asKnownOn: knownOn(filter.asKnownOn, context, info),
      };
      const orderBy = args.orderBy ?? 'DOCUMENT_ORDER';
      const query =
        about === undefined ? holdingList(wanted, orderBy) : holdingsAbout(wanted, about, orderBy);
      return makeSearchConnection({ context, args, info }, query, responsibilityTextMatch(about));
    },
  },
};
