import { z } from 'zod';
import { doubtful, placedFields, reference, reviewed, statedIn, words } from './fields.js';
import { pageIndexes, rangeIndex } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { STATED_TERMS } from './linked-data.js';
import { HOLDERS } from './prefixes.js';
import { COMMAND_STEPS, RESPONSE_LEVELS } from './terms.js';

export const commandStep = kindOfRecord({
  description: 'Who takes which step before a level of response is declared: consents, signs, convenes',
  fields: {
    ...placedFields('authorities'),
    level: z.enum(RESPONSE_LEVELS).describe('The level of response'),
    step: z.enum(COMMAND_STEPS).describe('The step'),
    holder: reference('BY', ...HOLDERS).describe('Who takes it'),
    asWritten: words.describe('Their name as the document writes it'),
    ...doubtful,
    reviewed,
    provision: statedIn,
  },
  labels: ['Authority'],
  indexes: [...pageIndexes('Authority'), rangeIndex('Authority', 'documentId', 'level')],
  doubtSubject: 'HOLDER',
  linkedData: { types: ['Authority'], terms: STATED_TERMS },
});
