import { flag, listOf, references } from './fields.js';
import { kindOfRecord } from './kind.js';
import {
  foundBy,
  RESPONSIBILITY_INDEXES,
  RESPONSIBILITY_TERMS,
  responsibilityFields,
} from './responsibility.js';
import { RESPONSE_LEVELS } from './terms.js';

export const duty = kindOfRecord({
  description: 'A duty (职责): what a body must do, or must not do',
  fields: {
    ...responsibilityFields('duties'),
    hazards: references('FOR_HAZARD', 'hazards').describe('The hazards that it is for'),
    levels: listOf(RESPONSE_LEVELS).describe('The levels of response at which it is owed'),
    sameAs: references('SAME_AS', 'duties').describe(
      'Duties of other provisions that are the same duty in other words',
    ),
    prohibits: flag.describe('True for what must not be done (不得…): it is owed, never exercised'),
  },
  labels: ['Responsibility', 'Duty'],
  fixed: { kind: 'DUTY' },
  derived: (record) => foundBy(record),
  indexes: RESPONSIBILITY_INDEXES,
  doubtSubject: 'ITEM',
  linkedData: { types: ['Duty', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY_TERMS },
});
