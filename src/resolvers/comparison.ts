import { loadReference } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import { comparisonList } from '../queries/comparison.js';
import type { HolderRow } from '../queries/rows.js';
import { findHolderId, findPlaceAndAround, successorOn, undefinedIfNull } from './arguments.js';
import { makeConnection } from './connection.js';
import { dependsOn } from './depends-on.js';
import type { Resolvers } from './types.generated.js';

/** Finds the body that a name means on a day: if the body was renamed by then, its successor. */
async function bodyNamed(context: RequestContext, argument: string, name: string, asOf: string | undefined) {
  const { holders } = context.loaders;
  const named: HolderRow = await loadReference(holders, (await findHolderId(context, argument, name)) ?? '');
  const id = successorOn(named, asOf);
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
      async (_, args, context) => {
        const asOf = undefinedIfNull(args.asOf);
        const [left, right, place] = await Promise.all([
          bodyNamed(context, 'left', args.left, asOf),
          bodyNamed(context, 'right', args.right, asOf),
          findPlaceAndAround(context, 'place', args.place),
        ]);
        return {
          left,
          right,
          filter: { asOf, place, kinds: undefinedIfNull(args.kinds), status: undefinedIfNull(args.status) },
        };
      },
      { holders: { columns: ['successorIds', 'successorsOn'] } },
    ),
  },
};
