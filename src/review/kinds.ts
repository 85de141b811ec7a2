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
/** What a fact is: the field of the reading that has it, a holder of a responsibility, a list of powers of the manifest, or a row of one. */
export const FACT_KINDS = [
  ...RESPONSIBILITIES,
  'holdings',
  ...OTHER_FACTS,
  'expiry',
  'powerLists',
  'powerRows',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What a reviewer can decide on a fact: it is right, right after these changes, not said, or the sentence binds nobody. */
export const DECISIONS = ['ACCEPT', 'CHANGE', 'REJECT', 'BINDS_NOBODY'] as const;

/** A field that a reviewer may change. A name must be one of the city's lists or becomes a new one; words must be in the text. */
export interface EditableField {
  readonly name: string;
  readonly type: 'name' | 'words' | 'day' | 'choice';
  readonly choices: readonly string[];
  /** True if it cannot be empty. */
  readonly isRequired: boolean;
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

/** The fields of each kind that a reviewer may change; others are changed in the file. */
export const EDITABLE: Readonly<Record<FactKind, readonly EditableField[]>> = {
  powers: responsibility,
  duties: responsibility,
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
  powerRows: [
    field('type', 'choice', Object.keys(POWER_TYPES)),
    required('main', 'words'),
    field('sub', 'words'),
    required('department', 'name'),
    field('remark', 'words'),
  ],
};

/** The kinds of facts that a reviewer can add, if the draft missed them: a responsibility with its bearer, or a member of a group. */
export const MISSED_KINDS = ['duties', 'tasks', 'policies', 'serviceItems', 'memberships'] as const;
export type MissedKind = (typeof MISSED_KINDS)[number];

const chosen = (name: string, choices: readonly string[]) => field(name, 'choice', choices, true);
const borne = [
  required('title', 'words'),
  required('written', 'words'),
  field('is', 'name'),
  chosen('role', HOLDING_ROLES),
  required('roleWords', 'words'),
];

/** What a reviewer says of a missed fact. */
export const MISSED: Readonly<Record<MissedKind, readonly EditableField[]>> = {
  duties: borne,
  tasks: [...borne, field('dueText', 'words'), field('dueOn', 'day')],
  policies: borne,
  serviceItems: borne,
  memberships: [
    required('group', 'name'),
    required('written', 'words'),
    field('is', 'name'),
    chosen('role', MEMBERSHIP_ROLES),
  ],
};
