/**
 * Cypher conditions on time and place, for all statements. They compare in the same way as `src/rules/time.ts` and
 * `src/rules/place.ts`, which a test checks.
 */

/**
 * @param day the parameter that has the day
 * @returns a condition: the half-open interval [from, to) of `n` contains the day. A bound that is null is open.
 */
export function dayCondition(from: string, to: string, variable = 'n', day = '$asOf'): string {
  const [start, end] = [`${variable}.${from}`, `${variable}.${to}`];
  return `(${start} IS NULL OR ${start} <= ${day}) AND (${end} IS NULL OR ${day} < ${end})`;
}

/**
 * @returns a condition: `n` has one of the statuses `$status`. A transfer whose condition is met is conditional before that day
 *   and in force from then on.
 * @param day whether the statuses on the day `$asOf` count; otherwise those of any day
 */
export function hasStatus(day: boolean, variable = 'n'): string {
  const met = `${variable}.conditionMetOn`;
  return day
    ? `CASE WHEN ${met} <= $asOf THEN 'IN_FORCE' ELSE ${variable}.status END IN $status`
    : `(${variable}.status IN $status OR (${met} IS NOT NULL AND 'IN_FORCE' IN $status))`;
}

/** @returns a condition: the jurisdiction of `n` covers a place. `$place` has the ids of the place and of its ancestors. */
export function placeCondition(variable = 'n'): string {
  return `${variable}.regionId IN $place AND none(except IN ${variable}.exceptIds WHERE except IN $place)`;
}

/** @returns a condition: `n` and all that it rests on is reviewed. A node that is reviewed does not have the property. */
export function isReviewed(variable = 'n'): string {
  return `${variable}.reviewed IS NULL`;
}

/** @returns a condition: what is unreviewed counts only beside another fact that is unreviewed too */
export function countsBeside(fact: string, other: string): string {
  return `(${isReviewed(fact)} OR ${other}.reviewed = false)`;
}

/** A condition: `n` is reviewed, or it is not, as `$reviewed` says. */
export const REVIEWED_OR_NOT = '(n.reviewed IS NULL) = $reviewed';
