import { loadOptionalReference } from '../../loaders/batch.js';
import type { DueMatch, Milestone, ResponsibilityRow } from '../queries/rows.js';
import { withDependencies } from './depends-on.js';
import { responsibilityFields } from './responsibility.js';
import type { Resolvers } from './types.generated.js';

const milestonesOf = ({ milestones }: Pick<ResponsibilityRow, 'milestones'>) =>
  (milestones ?? []).map((text) => JSON.parse(text) as Milestone);

/** The columns with the deadlines of a task. */
const DUE = ['dueOn', 'dueText', 'milestones'] as const;
type DueRow = Pick<ResponsibilityRow, (typeof DUE)[number] | 'dueAt'>;

/** The deadlines of a task that match the filter of its list. */
function dueMatches(row: DueRow): DueMatch[] {
  const { dueOn, dueText, dueAt = [] } = row;
  const all = [
    { dueOn, dueText, milestone: null },
    ...milestonesOf(row).map((one) => ({ ...one, milestone: one })),
  ];
  return dueAt.flatMap((at) => {
    const { dueOn: day, dueText: words, milestone = null } = all[at] ?? {};
    return day == null ? [] : [{ dueOn: day, dueText: words ?? day, milestone }];
  });
}

export const task: Resolvers = {
  ResponsibilityEdge: {
    dueMatches: withDependencies({ columns: DUE }, ({ node }: { readonly node: DueRow }) => dueMatches(node)),
  },
  Task: {
    ...responsibilityFields,
    milestones: milestonesOf,
  },
  Milestone: {
    holder: ({ holder }, _, { loaders }) => loadOptionalReference(loaders.holders, holder ?? null),
    citation: ({ provision }) => ({ provisionId: provision }),
  },
};
