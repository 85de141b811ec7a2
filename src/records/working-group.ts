import { z } from 'zod';
import { namedFields, reference, reviewed, statedIn } from './fields.js';
import { HOLDER_INDEXES, HOLDER_NAMES } from './holder.js';
import { pageIndexes } from './indexes.js';
import { kindOfRecord } from './kind.js';
import { NAME_TERMS } from './linked-data.js';
import { GROUP_KINDS } from './terms.js';

export const workingGroup = kindOfRecord({
  description: 'A group of several bodies or persons: a headquarters, a leading group, an office of one',
  fields: {
    ...namedFields('working-groups'),
    kind: z.enum(GROUP_KINDS).describe('What kind of group it is'),
    partOf: reference('PART_OF', 'working-groups').optional().describe('The group that it is a part of'),
    reviewed,
    provision: statedIn,
  },
  labels: ['Holder', 'WorkingGroup'],
  fixed: { type: 'WORKING_GROUP' },
  indexes: [...HOLDER_INDEXES, ...pageIndexes('WorkingGroup', 'partOfId')],
  names: HOLDER_NAMES,
  linkedData: {
    types: ['WorkingGroup', 'org:OrganizationalCollaboration', 'prov:Organization'],
    terms: { ...NAME_TERMS, partOf: 'org:subOrganizationOf', provision: 'prov:wasDerivedFrom' },
  },
});
