import { day, listOf, placedFields, reviewed, statedIn, waitingReference, words } from './fields.js';
import { pageIndexes } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { DERIVATION_RULES } from './terms.js';

export const removal = kindOfRecord({
  description:
    'A later document takes a member out of a group (不再担任, 退出), or dissolves a group or a body that no other follows (撤销)',
  fields: {
    ...placedFields('removals'),
    removes: waitingReference('REMOVES', 'memberships', 'working-groups', 'organizations').describe(
      'The membership that ends, or the group or body that is dissolved. A source that is loaded later may have it; until then, nothing ends',
    ),
    on: day
      .optional()
      .describe(
        'The first day on which it no longer belongs or exists; absent if the document has no day, or while the day is a fact that is not on record',
      ),
    pending: words
      .optional()
      .describe(
        'Instead of `on`: the fact with which it takes effect, in the words of the document. It ends nothing until another record of the same has a day',
      ),
    words: words.describe('The words that say so, as printed'),
    derivedBy: listOf(DERIVATION_RULES).describe(
      'DATE_OF_DOCUMENT where the words give no day, so that it ends on the day of the document',
    ),
    reviewed,
    provision: statedIn,
  },
  labels: ['Removal'],
  indexes: pageIndexes('Removal', 'removesId'),
  linkedData: { types: ['Removal'], terms: { provision: 'prov:wasDerivedFrom', on: 'dct:date' } },
});
