import type { ManagedTransaction, QueryResult, Transaction } from 'neo4j-driver';
import { BATCH, batches } from './batches.js';
import type { DerivedFact, LoadTarget } from './reconcile-sources.js';
import { relateWaiting } from './waiting.js';
import { WRITE_STATEMENTS } from './write-statements.js';

/** The differences between the graph and the target of a load. */
export interface Delta extends Pick<LoadTarget, 'successions' | 'documentEnds'> {
  readonly created: readonly DerivedFact[];
  readonly changed: readonly DerivedFact[];
  readonly removed: readonly string[];
}

/** Called with the number of facts written so far and the number of all to write. */
export type ReportProgress = (done: number, total: number) => void;

/**
 * Runs a statement for each part of a list. A part is serialized while Neo4j writes the one before it, so that two cores work at
 * the same time; no more than two parts are in memory.
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
    // An error is thrown by the `await` below. Until then, this handler keeps it from being an unhandled rejection.
    running.catch(() => undefined);
    await before;
    before = running;
  }
  await before;
}

const factRows = (facts: readonly DerivedFact[]) => ({
  rows: facts.map(({ fact, hash, source }) => ({
    labels: fact.labels,
    properties: { ...fact.properties, id: fact.id, source, hash },
  })),
});

function missingEndInWords(count: number, facts: readonly DerivedFact[]): string {
  const [first, last] = [facts[0]?.fact.id, facts.at(-1)?.fact.id];
  return `${count} relationships of the facts from ${first} to ${last} have no end node in the graph; nothing was written`;
}

/**
 * Writes the differences within the transaction.
 * @returns the number of facts that were created, changed or removed
 * @throws Error if a relationship has no end node in the graph. Neo4jError if the database fails
 */
export async function writeChanges(
  transaction: Transaction | ManagedTransaction,
  { created, changed, removed, successions, documentEnds }: Delta,
  progress?: ReportProgress,
): Promise<number> {
  const total = created.length + changed.length + removed.length;
  let done = 0;
  const reportPart = (part: readonly unknown[]) => {
    done += part.length;
    progress?.(done, total);
  };
  const silent = () => {};
  await writeAll(transaction, WRITE_STATEMENTS.remove, batches(removed), (ids) => ({ ids }), reportPart);
  await writeAll(transaction, WRITE_STATEMENTS.create, batches(created), factRows, reportPart);
  await writeAll(transaction, WRITE_STATEMENTS.update, batches(changed), factRows, reportPart);
  for (const label of ['Holding', 'Replaced']) {
    const labelled = changed.filter(({ fact }) => fact.labels.includes(label)).map(({ fact }) => fact.id);
    await writeAll(
      transaction,
      WRITE_STATEMENTS.relabel,
      batches(labelled),
      (ids) => ({ ids, label }),
      silent,
    );
  }
  const leaving = (facts: readonly DerivedFact[]) => ({
    rows: facts.map(({ fact: { id, relationships } }) => ({ from: id, leaving: relationships })),
  });
  // A fact has four or five relationships, so a quarter of a batch of facts has about one batch of relationships.
  // Cypher skips a relationship whose end node does not exist without an error, so the numbers are compared.
  const allRelated = (part: readonly DerivedFact[], { records }: QueryResult) => {
    const wanted = part.reduce((sum, { fact }) => sum + fact.relationships.length, 0);
    const related = Number(records[0]?.get('written') ?? 0);
    if (related !== wanted) throw new Error(missingEndInWords(wanted - related, part));
  };
  await writeAll(
    transaction,
    WRITE_STATEMENTS.relate,
    batches([...created, ...changed], BATCH / 4),
    leaving,
    allRelated,
  );
  await relateWaiting(
    transaction,
    created.map(({ fact }) => fact),
    changed.map(({ fact }) => fact),
  );
  if (successions !== undefined) {
    await transaction.run(WRITE_STATEMENTS.forgetSuccessions);
    await transaction.run(WRITE_STATEMENTS.noteSuccessions, { rows: successions });
  }
  if (documentEnds.documents.length > 0) {
    await transaction.run(WRITE_STATEMENTS.forgetDocumentEnds, { ids: documentEnds.documents });
    await transaction.run(WRITE_STATEMENTS.noteDocumentEnds, { rows: documentEnds.ends });
  }
  return total;
}
