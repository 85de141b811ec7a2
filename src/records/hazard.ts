import { allNames, namedFields, placedFields, reviewed, statedIn, words } from './fields.js';
import { fullTextIndex, pageIndexes } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { NAME_TERMS } from './linked-data.js';
import { toSearchTokens } from './text.js';

export const hazard = kindOfRecord({
  description: 'A danger that an emergency plan provides for: 暴雨',
  fields: {
    ...placedFields('hazards'),
    ...namedFields('hazards'),
    definition: words.optional().describe('What the plan means by it'),
    reviewed,
    provision: statedIn,
  },
  labels: ['Hazard'],
  derived: (record) => ({ spelled: allNames(record).map(toSearchTokens).join(' | ') }),
  indexes: [...pageIndexes('Hazard'), fullTextIndex('hazard_text', 'Hazard')],
  names: { of: 'HAZARD', texts: allNames },
  linkedData: { types: ['Hazard'], terms: { ...NAME_TERMS, provision: 'prov:wasDerivedFrom' } },
});
