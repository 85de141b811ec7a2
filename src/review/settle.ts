// What reviewers agree on goes into the readings; where they differ stays as it was drafted.

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Document, isSeq, parseDocument, stringify } from 'yaml';
import { DOCUMENTS, ORGANIZATIONS } from '../gazette/city-files.js';
import { NAMES_TO_REVIEW } from '../gazette/names-to-review.js';
import { readingFile } from '../gazette/reading.js';
import { InputError } from '../records/read-yaml.js';
import { fold } from '../records/text.js';
import { confirmed } from './changes.js';
import {
  type Answer,
  type Decision,
  type Decisions,
  NAME_LISTS,
  readDecisions,
  reviewersOf,
} from './decisions.js';
import { entriesOf, type Fact } from './facts.js';
import { RESPONSIBILITIES } from './kinds.js';
import { CORRECTIONS, MANIFEST, type ReviewedSource, readingAt, readSourceFolder } from './source-folder.js';

/** A fact with the decision of each reviewer who decided on it. */
export interface Judged {
  readonly fact: Fact;
  readonly by: ReadonlyMap<string, Decision>;
}

const answerOf = ({ decision, changes }: Decision): Pick<Answer, 'decision' | 'changes'> => ({
  decision,
  ...(changes === undefined || Object.keys(changes).length === 0 ? {} : { changes }),
});

/** @returns whether all who decided on a fact decided the same */
export const isAgreed = ({ by }: Judged): boolean => {
  const [first, ...others] = [...by.values()].map(answerOf);
  return first !== undefined && others.every((one) => isDeepStrictEqual(one, first));
};

/** @returns the facts on which somebody decided, in the order of the text */
export function judgedBy(facts: readonly Fact[], reviews: ReadonlyMap<string, Decisions>): Judged[] {
  return facts.flatMap((fact) => {
    const by = new Map(
      [...reviews].flatMap(([name, decisions]) => {
        const one = decisions.get(fact.key);
        return one === undefined ? [] : [[name, one] as const];
      }),
    );
    return by.size === 0 ? [] : [{ fact, by }];
  });
}

/** What `settle` did. */
export interface Settled {
  readonly accepted: number;
  readonly changed: number;
  readonly removed: number;
  /** Facts on which the reviewers differ. */
  readonly differ: readonly Judged[];
  /** Facts on which nobody has decided. */
  readonly open: number;
}

/** How the key of a correction begins that a draft made. */
export const DRAFTED_DOUBT = 'draft-';
/** A file of a source that is being changed. */
type Files = Map<string, Document>;

/**
 * Puts into the readings what the reviewers of a source agree on.
 * @param dataDir the data folder
 * @param name of the source: CITY/SOURCE
 * @throws ReviewError if there is no such source; InputError if a file of it is invalid, or would be. Nothing is written then.
 */
export function settle(dataDir: string, name: string): Settled {
  const source = readSourceFolder(dataDir, name);
  const { folder, facts } = source;
  const reviews = new Map(reviewersOf(folder).map((one) => [one, readDecisions(folder, one)]));
  const drafted = facts.filter(({ isReviewed }) => !isReviewed);
  const judged = judgedBy(drafted, reviews);
  const agreed = judged.filter(isAgreed).map((one) => ({ ...one, answer: [...one.by.values()][0] }));
  const files: Files = new Map();
  const open = (file: string) => {
    const known = files.get(file);
    if (known !== undefined) return known;
    const at = path.join(folder, file);
    const document = parseDocument(existsSync(at) ? readFileSync(at, 'utf8') : '');
    files.set(file, document);
    return document;
  };
  const fileOf = ({ kind, document }: Fact) => (kind === 'powerLists' ? MANIFEST : readingAt(document));

  const out = new Set(
    agreed
      .filter(({ answer }) => answer?.decision === 'REJECT' || answer?.decision === 'BINDS_NOBODY')
      .map(({ fact }) => fact.key),
  );
  // A responsibility stays while something of it stays.
  for (const fact of facts) if (fact.of !== undefined && !out.has(fact.key)) out.delete(fact.of);

  /** Facts that leave no doubt. */
  const cleared = new Set(out);
  for (const { fact, answer } of agreed) {
    if (answer === undefined || out.has(fact.key)) continue;
    if (answer.decision === 'ACCEPT' || answer.decision === 'CHANGE') {
      const document = open(fileOf(fact));
      const settled = confirmed(fact.kind, fact.entry, answer.changes);
      // The parts of the entry that are facts of their own are changed at their own place.
      for (const field of new Set([...Object.keys(fact.entry), ...Object.keys(settled)]))
        if (!(field in settled)) document.deleteIn([...fact.place, field]);
        else if (!isDeepStrictEqual(settled[field], fact.entry[field]))
          document.setIn([...fact.place, field], document.createNode(settled[field]));
      if (!('doubt' in settled)) cleared.add(fact.key);
      for (const one of answer.newNames ?? []) addName(open(NAMES_TO_REVIEW), one);
    }
  }
  for (const { fact, answer, by } of agreed)
    if (answer?.decision === 'BINDS_NOBODY') bindNobody(open(readingAt(fact.document)), fact, [...by.keys()]);
  removeFacts(
    facts.filter(({ key }) => out.has(key)),
    (fact) => open(fileOf(fact)),
  );
  removeReferences(source, out, (document) => open(readingAt(document)));
  removeCorrections(open(CORRECTIONS), cleared, facts);
  const left = facts.filter(({ key }) => !out.has(key));
  const changes = new Map(agreed.map(({ fact, answer }) => [fact.key, answer?.changes ?? {}]));
  removeGroups(open(NAMES_TO_REVIEW), namesIn(left, changes));
  const confirmedFacts = left.filter(({ key, isReviewed }) => isReviewed || changes.has(key));
  const cityFiles = moveNames(path.dirname(folder), open(NAMES_TO_REVIEW), namesIn(confirmedFacts, changes));

  for (const [file, document] of files) checkReading(`${name}/${file}`, document);
  const write = (at: string, text: string) => {
    writeFileSync(`${at}.part`, text);
    renameSync(`${at}.part`, at);
  };
  // The city's files first: a name that both files have counts once, and a name that none has fails the extraction.
  for (const [at, text] of cityFiles) write(at, text);
  for (const [file, document] of files) write(path.join(folder, file), document.toString({ lineWidth: 0 }));
  const count = (decision: Decision['decision']) =>
    agreed.filter(({ answer }) => answer?.decision === decision).length;
  return {
    accepted: count('ACCEPT'),
    changed: count('CHANGE'),
    removed: out.size,
    differ: judged.filter((one) => !isAgreed(one)),
    open: drafted.length - judged.length,
  };
}

/** @throws InputError if the changed file is no reading; a file of another kind is left to the extraction */
function checkReading(label: string, document: Document): void {
  if (!label.includes('/readings/')) return;
  const { error } = readingFile.safeParse(document.toJS());
  if (error !== undefined)
    throw new InputError(
      error.issues.map(({ path: keys, message }) => ({
        file: label,
        line: 1,
        problem: `${keys.map(String).join('.')}: ${message}`,
      })),
    );
}

function addName(document: Document, { list, ...entry }: { readonly list: string } & NewEntry): void {
  const names = document.toJS() as Readonly<Record<string, readonly { readonly id: string }[]>> | null;
  if (names?.[list]?.some(({ id }) => id === entry.id) === true) return;
  if (names?.[list] === undefined) document.setIn([list], document.createNode([entry]));
  else document.addIn([list], document.createNode(entry));
}

/** Notes that the provision of a fact binds nobody. */
function bindNobody(document: Document, { at }: Fact, reviewers: readonly string[]): void {
  const entry = { at, reason: `It binds nobody: ${reviewers.join(', ')}.` };
  const before = (document.toJS() as { bindsNobody?: readonly { at: string }[] }).bindsNobody;
  if (before?.some((one) => one.at === at) === true) return;
  if (before === undefined) document.setIn(['bindsNobody'], document.createNode([entry]));
  else document.addIn(['bindsNobody'], document.createNode(entry));
}

/** Removes entries, the last of each list first, so that the places of the others stay true. */
function removeFacts(facts: readonly Fact[], documentOf: (fact: Fact) => Document): void {
  const last = ({ place }: Fact) => Number(place.at(-1));
  for (const fact of facts.toSorted((a, b) => b.place.length - a.place.length || last(b) - last(a)))
    documentOf(fact).deleteIn(fact.place);
}

/** Removes what names a responsibility that is no longer there. */
function removeReferences(
  { readings, facts }: ReviewedSource,
  out: ReadonlySet<string>,
  documentOf: (document: string) => Document,
): void {
  const kinds: ReadonlySet<string> = new Set(RESPONSIBILITIES);
  for (const reading of readings) {
    const gone = new Set(
      facts
        .filter(({ key, kind, document }) => document === reading.document && out.has(key) && kinds.has(kind))
        .map(({ entry }) => String(entry.key)),
    );
    if (gone.size === 0) continue;
    const document = documentOf(reading.document);
    const left = document.toJS() as Parameters<typeof entriesOf>[0];
    for (const [list, field] of [
      ['indicators', 'parent'],
      ['links', 'policy'],
    ] as const)
      for (const [index, entry] of entriesOf(left, list).entries())
        if (gone.has(String(entry[field]))) document.deleteIn([list, index, field]);
    const same = left.sameDuty?.filter((pair) => pair.every((key) => !gone.has(key)));
    if (same !== undefined && same.length !== left.sameDuty?.length)
      document.setIn(['sameDuty'], document.createNode(same));
  }
}

/** The fields of a fact that name a body, a group, a person or a document. */
const NAMED = ['is', 'from', 'to', 'person', 'group', 'number', 'title'];

/** @returns the names in facts, after the changes to each */
const namesIn = (
  facts: readonly Fact[],
  changes: ReadonlyMap<string, Readonly<Record<string, string>>>,
): ReadonlySet<string> =>
  new Set(
    facts.flatMap(({ key, fields }) => {
      const now: Readonly<Record<string, string>> = { ...fields, ...changes.get(key) };
      return NAMED.flatMap((name) => (now[name] === undefined ? [] : fold(now[name])));
    }),
  );

/** An entry of the names to review: a name, or a document with its number or title. */
interface NewEntry {
  readonly id: string;
  readonly name?: string;
  readonly number?: string;
  readonly title?: string;
}

const entriesIn = (document: Document, list: string): readonly NewEntry[] =>
  (document.toJS() as Readonly<Record<string, readonly NewEntry[] | undefined>> | null)?.[list] ?? [];

/** Removes new groups that no fact names any more: a group must have a provision that sets it up. */
function removeGroups(document: Document, named: ReadonlySet<string>): void {
  const groups = entriesIn(document, 'groups');
  for (let index = groups.length - 1; index >= 0; index--)
    if (!named.has(fold(groups[index]?.name ?? ''))) document.deleteIn(['groups', index]);
}

/**
 * Moves the names that confirmed facts have into the lists of the city.
 * @returns the texts of the city's files that change, by path
 */
function moveNames(
  city: string,
  names: Document,
  confirmedNames: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const list of [...NAME_LISTS, 'documents'] as const) {
    const at = path.join(city, list === 'documents' ? DOCUMENTS : ORGANIZATIONS);
    const entries = entriesIn(names, list);
    const moved = entries.filter(({ name, number, title }) =>
      [name, number, title].some((one) => one !== undefined && confirmedNames.has(fold(one))),
    );
    if (moved.length === 0) continue;
    const text = files.get(at) ?? (existsSync(at) ? readFileSync(at, 'utf8') : '');
    files.set(at, withEntries(text, list, moved));
    for (let index = entries.length - 1; index >= 0; index--)
      if (moved.some((one) => one === entries[index])) names.deleteIn([list, index]);
  }
  return files;
}

/**
 * @param text of a YAML file that people write; all of it stays as they wrote it
 * @returns the text with entries at the end of a list
 */
function withEntries(text: string, list: string, entries: readonly object[]): string {
  const document = parseDocument(text);
  const node = document.get(list, true);
  if (isSeq(node) && node.flow !== true && node.range) {
    const [start, end] = node.range;
    const indent = ' '.repeat(start - text.lastIndexOf('\n', start - 1) - 1);
    const lines = stringify(entries, { lineWidth: 0 }).trimEnd().split('\n');
    const before = text.slice(0, end).trimEnd();
    return `${before}\n${lines.map((line) => indent + line).join('\n')}${text.slice(before.length) || '\n'}`;
  }
  if (document.has(list)) {
    document.setIn([list], document.createNode(entries));
    return document.toString({ lineWidth: 0 });
  }
  const before = text.trim() === '{}' ? '' : text;
  return `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${stringify({ [list]: entries }, { lineWidth: 0 })}`;
}

/** Removes the corrections that gave doubts which are no longer there. */
function removeCorrections(document: Document, cleared: ReadonlySet<string>, facts: readonly Fact[]): void {
  const doubtsOf = (isCleared: boolean) =>
    facts
      .filter(({ key }) => cleared.has(key) === isCleared)
      .flatMap(({ doubts }) => doubts.map(({ key }) => key));
  const left = new Set(doubtsOf(false));
  const dropped = new Set(
    doubtsOf(true).filter((key) => key?.startsWith(DRAFTED_DOUBT) === true && !left.has(key)),
  );
  const list = (document.toJS() as { corrections?: readonly { key?: string }[] }).corrections ?? [];
  for (let index = list.length - 1; index >= 0; index--)
    if (dropped.has(list[index]?.key)) document.deleteIn(['corrections', index]);
}
