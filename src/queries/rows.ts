import { flag, maybe, oneOf, type RowOf, text, texts } from '../database/columns.js';
import { HOLDERS, RESPONSIBILITIES } from '../records/prefixes.js';
import { CONFLICT_KINDS, ENDING_KINDS, PENDING_FACTS } from '../records/terms.js';
import { recordColumns } from './record-columns.js';

// The columns that statements return for each kind of node, and the type of a row with these columns.

/** All types of holder share one list of columns, because one statement may return holders of several types. */
export const HOLDER = {
  ...recordColumns(HOLDERS),
  successorIds: maybe(texts),
  successorsOn: maybe(texts),
  knownSuccessors: maybe(texts),
};
export type HolderRow = RowOf<typeof HOLDER>;

/** The day from which a record that a document states counts as known; null if it does on every day. */
const KNOWN_FROM = { knownFrom: maybe(text) };

export const SUCCESSION = { ...recordColumns(['successions'], ['pendingSince']), ...KNOWN_FROM };
export type SuccessionRow = RowOf<typeof SUCCESSION>;

export const POWER_SUCCESSION = {
  ...recordColumns(['power-successions'], ['pending', 'derivedBy']),
  ...KNOWN_FROM,
};
export type PowerSuccessionRow = RowOf<typeof POWER_SUCCESSION>;
export const ENDING = {
  ...recordColumns(['endings'], ['endsId', 'on', 'pending']),
  responsibilityId: text,
  fromId: text,
  endedOn: maybe(text),
};
export type EndingRow = RowOf<typeof ENDING>;

export const EVENT_KINDS = [
  'STATED',
  'GRANTED',
  'CONDITION_SET',
  'CONDITION_MET',
  'HANDED_OVER',
  'WITHDRAWN',
  'ABOLISHED',
  'ENDED',
  'EXPIRED',
  'RESUMED',
  'AMENDED',
  'RENAMED',
  'MERGED',
  'SPLIT',
  'RETYPED',
  'REPLACED',
  'SET_UP',
  'MEMBER_CHANGED',
  'DISSOLVED',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
/** An event is no node: its columns come from the node that began, ended or changed. */
export const EVENT = {
  kind: oneOf(EVENT_KINDS),
  on: maybe(text),
  words: maybe(text),
  pending: flag,
  pendingOn: maybe(oneOf(PENDING_FACTS)),
  documentId: text,
  provisionId: text,
  subjectId: text,
  /** False if it is not reviewed; else null. */
  reviewed: maybe(flag),
};
export type EventRow = RowOf<typeof EVENT>;

export const MEMBERSHIP = recordColumns(['memberships']);
export type MembershipRow = RowOf<typeof MEMBERSHIP>;

export const REMOVAL = { ...recordColumns(['removals'], ['pending']), ...KNOWN_FROM };

export const REGION = recordColumns(['regions']);
export type RegionRow = RowOf<typeof REGION>;

/** All kinds of responsibility share one list of columns, for the same reason as the types of holder. */
export const RESPONSIBILITY = recordColumns(RESPONSIBILITIES, ['wordings', 'sameAsIds']);
export type ResponsibilityRow = RowOf<typeof RESPONSIBILITY> & {
  /** Which deadlines of a task match the filter of the list: 0 is the task's own, 1 that of the first milestone, and so on. */
  readonly dueAt?: readonly number[];
};

/** The days on which a fact was known as its row says it. */
const KNOWN = { knownFrom: maybe(text), knownTo: maybe(text) };

export const HOLDING = { ...recordColumns(['holdings']), ...KNOWN };
export type HoldingRow = RowOf<typeof HOLDING>;

export const TRANSFER = {
  ...recordColumns(
    ['transfers'],
    [
      'fromAsWritten',
      'fromRoleAsWritten',
      'fromRegionId',
      'fromExceptIds',
      'fromOwnArea',
      'fromGroundIds',
      'toAsWritten',
      'provisoInId',
      'ended',
    ],
  ),
  conditionMetOn: maybe(text),
  ...KNOWN,
};
export type TransferRow = RowOf<typeof TRANSFER>;

/** The columns that say where a holding or transfer applies. */
export type Place = Pick<HoldingRow, 'regionId' | 'exceptIds' | 'ownArea'>;

/** How a document or a provision ends, which the load computes from the changes of all sources. */
const DOCUMENT_END = {
  endsOn: maybe(text),
  endsAs: maybe(oneOf(ENDING_KINDS)),
  knownEnds: maybe(texts),
};

export const DOCUMENT = { ...recordColumns(['documents']), ...DOCUMENT_END };
export type DocumentRow = RowOf<typeof DOCUMENT>;

export const DOCUMENT_LINK = { ...recordColumns(['document-links']), ...KNOWN_FROM };
export type DocumentLinkRow = RowOf<typeof DOCUMENT_LINK>;

export const DOCUMENT_CHANGE = { ...recordColumns(['document-changes']), ...KNOWN_FROM };
export type DocumentChangeRow = RowOf<typeof DOCUMENT_CHANGE>;

export const PROVISION = { ...recordColumns(['provisions']), ...DOCUMENT_END };
export type ProvisionRow = RowOf<typeof PROVISION>;

export const ANOMALY = recordColumns(['anomalies'], ['provisionIds']);
export type AnomalyRow = RowOf<typeof ANOMALY>;

export const CONFLICT = {
  id: text,
  ord: text,
  kind: oneOf(CONFLICT_KINDS),
  responsibilityId: maybe(text),
  holdingIds: texts,
  provisionIds: texts,
  explanation: text,
  /** False if the conflict follows only with unreviewed records; else null. */
  reviewed: maybe(flag),
};
export type ConflictRow = RowOf<typeof CONFLICT>;

export const HAZARD = recordColumns(['hazards']);
export type HazardRow = RowOf<typeof HAZARD>;

export const CRITERION = recordColumns(['criteria']);
export type CriterionRow = RowOf<typeof CRITERION>;

export const COMMAND_STEP = recordColumns(['authorities'], ['level']);
export type CommandStepRow = RowOf<typeof COMMAND_STEP>;

export const FORMED_GROUP = recordColumns(['level-groups'], ['level']);
export type FormedGroupRow = RowOf<typeof FORMED_GROUP>;

/** The nodes that can be fetched by id alone, by label. */
export const NODES = {
  Holder: HOLDER,
  Succession: SUCCESSION,
  Ending: ENDING,
  Membership: MEMBERSHIP,
  PowerSuccession: POWER_SUCCESSION,
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
/** A label whose nodes can be fetched by id alone. */
export type NodeLabel = keyof typeof NODES;
/** A row with the label of its node, for fields that may return any kind of node. */
export type NodeRow = {
  [Label in NodeLabel]: RowOf<(typeof NODES)[Label]> & { readonly label: Label };
}[NodeLabel];

/** A stage of a task, as it is stored in the task's record. */
export interface Milestone {
  readonly text: string;
  readonly dueText: string;
  readonly dueOn?: string;
  readonly holder?: string;
  readonly provision: string;
}

/** A doubt about a reading, as it is stored in the row. */
export type { Doubt } from '../records/doubts.js';
/** Who answers for how an item is exercised, as it is stored in the row. */
export type { Accountability } from '../records/responsibility.js';

/** A deadline that matches the filter of a list: that of a task, or that of a milestone. */
export interface DueMatch {
  readonly dueOn: string;
  readonly dueText: string;
  readonly milestone: Milestone | null;
}

/** The columns of a search hit, apart from its class and texts. */
export const HIT = { id: text };
/** A hit of a search. */
export interface SearchRow {
  readonly id: string;
  /** Where the match is: 0 the whole name or title, 1 its beginning, 2 within it, 3 in another name or an item, 4 in the text. */
  readonly class: number;
  /** Every text that may contain the words, the most important first. */
  readonly texts: readonly string[];
  /** The words of the search. */
  readonly words: readonly string[];
}

/** How a name was found: the official name, another name, a class with that name, or a similar name. */
export type NameMatch = 'EXACT' | 'ALIAS' | 'CATEGORY' | 'FUZZY';
/** A holder that a name may mean. */
export interface HolderMatch {
  readonly id: string;
  readonly matchedName: string;
  readonly match: NameMatch;
  readonly score: number;
}

/** A document for which the impact of its repeal is computed. */
export interface RepealSubject {
  readonly documentId: string;
}

/** A citation: it has only the id of the provision that it names, and its fields are read from the provision. */
export interface CitationPlace {
  readonly provisionId: string;
}
