import { createHash } from 'node:crypto';
import type { Scalar } from '../records/kind.js';

/** A node as the load writes it to the graph, with its outgoing relationships. */
export interface Fact {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  readonly relationships: readonly Relationship[];
}
/** An outgoing relationship of a node: its type, and the id of the node to which it leads. */
export interface Relationship {
  readonly type: string;
  readonly to: string;
}

/** @returns a hash of labels, properties and relationships, with which a load finds the changed facts */
export function hashFact(fact: Fact): string {
  const text = JSON.stringify([
    [...fact.labels].sort(),
    Object.entries(fact.properties).sort(([a], [b]) => (a < b ? -1 : 1)),
    fact.relationships.map(({ type, to }) => `${type} ${to}`).sort(),
  ]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
