// A new draft of a source that a person has begun to review: what was decided stays, and only the rest is drafted again.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import { type correctionsFile, manifestFile } from '../gazette/manifest.js';
import type { ReadingInput } from '../gazette/reading.js';
import { parseLineRange, SourceText } from '../gazette/source-text.js';
import { groupBy } from '../records/group-by.js';
import { confirmed } from './changes.js';
import { type Decision, isKept, readDecisions, reviewersOf } from './decisions.js';
import { DRAFTED_DOUBT } from './doubts.js';
import type { DraftedFiles } from './drafted-files.js';
import { type Entry, entriesOf, type Fact, factsOf, holdersOf, identityOf } from './facts.js';
import { isAbout } from './judge.js';
import { keptManifest, keptMatches, keptNames, movedCorrections } from './kept-files.js';
import { OTHER_FACTS, RESPONSIBILITIES } from './kinds.js';
import { Provisions } from './provisions.js';
import { withOldSlugs } from './same-documents.js';
import { CORRECTIONS, MANIFEST, type ReviewedSource, readSourceFolder } from './source-folder.js';

/** What a person wrote into a file, and whose words are no longer in the text: it is not in the new files. */
export interface LostEntry {
  /** Slug of the document, if it was in a reading. */
  readonly document: string | undefined;
  /** Its line in the old text. */
  readonly line: number;
  /** The list of the reading, or the file. */
  readonly what: string;
}

/** What a draft changed in a source that was there before. */
export interface DraftChanges {
  /** Facts that are new, and facts that the draft no longer proposes. */
  readonly added: readonly Fact[];
  readonly gone: readonly Fact[];
  /** The number of facts on which somebody decided. */
  readonly kept: number;
  /** Facts that somebody confirmed and whose words are no longer in the text: they are not in the new readings. */
  readonly lost: readonly Fact[];
  readonly lostByHand: readonly LostEntry[];
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

/** @returns all that reviewers decided */
const decisionsIn = (folder: string): readonly Decision[] =>
  reviewersOf(folder).flatMap((one) => [...readDecisions(folder, one).values()]);

/**
 * @param dataDir the data folder
 * @param name of the source: CITY/SOURCE
 * @param text that was drafted
 * @param drafted the new draft
 * @returns the draft with all that was decided, and what it changes; `changes` is undefined if there was no source of that name
 * @throws InputError if a file of the source is invalid; ReviewError if the draft lacks a document on which a person has worked
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
  const decided = decisionsIn(folder);
  const again = new DraftedAgain(
    before,
    new SourceText(text),
    withOldSlugs(before, drafted, decided),
    groupBy(decided, ({ key }) => key),
  );
  return again.merged();
}

class DraftedAgain<T extends DraftedFiles> {
  readonly #manifest: T['manifest'];
  readonly #newFacts: readonly Fact[];
  readonly #isSameText: boolean;
  readonly #lost: Fact[] = [];
  readonly #lostByHand: LostEntry[] = [];
  readonly #corrections: z.input<typeof correctionsFile>['corrections'];
  readonly #carried = new Map<string, string>();

  constructor(
    private readonly before: ReviewedSource,
    private readonly source: SourceText,
    private readonly drafted: T,
    /** What all reviewers decided, by the key of the fact. */
    private readonly decided: ReadonlyMap<string, readonly Decision[]>,
  ) {
    this.#isSameText = before.source.sha256 === source.sha256;
    this.#manifest = keptManifest(before, drafted.manifest, source);
    this.#newFacts = this.#factsOf({ ...drafted, manifest: this.#manifest });
    this.#corrections = [...drafted.corrections.corrections];
  }

  /** Whether reviewers keep or reject a fact; undefined if nobody decided. One who keeps it weighs more than one who rejects it. */
  #verdict(fact: Fact): 'KEPT' | 'OUT' | undefined {
    const said = this.decided.get(fact.key);
    if (said?.some(isKept) === true) return 'KEPT';
    return said?.some((one) => isAbout(one, fact)) === true ? 'OUT' : undefined;
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
    const moved = movedCorrections(byHand, this.before.source, this.source);
    for (const { lines } of moved.lost)
      this.#lostByHand.push({ document: undefined, line: parseLineRange(lines)[0], what: CORRECTIONS });
    const corrections = [
      ...this.#corrections.filter(
        ({ key }) => key === undefined || !key.startsWith(DRAFTED_DOUBT) || used.has(key),
      ),
      ...moved.kept,
    ];
    const manifest = this.#manifest;
    const lists = new Set(
      manifest.documents.flatMap(({ annexes }) => (annexes ?? []).map(({ slug }) => slug)),
    );
    const draft = {
      ...this.drafted,
      manifest,
      readings,
      corrections: { corrections },
      matches: keptMatches(this.before.folder, this.drafted.matches, lists),
      names: keptNames(this.before.folder, this.drafted.names, { manifest, readings }),
    };
    const after = this.#factsOf(draft);
    const had = new Set(this.before.facts.map(({ key }) => key));
    const has = new Set(after.map(({ key }) => key));
    return {
      draft,
      changes: {
        added: after.filter(({ key }) => !had.has(key)),
        gone: this.before.facts.filter((fact) => !has.has(fact.key) && this.#verdict(fact) !== 'OUT'),
        kept: this.decided.size,
        lost: [...this.#lost, ...this.#lostLists()],
        lostByHand: this.#lostByHand,
      },
    };
  }

  /** @returns the reviewed lists of powers whose rows the text no longer has */
  #lostLists(): Fact[] {
    const kept = new Set(
      this.#newFacts
        .filter(({ kind, isReviewed }) => kind === 'powerLists' && isReviewed)
        .map(({ key }) => key),
    );
    return this.before.facts.filter(
      ({ kind, isReviewed, key }) => kind === 'powerLists' && isReviewed && !kept.has(key),
    );
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
    for (const { changes } of this.decided.get(fact.key) ?? []) {
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
    const stays = (fact: Fact) => fact.isReviewed || this.#verdict(fact) === 'KEPT';
    const provisions = new Provisions(reading, before, this.source, this.before.source);
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
        const oldParts = known === undefined ? [] : partsOf(old, known.key).filter(stays);
        const decided = new Set(known?.isReviewed === true ? oldParts.map(({ entry }) => entry.written) : []);
        const holders = parts.flatMap((part) => {
          const repeats = matched.get(part.key);
          if (repeats?.isReviewed === true) return this.#withGrounds(repeats.entry, provisions);
          if (this.#verdict(part) === 'OUT') return [];
          return repeats === undefined && decided.has(part.entry.written) ? [] : part.entry;
        });
        holders.push(
          ...oldParts
            .filter(({ key }) => !repeated.has(key))
            .map(({ entry }) => this.#withGrounds(entry, provisions)),
        );
        const isGiven = [...partsIn(drawn, fact.key), ...partsIn(old, known?.key ?? '')].some(stays);
        const isOut =
          (this.#verdict(fact) === 'OUT' || nobody.has(fact.at)) && known?.isReviewed !== true && !isGiven;
        const wasOnlyOut = parts.length > 0 && parts.every((part) => this.#verdict(part) === 'OUT');
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
        const parts = partsOf(old, fact.key).filter(stays);
        if (!stays(fact) && parts.length === 0) continue;
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
        else if (this.#verdict(fact) !== 'OUT') entries.push(fact.entry);
      }
      for (const fact of old.filter((one) => one.kind === list && !repeated.has(one.key) && stays(one))) {
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
      (fact) => fact.kind === 'expiry' && (fact.isReviewed || this.#verdict(fact) === 'KEPT'),
    );
    const proposed = drawn.find(({ kind }) => kind === 'expiry');
    if (kept === undefined) {
      if (proposed !== undefined && this.#verdict(proposed) === 'OUT') delete reading.expiry;
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
        reading[name] = (value as readonly Entry[]).flatMap((entry) =>
          this.#stillThere(entry, name, before, provisions) ? this.#moved(entry, keys, provisions) : [],
        );
      else if (typeof value !== 'object' || value === null) reading[name] = value;
      else if (this.#stillThere(value as Entry, name, before, provisions))
        reading[name] = this.#moved(value as Entry, keys, provisions);
    }
    if (this.#isSameText && before?.headings !== undefined)
      reading.headings = [...new Set([...before.headings, ...(reading.headings ?? [])])];
  }

  /** @returns whether the text has the provision of an entry by hand; one without it is noted as lost */
  #stillThere(entry: Entry, what: string, before: ReadingInput | undefined, provisions: Provisions): boolean {
    const { at } = entry;
    const old = before?.provisions.find(({ key }) => key === at);
    if (typeof at !== 'string' || old === undefined || provisions.now(at, []) !== undefined) return true;
    this.#lostByHand.push({ document: before?.document, line: parseLineRange(old.lines)[0], what });
    return false;
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
