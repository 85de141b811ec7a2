import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../loaders/index.js';
import { isReviewed } from '../rules/unreviewed.js';
import { rowsKnown } from './known-on.js';

/**
 * @param ids of memberships, groups or bodies
 * @param of what is removed: a removal that nobody has reviewed ends only what nobody has reviewed
 * @returns the first day on which a document removes one of them, as the documents published by the day of the field let one know
 *   it; null if none does
 */
export async function removedOn(
  ids: readonly string[],
  of: { readonly reviewed?: boolean | null },
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<string | null> {
  const removals = await Promise.all(ids.map((id) => context.loaders.removalsOf.load(id)));
  const counted = removals.flat().filter((removal) => isReviewed(removal) || !isReviewed(of));
  const days = rowsKnown(counted, context, info).flatMap(({ on }) => on ?? []);
  return days.sort().at(0) ?? null;
}
