import { z } from 'zod';
import { day, grounds, jurisdiction, placedFields, reference, reviewed, statedIn, words } from './fields.js';
import { impreciseDays } from './imprecise-days.js';
import { pageIndexes, rangeIndex } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { STATED_TERMS } from './linked-data.js';
import { HOLDERS, RESPONSIBILITIES } from './prefixes.js';
import {
  approval,
  condition,
  deduced,
  deriveQualifiers,
  ended,
  limited,
  pendingOn,
  QUALIFIER_INDEX,
  status,
} from './qualifiers.js';
import { NO_DAY } from './responsibility.js';
import { HOLDING_ROLES } from './terms.js';

export const holding = kindOfRecord({
  description:
    'A body holds a responsibility (权责归属); what follows from a transfer is derived by the load and not written',
  fields: {
    ...placedFields('holdings'),
    holder: reference('BY', ...HOLDERS).describe('Who holds it'),
    responsibility: reference('OF', ...RESPONSIBILITIES).describe('What is held'),
    role: z.enum(HOLDING_ROLES).describe('In which role (责任方式)'),
    status,
    jurisdiction: jurisdiction.describe('Where the holder holds it'),
    ...limited,
    condition,
    pendingOn,
    validFrom: day.optional().describe('The first day on which it holds'),
    validTo: day.optional().describe('The first day on which it no longer holds'),
    impreciseDays,
    ended,
    arisesFrom: reference('ARISES_FROM', 'transfers').optional().describe('The transfer that it arises from'),
    asWritten: words.describe('The name of the holder as the document writes it'),
    roleAsWritten: words.describe('The words that make the role: 按职责牵头, 第一责任人'),
    unit: words
      .optional()
      .describe(
        'The unit within the holder that handles it (承办机构), as the list names it: 行政审批股; several, joined by 、, where the rows of the holder name several',
      ),
    share: words.optional().describe('Its part of a whole that the document divides (本县 11 处)'),
    proviso: words.optional().describe('Words that qualify it without changing its status'),
    ...approval,
    person: reference('THROUGH', 'persons')
      .optional()
      .describe('The person through whom the holder answers, where the document pairs them'),
    accountable: reference('ANSWERED_BY', ...HOLDERS)
      .optional()
      .describe(
        'The post or class of posts that is paired with the holder where no person is named (各县区长)',
      ),
    ...deduced,
    reviewed,
    provision: statedIn,
    grounds,
  },
  labels: ['Holding'],
  derived: (record) => ({
    ...deriveQualifiers(record, record.proviso),
    fromKey: record.validFrom ?? NO_DAY,
  }),
  indexes: [
    ...pageIndexes(
      'Holding',
      'holderId',
      'responsibilityId',
      'instrumentId',
      'documentId',
      'regionId',
      'fromKey',
    ),
    rangeIndex('Holding', 'responsibilityOrd', 'responsibilityId', 'ord', 'id'),
    rangeIndex('Holding', 'holderId', 'responsibilityOrd', 'responsibilityId'),
    rangeIndex('Holding', 'holderId', 'role'),
    rangeIndex('Holding', 'holderId', 'expiresOn', 'ord', 'id'),
    rangeIndex('Holding', 'holderId', 'resumedKey', 'ord', 'id'),
    QUALIFIER_INDEX,
  ],
  doubtSubject: 'HOLDER',
  linkedData: {
    types: ['Holding', 'prov:Entity'],
    terms: {
      ...STATED_TERMS,
      holder: ['holder', 'prov:wasAttributedTo'],
      arisesFrom: 'prov:wasGeneratedBy',
    },
  },
});
