import { z } from 'zod';
import { day, listOf, reference, references, reviewed, statedIn, unplacedFields, words } from './fields.js';
import { pageIndexes, rangeIndex } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { RESPONSIBILITY_FIELDS, RESPONSIBILITY_KINDS, SUCCESSION_KINDS } from './terms.js';

export const succession = kindOfRecord({
  description: 'One body takes the place of another',
  fields: {
    ...unplacedFields('successions'),
    from: reference('FROM', 'organizations').describe('The body that was'),
    to: reference('TO', 'organizations').describe('The body that takes its place'),
    kind: z.enum(SUCCESSION_KINDS).describe('How: renamed, merged, split or replaced'),
    on: day
      .optional()
      .describe(
        'The first day of the new body. Absent while the day is a fact that is not on record: nothing passes until another record of the two bodies has a day',
      ),
    pending: words
      .optional()
      .describe(
        'Instead of `on`: the fact with which it takes effect, in the words of the document (自交接之日起)',
      ),
    pendingSince: day
      .optional()
      .describe(
        'With `pending`: the day of the document. From that day on the new body holds on this condition what the former one still holds',
      ),
    part: words
      .optional()
      .describe('The part of its duties that passes, as printed; absent if the document names no part'),
    ofKinds: listOf(RESPONSIBILITY_KINDS).describe(
      'The kinds of what passes, where a part is named by its kind',
    ),
    ofFields: listOf(RESPONSIBILITY_FIELDS).describe(
      'The fields of what passes, where a part is named by its field',
    ),
    ofDocuments: references('OF_DOCUMENT', 'documents').describe(
      'The documents that gave or stated what passes, where a part is named by its document. A part named in several ways is what all of them mean',
    ),
    reviewed,
    provision: statedIn,
  },
  labels: ['Succession'],
  indexes: [
    ...pageIndexes('Succession'),
    rangeIndex('Succession', 'fromId'),
    rangeIndex('Succession', 'toId'),
  ],
  linkedData: {
    types: ['Succession', 'org:ChangeEvent', 'prov:Activity'],
    terms: {
      from: 'org:originalOrganization',
      to: 'org:resultingOrganization',
      provision: 'dct:source',
      on: 'dct:date',
    },
  },
});
