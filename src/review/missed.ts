// Facts that a draft missed and that a reviewer adds: where they are stated, and how they enter a reading.

import type { Document } from 'yaml';
import { z } from 'zod';
import type { ReadingInput } from '../gazette/reading.js';
import { numberRange } from '../gazette/reading.js';
import { type LineRange, parseLineRange, type SourceText } from '../gazette/source-text.js';
import { fold } from '../records/text.js';
import { type Entry, entriesOf, holdersOf, placeOf } from './facts.js';
import { type FactKind, MISSED, MISSED_KINDS } from './kinds.js';

/** The schema of a missed fact in the decisions of a reviewer. */
export const missedFact = z.strictObject({
  kind: z.enum(MISSED_KINDS),
  /** The lines that the reviewer chose. */
  lines: numberRange,
  fields: z.record(z.string(), z.string()),
});

/** A fact that a reviewer adds. */
export type Missed = z.infer<typeof missedFact>;

interface Placed {
  readonly key: string;
  readonly path: string;
  readonly lines: LineRange;
}

/** @returns the provisions of a reading, the smallest first; of two with equal lines the inner one */
const provisionsOf = ({ provisions }: ReadingInput): Placed[] =>
  provisions
    .map(({ key, path, lines }) => ({ key, path, lines: parseLineRange(lines) }))
    .reverse()
    .sort((a, b) => a.lines[1] - a.lines[0] - (b.lines[1] - b.lines[0]));

/** @returns the smallest provision that has these lines; undefined if none has them all */
export const provisionAt = (reading: ReadingInput, [start, end]: LineRange): Placed | undefined =>
  provisionsOf(reading).find(({ lines }) => lines[0] <= start && end <= lines[1]);

/** @returns the words of the text that a missed fact quotes */
const wordsIn = ({ kind, fields }: Missed): string[] =>
  MISSED[kind].flatMap(({ name, type }) => (type === 'words' ? (fields[name] ?? []) : []));

/** @returns the provision that states a missed fact: the one at its lines, or the smallest with its words if the lines have moved */
export function provisionWith(reading: ReadingInput, missed: Missed, source: SourceText): Placed | undefined {
  const has = ({ lines }: Placed) => wordsIn(missed).every((one) => source.find(one, lines) !== null);
  const lines = parseLineRange(missed.lines);
  const here = lines[1] <= source.length ? provisionAt(reading, lines) : undefined;
  return here !== undefined && has(here) ? here : provisionsOf(reading).find(has);
}

/** A missed fact in its place. */
export interface StatedMissed {
  readonly kind: FactKind;
  readonly document: string;
  readonly at: string;
  readonly path: string;
  readonly lines: LineRange;
  readonly quoted: readonly string[];
}

/** @returns where a missed fact is stated; undefined if no provision has its words */
export function statedBy(
  missed: Missed,
  reading: ReadingInput,
  source: SourceText,
): StatedMissed | undefined {
  const place = provisionWith(reading, missed, source);
  return (
    place && {
      kind: missed.kind === 'memberships' ? missed.kind : 'holdings',
      document: reading.document,
      at: place.key,
      path: place.path,
      lines: place.lines,
      quoted: wordsIn(missed),
    }
  );
}

const without = (fields: Readonly<Record<string, string>>, ...names: string[]) =>
  Object.fromEntries(Object.entries(fields).filter(([name, value]) => !names.includes(name) && value !== ''));

/** @returns the bearer or the member that a missed fact names, as an entry of a reading */
const bearerOf = ({ fields }: Missed): Entry =>
  without(fields, 'title', 'dueText', 'dueOn', ...(fields.is === fields.written ? ['is'] : []));

/**
 * @param key of the entry, if it becomes one of its own
 * @param at key of the provision that states it
 * @returns the entry of a missed fact as in a reading
 */
export function entryOf(missed: Missed, key: string, at: string): Entry {
  const { title, dueText, dueOn } = missed.fields;
  return missed.kind === 'memberships'
    ? { ...bearerOf(missed), at }
    : {
        key,
        at,
        ...without({ title: title ?? '', dueText: dueText ?? '', dueOn: dueOn ?? '' }),
        holders: [bearerOf(missed)],
      };
}

/**
 * Writes a missed fact into a reading. A bearer of an item that the provision has already becomes one more holder of it, and confirms it.
 * @param key of the entry, if it becomes one of its own
 * @param at key of the provision that states it
 */
export function addMissed(document: Document, missed: Missed, key: string, at: string): void {
  const reading = document.toJS() as ReadingInput;
  const entry = entryOf(missed, key, at);
  const add = (place: readonly (string | number)[], list: readonly unknown[], one: unknown) => {
    if (list.length === 0) document.setIn(place, document.createNode([one]));
    else document.addIn(place, document.createNode(one));
  };
  const entries = entriesOf(reading, missed.kind);
  const title = fold(missed.fields.title ?? '');
  const index = entries.findIndex(
    (one) =>
      missed.kind !== 'memberships' && placeOf(one) === at && fold([one.title].flat().join('')) === title,
  );
  const known = entries[index];
  if (known === undefined) add([missed.kind], entries, entry);
  else {
    add([missed.kind, index, 'holders'], holdersOf(known), bearerOf(missed));
    document.deleteIn([missed.kind, index, 'reviewed']);
  }
  const nobody = (reading.bindsNobody ?? []).findIndex((one) => one.at === at);
  if (nobody >= 0 && missed.kind !== 'memberships') document.deleteIn(['bindsNobody', nobody]);
}
