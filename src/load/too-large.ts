import { Neo4jError } from 'neo4j-driver';

/** Error codes of Neo4j for a transaction that needs more memory than all transactions may use (70 % of the heap by default). */
const NO_ROOM = /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|TransactionOutOfMemoryError)/;

/** A heap of 1,024 MB is enough for about this many facts in one transaction. */
const FACTS_PER_GIGABYTE = 55_000;
/** The heap that a message advises is a multiple of this. */
const STEP_MEGABYTES = 128;

/** The facts that a load writes: those of its own source, and those of other sources that it changes, as a rename does. */
export interface WrittenFacts {
  readonly own: number;
  readonly others: number;
}

/** @returns the heap in MB with which the local Neo4j can write so many facts in one transaction */
function heapFor(facts: number): number {
  return Math.ceil((facts / FACTS_PER_GIGABYTE) * (1024 / STEP_MEGABYTES)) * STEP_MEGABYTES;
}

/** Thrown if a load does not fit into one transaction. Nothing of it was written. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';

  constructor(source: string, { own, others }: WrittenFacts, cause: Neo4jError) {
    const facts = own + others;
    super(
      `${source} was not loaded: Neo4j has not enough memory to write ${facts} facts in one transaction` +
        `${others === 0 ? '' : ` (${others} of other sources, which it changes)`}. ` +
        `Give Neo4j a larger heap (the local one with MANDATE_NEO4J_HEAP_MB; about ${heapFor(facts)} is enough for so many)` +
        `${own > others ? ', or split the source' : ''}. Neo4j reports: ${cause.message}`,
      { cause },
    );
  }
}

/** @returns a TooLargeError if Neo4j had too little memory for the load, else the error itself */
export function unlessTooLarge(source: string, facts: WrittenFacts, error: unknown): unknown {
  const isTooLarge = error instanceof Neo4jError && NO_ROOM.test(error.code);
  return isTooLarge ? new TooLargeError(source, facts, error) : error;
}
