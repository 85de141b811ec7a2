import { holdingsAbout } from '../graph/holdings.js';
import type { Place } from '../graph/rows.js';
import { aboutOf, given, placeAndAround } from './arguments.js';
import { cited } from './citation.js';
import { connect, connectionFields } from './connection.js';
import { leadsTo, leadsToAll, mayLeadTo, reading } from './reading.js';
import type { Resolvers } from './types.generated.js';

/** Where a holding or a transfer holds: a part of its own row. */
export const jurisdiction = reading(['regionId', 'exceptIds', 'ownArea'], (row: Place) => row);

export const holding: Resolvers = {
  Holding: {
    ...cited,
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
  HoldingConnection: connectionFields,
  Query: {
    whoOwns: reading([], async (_, args, context, info) => {
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
    }),
  },
};
