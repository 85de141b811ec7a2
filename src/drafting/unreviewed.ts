import { z } from 'zod';
import { readingFile } from '../gazette/reading.js';
import { unwrapSchema } from '../records/fields.js';
import type { ReadingInput } from './draft-document.js';

/** The lists of a reading whose entries are facts: those whose schema has the mark. */
const LISTS_OF_FACTS = Object.entries(readingFile.shape).flatMap(([name, schema]) => {
  const list = unwrapSchema(schema);
  const isMarked =
    list instanceof z.ZodArray && list.element instanceof z.ZodObject && 'reviewed' in list.element.shape;
  return isMarked ? [name] : [];
});

/** A fact in a reading; its holders are facts too. */
interface Entry {
  readonly holders?: readonly Entry[];
}

function mark(entries: readonly Entry[]): readonly Entry[] {
  return entries.map((entry) => ({
    ...entry,
    ...(entry.holders === undefined ? {} : { holders: mark(entry.holders) }),
    reviewed: false,
  }));
}

/**
 * @param reading that the program drafted
 * @returns the reading, in which each fact says that no person has reviewed it
 */
export function unreviewed(reading: ReadingInput): ReadingInput {
  const lists = Object.entries(reading).filter(([name]) => LISTS_OF_FACTS.includes(name));
  const marked = lists.map(([name, entries]) => [name, mark(entries as readonly Entry[])] as const);
  return { ...reading, ...Object.fromEntries(marked) };
}
