import { createHash } from 'node:crypto';
import type { Scalar } from '../records/kind.js';

/** A node as it is to stand in the graph, with the relationships that leave it. */
export interface Fact {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  readonly relationships: readonly Relationship[];
}
export interface Relationship {
  readonly type: string;
  readonly to: string;
}

/** @returns a hash of everything a fact says, by which a load tells the changed from the unchanged. */
export function hashFact(fact: Fact): string {
  const text = JSON.stringify([
    [...fact.labels].sort(),
    Object.entries(fact.properties).sort(([a], [b]) => (a < b ? -1 : 1)),
    fact.relationships.map(({ type, to }) => `${type} ${to}`).sort(),
  ]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
