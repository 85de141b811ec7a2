import { day, placedFields, reference, statedIn } from './fields.js';
import { pageIndexes } from './indexes.js';
import { kindOfRecord } from './kind.js';

export const ending = kindOfRecord({
  description:
    'A later act that ends a transfer or a stated holding of any source: a withdrawal, an abolition',
  fields: {
    ...placedFields('endings'),
    ends: reference('ENDS', 'transfers', 'holdings').describe('The transfer or stated holding that it ends'),
    on: day.describe('The first day on which the ended transfer or holding no longer holds'),
    provision: statedIn,
  },
  labels: ['Ending'],
  indexes: pageIndexes('Ending'),
  linkedData: { types: ['Ending'], terms: { provision: 'prov:wasDerivedFrom', on: 'dct:date' } },
});
