// What reviewers decided: `reviews/NAME.yaml` in the folder of a source, one file for each reviewer.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { readYaml } from '../records/read-yaml.js';
import { titleOf } from '../records/text.js';
import { writeFiles } from '../records/write-files.js';
import type { Fact } from './facts.js';
import { DECISIONS, FACT_KINDS, type FactKind, isResponsibility } from './kinds.js';
import { type Missed, missedFact, shownAs } from './missed.js';
import { MISSED_KINDS } from './missed-form.js';

/** A review cannot be opened, shown or settled; the message says what to do instead. */
export class ReviewError extends Error {
  override readonly name = 'ReviewError';
}

/** The lists of names in a city's file. */
export const NAME_LISTS = ['organizations', 'categories', 'groups', 'posts', 'persons'] as const;

const words = z.string().min(1);
const newName = z.union([
  z.strictObject({
    list: z.enum(NAME_LISTS),
    id: words,
    name: words,
    kind: words.optional(),
    ownArea: z.boolean().optional(),
  }),
  /** A document that is cited and that no list has. */
  z.strictObject({
    list: z.literal('documents'),
    id: words,
    number: words.optional(),
    title: words.optional(),
  }),
]);
const decision = z
  .strictObject({
    /** The key of the fact. */
    key: words,
    /** What the fact says, for a person who reads the file. */
    about: z.strictObject({
      document: words,
      line: z.number().int().positive(),
      kind: z.enum([...FACT_KINDS, ...MISSED_KINDS]),
      words,
      /** What the fact said when it was decided on: `seen` of the fact. */
      seen: words.optional(),
    }),
    /** ADD for a fact that the draft missed. */
    decision: z.enum([...DECISIONS, 'ADD']),
    /** The new values of the fields that a CHANGE changes; an empty text removes the field. */
    changes: z.record(z.string(), z.string()).optional(),
    /** What an ADD adds. */
    missed: missedFact.optional(),
    /** Names in the changes, or in the missed fact, that no list of the city has. */
    newNames: z.array(newName).optional(),
    at: z.iso.datetime(),
    /** When it was put into the readings. */
    settled: z.iso.datetime().optional(),
  })
  .refine(
    ({ decision: said, missed }) => (said === 'ADD') === (missed !== undefined),
    "'missed' and ADD go together",
  );
const reviewFile = z.strictObject({ decisions: z.array(decision).default([]) });

/** A decision of a reviewer on a fact. */
export type Decision = z.infer<typeof decision>;
/** A name that a change adds to the names to review. */
export type NewName = z.infer<typeof newName>;
/** What a reviewer answers; `null` takes a decision back. */
export type Answer = Pick<Decision, 'changes' | 'newNames'> & {
  readonly decision: (typeof DECISIONS)[number];
};

/** The folder of the decisions in the folder of a source. */
export const REVIEWS = 'reviews';
const REVIEWER = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u;

/** @throws ReviewError if the name cannot be the name of a file */
export function checkReviewer(name: string): void {
  if (!REVIEWER.test(name))
    throw new ReviewError(
      `'${name}' cannot be the name of a reviewer. Write letters, digits, hyphens and underscores, at most 40.`,
    );
}

const fileOf = (folder: string, name: string) => path.join(folder, REVIEWS, `${name}.yaml`);

/** @returns the reviewers of a source, by name */
export const reviewersOf = (folder: string): string[] =>
  existsSync(path.join(folder, REVIEWS))
    ? readdirSync(path.join(folder, REVIEWS))
        .filter((one) => one.endsWith('.yaml') && !one.startsWith('.'))
        .map((one) => one.slice(0, -'.yaml'.length))
        .sort()
    : [];

/** The decisions of a reviewer, by the key of the fact. */
export type Decisions = ReadonlyMap<string, Decision>;

/**
 * @returns the decisions of a reviewer; none if the reviewer has no file
 * @throws InputError if the file is invalid
 */
export function readDecisions(folder: string, name: string): Map<string, Decision> {
  const file = fileOf(folder, name);
  if (!existsSync(file)) return new Map();
  const { decisions } = readYaml(file, reviewFile, `${REVIEWS}/${name}.yaml`);
  return new Map(decisions.map((one) => [one.key, one]));
}

/** @returns the file of the decisions of a reviewer, and its text */
export const reviewText = (folder: string, name: string, decisions: Decisions): [string, string] => [
  fileOf(folder, name),
  stringify({ decisions: [...decisions.values()] }, { lineWidth: 0 }),
];

/** Writes the decisions of a reviewer. The file has the old decisions or the new ones, whenever the process ends. */
export function writeDecisions(folder: string, name: string, decisions: Decisions): void {
  writeFiles(new Map([reviewText(folder, name, decisions)]));
}

/** Whether a decision leaves the fact in the reading. */
export const isKept = (one: Pick<Decision, 'decision'> | undefined): boolean =>
  one?.decision === 'ACCEPT' || one?.decision === 'CHANGE';
const isOut = (one: Pick<Decision, 'decision'> | undefined) => one !== undefined && !isKept(one);

/**
 * Decides on facts, and on what stands or falls with each of them: whoever accepts a holder has read the responsibility; without its
 * responsibility a holder or a transfer says nothing; a sentence that binds nobody has no holder at all.
 * @param before what the reviewer decided before
 * @param facts all facts of the source
 * @param keys of the facts
 * @param given the decision; null takes the decisions on these facts back. Who accepts that a clause states nothing says that it binds nobody
 * @returns all decisions of the reviewer
 */
export function decide(
  before: Decisions,
  facts: readonly Fact[],
  keys: readonly string[],
  given: Answer | null,
  at: string,
): Map<string, Decision> {
  const decisions = new Map(before);
  const byKey = new Map(facts.map((fact) => [fact.key, fact]));
  const numbers = (fact: Fact) => aboutOf(fact);
  const set = (fact: Fact, one: Answer | null) => {
    if (one === null) decisions.delete(fact.key);
    else decisions.set(fact.key, { key: fact.key, about: numbers(fact), ...one, at });
  };
  const partsOf = (fact: Fact) => facts.filter(({ of }) => of === fact.key);
  for (const key of keys) {
    const fact = byKey.get(key);
    if (fact === undefined) continue;
    const answer =
      given !== null && fact.kind === 'clauses' ? ({ decision: 'BINDS_NOBODY' } as const) : given;
    set(fact, answer);
    if (answer === null) continue;
    if (answer.decision === 'BINDS_NOBODY') {
      const same = facts.filter(
        (one) =>
          one.document === fact.document &&
          one.at === fact.at &&
          (one.kind === 'holdings' || one.kind === 'clauses' || isResponsibility(one.kind)),
      );
      for (const one of same) {
        set(one, answer);
        for (const part of partsOf(one)) if (part.kind === 'transfers') set(part, { decision: 'REJECT' });
      }
    } else if (isResponsibility(fact.kind)) {
      if (answer.decision === 'REJECT') for (const part of partsOf(fact)) set(part, answer);
    } else if (fact.of !== undefined && fact.kind !== 'powerRows') {
      const whole = byKey.get(fact.of);
      if (whole === undefined) continue;
      const parts = partsOf(whole);
      const said = decisions.get(whole.key);
      if (isKept(answer) && !isKept(said) && !whole.isReviewed) set(whole, { decision: 'ACCEPT' });
      else if (parts.every((part) => isOut(decisions.get(part.key))) && !whole.isReviewed)
        set(whole, { decision: 'REJECT' });
    }
  }
  return decisions;
}

/** @returns a fact in one line, for a person who reads a file or a list */
export const saidOf = ({ kind, fields }: Pick<Fact, 'kind' | 'fields'>): string => {
  const { is, written, from, to, role, relation, title = '', number, group, person } = fields;
  const { type, main = '', sub, department, remark } = fields;
  const who = is === undefined || is === written ? written : `${written} (${is})`;
  switch (kind) {
    case 'holdings':
      return `${who} ${role}: ${title}`;
    case 'memberships':
      return `${[who, person].filter(Boolean).join(' ')} ${role} ${group}`;
    case 'transfers':
      return `${from ?? '…'} → ${to}: ${title}`;
    case 'links':
      return `${relation} ${[title, number].filter(Boolean).join(' ')}`;
    case 'powerRows':
      return `${number}. ${titleOf({ main, sub })} (${type}, ${[department, remark].filter(Boolean).join(' ')})`;
    default:
      return title;
  }
};

/** @returns a missed fact in one line, for a person who reads a file or a list */
export function saidOfMissed(missed: Missed): string {
  const { fields } = missed;
  const kind = shownAs(missed);
  const meant = (party: string) => fields[`${party}.is`] || fields[`${party}.written`];
  const own = {
    ...fields,
    is: fields.is || fields.written,
    from: meant('from') ?? fields.from,
    to: meant('to') ?? fields.to,
    title: fields.title || fields.words || fields.name || '',
  };
  const named = Object.fromEntries(
    Object.entries(own).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
  return saidOf({ kind: kind as FactKind, fields: named }) || [kind, ...Object.values(fields)].join(' ');
}

/** @returns what a decision says of its fact */
function aboutOf(fact: Fact): Decision['about'] {
  const { document, lines, kind, seen } = fact;
  return { document, line: lines[0], kind, words: saidOf(fact) || kind, seen };
}
