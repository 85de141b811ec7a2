import { z } from 'zod';
import { placedFields, reference, reviewed, statedIn, words } from './fields.js';
import { pageIndexes, rangeIndex } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { DOCUMENT_RELATIONS } from './terms.js';

export const documentLink = kindOfRecord({
  description: 'What one document says about another: it repeals, carries out or cites it',
  fields: {
    ...placedFields('document-links'),
    from: reference('FROM_DOCUMENT', 'documents').describe('The document that says so'),
    to: reference('TO_DOCUMENT', 'documents').describe('The document that it speaks of'),
    relation: z.enum(DOCUMENT_RELATIONS).describe('What the one is to the other'),
    phrase: words.describe('The words that say so'),
    article: words.optional().describe('The article of the other document, where it is named'),
    reviewed,
    provision: statedIn,
  },
  labels: ['DocumentLink'],
  indexes: [
    ...pageIndexes('DocumentLink'),
    rangeIndex('DocumentLink', 'fromId'),
    rangeIndex('DocumentLink', 'toId'),
  ],
  linkedData: { types: ['DocumentLink'], terms: { provision: 'prov:wasDerivedFrom' } },
});
