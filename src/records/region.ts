import { z } from 'zod';
import { allNames, namedFields, reference } from './fields.js';
import { pageIndexes } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { NAME_TERMS } from './linked-data.js';
import { REGION_KINDS } from './terms.js';

export const region = kindOfRecord({
  description: 'A territory: a city, a county, a development zone',
  fields: {
    ...namedFields('regions'),
    kind: z.enum(REGION_KINDS).describe('What kind of territory it is'),
    partOf: reference('PART_OF', 'regions').optional().describe('The region that it lies in'),
  },
  labels: ['Region'],
  indexes: pageIndexes('Region'),
  names: { of: 'REGION', texts: allNames },
  linkedData: { types: ['Region', 'prov:Location'], terms: { ...NAME_TERMS, partOf: 'dct:isPartOf' } },
});
