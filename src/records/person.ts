import { namedFields } from './fields.js';
import { HOLDER_INDEXES, HOLDER_NAMES } from './holder.js';
import { kindOfRecord } from './kind.js';
import { NAME_TERMS } from './linked-data.js';

export const person = kindOfRecord({
  description: 'A person whom a document names',
  fields: namedFields('persons'),
  labels: ['Holder', 'Person'],
  fixed: { type: 'PERSON' },
  indexes: HOLDER_INDEXES,
  names: HOLDER_NAMES,
  linkedData: { types: ['Person', 'foaf:Person', 'prov:Person'], terms: NAME_TERMS },
});
