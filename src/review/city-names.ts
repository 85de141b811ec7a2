// The names to review of a source, and how confirmed ones move into the lists of the city.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Document, isSeq, parse, parseDocument, stringify } from 'yaml';
import { DOCUMENTS, ORGANIZATIONS } from '../gazette/city-files.js';
import { SHARED } from '../records/source.js';
import { fold } from '../records/text.js';
import { NAME_LISTS } from './decisions.js';

/** An entry of a list of names: a name, or a document with its number or title. */
export interface NameEntry {
  readonly id: string;
  readonly name?: string | undefined;
  readonly number?: string | undefined;
  readonly title?: string | undefined;
  readonly aliases?: readonly (string | { readonly name: string })[];
}

const entriesIn = (document: Document, list: string): readonly NameEntry[] =>
  (document.toJS() as Readonly<Record<string, readonly NameEntry[] | null | undefined>> | null)?.[list] ?? [];

/** @returns the names of an entry, folded */
export const namesOf = ({ name, number, title }: NameEntry): string[] =>
  [name, number, title].flatMap((one) => (one === undefined ? [] : fold(one)));

/** Adds a name to the names to review; one whose id is there already is not added again. */
export function addName(document: Document, { list, ...entry }: { readonly list: string } & NameEntry): void {
  if (entriesIn(document, list).some(({ id }) => id === entry.id)) return;
  if (document.get(list) === undefined) document.setIn([list], document.createNode([entry]));
  else document.addIn([list], document.createNode(entry));
}

/** @returns every text in a file, folded: whatever names a body or a group is among them */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [fold(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * Removes new names that nothing names any more: those of removed facts, and groups, for a group must have a provision that sets it up.
 * @param document the names to review
 * @param removed texts of the removed facts, folded
 * @param named texts of all that is left, folded
 */
export function removeNames(
  document: Document,
  removed: ReadonlySet<string>,
  named: ReadonlySet<string>,
): void {
  for (const list of NAME_LISTS) {
    const entries = entriesIn(document, list);
    for (let index = entries.length - 1; index >= 0; index--) {
      const name = fold(entries[index]?.name ?? '');
      if (!named.has(name) && (list === 'groups' || removed.has(name))) document.deleteIn([list, index]);
    }
  }
}

/**
 * Moves the names that confirmed facts have into the lists of the city, and documents of the state and of provinces into the list that all
 * cities share. A name that the list has already only leaves the names to review.
 * @param city folder of the city
 * @param names the names to review
 * @param confirmed the names in confirmed facts, folded
 * @returns the texts of the files that change, by path
 */
export function moveNames(
  city: string,
  names: Document,
  confirmed: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const same = (list: string) => ({ from: list, to: list });
  for (const [at, lists] of [
    [path.join(city, ORGANIZATIONS), NAME_LISTS.map(same)],
    [path.join(city, DOCUMENTS), [same('documents')]],
    [path.join(path.dirname(city), SHARED, DOCUMENTS), [{ from: 'sharedDocuments', to: 'documents' }]],
  ] as const) {
    const before = existsSync(at) ? readFileSync(at, 'utf8') : '';
    const document = parseDocument(before);
    const known = lists.flatMap(({ to }) => entriesIn(document, to));
    const ids = new Set(known.map(({ id }) => id));
    const taken = new Set(
      known.flatMap((one) => [
        ...namesOf(one),
        ...(one.aliases ?? []).map((alias) => fold(typeof alias === 'string' ? alias : alias.name)),
      ]),
    );
    let text = before;
    for (const { from, to } of lists) {
      const entries = entriesIn(names, from);
      const moved = entries.filter((one) => namesOf(one).some((name) => confirmed.has(name)));
      const added = moved.filter((one) => !ids.has(one.id) && !namesOf(one).some((name) => taken.has(name)));
      if (added.length > 0) text = withEntries(text, to, added);
      for (let index = entries.length - 1; index >= 0; index--)
        if (moved.some((one) => one === entries[index])) names.deleteIn([from, index]);
    }
    if (text !== before) files.set(at, text);
  }
  return files;
}

/**
 * @param text of a YAML file that people write; all of it stays as they wrote it
 * @returns the text with entries at the end of a list
 */
function withEntries(text: string, list: string, entries: readonly object[]): string {
  const document = parseDocument(text);
  const content = (document.toJS() ?? {}) as Readonly<Record<string, readonly object[] | null | undefined>>;
  const wanted = { ...content, [list]: [...(content[list] ?? []), ...entries] };
  const written = insertedIn(text, document, list, entries);
  const { errors } = parseDocument(written);
  if (errors.length === 0 && isDeepStrictEqual(parse(written), wanted)) return written;
  // A form of YAML that the insertion does not know: the list is right, though its lines are written anew.
  document.setIn([list], document.createNode(wanted[list]));
  return document.toString({ lineWidth: 0 });
}

function insertedIn(text: string, document: Document, list: string, entries: readonly object[]): string {
  const node = document.get(list, true);
  const block = stringify(entries, { lineWidth: 0 }).trimEnd().split('\n');
  if (isSeq(node) && node.range) {
    const [start, end] = node.range;
    if (node.flow !== true) {
      const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
      const before = text.slice(0, end).trimEnd();
      return `${before}\n${block.map((line) => indent + line).join('\n')}${text.slice(before.length) || '\n'}`;
    }
    if (node.items.length > 0) {
      const inside = text.slice(0, end - 1).trimEnd();
      const all = entries.map((one) => JSON.stringify(one)).join(', ');
      return `${inside}\n  , ${all}${text.slice(inside.length)}`;
    }
    const lineEnd = text.indexOf('\n', end);
    const rest = text.slice(end, lineEnd < 0 ? undefined : lineEnd);
    const after = lineEnd < 0 ? '\n' : text.slice(lineEnd);
    return `${text.slice(0, start).trimEnd()}${rest}\n${block.map((line) => `  ${line}`).join('\n')}${after}`;
  }
  const own = text.trim() === '{}' ? '' : text;
  return `${own}${own === '' || own.endsWith('\n') ? '' : '\n'}${stringify({ [list]: entries }, { lineWidth: 0 })}`;
}
