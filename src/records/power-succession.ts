import { z } from 'zod';
import { day, flag, listOf, placedFields, reviewed, statedIn, waitingReference, words } from './fields.js';
import { pageIndexes } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { DERIVATION_RULES, POWER_SUCCESSION_KINDS } from './terms.js';

export const powerSuccession = kindOfRecord({
  description:
    'A later document lets a power go on as another one (更名, 合并, 拆分, 调整为): under another name, in another power, or as a power of another type',
  fields: {
    ...placedFields('power-successions'),
    from: waitingReference('CONTINUES', 'powers').describe(
      'The power that was. A source that is loaded later may have it; until then, nothing goes on',
    ),
    to: waitingReference('GOES_ON_AS', 'powers').describe(
      'The power as which it goes on. A source that is loaded later may have it; until then, it has no name on record',
    ),
    kind: z
      .enum(POWER_SUCCESSION_KINDS)
      .describe(
        'RENAMED: under another name (更名). MERGED: in another power (合并). SPLIT: in several, each with a record of its own (拆分). RETYPED: as a power of another type (许可调整为备案). REPLACED: another power takes its place',
      ),
    on: day
      .optional()
      .describe(
        'The first day of the power as which it goes on. Absent while the day is a fact that is not on record: nothing goes on until another record of the two powers has a day',
      ),
    pending: words
      .optional()
      .describe('Instead of `on`: the fact with which it takes effect, in the words of the document'),
    words: words.describe('The words that say so, as printed'),
    newHolders: flag.describe(
      'True if the document itself says who holds the power as which it goes on. Otherwise whoever held the former power holds it, at the same places and on the same conditions',
    ),
    derivedBy: listOf(DERIVATION_RULES).describe(
      'DATE_OF_DOCUMENT where the words give no day, so that it goes on from the day of the document',
    ),
    reviewed,
    provision: statedIn,
  },
  labels: ['PowerSuccession'],
  indexes: pageIndexes('PowerSuccession', 'fromId', 'toId'),
  linkedData: {
    types: ['PowerSuccession', 'prov:Activity'],
    terms: { from: 'prov:used', to: 'prov:generated', provision: 'dct:source', on: 'dct:date' },
  },
});
