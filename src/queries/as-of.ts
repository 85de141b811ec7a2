/**
 * Time and place in Cypher, for all statements. Both compare as `src/rules/time.ts` and `src/rules/place.ts` do; a test
 * holds them together.
 */

/** Whether the half-open interval [from, to) of `n` holds the day `$asOf`; a bound that is null is open. */
export function holdsOn(from: string, to: string, variable = 'n'): string {
  const [start, end] = [`${variable}.${from}`, `${variable}.${to}`];
  return `(${start} IS NULL OR ${start} <= $asOf) AND (${end} IS NULL OR $asOf < ${end})`;
}

/** Whether the jurisdiction of `n` covers the place whose own id and whose ancestors' ids are `$place`. */
export function covers(variable = 'n'): string {
  return `${variable}.regionId IN $place AND none(except IN ${variable}.exceptIds WHERE except IN $place)`;
}
