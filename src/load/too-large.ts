import { Neo4jError } from 'neo4j-driver';

/** Error codes of Neo4j for a transaction that needs more memory than all transactions may use (70 % of the heap by default). */
const NO_ROOM = /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|TransactionOutOfMemoryError)/;

/** Thrown if a source does not fit into one transaction. Nothing of it was written. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';

  constructor(source: string, facts: number, cause: Neo4jError) {
    super(
      `${source} was not loaded: Neo4j has not enough memory for its ${facts} facts in one transaction. ` +
        'Give Neo4j a larger heap (the local one with MANDATE_NEO4J_HEAP_MB; 1024 is enough for about 55,000 facts), or split the source. ' +
        `Neo4j reports: ${cause.message}`,
      { cause },
    );
  }
}

/** @returns a TooLargeError if Neo4j had too little memory for the source, else the error itself */
export function unlessTooLarge(source: string, facts: number, error: unknown): unknown {
  const isTooLarge = error instanceof Neo4jError && NO_ROOM.test(error.code);
  return isTooLarge ? new TooLargeError(source, facts, error) : error;
}
