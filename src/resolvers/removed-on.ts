import type { GraphQLResolveInfo } from 'graphql';
import type { RequestContext } from '../../loaders/index.js';
import { rowsKnown } from './known-on.js';

/**
 * @param ids of memberships, groups or bodies
 * @returns the first day on which a document removes one of them, as the documents published by the day of the field let one know
 *   it; null if none does
 */
export async function removedOn(
  ids: readonly string[],
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<string | null> {
  const removals = await Promise.all(ids.map((id) => context.loaders.removalsOf.load(id)));
  const days = rowsKnown(removals.flat(), context, info).flatMap(({ on }) => on ?? []);
  return days.sort().at(0) ?? null;
}
