import { z } from 'zod';
import * as terms from '../records/terms.js';

/**
 * A reading: what a person found in the prose and the tables of one document, fact by fact, each at the provision that
 * states it. Prose names its bearers in too many ways for a parser to be trusted with an auditor's question, so it is
 * read by eye, twice, and what is written down here is held against the source word by word: everything that a reading
 * gives as the document's words must stand at the lines that it names.
 */
const key = z.string().regex(/^[a-zA-Z0-9.-]+$/u, 'a key is letters, digits, dots and hyphens');
export const range = z.union([
  z.number().int().positive(),
  z.string().regex(/^\d+-\d+$/u, 'write 12 or 12-15'),
]);
/** Words of the source: they must stand there. */
const quoted = z.string().min(1);
/** Words of which the source prints something between that is not theirs: a page break within a word, the other half of a list. */
const pieced = z.union([quoted, z.array(quoted).min(2)]);
const name = z.string().min(1);
const keys = z.array(key).default([]);
const day = z.iso.date();

const doubtful = {
  certainty: z.enum(terms.CERTAINTIES).default('CERTAIN'),
  /** Key of the correction that says why it is not certain; several, where several do. */
  doubt: z.union([z.string(), z.array(z.string()).min(2)]).optional(),
};
const party = z.strictObject({ written: quoted, is: name.optional(), ...doubtful });

const holder = z.strictObject({
  ...doubtful,
  written: quoted,
  /** The name to look up, where the words alone do not tell: 交通局 in a list that begins with 市. */
  is: name.optional(),
  role: z.enum(terms.HOLDING_ROLES),
  roleWords: quoted,
  /** What must happen before the body holds it at all. */
  condition: quoted.optional(),
  limitation: quoted.optional(),
  proviso: quoted.optional(),
  share: quoted.optional(),
  person: name.optional(),
  accountable: name.optional(),
  region: name.optional(),
  except: z.array(name).default([]),
  ownArea: z.boolean().optional(),
  from: day.optional(),
  to: day.optional(),
  alternatives: z.array(name).default([]),
  at: key.optional(),
  grounds: keys,
});

const responsibility = {
  ...doubtful,
  key,
  at: key.optional(),
  grounds: keys,
  title: pieced,
  text: pieced.optional(),
  /** The heads of the columns in which the shares of its holders stand: each share tells them with its numbers. */
  shareHeads: quoted.optional(),
  field: z.enum(terms.RESPONSIBILITY_FIELDS).optional(),
  holders: z.array(holder).default([]),
};

const milestone = z.strictObject({
  text: quoted,
  dueText: quoted,
  dueOn: day.optional(),
  holder: name.optional(),
  at: key.optional(),
});

export const readingFile = z.strictObject({
  document: z.string(),
  field: z.enum(terms.RESPONSIBILITY_FIELDS).optional(),
  /** Lines that only structure the document. */
  headings: z.array(range).default([]),
  /** Lines of the page: repeated heads, marks, the imprint. */
  furniture: z.array(range).default([]),
  provisions: z.array(
    z.strictObject({
      key,
      path: z.string().min(1),
      lines: range,
      parent: key.optional(),
      /** The piece's own words, where it is only a part of its lines. */
      words: quoted.optional(),
    }),
  ),
  /** Provisions that bind nobody, each with the reason. */
  bindsNobody: z.array(z.strictObject({ at: key, reason: z.string().min(1) })).default([]),
  /** Where the document says from which day it holds (自印发之日起实施), and that this is the day of its date. */
  effective: z.strictObject({ at: key, words: quoted }).optional(),
  /**
   * Lists of what is so already, each with the reason: rules put together, items with the department in charge. The document
   * orders none of it, so whoever holds something by them has no first day.
   */
  existing: z.array(z.strictObject({ at: key, reason: z.string().min(1) })).default([]),
  /** Duties that two provisions state in other words for two bearers. */
  sameDuty: z.array(z.tuple([key, key])).default([]),
  duties: z
    .array(
      z.strictObject({
        ...responsibility,
        hazards: z.array(name).default([]),
        levels: z.array(z.enum(terms.RESPONSE_LEVELS)).default([]),
        /** Nothing but what must not be done: 不得…. */
        prohibits: z.boolean().default(false),
      }),
    )
    .default([]),
  tasks: z
    .array(
      z.strictObject({
        ...responsibility,
        number: z.number().int().optional(),
        headings: z.array(z.string().min(1)).default([]),
        dueText: quoted.optional(),
        dueOn: day.optional(),
        milestones: z.array(milestone).default([]),
      }),
    )
    .default([]),
  policies: z
    .array(
      z.strictObject({
        ...responsibility,
        number: z.number().int().optional(),
        policyType: quoted.optional(),
        beneficiaries: quoted.optional(),
        eligibility: quoted.optional(),
        standard: quoted.optional(),
        period: quoted.optional(),
      }),
    )
    .default([]),
  serviceItems: z
    .array(z.strictObject({ ...responsibility, number: z.number().int().optional() }))
    .default([]),
  /** The doubt under which whoever assesses every row under a heading assesses the heading, and each of several its own rows. */
  headingAssessors: z.strictObject({ certainty: z.enum(terms.CERTAINTIES), doubt: z.string() }).optional(),
  indicators: z
    .array(
      z.strictObject({
        ...responsibility,
        points: z.number().optional(),
        criterion: quoted.optional(),
        method: quoted.optional(),
        bonus: quoted.optional(),
        bonusKind: z.enum(terms.BONUS_KINDS).optional(),
        parent: key.optional(),
      }),
    )
    .default([]),
  transfers: z
    .array(
      z.strictObject({
        ...doubtful,
        key,
        of: key,
        kind: z.enum(terms.TRANSFER_KINDS),
        verb: quoted,
        from: party.optional(),
        to: party,
        by: party.optional(),
        status: z.enum(terms.STATUSES),
        condition: quoted.optional(),
        limitation: quoted.optional(),
        remark: quoted.optional(),
        region: name.optional(),
        except: z.array(name).default([]),
        ownArea: z.boolean().optional(),
        effectiveFrom: day.optional(),
        effectiveTo: day.optional(),
        alternatives: z.array(name).default([]),
        at: key,
        grounds: keys,
      }),
    )
    .default([]),
  /** Where a working group is set up or described; its kind and what it is part of stand in the authority file. */
  groups: z.array(z.strictObject({ name, at: key })).default([]),
  memberships: z
    .array(
      z.strictObject({
        ...doubtful,
        group: name,
        written: quoted,
        /** Words that close a list of members and hold for each of them: 等单位分管负责人. */
        rest: quoted.optional(),
        is: name.optional(),
        role: z.enum(terms.MEMBERSHIP_ROLES),
        person: name.optional(),
        at: key,
        grounds: keys,
      }),
    )
    .default([]),
  hazards: z
    .array(
      z.strictObject({
        key,
        name,
        aliases: z.array(name).default([]),
        definition: quoted.optional(),
        at: key,
      }),
    )
    .default([]),
  criteria: z
    .array(
      z.strictObject({
        ...doubtful,
        hazard: name,
        level: z.enum(terms.RESPONSE_LEVELS),
        exists: z.boolean(),
        criterion: quoted.optional(),
        at: key,
      }),
    )
    .default([]),
  authorities: z
    .array(
      z.strictObject({
        ...doubtful,
        level: z.enum(terms.RESPONSE_LEVELS),
        step: z.enum(terms.AUTHORITY_STEPS),
        written: quoted,
        is: name.optional(),
        at: key,
      }),
    )
    .default([]),
  /** Which groups are formed or sent out at a level. */
  levelGroups: z
    .array(z.strictObject({ ...doubtful, level: z.enum(terms.RESPONSE_LEVELS), name, at: key }))
    .default([]),
  links: z
    .array(
      z.strictObject({
        number: quoted.optional(),
        title: quoted.optional(),
        relation: z.enum(terms.DOCUMENT_RELATIONS),
        phrase: quoted,
        article: z.string().min(1).optional(),
        at: key,
        grounds: keys,
        /** The policy that rests on it. */
        policy: key.optional(),
      }),
    )
    .default([]),
});

export type Reading = z.infer<typeof readingFile>;
export type ReadHolder = Reading['duties'][number]['holders'][number];
export type ReadParty = Reading['transfers'][number]['to'];
