import neo4j, { type Driver, type ManagedTransaction, type Transaction } from 'neo4j-driver';
import { lastCommit, sessionAfter } from '../database/last-commit.js';
import type { Statement } from '../database/statement.js';
import { versionKey } from '../database/version-poller.js';
import { GraphSchemaVersionError, otherSchemaVersion } from './graph-schema-version.js';
import { INDEXES, type IndexDefinition } from './indexes.js';
import { readerIn, readState } from './integrity.js';
import { isVerifiedCommit } from './verified-commit.js';
import { WRITE_STATEMENTS } from './write-statements.js';

/** The state of the graph before a load, or at the start of the service. */
export interface DatabaseInspection {
  /** The versions of its sources, by their names. */
  readonly versions: ReadonlyMap<string, string>;
  /** The version key of the graph, if no transaction has committed since the graph was verified; else undefined. */
  readonly verifiedVersion: string | undefined;
  /** The indexes that do not exist yet. */
  readonly missing: readonly IndexDefinition[];
  /** Whether all indexes exist and are online. */
  readonly isIndexed: boolean;
}

/** @returns the version of each source, the names of the imported ones, and the number of facts of all */
export async function readSourceVersions(transaction: Transaction | ManagedTransaction) {
  const { records } = await transaction.run(WRITE_STATEMENTS.sourceVersions);
  const versions = new Map<string, string>(
    records.map((record) => [record.get('name'), record.get('version')]),
  );
  const imported = new Set<string>(
    records.filter((record) => record.get('made') === 'IMPORT').map((record) => record.get('name')),
  );
  return { versions, imported, facts: records.reduce((sum, record) => sum + record.get('facts'), 0) };
}

/** @throws GraphSchemaVersionError if the graph has another schema version */
export async function inspectDatabase(driver: Driver, database: string): Promise<DatabaseInspection> {
  const [sources, indexes] = await Promise.all([
    findSources(driver, database),
    findIndexes(driver, database),
  ]);
  return { ...sources, ...indexes };
}

async function findSources(driver: Driver, database: string) {
  const last = await lastCommit(driver, database);
  const session = sessionAfter(driver, database, last);
  try {
    return await session.executeRead(async (transaction) => {
      const state = await readState(readerIn(transaction));
      const found = otherSchemaVersion(state);
      if (found !== undefined) throw new GraphSchemaVersionError(found);
      const { versions } = await readSourceVersions(transaction);
      return { versions, verifiedVersion: isVerifiedCommit(state, last) ? versionKey(state) : undefined };
    });
  } finally {
    await session.close();
  }
}

/** Every index of the database with its state. Only an ONLINE index answers queries. */
export const indexStates: Statement<{ name: string; state: string }> = {
  name: 'indexStates',
  cypher: 'SHOW INDEXES YIELD name, state',
};

async function findIndexes(driver: Driver, database: string) {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    const { records } = await session.run(indexStates.cypher);
    const states = new Map<string, string>(records.map((row) => [row.get('name'), row.get('state')]));
    return {
      missing: INDEXES.filter(({ name }) => !states.has(name)),
      isIndexed: INDEXES.every(({ name }) => states.get(name) === 'ONLINE'),
    };
  } finally {
    await session.close();
  }
}
