import { z } from 'zod';
import { readingFile } from '../gazette/reading.js';
import { unwrapSchema } from '../records/fields.js';
import type { ReadingInput } from './draft-document.js';

/** The fields of a reading that are facts, or lists of facts: those whose schema has the mark. */
const FIELDS_OF_FACTS = Object.entries(readingFile.shape).flatMap(([name, schema]) => {
  const whole = unwrapSchema(schema);
  const entry = whole instanceof z.ZodArray ? whole.element : whole;
  return entry instanceof z.ZodObject && 'reviewed' in entry.shape ? [name] : [];
});

/** A fact in a reading; its holders are facts too. */
interface Entry {
  readonly holders?: readonly Entry[] | undefined;
  readonly reviewed?: false | undefined;
}

function mark(entry: Entry): Entry {
  return {
    ...entry,
    ...(entry.holders === undefined ? {} : { holders: entry.holders.map(mark) }),
    reviewed: false,
  };
}

/**
 * @param reading that the program drafted
 * @returns the reading, in which each fact says that no person has reviewed it
 */
export function unreviewed(reading: ReadingInput): ReadingInput {
  const marked = Object.entries(reading)
    .filter(([name, value]) => FIELDS_OF_FACTS.includes(name) && value !== undefined)
    .map(
      ([name, value]) =>
        [name, Array.isArray(value) ? (value as readonly Entry[]).map(mark) : mark(value as Entry)] as const,
    );
  return { ...reading, ...Object.fromEntries(marked) };
}
