import { z } from 'zod';
import { reference, words } from './fields.js';
import { kindOfRecord } from './kind.js';
import {
  foundBy,
  RESPONSIBILITY_INDEXES,
  RESPONSIBILITY_TERMS,
  responsibilityFields,
} from './responsibility.js';
import { BONUS_KINDS } from './terms.js';

export const indicator = kindOfRecord({
  description: 'An indicator by which bodies are assessed (考核指标)',
  fields: {
    ...responsibilityFields('indicators'),
    points: z.number().optional().describe('The points that it counts for'),
    criterion: words.optional().describe('What is assessed'),
    method: words.optional().describe('How it is assessed'),
    bonus: words.optional().describe('The words about points that are added or taken beside'),
    bonusKind: z
      .enum(BONUS_KINDS)
      .optional()
      .describe('Whether `bonus` adds points (加分项) or takes them (扣分项)'),
    parent: reference('PART_OF', 'indicators').optional().describe('The indicator that it is a part of'),
  },
  labels: ['Responsibility', 'Indicator'],
  fixed: { kind: 'INDICATOR' },
  derived: (record) => foundBy(record),
  indexes: RESPONSIBILITY_INDEXES,
  doubtSubject: 'ITEM',
  linkedData: { types: ['Indicator', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY_TERMS },
});
