import { z } from 'zod';
import { maskContacts } from './contacts.js';
import * as terms from './terms.js';

/**
 * The published record format: one JSON object a line, one file for each kind. Extraction writes it, anyone may write
 * it, and loading reads nothing else. Unknown fields are refused, so that a misspelt one is never lost in silence.
 */
export const id = z.string().regex(/^[a-z-]+:\S+$/u, 'an id is kind:path, without white space');
const day = z.iso.date();
export const lines = z
  .tuple([z.number().int().positive(), z.number().int().positive()])
  .refine(([start, end]) => start <= end, 'the first line comes before the last');
/** Free text: whoever wrote the record, what is read of it has no contact details. */
const words = z.string().min(1).overwrite(maskContacts);
/** What a thing is numbered by. Two of them must never become one, so nothing in it is masked. */
const designation = z.string().min(1);
const ids = z.array(id).default([]);

/** What a reading is doubtful about, and why. */
export const doubt = z.strictObject({
  about: z.enum(terms.DOUBT_SUBJECTS),
  /** INFERRED: it needed more than plain reading. AMBIGUOUS: another careful reader could read it otherwise. */
  certainty: z.enum(terms.CERTAINTIES).exclude(['CERTAIN']),
  reason: words,
  /** What it could be instead, in words. */
  alternatives: z.array(words).default([]),
  /** The anomaly that tells it, where the source itself is at fault. */
  anomaly: id.optional(),
  /** The days on which the readings differ, half-open, where they differ on some days only (10月后 may begin in October or in November). */
  from: day.optional(),
  to: day.optional(),
  /** Said where no reading changes who may exercise what: the heading of an item that is whole by itself. */
  affectsVerdict: z.literal(false).optional(),
});
/** `certainty` is that of the worst doubt, CERTAIN where there is none: doubts.ts holds the two together. */
const doubtful = { certainty: z.enum(terms.CERTAINTIES), doubts: z.array(doubt).default([]) };

export const jurisdiction = z.strictObject({
  region: id,
  except: ids,
  ownArea: z.boolean().default(false),
});

const named = { id, name: words, aliases: z.array(words).default([]) };
/** `order` places a record in its source: by line, and within a line by sequence. */
const placed = { id, order: z.number().nonnegative() };

export const region = z.strictObject({
  ...named,
  kind: z.enum(terms.REGION_KINDS),
  partOf: id.optional(),
});

export const organization = z.strictObject({
  ...named,
  kind: z.enum(terms.ORGANIZATION_KINDS),
  level: z.enum(terms.LEVELS).optional(),
  region: id.optional(),
});

export const category = z.strictObject({
  ...named,
  levels: z.array(z.enum(terms.LEVELS)).default([]),
  members: ids,
  within: ids,
  closed: z.boolean().default(false),
  /** The region in which its members lie; absent where its words set none. */
  place: id.optional(),
  /** What must be the case for a body to be in it, in the words of the class: 事故发生地. */
  condition: words.optional(),
});

export const workingGroup = z.strictObject({
  ...named,
  kind: z.enum(terms.GROUP_KINDS),
  partOf: id.optional(),
  provision: id.optional(),
});

export const post = z.strictObject({ ...named, organization: id.optional(), occupants: ids });
export const person = z.strictObject({ ...named });

export const succession = z.strictObject({
  id,
  from: id,
  to: id,
  kind: z.enum(terms.SUCCESSION_KINDS),
  on: day.optional(),
  provision: id,
});

export const document = z.strictObject({
  ...placed,
  number: designation.optional(),
  title: words.optional(),
  aliases: z.array(words).default([]),
  issuer: id.optional(),
  issuedOn: day.optional(),
  status: z.enum(terms.DOCUMENT_STATUSES),
  lines: lines.optional(),
});

export const provision = z.strictObject({
  ...placed,
  document: id,
  parent: id.optional(),
  path: words,
  text: words,
  lines,
});

export const documentLink = z.strictObject({
  ...placed,
  from: id,
  to: id,
  relation: z.enum(terms.DOCUMENT_RELATIONS),
  phrase: words,
  article: words.optional(),
  provision: id,
});

const responsibility = {
  ...placed,
  title: words,
  text: words.optional(),
  field: z.enum(terms.RESPONSIBILITY_FIELDS).optional(),
  ...doubtful,
  provisions: z.array(id).min(1),
};

export const power = z.strictObject({
  ...responsibility,
  powerType: z.enum(terms.POWER_TYPE_VALUES),
  mainItem: words,
  subItem: words.optional(),
  wordings: z.array(words).default([]),
});

export const duty = z.strictObject({
  ...responsibility,
  hazards: ids,
  levels: z.array(z.enum(terms.RESPONSE_LEVELS)).default([]),
  /** Duties of other provisions that are the same duty in other words. */
  sameAs: ids,
  /** True for what must not be done (不得…): it is owed, never exercised. */
  prohibits: z.boolean().default(false),
});

export const milestone = z.strictObject({
  text: words,
  dueText: words,
  dueOn: day.optional(),
  holder: id.optional(),
  provision: id,
});

export const task = z.strictObject({
  ...responsibility,
  number: z.number().int().optional(),
  headings: z.array(words).default([]),
  dueText: words.optional(),
  dueOn: day.optional(),
  milestones: z.array(milestone).default([]),
});

export const policy = z.strictObject({
  ...responsibility,
  number: z.number().int().optional(),
  policyType: words.optional(),
  beneficiaries: words.optional(),
  eligibility: words.optional(),
  standard: words.optional(),
  period: words.optional(),
  /** Links to the documents that the list names as its basis (政策依据). */
  legalBasis: ids,
});

export const serviceItem = z.strictObject({ ...responsibility, number: z.number().int().optional() });

export const indicator = z.strictObject({
  ...responsibility,
  points: z.number().optional(),
  criterion: words.optional(),
  method: words.optional(),
  bonus: words.optional(),
  /** Whether `bonus` adds points (加分项) or takes them (扣分项). */
  bonusKind: z.enum(terms.BONUS_KINDS).optional(),
  parent: id.optional(),
});

/** Whether the words of `limitation` bound what is held, as they do where it is left out, or what is not. */
const limitationBounds = z.enum(terms.LIMITATION_BOUNDS).optional();

/** A body whose approval the source requires of whoever holds it, and the words that say so. */
const approval = { approver: id.optional(), approvalWords: words.optional() };

export const holding = z.strictObject({
  ...placed,
  holder: id,
  responsibility: id,
  role: z.enum(terms.HOLDING_ROLES),
  status: z.enum(terms.STATUSES),
  jurisdiction,
  limitation: words.optional(),
  limitationBounds,
  condition: words.optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
  arisesFrom: id.optional(),
  asWritten: words,
  roleAsWritten: words,
  share: words.optional(),
  proviso: words.optional(),
  ...approval,
  person: id.optional(),
  accountable: id.optional(),
  alternatives: ids,
  ...doubtful,
  derivedBy: z.array(z.enum(terms.DERIVATION_RULES)).default([]),
  provision: id,
  grounds: z.array(id).min(1),
});

export const transfer = z.strictObject({
  ...placed,
  kind: z.enum(terms.TRANSFER_KINDS),
  verb: words,
  from: id.optional(),
  to: id,
  grantedBy: id.optional(),
  responsibility: id,
  asWritten: words,
  fromAsWritten: words.optional(),
  /** The words that make the former holder one: the head of its column. */
  fromRoleAsWritten: words.optional(),
  /** Where the former holder held it; absent where holdings of its own are stated. */
  fromJurisdiction: jurisdiction.optional(),
  toAsWritten: words,
  limitation: words.optional(),
  limitationBounds,
  remark: words.optional(),
  /** Words of another clause that qualify it (按照…执行), and the provision with that clause. */
  proviso: words.optional(),
  provisoIn: id.optional(),
  ...approval,
  status: z.enum(terms.STATUSES),
  condition: words.optional(),
  jurisdiction,
  effectiveFrom: day.optional(),
  effectiveTo: day.optional(),
  instrument: id,
  under: id.optional(),
  alternatives: ids,
  ...doubtful,
  derivedBy: z.array(z.enum(terms.DERIVATION_RULES)).default([]),
  provision: id,
  grounds: z.array(id).min(1),
});

/** A later act that ends a transfer or a stated holding of any source: a withdrawal, an abolition. */
export const ending = z.strictObject({
  ...placed,
  /** The transfer or stated holding that it ends. */
  ends: id,
  /** The first day on which what it ends holds no longer. */
  on: day,
  provision: id,
});

export const membership = z.strictObject({
  ...placed,
  group: id,
  member: id,
  person: id.optional(),
  role: z.enum(terms.MEMBERSHIP_ROLES),
  asWritten: words,
  ...doubtful,
  provision: id,
  grounds: z.array(id).min(1),
});

export const hazard = z.strictObject({ ...placed, ...named, definition: words.optional(), provision: id });

export const criterion = z.strictObject({
  ...placed,
  hazard: id,
  level: z.enum(terms.RESPONSE_LEVELS),
  exists: z.boolean(),
  criterion: words.optional(),
  doubts: doubtful.doubts,
  provision: id,
});

export const authority = z.strictObject({
  ...placed,
  level: z.enum(terms.RESPONSE_LEVELS),
  step: z.enum(terms.AUTHORITY_STEPS),
  holder: id,
  asWritten: words,
  ...doubtful,
  provision: id,
});

/** A group that is formed or sent out at a level of response. */
export const levelGroup = z.strictObject({
  ...placed,
  level: z.enum(terms.RESPONSE_LEVELS),
  group: id,
  ...doubtful,
  provision: id,
});

export const anomaly = z.strictObject({
  ...placed,
  kind: z.enum(terms.ANOMALY_KINDS),
  document: id.optional(),
  lines,
  asPrinted: z.string().overwrite(maskContacts),
  reading: words,
  alternatives: z.array(words).default([]),
  reason: words,
  about: ids,
  /** What it makes doubtful in the facts that it is about. */
  subjects: z.array(z.enum(terms.DOUBT_SUBJECTS)).default([]),
  provisions: ids,
});

/** What the records of a folder come from: `source.json` beside them. */
export const sourceRecord = z.strictObject({
  /** City and source, as in changzhi/2020-03: what readiness and loads call it. */
  name: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9.-]+$/u, 'city/source, in lower-case letters, digits, dots and hyphens'),
  title: words,
  /** SHA-256 of the text that was read. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u, '64 hexadecimal digits'),
  /** How it came to be: IMPORT where a list was imported; a folder of records where left out. */
  made: z.literal('IMPORT').optional(),
});
export type SourceRecord = z.infer<typeof sourceRecord>;

/** Record kinds in the order in which they are written and loaded, each with its schema; the key is the file's name. */
export const RECORDS = {
  regions: region,
  organizations: organization,
  categories: category,
  persons: person,
  posts: post,
  'working-groups': workingGroup,
  documents: document,
  provisions: provision,
  'document-links': documentLink,
  successions: succession,
  hazards: hazard,
  criteria: criterion,
  authorities: authority,
  'level-groups': levelGroup,
  powers: power,
  duties: duty,
  tasks: task,
  policies: policy,
  'service-items': serviceItem,
  indicators: indicator,
  holdings: holding,
  transfers: transfer,
  endings: ending,
  memberships: membership,
  anomalies: anomaly,
} as const;

export type RecordKind = keyof typeof RECORDS;
export type RecordOf<K extends RecordKind> = z.infer<(typeof RECORDS)[K]>;
/** All records of one source, by kind; a kind without records is an empty list. */
export type RecordSet = { [K in RecordKind]: RecordOf<K>[] };

export const RECORD_KINDS = Object.keys(RECORDS) as RecordKind[];

/** @returns a set with an empty list for every kind. */
export function emptyRecords(): RecordSet {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as RecordSet;
}
