import { holdingsAbout } from '../queries/holding.js';
import type { Place } from '../queries/rows.js';
import { aboutOf, given, placeAndAround, soughtAbout } from './arguments.js';
import { cited } from './citation.js';
import { connectSought, soughtFields } from './connection.js';
import { doubtful } from './doubt.js';
import { leadsTo, leadsToAll, mayLeadTo, reading } from './reading.js';
import type { Resolvers } from './types.generated.js';

/** Where a holding or a transfer holds: a part of its own row. */
export const jurisdiction = reading(['regionId', 'exceptIds', 'ownArea'], (row: Place) => row);

export const holding: Resolvers = {
  Holding: {
    ...cited,
    ...doubtful,
    holder: leadsTo('holders', 'holderId'),
    responsibility: leadsTo('responsibilities', 'responsibilityId'),
    jurisdiction,
    arisesFrom: mayLeadTo('transfers', 'arisesFromId'),
    person: mayLeadTo('holders', 'personId'),
    accountable: mayLeadTo('holders', 'accountableId'),
    approver: mayLeadTo('holders', 'approverId'),
    alternatives: leadsToAll('holders', 'alternativeIds'),
  },
  Jurisdiction: {
    region: leadsTo('regions', 'regionId'),
    except: leadsToAll('regions', 'exceptIds'),
  },
  HoldingConnection: { ...soughtFields, itemCount: ({ items }) => items() },
  Query: {
    whoOwns: reading([], async (_, args, context, info) => {
      const [about, place] = await Promise.all([
        aboutOf(context, 'about', args.about),
        placeAndAround(context, 'place', args.place),
      ]);
      const query = holdingsAbout(
        {
          asOf: given(args.asOf),
          place,
          roles: given(args.roles),
          kinds: given(args.kinds),
          fields: given(args.fields),
        },
        about,
      );
      return connectSought({ context, args, info }, query, soughtAbout(about));
    }),
  },
};
