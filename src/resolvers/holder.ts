import type { GraphQLResolveInfo } from 'graphql';
import { loadReferences } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import { mapMaybe } from '../../loaders/maybe-promise.js';
import { eventsOfHolder } from '../queries/event.js';
import { holderList } from '../queries/holder.js';
import { holdingsOfHolder } from '../queries/holding.js';
import type { HolderRow } from '../queries/rows.js';
import { transfersOf } from '../queries/transfer.js';
import { membershipsOfHolder } from '../queries/working-group.js';
import { containsDay } from '../rules/time.js';
import {
  findCity,
  findHolderId,
  findHolderIdIn,
  findPlaceAndAround,
  findPlaceAndInside,
  findPlaceAroundAndInside,
  nameTextMatch,
  pageSize,
  readSearchText,
  SUCCESSORS,
  successorOn,
  takeFirst,
  undefinedIfNull,
} from './arguments.js';
import { cited } from './citation.js';
import {
  makeMergedConnection,
  makeNestedConnection,
  makeSearchConnection,
  searchedFields,
} from './connection.js';
import { dependsOn, toList, toListLimited, toMany, toOne, toOptional } from './depends-on.js';
import { knownOn, toListKnown } from './known-on.js';
import { removedOn } from './removed-on.js';
import { reviewable } from './reviewed.js';
import type { HolderBy, OrganizationResolvers, Resolvers } from './types.generated.js';

/** The GraphQL type of each type of holder. */
export const HOLDER_TYPENAMES = {
  ORGANIZATION: 'Organization',
  HOLDER_CATEGORY: 'HolderCategory',
  WORKING_GROUP: 'WorkingGroup',
  POST: 'Post',
  PERSON: 'Person',
} as const;

type SharedField = 'holdings' | 'transfersReceived' | 'transfersGiven' | 'memberships' | 'history';

/** Resolves the transfers in which a holder has one of the two parts. */
function transfersWith(
  name: 'transfersToHolder' | 'transfersFromHolder',
): NonNullable<OrganizationResolvers['transfersReceived']> {
  return ({ id }, args, context, info) =>
    makeNestedConnection(id, { context, args, info }, (asKnownOn) =>
      transfersOf(name, {
        status: undefinedIfNull(args.status),
        kinds: undefinedIfNull(args.kinds),
        asKnownOn,
      }),
    );
}

/** Fields that every type of holder has. */
export const holderFields: Pick<OrganizationResolvers, SharedField> = {
  holdings: dependsOn(SUCCESSORS, (body, args, context, info) =>
    mapMaybe(findPlaceAndAround(context, 'place', args.place), (place) => {
      const asOf = undefinedIfNull(args.asOf);
      const bearer = successorOn(body, asOf, knownOn(args.asKnownOn, context, info));
      return makeNestedConnection(bearer, { context, args, info }, (asKnownOn) =>
        holdingsOfHolder(
          {
            asOf,
            asKnownOn,
            place,
            roles: undefinedIfNull(args.roles),
            kinds: undefinedIfNull(args.kinds),
            fields: undefinedIfNull(args.fields),
            status: undefinedIfNull(args.status),
          },
          args.includeCategories ?? false,
        ),
      );
    }),
  ),
  transfersReceived: transfersWith('transfersToHolder'),
  transfersGiven: transfersWith('transfersFromHolder'),
  memberships: ({ id }, args, context, info) =>
    makeNestedConnection(id, { context, args, info }, (asKnownOn) =>
      membershipsOfHolder({ asOf: undefinedIfNull(args.asOf), asKnownOn }),
    ),
  history: ({ id }, args, context, info) =>
    makeMergedConnection(id, { context, args, info }, (asKnownOn) =>
      eventsOfHolder({ kinds: undefinedIfNull(args.kinds), asKnownOn }),
    ),
};

/** Finds the holder by the one field of `by` that is given; `@oneOf` makes sure that it is exactly one. */
async function heldBy(context: RequestContext, { id, name, nameIn }: HolderBy): Promise<HolderRow | null> {
  const wanted =
    undefinedIfNull(id) ??
    (nameIn == null
      ? await findHolderId(context, 'name', name)
      : await findHolderIdIn(context, nameIn.name, nameIn.place));
  return wanted === undefined ? null : context.loaders.holders.load(wanted);
}

/** @returns the holders as which some holders go on by a day, each once, without those that are dissolved by then */
async function bodiesOn(
  day: string,
  named: readonly HolderRow[],
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<HolderRow[]> {
  const known = knownOn(undefined, context, info);
  const ids = [...new Set(named.map((one) => successorOn(one, day, known)))];
  const ends = await Promise.all(ids.map((id) => removedOn([id], {}, context, info)));
  return loadReferences(
    context.loaders.holders,
    ids.filter((_, index) => containsDay({ to: ends[index] }, day)),
  );
}

export const holder: Resolvers = {
  Holder: { __resolveType: ({ type }) => HOLDER_TYPENAMES[type] },
  Organization: {
    ...holderFields,
    region: toOptional('regions', 'regionId'),
    categories: toListLimited('categoriesOf'),
    successors: toListKnown('successionsFrom'),
    predecessors: toListKnown('successionsTo'),
  },
  HolderCategory: {
    ...holderFields,
    members: dependsOn(
      ['memberIds'],
      async ({ id, memberIds }, { asOf, place, first }, context, info) => {
        const regions = await findPlaceAroundAndInside(context, 'place', place);
        const { holders, membersWithin } = context.loaders;
        // Without a day, only the rows that are returned are loaded.
        if (regions === undefined && asOf == null)
          return loadReferences(holders, takeFirst(memberIds ?? [], first));
        const named =
          regions === undefined
            ? await loadReferences(holders, memberIds ?? [])
            : await membersWithin(regions).load(id);
        return takeFirst(asOf == null ? named : await bodiesOn(asOf, named, context, info), first);
      },
      { holders: { columns: SUCCESSORS } },
    ),
    within: toMany('holders', 'withinIds'),
    place: toOptional('regions', 'placeId'),
  },
  Post: {
    ...holderFields,
    organization: toOptional('holders', 'organizationId'),
    occupants: toMany('holders', 'occupantIds'),
  },
  Person: {
    ...holderFields,
    posts: toList('postsOf'),
  },
  Succession: {
    ...reviewable,
    from: toOne('holders', 'fromId'),
    to: toOne('holders', 'toId'),
    citation: cited.citation,
  },
  HolderMatch: {
    holder: toOne('holders', 'id'),
  },
  HolderConnection: searchedFields,
  Query: {
    holder: (_, { by }, context) => heldBy(context, by),
    holders: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const about = filter.about == null ? undefined : readSearchText('about', filter.about);
      const query = holderList(
        {
          types: undefinedIfNull(filter.types),
          organizationKinds: undefinedIfNull(filter.organizationKinds),
          levels: undefinedIfNull(filter.levels),
          regions: await findPlaceAndInside(context, 'place', filter.place),
          memberOf: await findHolderId(context, 'memberOf', filter.memberOf),
          roles: undefinedIfNull(filter.roles),
          asOf: undefinedIfNull(filter.asOf),
        },
        about,
      );
      return makeSearchConnection({ context, args, info }, query, nameTextMatch(about, 'HOLDER'));
    },
    resolveHolder: async (_, { name, place, first }, context) => {
      const most = pageSize(first);
      const matches = await context.loaders.names.holderMatches(
        name,
        await findCity(context, 'place', place),
      );
      return matches.slice(0, most);
    },
  },
};
