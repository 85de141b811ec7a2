import { maybeReferred, referred } from '../../loaders/batch.js';
import { workingGroupList } from '../graph/working-groups.js';
import { documentId, given, holderId, wordsOf } from './arguments.js';
import { cited } from './citation.js';
import { connect, connectionFields } from './connection.js';
import { holderFields } from './holder.js';
import type { Resolvers } from './types.generated.js';

export const workingGroup: Resolvers = {
  WorkingGroup: {
    ...holderFields,
    partOf: ({ partOfId }, _, { loaders }) => maybeReferred(loaders.holders, partOfId),
    groups: ({ id }, _, { loaders }) => loaders.groupsOf.load(id),
    members: async ({ id }, { roles }, { loaders }) => {
      const members = await loaders.membersOf.load(id);
      return roles == null ? members : members.filter(({ role }) => roles.includes(role));
    },
    citation: ({ id, provisionId }) => {
      if (provisionId === null) throw new Error(`the working group ${id} is stated nowhere`);
      return { provisionId };
    },
  },
  Membership: {
    ...cited,
    group: ({ groupId }, _, { loaders }) => referred(loaders.holders, groupId),
    member: ({ memberId }, _, { loaders }) => referred(loaders.holders, memberId),
    person: ({ personId }, _, { loaders }) => maybeReferred(loaders.holders, personId),
  },
  WorkingGroupConnection: connectionFields,
  MembershipConnection: connectionFields,
  Query: {
    workingGroups: async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const about = filter.about == null ? undefined : wordsOf('about', filter.about);
      const [member, partOf, document] = await Promise.all([
        holderId(context, 'member', filter.member),
        holderId(context, 'partOf', filter.partOf),
        documentId(context, 'document', filter.document),
      ]);
      const query = workingGroupList({ kinds: given(filter.kinds), member, partOf, document }, about);
      return connect({ context, args, info }, query);
    },
  },
};
