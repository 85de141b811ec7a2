import { type Driver, Neo4jError } from 'neo4j-driver';

/** Error codes of Neo4j for a transaction that needs more memory than all transactions may use (70 % of the heap by default). */
const NO_ROOM = /^Neo\.TransientError\.General\.(MemoryPoolOutOfMemoryError|TransactionOutOfMemoryError)/;

/** A heap of 1,024 MB is enough for about this many facts in one transaction: 400,106 failed with 7,552 MB and were loaded with 10,240. */
const FACTS_PER_GIGABYTE = 40_000;
/**
 * A fact of another source that a load changes needs as much as so many new ones, because its relationships are written again too: a
 * rename of a body with 50,000 holdings changes 100,000 facts. A heap of 3 GB was too small for it, one of 6 GB was enough.
 */
const CHANGED_WEIGHS = 2.4;
/** The heap that a message advises is a multiple of this. */
const STEP_MEGABYTES = 128;

/**
 * A load of so many times the facts that a heap is enough for is refused before it begins. A smaller one is tried, because facts differ
 * in size.
 */
const SURELY_TOO_MANY = 1.25;
/** The share of the heap that all transactions together may use. */
const SHARE_OF_HEAP = 0.7;
const TOTAL = 'dbms.memory.transaction.total.max';
const UNITS: Readonly<Record<string, number>> = { K: 1 / 1024, M: 1, G: 1024, T: 1024 * 1024 };

/** The facts that a load writes: those of its own source, and those of other sources that it changes, as a rename does. */
export interface WrittenFacts {
  readonly own: number;
  readonly others: number;
}

/** @returns the number of new facts that need as much memory */
function weightOf({ own, others }: WrittenFacts): number {
  return own + others * CHANGED_WEIGHS;
}

/** @returns the heap in MB with which the local Neo4j can write these facts in one transaction */
function heapFor(facts: WrittenFacts): number {
  return Math.ceil((weightOf(facts) / FACTS_PER_GIGABYTE) * (1024 / STEP_MEGABYTES)) * STEP_MEGABYTES;
}

/** Thrown if a load does not fit into one transaction. Nothing of it was written. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';

  /** @param cause the error of Neo4j; absent if the load was refused before it began */
  constructor(source: string, facts: WrittenFacts, cause?: Neo4jError) {
    const { own, others } = facts;
    super(
      `${source} was not loaded: Neo4j has not enough memory to write ${own + others} facts in one transaction` +
        `${others === 0 ? '' : ` (${others} of other sources, which it changes)`}. ` +
        `Give Neo4j a larger heap (the local one with MANDATE_NEO4J_HEAP_MB; about ${heapFor(facts)} is enough for so many)` +
        `${own > others ? ', or split the source' : ''}.${cause === undefined ? '' : ` Neo4j reports: ${cause.message}`}`,
      cause === undefined ? {} : { cause },
    );
  }
}

/** @returns a size as Neo4j writes it (716.80MiB) in MB; undefined if it is none, or no bound (0B) */
export function megabytesIn(size: string): number | undefined {
  const [, amount, unit = ''] = /^([\d.]+)([KMGT])iB$/u.exec(size) ?? [];
  const megabytes = Number(amount) * (UNITS[unit] ?? 0);
  return megabytes > 0 ? megabytes : undefined;
}

/** @returns the memory in MB that all transactions of the database may use together; undefined where it does not say so */
async function transactionMemory(driver: Driver, database: string): Promise<number | undefined> {
  try {
    const { records } = await driver.executeQuery(
      'SHOW SETTINGS $name YIELD value RETURN value',
      { name: TOTAL },
      { database },
    );
    return megabytesIn(String(records[0]?.get('value')));
  } catch (error) {
    // A hosted database may not tell its settings.
    if (error instanceof Neo4jError) return undefined;
    throw error;
  }
}

/**
 * Refuses a load before it begins, if it surely does not fit into one transaction.
 * @throws TooLargeError
 */
export async function refuseTooLarge(
  driver: Driver,
  database: string,
  source: string,
  facts: WrittenFacts,
): Promise<void> {
  const all = facts.own + facts.others;
  if (all < FACTS_PER_GIGABYTE / 16) return;
  const memory = await transactionMemory(driver, database);
  if (memory === undefined) return;
  const enoughFor = (memory / SHARE_OF_HEAP / 1024) * FACTS_PER_GIGABYTE;
  if (all > enoughFor * SURELY_TOO_MANY) throw new TooLargeError(source, facts);
}

/** @returns a TooLargeError if Neo4j had too little memory for the load, else the error itself */
export function unlessTooLarge(source: string, facts: WrittenFacts, error: unknown): unknown {
  const isTooLarge = error instanceof Neo4jError && NO_ROOM.test(error.code);
  return isTooLarge ? new TooLargeError(source, facts, error) : error;
}
