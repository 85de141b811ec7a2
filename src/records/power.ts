import { z } from 'zod';
import { words } from './fields.js';
import { kindOfRecord } from './kind.js';
import {
  accountability,
  codes,
  foundBy,
  RESPONSIBILITY_INDEXES,
  RESPONSIBILITY_TERMS,
  responsibilityFields,
} from './responsibility.js';
import { POWER_TYPE_VALUES } from './terms.js';

export const power = kindOfRecord({
  description: 'An administrative power (行政权力事项), as a power list has it',
  fields: {
    ...responsibilityFields('powers'),
    powerType: z.enum(POWER_TYPE_VALUES).describe('The type of power (事项类型)'),
    mainItem: words.describe('The main item (主项)'),
    subItem: words.optional().describe('The sub-item (子项)'),
    wordings: z.array(words).default([]).describe('Other wordings of it in the source'),
    codes,
    accountability,
  },
  labels: ['Responsibility', 'Power'],
  fixed: { kind: 'POWER' },
  derived: (record) =>
    foundBy(
      record,
      [record.mainItem, ...(record.subItem ? [record.subItem] : []), ...record.wordings],
      record.codes,
    ),
  indexes: RESPONSIBILITY_INDEXES,
  doubtSubject: 'ITEM',
  linkedData: { types: ['Power', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY_TERMS },
});
