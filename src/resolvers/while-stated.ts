import type { GraphQLResolveInfo } from 'graphql';
import { loadReference } from '../../loaders/batch.js';
import type { RequestContext } from '../../loaders/index.js';
import type { CitationPlace } from '../queries/rows.js';
import { containsDay } from '../rules/time.js';
import { withDependencies } from './depends-on.js';
import { END_COLUMNS, endKnown } from './known-on.js';

/** The columns that `daysOf` reads of provisions and of their documents. */
export const DAYS_OF_PROVISIONS = {
  provisions: { columns: ['documentId', ...END_COLUMNS] },
  documents: { columns: ['validFrom', 'issuedOn'] },
} as const;

/**
 * @returns the interval of days in which the provision of a row holds: from the first day of its document, until the provision or its
 *   document ends, as the documents published by the day of the field let one know it. A bound that is not on record is null.
 */
export async function daysOf(
  { provisionId }: CitationPlace,
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<{ readonly from: string | null; readonly to: string | null }> {
  const { provisions, documents } = context.loaders;
  const provision = await loadReference(provisions, provisionId);
  const { validFrom, issuedOn } = await loadReference(documents, provision.documentId);
  return { from: validFrom ?? issuedOn, to: endKnown(provision, context, info).on };
}

/** @returns the rows whose provisions hold on a day; all rows without one */
export async function rowsOn<Row extends CitationPlace>(
  day: string | null | undefined,
  rows: readonly Row[],
  context: RequestContext,
  info: GraphQLResolveInfo,
): Promise<Row[]> {
  if (day == null) return [...rows];
  const days = await Promise.all(rows.map((row) => daysOf(row, context, info)));
  return rows.filter((_, index) => containsDay(days[index] ?? {}, day));
}

/** Resolves one of the days of a row that holds as long as its provision. */
function dayOf(which: 'from' | 'to') {
  return withDependencies(
    { columns: ['provisionId'], rows: DAYS_OF_PROVISIONS },
    async (row: CitationPlace, _: object, context: RequestContext, info: GraphQLResolveInfo) =>
      (await daysOf(row, context, info))[which],
  );
}

/** Fields of a row that holds as long as the provision that states it. */
export const whileStated = { validFrom: dayOf('from'), validTo: dayOf('to') };
