// The kinds of facts of a review, what a reviewer can change in each, and what can be decided. Data only: the page in the browser uses it too.

import {
  CERTAINTIES,
  DOCUMENT_RELATIONS,
  ENDING_KINDS,
  HOLDING_ROLES,
  MEMBERSHIP_ROLES,
  POWER_TYPES,
  SUCCESSION_KINDS,
  TRANSFER_KINDS,
} from '../records/terms.js';

/** The lists of a reading that have responsibilities; the holders in them are facts too. */
export const RESPONSIBILITIES = [
  'powers',
  'duties',
  'tasks',
  'policies',
  'serviceItems',
  'indicators',
] as const;
/** @returns whether a list of a reading has responsibilities */
export const isResponsibility = (kind: string): boolean =>
  (RESPONSIBILITIES as readonly string[]).includes(kind);
/** The other lists of a reading whose entries a draft proposes. */
export const OTHER_FACTS = ['transfers', 'endings', 'successions', 'memberships', 'groups', 'links'] as const;
/**
 * What a fact is: the field of the reading that has it, a holder of a responsibility, a list of powers of the manifest, a row of one, or a
 * clause in which nothing was understood, a class of bodies that is new.
 */
export const FACT_KINDS = [
  ...RESPONSIBILITIES,
  'holdings',
  ...OTHER_FACTS,
  'expiry',
  'powerLists',
  'powerRows',
  'clauses',
  'classes',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What a reviewer can decide on a fact: it is right, right after these changes, not said, or the sentence binds nobody. */
export const DECISIONS = ['ACCEPT', 'CHANGE', 'REJECT', 'BINDS_NOBODY'] as const;

/**
 * A field that a reviewer may change. A name must be one of the city's lists or becomes a new one; words must be in the text; a list is
 * written with semicolons or lines between its parts.
 */
export interface EditableField {
  readonly name: string;
  readonly type: 'name' | 'words' | 'day' | 'choice' | 'text' | 'document' | 'list';
  readonly choices: readonly string[];
  /** True if it cannot be empty. */
  readonly isRequired: boolean;
  /** True if it is shown only when a reviewer asks for it. */
  readonly isRare?: boolean;
}

const field = (
  name: string,
  type: EditableField['type'],
  choices: readonly string[] = [],
  isRequired = false,
): EditableField => ({
  name,
  type,
  choices,
  isRequired,
});
const required = (name: string, type: EditableField['type']) => field(name, type, [], true);
const certainty = field('certainty', 'choice', CERTAINTIES);
const responsibility = [required('title', 'words'), field('text', 'words')];
/** How a field says yes or no. */
export const YES_OR_NO = ['false', 'true'] as const;

/** The fields of each kind that a reviewer may change; others are changed in the file. */
export const EDITABLE: Readonly<Record<FactKind, readonly EditableField[]>> = {
  powers: responsibility,
  duties: [...responsibility, field('prohibits', 'choice', YES_OR_NO)],
  tasks: [...responsibility, field('dueText', 'words'), field('dueOn', 'day')],
  policies: responsibility,
  serviceItems: responsibility,
  indicators: responsibility,
  holdings: [field('is', 'name'), field('role', 'choice', HOLDING_ROLES), certainty],
  transfers: [
    field('from', 'name'),
    required('to', 'name'),
    field('kind', 'choice', TRANSFER_KINDS),
    field('condition', 'words'),
    field('limitation', 'words'),
    certainty,
  ],
  endings: [field('kind', 'choice', ENDING_KINDS)],
  successions: [required('from', 'name'), required('to', 'name'), field('kind', 'choice', SUCCESSION_KINDS)],
  memberships: [
    field('is', 'name'),
    field('role', 'choice', MEMBERSHIP_ROLES),
    field('person', 'name'),
    certainty,
  ],
  groups: [],
  links: [
    field('relation', 'choice', DOCUMENT_RELATIONS),
    field('number', 'words'),
    field('title', 'words'),
    field('article', 'words'),
  ],
  expiry: [field('on', 'day')],
  powerLists: [],
  clauses: [],
  /** The page offers the bodies of the city as members. */
  classes: [field('members', 'list'), field('exhaustive', 'choice', YES_OR_NO)],
  powerRows: [
    field('type', 'choice', Object.keys(POWER_TYPES)),
    required('main', 'words'),
    field('sub', 'words'),
    required('department', 'name'),
    field('remark', 'words'),
  ],
};
