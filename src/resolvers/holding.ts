import { allReferred, maybeReferred, referred } from '../../loaders/batch.js';
import { holdingsAbout } from '../graph/holdings.js';
import { aboutOf, given, placeAndAround } from './arguments.js';
import { cited } from './citation.js';
import { connect, connectionFields } from './connection.js';
import type { Resolvers } from './types.generated.js';

export const holding: Resolvers = {
  Holding: {
    ...cited,
    holder: ({ holderId }, _, { loaders }) => referred(loaders.holders, holderId),
    responsibility: ({ responsibilityId }, _, { loaders }) =>
      referred(loaders.responsibilities, responsibilityId),
    jurisdiction: (row) => row,
    arisesFrom: ({ arisesFromId }, _, { loaders }) => maybeReferred(loaders.transfers, arisesFromId),
    person: ({ personId }, _, { loaders }) => maybeReferred(loaders.holders, personId),
    accountable: ({ accountableId }, _, { loaders }) => maybeReferred(loaders.holders, accountableId),
    alternatives: ({ alternativeIds }, _, { loaders }) => allReferred(loaders.holders, alternativeIds),
  },
  Jurisdiction: {
    region: ({ regionId }, _, { loaders }) => referred(loaders.regions, regionId),
    except: ({ exceptIds }, _, { loaders }) => allReferred(loaders.regions, exceptIds),
  },
  HoldingConnection: connectionFields,
  Query: {
    whoOwns: async (_, args, context, info) => {
      const [about, place] = await Promise.all([
        aboutOf(context, 'about', args.about),
        placeAndAround(context, 'in', args.in),
      ]);
      const query = holdingsAbout(
        {
          on: given(args.on),
          place,
          roles: given(args.roles),
          kinds: given(args.kinds),
          fields: given(args.fields),
        },
        about,
      );
      return connect({ context, args, info }, query);
    },
  },
};
