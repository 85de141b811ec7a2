import { lines, placedFields, reference, waitingReference, words } from './fields.js';
import { fullTextIndex, pageIndexes, rangeIndex } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { fold, toSearchTokens } from './text.js';

export const provision = kindOfRecord({
  description: 'A place in a document with its words: an article, a clause, a row of a table',
  fields: {
    ...placedFields('provisions'),
    document: reference('PART_OF', 'documents').describe('The document that it stands in'),
    amends: waitingReference('AMENDS', 'documents')
      .optional()
      .describe('The earlier document of which these words are a provision, if an amendment puts them there'),
    article: words
      .optional()
      .describe('With `amends`: where they stand in the earlier document: 第九条, 第十条之一'),
    parent: reference('PART_OF', 'provisions').optional().describe('The provision around it'),
    path: words.describe('Where it stands in the document: 附件1 第80项'),
    text: words.describe('Its words'),
    lines,
  },
  labels: ['Provision'],
  derived: ({ path, text }) => ({
    spelled: toSearchTokens(text),
    foldedPath: fold(path),
    spelledPath: toSearchTokens(path),
  }),
  indexes: [
    ...pageIndexes('Provision', 'documentId'),
    rangeIndex('Provision', 'documentId'),
    rangeIndex('Provision', 'amendsId'),
    fullTextIndex('provision_text', 'Provision'),
    fullTextIndex('provision_path', 'Provision', 'spelledPath'),
  ],
  linkedData: {
    types: ['Provision', 'prov:Entity'],
    terms: { document: 'dct:isPartOf', parent: 'dct:isPartOf', text: 'prov:value' },
  },
});
