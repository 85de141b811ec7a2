import type { GraphQLResolveInfo } from 'graphql';
import { loadReference } from '../../loaders/batch.js';
import type { Loaders, RequestContext } from '../../loaders/index.js';
import type { CriterionRow } from '../queries/rows.js';
import { COMMAND_STEPS, RESPONSE_LEVELS } from '../records/terms.js';
import { containsDay } from '../rules/time.js';
import { findHazardId, undefinedIfNull } from './arguments.js';
import { badInputError } from './bad-input.js';
import { cited } from './citation.js';
import { dependsOn, toOne } from './depends-on.js';
import { doubtful } from './doubt.js';
import type { EmergencyParent } from './parent-types.js';
import { reviewable } from './reviewed.js';
import type { Resolvers } from './types.generated.js';
import { DAYS_OF_PROVISIONS, daysOf, rowsOn, whileStated } from './while-stated.js';

export const emergency: Resolvers = {
  EmergencyResponse: {
    hazard: toOne('hazards', 'hazardId'),
    criterion: (row) => row,
    authority: dependsOn(
      ['exists', 'asOf'],
      async (row, _, context, info) => {
        const steps = await stepsOf('authoritiesAt', row, context, info);
        return steps.sort((a, b) => COMMAND_STEPS.indexOf(a.step) - COMMAND_STEPS.indexOf(b.step));
      },
      DAYS_OF_PROVISIONS,
    ),
    groups: dependsOn(
      ['exists', 'asOf'],
      async (row, _, context, info) => {
        const formed = await stepsOf('groupsFormedAt', row, context, info);
        return Promise.all(formed.map(({ groupId }) => loadReference(context.loaders.holders, groupId)));
      },
      DAYS_OF_PROVISIONS,
    ),
    formed: dependsOn(
      ['exists', 'asOf'],
      (row, _, context, info) => stepsOf('groupsFormedAt', row, context, info),
      DAYS_OF_PROVISIONS,
    ),
    actions: dependsOn(
      ['asOf'],
      async ({ id, asOf }, _, { loaders }) => {
        const held = await loaders.actionsAt.load(id);
        return asOf === undefined
          ? held
          : held.filter(({ validFrom, validTo }) => containsDay({ from: validFrom, to: validTo }, asOf));
      },
      { holdings: { columns: ['validFrom', 'validTo'] } },
    ),
  },
  Authority: {
    ...doubtful,
    ...reviewable,
    ...whileStated,
    holder: toOne('holders', 'holderId'),
    citation: cited.citation,
  },
  FormedGroup: {
    ...doubtful,
    ...reviewable,
    ...whileStated,
    group: toOne('holders', 'groupId'),
    citation: cited.citation,
  },
  Query: {
    emergencyResponse: dependsOn(
      [],
      async (_, { hazard, level, asOf }, context, info) => {
        const day = undefinedIfNull(asOf);
        const id = await findHazardId(context, 'hazard', hazard, (hazards) =>
          rowsOn(day, hazards, context, info),
        );
        const criteria = await context.loaders.criteriaOf.load(id);
        const atLevel = criteria.filter((one) => one.level === level);
        const [criterion] = await rowsOn(day, atLevel, context, info);
        if (criterion !== undefined) return { ...criterion, asOf: day };
        const [ended] = atLevel;
        if (ended !== undefined) throw notHeldOn(day, ended, await daysOf(ended, context, info));
        const levels = RESPONSE_LEVELS.filter((each) => criteria.some((one) => one.level === each));
        throw badInputError(
          'level',
          `${id} has no criteria for level ${level} on record`,
          levels.length === 0 ? 'no level; this hazard has no criteria on record' : levels.join(', '),
        );
      },
      DAYS_OF_PROVISIONS,
    ),
  },
};

/** @returns the steps or groups of a criterion's level on the day that was asked about; none if the level does not exist */
async function stepsOf<Name extends 'authoritiesAt' | 'groupsFormedAt'>(
  loader: Name,
  { id, exists, asOf }: Pick<EmergencyParent, 'id' | 'exists' | 'asOf'>,
  context: RequestContext,
  info: GraphQLResolveInfo,
) {
  if (!exists) return [];
  const rows = await context.loaders[loader].load(id);
  return rowsOn(asOf, rows as readonly Awaited<ReturnType<Loaders[Name]['load']>>[number][], context, info);
}

function notHeldOn(
  day: string | undefined,
  { hazardId, level }: CriterionRow,
  { from, to }: Awaited<ReturnType<typeof daysOf>>,
) {
  const allowed = [from === null ? [] : `from ${from} on`, to === null ? [] : `before ${to}`].flat();
  return badInputError(
    'asOf',
    `the criteria of ${hazardId} for level ${level} do not hold on ${day}`,
    `a day ${allowed.join(' and ')}`,
  );
}
