import { day, listOf, placedFields, reference, statedIn, waitingReference, words } from './fields.js';
import { pageIndexes } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { HOLDERS, RESPONSIBILITIES } from './prefixes.js';
import { DERIVATION_RULES } from './terms.js';

export const delegationBan = kindOfRecord({
  description:
    'A document forbids whoever received or holds something to give it on (不得再行委托): what is given on from that day on may not be exercised',
  fields: {
    ...placedFields('delegation-bans'),
    bars: waitingReference('BARS', 'transfers', 'holdings', ...RESPONSIBILITIES).describe(
      'The transfer whose receiver, or the stated holding whose holder, may not give it on; or the responsibility that `body` may not give on. A source that is loaded later may have it; until then, nothing is forbidden',
    ),
    body: reference('BARRED', ...HOLDERS)
      .optional()
      .describe('Where `bars` is a responsibility: the body that may not give it on; absent if nobody may'),
    on: day
      .optional()
      .describe(
        'The first day on which it may not be given on; absent if the source has no day, so that it never may',
      ),
    words: words.describe('The words that forbid it, as printed'),
    derivedBy: listOf(DERIVATION_RULES).describe(
      'DATE_OF_DOCUMENT where the words give no day, so that it is forbidden from the day of the document',
    ),
    provision: statedIn,
  },
  labels: ['DelegationBan'],
  indexes: pageIndexes('DelegationBan', 'barsId'),
  linkedData: { types: ['DelegationBan'], terms: { provision: 'prov:wasDerivedFrom', on: 'dct:date' } },
});
