// What the review page and its server say to each other. Types only: the page is compiled apart from the server.

import type { DECISIONS, EditableField, FactKind } from '../review/kinds.js';
import type { MissedKind } from '../review/missed-form.js';

export type { EditableField, MissedKind };

/** A reason for a doubt, as the draft words it. */
export interface DoubtAnswer {
  readonly reason: Readonly<Record<'zh' | 'en', string>>;
  readonly alternatives: Readonly<Record<'zh' | 'en', readonly string[]>>;
}

/** A fact on the page. */
export interface FactAnswer {
  readonly key: string;
  /** A fact that the reviewer added may be of any kind. */
  readonly kind: FactKind | MissedKind;
  readonly document: string;
  readonly at: string;
  readonly path: string;
  readonly lines: readonly [number, number];
  readonly fields: Readonly<Record<string, string>>;
  readonly quoted: readonly string[];
  readonly of: string | null;
  readonly certainty: 'CERTAIN' | 'INFERRED' | 'AMBIGUOUS';
  readonly doubts: readonly DoubtAnswer[];
}

/** What this reviewer decided on a fact. */
export interface DecisionAnswer {
  readonly decision: (typeof DECISIONS)[number] | 'ADD';
  readonly changes?: Readonly<Record<string, string>> | undefined;
}

/** Everything that the page shows, once. */
export interface ReviewAnswer {
  readonly source: string;
  readonly reviewer: string;
  /** Of the files that the page shows. A decision names the version that it saw. */
  readonly version: string;
  readonly documents: readonly { readonly slug: string; readonly name: string }[];
  readonly lines: readonly string[];
  readonly facts: readonly FactAnswer[];
  readonly decisions: Readonly<Record<string, DecisionAnswer>>;
  readonly editable: Readonly<Record<FactKind, readonly EditableField[]>>;
  /** What the page asks for a fact that the draft missed, by its kind. */
  readonly missed: Readonly<Record<MissedKind, readonly EditableField[]>>;
  /** The names of the city's lists, for the field of a changed name; and the numbers and titles of documents. */
  readonly names: readonly string[];
  /** The bodies of the city's lists, which may be members of a class. */
  readonly bodies: readonly string[];
  readonly documentNames: readonly string[];
}

/** Why a decision was not taken; the page words it in its language. */
export interface Refusal {
  readonly refused:
    | 'UNREADABLE'
    | 'CHANGED_ELSEWHERE'
    | 'REQUIRED'
    | 'UNKNOWN_FACT'
    | 'UNKNOWN_FIELD'
    | 'NOT_IN_TEXT'
    | 'NOT_A_DAY'
    | 'NOT_A_CHOICE'
    | 'UNREADABLE_LIST'
    | 'ROW_STAYS'
    | 'STATES_NOTHING'
    | 'CLASS_STAYS'
    | 'UNKNOWN_BODY'
    | 'ONLY_TAKE_BACK'
    | 'NO_PROVISION'
    | 'UNKNOWN_GROUP'
    | 'ALREADY_THERE'
    | 'NOT_READ';
  readonly field?: string | undefined;
  readonly value?: string | undefined;
}

/** The decisions that changed; null for one that was taken back. */
export interface DecidedAnswer {
  readonly version: string;
  readonly changed: Readonly<Record<string, DecisionAnswer | null>>;
}
