import { z } from 'zod';
import { kindOfRecord } from './kind.js';
import {
  accountability,
  codes,
  foundBy,
  RESPONSIBILITY_INDEXES,
  RESPONSIBILITY_TERMS,
  responsibilityFields,
} from './responsibility.js';

export const serviceItem = kindOfRecord({
  description: 'A service that people can ask for at a counter (政务服务事项)',
  fields: {
    ...responsibilityFields('service-items'),
    number: z.number().int().optional().describe('Its running number'),
    codes,
    accountability,
  },
  labels: ['Responsibility', 'ServiceItem'],
  fixed: { kind: 'SERVICE_ITEM' },
  derived: (record) => foundBy(record, [], record.codes),
  indexes: RESPONSIBILITY_INDEXES,
  doubtSubject: 'ITEM',
  linkedData: { types: ['ServiceItem', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY_TERMS },
});
