import { z } from 'zod';
import { doubtful, placedFields, statedIn, words } from './fields.js';
import { fullTextIndex, pageIndexes, rangeIndex } from './indexes.js';
import type { Properties } from './kind.js';
import type { RESPONSIBILITIES } from './prefixes.js';
import { RESPONSIBILITY_FIELDS } from './terms.js';
import { fold, toSearchTokens } from './text.js';

/** The fields that all kinds of responsibilities share. */
export const responsibilityFields = (kind: (typeof RESPONSIBILITIES)[number]) => ({
  ...placedFields(kind),
  title: words.describe('What it is, in one line'),
  text: words.optional().describe('The words that set it out'),
  field: z.enum(RESPONSIBILITY_FIELDS).optional().describe('The field of government that it belongs to'),
  ...doubtful,
  provisions: z.array(statedIn).min(1).describe('The provisions that state it'),
});

/** Sorts after every date, so that a responsibility without a deadline comes last. */
export const NO_DAY = '9999-99-99';

/**
 * @param items the parts that the source prints in columns of their own
 * @returns the properties for finding and ordering a responsibility
 */
export function foundBy(
  { title, text }: { readonly title: string; readonly text?: string | undefined },
  items: readonly string[] = [],
): Properties {
  return {
    dueKey: NO_DAY,
    foldedTitle: fold(title),
    foldedItems: items.map(fold),
    foldedText: text === undefined ? undefined : fold(text),
    spelled: [title, ...items, text ?? ''].map(toSearchTokens).join(' | '),
  };
}

/** The indexes that all kinds of responsibilities share, because one list contains all of them. */
export const RESPONSIBILITY_INDEXES = [
  ...pageIndexes('Responsibility'),
  rangeIndex('Responsibility', 'title', 'ord', 'id'),
  rangeIndex('Responsibility', 'dueKey', 'ord', 'id'),
  fullTextIndex('responsibility_text', 'Responsibility'),
];

/** The terms of Dublin Core (`dct`) and PROV (`prov`) for the fields that all kinds of responsibilities share. */
export const RESPONSIBILITY_TERMS = {
  title: 'dct:title',
  text: 'prov:value',
  provisions: 'prov:wasDerivedFrom',
  parent: 'dct:isPartOf',
} as const;
