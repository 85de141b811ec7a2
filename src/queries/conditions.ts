import type { Columns } from '../database/columns.js';
import { asKnown } from '../records/as-known.js';
import type { List } from './page.js';

/**
 * Cypher conditions on time and place, for all statements. They compare in the same way as `src/rules/time.ts` and
 * `src/rules/place.ts`, which a test checks.
 */

/** @returns a condition: the half-open interval [from, to) of `n` contains the day `$asOf`. A bound that is null is open. */
export function dayCondition(from: string, to: string, variable = 'n'): string {
  const [start, end] = [`${variable}.${from}`, `${variable}.${to}`];
  return `(${start} IS NULL OR ${start} <= $asOf) AND (${end} IS NULL OR $asOf < ${end})`;
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

/** A filter with a day: only the documents published by then count. Without one, all documents count. */
export interface KnownFilter {
  readonly asKnownOn?: string | undefined;
}

/** @returns a condition: the documents published by the day `$asKnownOn` let one know `n` as it is */
export function knownCondition(variable = 'n'): string {
  const [from, to] = [`${variable}.knownFrom`, `${variable}.knownTo`];
  return `(${from} IS NULL OR ${from} <= $asKnownOn) AND (${to} IS NULL OR $asKnownOn < ${to})`;
}

/** @returns the label of facts as they are known; with a day, a label expression for those that were known earlier too */
export function labelsKnownOn(label: string, { asKnownOn }: KnownFilter): string {
  return asKnownOn === undefined ? label : labelsEverKnown(label);
}

/** @returns a label expression for facts as they are known, and as they were known on earlier days */
export function labelsEverKnown(label: string): string {
  return `${label}|${asKnown(label)}`;
}

/** @returns a WHERE clause for facts that were known on a day; empty without one */
export function whereKnown(variable: string, { asKnownOn }: KnownFilter): string {
  return asKnownOn === undefined ? '' : ` WHERE ${knownCondition(variable)}`;
}

/**
 * Cypher for a pattern inside EXISTS that ends at facts with a label.
 * @param path leads to the fact; @param properties of the fact, as in a map pattern
 */
export function matchKnown(
  path: string,
  variable: string,
  label: string,
  known: KnownFilter,
  properties: string,
): string {
  if (known.asKnownOn === undefined) return `${path}(:${label} {${properties}})`;
  return `MATCH ${path}(${variable}:${labelsKnownOn(label, known)} {${properties}}) WHERE ${knownCondition(variable)}`;
}

/** @param match makes the clauses that bind `n` to facts with a label, which they find in an index */
export function fromBoth(
  label: string,
  { asKnownOn }: KnownFilter,
  match: (label: string) => string,
): Pick<List<Columns>, 'from' | 'fromEarlier'> {
  return { from: match(label), fromEarlier: asKnownOn === undefined ? undefined : match(asKnown(label)) };
}
