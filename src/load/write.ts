import type { ManagedTransaction, Transaction } from 'neo4j-driver';
import { WRITING } from '../graph/writing.js';
import type { Target, Written } from './shared.js';

/** What differs between the graph and what it is to be. */
export interface Delta extends Pick<Target, 'successors'> {
  readonly created: readonly Written[];
  readonly changed: readonly Written[];
  readonly removed: readonly string[];
}

/** Told how many facts of how many are written. */
export type Progress = (done: number, total: number) => void;

/** Rows a statement: 5,000 keep a batch within a few megabytes. */
const BATCH = 5_000;

/** A list in parts that one statement each can take. */
export function* batches<T>(list: readonly T[], size = BATCH): Generator<T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}

/**
 * Runs a statement for each part of a list. A part is packed while Neo4j writes the one before it: with two cores both
 * work at the same time, and no more than two parts are in memory.
 */
async function writeAll<T>(
  transaction: Transaction | ManagedTransaction,
  cypher: string,
  parts: Iterable<T[]>,
  params: (part: T[]) => object,
  written: (count: number) => void,
): Promise<void> {
  let before: Promise<unknown> = Promise.resolve();
  for (const part of parts) {
    const running = transaction.run(cypher, params(part)).then(() => written(part.length));
    // Its failure is met when it is awaited below; until then it is nobody's unhandled one.
    running.catch(() => undefined);
    await before;
    before = running;
  }
  await before;
}

const rowsOf = (facts: readonly Written[]) => ({
  rows: facts.map(({ fact, hash, source }) => ({
    labels: fact.labels,
    properties: { ...fact.properties, id: fact.id, source, hash },
  })),
});

/**
 * Writes what differs, within the transaction.
 * @returns how many facts were created, changed or removed
 */
export async function writeChanges(
  transaction: Transaction | ManagedTransaction,
  { created, changed, removed, successors }: Delta,
  progress?: Progress,
): Promise<number> {
  const total = created.length + changed.length + removed.length;
  let done = 0;
  const told = (count: number) => {
    done += count;
    progress?.(done, total);
  };
  const silent = () => {};
  await writeAll(transaction, WRITING.remove, batches(removed), (ids) => ({ ids }), told);
  await writeAll(transaction, WRITING.create, batches(created), rowsOf, told);
  await writeAll(transaction, WRITING.update, batches(changed), rowsOf, told);
  for (const label of ['Holding', 'Replaced']) {
    const labelled = changed.filter(({ fact }) => fact.labels.includes(label)).map(({ fact }) => fact.id);
    await writeAll(transaction, WRITING.relabel, batches(labelled), (ids) => ({ ids, label }), silent);
  }
  const leaving = (facts: readonly Written[]) => ({
    rows: facts.map(({ fact: { id, relationships } }) => ({ from: id, leaving: relationships })),
  });
  // A fact has four or five relationships: a quarter of a batch of facts is a batch of those.
  await writeAll(transaction, WRITING.relate, batches([...created, ...changed], BATCH / 4), leaving, silent);
  if (successors !== undefined) {
    await transaction.run(WRITING.forgetSuccessors);
    await transaction.run(WRITING.setSuccessors, { rows: successors });
  }
  return total;
}
