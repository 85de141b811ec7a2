import { z } from 'zod';
import { designation, doubtful, placedFields, reference, reviewed, statedIn, words } from './fields.js';
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
  reviewed,
  provisions: z.array(statedIn).min(1).describe('The provisions that state it'),
});

const itemCode = z
  .strictObject({
    scheme: words.describe('The scheme of the code, as the list names it: 职权编码'),
    code: designation.describe('The code, with its leading zeros'),
  })
  .describe('A code that a list prints for an item');
/** The field for the codes of an item. */
export const codes = z
  .array(itemCode)
  .default([])
  .describe('The codes that lists print for it (基本编码, 实施编码, 职权编码)');

const accountable = z
  .strictObject({
    situations: words.optional().describe('When somebody answers for it (追责情形)'),
    subjects: words.optional().describe('Who then answers for it (追责对象)'),
    basis: words.optional().describe('The acts on which that rests (追责依据), in the words of the list'),
    provision: reference('ACCOUNTABLE_AT', 'provisions').describe('The provision that says so'),
  })
  .describe('When somebody answers for how an item is exercised, and who');
/** The field for who answers for how an item is exercised. */
export const accountability = z
  .array(accountable)
  .default([])
  .describe(
    'When somebody answers for how it is exercised, and who (追责情形, 追责对象), as a 权责清单 has it',
  );

/** Who answers for how an item is exercised, as records store it. */
export type Accountability = z.infer<typeof accountable>;

/** @returns who answers for how an item is exercised; the graph stores each entry as a JSON text */
export function readAccountability(texts: readonly string[]): Accountability[] {
  return texts.map((text) => JSON.parse(text) as Accountability);
}

/** A code of an item as records store it. */
export type ItemCode = z.infer<typeof itemCode>;

/** @returns the codes of an item; the graph stores each as a JSON text */
export function readCodes(texts: readonly string[]): ItemCode[] {
  return texts.map((text) => JSON.parse(text) as ItemCode);
}

/** @returns the text by which an item is found by its code: of one scheme, or of any */
export function codeKey(code: string, scheme?: string): string {
  return JSON.stringify([fold(code), ...(scheme === undefined ? [] : [fold(scheme)])]);
}

/** Sorts after every date, so that a responsibility without a deadline comes last. */
export const NO_DAY = '9999-99-99';
/** Orders what waits for a fact after what has no day. */
export const PENDING_DAY = `${NO_DAY} pending`;

/**
 * @param items the parts that the source prints in columns of their own
 * @param itsCodes the codes of the item, which a search finds as it finds words
 * @returns the properties for finding and ordering a responsibility
 */
export function foundBy(
  { title, text }: { readonly title: string; readonly text?: string | undefined },
  items: readonly string[] = [],
  itsCodes: readonly ItemCode[] = [],
): Properties {
  const printed = [...items, ...itsCodes.map(({ code }) => code)];
  return {
    dueKey: NO_DAY,
    foldedTitle: fold(title),
    foldedItems: printed.map(fold),
    foldedText: text === undefined ? undefined : fold(text),
    codeKeys: itsCodes.flatMap(({ scheme, code }) => [codeKey(code), codeKey(code, scheme)]),
    spelled: [title, ...printed, text ?? ''].map(toSearchTokens).join(' | '),
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
