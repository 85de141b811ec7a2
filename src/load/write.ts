import type { ManagedTransaction, QueryResult, Transaction } from 'neo4j-driver';
import type { DerivedFact, LoadTarget } from './reconcile-sources.js';
import { WRITING } from './write-statements.js';

/** What differs between the graph and what it is to be. */
export interface Delta extends Pick<LoadTarget, 'successions'> {
  readonly created: readonly DerivedFact[];
  readonly changed: readonly DerivedFact[];
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
  written: (part: readonly T[], result: QueryResult) => void,
): Promise<void> {
  let before: Promise<unknown> = Promise.resolve();
  for (const part of parts) {
    const running = transaction.run(cypher, params(part)).then((result) => written(part, result));
    // Its failure is met when it is awaited below; until then it is nobody's unhandled one.
    running.catch(() => undefined);
    await before;
    before = running;
  }
  await before;
}

const rowsOf = (facts: readonly DerivedFact[]) => ({
  rows: facts.map(({ fact, hash, source }) => ({
    labels: fact.labels,
    properties: { ...fact.properties, id: fact.id, source, hash },
  })),
});

function lost(count: number, facts: readonly DerivedFact[]): string {
  const [first, last] = [facts[0]?.fact.id, facts.at(-1)?.fact.id];
  return `${count} relationships of the facts from ${first} to ${last} have no end node in the graph; nothing was written`;
}

/**
 * Writes what differs, within the transaction.
 * @returns how many facts were created, changed or removed
 * @throws Error where a relationship has no end in the graph
 */
export async function writeChanges(
  transaction: Transaction | ManagedTransaction,
  { created, changed, removed, successions }: Delta,
  progress?: Progress,
): Promise<number> {
  const total = created.length + changed.length + removed.length;
  let done = 0;
  const told = (part: readonly unknown[]) => {
    done += part.length;
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
  const leaving = (facts: readonly DerivedFact[]) => ({
    rows: facts.map(({ fact: { id, relationships } }) => ({ from: id, leaving: relationships })),
  });
  // A fact has four or five relationships: a quarter of a batch of facts is a batch of those.
  // Cypher passes over an end that is not there, and would lose the relationship in silence.
  const allRelated = (part: readonly DerivedFact[], { records }: QueryResult) => {
    const wanted = part.reduce((sum, { fact }) => sum + fact.relationships.length, 0);
    const related = Number(records[0]?.get('written') ?? 0);
    if (related !== wanted) throw new Error(lost(wanted - related, part));
  };
  await writeAll(
    transaction,
    WRITING.relate,
    batches([...created, ...changed], BATCH / 4),
    leaving,
    allRelated,
  );
  if (successions !== undefined) {
    await transaction.run(WRITING.forgetSuccessions);
    await transaction.run(WRITING.noteSuccessions, { rows: successions });
  }
  return total;
}
