import { mapMaybe } from '../../loaders/maybe-promise.js';
import { holdingsOfResponsibility } from '../queries/holding.js';
import { responsibilityList } from '../queries/responsibility.js';
import { transfersOf } from '../queries/transfer.js';
import {
  documentId,
  given,
  holderId,
  maybeAboutOf,
  placeAndAround,
  responsibilityTextMatch,
} from './arguments.js';
import { citations } from './citation.js';
import { connectOf, connectTextSearch, searchedFields } from './connection.js';
import { doubtful } from './doubt.js';
import type { PowerResolvers, Resolvers } from './types.generated.js';

export const RESPONSIBILITY_TYPENAMES = {
  POWER: 'Power',
  DUTY: 'Duty',
  TASK: 'Task',
  POLICY: 'Policy',
  SERVICE_ITEM: 'ServiceItem',
  INDICATOR: 'Indicator',
} as const;

/** Fields that every kind of responsibility has. */
export const responsibilityFields: Pick<PowerResolvers, 'holdings' | 'transfers' | 'citations' | 'doubts'> = {
  ...doubtful,
  holdings: ({ id }, args, context, info) =>
    mapMaybe(placeAndAround(context, 'place', args.place), (place) =>
      connectOf(id, { context, args, info }, () =>
        holdingsOfResponsibility({
          asOf: given(args.asOf),
          place,
          roles: given(args.roles),
          status: given(args.status),
        }),
      ),
    ),
  transfers: ({ id }, args, context, info) =>
    connectOf(id, { context, args, info }, () =>
      transfersOf('transfersOfResponsibility', { status: given(args.status) }),
    ),
  citations,
};

export const responsibility: Resolvers = {
  Responsibility: { __resolveType: ({ kind }) => RESPONSIBILITY_TYPENAMES[kind] },
  ResponsibilityConnection: searchedFields,
  Query: {
    responsibility: (_, { id }, { loaders }) => loaders.responsibilities.load(id),
    responsibilities: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const [about, holder, document, place] = await Promise.all([
        maybeAboutOf(context, 'about', filter.about),
        holderId(context, 'holder', filter.holder),
        documentId(context, 'document', filter.document),
        placeAndAround(context, 'place', filter.place),
      ]);
      const query = responsibilityList(
        {
          kinds: given(filter.kinds),
          fields: given(filter.fields),
          powerTypes: given(filter.powerTypes),
          document,
          certainty: given(filter.certainty),
        },
        { dueFrom: given(filter.dueFrom), dueTo: given(filter.dueTo) },
        { holder, roles: given(filter.roles), asOf: given(filter.asOf), place },
        about,
        args.orderBy ?? 'DOCUMENT_ORDER',
      );
      return connectTextSearch({ context, args, info }, query, responsibilityTextMatch(about));
    },
  },
};
