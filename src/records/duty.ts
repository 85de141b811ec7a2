import { flag, listOf, references, words } from './fields.js';
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
    accompanies: references('ACCOMPANIES', 'powers', 'service-items').describe(
      'The powers or service items with which it goes (责任事项); empty for a duty that stands alone',
    ),
    stage: words
      .optional()
      .describe('The stage of the procedure at which it is owed (责任环节), as the list names it: 受理责任'),
    basis: words
      .optional()
      .describe(
        'The acts on which it rests (责任事项依据), in the words of the list: those about this duty if the list numbers them, else all of its row',
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
