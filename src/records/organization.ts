import { z } from 'zod';
import { namedFields, reference } from './fields.js';
import { HOLDER_INDEXES, HOLDER_NAMES } from './holder.js';
import { kindOfRecord } from './kind.js';
import { NAME_TERMS } from './linked-data.js';
import { LEVELS, ORGANIZATION_KINDS } from './terms.js';

export const organization = kindOfRecord({
  description: 'A body by its own name: a government, a department, a zone committee',
  fields: {
    ...namedFields('organizations'),
    kind: z.enum(ORGANIZATION_KINDS).describe('What kind of body it is'),
    level: z.enum(LEVELS).optional().describe('Its administrative level'),
    region: reference('IN_REGION', 'regions').optional().describe('Its own area'),
  },
  labels: ['Holder', 'Organization'],
  fixed: { type: 'ORGANIZATION' },
  indexes: HOLDER_INDEXES,
  names: HOLDER_NAMES,
  linkedData: {
    types: ['Organization', 'org:FormalOrganization', 'prov:Organization'],
    terms: { ...NAME_TERMS, region: 'prov:atLocation' },
  },
});
