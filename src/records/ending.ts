import { z } from 'zod';
import { day, listOf, placedFields, reviewed, statedIn, waitingReference, words } from './fields.js';
import { pageIndexes, rangeIndex } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { DERIVATION_RULES, ENDING_KINDS } from './terms.js';

export const ending = kindOfRecord({
  description:
    'What ends a transfer or a stated holding of any source: a withdrawal, an abolition, or the end of the words that it rests on',
  fields: {
    ...placedFields('endings'),
    kind: z
      .enum(ENDING_KINDS)
      .default('WITHDRAWN')
      .describe(
        'WITHDRAWN: taken back from the body (收回). ABOLISHED: the matter itself ends (取消). DISCONTINUED: no longer carried out (停止执行, 不再实施). The words that it rests on are REPEALED (废止), valid no longer: EXPIRED (有效期届满), or AMENDED (修改, 删去)',
      ),
    ends: waitingReference('ENDS', 'transfers', 'holdings').describe(
      'The transfer or stated holding that it ends. A source that is loaded later may have it; until then, nothing is ended',
    ),
    on: day
      .optional()
      .describe(
        'The first day on which the ended transfer or holding no longer holds; absent while it waits for a fact',
      ),
    pending: words
      .optional()
      .describe(
        'The words for the fact on which it takes effect instead of a day (待新办法施行后废止). A fulfilment of the ending gives the day',
      ),
    words: words.optional().describe('The words that end it, as printed'),
    derivedBy: listOf(DERIVATION_RULES).describe(
      'DATE_OF_DOCUMENT where the words give no day, so that it ends on the day of the document',
    ),
    reviewed,
    provision: statedIn,
  },
  labels: ['Ending'],
  indexes: [
    ...pageIndexes('Ending', 'endsId'),
    rangeIndex('Ending', 'fromId', 'endKey', 'ord', 'id'),
    rangeIndex('Ending', 'giverId', 'endKey', 'ord', 'id'),
  ],
  linkedData: { types: ['Ending'], terms: { provision: 'prov:wasDerivedFrom', on: 'dct:date' } },
});
