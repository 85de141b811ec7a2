// What reviewers agree on goes into the readings; where they differ stays as it was drafted.

import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Document } from 'yaml';
import { readCityFiles } from '../gazette/city-files.js';
import { NameAuthority } from '../gazette/name-authority.js';
import { NAMES_TO_REVIEW } from '../gazette/names-to-review.js';
import { readingFile } from '../gazette/reading.js';
import { parseLineRange } from '../gazette/source-text.js';
import { InputError } from '../records/read-yaml.js';
import { fold } from '../records/text.js';
import { writeFiles } from '../records/write-files.js';
import { ChangedFiles } from './changed-files.js';
import { confirmed } from './changes.js';
import { addName, moveNames, removeNames, textsIn } from './city-names.js';
import { classesToReview, judgeClasses, membersIn } from './classes.js';
import {
  type Decision,
  type Decisions,
  isKept,
  readDecisions,
  reviewersOf,
  reviewText,
} from './decisions.js';
import { addDoubt, removeCorrections } from './doubts.js';
import { entriesOf, type Fact } from './facts.js';
import { isAbout, isAgreed, type Judged, judgedBy } from './judge.js';
import { isResponsibility } from './kinds.js';
import { addMissed, type Missed, namesOfMissed, type StatedMissed, statedBy } from './missed.js';
import { type AddedAt, judgeClauses } from './settle-clauses.js';
import { settleRows } from './settle-rows.js';
import { CORRECTIONS, type ReviewedSource, readingAt, readSourceFolder } from './source-folder.js';

/** What `settle` did. */
export interface Settled {
  readonly accepted: number;
  readonly changed: number;
  readonly removed: number;
  /** Missed facts that reviewers added, and those whose words no provision of their document has. */
  readonly added: number;
  readonly misplaced: readonly Decision[];
  /** Rows of lists of powers on which the reviewers agree and that wait for the other rows of their list. */
  readonly waiting: number;
  /** Facts on which the reviewers differ. */
  readonly differ: readonly Judged[];
  /** Facts that say something else now than when somebody decided on them: nothing was done. */
  readonly outdated: readonly Judged[];
  /** Facts on which nobody has decided. */
  readonly open: number;
  /** Clauses without a fact that are noted as binding nobody, and those of which nobody has said anything. */
  readonly nobody: number;
  readonly openClauses: number;
}

/**
 * Puts into the readings what the reviewers of a source agree on.
 * @param dataDir the data folder
 * @param name of the source: CITY/SOURCE
 * @param at the time with which the decisions are marked as settled
 * @throws ReviewError if there is no such source; InputError if a file of it is invalid, or would be. Nothing is written then.
 */
export function settle(dataDir: string, name: string, at = new Date().toISOString()): Settled {
  const source = readSourceFolder(dataDir, name);
  const { folder, manifest } = source;
  const city = path.dirname(name);
  const { organizations, regions } = readCityFiles(dataDir, city);
  const authority = new NameAuthority(city, organizations, regions);
  const facts = source.facts.filter(({ kind }) => kind !== 'powerLists');
  const reviews = new Map(reviewersOf(folder).map((one) => [one, readDecisions(folder, one)]));
  const judged = judgedBy(facts, reviews).filter(({ by }) =>
    [...by.values()].some(({ settled }) => settled === undefined),
  );
  const agreed = judged.filter(isAgreed).map((one) => ({ ...one, answer: [...one.by.values()][0] }));
  const files = new ChangedFiles(folder);
  const readingOf = (document: string) => files.open(readingAt(document));
  const rows = settleRows(source, authority, reviews, files);
  const classes = judgeClasses(classesToReview(folder, source.facts), reviews);

  const out = new Set(agreed.filter(({ answer }) => !isKept(answer)).map(({ fact }) => fact.key));
  // A responsibility stays while something of it stays, and a group while it has a member.
  for (const fact of facts) if (fact.of !== undefined && !out.has(fact.key)) out.delete(fact.of);
  const withMembers = new Set(
    facts.filter(({ key }) => !out.has(key)).flatMap(({ fields }) => fold(fields.group ?? '')),
  );
  for (const { key, kind, fields } of facts)
    if (kind === 'groups' && withMembers.has(fold(fields.title ?? ''))) out.delete(key);

  /** Facts that leave no doubt. */
  const cleared = new Set(out);
  const kept = agreed.flatMap(({ fact, answer, by }) =>
    answer === undefined || out.has(fact.key) || !isKept(answer) ? [] : [{ fact, answer, by }],
  );
  for (const { fact, answer, by } of kept) {
    if (fact.isReviewed && answer.decision === 'ACCEPT') continue;
    const document = readingOf(fact.document);
    const { certainty, doubt } = fact.entry;
    const before = fact.isReviewed && typeof certainty === 'string' ? { certainty } : {};
    let settled = confirmed(fact.kind, fact.entry, { ...before, ...answer.changes });
    if (settled.certainty !== undefined && doubt === undefined)
      settled = {
        ...settled,
        doubt: addDoubt(files.open(CORRECTIONS), fact, settled.certainty, [...by.keys()]),
      };
    // The parts of the entry that are facts of their own are changed at their own place.
    for (const field of new Set([...Object.keys(fact.entry), ...Object.keys(settled)]))
      if (!(field in settled)) document.deleteIn([...fact.place, field]);
      else if (!isDeepStrictEqual(settled[field], fact.entry[field]))
        document.setIn([...fact.place, field], document.createNode(settled[field]));
    if (!('doubt' in settled)) cleared.add(fact.key);
    for (const one of answer.newNames ?? []) addName(files.open(NAMES_TO_REVIEW), one);
  }
  const left = facts.filter(({ key }) => !out.has(key));
  const { placed, misplaced } = placedIn(source, reviews);
  const clauses = judgeClauses(source, facts, reviews, placed);
  for (const { fact, by } of clauses.nobody) bindNobody(readingOf(fact.document), fact, [...by.keys()]);
  const contested = new Set(clauses.differ.flatMap(({ by }) => [...by.values()].map(({ key }) => key)));
  const added = placed.filter(({ decision }) => !contested.has(decision.key));
  for (const { fact, answer, by } of agreed)
    if (answer?.decision === 'BINDS_NOBODY' && !left.some((one) => bindsAt(one, fact)))
      bindNobody(readingOf(fact.document), fact, [...by.keys()]);
  removeFacts(
    facts.filter(({ key }) => out.has(key)),
    ({ document }) => readingOf(document),
  );
  removeReferences(source, out, readingOf);
  removeCorrections(files.open(CORRECTIONS), cleared, facts);
  for (const { decision: one, missed, stated } of added) {
    addMissed(readingOf(one.about.document), missed, one.key, stated);
    for (const name of one.newNames ?? []) addName(files.open(NAMES_TO_REVIEW), name);
  }
  const changes = new Map(agreed.map(({ fact, answer }) => [fact.key, answer?.changes ?? {}]));
  const names = files.open(NAMES_TO_REVIEW);
  const readings = source.readings.map(({ document }): unknown => readingOf(document).toJS());
  const removed = facts.filter(({ key }) => out.has(key)).map(({ entry }) => entry);
  removeNames(
    names,
    new Set(textsIn(removed)),
    new Set([...textsIn([readings, manifest]), ...rowsOf(source)]),
  );
  const confirmedFacts = left.filter(({ key, isReviewed }) => isReviewed || changes.has(key));
  for (const { fact, by } of classes.agreed) setMembers(names, fact, [...by.values()][0]?.changes ?? {});
  const confirmedNames = new Set(
    [
      ...namesIn(confirmedFacts, changes),
      ...added.flatMap(({ missed }) => namesOfMissed(missed).map(fold)),
      ...rows.names.map(fold),
    ].filter((one) => !classes.waiting.has(one)),
  );
  const movedClasses = classes.agreed.filter(({ fact }) => confirmedNames.has(fold(fact.fields.title ?? '')));
  const members = movedClasses.flatMap(({ by }) => membersIn([...by.values()][0]?.changes?.members ?? ''));
  const cityFiles = moveNames(
    path.dirname(folder),
    names,
    new Set([...confirmedNames, ...members.map(fold)]),
  );

  for (const [file, content] of files.changed())
    if (file.startsWith('readings')) checkReading(`${name}/${file}`, content);
  const done = [...agreed.filter(({ fact }) => out.has(fact.key)), ...kept, ...rows.done, ...clauses.nobody];
  // The city's files first: a name that both files have counts once, and a name that none has fails the extraction.
  writeFiles(
    new Map<string, string>([
      ...cityFiles,
      ...files.texts(),
      ...[...reviews].flatMap(([reviewer, decisions]) => {
        const marked = new Map(decisions);
        for (const { fact, by } of done) {
          const one = by.get(reviewer);
          if (one !== undefined && one.settled === undefined) marked.set(fact.key, { ...one, settled: at });
        }
        for (const { decision: one } of added) {
          const own = decisions.get(one.key);
          if (own !== undefined) marked.set(one.key, { ...own, settled: at });
        }
        return isDeepStrictEqual(marked, decisions) ? [] : [reviewText(folder, reviewer, marked)];
      }),
    ]),
  );
  const count = (decision: Decision['decision']) =>
    [...kept, ...rows.done].filter(
      ({ answer, fact }) => answer.decision === decision && !(fact.isReviewed && decision === 'ACCEPT'),
    ).length;
  const isJudged = new Set(judged.map(({ fact }) => fact.key));
  return {
    accepted: count('ACCEPT'),
    changed: count('CHANGE'),
    removed: out.size,
    added: added.length,
    misplaced,
    waiting: rows.waiting,
    differ: [...judged.filter((one) => !isAgreed(one)), ...rows.differ, ...clauses.differ, ...classes.differ],
    outdated: judgedBy(
      [...facts, ...rows.all, ...clauses.all],
      reviews,
      (one, fact) => one.settled === undefined && !isAbout(one, fact),
    ),
    open:
      facts.filter(({ key, isReviewed }) => !isReviewed && !isJudged.has(key)).length +
      rows.open +
      classes.open,
    nobody: clauses.nobody.length,
    openClauses: clauses.open,
  };
}

/** A missed fact that a reviewer added and that is not in the readings yet. */
interface PlacedFact extends AddedAt {
  readonly missed: Missed;
  readonly stated: StatedMissed;
}

/** @returns the missed facts that are not in the readings yet, each once, with where they are stated; and those that no provision has */
function placedIn({ readings, source }: ReviewedSource, reviews: ReadonlyMap<string, Decisions>) {
  const open = new Map(
    [...reviews].flatMap(([reviewer, decisions]) =>
      [...decisions.values()].flatMap((decision) =>
        decision.missed === undefined || decision.settled !== undefined
          ? []
          : [[decision.key, { decision, reviewer, missed: decision.missed }] as const],
      ),
    ),
  );
  const placed: PlacedFact[] = [];
  const misplaced: Decision[] = [];
  for (const one of open.values()) {
    const { decision, missed } = one;
    const reading = readings.find(({ document }) => document === decision.about.document);
    const stated = reading && statedBy(missed, reading, source);
    if (stated === undefined) misplaced.push(decision);
    else placed.push({ ...one, stated });
  }
  return { placed, misplaced };
}

/** @returns the cells of the lists of powers, folded: the former holders stand only there */
const rowsOf = ({ manifest, source }: ReviewedSource): string[] =>
  manifest.documents
    .flatMap(({ annexes }) => annexes)
    .flatMap(({ lines }) => source.words(parseLineRange(lines)).split(/[\t\n()（）]/u))
    .map(fold);

/** @returns whether a fact says that the clause of another binds somebody */
const bindsAt = ({ kind, document, at }: Fact, other: Fact): boolean =>
  document === other.document && at === other.at && (kind === 'holdings' || isResponsibility(kind));

/** @throws InputError if the changed file is no reading; files of other kinds are left to the extraction */
function checkReading(label: string, document: Document): void {
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
  for (const reading of readings) {
    const gone = new Set(
      facts
        .filter(
          ({ key, kind, document }) =>
            document === reading.document && out.has(key) && isResponsibility(kind),
        )
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

/** Writes which bodies belong to a class, and whether these are all. */
function setMembers(
  names: Document,
  { place }: Fact,
  { members = '', exhaustive }: Decision['changes'] & object,
): void {
  const list = membersIn(members);
  if (list.length > 0) names.setIn([...place, 'members'], names.createNode(list));
  if (exhaustive === 'true') names.setIn([...place, 'exhaustive'], true);
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
