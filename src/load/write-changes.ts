import type { ManagedTransaction, QueryResult, Transaction } from 'neo4j-driver';
import { BATCH, batches } from './batches.js';
import type { Fact } from './fact.js';
import type { LoadTarget } from './reconcile-sources.js';
import { relateWaiting } from './waiting.js';
import { WRITE_STATEMENTS } from './write-statements.js';

/** The differences between the graph and the target of a load. */
export interface Delta extends Pick<LoadTarget, 'successions' | 'documentEnds'> {
  readonly created: readonly Fact[];
  readonly changed: readonly Fact[];
  readonly removed: readonly string[];
}

/** Called with the number of facts written so far and the number of all to write. */
export type ReportProgress = (done: number, total: number) => void;

/**
 * Runs a statement for each part of a list. A part is serialized while Neo4j writes the one before it, so that two cores work at
 * the same time; no more than two parts are in memory. The driver's transaction keeps the parameters of each statement to its end, so
 * their lists are emptied when the statement has run.
 */
async function writeAll<T, Params extends object>(
  transaction: Transaction | ManagedTransaction,
  cypher: string,
  parts: Iterable<T[]>,
  params: (part: T[]) => Params,
  written: (part: readonly T[], result: QueryResult, given: Params) => void,
): Promise<void> {
  let before: Promise<unknown> = Promise.resolve();
  for (const part of parts) {
    const given = params(part);
    const running = transaction.run(cypher, given).then((result) => {
      written(part, result, given);
      for (const value of Object.values(given)) if (Array.isArray(value)) value.length = 0;
    });
    // An error is thrown by the `await` below. Until then, this handler keeps it from being an unhandled rejection.
    running.catch(() => undefined);
    await before;
    before = running;
  }
  await before;
}

const factRows = (facts: readonly Fact[]) => ({
  rows: facts.map(({ id, labels, properties, source, hash }) => ({
    labels,
    properties: { ...properties, id, source, hash },
  })),
});

function missingEndInWords(count: number, facts: readonly Fact[]): string {
  const [first, last] = [facts[0]?.id, facts.at(-1)?.id];
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
    const labelled = changed.filter(({ labels }) => labels.includes(label)).map(({ id }) => id);
    await writeAll(
      transaction,
      WRITE_STATEMENTS.relabel,
      batches(labelled),
      (ids) => ({ ids, label }),
      silent,
    );
  }
  const leaving = (facts: readonly Fact[]) => ({
    rows: facts.map(({ id, relationships }) => ({ from: id, leaving: relationships })),
  });
  // A fact has four or five relationships, so a quarter of a batch of facts has about one batch of relationships.
  // Cypher skips a relationship whose end node does not exist without an error, so the numbers are compared.
  const allRelated = (
    part: readonly Fact[],
    { records }: QueryResult,
    { rows }: ReturnType<typeof leaving>,
  ) => {
    const wanted = rows.reduce((sum, row) => sum + row.leaving.length, 0);
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
  await relateWaiting(transaction, created, changed);
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
