import { z } from 'zod';
import {
  aliases,
  day,
  designation,
  lines,
  placedFields,
  reference,
  waitingReference,
  words,
} from './fields.js';
import { pageIndexes } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { HOLDERS } from './prefixes.js';
import { DOCUMENT_STATUSES } from './terms.js';
import { toSearchTokens } from './text.js';

export const document = kindOfRecord({
  description: 'A document: one that the source prints, or one that it only names',
  fields: {
    ...placedFields('documents'),
    number: designation.optional().describe('Its 文号'),
    title: words.optional().describe('Its title'),
    aliases,
    issuer: waitingReference('ISSUED_BY', ...HOLDERS)
      .optional()
      .describe('Who issued it; for a document that all cities share, a body that one of them may not have'),
    issuedOn: day.optional().describe('The day of its issue'),
    publishedOn: day
      .optional()
      .describe(
        'The day on which its text or its issue says that it was made public (公布日期); absent where nothing says so',
      ),
    status: z.enum(DOCUMENT_STATUSES).describe('Whether it is in force, repealed, or only cited here'),
    validFrom: day.optional().describe('The first day of its effect, if its own words give one (自…起施行)'),
    effectiveIn: reference('TAKES_EFFECT_IN', 'provisions')
      .optional()
      .describe('The provision with those words'),
    lines: lines.optional(),
  },
  labels: ['Document'],
  derived: ({ number = '', title = '', aliases: others }) => ({
    spelled: [number, title, ...others].map(toSearchTokens).join(' | '),
  }),
  indexes: pageIndexes('Document', 'issuerId'),
  names: {
    of: 'DOCUMENT',
    texts: ({ number, title, aliases: others }) =>
      [number, title, ...others].filter((text) => text !== undefined),
  },
  linkedData: {
    types: ['Document', 'foaf:Document', 'prov:Entity'],
    terms: {
      number: 'dct:identifier',
      title: 'dct:title',
      aliases: 'dct:alternative',
      issuer: ['dct:publisher', 'prov:wasAttributedTo'],
      issuedOn: 'dct:issued',
      publishedOn: 'dct:available',
    },
  },
});

/**
 * @returns the day from which on a document counts as known: the day on which it was made public; where nothing says that day, its own
 *   date, which is an inference; undefined where it has neither, and then it counts as known on every day. The day of loading is
 *   never meant
 */
export function dayKnown({
  publishedOn,
  issuedOn,
}: {
  readonly publishedOn?: string | undefined;
  readonly issuedOn?: string | undefined;
}): string | undefined {
  return publishedOn ?? issuedOn;
}
