import { z } from 'zod';
import { day, reference, statedIn, unplacedFields } from './fields.js';
import { pageIndexes } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { SUCCESSION_KINDS } from './terms.js';

export const succession = kindOfRecord({
  description: 'One body takes the place of another',
  fields: {
    ...unplacedFields('successions'),
    from: reference('FROM', 'organizations').describe('The body that was'),
    to: reference('TO', 'organizations').describe('The body that takes its place'),
    kind: z.enum(SUCCESSION_KINDS).describe('How: renamed, merged, split or replaced'),
    on: day.optional().describe('The first day of the new body'),
    provision: statedIn,
  },
  labels: ['Succession'],
  indexes: pageIndexes('Succession'),
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
