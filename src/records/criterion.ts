import { z } from 'zod';
import { doubts, placedFields, reference, reviewed, statedIn, words } from './fields.js';
import { pageIndexes, rangeIndex } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { RESPONSE_LEVELS } from './terms.js';

export const criterion = kindOfRecord({
  description:
    'The condition under which a level of response to a hazard begins, or that the hazard has no such level',
  fields: {
    ...placedFields('criteria'),
    hazard: reference('OF', 'hazards').describe('The hazard'),
    level: z.enum(RESPONSE_LEVELS).describe('The level of response'),
    exists: z.boolean().describe('False where the plan has no such level for the hazard'),
    criterion: words.optional().describe('The words that say when it begins'),
    doubts,
    reviewed,
    provision: statedIn,
  },
  labels: ['ResponseCriterion'],
  indexes: [...pageIndexes('ResponseCriterion'), rangeIndex('ResponseCriterion', 'hazardId')],
  linkedData: { types: ['ResponseCriterion'], terms: { provision: 'prov:wasDerivedFrom' } },
});
