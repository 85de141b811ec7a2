import { z } from 'zod';
import {
  day,
  grounds,
  jurisdiction,
  jurisdictionField,
  placedFields,
  reference,
  references,
  reviewed,
  statedIn,
  words,
} from './fields.js';
import { impreciseDays } from './imprecise-days.js';
import { pageIndexes, rangeIndex } from './indexes.js';
import { kindOfRecord } from './kind.js';
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
import { TRANSFER_KINDS } from './terms.js';

export const transfer = kindOfRecord({
  description: 'One body gives one responsibility to another (权责转移), by one row or clause',
  fields: {
    ...placedFields('transfers'),
    kind: z.enum(TRANSFER_KINDS).describe('What kind of giving it is, by its meaning'),
    verb: words.describe('The verb of the document: 赋予, 由…负责, 参照…履行, 移交'),
    from: reference('FROM', ...HOLDERS)
      .optional()
      .describe(
        'Who held it before, or whose duty it is (原实施部门); absent where the document names nobody',
      ),
    to: reference('TO', ...HOLDERS).describe('Who receives it (承接单位)'),
    grantedBy: reference('GRANTED_BY', ...HOLDERS)
      .optional()
      .describe('Whose act gives it: the issuer of the instrument, or the body that the clause lets decide'),
    responsibility: reference('OF', ...RESPONSIBILITIES).describe('What is given'),
    asWritten: words.describe('The responsibility as this row or clause words it'),
    fromAsWritten: words.optional().describe('The name of the former holder as the document writes it'),
    fromRoleAsWritten: words
      .optional()
      .describe('The words that make the former holder one: the head of its column'),
    fromJurisdiction: jurisdictionField('HELD_IN', 'HELD_EXCEPT')
      .optional()
      .describe('Where the former holder held it; absent where holdings of its own are stated'),
    fromGrounds: references('FROM_STATED_IN', 'provisions').describe(
      'Further provisions that name the former holder: the rows above in which a table prints a cell once for several',
    ),
    toAsWritten: words.describe('The name of the receiver as the document writes it'),
    ...limited,
    remark: words.optional().describe('What else the row says: (市政府批准) beside the former holder'),
    proviso: words.optional().describe('Words of another clause that qualify it (按照…执行)'),
    provisoIn: reference('QUALIFIED_IN', 'provisions').optional().describe('The provision with that clause'),
    ...approval,
    status,
    condition,
    pendingOn,
    jurisdiction: jurisdiction.describe('Where the receiver holds what is given'),
    effectiveFrom: day.optional().describe('The first day of effect (生效日期)'),
    effectiveTo: day.optional().describe('The first day without effect'),
    impreciseDays,
    ended,
    instrument: reference('BY_INSTRUMENT', 'documents').describe('The document whose act it is (依据文件)'),
    under: reference('UNDER', 'transfers')
      .optional()
      .describe('The transfer under which the giver itself held it'),
    ...deduced,
    reviewed,
    provision: statedIn,
    grounds,
  },
  labels: ['Transfer'],
  derived: (record) => ({
    ...deriveQualifiers(record, record.remark),
    effectiveKey: record.effectiveFrom ?? NO_DAY,
  }),
  indexes: [
    ...pageIndexes('Transfer', 'fromId', 'toId', 'responsibilityId', 'instrumentId'),
    rangeIndex('Transfer', 'underId'),
    rangeIndex('Transfer', 'toId', 'fromId', 'limitation'),
    rangeIndex('Transfer', 'title', 'ord', 'id'),
    ...['toId', 'fromId'].flatMap((holder) => [
      rangeIndex('Transfer', holder, 'effectiveKey', 'ord', 'id'),
      rangeIndex('Transfer', holder, 'expiresOn', 'ord', 'id'),
      rangeIndex('Transfer', holder, 'pending', 'ord', 'id'),
    ]),
    QUALIFIER_INDEX,
  ],
  doubtSubject: 'ITEM',
  linkedData: {
    types: ['Transfer', 'prov:Activity'],
    terms: {
      grantedBy: ['grantedBy', 'prov:wasAssociatedWith'],
      instrument: ['instrument', 'prov:used'],
      // In PROV only an entity can be derived from something. A transfer is an activity, so it uses dct:source.
      provision: 'dct:source',
      grounds: 'dct:source',
      fromGrounds: 'dct:source',
    },
  },
});
