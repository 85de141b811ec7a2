import type { HoldingRole } from '../records/terms.js';

/** A named reason for or against a reading, with the factor by which it changes the score. */
export type ReasonName = keyof typeof REASONS;

/**
 * The reasons that make a score, each with its factor and its words for a reviewer. `other` is what the words could mean instead. The
 * factors were set by hand; `bench/draft.mjs` shows how many of the facts that they leave CERTAIN are wrong.
 */
export const REASONS = {
  TABLE_COLUMN: { factor: 0.98, words: 'the head of the column says the role' },
  BRACKET_WITH_ROLE: { factor: 0.97, words: 'a bracket at the end names the bearers and their role' },
  BRACKET_WITHOUT_VERB: {
    factor: 0.7,
    words: 'a bracket names the bearers without a verb',
    other: 'the bodies are named for information only',
  },
  LIST_OF_ITEMS: { factor: 0.95, words: 'the words before the list name the bearer of its items' },
  CHARGED: { factor: 0.93, words: 'the bearer is followed by 负责, 承担 or 履行' },
  MODAL: { factor: 0.9, words: 'the bearer is followed by 应当, 要 or 须' },
  FORBIDDEN: { factor: 0.9, words: 'the bearer is followed by 不得' },
  VERB: {
    factor: 0.78,
    words: 'the bearer is followed by a bare verb',
    other: 'the sentence describes what the body does, and binds it to nothing',
  },
  PERMITTED: { factor: 0.6, words: 'the words only permit it (可以)', other: 'a permission, and no duty' },
  PASSIVE: { factor: 0.85, words: 'the bearer stands after 由' },
  CONSENT: {
    factor: 0.68,
    words: 'the body must agree before the act of another',
    other: 'a condition of the act of another, and no duty of its own',
  },
  RECEIVES: {
    factor: 0.72,
    words: 'something is reported to or filed with the body',
    other: 'the body has no part in it',
  },
  WITH_OTHERS: { factor: 0.8, words: 'the body stands after 会同', other: 'the body has no part of its own' },
  CARRIED_ON: {
    factor: 0.85,
    words: 'the bearer of the sentence before goes on',
    other: 'the sentence has another bearer, or none',
  },
  MERGED_CELL: {
    factor: 0.78,
    words: 'the cell is empty; the one above is taken to go on',
    other: 'the cell is empty',
  },
  NAME_BY_HEAD: { factor: 0.97, words: 'the first name of the list gives this one its beginning' },
  NAME_NEW_BY_FORM: {
    factor: 0.9,
    words: 'the name is new; its end shows that it is a body',
    other: "another name of a body that the city's file has",
  },
  NAME_NEW_BY_PLACE: {
    factor: 0.65,
    words: 'the name is new; only its place shows that it is a body',
    other: 'these words are the name of no body',
  },
  NAME_DEPENDS: {
    factor: 0.82,
    words: 'the words name a body only together with the text around them (本级, 有关)',
    other: 'the text around it means another body',
  },
  BODY_IN_CONDITION: {
    factor: 0.7,
    words: 'the sentence begins with a condition',
    other: 'it holds only in the case that the condition describes',
  },
  ROW_FITTED: {
    factor: 0.9,
    words: 'the row has fewer cells than the head; the cells are told by their content',
    other: 'the cells belong to other columns',
  },
  EXTENDED: {
    factor: 0.75,
    words: 'the clause extends the duties of another bearer as a whole',
    other: 'only some of the duties are extended',
  },
  HANDED_OVER: { factor: 0.85, words: 'the words say that it passes to another body' },
} as const;

/** @returns the score of these reasons: the product of their factors */
export const scoreOf = (reasons: readonly ReasonName[]): number =>
  reasons.reduce((product, reason) => product * REASONS[reason].factor, 1);

/** A drafted fact at or above this score is CERTAIN, one at or above the second is INFERRED, others are AMBIGUOUS. */
export const CERTAIN_FROM = 0.8;
export const INFERRED_FROM = 0.5;

/** A bearer of a drafted responsibility. */
export interface DraftedHolder {
  readonly written: string;
  readonly is: string | undefined;
  readonly role: HoldingRole;
  readonly roleWords: string;
  readonly reasons: readonly ReasonName[];
}

/** A stage of a task with its own last day. */
export interface DraftedMilestone {
  readonly text: string;
  readonly dueText: string;
  readonly dueOn: string;
}

/** What a document makes one or several bodies do. */
export interface DraftedResponsibility {
  readonly kind: 'DUTY' | 'TASK' | 'POLICY' | 'SERVICE_ITEM' | 'INDICATOR';
  /** Key of the provision that states it. */
  readonly at: string;
  readonly line: number;
  readonly title: string;
  readonly text?: string | undefined;
  readonly prohibits?: boolean;
  readonly number?: number | undefined;
  readonly dueText?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly milestones?: readonly DraftedMilestone[];
  readonly holders: readonly DraftedHolder[];
  /** Further quoted fields of the kind: the standard of a policy, the points of an indicator. */
  readonly fields?: Readonly<Record<string, string | number>>;
  /** The responsibility of which it is a part: a heading of a table of indicators. */
  readonly parent?: DraftedResponsibility | undefined;
}
