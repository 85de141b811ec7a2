import { Neo4jError } from 'neo4j-driver';

/** What Neo4j says when one transaction wants more of its memory than all may have (70 % of its heap by default). */
const NO_ROOM = /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|TransactionOutOfMemoryError)/;

/** A source does not fit into one transaction; nothing of it was written. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';

  constructor(source: string, facts: number, cause: Neo4jError) {
    super(
      `${source}: its ${facts} facts are more than this Neo4j has memory for in one transaction; nothing of it is written. ` +
        'Give Neo4j a larger heap (the local one by MANDATE_NEO4J_HEAP_MB; 1024 takes some 55,000 facts), or part the source. ' +
        `Neo4j says: ${cause.message}`,
      { cause },
    );
  }
}

/** @returns the error that says so where Neo4j had no room for a source, else the error itself */
export function unlessTooLarge(source: string, facts: number, error: unknown): unknown {
  const isTooLarge = error instanceof Neo4jError && NO_ROOM.test(error.code);
  return isTooLarge ? new TooLargeError(source, facts, error) : error;
}
