import type { Columns } from '../database/columns.js';
import { labelAsKnown, TRANSFER_WITH_UNREVIEWED } from '../records/as-known.js';
import { dayCondition } from './conditions.js';
import type { List } from './page.js';

/*
 * Cypher for what the documents published by a day let one know. What was known otherwise than now is stored under a label of its
 * own, which only these parts of a statement read.
 */

/** A filter with a day: only the documents published by then count. Without one, all documents count. */
export interface KnownFilter {
  readonly asKnownOn?: string | undefined;
}

/** @returns a condition: the documents published by the day `$asKnownOn` let one know `n` as it is */
export function knownCondition(variable = 'n'): string {
  return dayCondition('knownFrom', 'knownTo', variable, '$asKnownOn');
}

/** @returns a condition: a document counts as known on the day `$asKnownOn` (`dayKnown`) */
export function publishedCondition(document: string): string {
  return `coalesce(${document}.publishedOn, ${document}.issuedOn, '') <= $asKnownOn`;
}

/** @returns the label of facts as they are known; with a day, a label expression for those that were known earlier too */
export function labelsKnownOn(label: string, { asKnownOn }: KnownFilter): string {
  return asKnownOn === undefined ? label : labelsEverKnown(label);
}

/** @returns a label expression for facts as they are known, and as they were known on earlier days */
export function labelsEverKnown(label: string): string {
  return `${label}|${labelAsKnown(label)}`;
}

/**
 * @returns a label expression for transfers, as they are known (with a day: also as they were known earlier), and as they would be with
 *   the records that nobody has reviewed
 */
export function transferLabels(known: KnownFilter): string {
  return `${labelsKnownOn('Transfer', known)}|${TRANSFER_WITH_UNREVIEWED}`;
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
  return {
    from: match(label),
    fromEarlier: asKnownOn === undefined ? undefined : match(labelAsKnown(label)),
  };
}
