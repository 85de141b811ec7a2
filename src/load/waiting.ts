import type { ManagedTransaction, Transaction } from 'neo4j-driver';
import { PREFIXES } from '../records/prefixes.js';
import { WAITING_REFERENCES, type WaitingReference } from '../records/references.js';
import { batches } from './batches.js';
import type { Fact } from './fact.js';

/*
 * References whose target may be missing. Their relationships depend on which sources are loaded, so they are no part of a fact
 * and of its hash: the load adds each as soon as both of its nodes exist, and Neo4j deletes it with its target.
 */

/** Relates nodes that wait for one of the nodes that were just created. */
const toCreated = ({ label, property, relationship }: WaitingReference) => `UNWIND $ids AS id
MATCH (n:${label} {${property}: id})
WHERE NOT EXISTS { (n)-[:${relationship}]->() }
MATCH (to:Entity {id: id})
USING INDEX SEEK to:Entity(id)
CREATE (n)-[:${relationship}]->(to)`;

/** Relates nodes that were just written to their targets, if these exist. */
const fromWritten = ({ property, relationship }: WaitingReference) => `UNWIND $ids AS id
MATCH (n:Entity {id: id})
USING INDEX SEEK n:Entity(id)
WHERE n.${property} IS NOT NULL AND NOT EXISTS { (n)-[:${relationship}]->() }
MATCH (to:Entity {id: n.${property}})
USING INDEX SEEK to:Entity(id)
CREATE (n)-[:${relationship}]->(to)`;

/**
 * Adds the relationships of references that were waiting, or whose node was written.
 * @param created facts that the load created
 * @param changed facts that it wrote again; writing deletes all relationships of a fact
 */
export async function relateWaiting(
  transaction: Transaction | ManagedTransaction,
  created: readonly Fact[],
  changed: readonly Fact[],
): Promise<void> {
  for (const reference of WAITING_REFERENCES) {
    const written = [...created, ...changed].filter(({ labels }) => labels.includes(reference.label));
    const prefixes = reference.kinds.map((kind) => `${PREFIXES[kind]}:`);
    const targets = created.filter(({ id }) => prefixes.some((prefix) => id.startsWith(prefix)));
    for (const [cypher, facts] of [
      [fromWritten(reference), written],
      [toCreated(reference), targets],
    ] as const)
      for (const ids of batches(facts.map(({ id }) => id))) await transaction.run(cypher, { ids });
  }
}
