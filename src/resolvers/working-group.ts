import { workingGroupList } from '../queries/working-group.js';
import {
  findDocumentId,
  findHolderId,
  nameTextMatch,
  readSearchText,
  takeFirst,
  undefinedIfNull,
} from './arguments.js';
import { cited } from './citation.js';
import { connectionFields, makeSearchConnection, searchedFields } from './connection.js';
import { dependsOn, toListLimited, toOne, toOptional } from './depends-on.js';
import { doubtful } from './doubt.js';
import { holderFields } from './holder.js';
import { knownOn } from './known-on.js';
import { removedOn } from './removed-on.js';
import { reviewable } from './reviewed.js';
import type { Resolvers } from './types.generated.js';

export const workingGroup: Resolvers = {
  WorkingGroup: {
    ...holderFields,
    ...reviewable,
    partOf: toOptional('holders', 'partOfId'),
    groups: toListLimited('groupsOf'),
    members: async ({ id }, { roles, asOf, first }, context, info) => {
      const days = { asOf: undefinedIfNull(asOf), asKnownOn: knownOn(undefined, context, info) };
      const members = await context.loaders.membersOf(days).load(id);
      return takeFirst(roles == null ? members : members.filter(({ role }) => roles.includes(role)), first);
    },
    citation: dependsOn(['provisionId'], ({ id, provisionId }) => {
      if (provisionId === null) throw new Error(`the working group ${id} has no provision`);
      return { provisionId };
    }),
  },
  Membership: {
    ...cited,
    ...doubtful,
    ...reviewable,
    group: toOne('holders', 'groupId'),
    member: toOne('holders', 'memberId'),
    person: toOptional('holders', 'personId'),
    validFrom: dependsOn(['on'], ({ on }) => on),
    validTo: dependsOn(
      ['groupId', 'memberId', 'reviewed'],
      ({ id, groupId, memberId, ...membership }, _, context, info) =>
        removedOn([id, groupId, memberId], membership, context, info),
    ),
  },
  WorkingGroupConnection: searchedFields,
  MembershipConnection: connectionFields,
  Query: {
    workingGroups: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const about = filter.about == null ? undefined : readSearchText('about', filter.about);
      const [member, partOf, document] = await Promise.all([
        findHolderId(context, 'member', filter.member),
        findHolderId(context, 'partOf', filter.partOf),
        findDocumentId(context, 'document', filter.document),
      ]);
      const query = workingGroupList(
        {
          kinds: undefinedIfNull(filter.kinds),
          member,
          partOf,
          document,
          asOf: undefinedIfNull(filter.asOf),
          reviewed: undefinedIfNull(filter.reviewed),
        },
        about,
      );
      return makeSearchConnection(
        { context, args, info },
        query,
        nameTextMatch(about, 'HOLDER', 'WORKING_GROUP'),
      );
    },
  },
};
