import { loadReference } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import { type ComparisonFilter, comparisonList } from '../queries/comparison.js';
import type { HolderRow } from '../queries/rows.js';
import { findHolderId, findPlaceAndAround, SUCCESSORS, successorOn, undefinedIfNull } from './arguments.js';
import { makeConnection } from './connection.js';
import { dependsOn } from './depends-on.js';
import { knownOn } from './known-on.js';
import type { Resolvers } from './types.generated.js';

/** Finds the body that a name means on a day: if the body was renamed by then, its successor. */
async function bodyNamed(
  context: RequestContext,
  argument: string,
  name: string,
  { asOf, asKnownOn }: Pick<ComparisonFilter, 'asOf' | 'asKnownOn'>,
) {
  const { holders } = context.loaders;
  const named: HolderRow = await loadReference(holders, (await findHolderId(context, argument, name)) ?? '');
  const id = successorOn(named, asOf, asKnownOn);
  return id === named.id ? named : loadReference(holders, id);
}

export const comparison: Resolvers = {
  HolderComparison: {
    both: ({ left, right, filter }, args, context, info) =>
      makeConnection({ context, args, info }, comparisonList(left.id, right.id, true, filter), [
        left.id,
        right.id,
        filter,
      ]),
    onlyLeft: ({ left, right, filter }, args, context, info) =>
      makeConnection({ context, args, info }, comparisonList(left.id, right.id, false, filter), [
        left.id,
        right.id,
        filter,
      ]),
    onlyRight: ({ left, right, filter }, args, context, info) =>
      makeConnection({ context, args, info }, comparisonList(right.id, left.id, false, filter), [
        left.id,
        right.id,
        filter,
      ]),
  },
  Query: {
    compareHolders: dependsOn(
      [],
      async (_, args, context, info) => {
        const days = { asOf: undefinedIfNull(args.asOf), asKnownOn: knownOn(args.asKnownOn, context, info) };
        const [left, right, place] = await Promise.all([
          bodyNamed(context, 'left', args.left, days),
          bodyNamed(context, 'right', args.right, days),
          findPlaceAndAround(context, 'place', args.place),
        ]);
        return {
          left,
          right,
          filter: {
            ...days,
            place,
            kinds: undefinedIfNull(args.kinds),
            status: undefinedIfNull(args.status),
            includeUnreviewed: args.includeUnreviewed ?? false,
          },
        };
      },
      { holders: { columns: SUCCESSORS } },
    ),
  },
};
