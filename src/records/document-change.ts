import { z } from 'zod';
import {
  day,
  listOf,
  placedFields,
  reference,
  reviewed,
  statedIn,
  waitingReference,
  words,
} from './fields.js';
import { rangeIndex } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { DERIVATION_RULES, DOCUMENT_CHANGE_KINDS } from './terms.js';

export const documentChange = kindOfRecord({
  description:
    'A document or one of its provisions ends or gets new words: by a later document, or by the term that it sets itself',
  fields: {
    ...placedFields('document-changes'),
    kind: z
      .enum(DOCUMENT_CHANGE_KINDS)
      .describe(
        'REPEALED: 废止. EXPIRED: the document says itself how long it is valid (有效期). A provision is REPLACED (修改为), DELETED (删去) or ADDED (增加)',
      ),
    document: waitingReference('CHANGES', 'documents').describe(
      'The document that it changes. A source that is loaded later may have it',
    ),
    article: words
      .optional()
      .describe('The provision of that document, by its path: 第九条. Absent if the whole document is meant'),
    ends: waitingReference('ENDS_PROVISION', 'provisions')
      .optional()
      .describe('The record of that provision; absent if it is added, or if its text is not loaded'),
    replacedBy: reference('REPLACED_BY', 'provisions')
      .optional()
      .describe('The new words, if the provision is replaced or added'),
    on: day
      .optional()
      .describe(
        'The first day on which the old words no longer hold and the new ones do; absent while it waits for a fact',
      ),
    pending: words
      .optional()
      .describe(
        'The words for the fact on which it takes effect instead of a day. A fulfilment of the change gives the day',
      ),
    words: words.describe('The words that say so, as printed'),
    derivedBy: listOf(DERIVATION_RULES).describe(
      'DATE_OF_DOCUMENT where the words give no day, so that it takes effect on the day of the document',
    ),
    reviewed,
    provision: statedIn,
  },
  labels: ['DocumentChange'],
  indexes: [rangeIndex('DocumentChange', 'documentId', 'ord', 'id'), rangeIndex('DocumentChange', 'endsId')],
  linkedData: { types: ['DocumentChange'], terms: { provision: 'prov:wasDerivedFrom', on: 'dct:date' } },
});
