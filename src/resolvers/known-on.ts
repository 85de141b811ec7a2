import type { GraphQLResolveInfo } from 'graphql';
import type { Loaders, RequestContext } from '../../loaders/index.js';
import { type MaybePromise, mapMaybe } from '../../loaders/maybe-promise.js';
import type { DocumentRow } from '../queries/rows.js';
import { containsDay } from '../rules/time.js';
import { badInputError } from './bad-input.js';

type Path = GraphQLResolveInfo['path'];

/** The names of the fields from the operation down to a field. Positions in lists are left out: they share arguments. */
function fieldsDownTo(path: Path): string[] {
  const fields: string[] = [];
  for (let at: Path | undefined = path; at !== undefined; at = at.prev)
    if (typeof at.key === 'string') fields.unshift(at.key);
  return fields;
}

/**
 * Finds the day up to whose publications documents count for a field. What is asked below a row follows the row: a field without
 * the argument has the day of the nearest field above it.
 * @param given the argument `asKnownOn` of the field
 * @returns undefined where neither the field nor one above it has a day, and all documents count
 */
export function knownOn(
  given: string | null | undefined,
  { daysOfFields }: RequestContext,
  { path }: GraphQLResolveInfo,
): string | undefined {
  if (given != null) {
    daysOfFields.set(fieldsDownTo(path).join('.'), given);
    return given;
  }
  if (daysOfFields.size === 0) return undefined;
  const fields = fieldsDownTo(path);
  for (let size = fields.length - 1; size > 0; size -= 1) {
    const day = daysOfFields.get(fields.slice(0, size).join('.'));
    if (day !== undefined) return day;
  }
  return undefined;
}

/** @returns the rows of documents that were published by the day of a field (`knownOn`); all rows if it has none */
export function rowsKnown<Row extends { readonly knownFrom: string | null }>(
  rows: readonly Row[],
  context: RequestContext,
  info: GraphQLResolveInfo,
): readonly Row[] {
  const day = knownOn(undefined, context, info);
  return day === undefined ? rows : rows.filter(({ knownFrom }) => knownFrom === null || knownFrom <= day);
}

/** The loaders of lists whose rows say from which day they count as known. */
type ListLoader = 'successionsFrom' | 'successionsTo' | 'powerSuccessionsFrom' | 'powerSuccessionsTo';

/** @returns a resolver for the rows of a list that belongs to the row, as `rowsKnown` */
export function toListKnown<Name extends ListLoader>(loader: Name) {
  return (
    { id }: { readonly id: string },
    _: object,
    context: RequestContext,
    info: GraphQLResolveInfo,
  ): ReturnType<Loaders[Name]['load']> =>
    mapMaybe(
      context.loaders[loader].load(id) as MaybePromise<readonly { readonly knownFrom: string | null }[]>,
      (rows) => rowsKnown(rows, context, info),
    ) as ReturnType<Loaders[Name]['load']>;
}

/** The columns of a document or a provision with its end, and with all ends that were ever known. */
export const END_COLUMNS = ['endsOn', 'endsAs', 'knownEnds'] as const;

/**
 * @returns the first day on which a document or a provision no longer holds and how it ended, as the documents published by the day
 *   of a field let one know it; nulls if no end was known
 */
export function endKnown(
  { endsOn, endsAs, knownEnds }: Pick<DocumentRow, (typeof END_COLUMNS)[number]>,
  context: RequestContext,
  info: GraphQLResolveInfo,
): { readonly on: string | null; readonly as: string | null } {
  const day = knownOn(undefined, context, info);
  if (day === undefined) return { on: endsOn, as: endsAs };
  const known = (knownEnds ?? []).map((end) => end.split(' ')).find(([, , from = '']) => from <= day);
  return { on: known?.[0] ?? null, as: known?.[1] ?? null };
}

/** The days on which a fact was known as its row says it. */
interface RowInterval {
  readonly knownFrom: string | null;
  readonly knownTo: string | null;
}

const DAY_MS = 86_400_000;

/**
 * As `knownOn`, for a field that continues from the row itself. A row that is no longer known so continues as it was known then.
 * @throws GraphQLError for a day of the argument on which the row was not known
 */
export function rowKnownOn(
  row: RowInterval,
  given: string | null | undefined,
  context: RequestContext,
  info: GraphQLResolveInfo,
): string | undefined {
  const { knownFrom, knownTo } = row;
  const day = knownOn(given, context, info);
  if (day !== undefined && containsDay({ from: knownFrom, to: knownTo }, day)) return day;
  if (given != null)
    throw badInputError(
      'asKnownOn',
      `on ${given} the published documents did not let one know this fact as it is here`,
      `${knownFrom === null ? 'any day' : `a day from ${knownFrom} on`}${knownTo === null ? '' : ` before ${knownTo}`}`,
    );
  if (knownTo === null) return undefined;
  return knownFrom ?? new Date(Date.parse(knownTo) - DAY_MS).toISOString().slice(0, 10);
}
