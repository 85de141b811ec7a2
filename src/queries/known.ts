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
  return ['Transfer', TRANSFER_WITH_UNREVIEWED].map((label) => labelsKnownOn(label, known)).join('|');
}

/**
 * @returns a Cypher expression: whether a reviewed fact would be known otherwise with the records that nobody has reviewed; with a
 *   day, whether it would have been by then
 */
export function changedByUnreviewed(variable: string, { asKnownOn }: KnownFilter): string {
  const isChanged =
    asKnownOn === undefined
      ? "change[1] = ''"
      : "change[0] <= $asKnownOn AND (change[1] = '' OR $asKnownOn < change[1])";
  return `any(change IN [days IN coalesce(${variable}.changedByUnreviewed, []) | split(days, ' ')] WHERE ${isChanged})`;
}

/** @returns a WHERE clause for facts that were known on a day; empty without one */
export function whereKnown(variable: string, { asKnownOn }: KnownFilter): string {
  return asKnownOn === undefined ? '' : ` WHERE ${knownCondition(variable)}`;
}

/** @returns a further condition of a WHERE clause: a fact was known on the day; empty without one */
export function andKnown(variable: string, { asKnownOn }: KnownFilter): string {
  return asKnownOn === undefined ? '' : ` AND ${knownCondition(variable)}`;
}

/** A pattern that ends at facts with a label. */
interface FactPattern {
  /** It leads to the fact. */
  readonly path: string;
  readonly variable: string;
  readonly label: string;
  /** Properties of the fact, as in a map pattern. */
  readonly properties: string;
  /** A condition on the fact. */
  readonly where: string;
}

/** @returns Cypher inside EXISTS for facts; with a day, for those that were known by then */
export function matchKnown(
  { path, variable, label, properties, where }: FactPattern,
  known: KnownFilter,
): string {
  const conditions = known.asKnownOn === undefined ? where : `${knownCondition(variable)} AND ${where}`;
  return `MATCH ${path}(${variable}:${labelsKnownOn(label, known)} {${properties}}) WHERE ${conditions}`;
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
