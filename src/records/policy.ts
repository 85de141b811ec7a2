import { z } from 'zod';
import { references, words } from './fields.js';
import { kindOfRecord } from './kind.js';
import {
  foundBy,
  RESPONSIBILITY_INDEXES,
  RESPONSIBILITY_TERMS,
  responsibilityFields,
} from './responsibility.js';

export const policy = kindOfRecord({
  description: 'A benefit that a list of policies offers (政策)',
  fields: {
    ...responsibilityFields('policies'),
    number: z.number().int().optional().describe('Its running number'),
    policyType: words.optional().describe('The type of policy, as printed'),
    beneficiaries: words.optional().describe('Whom it is for'),
    eligibility: words.optional().describe('What they must fulfil'),
    standard: words.optional().describe('What they get'),
    period: words.optional().describe('For how long'),
    legalBasis: references('RESTS_ON', 'document-links').describe(
      'Links to the documents that the list names as its basis (政策依据)',
    ),
  },
  labels: ['Responsibility', 'Policy'],
  fixed: { kind: 'POLICY' },
  derived: (record) => foundBy(record),
  indexes: RESPONSIBILITY_INDEXES,
  doubtSubject: 'ITEM',
  linkedData: { types: ['Policy', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY_TERMS },
});
