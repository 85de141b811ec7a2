import { maybe, oneOf, type RowOf, text, texts } from '../database/columns.js';
import { HOLDERS, RESPONSIBILITIES } from '../records/prefixes.js';
import { CONFLICT_KINDS } from '../records/terms.js';
import { recordColumns } from './record-columns.js';

/** All types of holder in one list, because a path that leads to holders of several types is one statement. */
export const HOLDER = {
  ...recordColumns(HOLDERS),
  successorIds: maybe(texts),
  successorsOn: maybe(texts),
};
export type HolderRow = RowOf<typeof HOLDER>;

export const SUCCESSION = recordColumns(['successions']);
export type SuccessionRow = RowOf<typeof SUCCESSION>;

export const MEMBERSHIP = recordColumns(['memberships']);
export type MembershipRow = RowOf<typeof MEMBERSHIP>;

export const REGION = recordColumns(['regions']);
export type RegionRow = RowOf<typeof REGION>;

/** All kinds of responsibility in one list, for the same reason as holders. */
export const RESPONSIBILITY = recordColumns(RESPONSIBILITIES, ['wordings', 'sameAsIds']);
export type ResponsibilityRow = RowOf<typeof RESPONSIBILITY> & {
  /** Which of a task's deadlines a list was asked for: 0 its own, then its milestones' in their order. */
  readonly dueAt?: readonly number[];
};

export const HOLDING = recordColumns(['holdings']);
export type HoldingRow = RowOf<typeof HOLDING>;

export const TRANSFER = recordColumns(
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
);
export type TransferRow = RowOf<typeof TRANSFER>;

/** Where a holding or transfer holds: the part of its row that tells. */
export type Place = Pick<HoldingRow, 'regionId' | 'exceptIds' | 'ownArea'>;

export const DOCUMENT = recordColumns(['documents']);
export type DocumentRow = RowOf<typeof DOCUMENT>;

export const DOCUMENT_LINK = recordColumns(['document-links']);
export type DocumentLinkRow = RowOf<typeof DOCUMENT_LINK>;

export const PROVISION = recordColumns(['provisions']);
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
};
export type ConflictRow = RowOf<typeof CONFLICT>;

export const HAZARD = recordColumns(['hazards']);
export type HazardRow = RowOf<typeof HAZARD>;

export const CRITERION = recordColumns(['criteria']);
export type CriterionRow = RowOf<typeof CRITERION>;

export const AUTHORITY = recordColumns(['authorities'], ['level']);
export type AuthorityRow = RowOf<typeof AUTHORITY>;

export const FORMED_GROUP = recordColumns(['level-groups'], ['level']);
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
