import { flag, listOf, namedFields, reference, references, words } from './fields.js';
import { HOLDER_INDEXES, HOLDER_NAMES } from './holder.js';
import { kindOfRecord } from './kind.js';
import { NAME_TERMS } from './linked-data.js';
import { HOLDERS } from './prefixes.js';
import { LEVELS } from './terms.js';

export const category = kindOfRecord({
  description: 'A class of bodies that a document names together: 各县区政府',
  fields: {
    ...namedFields('categories'),
    levels: listOf(LEVELS).describe('The administrative levels of its members'),
    members: references('INCLUDES', ...HOLDERS).describe('The bodies in it that the source names'),
    within: references('WITHIN', 'categories').describe(
      'Classes that contain it; its members hold what those classes hold',
    ),
    exhaustive: flag.describe('True where `members` are all of them'),
    place: reference('WITHIN_PLACE', 'regions')
      .optional()
      .describe('The region in which its members lie; absent where its words set none'),
    condition: words
      .optional()
      .describe('What must be the case for a body to be in it, in the words of the class: 事故发生地'),
  },
  labels: ['Holder', 'HolderCategory'],
  fixed: { type: 'HOLDER_CATEGORY' },
  indexes: HOLDER_INDEXES,
  names: HOLDER_NAMES,
  linkedData: {
    types: ['HolderCategory', 'skos:Collection', 'prov:Agent'],
    terms: { ...NAME_TERMS, members: 'skos:member' },
  },
});
