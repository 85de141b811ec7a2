// The facts of a source that a reviewer decides on: entries of its readings, and the lists of powers of its manifest. Each has a key that
// is made of its words, so that a later draft of the same text, with other keys and other line numbers, has the same fact again.

import { createHash } from 'node:crypto';
import type { Correction, Manifest } from '../gazette/manifest.js';
import type { ReadingInput } from '../gazette/reading.js';
import { type LineRange, parseLineRange, type SourceText } from '../gazette/source-text.js';
import { CERTAINTIES, type Certainty } from '../records/terms.js';
import { fold } from '../records/text.js';
import { EDITABLE, type FactKind, OTHER_FACTS, RESPONSIBILITIES } from './kinds.js';

/** An entry of a reading or of the manifest; empty for a row of a list and for a clause, which stand only in the text. */
export type Entry = Readonly<Record<string, unknown>>;

/** A fact of a source, with its place in the files. */
export interface Fact {
  /** The same in every draft of the same words. */
  readonly key: string;
  readonly kind: FactKind;
  /** Slug of its document. */
  readonly document: string;
  /** Where it is in the file: in that of the reading, or in the manifest for a list of powers. */
  readonly place: readonly (string | number)[];
  readonly entry: Entry;
  /** Key of the provision that states it, and the provision's path and lines. */
  readonly at: string;
  readonly path: string;
  readonly lines: LineRange;
  /** What it says, by the name of the field. */
  readonly fields: Readonly<Record<string, string>>;
  /** A digest of what a reviewer sees of it. Other than the key, it changes with every field, and with the rows of a list. */
  readonly seen: string;
  /** The same for a duty without whether it only prohibits something, which earlier decisions did not see. They count as they are. */
  readonly seenBefore?: string;
  /** The words of the text on which it rests. */
  readonly quoted: readonly string[];
  /** Key of the fact of which it is a part: the responsibility of a holder, the item of a transfer, the list of a row. */
  readonly of: string | undefined;
  readonly isReviewed: boolean;
  readonly certainty: Certainty;
  /** The corrections on which it rests. */
  readonly doubts: readonly Correction[];
}

/** The files of a source that have facts. */
export interface FilesWithFacts {
  readonly manifest: Pick<Manifest, 'documents'>;
  readonly readings: readonly ReadingInput[];
  readonly corrections: readonly Correction[];
}

const text = (value: unknown): string =>
  value === undefined ? '' : Array.isArray(value) ? value.map(text).join('') : String(value);
const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** @returns the entries of a list of a reading */
export const entriesOf = (reading: ReadingInput, list: string): readonly Entry[] => {
  const found = (reading as Entry)[list];
  return Array.isArray(found) ? found.filter(isEntry) : [];
};
/** @returns the holders of a responsibility */
export const holdersOf = ({ holders }: Entry): readonly Entry[] =>
  Array.isArray(holders) ? holders.filter(isEntry) : [];
/** @returns the key of the provision that states an entry: a responsibility without one is stated by the provision of its own key */
export const placeOf = ({ at, key }: Entry): string => text(at ?? key);

/** @returns the name of a party, which a succession gives alone and a transfer with its words */
const partyOf = (value: unknown): string => text(isEntry(value) ? (value.is ?? value.written) : value);
const writtenOf = (value: unknown): string => (isEntry(value) ? text(value.written) : '');

/** @returns what a fact says, by field; empty fields are left out */
function fieldsOf(kind: FactKind, entry: Entry, item: Entry | undefined): Record<string, string> {
  const own = Object.fromEntries(
    EDITABLE[kind].map(({ name }) => [
      name,
      name === 'from' || name === 'to' ? partyOf(entry[name]) : text(entry[name]),
    ]),
  );
  const more: Record<string, unknown> =
    kind === 'duties'
      ? { prohibits: entry.prohibits === true }
      : kind === 'holdings' || kind === 'memberships'
        ? { is: entry.is ?? entry.written, written: entry.written, group: entry.group, title: item?.title }
        : kind === 'transfers'
          ? { title: item?.title ?? entry.written }
          : kind === 'endings' || kind === 'successions' || kind === 'expiry'
            ? { title: entry.words }
            : kind === 'groups'
              ? { title: entry.name }
              : kind === 'powerLists'
                ? { title: entry.path, rows: entry.rows }
                : {};
  const all = Object.entries({ ...own, ...more }).map(([name, value]) => [name, text(value)] as const);
  return Object.fromEntries(all.filter(([name, value]) => value !== '' && name !== 'certainty'));
}

/** @returns the words of the text on which an entry rests, the most telling first */
function quotedOf(kind: FactKind, entry: Entry, item: Entry | undefined): string[] {
  const pieces = (value: unknown) => (Array.isArray(value) ? value.map(text) : [text(value)]);
  const words = {
    holdings: [...pieces(item?.title), text(entry.written), text(entry.roleWords)],
    memberships: [text(entry.written), text(entry.person)],
    transfers: [text(entry.verb), writtenOf(entry.to), writtenOf(entry.from), ...pieces(item?.title)],
    endings: [text(entry.words)],
    successions: [text(entry.words)],
    expiry: [text(entry.words)],
    groups: [text(entry.name)],
    links: [text(entry.phrase), text(entry.title), text(entry.number)],
    powerLists: [],
    clauses: [],
    classes: [],
  };
  const own =
    kind in words
      ? words[kind as keyof typeof words]
      : [...pieces(entry.title), ...pieces(entry.text), text(entry.dueText)];
  return [...new Set(own)].filter(Boolean);
}

/** @returns what tells a fact from the others at its line */
export function identityOf(kind: FactKind, entry: Entry, item: Entry | undefined): string[] {
  switch (kind) {
    case 'holdings':
      return [text(item?.title), text(entry.written), text(entry.role)];
    case 'memberships':
      return [text(entry.group), text(entry.written), text(entry.role), text(entry.person)];
    case 'transfers':
      return [
        item === undefined ? JSON.stringify(entry.of) : text(item.title),
        text(entry.kind),
        writtenOf(entry.from),
        writtenOf(entry.to),
      ];
    case 'endings':
      return [text(entry.kind), text(entry.words), JSON.stringify(entry.of)];
    case 'successions':
      return [text(entry.kind), text(entry.from), text(entry.to)];
    case 'groups':
      return [text(entry.name)];
    case 'expiry':
      return [text(entry.words)];
    case 'links':
      return [text(entry.relation), text(entry.number), text(entry.title), text(entry.phrase)];
    case 'powerLists':
      return [text(entry.path)];
    default:
      return [text(entry.title)];
  }
}

/** @returns a digest of texts, for a key or for what was seen */
export const digestOf = (texts: readonly string[]): string =>
  createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);

/** The number of an item, which changes when an item is put before it. */
const NUMBERING = /^[\s#>*(（]*第?[一二三四五六七八九十百零〇\d.]*[条款项章节]?[)）、.．:：\s*]*/u;

/** @returns a line without the number of its item */
export const bareLine = (line: string): string => line.replace(NUMBERING, '');

/**
 * @param files of a source
 * @param source its text
 * @returns its facts, by document and line
 */
export function factsOf({ manifest, readings, corrections }: FilesWithFacts, source: SourceText): Fact[] {
  const keyed = new Map(corrections.flatMap((one) => (one.key === undefined ? [] : [[one.key, one]])));
  const documents = new Map(manifest.documents.map((one) => [one.slug, one]));
  const used = new Map<string, number>();
  const facts: Fact[] = [];
  const bare = (line: number) => bareLine(source.line(line));

  function add(
    fact: Pick<Fact, 'kind' | 'document' | 'place' | 'entry' | 'at' | 'path' | 'lines' | 'of'>,
    item?: Entry,
    above?: LineRange,
  ): Fact {
    const { kind, document, entry, lines } = fact;
    const quoted = quotedOf(kind, entry, item);
    const [first = ''] = quoted;
    const line = (first === '' ? undefined : source.find(first, lines)?.lines[0]) ?? lines[0];
    const named = documents.get(document);
    const made = digestOf(
      [
        named?.number ?? named?.title ?? document,
        kind,
        bare(line),
        above === undefined ? '' : bare(above[0]),
        ...identityOf(kind, entry, item),
      ].map(fold),
    );
    const count = (used.get(made) ?? 0) + 1;
    used.set(made, count);
    const doubts = [entry.doubt].flat().flatMap((key) => keyed.get(text(key)) ?? []);
    const fields = fieldsOf(kind, entry, item);
    const full: Fact = {
      ...fact,
      key: count === 1 ? made : `${made}-${count}`,
      fields,
      seen: digestOf([
        ...Object.entries(fields).flat(),
        ...(kind === 'powerLists' ? [source.words(lines)] : []),
      ]),
      ...(kind === 'duties'
        ? {
            seenBefore: digestOf(
              Object.entries(fields)
                .filter(([name]) => name !== 'prohibits')
                .flat(),
            ),
          }
        : {}),
      quoted,
      isReviewed: entry.reviewed !== false,
      certainty: CERTAINTIES.find((one) => one === entry.certainty) ?? 'CERTAIN',
      doubts,
    };
    facts.push(full);
    return full;
  }

  for (const [at, { slug, annexes }] of manifest.documents.entries())
    for (const [index, list] of annexes.entries())
      add({
        kind: 'powerLists',
        document: slug,
        place: ['documents', at, 'annexes', index],
        entry: list,
        at: '',
        path: list.path,
        lines: parseLineRange(list.lines),
        of: undefined,
      });
  for (const reading of readings) {
    const provisions = new Map(
      reading.provisions.map(({ key, path, lines }) => [key, { path, lines: parseLineRange(lines) }]),
    );
    const parents = new Map(reading.provisions.map(({ key, parent }) => [key, parent]));
    /** The provision around a place tells items that are printed alike under several headings. */
    const above = ({ at }: { readonly at: string }) => provisions.get(parents.get(at) ?? '')?.lines;
    const whole = { path: '', lines: [1, source.length] as const };
    const where = (entry: Entry, outer?: Entry) => {
      const key = outer === undefined || entry.at !== undefined ? placeOf(entry) : placeOf(outer);
      return { at: key, ...(provisions.get(key) ?? whole) };
    };
    const document = reading.document;
    const items = new Map<string, { readonly fact: Fact; readonly entry: Entry }>();
    for (const list of RESPONSIBILITIES)
      for (const [index, entry] of entriesOf(reading, list).entries()) {
        const place = [list, index];
        const stated = where(entry);
        const fact = add(
          { kind: list, document, place, entry, ...stated, of: undefined },
          undefined,
          above(stated),
        );
        items.set(text(entry.key), { fact, entry });
        for (const [number, holder] of holdersOf(entry).entries())
          add(
            {
              kind: 'holdings',
              document,
              place: [...place, 'holders', number],
              entry: holder,
              ...where(holder, entry),
              of: fact.key,
            },
            entry,
            above(stated),
          );
      }
    for (const list of OTHER_FACTS)
      for (const [index, entry] of entriesOf(reading, list).entries()) {
        const item = list === 'transfers' && typeof entry.of === 'string' ? items.get(entry.of) : undefined;
        const stated = where(entry);
        add(
          { kind: list, document, place: [list, index], entry, ...stated, of: item?.fact.key },
          item?.entry,
          above(stated),
        );
      }
    const { expiry } = reading;
    if (expiry !== undefined)
      add({ kind: 'expiry', document, place: ['expiry'], entry: expiry, ...where(expiry), of: undefined });
  }
  return inText(manifest, facts);
}

/** @returns facts by document and line; those of one line stay in their order */
export function inText<T extends Pick<Fact, 'document' | 'lines'>>(
  { documents }: FilesWithFacts['manifest'],
  facts: readonly T[],
): T[] {
  const order = new Map(documents.map(({ slug }, at) => [slug, at]));
  return facts.toSorted(
    (a, b) => (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) || a.lines[0] - b.lines[0],
  );
}
