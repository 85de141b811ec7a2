import { z } from 'zod';
import { lines, listOf, placedFields, reference, references, words } from './fields.js';
import { pageIndexes } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { maskContacts } from './mask-contacts.js';
import { RECORD_KINDS } from './prefixes.js';
import { ANOMALY_KINDS, DOUBT_SUBJECTS } from './terms.js';

export const anomaly = kindOfRecord({
  description: 'A fault of the printed text, and how it was read',
  fields: {
    ...placedFields('anomalies'),
    kind: z.enum(ANOMALY_KINDS).describe('What kind of fault it is'),
    document: reference('IN_DOCUMENT', 'documents').optional().describe('The document in which it stands'),
    lines,
    asPrinted: z.string().overwrite(maskContacts).describe('What is printed'),
    reading: words.describe('What was read'),
    alternatives: z.array(words).default([]).describe('Other readings'),
    reason: words.describe('Why it was read so'),
    about: references('ABOUT', ...RECORD_KINDS).describe('The records that it makes doubtful'),
    subjects: listOf(DOUBT_SUBJECTS).describe('What it makes doubtful in them'),
    provisions: references('AT', 'provisions').describe('The provisions in which it stands'),
  },
  labels: ['Anomaly'],
  indexes: pageIndexes('Anomaly', 'documentId'),
  linkedData: { types: ['Anomaly'] },
});
