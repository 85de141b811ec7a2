import { workingGroupList } from '../graph/working-groups.js';
import { documentId, firstOf, given, holderId, wordsOf } from './arguments.js';
import { cited } from './citation.js';
import { connect, connectionFields } from './connection.js';
import { holderFields } from './holder.js';
import { leadsTo, listedBy, mayLeadTo, reading } from './reading.js';
import type { Resolvers } from './types.generated.js';

export const workingGroup: Resolvers = {
  WorkingGroup: {
    ...holderFields,
    partOf: mayLeadTo('holders', 'partOfId'),
    groups: listedBy('groupsOf'),
    members: reading(['id'], async ({ id }, { roles, first }, { loaders }) => {
      const members = await loaders.membersOf.load(id);
      return firstOf(roles == null ? members : members.filter(({ role }) => roles.includes(role)), first);
    }),
    citation: reading(['id', 'provisionId'], ({ id, provisionId }) => {
      if (provisionId === null) throw new Error(`the working group ${id} is stated nowhere`);
      return { provisionId };
    }),
  },
  Membership: {
    ...cited,
    group: leadsTo('holders', 'groupId'),
    member: leadsTo('holders', 'memberId'),
    person: mayLeadTo('holders', 'personId'),
  },
  WorkingGroupConnection: connectionFields,
  MembershipConnection: connectionFields,
  Query: {
    workingGroups: reading([], async (_, args, context, info) => {
      const filter = args.filter ?? {};
      const about = filter.about == null ? undefined : wordsOf('about', filter.about);
      const [member, partOf, document] = await Promise.all([
        holderId(context, 'member', filter.member),
        holderId(context, 'partOf', filter.partOf),
        documentId(context, 'document', filter.document),
      ]);
      const query = workingGroupList({ kinds: given(filter.kinds), member, partOf, document }, about);
      return connect({ context, args, info }, query);
    }),
  },
};
