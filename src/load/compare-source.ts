import neo4j, { type Driver } from 'neo4j-driver';
import type { SourceRecords } from '../records/read-files.js';
import { type Difference, differenceOf, findChanges, summarizeEffect } from './find-changes.js';
import { readSourceVersions } from './inspect-database.js';
import type { LoadOptions } from './load.js';
import { findRefusal } from './load-refusal.js';
import { prepareSource } from './prepare-source.js';

/** What a comparison finds. */
export interface Comparison extends Difference {
  /** The message of the LoadRefusalError with which the load would be refused. */
  readonly refusal?: string | undefined;
}

/**
 * Compares a source with the graph and writes nothing.
 * @returns the facts that a load would create, change and remove, and why the load would be refused, if it would
 * @throws RecordsError if a load would throw it
 */
export async function compareSource(
  driver: Driver,
  { database, allowed = {} }: LoadOptions,
  read: SourceRecords,
): Promise<Comparison> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    return await session.executeRead(async (transaction) => {
      const changes = await findChanges(transaction, read, prepareSource(read));
      const refusal = findRefusal(
        summarizeEffect(read, await readSourceVersions(transaction), changes),
        allowed,
      );
      return { ...differenceOf(changes), refusal };
    });
  } finally {
    await session.close();
  }
}
