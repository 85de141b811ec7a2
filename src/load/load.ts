import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import neo4j, { type Driver, type ManagedTransaction, type Transaction } from 'neo4j-driver';
import { lastCommit } from '../database/last-commit.js';
import { versionKey } from '../database/version-poller.js';
import { emptyRecords } from '../records/index.js';
import { RECORD_KINDS } from '../records/prefixes.js';
import {
  danglingReferences,
  RecordsError,
  readRecords,
  readSourceRecord,
  type SourceRecords,
} from '../records/read-files.js';
import { WAITING_REFERENCES, WAITING_RELATIONSHIPS } from '../records/references.js';
import { batches } from './batches.js';
import { CommitMarkHolder, clearDeadMark } from './commit-mark-holder.js';
import { GRAPH_SCHEMA_VERSION } from './graph-schema-version.js';
import type { IndexDefinition } from './indexes.js';
import { inspectDatabase, readSourceVersions } from './inspect-database.js';
import { DamageError, damageInWords, readerIn, readState } from './integrity.js';
import { inLoadOrder } from './load-order.js';
import {
  countsAsRecord,
  findRefusal,
  type LoadEffect,
  type LoadPermissions,
  LoadRefusalError,
} from './load-refusal.js';
import { longestLists, serializeLongestLists } from './longest-lists.js';
import { type PreparedSource, prepareSource } from './prepare-source.js';
import {
  type DerivedFact,
  type LoadTarget,
  OF_ALL_SOURCES,
  reconcileWithOtherSources,
  type StoredFact,
} from './reconcile-sources.js';
import { refuseLongKeys } from './refuse-long-keys.js';
import { checksumsAfter } from './source-checksums.js';
import { unlessTooLarge } from './too-large.js';
import { formatNextCommit, isVerifiedCommit, NO_VERIFIED_COMMIT, verifyGraph } from './verified-commit.js';
import { type Delta, type ReportProgress, writeChanges } from './write-changes.js';
import { WRITE_STATEMENTS } from './write-statements.js';

/** A source under a data folder, with the version that the graph should have of it. */
export interface ExpectedSource {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
}

/** @returns every folder with records/ below a data folder, in the order of their names */
export function sourceFolders(dataDir: string): string[] {
  return readdirSync(dataDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(`records${path.sep}source.json`))
    .map((name) => path.dirname(path.dirname(path.join(dataDir, name))))
    .sort();
}

/**
 * @returns the source of every folder with records/ below a data folder, with the version that a load would give it
 * @throws RecordsError if a record is invalid
 */
export async function expectedSources(dataDir: string): Promise<ExpectedSource[]> {
  return Promise.all(
    sourceFolders(dataDir).map(async (folder) => {
      const read = await readRecords(folder);
      return { name: read.source.name, version: prepareSource(read).version, folder };
    }),
  );
}

/** Settings of a load. */
export interface LoadOptions {
  readonly database: string;
  readonly report?: (line: string) => void;
  /** Called with the number of facts of a source written so far, and the number to be written. */
  readonly progress?: ReportProgress;
  readonly allowed?: LoadPermissions | undefined;
  /** The mark of the rebuild to which the load belongs. It stays set during the load. */
  readonly under?: CommitMarkHolder | undefined;
}

/** The result of a load. */
export interface LoadOutcome {
  /** The version key of the graph (`versionKey`), if the whole graph is verified to be as it was loaded; else undefined. */
  readonly verifiedVersion: string | undefined;
}

const INDEX_WAIT_SECONDS = 300;
/** With no more facts than this, every query plan is fast. */
const FEW_FACTS = 1_000;

/**
 * Loads sources one after the other, each in one transaction, so that a source is written completely or not at all. A source is
 * skipped if the graph already has its version. For a changed source, only the facts that differ are written, and those that are
 * damaged in the graph.
 * @param folders folders with records/
 * @returns the version key of the graph, if the graph is verified after the load
 * @throws Error if a folder does not exist. RecordsError if a record is invalid; nothing of that source is written.
 *   LoadRefusalError if the load would do something that `options.allowed` does not permit. GraphSchemaVersionError if the graph
 *   has another schema version. DamageError if a source that is not among the loaded ones is damaged. TooLargeError if a source
 *   is too large for one transaction. RebuildingError if the graph is being rebuilt. Neo4jError if the database fails
 */
export async function loadSources(
  driver: Driver,
  options: LoadOptions,
  folders: readonly string[],
): Promise<LoadOutcome> {
  for (const folder of folders)
    if (!existsSync(folder)) throw new Error(`The folder ${folder} does not exist`);
  return loadAll(
    driver,
    options,
    folders.map((folder) => ({ name: readSourceRecord(folder).name, read: () => readRecords(folder) })),
  );
}

/**
 * Loads sources whose version is known. Sources of which the graph already has this version are not read again.
 * @returns as loadSources
 * @throws as loadSources
 */
export async function loadExpected(
  driver: Driver,
  options: LoadOptions,
  sources: readonly ExpectedSource[],
): Promise<LoadOutcome> {
  return loadAll(
    driver,
    options,
    sources.map(({ name, version, folder }) => ({ name, version, read: () => readRecords(folder) })),
  );
}

/**
 * Loads sources whose records are already in memory.
 * @returns as loadSources
 * @throws as loadSources
 */
export async function loadRecords(
  driver: Driver,
  options: LoadOptions,
  sources: readonly SourceRecords[],
): Promise<LoadOutcome> {
  return loadAll(
    driver,
    options,
    sources.map((source) => ({ name: source.source.name, read: async () => source })),
  );
}

/** Thrown if the source does not exist or other sources refer to it. Nothing was changed. */
export class RemovalError extends Error {
  override readonly name = 'RemovalError';
}

/**
 * Removes a source with all its facts, in one transaction.
 * @returns as loadSources
 * @throws RemovalError if the graph has no such source, or if facts of other sources refer to its facts; the message names
 *   them. Otherwise as loadSources
 */
export async function removeSource(driver: Driver, options: LoadOptions, name: string): Promise<LoadOutcome> {
  const source = { name, title: name, sha256: '' };
  const read = async () => ({ source, records: emptyRecords(), placeOf: () => ({ file: name, line: 1 }) });
  try {
    return await loadAll(driver, options, [{ name, isRemoval: true, read }]);
  } catch (error) {
    if (!(error instanceof RecordsError)) throw error;
    const lines = error.problems.map(({ problem }) => problem).sort();
    throw new RemovalError(
      [`Nothing was removed: other sources refer to ${name}`, ...lines.slice(0, MOST_SHOWN)].join('\n'),
    );
  }
}
const MOST_SHOWN = 20;

interface QueuedSource {
  readonly name: string;
  /** Whether the source is to be removed. */
  readonly isRemoval?: boolean;
  /** The version that the source will have in the graph, if it is known without reading the records. */
  readonly version?: string;
  read(): Promise<SourceRecords>;
}

const isVersionIn =
  (versions: ReadonlyMap<string, string>) =>
  ({ name, version }: QueuedSource) =>
    version !== undefined && versions.get(name) === version;

interface ReadyToWrite {
  readonly isRemoval: boolean;
  readonly read: SourceRecords;
  readonly prepared: PreparedSource;
}

async function prepareToWrite(waiting: QueuedSource): Promise<ReadyToWrite> {
  const read = await waiting.read();
  return { isRemoval: waiting.isRemoval === true, read, prepared: prepareSource(read) };
}

/**
 * Loads the sources. The next source is prepared while Neo4j writes the one before it, but no more than one, because all sources
 * of a province do not fit into memory.
 */
async function loadAll(
  driver: Driver,
  options: LoadOptions,
  given: readonly QueuedSource[],
): Promise<LoadOutcome> {
  const { database, report } = options;
  const all = inLoadOrder(given);
  const ended = () => {
    if (all.length > 0 && !all.some(({ isRemoval }) => isRemoval))
      report?.(`${all.length} ${all.length === 1 ? 'source is' : 'sources are'} loaded`);
  };
  const found = await inspectDatabase(driver, database);
  // At most starts of the service nothing has to be loaded. The reads of a load take 0.8 s on a cold database.
  if (found.verifiedVersion !== undefined && found.isIndexed && all.every(isVersionIn(found.versions))) {
    for (const { name, version } of all) report?.(unchangedInWords(name, version));
    ended();
    return { verifiedVersion: found.verifiedVersion };
  }
  // Indexes are created before the graph is verified, because creating them commits, and a commit makes an earlier check void.
  await makeIndexes(driver, database, found.missing);
  const { damages, loadedVersion, versions } = await findDamagesToMend(driver, options, all);
  const isDamaged = ({ name }: QueuedSource) =>
    damages.some(({ source }) => source === name || source === OF_ALL_SOURCES);
  const isLoaded = isVersionIn(versions);
  for (const { name, version } of all.filter((one) => isLoaded(one) && !isDamaged(one)))
    report?.(unchangedInWords(name, version));
  // Damaged sources are loaded first, because the holdings of the others are derived with their facts.
  const sources = [...all.filter(isDamaged), ...all.filter((one) => !isDamaged(one) && !isLoaded(one))];
  const damaged = new Set(damages.flatMap(({ ids }) => [...ids]));
  let verifiedVersion = damages.length === 0 ? loadedVersion : undefined;
  let next = sources[0] && prepareToWrite(sources[0]);
  for (const [index, waiting] of sources.entries()) {
    const ready = (await next) as ReadyToWrite;
    const following = sources[index + 1];
    next = following && prepareToWrite(following);
    const idle = next?.catch(() => undefined);
    const outcome = await loadSource(driver, options, ready, isDamaged(waiting) ? damaged : undefined, idle);
    if (outcome !== undefined) verifiedVersion = outcome.verifiedVersion;
  }
  const session = driver.session({ database });
  try {
    await session.run(WRITE_STATEMENTS.awaitIndexes, { seconds: neo4j.int(INDEX_WAIT_SECONDS) });
  } finally {
    await session.close();
  }
  ended();
  return { verifiedVersion };
}

/**
 * Finds the sources that are damaged in the graph. It holds the load lock, so no other load runs at the same time.
 * @throws DamageError if a source that is not to be loaded is damaged
 */
async function findDamagesToMend(
  driver: Driver,
  { database, under }: LoadOptions,
  all: readonly QueuedSource[],
) {
  const session = driver.session({ database });
  const transaction = await session.beginTransaction();
  try {
    await transaction.run(WRITE_STATEMENTS.lock);
    // `loadSource` clears a dead mark too, but it does not run if there is nothing to load, and no request is answered while a
    // mark is set.
    await clearDeadMark(transaction, driver, database, under);
    const damages = await verifyGraph(driver, database);
    const names = new Set([...all.map(({ name }) => name), OF_ALL_SOURCES]);
    const left = damages.filter(({ source }) => !names.has(source));
    if (left.length > 0) throw new DamageError(left);
    const loadedVersion = versionKey(await readState(readerIn(transaction)));
    return { damages, loadedVersion, versions: (await readSourceVersions(transaction)).versions };
  } finally {
    await transaction.close();
    await session.close();
  }
}

/** Creates indexes in one transaction: one commit instead of 48. */
async function makeIndexes(
  driver: Driver,
  database: string,
  missing: readonly IndexDefinition[],
): Promise<void> {
  if (missing.length === 0) return;
  const session = driver.session({ database });
  try {
    await session.executeWrite(async (transaction) => {
      for (const { cypher } of missing) await transaction.run(cypher);
    });
  } finally {
    await session.close();
  }
}

/** The changes that a load would make to the graph, as ids of facts. */
export interface Difference {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
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
): Promise<Difference> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ });
  try {
    return await session.executeRead(async (transaction) => {
      const { created, changed, removed, held } = await findChanges(transaction, read, prepareSource(read));
      const ids = (facts: readonly DerivedFact[]) => facts.map(({ fact }) => fact.id);
      const refusal = findRefusal(
        summarizeEffect(read, await readSourceVersions(transaction), { held, removed }),
        allowed,
      );
      return { created: ids(created), changed: ids(changed), removed, refusal };
    });
  } finally {
    await session.close();
  }
}

/** The changes that a load writes, including those to facts of other sources. */
interface Changes extends Delta, LoadTarget {
  /** Ids of the facts that the graph has of the source. */
  readonly held: readonly string[];
  /** Ids of facts of other sources that the load writes again or removes. */
  readonly rewritten: readonly string[];
}

/** @returns the number of records of a source, of all kinds */
export function recordCount({ records }: SourceRecords): number {
  return RECORD_KINDS.reduce((sum, kind) => sum + records[kind].length, 0);
}

/** Returns what a load would do to its own source. Facts of other sources that it derives again do not count. */
function summarizeEffect(
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
 * @throws RecordsError if a reference has no target, if another source already uses an id or refers to a fact that would be
 *   removed, or if a text is too long for an index
 */
async function findChanges(
  transaction: Transaction | ManagedTransaction,
  read: SourceRecords,
  prepared: PreparedSource,
  damaged?: ReadonlySet<string>,
): Promise<Changes> {
  const source = read.source.name;
  const { records } = await transaction.run(WRITE_STATEMENTS.factsOfSource, { source });
  const before = new Map<string, StoredFact>(
    records.map((record) => {
      const { id, hash, responsibilityId } = record.toObject();
      return [id, { hash, responsibilityId, source }];
    }),
  );
  const target = await reconcileWithOtherSources(transaction, read, prepared, before);
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
  const changes = { ...target, held: [...before.keys()], created, changed, removed, rewritten };
  refuseLongKeys([...created, ...changed], read);
  await refuseBadReferences(transaction, read, changes);
  return changes;
}

/**
 * Loads or removes one source.
 * @param damaged ids of facts to write again; undefined if the source is not damaged in the graph
 * @param idle resolves when the next source is prepared, because other work during a commit makes requests wait longer
 * @returns the result of the load; undefined if nothing was written
 * @throws as loadSources and removeSource
 */
async function loadSource(
  driver: Driver,
  options: LoadOptions,
  { isRemoval, read, prepared }: ReadyToWrite,
  damaged: ReadonlySet<string> | undefined,
  idle: Promise<unknown> | undefined,
): Promise<LoadOutcome | undefined> {
  const { database, report, progress, under } = options;
  const { name } = read.source;
  const session = driver.session({ database });
  const load = CommitMarkHolder.newName();
  const transaction = await session.beginTransaction({ metadata: { load } });
  let mark: CommitMarkHolder | undefined;
  let facts = prepared.facts.size;
  try {
    await transaction.run(WRITE_STATEMENTS.lock);
    await clearDeadMark(transaction, driver, database, under);
    const loaded = await readSourceVersions(transaction);
    const { versions, facts: before } = loaded;
    if (isRemoval && !versions.has(name)) throw unknownSource(name, [...versions.keys()]);
    const isSame = versions.get(name) === prepared.version;
    if (isSame && damaged === undefined && !isRemoval) {
      await transaction.rollback();
      report?.(unchangedInWords(name, prepared.version));
      return undefined;
    }
    const started = performance.now();
    const last = await lastCommit(driver, database);
    const isSound = isVerifiedCommit(await readState(readerIn(transaction)), last);
    const changes = await findChanges(transaction, read, prepared, damaged);
    const slip = isRemoval
      ? undefined
      : findRefusal(summarizeEffect(read, loaded, changes), options.allowed ?? {});
    if (slip !== undefined) throw new LoadRefusalError(slip);
    const contents = checksumsAfter(await readState(readerIn(transaction)), name, changes);
    facts = [...changes.facts.values()].filter((one) => one.source === name).length;
    const written = await writeChanges(transaction, changes, progress);
    if (isRemoval) {
      versions.delete(name);
      await transaction.run(WRITE_STATEMENTS.removeSource, { name });
    } else {
      versions.set(name, prepared.version);
      const { sha256, title, made = null } = read.source;
      const { version } = prepared;
      await transaction.run(WRITE_STATEMENTS.putSource, { name, version, sha256, title, made });
    }
    const counts = contents.sources.map((one) => ({ name: one, facts: neo4j.int(contents.of(one).facts) }));
    await transaction.run(WRITE_STATEMENTS.putCounts, { counts });
    const state = { version: versionOfSources(versions), loadedAt: new Date().toISOString() };
    await transaction.run(WRITE_STATEMENTS.putVersion, {
      ...state,
      layout: neo4j.int(GRAPH_SCHEMA_VERSION),
      longest: serializeLongestLists(await readerIn(transaction)(longestLists, {})),
      contents: String(contents),
      verifiedCommit: NO_VERIFIED_COMMIT,
    });
    await idle;
    if (under === undefined)
      mark = await CommitMarkHolder.set(driver, database, { load, kind: 'COMMIT', sources: [name] });
    await mark?.renew();
    await transaction.commit();
    // If clearing fails, the load is committed all the same, and readers soon treat the mark as void (`MarkJudge`).
    const verifiedCommit = isSound ? formatNextCommit(last, mark?.commit, session) : NO_VERIFIED_COMMIT;
    await mark?.clear(verifiedCommit).catch(() => undefined);
    const isMostOfIt = written > before;
    if (isMostOfIt && written > FEW_FACTS) await replanStatements(driver, database);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    report?.(
      isRemoval
        ? `Removed ${name}: ${changes.held.length} facts in ${seconds} s`
        : `${isSame ? 'Repaired' : 'Loaded'} ${name}: ${writtenInWords(changes, name, facts)} in ${seconds} s`,
    );
    const isKnown = under === undefined && (verifiedCommit !== NO_VERIFIED_COMMIT || isMostOfIt);
    return isKnown ? verifyAfterLoad(driver, options, versionKey(state)) : { verifiedVersion: undefined };
  } catch (error) {
    if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
    await mark?.release(error);
    throw unlessTooLarge(name, facts, error);
  } finally {
    await session.close();
  }
}

/**
 * Verifies the graph after a load that stored its commit as verified, or that wrote most of the graph. The first loads cannot
 * store their commit as verified, because Neo4j commits each new label or property name by itself. Reading the graph then takes
 * less time than these loads took.
 * @param version the version key of the graph after the load
 * @returns the version key of the graph as `verifiedVersion`, which is undefined if the graph is damaged
 * @throws Neo4jError if the database fails
 */
export async function verifyAfterLoad(
  driver: Driver,
  { database, report }: LoadOptions,
  version: string,
): Promise<LoadOutcome> {
  const damages = await verifyGraph(driver, database);
  for (const damage of damages) report?.(damageInWords(damage));
  return { verifiedVersion: damages.length === 0 ? version : undefined };
}

/** Describes how many facts a load wrote. It writes facts of other sources whose holdings it derives again. */
function writtenInWords(
  { created, changed, removed, standing }: Changes,
  name: string,
  facts: number,
): string {
  const sources = [
    ...[...created, ...changed].map(({ source }) => source),
    ...removed.map((id) => standing.get(id)?.source),
  ];
  const own = sources.filter((source) => source === name).length;
  const others = sources.length - own;
  return `${own} of ${facts} facts written${others === 0 ? '' : `, and ${others} of other sources`}`;
}

function unknownSource(name: string, names: readonly string[]): RemovalError {
  const held = names.length === 0 ? 'none' : names.join(', ');
  return new RemovalError(`Nothing was removed: the graph has no source ${name}. Its sources: ${held}.`);
}

const unchangedInWords = (name: string, version: string | undefined) =>
  `${name} is unchanged (version ${version})`;

/** Computes the version of the graph from the versions of its sources. It changes exactly when one of them changes. */
function versionOfSources(versions: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, version] of [...versions].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${name} ${version}\n`);
  return hash.digest('base64url').slice(0, 16);
}

/**
 * Query plans made while the graph was nearly empty do not use index seeks: with them a second source of 30,000 facts took 162 s
 * to load, with new plans 17 s. New plans are no better until the indexes have been sampled, which Neo4j does some time later: a
 * page of a document's provisions read 86,600 entries where 621 were enough. So after a source has doubled the graph, the indexes
 * are sampled and the plans discarded. If this user may not call the procedure, Neo4j does both by itself, later.
 */
async function replanStatements(driver: Driver, database: string): Promise<void> {
  await driver.executeQuery(WRITE_STATEMENTS.planAnew, {}, { database }).catch(() => undefined);
}

/** The references of endings and fulfilments to the transfers and holdings that they change. */
const SUBJECTS = WAITING_REFERENCES.filter(({ kinds }) => kinds.includes('transfers'));

/**
 * Checks references before anything is written.
 * @throws RecordsError if a reference has no target, if another source already uses an id, or if a fact that would be removed is
 *   referred to by another source
 */
async function refuseBadReferences(
  transaction: Transaction | ManagedTransaction,
  read: SourceRecords,
  { created, changed, removed, rewritten }: Changes,
): Promise<void> {
  const source = read.source.name;
  const dangling = danglingReferences(read);
  const missing = new Set<string>();
  for (const ids of batches([...dangling.keys()])) {
    const { records } = await transaction.run(WRITE_STATEMENTS.missing, { ids });
    for (const record of records) missing.add(record.get('id'));
  }
  const problems = [...dangling]
    .filter(([id]) => missing.has(id) || removed.includes(id))
    .flatMap(([id, by]) =>
      by.map((record) => ({ ...read.placeOf(record), problem: `refers to ${id}, which does not exist` })),
    );
  const waiting = new Map(
    [...created, ...changed].flatMap(({ fact: { id, labels, properties } }) => {
      const [subject] = SUBJECTS.filter(({ label }) => labels.includes(label));
      return subject === undefined || properties.responsibilityId !== undefined
        ? []
        : [[String(properties[subject.property]), id]];
    }),
  );
  const gone = new Set(removed);
  for (const ids of batches([...waiting.keys()])) {
    const { records } = await transaction.run(WRITE_STATEMENTS.existing, { ids });
    for (const subject of records.map((record): string => record.get('id')).filter((id) => !gone.has(id)))
      problems.push({
        ...read.placeOf(waiting.get(subject) ?? ''),
        problem: `${subject} is not a recorded transfer or holding, so it can be neither ended nor fulfilled`,
      });
  }
  for (const ids of batches(created.map(({ fact }) => fact.id))) {
    const { records } = await transaction.run(WRITE_STATEMENTS.taken, { ids, source });
    for (const record of records)
      problems.push({
        ...read.placeOf(record.get('id')),
        problem: `the id ${record.get('id')} is already used by the source ${record.get('source')}`,
      });
  }
  for (const ids of batches(removed)) {
    const { records } = await transaction.run(WRITE_STATEMENTS.referred, {
      ids,
      source,
      rewritten,
      waiting: [...WAITING_RELATIONSHIPS],
    });
    for (const record of records)
      problems.push({
        ...read.placeOf(record.get('id')),
        problem: `${record.get('id')} would be removed, but ${record.get('by')} of ${record.get('source')} refers to it`,
      });
  }
  // Facts of other sources that are written again may still refer to a removed fact.
  for (const { fact, source: of } of [...created, ...changed].filter((one) => one.source !== source))
    for (const { to } of fact.relationships.filter((one) => gone.has(one.to)))
      problems.push({
        ...read.placeOf(to),
        problem: `${to} would be removed, but ${fact.id} of ${of} refers to it`,
      });
  if (problems.length > 0) throw new RecordsError(problems);
}
