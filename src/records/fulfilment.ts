import { day, listOf, placedFields, reviewed, statedIn, waitingReference, words } from './fields.js';
import { pageIndexes, rangeIndex } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { DERIVATION_RULES } from './terms.js';

export const fulfilment = kindOfRecord({
  description:
    'A later document states that a condition is met, or that a matter was handed over (已备案, 已完成交接): from that day on the conditional transfer or holding is in force',
  fields: {
    ...placedFields('fulfilments'),
    fulfils: waitingReference('FULFILS', 'transfers', 'holdings', 'endings', 'document-changes').describe(
      'The conditional transfer or stated holding whose condition is met, or the ending or change of a document that waits for the fact. A source that is loaded later may have it; until then, nothing is met',
    ),
    on: day.describe('The first day on which it is in force, or on which what it ends no longer holds'),
    words: words.describe('The words that state the fact, as printed'),
    derivedBy: listOf(DERIVATION_RULES).describe(
      'DATE_OF_DOCUMENT where the words give no day, so that it is met on the day of the document',
    ),
    reviewed,
    provision: statedIn,
  },
  labels: ['Fulfilment'],
  indexes: [
    ...pageIndexes('Fulfilment', 'fulfilsId'),
    rangeIndex('Fulfilment', 'toId', 'on', 'ord', 'id'),
    rangeIndex('Fulfilment', 'fromId', 'on', 'ord', 'id'),
  ],
  linkedData: { types: ['Fulfilment'], terms: { provision: 'prov:wasDerivedFrom', on: 'dct:date' } },
});
