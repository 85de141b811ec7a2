import { z } from 'zod';
import { day, reference, words } from './fields.js';
import { kindOfRecord } from './kind.js';
import { HOLDERS } from './prefixes.js';
import {
  foundBy,
  NO_DAY,
  RESPONSIBILITY_INDEXES,
  RESPONSIBILITY_TERMS,
  responsibilityFields,
} from './responsibility.js';

const milestone = z
  .strictObject({
    text: words.describe('What is to be reached'),
    dueText: words.describe('When it is due, in the words of the document'),
    dueOn: day.optional().describe('The last day for it'),
    holder: reference('MILESTONE_OF', ...HOLDERS)
      .optional()
      .describe('The holder that it binds; if absent, it binds all holders of the task'),
    provision: reference('MILESTONE_AT', 'provisions').describe('The provision that says so'),
  })
  .describe('A stage of a task with its own deadline');

export const task = kindOfRecord({
  description: 'A task with a deadline (任务): an item of a work report or an action plan',
  fields: {
    ...responsibilityFields('tasks'),
    number: z.number().int().optional().describe('Its running number'),
    headings: z.array(words).default([]).describe('The headings that it stands under'),
    dueText: words.optional().describe('When it is due, in the words of the document'),
    dueOn: day.optional().describe('The last day for it'),
    milestones: z.array(milestone).default([]).describe('Its stages'),
  },
  labels: ['Responsibility', 'Task'],
  fixed: { kind: 'TASK' },
  derived: (record) => {
    const due = [{ dueOn: record.dueOn, holder: undefined }, ...record.milestones];
    return {
      ...foundBy(record, record.headings),
      dueKey: record.dueOn ?? NO_DAY,
      // The task's own deadline comes first, then its milestones. '' means no date, or a deadline for all holders.
      dueDays: due.map(({ dueOn }) => dueOn ?? ''),
      dueHolderIds: due.map(({ holder }) => holder ?? ''),
    };
  },
  indexes: RESPONSIBILITY_INDEXES,
  doubtSubject: 'ITEM',
  linkedData: { types: ['Task', 'Responsibility', 'prov:Entity'], terms: RESPONSIBILITY_TERMS },
});
