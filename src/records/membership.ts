import { z } from 'zod';
import { day, doubtful, grounds, placedFields, reference, reviewed, statedIn, words } from './fields.js';
import { pageIndexes } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { STATED_TERMS } from './linked-data.js';
import { HOLDERS } from './prefixes.js';
import { MEMBERSHIP_ROLES } from './terms.js';

export const membership = kindOfRecord({
  description: 'A body or person belongs to a working group',
  fields: {
    ...placedFields('memberships'),
    group: reference('IN_GROUP', 'working-groups').describe('The group'),
    member: reference('OF_MEMBER', ...HOLDERS).describe('Who belongs to it'),
    person: reference('THROUGH', 'persons').optional().describe('The person who stands for the member'),
    role: z.enum(MEMBERSHIP_ROLES).describe('In which role'),
    asWritten: words.describe('The name of the member as the document writes it'),
    on: day
      .optional()
      .describe(
        'The first day on which it belongs to the group, if a later document than the one that forms the group says so (增补为成员); the day of that document where its words give none',
      ),
    ...doubtful,
    reviewed,
    provision: statedIn,
    grounds,
  },
  labels: ['Membership'],
  indexes: pageIndexes('Membership', 'groupId'),
  doubtSubject: 'MEMBER',
  linkedData: {
    types: ['Membership', 'org:Membership'],
    terms: { ...STATED_TERMS, group: 'org:organization', member: 'org:member' },
  },
});
