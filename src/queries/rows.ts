import { alsoBy, maybe, number, oneOf, type RowOf, someOf, text, texts, truth } from '../database/columns.js';
import * as terms from '../records/terms.js';

/** Every node has an id and a place in the order of its source. */
const placed = { id: text, ord: text };
const lines = { lineStart: number, lineEnd: number };
const place = { regionId: alsoBy('IN_REGION', text), exceptIds: alsoBy('EXCEPT', texts), ownArea: truth };

/** All types of holder in one list, because a path that leads to holders of several types is one statement. */
export const HOLDER = {
  ...placed,
  type: oneOf(terms.HOLDER_TYPES),
  name: text,
  aliases: texts,
  kind: maybe(oneOf([...terms.ORGANIZATION_KINDS, ...terms.GROUP_KINDS])),
  level: maybe(oneOf(terms.LEVELS)),
  regionId: maybe(text),
  levels: maybe(someOf(terms.LEVELS)),
  memberIds: maybe(texts),
  withinIds: maybe(texts),
  exhaustive: maybe(truth),
  placeId: maybe(text),
  condition: maybe(text),
  partOfId: maybe(text),
  provisionId: maybe(text),
  organizationId: maybe(text),
  occupantIds: maybe(texts),
  successorIds: maybe(texts),
  successorsOn: maybe(texts),
};
export type HolderRow = RowOf<typeof HOLDER>;

export const SUCCESSION = {
  ...placed,
  fromId: text,
  toId: text,
  kind: oneOf(terms.SUCCESSION_KINDS),
  on: maybe(text),
  provisionId: text,
};
export type SuccessionRow = RowOf<typeof SUCCESSION>;

export const MEMBERSHIP = {
  ...placed,
  groupId: alsoBy('IN_GROUP', text),
  memberId: alsoBy('OF_MEMBER', text),
  personId: alsoBy('THROUGH', maybe(text)),
  role: oneOf(terms.MEMBERSHIP_ROLES),
  asWritten: text,
  certainty: oneOf(terms.CERTAINTIES),
  doubts: texts,
  provisionId: text,
  groundIds: alsoBy('STATED_IN', texts),
};
export type MembershipRow = RowOf<typeof MEMBERSHIP>;

export const REGION = {
  ...placed,
  name: text,
  aliases: texts,
  kind: oneOf(terms.REGION_KINDS),
  partOfId: alsoBy('PART_OF', maybe(text)),
};
export type RegionRow = RowOf<typeof REGION>;

/** All kinds of responsibility in one list, for the same reason as holders. */
export const RESPONSIBILITY = {
  ...placed,
  kind: oneOf(terms.RESPONSIBILITY_KINDS),
  title: text,
  text: maybe(text),
  field: maybe(oneOf(terms.RESPONSIBILITY_FIELDS)),
  certainty: oneOf(terms.CERTAINTIES),
  doubts: texts,
  provisionIds: alsoBy('STATED_IN', texts),
  powerType: maybe(oneOf(terms.POWER_TYPE_VALUES)),
  mainItem: maybe(text),
  subItem: maybe(text),
  hazardIds: maybe(texts),
  levels: maybe(someOf(terms.RESPONSE_LEVELS)),
  prohibits: maybe(truth),
  number: maybe(number),
  headings: maybe(texts),
  dueText: maybe(text),
  dueOn: maybe(text),
  milestones: maybe(texts),
  policyType: maybe(text),
  beneficiaries: maybe(text),
  eligibility: maybe(text),
  standard: maybe(text),
  period: maybe(text),
  legalBasisIds: maybe(texts),
  points: maybe(number),
  criterion: maybe(text),
  method: maybe(text),
  bonus: maybe(text),
  bonusKind: maybe(oneOf(terms.BONUS_KINDS)),
  parentId: maybe(text),
};
export type ResponsibilityRow = RowOf<typeof RESPONSIBILITY> & {
  /** Which of a task's deadlines a list was asked for: 0 its own, then its milestones' in their order. */
  readonly dueAt?: readonly number[];
};

export const HOLDING = {
  ...placed,
  ...place,
  holderId: alsoBy('BY', text),
  responsibilityId: alsoBy('OF', text),
  role: oneOf(terms.HOLDING_ROLES),
  status: oneOf(terms.STATUSES),
  limitation: maybe(text),
  limitationBounds: maybe(oneOf(terms.LIMITATION_BOUNDS)),
  condition: maybe(text),
  validFrom: maybe(text),
  validTo: maybe(text),
  ended: maybe(oneOf(terms.ENDS)),
  arisesFromId: alsoBy('ARISES_FROM', maybe(text)),
  asWritten: text,
  roleAsWritten: text,
  share: maybe(text),
  proviso: maybe(text),
  approverId: alsoBy('APPROVED_BY', maybe(text)),
  approvalWords: maybe(text),
  personId: alsoBy('THROUGH', maybe(text)),
  accountableId: maybe(text),
  alternativeIds: alsoBy('MAY_MEAN', texts),
  certainty: oneOf(terms.CERTAINTIES),
  doubts: texts,
  derivedBy: someOf(terms.DERIVATION_RULES),
  provisionId: text,
  groundIds: alsoBy('STATED_IN', texts),
};
export type HoldingRow = RowOf<typeof HOLDING>;

export const TRANSFER = {
  ...placed,
  ...place,
  kind: oneOf(terms.TRANSFER_KINDS),
  verb: text,
  fromId: alsoBy('FROM', maybe(text)),
  toId: alsoBy('TO', text),
  grantedById: alsoBy('GRANTED_BY', maybe(text)),
  responsibilityId: alsoBy('OF', text),
  asWritten: text,
  limitation: maybe(text),
  limitationBounds: maybe(oneOf(terms.LIMITATION_BOUNDS)),
  remark: maybe(text),
  proviso: maybe(text),
  approverId: alsoBy('APPROVED_BY', maybe(text)),
  approvalWords: maybe(text),
  status: oneOf(terms.STATUSES),
  condition: maybe(text),
  effectiveFrom: maybe(text),
  effectiveTo: maybe(text),
  instrumentId: alsoBy('BY_INSTRUMENT', text),
  underId: maybe(text),
  alternativeIds: alsoBy('MAY_MEAN', texts),
  certainty: oneOf(terms.CERTAINTIES),
  doubts: texts,
  derivedBy: someOf(terms.DERIVATION_RULES),
  provisionId: text,
  groundIds: alsoBy('STATED_IN', texts),
};
export type TransferRow = RowOf<typeof TRANSFER>;

/** Where a holding or transfer holds: the part of its row that tells. */
export type Place = Pick<HoldingRow, 'regionId' | 'exceptIds' | 'ownArea'>;

export const DOCUMENT = {
  ...placed,
  number: maybe(text),
  title: maybe(text),
  aliases: texts,
  issuerId: alsoBy('ISSUED_BY', maybe(text)),
  issuedOn: maybe(text),
  status: oneOf(terms.DOCUMENT_STATUSES),
  lineStart: maybe(number),
  lineEnd: maybe(number),
};
export type DocumentRow = RowOf<typeof DOCUMENT>;

export const DOCUMENT_LINK = {
  ...placed,
  fromId: alsoBy('FROM_DOCUMENT', text),
  toId: alsoBy('TO_DOCUMENT', text),
  relation: oneOf(terms.DOCUMENT_RELATIONS),
  phrase: text,
  article: maybe(text),
  provisionId: alsoBy('STATED_IN', text),
};
export type DocumentLinkRow = RowOf<typeof DOCUMENT_LINK>;

export const PROVISION = {
  ...placed,
  ...lines,
  documentId: text,
  parentId: maybe(text),
  path: text,
  text,
};
export type ProvisionRow = RowOf<typeof PROVISION>;

export const ANOMALY = {
  ...placed,
  ...lines,
  kind: oneOf(terms.ANOMALY_KINDS),
  documentId: maybe(text),
  asPrinted: text,
  reading: text,
  alternatives: texts,
  reason: text,
  aboutIds: texts,
  subjects: someOf(terms.DOUBT_SUBJECTS),
};
export type AnomalyRow = RowOf<typeof ANOMALY>;

export const CONFLICT = {
  ...placed,
  kind: oneOf(terms.CONFLICT_KINDS),
  responsibilityId: maybe(text),
  holdingIds: texts,
  provisionIds: texts,
  explanation: text,
};
export type ConflictRow = RowOf<typeof CONFLICT>;

export const HAZARD = {
  ...placed,
  name: text,
  aliases: texts,
  definition: maybe(text),
  provisionId: text,
};
export type HazardRow = RowOf<typeof HAZARD>;

export const CRITERION = {
  ...placed,
  hazardId: text,
  level: oneOf(terms.RESPONSE_LEVELS),
  exists: truth,
  criterion: maybe(text),
  doubts: texts,
  provisionId: text,
};
export type CriterionRow = RowOf<typeof CRITERION>;

export const AUTHORITY = {
  ...placed,
  step: oneOf(terms.AUTHORITY_STEPS),
  holderId: text,
  asWritten: text,
  certainty: oneOf(terms.CERTAINTIES),
  doubts: texts,
  provisionId: text,
};
export type AuthorityRow = RowOf<typeof AUTHORITY>;

export const FORMED_GROUP = {
  ...placed,
  groupId: text,
  certainty: oneOf(terms.CERTAINTIES),
  doubts: texts,
  provisionId: text,
};
export type FormedGroupRow = RowOf<typeof FORMED_GROUP>;

/** The nodes that can be fetched by id alone, by label. */
export const NODES = {
  Holder: HOLDER,
  Membership: MEMBERSHIP,
  Region: REGION,
  Responsibility: RESPONSIBILITY,
  Holding: HOLDING,
  Transfer: TRANSFER,
  Document: DOCUMENT,
  Provision: PROVISION,
  Anomaly: ANOMALY,
  Conflict: CONFLICT,
  Hazard: HAZARD,
};
export type NodeLabel = keyof typeof NODES;
/** A row that says which label it has, for places where any node may stand. */
export type NodeRow = {
  [Label in NodeLabel]: RowOf<(typeof NODES)[Label]> & { readonly label: Label };
}[NodeLabel];

/** A stage of a task, as its record keeps it. */
export interface Milestone {
  readonly text: string;
  readonly dueText: string;
  readonly dueOn?: string;
  readonly holder?: string;
  readonly provision: string;
}

/** What a reading is doubtful about, as its row keeps it. */
export type { Doubt } from '../records/doubts.js';

/** A deadline that a list was asked for: a task's own, or a milestone's. */
export interface DueMatch {
  readonly dueOn: string;
  readonly dueText: string;
  readonly milestone: Milestone | null;
}

/** What a search returns of a hit beside its class and texts. */
export const HIT = { id: text };
export interface SearchRow {
  readonly id: string;
  /** 0 the whole name or title, 1 its beginning, 2 within it, 3 within another name or an item, 4 within the text. */
  readonly class: number;
  /** Everything in which the words may stand, the most telling first. */
  readonly texts: readonly string[];
  /** The words that were looked for. */
  readonly words: readonly string[];
}

export type NameMatch = 'EXACT' | 'ALIAS' | 'CATEGORY' | 'FUZZY';
/** A holder that a name may mean. */
export interface HolderMatch {
  readonly id: string;
  readonly matchedName: string;
  readonly match: NameMatch;
  readonly score: number;
}

/** A document whose repeal is weighed. */
export interface RepealSubject {
  readonly documentId: string;
}

/** A citation is known by the provision that it names; the rest is read from there. */
export interface CitationPlace {
  readonly provisionId: string;
}
