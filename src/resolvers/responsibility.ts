import { mapMaybe } from '../../loaders/maybe-promise.js';
import { eventsOfResponsibility } from '../queries/event.js';
import { holdingsOfResponsibility } from '../queries/holding.js';
import { accompanyingDuties, codeMatch, responsibilityList } from '../queries/responsibility.js';
import { transfersOf } from '../queries/transfer.js';
import { readAccountability, readCodes } from '../records/responsibility.js';
import {
  findDocumentId,
  findHolderId,
  findPlaceAndAround,
  readOptionalAbout,
  responsibilityTextMatch,
  undefinedIfNull,
} from './arguments.js';
import { citations } from './citation.js';
import {
  makeMergedConnection,
  makeNestedConnection,
  makeSearchConnection,
  searchedFields,
} from './connection.js';
import { doubtful } from './doubt.js';
import { knownOn } from './known-on.js';
import { reviewable } from './reviewed.js';
import type { PowerResolvers, Resolvers } from './types.generated.js';

/** The GraphQL type of each kind of responsibility. */
export const RESPONSIBILITY_TYPENAMES = {
  POWER: 'Power',
  DUTY: 'Duty',
  TASK: 'Task',
  POLICY: 'Policy',
  SERVICE_ITEM: 'ServiceItem',
  INDICATOR: 'Indicator',
} as const;

/** Fields that every kind of responsibility has. */
export const responsibilityFields: Pick<
  PowerResolvers,
  'holdings' | 'transfers' | 'history' | 'citations' | 'doubts' | 'reviewed'
> = {
  ...doubtful,
  ...reviewable,
  holdings: ({ id }, args, context, info) =>
    mapMaybe(findPlaceAndAround(context, 'place', args.place), (place) =>
      makeNestedConnection(id, { context, args, info }, (asKnownOn) =>
        holdingsOfResponsibility({
          asOf: undefinedIfNull(args.asOf),
          asKnownOn,
          place,
          roles: undefinedIfNull(args.roles),
          status: undefinedIfNull(args.status),
        }),
      ),
    ),
  transfers: ({ id }, args, context, info) =>
    makeNestedConnection(id, { context, args, info }, (asKnownOn) =>
      transfersOf('transfersOfResponsibility', { status: undefinedIfNull(args.status), asKnownOn }),
    ),
  history: ({ id }, args, context, info) =>
    makeMergedConnection(id, { context, args, info }, (asKnownOn) =>
      eventsOfResponsibility({ kinds: undefinedIfNull(args.kinds), asKnownOn }),
    ),
  citations,
};

/** Fields of the kinds of responsibility that a 权责清单 lists. */
export const listedFields: Pick<PowerResolvers, 'codes' | 'accountability' | 'accompanyingDuties'> = {
  codes: ({ codes }) => readCodes(codes ?? []),
  accountability: ({ accountability }) => readAccountability(accountability ?? []),
  accompanyingDuties: ({ id }, args, context, info) =>
    makeNestedConnection(id, { context, args, info }, () => accompanyingDuties),
};

export const responsibility: Resolvers = {
  Responsibility: { __resolveType: ({ kind }) => RESPONSIBILITY_TYPENAMES[kind] },
  ResponsibilityConnection: searchedFields,
  Accountability: { citation: ({ provision }) => ({ provisionId: provision }) },
  Query: {
    responsibility: (_, { id }, { loaders }) => loaders.responsibilities.load(id),
    responsibilities: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const [about, holder, document, place] = await Promise.all([
        readOptionalAbout(context, 'about', filter.about),
        findHolderId(context, 'holder', filter.holder),
        findDocumentId(context, 'document', filter.document),
        findPlaceAndAround(context, 'place', filter.place),
      ]);
      const query = responsibilityList(
        {
          kinds: undefinedIfNull(filter.kinds),
          fields: undefinedIfNull(filter.fields),
          powerTypes: undefinedIfNull(filter.powerTypes),
          document,
          certainty: undefinedIfNull(filter.certainty),
          reviewed: undefinedIfNull(filter.reviewed),
          code:
            filter.code == null
              ? undefined
              : codeMatch(filter.code.code, undefinedIfNull(filter.code.scheme)),
        },
        { dueFrom: undefinedIfNull(filter.dueFrom), dueTo: undefinedIfNull(filter.dueTo) },
        {
          holder,
          roles: undefinedIfNull(filter.roles),
          asOf: undefinedIfNull(filter.asOf),
          asKnownOn: knownOn(filter.asKnownOn, context, info),
          place,
        },
        about,
        args.orderBy ?? 'DOCUMENT_ORDER',
      );
      return makeSearchConnection({ context, args, info }, query, responsibilityTextMatch(about));
    },
  },
};
