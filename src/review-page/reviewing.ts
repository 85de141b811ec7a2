// One reviewer at work on one source: what the page shows, and what it decides.

import path from 'node:path';
import { Document } from 'yaml';
import { z } from 'zod';
import { cityNameIn, readCityLists } from '../drafting/city-lists.js';
import { Names, newId } from '../drafting/names.js';
import { foldTitle } from '../gazette/document-names.js';
import { problemsWith } from '../gazette/extract-city.js';
import type { ManifestDocument } from '../gazette/manifest.js';
import { NameAuthority } from '../gazette/name-authority.js';
import { type NamesToReview, namesToReviewFile } from '../gazette/names-to-review.js';
import { type ReadingInput, readingFile } from '../gazette/reading.js';
import { parseLineRange, writtenRange } from '../gazette/source-text.js';
import { fold } from '../records/text.js';
import { classesToReview, membersIn } from '../review/classes.js';
import { emptyClauses } from '../review/clauses.js';
import {
  checkReviewer,
  type Decision,
  decide,
  NAME_LISTS,
  type NewName,
  readDecisions,
  saidOfMissed,
  writeDecisions,
} from '../review/decisions.js';
import { digestOf, type Fact, inText } from '../review/facts.js';
import { counts } from '../review/judge.js';
import { DECISIONS, EDITABLE } from '../review/kinds.js';
import {
  addMissed,
  groundsOf,
  type Missed,
  provisionAt,
  type StatedMissed,
  shownAs,
  statedBy,
} from '../review/missed.js';
import { FORMS, isListOf, MISSED_KINDS, type MissedKind, partiesIn } from '../review/missed-form.js';
import { type ListedRows, linesOfCells, listedRows } from '../review/power-rows.js';
import { type ReviewedSource, readSourceFolder } from '../review/source-folder.js';
import type { DecidedAnswer, DecisionAnswer, FactAnswer, Refusal, ReviewAnswer } from './answers.js';
import { checkValue } from './check-value.js';
import { doubtsOf, unreadableList } from './doubts.js';
import { versionOf } from './version.js';

const askedToAdd = z.strictObject({
  version: z.string(),
  kind: z.enum(MISSED_KINDS),
  lines: z.tuple([z.number().int().positive(), z.number().int().positive()]),
  fields: z.record(z.string(), z.string()),
});
const asked = z.strictObject({
  keys: z.array(z.string()).min(1),
  decision: z.enum(DECISIONS).nullable(),
  version: z.string(),
  changes: z.record(z.string(), z.string()).optional(),
});

/** Fields that name a person and not a body. */
const PERSON_FIELDS: ReadonlySet<string> = new Set(['person', 'accountable']);

/** @returns the key of a fact that reviewers add: the same for all who add the same */
function keyOfMissed(
  { number, title }: Pick<ManifestDocument, 'number' | 'title'>,
  at: string,
  { kind, fields }: Missed,
): string {
  const { title: item = '', group = '', written = '', role = '' } = fields;
  const known = ['title', 'group', 'written', 'role', 'is', 'roleWords', 'dueText', 'dueOn', 'prohibits'];
  const more = Object.entries(fields)
    .filter(([name]) => !known.includes(name))
    .toSorted()
    .flat();
  const said = [number ?? title, kind, at, item, group, written, role, ...more];
  return `added-${digestOf(said.map(fold))}`;
}

/** @returns the names of decisions as the lists of names to review */
const withAdded = (names: readonly NewName[]): NamesToReview =>
  namesToReviewFile.parse(
    Object.fromEntries(
      [...NAME_LISTS, 'documents'].map((list) => [
        list,
        names.filter((one) => one.list === list).map(({ list: _list, ...entry }) => entry),
      ]),
    ),
  );

const sayIssue = ({ path: keys, message }: { path: PropertyKey[]; message: string }) =>
  `${keys.map(String).join('.')}: ${message}`;

const answerOf = ({ decision, changes }: Decision): DecisionAnswer => ({ decision, changes });

/** One call of the reviewer, for taking it back: the decisions of each changed fact before and after it. */
interface Step {
  readonly before: ReadonlyMap<string, Decision | undefined>;
  readonly after: ReadonlyMap<string, Decision | undefined>;
}

/** Where a fact that the reviewer added is shown. */
type Placed = Omit<StatedMissed, 'kind'> & Pick<FactAnswer, 'kind'>;

/** What a reviewer works on, as it stands in the files. */
interface Loaded {
  readonly version: string;
  readonly source: ReviewedSource;
  readonly facts: readonly Fact[];
  readonly byKey: ReadonlyMap<string, Fact>;
  readonly authority: NameAuthority;
  readonly cityName: string;
  /** The numbers and titles of the documents that the city's lists and sources have, by their folded form. */
  readonly documents: ReadonlyMap<string, string>;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** The lists of powers, by the key of the list. */
  readonly lists: ReadonlyMap<string, ListedRows>;
}

/** A reviewer with a source. It reads no file of another reviewer, and reads the files again when somebody else has written them. */
export class Reviewing {
  #loaded: Loaded;
  #steps: Step[] = [];

  /**
   * @param dataDir the data folder
   * @param source CITY/SOURCE
   * @param reviewer name of the reviewer
   * @throws ReviewError if there is no such source or the name cannot be that of a file; InputError if a file is invalid
   */
  constructor(
    private readonly dataDir: string,
    private readonly source: string,
    private readonly reviewer: string,
  ) {
    checkReviewer(reviewer);
    this.#loaded = this.#load();
  }

  #load(): Loaded {
    const source = readSourceFolder(this.dataDir, this.source);
    const decisions = readDecisions(source.folder, this.reviewer);
    const city = path.dirname(this.source);
    // The names to review of this source count as well, so no source is left out.
    const { lists, cityName } = readCityLists(
      this.dataDir,
      city,
      '',
      cityNameIn(source.source.words([1, 1])) ?? '',
    );
    const authority = new NameAuthority(city, lists.organizations, lists.regions);
    const ofPowers = new Map(listedRows(source, authority).map((one) => [one.list.key, one]));
    // The rows of a list stand for it; it has none only if it cannot be read.
    const stated = source.facts
      .flatMap((fact) => {
        const rows = ofPowers.get(fact.key)?.rows ?? [];
        return rows.length === 0 ? [fact] : rows;
      })
      .filter(({ isReviewed, key }) => !isReviewed || decisions.has(key));
    const clauses = emptyClauses(source, source.facts).filter(
      ({ isReviewed, key }) => !isReviewed || decisions.has(key),
    );
    const facts = inText(source.manifest, [
      ...stated,
      ...classesToReview(source.folder, source.facts),
      ...clauses,
    ]);
    return {
      version: versionOf(source, this.reviewer),
      source,
      facts,
      byKey: new Map(facts.map((fact) => [fact.key, fact])),
      authority,
      cityName,
      documents: new Map(
        lists.documents
          .flatMap(({ number, title, aliases }) => [number, title, ...aliases])
          .flatMap((one) => (one === undefined ? [] : [[foldTitle(one), one] as const])),
      ),
      decisions,
      lists: ofPowers,
    };
  }

  /** @returns what the files say now */
  #now(): Loaded {
    if (versionOf(this.#loaded.source, this.reviewer) !== this.#loaded.version) {
      this.#loaded = this.#load();
      this.#steps = [];
    }
    return this.#loaded;
  }

  /** @returns everything that the page shows */
  answer(): ReviewAnswer {
    const { version, facts: all, byKey, decisions, authority, lists, source: read } = this.#now();
    const { manifest, source, name } = read;
    const { organizations, categories, posts, persons, 'working-groups': groups } = authority.records;
    const added = this.#added();
    const empty = this.#emptyWith(added);
    const facts = all.filter(({ kind, key }) => kind !== 'clauses' || empty.has(key));
    // As printed, so that the page finds them in the lines.
    const printed = ({ quoted, lines }: Pick<Fact, 'quoted' | 'lines'>) =>
      quoted.flatMap((words) => source.find(words, lines)?.text.split('\n') ?? []);
    return {
      source: name,
      reviewer: this.reviewer,
      version,
      documents: manifest.documents.map(({ slug, number, title }) => ({ slug, name: number ?? title })),
      lines: source.words([1, source.length]).split('\n'),
      facts: [
        ...facts.map((fact) => {
          const problem = lists.get(fact.key)?.problem;
          return {
            key: fact.key,
            kind: fact.kind,
            document: fact.document,
            at: fact.at,
            path: fact.path,
            lines: fact.lines,
            fields: {
              ...fact.fields,
              // Whoever accepts a bearer accepts the duty, so it says there too what decides a verdict.
              ...(fact.kind === 'holdings' && byKey.get(fact.of ?? '')?.fields.prohibits === 'true'
                ? { prohibits: 'true' }
                : {}),
            },
            quoted: printed(fact),
            of: fact.of ?? null,
            ...(problem === undefined
              ? { certainty: fact.certainty, doubts: doubtsOf(fact) }
              : { certainty: 'AMBIGUOUS' as const, doubts: [unreadableList(problem)] }),
          };
        }),
        ...added.map(({ key, stated, missed }) => ({
          ...stated,
          key,
          fields: missed?.fields ?? {},
          quoted: printed(stated),
          of: null,
          certainty: 'CERTAIN' as const,
          doubts: [],
        })),
      ],
      decisions: Object.fromEntries([
        ...facts.flatMap((fact) => {
          const one = decisions.get(fact.key);
          // What was settled is done, whatever the fact says now.
          return one !== undefined && (fact.isReviewed || counts(one, fact))
            ? [[fact.key, answerOf(one)] as const]
            : [];
        }),
        ...added.map(({ key }) => [key, { decision: 'ADD' }] as const),
      ]),
      editable: EDITABLE,
      missed: FORMS,
      bodies: organizations.map((one) => one.name),
      documentNames: [...this.#loaded.documents.values()],
      names: [organizations, categories, groups, posts, persons].flat().map((one) => one.name),
    };
  }

  /** @returns the facts that the reviewer added and that are not in the readings yet */
  #added(): (Decision & { readonly stated: Placed })[] {
    const { decisions, source } = this.#loaded;
    return [...decisions.values()].flatMap((one) => {
      const { about, missed, settled } = one;
      const reading = source.readings.find(({ document }) => document === about.document);
      if (missed === undefined || settled !== undefined || reading === undefined) return [];
      const stated = statedBy(missed, reading, source.source) ?? {
        kind: about.kind,
        document: about.document,
        at: '',
        path: '',
        lines: parseLineRange(missed.lines),
        quoted: [],
        grounds: [],
      };
      return { ...one, stated };
    });
  }

  /** @returns the keys of the clauses that still state nothing with these facts that the reviewer added */
  #emptyWith(added: readonly { readonly stated: Placed }[]): ReadonlySet<string> {
    const { source } = this.#loaded;
    const all = [...source.facts, ...added.map(({ stated }) => stated)];
    return new Set(emptyClauses(source, all).map(({ key }) => key));
  }

  /**
   * Adds a fact that the draft missed, and writes it.
   * @param body of the request
   * @returns what changed, or why nothing did
   */
  add(body: unknown): DecidedAnswer | Refusal {
    const parsed = askedToAdd.safeParse(body);
    if (!parsed.success) return { refused: 'UNREADABLE' };
    const { version, kind, lines } = parsed.data;
    const { source, facts, decisions, authority, version: current } = this.#now();
    if (version !== current) return { refused: 'CHANGED_ELSEWHERE' };
    const range = [Math.min(...lines), Math.max(...lines)] as const;
    const document = source.manifest.documents.find((one) => {
      const [start, end] = parseLineRange(one.lines);
      return start <= range[0] && range[1] <= end;
    });
    const reading = source.readings.find((one) => one.document === document?.slug);
    const place = reading && provisionAt(reading, range);
    if (document === undefined || reading === undefined || place === undefined)
      return { refused: 'NO_PROVISION', value: range.join('-') };
    const { fields } = parsed.data;
    const form = FORMS[kind];
    const unknown = Object.keys(fields).find((name) => !form.some((one) => one.name === name));
    if (unknown !== undefined) return { refused: 'UNKNOWN_FIELD', field: unknown };
    for (const field of form) {
      const value = fields[field.name] ?? '';
      const isThere = () => groundsOf(field, value, place, reading, source.source) !== undefined;
      const refusal = checkValue(field, value, isThere);
      if (refusal !== undefined) return refusal;
    }
    if (kind === 'transfers' && !fields.title && !fields['of.document'])
      return { refused: 'REQUIRED', field: 'title' };
    if (kind in reading && !isListOf(kind)) return { refused: 'ALREADY_THERE', field: kind };
    const group = fields.group ?? '';
    const groups = [
      ...authority.records['working-groups'],
      ...[...decisions.values()]
        .flatMap(({ newNames = [] }) => newNames)
        .filter(({ list }) => list === 'groups'),
    ];
    if (kind === 'memberships' && !groups.some((one) => 'name' in one && one.name === group))
      return { refused: 'UNKNOWN_GROUP', field: 'group', value: group };
    const newNames = this.#newNamesOf(kind, fields);
    const missed = {
      kind,
      lines: writtenRange(range),
      fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
    };
    const key = keyOfMissed(document, place.path, missed);
    const problem = this.#problemOf(reading, missed, key, newNames);
    if (problem !== undefined) return problem;
    const after = new Map(decisions).set(key, {
      key,
      about: {
        document: document.slug,
        line: range[0],
        kind: shownAs(missed),
        words: saidOfMissed(missed),
      },
      decision: 'ADD',
      missed,
      ...(newNames.length === 0 ? {} : { newNames }),
      at: new Date().toISOString(),
    });
    const stated = statedBy(missed, reading, source.source);
    const empty = this.#emptyWith(stated === undefined ? [] : [{ stated }]);
    // What was said of a clause that stated nothing is no longer so.
    for (const { kind: of, key: one } of facts) if (of === 'clauses' && !empty.has(one)) after.delete(one);
    return this.#write(after);
  }

  /**
   * Takes a decision and writes it.
   * @param body of the request
   * @returns what changed, or why nothing did
   */
  decide(body: unknown): DecidedAnswer | Refusal {
    const parsed = asked.safeParse(body);
    if (!parsed.success) return { refused: 'UNREADABLE' };
    const { keys, decision, version, changes } = parsed.data;
    const { byKey, facts, decisions: before, version: current } = this.#now();
    if (version !== current) return { refused: 'CHANGED_ELSEWHERE' };
    const newNames: NewName[] = [];
    for (const key of keys) {
      const isAdded = before.get(key)?.decision === 'ADD';
      if (isAdded && decision !== null) return { refused: 'ONLY_TAKE_BACK' };
      if (isAdded) return this.#write(new Map([...before].filter(([one]) => one !== key)));
      const fact = byKey.get(key);
      if (fact === undefined) return { refused: 'UNKNOWN_FACT', value: key };
      if (fact.kind === 'powerLists' && decision !== null) return { refused: 'UNREADABLE_LIST' };
      if (fact.kind === 'clauses' && (decision === 'REJECT' || decision === 'CHANGE'))
        return { refused: 'STATES_NOTHING' };
      if (fact.kind === 'classes' && (decision === 'REJECT' || decision === 'BINDS_NOBODY'))
        return { refused: 'CLASS_STAYS' };
      if (fact.kind === 'powerRows' && (decision === 'REJECT' || decision === 'BINDS_NOBODY'))
        return { refused: 'ROW_STAYS' };
      for (const [field, value] of Object.entries(decision === 'CHANGE' ? (changes ?? {}) : {})) {
        const refusal = this.#check(fact, field, value);
        if (refusal !== undefined) return refusal;
        if (EDITABLE[fact.kind].find(({ name }) => name === field)?.type === 'name')
          newNames.push(...this.#newNames(value, field === 'person' ? 'persons' : undefined));
      }
    }
    const answer =
      decision === null
        ? null
        : {
            decision,
            ...(decision === 'CHANGE' ? { changes: changes ?? {} } : {}),
            ...(newNames.length === 0 ? {} : { newNames }),
          };
    const after =
      (answer === null ? this.#takenBack(keys) : undefined) ??
      decide(before, facts, keys, answer, new Date().toISOString());
    return this.#write(after, answer !== null);
  }

  /**
   * Writes the decisions.
   * @param isStep whether the change can be taken back as a whole
   * @returns what it changed
   */
  #write(after: Map<string, Decision>, isStep = false): DecidedAnswer {
    const { source, decisions: before } = this.#loaded;
    writeDecisions(source.folder, this.reviewer, after);
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => before.get(key) !== after.get(key),
    );
    const of = (decisions: ReadonlyMap<string, Decision>) =>
      new Map(changed.map((key) => [key, decisions.get(key)]));
    if (isStep) this.#steps.push({ before: of(before), after: of(after) });
    const now = versionOf(source, this.reviewer);
    this.#loaded = { ...this.#loaded, decisions: after, version: now };
    return {
      version: now,
      changed: Object.fromEntries(
        changed.map((key) => {
          const one = after.get(key);
          return [key, one === undefined ? null : answerOf(one)];
        }),
      ),
    };
  }

  /**
   * @returns the decisions as they were before the last call that decided on one of these facts; undefined if there is none since the
   * files were read, or if something that it decided was decided on again
   */
  #takenBack(keys: readonly string[]): Map<string, Decision> | undefined {
    const { decisions } = this.#loaded;
    const at = this.#steps.findLastIndex(({ after }) => keys.some((key) => after.has(key)));
    const step = this.#steps[at];
    if (step === undefined || [...step.after].some(([key, one]) => decisions.get(key) !== one))
      return undefined;
    this.#steps.splice(at, 1);
    const restored = new Map(decisions);
    for (const [key, one] of step.before)
      if (one === undefined) restored.delete(key);
      else restored.set(key, one);
    return restored;
  }

  #check(fact: Fact, name: string, value: string): Refusal | undefined {
    const { kind, lines, entry, fields } = fact;
    const field = EDITABLE[kind].find((one) => one.name === name);
    if (field === undefined) return { refused: 'UNKNOWN_FIELD', field: name };
    const isOnlyName =
      kind === 'links' &&
      (name === 'title' || name === 'number') &&
      fields[name === 'title' ? 'number' : 'title'] === undefined;
    if (kind === 'classes' && name === 'members') {
      const bodies = new Set(this.#loaded.authority.records.organizations.map((one) => one.name));
      const unknown = membersIn(value).find((one) => !bodies.has(one));
      return unknown === undefined ? undefined : { refused: 'UNKNOWN_BODY', field: name, value: unknown };
    }
    const { source } = this.#loaded.source;
    const list = this.#loaded.lists.get(fact.of ?? '');
    const places = list === undefined ? [lines] : [lines, linesOfCells(list, fact, source.length)];
    const isIn = () => places.some((place) => source.find(value, place) !== null);
    if (value === '' && isOnlyName) return { refused: 'REQUIRED', field: name };
    // A party that the draft did not see has no words of its own: the name is what the reading quotes.
    const isNewParty = kind === 'transfers' && field.type === 'name' && entry[name] === undefined;
    return checkValue(isNewParty ? { ...field, type: 'words' } : field, value, isIn);
  }

  /** @returns why the extraction would not take a reading with a fact that the reviewer adds; undefined if it takes it */
  #problemOf(
    reading: ReadingInput,
    missed: Missed,
    key: string,
    newNames: readonly NewName[],
  ): Refusal | undefined {
    const { source, decisions } = this.#loaded;
    const stated = statedBy(missed, reading, source.source);
    if (stated === undefined) return { refused: 'NO_PROVISION', value: String(missed.lines) };
    const content = new Document(reading);
    addMissed(content, missed, key, stated);
    const { data, error } = readingFile.safeParse(content.toJS());
    if (data === undefined)
      return { refused: 'NOT_READ', value: error?.issues.map(sayIssue).join('; ') ?? '' };
    const names = withAdded([...decisions.values()].flatMap((one) => one.newNames ?? []).concat(newNames));
    const problems = problemsWith(this.dataDir, source.name, data, names);
    // What is wrong without the fact is not the fault of the fact.
    const before = problems.length === 0 ? [] : problemsWith(this.dataDir, source.name, undefined, names);
    const own = problems.filter((one) => !before.includes(one));
    return own.length === 0 ? undefined : { refused: 'NOT_READ', value: own.join('; ') };
  }

  /** @returns the entries of names and documents in a missed fact that no list of the city has; a group must be there before its members */
  #newNamesOf(kind: MissedKind, fields: Readonly<Record<string, string>>): NewName[] {
    const names = partiesIn(kind, fields).flatMap(({ field, name }) => {
      // A member needs its group, and a selection of earlier facts their holder.
      if (/(?:^|\.)(?:group|holder|member)$/u.test(field)) return [];
      return this.#newNames(
        name,
        PERSON_FIELDS.has(field) ? 'persons' : kind === 'groups' ? kind : undefined,
      );
    });
    return kind === 'links' ? [...names, ...this.#newDocument(fields)] : names;
  }

  /** @returns the entry of a cited document that neither a list nor a source of the city has */
  #newDocument({ number, title }: Readonly<Record<string, string>>): NewName[] {
    const named = number || title;
    if (!named || this.#loaded.documents.has(foldTitle(named))) return [];
    return [
      {
        list: 'documents',
        id: newId(foldTitle(named)),
        ...(number ? { number } : {}),
        ...(title ? { title } : {}),
      },
    ];
  }

  /** @returns the entry of a name that no list of the city has */
  #newNames(value: string, list?: 'persons' | 'groups'): NewName[] {
    if (value === '') return [];
    const names = new Names(this.#loaded.cityName, this.#loaded.authority);
    names.ensure({ written: value, is: value }, list);
    return Object.entries(names.added()).flatMap(([list, entries]) =>
      (entries as readonly object[]).map((entry) => ({ ...entry, list }) as NewName),
    );
  }
}
