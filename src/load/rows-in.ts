import type { ManagedTransaction, Transaction } from 'neo4j-driver';

/**
 * Runs a statement in a transaction. The driver's transaction keeps each of its results to the end, and a result that is awaited keeps
 * its records: reading a graph of 380,000 powers so took more than 4 GB. Iterated, it keeps none.
 * @returns the rows, as objects with the names of the statement's columns
 * @throws Neo4jError if the database fails
 */
export async function rowsIn<Row>(
  transaction: Transaction | ManagedTransaction,
  cypher: string,
  params: object = {},
): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const record of transaction.run(cypher, params)) rows.push(record.toObject() as Row);
  return rows;
}
