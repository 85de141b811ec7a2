import type { ManagedTransaction, Transaction } from 'neo4j-driver';
import { recordCount, type SourceRecords } from '../records/read-files.js';
import type { readSourceVersions } from './inspect-database.js';
import { countsAsRecord, type LoadEffect } from './load-refusal.js';
import type { PreparedSource } from './prepare-source.js';
import { type LoadTarget, reconcileWithOtherSources, type StoredFact } from './reconcile-sources.js';
import { refuseBadReferences } from './refuse-bad-references.js';
import { refuseLongKeys } from './refuse-long-keys.js';
import { rowsIn } from './rows-in.js';
import type { Delta } from './write-changes.js';
import { WRITE_STATEMENTS } from './write-statements.js';

/** The changes that a load writes, including those to facts of other sources. */
export interface Changes extends Delta, LoadTarget {
  /** Ids of the facts that the graph has of the source. */
  readonly held: readonly string[];
  /** Ids of facts of other sources that the load writes again or removes. */
  readonly rewritten: readonly string[];
}

/** The changes that a load makes to the graph, as ids of facts. */
export interface Difference {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** @returns the ids of the facts that a load changes */
export function differenceOf({ created, changed, removed }: Delta): Difference {
  return { created: created.map(({ id }) => id), changed: changed.map(({ id }) => id), removed };
}

/** @returns what a load would do to its own source. Facts of other sources that it derives again do not count. */
export function summarizeEffect(
  read: SourceRecords,
  { versions, imported }: Awaited<ReturnType<typeof readSourceVersions>>,
  changes: Pick<Changes, 'held' | 'removed'>,
): LoadEffect {
  const { source } = read;
  const removed = new Set(changes.removed);
  const held = changes.held.filter(countsAsRecord);
  return {
    source,
    standing: versions.has(source.name)
      ? { made: imported.has(source.name) ? 'IMPORT' : undefined }
      : undefined,
    brought: recordCount(read),
    held: held.length,
    removed: held.filter((id) => removed.has(id)).length,
  };
}

/**
 * Finds the changes that a load must write.
 * @param damaged ids of facts to write again although they have not changed
 * @returns the changes, which may concern facts of other sources
 * @throws RecordsError if a reference has no target, if another source already uses an id or refers to a fact that would be
 *   removed, or if a text is too long for an index
 */
export async function findChanges(
  transaction: Transaction | ManagedTransaction,
  read: SourceRecords,
  prepared: PreparedSource,
  damaged?: ReadonlySet<string>,
): Promise<Changes> {
  const source = read.source.name;
  const stored = await rowsIn<
    Pick<Required<StoredFact>, 'hash' | 'responsibilityId'> & { readonly id: string }
  >(transaction, WRITE_STATEMENTS.factsOfSource, { source });
  const before = new Map<string, StoredFact>(
    stored.map(({ id, hash, responsibilityId }) => [id, { hash, responsibilityId, source }]),
  );
  const target = await reconcileWithOtherSources(transaction, read, prepared, before);
  const { facts, standing } = target;
  const created = [...facts.values()].filter(({ id }) => !standing.has(id));
  const changed = [...facts.values()].filter(({ id, hash, source: of }) => {
    const now = standing.get(id);
    if (now === undefined) return false;
    return now.hash !== hash || now.source !== of || damaged?.has(id) === true;
  });
  const removed = [...standing.keys()].filter((id) => !facts.has(id));
  const ofOthers = (id: string) => standing.get(id)?.source !== source;
  const rewritten = [...changed.map(({ id }) => id), ...removed].filter(ofOthers);
  const changes = { ...target, held: [...before.keys()], created, changed, removed, rewritten };
  refuseLongKeys([...created, ...changed], read);
  await refuseBadReferences(transaction, read, changes);
  return changes;
}
