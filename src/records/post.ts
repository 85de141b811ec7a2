import { namedFields, reference, references } from './fields.js';
import { HOLDER_INDEXES, HOLDER_NAMES } from './holder.js';
import { kindOfRecord } from './kind.js';
import { NAME_TERMS } from './linked-data.js';

export const post = kindOfRecord({
  description: 'A post in a body: 分管副市长',
  fields: {
    ...namedFields('posts'),
    organization: reference('IN_ORGANIZATION', 'organizations')
      .optional()
      .describe('The body that has the post'),
    occupants: references('OCCUPIED_BY', 'persons').describe('The persons who are in it'),
  },
  labels: ['Holder', 'Post'],
  fixed: { type: 'POST' },
  indexes: HOLDER_INDEXES,
  names: HOLDER_NAMES,
  linkedData: {
    types: ['Post', 'org:Post', 'prov:Agent'],
    terms: { ...NAME_TERMS, organization: 'org:postIn', occupants: 'org:heldBy' },
  },
});
