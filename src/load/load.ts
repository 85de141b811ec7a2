import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import neo4j, { type Driver, type ManagedTransaction, type Transaction } from 'neo4j-driver';
import { INDEXES } from '../graph/indexes.js';
import { WRITING } from '../graph/writing.js';
import { groupBy } from '../group-by.js';
import type { Fact } from './facts.js';
import { type Prepared, prepare } from './prepare.js';
import { danglingReferences, RecordsError, readRecords, type SourceRecords } from './records.js';

/** A source under a data folder, with the version that the graph should hold of it. */
export interface ExpectedSource {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** @returns every folder with records/ below a data folder, with the version that loading it would give. */
export async function expectedSources(dataDir: string): Promise<ExpectedSource[]> {
  const folders = readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`records${path.sep}source.json`))
    .map((name) => path.dirname(path.dirname(path.join(dataDir, name))))
    .sort();
  return Promise.all(
    folders.map(async (folder) => {
      const read = await readRecords(folder);
      return { name: read.source.name, version: prepare(read).version, folder };
    }),
  );
}

export interface LoadOptions {
  readonly database: string;
  readonly report?: (line: string) => void;
  /** Told how many facts of a source are written of how many that must be. */
  readonly progress?: (done: number, total: number) => void;
}

/** Rows a statement: 5,000 keep a batch within a few megabytes. */
const BATCH = 5_000;
const INDEX_WAIT_SECONDS = 300;

/**
 * Loads sources one after the other, each in one transaction: all of it or nothing. A source whose version the graph
 * has already is left alone; of a changed one, exactly the facts that differ are written.
 * @param folders folders with records/
 * @throws RecordsError where a record is bad: nothing of that source is written. Neo4jError where the database fails
 */
export async function loadSources(
  driver: Driver,
  options: LoadOptions,
  folders: readonly string[],
): Promise<void> {
  const sources = [];
  for (const folder of folders) {
    if (!existsSync(folder)) throw new Error(`There is no folder ${folder}`);
    sources.push(await readRecords(folder));
  }
  await loadRecords(driver, options, sources);
}

/**
 * Loads sources whose records are read already.
 * @throws as loadSources
 */
export async function loadRecords(
  driver: Driver,
  options: LoadOptions,
  sources: readonly SourceRecords[],
): Promise<void> {
  const { database, report } = options;
  await makeIndexes(driver, database);
  for (const source of sources) await loadSource(driver, options, source);
  const session = driver.session({ database });
  try {
    await session.run(WRITING.awaitIndexes, { seconds: neo4j.int(INDEX_WAIT_SECONDS) });
  } finally {
    await session.close();
  }
  if (sources.length > 0)
    report?.(`${sources.length} ${sources.length === 1 ? 'source is' : 'sources are'} loaded`);
}

async function makeIndexes(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    for (const { cypher } of INDEXES) await session.run(cypher);
  } finally {
    await session.close();
  }
}

/** What a load would do to the graph, as ids of facts. */
export interface Difference {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Tells what loading a source would change, and writes nothing.
 * @throws RecordsError where loading would refuse it
 */
export async function compareSource(
  driver: Driver,
  database: string,
  read: SourceRecords,
): Promise<Difference> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    return await session.executeRead(async (transaction) => {
      const difference = await differenceTo(transaction, read.source.name, prepare(read));
      await refuseBadReferences(transaction, read, difference);
      return { ...difference, created: difference.created.map(({ id }) => id) };
    });
  } finally {
    await session.close();
  }
}

async function differenceTo(
  transaction: Transaction | ManagedTransaction,
  source: string,
  { facts, hashes }: Prepared,
): Promise<{ created: Fact[]; changed: string[]; removed: string[] }> {
  const { records } = await transaction.run(WRITING.factsOfSource, { source });
  const before = new Map<string, string>(records.map((record) => [record.get('id'), record.get('hash')]));
  return {
    created: [...facts.values()].filter(({ id }) => !before.has(id)),
    changed: [...facts.keys()].filter((id) => before.has(id) && before.get(id) !== hashes.get(id)),
    removed: [...before.keys()].filter((id) => !facts.has(id)),
  };
}

async function loadSource(
  driver: Driver,
  { database, report, progress }: LoadOptions,
  read: SourceRecords,
): Promise<void> {
  const { name } = read.source;
  const prepared = prepare(read);
  const session = driver.session({ database });
  const transaction = await session.beginTransaction();
  try {
    await transaction.run(WRITING.lock);
    const versions = await versionsOf(transaction);
    if (versions.get(name) === prepared.version) {
      await transaction.rollback();
      await clearMark(driver, database);
      report?.(`${name} is as it was (version ${prepared.version})`);
      return;
    }
    const started = Date.now();
    const written = await writeFacts(transaction, read, prepared, progress);
    versions.set(name, prepared.version);
    await transaction.run(WRITING.putSource, {
      name,
      version: prepared.version,
      sha256: read.source.sha256,
      title: read.source.title,
      facts: neo4j.int(prepared.facts.size),
    });
    await mark(driver, database);
    await transaction.run(WRITING.putVersion, {
      version: graphVersion(versions),
      loadedAt: new Date().toISOString(),
    });
    await transaction.commit();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    report?.(`Loaded ${name}: ${written} of ${prepared.facts.size} facts written in ${seconds} s`);
  } catch (error) {
    if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
    await clearMark(driver, database).catch(() => undefined);
    throw error;
  } finally {
    await session.close();
  }
}

/** The graph's version is made of its sources': it changes when one of them does, and only then. */
function graphVersion(versions: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, version] of [...versions].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name} ${version}\n`);
  return hash.digest('base64url').slice(0, 16);
}

async function versionsOf(transaction: Transaction): Promise<Map<string, string>> {
  const { records } = await transaction.run(WRITING.sourceVersions);
  return new Map(records.map((record) => [record.get('name'), record.get('version')]));
}

async function mark(driver: Driver, database: string): Promise<void> {
  await driver.executeQuery(WRITING.markCommitting, {}, { database });
}

/** Takes away the mark of a load that ended before its commit. */
async function clearMark(driver: Driver, database: string): Promise<void> {
  await driver.executeQuery(WRITING.unmarkCommitting, {}, { database });
}

/** @returns how many facts were created, changed or removed. */
async function writeFacts(
  transaction: Transaction,
  read: SourceRecords,
  prepared: Prepared,
  progress: LoadOptions['progress'],
): Promise<number> {
  const source = read.source.name;
  const { facts, hashes } = prepared;
  const { created, changed: changedIds, removed } = await differenceTo(transaction, source, prepared);
  const changed = changedIds.flatMap((id) => facts.get(id) ?? []);
  await refuseBadReferences(transaction, read, { created, removed });

  let done = 0;
  const total = created.length + changed.length + removed.length;
  const tell = (written: readonly unknown[]) => {
    done += written.length;
    progress?.(done, total);
  };
  for (const ids of batches(removed)) {
    await transaction.run(WRITING.remove, { ids });
    tell(ids);
  }
  const row = (fact: Fact) => ({ ...fact.properties, id: fact.id, source, hash: hashes.get(fact.id) });
  const byLabels = groupBy(created, ({ labels }) => labels.join(':'));
  for (const group of byLabels.values())
    for (const batch of batches(group)) {
      await transaction.run(WRITING.create, { labels: batch[0]?.labels ?? [], rows: batch.map(row) });
      tell(batch);
    }
  for (const batch of batches(changed)) {
    await transaction.run(WRITING.update, { rows: batch.map(row) });
    tell(batch);
  }
  const relationships = [...created, ...changed].flatMap(({ id, relationships: leaving }) =>
    leaving.map(({ type, to }) => ({ type, from: id, to })),
  );
  for (const [type, group] of groupBy(relationships, (one) => one.type))
    for (const rows of batches(group)) await transaction.run(WRITING.relate, { type, rows });
  return total;
}

/** Refuses, before anything is written, what leads nowhere, what another source has, and what another source needs. */
async function refuseBadReferences(
  transaction: Transaction | ManagedTransaction,
  read: SourceRecords,
  { created, removed }: { created: readonly Fact[]; removed: readonly string[] },
): Promise<void> {
  const source = read.source.name;
  const dangling = danglingReferences(read);
  const missing = new Set<string>();
  for (const ids of batches([...dangling.keys()])) {
    const { records } = await transaction.run(WRITING.missing, { ids });
    for (const record of records) missing.add(record.get('id'));
  }
  const problems = [...dangling]
    .filter(([id]) => missing.has(id) || removed.includes(id))
    .flatMap(([id, by]) => by.map((record) => ({ ...read.placeOf(record), problem: `there is no ${id}` })));
  for (const ids of batches(created.map(({ id }) => id))) {
    const { records } = await transaction.run(WRITING.taken, { ids, source });
    for (const record of records)
      problems.push({
        ...read.placeOf(record.get('id')),
        problem: `the id ${record.get('id')} belongs to the source ${record.get('source')}`,
      });
  }
  for (const ids of batches(removed)) {
    const { records } = await transaction.run(WRITING.referred, { ids, source });
    for (const record of records)
      problems.push({
        ...read.placeOf(record.get('id')),
        problem: `${record.get('id')} is gone, but ${record.get('by')} of ${record.get('source')} leads to it`,
      });
  }
  if (problems.length > 0) throw new RecordsError(problems);
}

function* batches<T>(list: readonly T[]): Generator<T[]> {
  for (let start = 0; start < list.length; start += BATCH) yield list.slice(start, start + BATCH);
}
