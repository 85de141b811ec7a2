import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import neo4j, { type Driver, type ManagedTransaction, type Transaction } from 'neo4j-driver';
import { INDEXES } from '../graph/indexes.js';
import type { StateRow } from '../graph/integrity.js';
import { WRITING } from '../graph/writing.js';
import { Contents } from './contents.js';
import { type Damage, DamageError, damagesOf, type Reader, stateOf } from './integrity.js';
import { LAYOUT, LayoutError, otherLayout } from './layout.js';
import { type Prepared, prepare } from './prepare.js';
import { danglingReferences, RecordsError, readRecords, type SourceRecords } from './records.js';
import { OF_ALL_SOURCES, type Standing, type Target, type Written, withOthers } from './shared.js';

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
 * has already is left alone; of a changed one, exactly the facts that differ are written, and so are those that the graph
 * does not hold as they were loaded.
 * @param folders folders with records/
 * @throws RecordsError where a record is bad: nothing of that source is written. LayoutError for a graph of another
 *   layout. DamageError where the graph is damaged in a source that is not among them. Neo4jError where the database fails
 */
export async function loadSources(
  driver: Driver,
  options: LoadOptions,
  folders: readonly string[],
): Promise<void> {
  await loadRecords(driver, options, await readSources(folders));
}

/** @throws RecordsError, or an Error where there is no such folder */
export async function readSources(folders: readonly string[]): Promise<SourceRecords[]> {
  const sources = [];
  for (const folder of folders) {
    if (!existsSync(folder)) throw new Error(`There is no folder ${folder}`);
    sources.push(await readRecords(folder));
  }
  return sources;
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
  const damages = await damagesToMend(driver, database);
  const names = new Set([...sources.map(({ source: { name } }) => name), OF_ALL_SOURCES]);
  const left = damages.filter(({ source }) => !names.has(source));
  if (left.length > 0) throw new DamageError(left);
  await makeIndexes(driver, database);
  const isDamaged = ({ source: { name } }: SourceRecords) =>
    damages.some(({ source }) => source === name || source === OF_ALL_SOURCES);
  // The damaged ones first: what the others are settled with must be right.
  const inOrder = [...sources.filter(isDamaged), ...sources.filter((one) => !isDamaged(one))];
  const damaged = new Set(damages.flatMap(({ ids }) => [...ids]));
  for (const source of inOrder) {
    await loadSource(driver, options, source, isDamaged(source) ? damaged : undefined);
    await forgetPlans(driver, database);
  }
  const session = driver.session({ database });
  try {
    await session.run(WRITING.awaitIndexes, { seconds: neo4j.int(INDEX_WAIT_SECONDS) });
  } finally {
    await session.close();
  }
  if (sources.length > 0)
    report?.(`${sources.length} ${sources.length === 1 ? 'source is' : 'sources are'} loaded`);
}

/**
 * Looks whether the graph can be loaded into, and what of it is not as it was loaded. No other load runs meanwhile.
 * @throws LayoutError
 */
async function damagesToMend(driver: Driver, database: string): Promise<Damage[]> {
  const session = driver.session({ database });
  const transaction = await session.beginTransaction();
  try {
    await transaction.run(WRITING.lock);
    const read = readerOf(transaction);
    const found = otherLayout(await stateOf(read));
    if (found !== undefined) throw new LayoutError(found);
    return await damagesOf(read);
  } finally {
    await transaction.close();
    await session.close();
  }
}

/** Reads within a transaction. */
export function readerOf(transaction: Transaction | ManagedTransaction): Reader {
  return async ({ cypher }, params) => {
    const { records } = await transaction.run(cypher, params);
    return records.map((record) => record.toObject() as never);
  };
}

/** Makes the missing ones in one transaction: one commit instead of 48. */
async function makeIndexes(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.executeWrite(async (transaction) => {
      for (const { cypher } of INDEXES) await transaction.run(cypher);
    });
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
      const { created, changed, removed } = await changesBy(transaction, read, prepare(read));
      const ids = (facts: readonly Written[]) => facts.map(({ fact }) => fact.id);
      return { created: ids(created), changed: ids(changed), removed };
    });
  } finally {
    await session.close();
  }
}

/** What differs between the graph and what it is to be, facts of other sources included. */
interface Changes extends Target {
  readonly created: readonly Written[];
  readonly changed: readonly Written[];
  readonly removed: readonly string[];
  /** Facts of other sources that the load writes anew, or removes. */
  readonly rewritten: readonly string[];
}

/** @throws RecordsError where a reference leads nowhere, another source has an id, or needs what goes */
async function changesBy(
  transaction: Transaction | ManagedTransaction,
  read: SourceRecords,
  prepared: Prepared,
  damaged?: ReadonlySet<string>,
): Promise<Changes> {
  const source = read.source.name;
  const { records } = await transaction.run(WRITING.factsOfSource, { source });
  const before = new Map<string, Standing>(
    records.map((record) => {
      const { id, hash, responsibilityId } = record.toObject();
      return [id, { hash, responsibilityId, source }];
    }),
  );
  const target = await withOthers(transaction, read, prepared, before);
  const { facts, standing } = target;
  const created = [...facts.values()].filter(({ fact }) => !standing.has(fact.id));
  const changed = [...facts.values()].filter(({ fact, hash, source: of }) => {
    const now = standing.get(fact.id);
    if (now === undefined) return false;
    return now.hash !== hash || now.source !== of || damaged?.has(fact.id) === true;
  });
  const removed = [...standing.keys()].filter((id) => !facts.has(id));
  const ofOthers = (id: string) => standing.get(id)?.source !== source;
  const rewritten = [...changed.map(({ fact }) => fact.id), ...removed].filter(ofOthers);
  const changes = { ...target, created, changed, removed, rewritten };
  await refuseBadReferences(transaction, read, changes);
  return changes;
}

/** @param damaged facts to write again; undefined where the graph holds the source as it was loaded */
async function loadSource(
  driver: Driver,
  { database, report, progress }: LoadOptions,
  read: SourceRecords,
  damaged: ReadonlySet<string> | undefined,
): Promise<void> {
  const { name } = read.source;
  const prepared = prepare(read);
  const session = driver.session({ database });
  const transaction = await session.beginTransaction();
  let marked = false;
  try {
    await transaction.run(WRITING.lock);
    // Whoever sets the mark holds the lock: one that stands now is of a load that died.
    if (await isMarked(transaction)) await clearMark(driver, database);
    const versions = await versionsOf(transaction);
    const isSame = versions.get(name) === prepared.version;
    if (isSame && damaged === undefined) {
      await transaction.rollback();
      report?.(`${name} is as it was (version ${prepared.version})`);
      return;
    }
    const started = Date.now();
    const changes = await changesBy(transaction, read, prepared, damaged);
    const written = await writeFacts(transaction, changes, progress);
    versions.set(name, prepared.version);
    await transaction.run(WRITING.putSource, {
      name,
      version: prepared.version,
      sha256: read.source.sha256,
      title: read.source.title,
      facts: neo4j.int(prepared.facts.size),
    });
    marked = true;
    await mark(driver, database);
    await transaction.run(WRITING.putVersion, {
      version: graphVersion(versions),
      loadedAt: new Date().toISOString(),
      layout: neo4j.int(LAYOUT),
      contents: String(contentsAfter(await stateOf(readerOf(transaction)), name, changes)),
    });
    await transaction.commit();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    report?.(
      `${isSame ? 'Mended' : 'Loaded'} ${name}: ${written} of ${prepared.facts.size} facts written in ${seconds} s`,
    );
  } catch (error) {
    if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
    if (marked) await clearMark(driver, database).catch(() => undefined);
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

/** What the graph holds of each source after a load, from what it held before. */
function contentsAfter(before: StateRow, source: string, { facts, standing }: Target): Contents {
  const contents = new Contents(before.contents);
  // Of these every fact is at hand, so what stood there does not count: it may be damaged.
  const own = [source, OF_ALL_SOURCES];
  for (const name of own) contents.clear(name);
  for (const [id, fact] of standing)
    if (!own.includes(fact.source)) contents.of(fact.source).remove(id, fact.hash);
  for (const [id, fact] of facts) contents.of(fact.source).add(id, fact.hash);
  return contents;
}

async function versionsOf(transaction: Transaction): Promise<Map<string, string>> {
  const { records } = await transaction.run(WRITING.sourceVersions);
  return new Map(records.map((record) => [record.get('name'), record.get('version')]));
}

async function isMarked(transaction: Transaction): Promise<boolean> {
  return (await transaction.run(WRITING.isMarked)).records.length > 0;
}

async function mark(driver: Driver, database: string): Promise<void> {
  await driver.executeQuery(WRITING.markCommitting, {}, { database });
}

/**
 * Plans made while the graph was nearly empty seek nothing: with them a second source of 30,000 facts took 162 s to load,
 * with new ones 17 s. A Neo4j that keeps the procedure from this user makes new plans by itself, later.
 */
async function forgetPlans(driver: Driver, database: string): Promise<void> {
  await driver.executeQuery(WRITING.forgetPlans, {}, { database }).catch(() => undefined);
}

/** Takes away the mark of a load that ended before its commit. */
async function clearMark(driver: Driver, database: string): Promise<void> {
  await driver.executeQuery(WRITING.unmarkCommitting, {}, { database });
}

/** @returns how many facts were created, changed or removed. */
async function writeFacts(
  transaction: Transaction,
  { created, changed, removed, successors }: Changes,
  progress: LoadOptions['progress'],
): Promise<number> {
  const total = created.length + changed.length + removed.length;
  let done = 0;
  const write = async <T>(cypher: string, all: readonly T[], params: (batch: T[]) => object) => {
    for (const batch of batches(all)) {
      await transaction.run(cypher, params(batch));
      done += batch.length;
      progress?.(done, total);
    }
  };
  const rows = (facts: readonly Written[]) => ({
    rows: facts.map(({ fact, hash, source }) => ({
      labels: fact.labels,
      properties: { ...fact.properties, id: fact.id, source, hash },
    })),
  });
  await write(WRITING.remove, removed, (ids) => ({ ids }));
  await write(WRITING.create, created, rows);
  await write(WRITING.update, changed, rows);
  for (const label of ['Holding', 'Replaced']) {
    const labelled = changed.filter(({ fact }) => fact.labels.includes(label)).map(({ fact }) => fact.id);
    for (const ids of batches(labelled)) await transaction.run(WRITING.relabel, { ids, label });
  }
  const relationships = [...created, ...changed].flatMap(({ fact: { id, relationships: leaving } }) =>
    leaving.map(({ type, to }) => ({ type, from: id, to })),
  );
  for (const batch of batches(relationships)) await transaction.run(WRITING.relate, { rows: batch });
  if (successors !== undefined) {
    await transaction.run(WRITING.forgetSuccessors);
    await transaction.run(WRITING.setSuccessors, { rows: successors });
  }
  return total;
}

/** Refuses, before anything is written, what leads nowhere, what another source has, and what another source needs. */
async function refuseBadReferences(
  transaction: Transaction | ManagedTransaction,
  read: SourceRecords,
  { created, changed, removed, rewritten }: Changes,
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
  for (const { id, labels, properties } of [...created, ...changed].map(({ fact }) => fact))
    if (
      labels.includes('Ending') &&
      properties.responsibilityId === undefined &&
      !missing.has(String(properties.endsId))
    )
      problems.push({
        ...read.placeOf(id),
        problem: `${properties.endsId} is in no record of a transfer or holding, so nothing can end it`,
      });
  for (const ids of batches(created.map(({ fact }) => fact.id))) {
    const { records } = await transaction.run(WRITING.taken, { ids, source });
    for (const record of records)
      problems.push({
        ...read.placeOf(record.get('id')),
        problem: `the id ${record.get('id')} belongs to the source ${record.get('source')}`,
      });
  }
  for (const ids of batches(removed)) {
    const { records } = await transaction.run(WRITING.referred, { ids, source, rewritten });
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
