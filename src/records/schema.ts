import { z } from 'zod';
import { maskContacts } from './contacts.js';
import * as terms from './terms.js';

/**
 * The published record format: one JSON object a line, one file for each kind. Extraction writes it, anyone may write
 * it, and loading reads nothing else. Unknown fields are refused, so that a misspelt one is never lost in silence.
 */

/** What the ids of each kind of record begin with. */
export const PREFIXES = {
  regions: 'region',
  organizations: 'org',
  categories: 'class',
  persons: 'person',
  posts: 'post',
  'working-groups': 'group',
  documents: 'document',
  provisions: 'provision',
  'document-links': 'link',
  successions: 'succession',
  hazards: 'hazard',
  criteria: 'criterion',
  authorities: 'authority',
  'level-groups': 'level-group',
  powers: 'power',
  duties: 'duty',
  tasks: 'task',
  policies: 'policy',
  'service-items': 'service',
  indicators: 'indicator',
  holdings: 'holding',
  transfers: 'transfer',
  endings: 'ending',
  memberships: 'membership',
  anomalies: 'anomaly',
} as const;
export type RecordKind = keyof typeof PREFIXES;
export const RECORD_KINDS = Object.keys(PREFIXES) as RecordKind[];

/** Where a field of a record leads: to which kinds of record, and how the relationship in the graph is called. */
export interface Reference {
  readonly kinds: readonly RecordKind[];
  readonly relationship: string;
}

/** Where the fields lead that have these schemas. */
const REFERENCES = z.registry<Reference>();

/** @returns where a field with this schema leads; undefined for whatever holds no other record's id */
export function referenceOf(schema: z.ZodType): Reference | undefined {
  return REFERENCES.get(schema);
}

function idOf(kinds: readonly RecordKind[], meaning: string) {
  const prefixes = kinds.map((kind) => PREFIXES[kind]);
  const allowed = prefixes.map((prefix) => `${prefix}:city/path`).join(', ');
  return z
    .string()
    .regex(new RegExp(`^(?:${prefixes.join('|')}):[a-z0-9-]+/\\S+$`, 'u'), {
      error: ({ input }) => `${JSON.stringify(input)} cannot stand here; allowed: ${allowed}`,
    })
    .describe(meaning);
}

/** A record's own id. */
const own = (kind: RecordKind) => idOf([kind], 'Its own id');

/**
 * A field that leads to another record. This is the one statement of where: loading and import hold it against what
 * stands there, the graph has the relationship, which keeps what is led to from being removed by another source, and the JSON
 * Schema has the form of the id.
 */
const ref = (relationship: string, ...kinds: RecordKind[]) =>
  idOf(kinds, `The id of a record of ${kinds.join(', ')}`).register(REFERENCES, { kinds, relationship });
const refs = (relationship: string, ...kinds: RecordKind[]) =>
  z.array(ref(relationship, ...kinds)).default([]);

/** Who can hold something. */
const HOLDERS = ['organizations', 'categories', 'persons', 'posts', 'working-groups'] as const;
/** What can be held. */
const RESPONSIBILITIES = ['powers', 'duties', 'tasks', 'policies', 'service-items', 'indicators'] as const;

const day = z.iso.date();
export const lines = z
  .tuple([z.number().int().positive(), z.number().int().positive()])
  .refine(([start, end]) => start <= end, 'the first line comes before the last');
/** Free text: whoever wrote the record, what is read of it has no contact details. */
const words = z.string().min(1).overwrite(maskContacts);
/** What a thing is numbered by. Two of them must never become one, so nothing in it is masked. */
const designation = z.string().min(1);
const statedIn = ref('STATED_IN', 'provisions');
const grounds = z.array(statedIn).min(1);

/** What a reading is doubtful about, and why. */
export const doubt = z.strictObject({
  about: z.enum(terms.DOUBT_SUBJECTS),
  /** INFERRED: it needed more than plain reading. AMBIGUOUS: another careful reader could read it otherwise. */
  certainty: z.enum(terms.CERTAINTIES).exclude(['CERTAIN']),
  reason: words,
  /** What it could be instead, in words. */
  alternatives: z.array(words).default([]),
  /** The anomaly that tells it, where the source itself is at fault. */
  anomaly: ref('TOLD_BY', 'anomalies').optional(),
  /** The days on which the readings differ, half-open, where they differ on some days only (10月后 may begin in October or in November). */
  from: day.optional(),
  to: day.optional(),
  /** Said where no reading changes who may exercise what: the heading of an item that is whole by itself. */
  affectsVerdict: z.literal(false).optional(),
});
/** `certainty` is that of the worst doubt, CERTAIN where there is none: doubts.ts holds the two together. */
const doubtful = { certainty: z.enum(terms.CERTAINTIES), doubts: z.array(doubt).default([]) };

const place = (region: string, except: string) =>
  z.strictObject({
    region: ref(region, 'regions'),
    except: refs(except, 'regions'),
    ownArea: z.boolean().default(false),
  });
export const jurisdiction = place('IN_REGION', 'EXCEPT');
export const formerJurisdiction = place('HELD_IN', 'HELD_EXCEPT');

const named = (kind: RecordKind) => ({ id: own(kind), name: words, aliases: z.array(words).default([]) });
/** `order` places a record in its source: by line, and within a line by sequence. */
const placed = (kind: RecordKind) => ({ id: own(kind), order: z.number().nonnegative() });

export const region = z.strictObject({
  ...named('regions'),
  kind: z.enum(terms.REGION_KINDS),
  partOf: ref('PART_OF', 'regions').optional(),
});

export const organization = z.strictObject({
  ...named('organizations'),
  kind: z.enum(terms.ORGANIZATION_KINDS),
  level: z.enum(terms.LEVELS).optional(),
  region: ref('IN_REGION', 'regions').optional(),
});

export const category = z.strictObject({
  ...named('categories'),
  levels: z.array(z.enum(terms.LEVELS)).default([]),
  members: refs('INCLUDES', ...HOLDERS),
  within: refs('WITHIN', 'categories'),
  closed: z.boolean().default(false),
  /** The region in which its members lie; absent where its words set none. */
  place: ref('WITHIN_PLACE', 'regions').optional(),
  /** What must be the case for a body to be in it, in the words of the class: 事故发生地. */
  condition: words.optional(),
});

export const workingGroup = z.strictObject({
  ...named('working-groups'),
  kind: z.enum(terms.GROUP_KINDS),
  partOf: ref('PART_OF', 'working-groups').optional(),
  provision: statedIn,
});

export const post = z.strictObject({
  ...named('posts'),
  organization: ref('IN_ORGANIZATION', 'organizations').optional(),
  occupants: refs('OCCUPIED_BY', 'persons'),
});
export const person = z.strictObject({ ...named('persons') });

export const succession = z.strictObject({
  id: own('successions'),
  from: ref('FROM', 'organizations'),
  to: ref('TO', 'organizations'),
  kind: z.enum(terms.SUCCESSION_KINDS),
  on: day.optional(),
  provision: statedIn,
});

export const document = z.strictObject({
  ...placed('documents'),
  number: designation.optional(),
  title: words.optional(),
  aliases: z.array(words).default([]),
  issuer: ref('ISSUED_BY', ...HOLDERS).optional(),
  issuedOn: day.optional(),
  status: z.enum(terms.DOCUMENT_STATUSES),
  lines: lines.optional(),
});

export const provision = z.strictObject({
  ...placed('provisions'),
  document: ref('PART_OF', 'documents'),
  parent: ref('PART_OF', 'provisions').optional(),
  path: words,
  text: words,
  lines,
});

export const documentLink = z.strictObject({
  ...placed('document-links'),
  from: ref('FROM_DOCUMENT', 'documents'),
  to: ref('TO_DOCUMENT', 'documents'),
  relation: z.enum(terms.DOCUMENT_RELATIONS),
  phrase: words,
  article: words.optional(),
  provision: statedIn,
});

const responsibility = (kind: (typeof RESPONSIBILITIES)[number]) => ({
  ...placed(kind),
  title: words,
  text: words.optional(),
  field: z.enum(terms.RESPONSIBILITY_FIELDS).optional(),
  ...doubtful,
  provisions: z.array(statedIn).min(1),
});

export const power = z.strictObject({
  ...responsibility('powers'),
  powerType: z.enum(terms.POWER_TYPE_VALUES),
  mainItem: words,
  subItem: words.optional(),
  wordings: z.array(words).default([]),
});

export const duty = z.strictObject({
  ...responsibility('duties'),
  hazards: refs('FOR_HAZARD', 'hazards'),
  levels: z.array(z.enum(terms.RESPONSE_LEVELS)).default([]),
  /** Duties of other provisions that are the same duty in other words. */
  sameAs: refs('SAME_AS', 'duties'),
  /** True for what must not be done (不得…): it is owed, never exercised. */
  prohibits: z.boolean().default(false),
});

export const milestone = z.strictObject({
  text: words,
  dueText: words,
  dueOn: day.optional(),
  holder: ref('MILESTONE_OF', ...HOLDERS).optional(),
  provision: ref('MILESTONE_AT', 'provisions'),
});

export const task = z.strictObject({
  ...responsibility('tasks'),
  number: z.number().int().optional(),
  headings: z.array(words).default([]),
  dueText: words.optional(),
  dueOn: day.optional(),
  milestones: z.array(milestone).default([]),
});

export const policy = z.strictObject({
  ...responsibility('policies'),
  number: z.number().int().optional(),
  policyType: words.optional(),
  beneficiaries: words.optional(),
  eligibility: words.optional(),
  standard: words.optional(),
  period: words.optional(),
  /** Links to the documents that the list names as its basis (政策依据). */
  legalBasis: refs('RESTS_ON', 'document-links'),
});

export const serviceItem = z.strictObject({
  ...responsibility('service-items'),
  number: z.number().int().optional(),
});

export const indicator = z.strictObject({
  ...responsibility('indicators'),
  points: z.number().optional(),
  criterion: words.optional(),
  method: words.optional(),
  bonus: words.optional(),
  /** Whether `bonus` adds points (加分项) or takes them (扣分项). */
  bonusKind: z.enum(terms.BONUS_KINDS).optional(),
  parent: ref('PART_OF', 'indicators').optional(),
});

/** Whether the words of `limitation` bound what is held, as they do where it is left out, or what is not. */
const limitationBounds = z.enum(terms.LIMITATION_BOUNDS).optional();

/** A body whose approval the source requires of whoever holds it, and the words that say so. */
const approval = { approver: ref('APPROVED_BY', ...HOLDERS).optional(), approvalWords: words.optional() };
/** Where the record says that it ended and not when; a known day stands as the first on which it holds no longer. */
const ended = z.enum(terms.ENDS).optional();

export const holding = z.strictObject({
  ...placed('holdings'),
  holder: ref('BY', ...HOLDERS),
  responsibility: ref('OF', ...RESPONSIBILITIES),
  role: z.enum(terms.HOLDING_ROLES),
  status: z.enum(terms.STATUSES),
  jurisdiction,
  limitation: words.optional(),
  limitationBounds,
  condition: words.optional(),
  validFrom: day.optional(),
  validTo: day.optional(),
  ended,
  arisesFrom: ref('ARISES_FROM', 'transfers').optional(),
  asWritten: words,
  roleAsWritten: words,
  share: words.optional(),
  proviso: words.optional(),
  ...approval,
  person: ref('THROUGH', 'persons').optional(),
  accountable: ref('ANSWERED_BY', ...HOLDERS).optional(),
  alternatives: refs('MAY_MEAN', ...HOLDERS),
  ...doubtful,
  derivedBy: z.array(z.enum(terms.DERIVATION_RULES)).default([]),
  provision: statedIn,
  grounds,
});

export const transfer = z.strictObject({
  ...placed('transfers'),
  kind: z.enum(terms.TRANSFER_KINDS),
  verb: words,
  from: ref('FROM', ...HOLDERS).optional(),
  to: ref('TO', ...HOLDERS),
  grantedBy: ref('GRANTED_BY', ...HOLDERS).optional(),
  responsibility: ref('OF', ...RESPONSIBILITIES),
  asWritten: words,
  fromAsWritten: words.optional(),
  /** The words that make the former holder one: the head of its column. */
  fromRoleAsWritten: words.optional(),
  /** Where the former holder held it; absent where holdings of its own are stated. */
  fromJurisdiction: formerJurisdiction.optional(),
  /** Further provisions that name the former holder: the rows above in which a table prints a cell once for several. */
  fromGrounds: refs('FROM_STATED_IN', 'provisions'),
  toAsWritten: words,
  limitation: words.optional(),
  limitationBounds,
  remark: words.optional(),
  /** Words of another clause that qualify it (按照…执行), and the provision with that clause. */
  proviso: words.optional(),
  provisoIn: ref('QUALIFIED_IN', 'provisions').optional(),
  ...approval,
  status: z.enum(terms.STATUSES),
  condition: words.optional(),
  jurisdiction,
  effectiveFrom: day.optional(),
  effectiveTo: day.optional(),
  ended,
  instrument: ref('BY_INSTRUMENT', 'documents'),
  under: ref('UNDER', 'transfers').optional(),
  alternatives: refs('MAY_MEAN', ...HOLDERS),
  ...doubtful,
  derivedBy: z.array(z.enum(terms.DERIVATION_RULES)).default([]),
  provision: statedIn,
  grounds,
});

/** A later act that ends a transfer or a stated holding of any source: a withdrawal, an abolition. */
export const ending = z.strictObject({
  ...placed('endings'),
  /** The transfer or stated holding that it ends. */
  ends: ref('ENDS', 'transfers', 'holdings'),
  /** The first day on which what it ends holds no longer. */
  on: day,
  provision: statedIn,
});

export const membership = z.strictObject({
  ...placed('memberships'),
  group: ref('IN_GROUP', 'working-groups'),
  member: ref('OF_MEMBER', ...HOLDERS),
  person: ref('THROUGH', 'persons').optional(),
  role: z.enum(terms.MEMBERSHIP_ROLES),
  asWritten: words,
  ...doubtful,
  provision: statedIn,
  grounds,
});

export const hazard = z.strictObject({
  ...placed('hazards'),
  ...named('hazards'),
  definition: words.optional(),
  provision: statedIn,
});

export const criterion = z.strictObject({
  ...placed('criteria'),
  hazard: ref('OF', 'hazards'),
  level: z.enum(terms.RESPONSE_LEVELS),
  exists: z.boolean(),
  criterion: words.optional(),
  doubts: doubtful.doubts,
  provision: statedIn,
});

export const authority = z.strictObject({
  ...placed('authorities'),
  level: z.enum(terms.RESPONSE_LEVELS),
  step: z.enum(terms.AUTHORITY_STEPS),
  holder: ref('BY', ...HOLDERS),
  asWritten: words,
  ...doubtful,
  provision: statedIn,
});

/** A group that is formed or sent out at a level of response. */
export const levelGroup = z.strictObject({
  ...placed('level-groups'),
  level: z.enum(terms.RESPONSE_LEVELS),
  group: ref('FORMS', 'working-groups'),
  ...doubtful,
  provision: statedIn,
});

export const anomaly = z.strictObject({
  ...placed('anomalies'),
  kind: z.enum(terms.ANOMALY_KINDS),
  document: ref('IN_DOCUMENT', 'documents').optional(),
  lines,
  asPrinted: z.string().overwrite(maskContacts),
  reading: words,
  alternatives: z.array(words).default([]),
  reason: words,
  about: refs('ABOUT', ...RECORD_KINDS),
  /** What it makes doubtful in the facts that it is about. */
  subjects: z.array(z.enum(terms.DOUBT_SUBJECTS)).default([]),
  provisions: refs('AT', 'provisions'),
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
} as const satisfies Record<RecordKind, z.ZodType>;

export type RecordOf<K extends RecordKind> = z.infer<(typeof RECORDS)[K]>;
/** All records of one source, by kind; a kind without records is an empty list. */
export type RecordSet = { [K in RecordKind]: RecordOf<K>[] };

/** @returns a set with an empty list for every kind. */
export function emptyRecords(): RecordSet {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as RecordSet;
}
