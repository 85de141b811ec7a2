// Facts that a draft missed and that a reviewer adds: where they are stated, and how they enter a reading.

import type { Document } from 'yaml';
import { z } from 'zod';
import type { ReadingInput } from '../gazette/reading.js';
import { numberRange } from '../gazette/reading.js';
import { type LineRange, parseLineRange, type SourceText } from '../gazette/source-text.js';
import { fold } from '../records/text.js';
import { type Entry, entriesOf, holdersOf, placeOf } from './facts.js';
import { isResponsibility, RESPONSIBILITIES } from './kinds.js';
import {
  FORMS,
  type FormField,
  isListOf,
  MISSED_KINDS,
  type MissedKind,
  partiesIn,
  schemaOf,
} from './missed-form.js';

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

/**
 * Finds words for a field of a fact that a provision states: in it, in what is above it in the provisions around it, and the words that name a
 * bearer in any clause before it.
 * @returns the keys of the clauses that the fact must name as its grounds; undefined if the words are not there
 */
export function groundsOf(
  { name, isOfBearer }: FormField,
  words: string,
  at: Placed,
  reading: ReadingInput,
  source: SourceText,
): string[] | undefined {
  const has = (lines: LineRange) => source.find(words, lines) !== null;
  if (has(at.lines)) return [];
  // A fact is found by its item, so this stands in its own clause.
  if (name === 'title') return undefined;
  const parents = new Map(reading.provisions.map(({ key, parent }) => [key, parent]));
  const provisions = provisionsOf(reading);
  for (let above = parents.get(at.key); above !== undefined; above = parents.get(above)) {
    const around = provisions.find(({ key }) => key === above);
    if (around !== undefined && has([around.lines[0], at.lines[1]])) return [];
  }
  if (!isOfBearer) return undefined;
  const [nearest] = provisions
    .filter(({ lines }) => lines[1] < at.lines[0] && has(lines))
    .sort((a, b) => b.lines[1] - a.lines[1]);
  return nearest === undefined ? undefined : [nearest.key];
}

/** @returns the fields of a missed fact that quote the text, with their words */
const wordsIn = ({ kind, fields }: Missed): [field: FormField, words: string][] =>
  FORMS[kind].flatMap((field) => {
    const words = fields[field.name] ?? '';
    return field.type === 'words' && words !== '' ? [[field, words] as [FormField, string]] : [];
  });

/** @returns the provision that states a missed fact: the one at its lines, or the smallest with its words if the lines have moved */
function provisionWith(reading: ReadingInput, missed: Missed, source: SourceText): Placed | undefined {
  const words = wordsIn(missed);
  const has = (at: Placed) => words.every(([field, one]) => groundsOf(field, one, at, reading, source));
  const lines = parseLineRange(missed.lines);
  const here = lines[1] <= source.length ? provisionAt(reading, lines) : undefined;
  if (here !== undefined && has(here)) return here;
  const own = words.filter(([{ isOfBearer }]) => !isOfBearer);
  const first = own.length === 0 ? words.slice(0, 1) : own;
  return provisionsOf(reading).find(
    (one) => first.every(([, said]) => source.find(said, one.lines) !== null) && has(one),
  );
}

/** A missed fact in its place. */
export interface StatedMissed {
  /** A bearer is shown as the bearers that were drafted. */
  readonly kind: MissedKind | 'holdings';
  readonly document: string;
  readonly at: string;
  readonly path: string;
  readonly lines: LineRange;
  readonly quoted: readonly string[];
  /** Clauses above that have words of it. */
  readonly grounds: readonly string[];
}

/** @returns as what a missed fact is shown: a responsibility with a bearer as that bearer */
export const shownAs = ({ kind, fields }: Missed): StatedMissed['kind'] =>
  isResponsibility(kind) && fields.written !== undefined ? 'holdings' : kind;

/** @returns where a missed fact is stated; undefined if no provision has its words */
export function statedBy(
  missed: Missed,
  reading: ReadingInput,
  source: SourceText,
): StatedMissed | undefined {
  const place = provisionWith(reading, missed, source);
  if (place === undefined) return undefined;
  const words = wordsIn(missed);
  return {
    kind: shownAs(missed),
    document: reading.document,
    at: place.key,
    path: place.path,
    lines: place.lines,
    quoted: words.map(([, one]) => one),
    grounds: [
      ...new Set(words.flatMap(([field, one]) => groundsOf(field, one, place, reading, source) ?? [])),
    ],
  };
}

/** @returns the names of bodies, groups, persons and documents in a missed fact */
export const namesOfMissed = ({ kind, fields }: Missed): string[] => [
  ...partiesIn(kind, fields).map(({ name }) => name),
  ...(kind === 'links' ? [fields.number, fields.title] : []).flatMap((one) => one ?? []),
];

/** Puts a value into an entry, with the objects and lists around it. */
function put(
  entry: Record<string | number, unknown>,
  path: readonly (string | number)[],
  value: unknown,
): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  if (rest.length === 0) entry[first] = value;
  else {
    entry[first] ??= typeof rest[0] === 'number' ? [] : {};
    put(entry[first] as Record<string | number, unknown>, rest, value);
  }
}

/** Leaves out a name that says no more than the words as printed. */
function withoutSameNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSameNames);
  if (typeof value !== 'object' || value === null) return value;
  const { is, ...others } = value as Entry;
  const kept = is === undefined || is === others.written ? others : { ...others, is };
  return Object.fromEntries(Object.entries(kept).map(([name, one]) => [name, withoutSameNames(one)]));
}

/**
 * @param key of the entry, if its kind has one
 * @param item key of the responsibility that a transfer gives
 * @returns the entry of a missed fact as in a reading
 */
export function entryOf(
  missed: Missed,
  { at, grounds }: Pick<StatedMissed, 'at' | 'grounds'>,
  key: string,
  item?: string,
): Entry {
  const { shape } = schemaOf(missed.kind);
  const entry: Record<string, unknown> = {
    ...('key' in shape ? { key } : {}),
    ...('at' in shape ? { at } : {}),
    ...(item === undefined ? {} : { of: item }),
  };
  for (const { name, path, read } of FORMS[missed.kind]) {
    const value = missed.fields[name] ?? '';
    if (value !== '') put(entry, path, read(value));
  }
  if (isResponsibility(missed.kind)) {
    entry.holders ??= [];
    for (const holder of entry.holders as Record<string, unknown>[])
      if (grounds.length > 0) holder.grounds = [...grounds];
  } else if ('grounds' in shape && grounds.length > 0) entry.grounds = [...grounds];
  return withoutSameNames(entry) as Entry;
}

const keyOfItem = (key: string) => `${key}-item`;

/**
 * Writes a missed fact into a reading. A bearer of an item that the provision has already becomes one more holder of it, and confirms it; so
 * does a transfer of such an item.
 * @param key of the entry, if it becomes one of its own
 */
export function addMissed(
  document: Document,
  missed: Missed,
  key: string,
  stated: Pick<StatedMissed, 'at' | 'grounds'>,
): void {
  const reading = document.toJS() as ReadingInput;
  const add = (place: readonly (string | number)[], list: readonly unknown[], one: unknown) => {
    if (list.length === 0) document.setIn(place, document.createNode([one]));
    else document.addIn(place, document.createNode(one));
  };
  const { kind } = missed;
  const title = fold(missed.fields.title ?? '');
  const known = (list: string) =>
    entriesOf(reading, list).findIndex(
      (one) => placeOf(one) === stated.at && fold([one.title].flat().join('')) === title,
    );
  const confirm = (list: string, index: number) => document.deleteIn([list, index, 'reviewed']);
  if (isResponsibility(kind)) {
    const entry = entryOf(missed, stated, key);
    const index = known(kind);
    const same = entriesOf(reading, kind)[index];
    if (same === undefined) add([kind], entriesOf(reading, kind), entry);
    else {
      for (const holder of holdersOf(entry)) add([kind, index, 'holders'], holdersOf(same), holder);
      confirm(kind, index);
    }
  } else if (kind === 'transfers' && title !== '') {
    const [list = 'duties', index = -1] =
      RESPONSIBILITIES.map((one) => [one, known(one)] as const).find(([, at]) => at >= 0) ?? [];
    const same = entriesOf(reading, list)[index];
    if (same === undefined)
      add(['duties'], entriesOf(reading, 'duties'), {
        key: keyOfItem(key),
        at: stated.at,
        title: missed.fields.title,
      });
    else confirm(list, index);
    const item = same === undefined ? keyOfItem(key) : String(same.key);
    add([kind], entriesOf(reading, kind), entryOf(missed, stated, key, item));
  } else if (isListOf(kind)) add([kind], entriesOf(reading, kind), entryOf(missed, stated, key));
  else document.setIn([kind], document.createNode(entryOf(missed, stated, key)));
  const nobody = (reading.bindsNobody ?? []).findIndex((one) => one.at === stated.at);
  if (nobody >= 0 && (isResponsibility(kind) || kind === 'transfers'))
    document.deleteIn(['bindsNobody', nobody]);
}
