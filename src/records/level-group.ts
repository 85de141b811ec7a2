import { z } from 'zod';
import { doubtful, placedFields, reference, reviewed, statedIn } from './fields.js';
import { pageIndexes, rangeIndex } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { STATED_TERMS } from './linked-data.js';
import { RESPONSE_LEVELS } from './terms.js';

export const levelGroup = kindOfRecord({
  description: 'A group that is formed or sent out at a level of response',
  fields: {
    ...placedFields('level-groups'),
    level: z.enum(RESPONSE_LEVELS).describe('The level of response'),
    group: reference('FORMS', 'working-groups').describe('The group'),
    ...doubtful,
    reviewed,
    provision: statedIn,
  },
  labels: ['LevelGroup'],
  indexes: [...pageIndexes('LevelGroup'), rangeIndex('LevelGroup', 'documentId', 'level')],
  doubtSubject: 'HOLDER',
  linkedData: { types: ['LevelGroup'], terms: STATED_TERMS },
});
