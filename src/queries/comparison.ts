import { dayCondition, isReviewed, placeCondition } from './conditions.js';
import { fromBoth, knownCondition, labelsKnownOn } from './known.js';
import { type ListQuery, predicates, reachedListQuery } from './page.js';
import { type HolderRow, RESPONSIBILITY, type ResponsibilityRow } from './rows.js';

/** Which holdings of both bodies count. */
export interface ComparisonFilter {
  readonly asOf?: string | undefined;
  /** Only what the documents published by this day let one know. */
  readonly asKnownOn?: string | undefined;
  /** The ids of a place and of the regions that contain it. */
  readonly place?: readonly string[] | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  /** Whether holdings count that follow only with unreviewed records. */
  readonly includeUnreviewed: boolean;
}

/** The two bodies of a comparison: on the day of the filter, after renamings. */
export interface ComparisonPair {
  readonly left: HolderRow;
  readonly right: HolderRow;
  readonly filter: ComparisonFilter;
}

function holdingConditions({ includeUnreviewed, ...filter }: ComparisonFilter, variable: string): string[] {
  const asked = predicates(filter, {
    asOf: dayCondition('validFrom', 'validTo', variable),
    asKnownOn: knownCondition(variable),
    place: placeCondition(variable),
    kinds: `${variable}.responsibilityKind IN $kinds`,
    status: `${variable}.status IN $status`,
  });
  return includeUnreviewed ? asked : [...asked, isReviewed(variable)];
}

/**
 * Lists the responsibilities that one body holds, and that another body holds too or does not hold.
 * It begins at the index on (holderId, responsibilityOrd, responsibilityId).
 * @param too whether the other body must hold them (true) or must not (false)
 */
export function comparisonList(
  holder: string,
  other: string,
  too: boolean,
  filter: ComparisonFilter,
): ListQuery<ResponsibilityRow> {
  const { includeUnreviewed: _, ...params } = filter;
  const beside = ['other.holderId = $other', ...holdingConditions(filter, 'other')].join('\n      AND ');
  return reachedListQuery({
    name: too ? 'heldByBoth' : 'heldByOne',
    ...fromBoth('Holding', filter, (label) => `MATCH (held:${label} {holderId: $holder})`),
    where: [
      ...holdingConditions(filter, 'held'),
      `${too ? '' : 'NOT '}EXISTS {
    MATCH (held)-[:OF]->()<-[:OF]-(other:${labelsKnownOn('Holding', filter)})
    WHERE ${beside}
  }`,
    ],
    by: { within: 'held.holderId', ord: 'held.responsibilityOrd', id: 'held.responsibilityId' },
    carry: [],
    reach: 'MATCH (n:Entity&Responsibility {id: id})',
    columns: RESPONSIBILITY,
    params: { ...params, holder, other },
  });
}
