// One reviewer at work on one source: what the page shows, and what it decides.

import path from 'node:path';
import { z } from 'zod';
import { cityNameIn, readCityLists } from '../drafting/city-lists.js';
import { reasonInChinese } from '../drafting/facts.js';
import { Names } from '../drafting/names.js';
import { NameAuthority } from '../gazette/name-authority.js';
import {
  checkReviewer,
  type Decision,
  decide,
  type NewName,
  readDecisions,
  writeDecisions,
} from '../review/decisions.js';
import type { Fact } from '../review/facts.js';
import { DECISIONS, EDITABLE } from '../review/kinds.js';
import { type ReviewedSource, readSourceFolder } from '../review/source-folder.js';
import type { DecidedAnswer, DecisionAnswer, Refusal, ReviewAnswer } from './answers.js';

const asked = z.strictObject({
  keys: z.array(z.string()).min(1),
  decision: z.enum(DECISIONS).nullable(),
  changes: z.record(z.string(), z.string()).optional(),
});

const answerOf = ({ decision, changes }: Decision): DecisionAnswer => ({ decision, changes });

/** A reviewer with a source. It reads no file of another reviewer. */
export class Reviewing {
  readonly #source: ReviewedSource;
  readonly #facts: readonly Fact[];
  readonly #byKey: ReadonlyMap<string, Fact>;
  readonly #authority: NameAuthority;
  readonly #cityName: string;
  #decisions: Map<string, Decision>;

  /**
   * @param dataDir the data folder
   * @param source CITY/SOURCE
   * @param reviewer name of the reviewer
   * @throws ReviewError if there is no such source or the name cannot be that of a file; InputError if a file is invalid
   */
  constructor(
    dataDir: string,
    source: string,
    private readonly reviewer: string,
  ) {
    checkReviewer(reviewer);
    this.#source = readSourceFolder(dataDir, source);
    this.#decisions = readDecisions(this.#source.folder, reviewer);
    this.#facts = this.#source.facts.filter(({ isReviewed, key }) => !isReviewed || this.#decisions.has(key));
    this.#byKey = new Map(this.#facts.map((fact) => [fact.key, fact]));
    const city = path.dirname(source);
    // The names to review of this source count as well, so no source is left out.
    const { lists, cityName } = readCityLists(
      dataDir,
      city,
      '',
      cityNameIn(this.#source.source.words([1, 1])) ?? '',
    );
    this.#authority = new NameAuthority(city, lists.organizations, lists.regions);
    this.#cityName = cityName;
  }

  /** @returns everything that the page shows */
  answer(): ReviewAnswer {
    const { manifest, source, name } = this.#source;
    const { organizations, categories, posts, persons, 'working-groups': groups } = this.#authority.records;
    return {
      source: name,
      reviewer: this.reviewer,
      documents: manifest.documents.map(({ slug, number, title }) => ({ slug, name: number ?? title })),
      lines: source.words([1, source.length]).split('\n'),
      facts: this.#facts.map((fact) => ({
        key: fact.key,
        kind: fact.kind,
        document: fact.document,
        at: fact.at,
        path: fact.path,
        lines: [fact.lines[0], fact.lines[1]],
        fields: fact.fields,
        // As printed, so that the page finds them in the lines.
        quoted: fact.quoted.flatMap((words) => source.find(words, fact.lines)?.text.split('\n') ?? []),
        of: fact.of ?? null,
        certainty: fact.certainty,
        doubts: fact.doubts.map(({ alternatives, reason }) => ({
          reason: { en: reason, zh: reasonInChinese(reason) },
          alternatives: { en: alternatives, zh: alternatives.map(reasonInChinese) },
        })),
      })),
      decisions: Object.fromEntries([...this.#decisions].map(([key, one]) => [key, answerOf(one)])),
      editable: EDITABLE,
      names: [organizations, categories, groups, posts, persons].flat().map((one) => one.name),
    };
  }

  /**
   * Takes a decision and writes it.
   * @param body of the request
   * @returns what changed, or why nothing did
   */
  decide(body: unknown): DecidedAnswer | Refusal {
    const parsed = asked.safeParse(body);
    if (!parsed.success) return { refused: 'UNREADABLE' };
    const { keys, decision, changes } = parsed.data;
    const newNames: NewName[] = [];
    for (const key of keys) {
      const fact = this.#byKey.get(key);
      if (fact === undefined) return { refused: 'UNKNOWN_FACT', value: key };
      if (fact.kind === 'powerLists' && decision !== null && decision !== 'ACCEPT')
        return { refused: 'ONLY_ACCEPT' };
      for (const [field, value] of Object.entries(decision === 'CHANGE' ? (changes ?? {}) : {})) {
        const refusal = this.#check(fact, field, value);
        if (refusal !== undefined) return refusal;
        newNames.push(...this.#newName(fact, field, value));
      }
    }
    const before = this.#decisions;
    const answer =
      decision === null
        ? null
        : {
            decision,
            ...(decision === 'CHANGE' ? { changes: changes ?? {} } : {}),
            ...(newNames.length === 0 ? {} : { newNames }),
          };
    const after = decide(before, this.#facts, keys, answer, new Date().toISOString());
    writeDecisions(this.#source.folder, this.reviewer, after);
    this.#decisions = after;
    const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
      (key) => before.get(key) !== after.get(key),
    );
    return {
      changed: Object.fromEntries(
        changed.map((key) => {
          const one = after.get(key);
          return [key, one === undefined ? null : answerOf(one)];
        }),
      ),
    };
  }

  #check({ kind, lines }: Fact, name: string, value: string): Refusal | undefined {
    const field = EDITABLE[kind].find((one) => one.name === name);
    if (field === undefined) return { refused: 'UNKNOWN_FIELD', field: name };
    if (value === '') return undefined;
    switch (field.type) {
      case 'choice':
        return field.choices.includes(value) ? undefined : { refused: 'NOT_A_CHOICE', field: name, value };
      case 'day':
        return z.iso.date().safeParse(value).success
          ? undefined
          : { refused: 'NOT_A_DAY', field: name, value };
      case 'words':
        return this.#source.source.find(value, lines) === null
          ? { refused: 'NOT_IN_TEXT', field: name, value }
          : undefined;
      default:
        return undefined;
    }
  }

  /** @returns the entry of a name that no list of the city has */
  #newName({ kind }: Fact, name: string, value: string): NewName[] {
    const field = EDITABLE[kind].find((one) => one.name === name);
    if (field?.type !== 'name' || value === '') return [];
    const names = new Names(this.#cityName, this.#authority);
    names.ensure({ written: value, is: value }, name === 'person' ? 'persons' : undefined);
    return Object.entries(names.added()).flatMap(([list, entries]) =>
      (entries as readonly object[]).map((entry) => ({ ...entry, list }) as NewName),
    );
  }
}
