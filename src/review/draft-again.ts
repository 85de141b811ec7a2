// A new draft of a source that a person has begun to review: what was decided stays, and only the rest is drafted again.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type correctionsFile, type Manifest, manifestFile, type matchesFile } from '../gazette/manifest.js';
import { NAMES_TO_REVIEW } from '../gazette/names-to-review.js';
import type { ReadingInput } from '../gazette/reading.js';
import { type LineRange, parseLineRange, SourceText } from '../gazette/source-text.js';
import { groupBy } from '../records/group-by.js';
import { confirmed } from './changes.js';
import { type Decision, readDecisions, reviewersOf } from './decisions.js';
import { type Entry, entriesOf, type Fact, factsOf, holdersOf, identityOf } from './facts.js';
import { OTHER_FACTS, RESPONSIBILITIES } from './kinds.js';
import { DRAFTED_DOUBT } from './settle.js';
import { MANIFEST, type ReviewedSource, readSourceFolder } from './source-folder.js';

const MATCHES = 'matches.yaml';

/** The files of a drafted source. */
export interface DraftedFiles {
  readonly manifest: z.input<typeof manifestFile>;
  readonly readings: readonly ReadingInput[];
  readonly corrections: z.input<typeof correctionsFile>;
  readonly matches: readonly z.input<typeof matchesFile>['matches'][number][];
  /** The lists of `names-to-review.yaml`. */
  readonly names: object;
}

type Lists = Readonly<Record<string, readonly Entry[] | undefined>>;

/** What a draft changed in a source that was there before. */
export interface DraftChanges {
  /** Facts that are new, and facts that the draft no longer proposes. */
  readonly added: readonly Fact[];
  readonly gone: readonly Fact[];
  /** The number of facts on which somebody decided. */
  readonly kept: number;
  /** Facts that somebody confirmed and whose words are no longer in the text: they are not in the new readings. */
  readonly lost: readonly Fact[];
}

/** The names of the fields of a reading that a draft writes anew; all others are a person's. */
const DRAFTED: ReadonlySet<string> = new Set<string>([
  ...RESPONSIBILITIES,
  ...OTHER_FACTS,
  'document',
  'headings',
  'provisions',
  'headingAssessors',
  'expiry',
]);

/** @returns what all reviewers decided on each fact, by its key */
const decisionsIn = (folder: string): ReadonlyMap<string, readonly Decision[]> =>
  groupBy(
    reviewersOf(folder).flatMap((one) => [...readDecisions(folder, one).values()]),
    ({ key }) => key,
  );

/**
 * @param dataDir the data folder
 * @param name of the source: CITY/SOURCE
 * @param text that was drafted
 * @param drafted the new draft
 * @returns the draft with all that was decided, and what it changes; `changes` is undefined if there was no source of that name
 * @throws InputError if a file of the source is invalid
 */
export function keepDecisions<T extends DraftedFiles>(
  dataDir: string,
  name: string,
  text: string,
  drafted: T,
): { readonly draft: T; readonly changes: DraftChanges | undefined } {
  const folder = path.join(dataDir, ...name.split('/'));
  if (!existsSync(path.join(folder, MANIFEST))) return { draft: drafted, changes: undefined };
  const before = readSourceFolder(dataDir, name);
  const again = new DraftedAgain(before, new SourceText(text), drafted);
  return again.merged();
}

class DraftedAgain<T extends DraftedFiles> {
  readonly #decided: ReturnType<typeof decisionsIn>;
  readonly #newFacts: readonly Fact[];
  readonly #isSameText: boolean;
  readonly #lost: Fact[] = [];
  readonly #corrections: z.input<typeof correctionsFile>['corrections'];
  readonly #carried = new Map<string, string>();

  constructor(
    private readonly before: ReviewedSource,
    private readonly source: SourceText,
    private readonly drafted: T,
  ) {
    this.#decided = decisionsIn(before.folder);
    this.#isSameText = before.source.sha256 === source.sha256;
    this.#newFacts = this.#factsOf(drafted);
    this.#corrections = [...drafted.corrections.corrections];
  }

  /** Whether reviewers keep or reject a fact; undefined if nobody decided. One who keeps it weighs more than one who rejects it. */
  #verdict(key: string): 'KEPT' | 'OUT' | undefined {
    const said = this.#decided.get(key);
    if (said === undefined) return undefined;
    return said.some(({ decision }) => decision === 'ACCEPT' || decision === 'CHANGE') ? 'KEPT' : 'OUT';
  }

  #factsOf({ manifest, readings, corrections }: DraftedFiles): Fact[] {
    return factsOf(
      {
        manifest: manifestFile.parse(manifest),
        readings,
        corrections: corrections.corrections.map((one) => ({
          ...one,
          alternatives: one.alternatives ?? [],
          certainty: one.certainty ?? {},
          alternativeBodies: one.alternativeBodies ?? [],
        })),
      },
      this.source,
    );
  }

  merged(): { readonly draft: T; readonly changes: DraftChanges } {
    const readings = this.drafted.readings.map((one) => this.#reading(one));
    const used = new Set(
      readings.flatMap((reading) => [
        ...[...RESPONSIBILITIES, ...OTHER_FACTS].flatMap((list) =>
          entriesOf(reading, list).flatMap((entry) => [entry, ...holdersOf(entry)].flatMap(doubtsOf)),
        ),
        ...doubtsOf(reading.headingAssessors ?? {}),
      ]),
    );
    const byHand = this.before.corrections.filter(({ key }) => key?.startsWith(DRAFTED_DOUBT) !== true);
    const corrections = [
      ...byHand,
      ...this.#corrections.filter(
        ({ key }) => key === undefined || !key.startsWith(DRAFTED_DOUBT) || used.has(key),
      ),
    ];
    const manifest = this.#manifest();
    const lists = new Set(
      manifest.documents.flatMap(({ annexes }) => (annexes ?? []).map(({ slug }) => slug)),
    );
    const draft = {
      ...this.drafted,
      manifest,
      readings,
      corrections: { corrections },
      matches: this.#matches(lists),
      names: this.#names(readings),
    };
    const after = this.#factsOf(draft);
    const had = new Set(this.before.facts.map(({ key }) => key));
    const has = new Set(after.map(({ key }) => key));
    return {
      draft,
      changes: {
        added: after.filter(({ key }) => !had.has(key)),
        gone: this.before.facts.filter(({ key }) => !has.has(key) && this.#verdict(key) !== 'OUT'),
        kept: this.#decided.size,
        lost: this.#lost,
      },
    };
  }

  /** @returns the old fact that a new one repeats: the same, or what a reviewer changed it into */
  #oldOf(
    fact: Fact,
    old: readonly Fact[],
    byKey: ReadonlyMap<string, Fact>,
    matched: ReadonlyMap<string, Fact>,
  ): Fact | undefined {
    const same = byKey.get(fact.key);
    if (same !== undefined) return same;
    for (const { changes } of this.#decided.get(fact.key) ?? []) {
      if (changes === undefined) continue;
      const changed = identityOf(fact.kind, confirmed(fact.kind, fact.entry, changes), undefined);
      const found = old.find(
        (one) =>
          one.kind === fact.kind &&
          one.isReviewed &&
          isDeepStrictEqual(identityOf(one.kind, one.entry, undefined), changed) &&
          (fact.kind === 'holdings'
            ? one.of === matched.get(fact.of ?? '')?.key
            : one.path === fact.path && fact.lines[1] - fact.lines[0] === one.lines[1] - one.lines[0]),
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  #reading(drafted: ReadingInput): ReadingInput {
    const { document } = drafted;
    const reading = structuredClone(drafted) as ReadingInput & Record<string, unknown>;
    const before = this.before.readings.find((one) => one.document === document);
    const old = inFile(this.before.facts, document);
    const byKey = new Map(old.map((one) => [one.key, one]));
    const isKept = (fact: Fact) => fact.isReviewed || this.#verdict(fact.key) === 'KEPT';
    const provisions = new Provisions(reading, before, this.source, this.#isSameText);
    const nobody = new Set((before?.bindsNobody ?? []).flatMap(({ at }) => provisions.now(at, []) ?? []));
    const drawn = inFile(this.#newFacts, document);
    const matched = new Map<string, Fact>();
    for (const fact of drawn) {
      const found = this.#oldOf(fact, old, byKey, matched);
      if (found !== undefined) matched.set(fact.key, found);
    }
    const repeated = new Set([...matched.values()].map(({ key }) => key));
    /** Keys of responsibilities in the old reading and the new one. */
    const keys = new Map<string, string>();
    const taken = new Set(
      RESPONSIBILITIES.flatMap((list) => entriesOf(reading, list).map(({ key }) => String(key))),
    );
    const partsOf = (facts: readonly Fact[], of: string) =>
      facts.filter((one) => one.of === of && one.kind === 'holdings');

    const partsIn = (facts: readonly Fact[], of: string) =>
      facts.filter((one) => one.of === of && one.kind === 'transfers');
    for (const list of RESPONSIBILITIES) {
      const entries: Entry[] = [];
      for (const fact of drawn.filter(({ kind }) => kind === list)) {
        const known = matched.get(fact.key);
        if (known !== undefined) keys.set(String(known.entry.key), String(fact.entry.key));
        const parts = partsOf(drawn, fact.key);
        const oldParts = known === undefined ? [] : partsOf(old, known.key).filter(isKept);
        const decided = new Set(known?.isReviewed === true ? oldParts.map(({ entry }) => entry.written) : []);
        const holders = parts.flatMap((part) => {
          const repeats = matched.get(part.key);
          if (repeats?.isReviewed === true) return this.#withGrounds(repeats.entry, provisions);
          if (this.#verdict(part.key) === 'OUT') return [];
          return repeats === undefined && decided.has(part.entry.written) ? [] : part.entry;
        });
        holders.push(
          ...oldParts
            .filter(({ key }) => !repeated.has(key))
            .map(({ entry }) => this.#withGrounds(entry, provisions)),
        );
        const isGiven = [...partsIn(drawn, fact.key), ...partsIn(old, known?.key ?? '')].some(isKept);
        const isOut =
          (this.#verdict(fact.key) === 'OUT' || nobody.has(fact.at)) &&
          known?.isReviewed !== true &&
          !isGiven;
        const wasOnlyOut = parts.length > 0 && parts.every(({ key }) => this.#verdict(key) === 'OUT');
        if (holders.length === 0 && !isGiven && (isOut || (wasOnlyOut && known?.isReviewed !== true)))
          continue;
        if (isOut && oldParts.length === 0) continue;
        entries.push(
          known?.isReviewed === true
            ? {
                ...this.#withGrounds(known.entry, provisions),
                key: fact.entry.key,
                ...(known.entry.at === undefined && fact.entry.at === undefined ? {} : { at: fact.at }),
                holders,
              }
            : { ...fact.entry, holders },
        );
      }
      for (const fact of old.filter(({ kind, key }) => kind === list && !repeated.has(key))) {
        const parts = partsOf(old, fact.key).filter(isKept);
        if (!isKept(fact) && parts.length === 0) continue;
        const at = provisions.now(fact.at, fact.quoted);
        if (at === undefined) {
          this.#lost.push(fact, ...parts);
          continue;
        }
        const key = unusedKey(String(fact.entry.key), taken);
        keys.set(String(fact.entry.key), key);
        entries.push({
          ...this.#withGrounds(fact.entry, provisions),
          key,
          at,
          holders: parts.map(({ entry }) => this.#withGrounds(entry, provisions)),
        });
      }
      if (entries.length > 0 || list in reading) Object.assign(reading, { [list]: entries });
    }

    const written = new Set(
      RESPONSIBILITIES.flatMap((list) => entriesOf(reading, list).map(({ key }) => key)),
    );
    for (const list of OTHER_FACTS) {
      const entries: Entry[] = [];
      for (const fact of drawn.filter(({ kind }) => kind === list)) {
        const known = matched.get(fact.key);
        if (known?.isReviewed === true)
          entries.push({
            ...this.#moved(known.entry, keys, provisions),
            at: fact.at,
            ...(typeof fact.entry.of === 'string' ? { of: fact.entry.of } : {}),
          });
        else if (this.#verdict(fact.key) !== 'OUT') entries.push(fact.entry);
      }
      for (const fact of old.filter((one) => one.kind === list && !repeated.has(one.key) && isKept(one))) {
        const at = provisions.now(fact.at, fact.quoted.slice(0, 1));
        if (at === undefined) this.#lost.push(fact);
        else entries.push({ ...this.#moved(fact.entry, keys, provisions), at });
      }
      const whole = entries.filter(({ of }) => typeof of !== 'string' || written.has(of));
      if (whole.length > 0 || list in reading) Object.assign(reading, { [list]: whole });
    }
    for (const [list, field] of [
      ['indicators', 'parent'],
      ['links', 'policy'],
    ] as const)
      Object.assign(
        reading,
        list in reading
          ? {
              [list]: entriesOf(reading, list).map((entry) =>
                entry[field] === undefined || written.has(entry[field])
                  ? entry
                  : Object.fromEntries(Object.entries(entry).filter(([one]) => one !== field)),
              ),
            }
          : {},
      );
    this.#expiry(reading, { old, drawn }, provisions);
    this.#byHand(reading, before, keys, provisions);
    return reading;
  }

  /** The term of a document stays as a person confirmed it; one that a reviewer rejected is not proposed again. */
  #expiry(
    reading: ReadingInput,
    { old, drawn }: { readonly old: readonly Fact[]; readonly drawn: readonly Fact[] },
    provisions: Provisions,
  ): void {
    const kept = old.find(
      ({ kind, key, isReviewed }) => kind === 'expiry' && (isReviewed || this.#verdict(key) === 'KEPT'),
    );
    const proposed = drawn.find(({ kind }) => kind === 'expiry');
    if (kept === undefined) {
      if (proposed !== undefined && this.#verdict(proposed.key) === 'OUT') delete reading.expiry;
      return;
    }
    const at = provisions.now(kept.at, kept.quoted);
    if (at === undefined) this.#lost.push(kept);
    else reading.expiry = { ...(kept.entry as NonNullable<ReadingInput['expiry']>), at };
  }

  /** Copies what a draft never writes: provisions that bind nobody, days of effect, hazards, and others. */
  #byHand(
    reading: ReadingInput & Record<string, unknown>,
    before: ReadingInput | undefined,
    keys: ReadonlyMap<string, string>,
    provisions: Provisions,
  ): void {
    for (const [name, value] of Object.entries(before ?? {})) {
      if (DRAFTED.has(name)) continue;
      if (name === 'furniture') {
        if (this.#isSameText) reading.furniture = before?.furniture ?? [];
      } else if (name === 'sameDuty')
        reading.sameDuty = (before?.sameDuty ?? []).map(([one, other]) => [
          keys.get(one) ?? one,
          keys.get(other) ?? other,
        ]);
      else if (Array.isArray(value))
        reading[name] = (value as readonly Entry[]).map((entry) => this.#moved(entry, keys, provisions));
      else
        reading[name] =
          typeof value === 'object' && value !== null ? this.#moved(value as Entry, keys, provisions) : value;
    }
    if (this.#isSameText && before?.headings !== undefined)
      reading.headings = [...new Set([...before.headings, ...(reading.headings ?? [])])];
  }

  /** @returns an entry of the old reading with the keys of the new one */
  #moved(entry: Entry, keys: ReadonlyMap<string, string>, provisions: Provisions): Entry {
    const moved: Record<string, unknown> = { ...this.#withGrounds(entry, provisions) };
    for (const field of ['of', 'parent', 'policy', 'by'] as const) {
      const key = moved[field];
      if (typeof key === 'string') moved[field] = keys.get(key) ?? key;
    }
    if (typeof moved.at === 'string') moved.at = provisions.now(moved.at, []) ?? moved.at;
    return moved;
  }

  /** @returns an entry of the old reading whose doubts and grounds are in the new files */
  #withGrounds(entry: Entry, provisions: Provisions): Entry {
    const doubts = doubtsOf(entry).map((key) => this.#carriedDoubt(key));
    const { grounds } = entry;
    return {
      ...entry,
      ...(doubts.length === 0 ? {} : { doubt: doubts.length === 1 ? doubts[0] : doubts }),
      ...(Array.isArray(grounds) && grounds.length > 0
        ? { grounds: grounds.flatMap((key) => provisions.now(String(key), []) ?? []) }
        : {}),
    };
  }

  #carriedDoubt(key: string): string {
    const known = this.#carried.get(key);
    if (known !== undefined) return known;
    const found = this.before.corrections.find((one) => one.key === key);
    if (found === undefined || !key.startsWith(DRAFTED_DOUBT)) return key;
    const unused = unusedKey(key, new Set(this.#corrections.map((one) => one.key ?? '')));
    this.#corrections.push({ ...found, key: unused });
    this.#carried.set(key, unused);
    return unused;
  }

  /** A reviewed list of powers stays, and so does the head of a document: a person may have put it right. */
  #manifest(): T['manifest'] {
    return {
      ...this.drafted.manifest,
      documents: this.drafted.manifest.documents.map((document) => {
        const before = this.before.manifest.documents.find(({ slug }) => slug === document.slug);
        if (before === undefined) return document;
        return {
          ...document,
          ...headOf(before),
          annexes: (document.annexes ?? []).map(
            (list) =>
              before.annexes.find(({ slug, reviewed }) => slug === list.slug && reviewed !== false) ?? list,
          ),
        };
      }),
    };
  }

  #matches(lists: ReadonlySet<string>): DraftedFiles['matches'] {
    const file = path.join(this.before.folder, MATCHES);
    if (!existsSync(file)) return this.drafted.matches;
    const { matches } = parse(readFileSync(file, 'utf8')) as z.input<typeof matchesFile>;
    const rowOf = ({ list, row }: (typeof matches)[number]) => `${list} ${row}`;
    const before = new Map(matches.filter(({ list }) => lists.has(list)).map((one) => [rowOf(one), one]));
    const drafted = this.drafted.matches.map((one) => before.get(rowOf(one)) ?? one);
    const all = new Set(drafted.map(rowOf));
    return [...drafted, ...[...before.values()].filter((one) => !all.has(rowOf(one)))];
  }

  #names(readings: readonly ReadingInput[]): object {
    const names = this.drafted.names as Lists;
    const file = path.join(this.before.folder, NAMES_TO_REVIEW);
    const before = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Lists | null) : null;
    if (before === null) return names;
    const named = new Set(JSON.stringify(readings).match(/"(?:[^"\\]|\\.)*"/gu) ?? []);
    const lists = new Set([...Object.keys(names), ...Object.keys(before)]);
    return Object.fromEntries(
      [...lists].map((list) => {
        const drafted = names[list] ?? [];
        const old = before[list] ?? [];
        const ids = new Set(drafted.map(({ id }) => id));
        return [
          list,
          [
            ...drafted.map((one) => old.find(({ id }) => id === one.id) ?? one),
            ...old.filter(({ id, name }) => !ids.has(id) && named.has(JSON.stringify(name ?? ''))),
          ],
        ];
      }),
    );
  }
}

/** The head of a document, as the manifest has it. */
function headOf({ lines: _lines, annexes: _annexes, slug: _slug, ...head }: Manifest['documents'][number]) {
  return head;
}

/** @returns the facts of a reading in the order of its file */
const inFile = (facts: readonly Fact[], document: string): Fact[] => {
  const at = ({ place }: Fact, depth: number) => Number(place[depth] ?? -1);
  return facts
    .filter((one) => one.document === document && one.kind !== 'powerLists')
    .sort((a, b) => at(a, 1) - at(b, 1) || at(a, 3) - at(b, 3));
};

const doubtsOf = ({ doubt }: { readonly doubt?: unknown }): string[] =>
  doubt === undefined ? [] : [doubt].flat().map(String);

function unusedKey(base: string, taken: Set<string>): string {
  let key = base;
  for (let count = 2; taken.has(key); count++) key = `${base}-${count}`;
  taken.add(key);
  return key;
}

/** The provisions of an old reading in a new one. */
class Provisions {
  readonly #now: { readonly key: string; readonly path: string; readonly lines: LineRange }[];

  constructor(
    private readonly reading: ReadingInput,
    private readonly before: ReadingInput | undefined,
    private readonly source: SourceText,
    private readonly isSameText: boolean,
  ) {
    this.#now = reading.provisions.map(({ key, path: at, lines }) => ({
      key,
      path: at,
      lines: parseLineRange(lines),
    }));
  }

  /**
   * @param key of a provision of the old reading
   * @param words that must be in it
   * @returns the key of the provision in the new reading that has the words; undefined if none has them
   */
  now(key: string, words: readonly string[]): string | undefined {
    const old = this.before?.provisions.find((one) => one.key === key);
    if (old === undefined) return undefined;
    const has = ({ lines }: { readonly lines: LineRange }) =>
      words.every((one) => this.source.find(one, lines) !== null);
    const lengthOf = ({ lines }: { readonly lines: LineRange }) => lines[1] - lines[0];
    const samePath = this.#now.filter((one) => one.path === old.path && has(one));
    const [found] =
      samePath.length > 0 || words.length === 0
        ? samePath
        : this.#now.filter(has).sort((a, b) => lengthOf(a) - lengthOf(b));
    if (found !== undefined) return found.key;
    if (!this.isSameText) return undefined;
    // The draft no longer has this provision, but the text has: a person added it.
    const { parent, ...own } = old;
    const known = this.#now.some((one) => one.key === key);
    const unused = known ? `${key}-kept` : key;
    this.reading.provisions.push({
      ...own,
      key: unused,
      ...(parent !== undefined && this.#now.some((one) => one.key === parent) ? { parent } : {}),
    });
    this.#now.push({ key: unused, path: old.path, lines: parseLineRange(old.lines) });
    return unused;
  }
}
