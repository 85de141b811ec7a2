import { z } from 'zod';
import { words } from './fields.js';

/** The folder of what all cities share, and the first part of the names of its sources. */
export const SHARED = 'shared';
/** The last part of the name of a city's own source: its bodies, regions, classes, posts, persons and cited documents. */
export const NAME_LIST_SOURCE = 'authority';

/** The file `source.json` in a folder of records: the source that they come from. */
export const sourceRecord = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z0-9-]+\/[a-z0-9.-]+$/u, 'city/source, in lower-case letters, digits, dots and hyphens')
      .describe('City and source, such as changzhi/2020-03; readiness and loads use this name'),
    title: words.describe('What people call it'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/u, '64 hexadecimal digits')
      .describe('SHA-256 of the text that was read'),
    made: z
      .literal('IMPORT')
      .optional()
      .describe('How it came to be: IMPORT where a list was imported; a folder of records where left out'),
  })
  .describe('The source of the records in a folder');
/** The content of `source.json`. */
export type SourceRecord = z.infer<typeof sourceRecord>;
