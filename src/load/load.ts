import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { lastCommit } from '../database/last-commit.js';
import { versionKey } from '../database/version-poller.js';
import { readRecords, readSourceRecord, type SourceRecords } from '../records/read-files.js';
import { isReviewedWhole } from '../records/rests-on-unreviewed.js';
import { CommitMarkHolder, clearDeadMark } from './commit-mark-holder.js';
import { type Changes, type Difference, differenceOf, findChanges, summarizeEffect } from './find-changes.js';
import { GRAPH_SCHEMA_VERSION } from './graph-schema-version.js';
import type { IndexDefinition } from './indexes.js';
import { inspectDatabase, readSourceVersions } from './inspect-database.js';
import { DamageError, damageInWords, readerIn, readState } from './integrity.js';
import { inLoadOrder } from './load-order.js';
import { findRefusal, type LoadPermissions, LoadRefusalError, RemovalError } from './load-refusal.js';
import { longestLists, serializeLongestLists } from './longest-lists.js';
import { type PreparedSource, prepareSource } from './prepare-source.js';
import { OF_ALL_SOURCES } from './reconcile-sources.js';
import { MissingTargetError } from './refuse-bad-references.js';
import { checksumsAfter } from './source-checksums.js';
import type { ExpectedSource } from './source-folders.js';
import { refuseTooLarge, unlessTooLarge, type WrittenFacts } from './too-large.js';
import { formatNextCommit, isVerifiedCommit, NO_VERIFIED_COMMIT, verifyGraph } from './verified-commit.js';
import { MOST_WAITING_LISTED, serializeWaitingList, waitingRecords } from './waiting-list.js';
import { type ReportProgress, writeChanges } from './write-changes.js';
import { WRITE_STATEMENTS } from './write-statements.js';

/** Settings of a load. */
export interface LoadOptions {
  readonly database: string;
  readonly report?: (line: string) => void;
  /** Called with the number of facts of a source written so far, and the number to be written. */
  readonly progress?: ReportProgress;
  /** Called with what a load has changed, once that is committed. A source that the graph already has changes nothing. */
  readonly changed?: (difference: Difference) => void;
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
 * Loads sources one after the other, each in one transaction, so that a source is written completely or not at all. They may be
 * given in any order. A source is skipped if the graph already has its version. For a changed source, only the facts that differ
 * are written, and those that are damaged in the graph.
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
  return loadQueued(
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
  return loadQueued(
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
  return loadQueued(
    driver,
    options,
    sources.map((source) => ({ name: source.source.name, read: async () => source })),
  );
}

/** A source to be loaded or removed. */
export interface QueuedSource {
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
 * Loads or removes the sources. The next source is prepared while Neo4j writes the one before it, but no more than one, because
 * all sources of a province do not fit into memory. A source that refers to records of another one is loaded after it, wherever
 * it stands.
 * @returns as loadSources
 * @throws as loadSources and removeSource
 */
export async function loadQueued(
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
    reportUnchanged(all, report);
    ended();
    return { verifiedVersion: found.verifiedVersion };
  }
  // Indexes are created before the graph is verified, because creating them commits, and a commit makes an earlier check void.
  await makeIndexes(driver, database, found.missing);
  const { damages, loadedVersion, versions } = await findDamagesToMend(driver, options, all);
  const isDamaged = ({ name }: QueuedSource) =>
    damages.some(({ source }) => source === name || source === OF_ALL_SOURCES);
  const isLoaded = isVersionIn(versions);
  reportUnchanged(
    all.filter((one) => isLoaded(one) && !isDamaged(one)),
    report,
  );
  // Damaged sources are loaded first, because the holdings of the others are derived with their facts.
  const sources = [...all.filter(isDamaged), ...all.filter((one) => !isDamaged(one) && !isLoaded(one))];
  const damaged = new Set(damages.flatMap(({ ids }) => [...ids]));
  let verifiedVersion = damages.length === 0 ? loadedVersion : undefined;
  for (let left: readonly QueuedSource[] = sources; left.length > 0; ) {
    const { outcome, refused } = await loadEach(driver, options, left, (one) =>
      isDamaged(one) ? damaged : undefined,
    );
    const [first] = refused;
    if (first !== undefined && refused.length === left.length) throw first.error;
    if (outcome !== undefined) verifiedVersion = outcome.verifiedVersion;
    left = refused.map(({ queued }) => queued);
  }
  await waitForIndexes(driver, database);
  ended();
  return { verifiedVersion };
}

interface Pass {
  /** The result of the last load that wrote something; undefined if none did. */
  readonly outcome: LoadOutcome | undefined;
  /** The sources that refer to records of a source after them. They are to be tried again. */
  readonly refused: readonly { readonly queued: QueuedSource; readonly error: MissingTargetError }[];
}

/**
 * Tries each source once, in this order.
 * @param damagedOf returns the ids of the facts of a damaged source that are to be written again
 * @throws as loadSources and removeSource, but not if the only problem of a source is that it refers to missing records
 */
async function loadEach(
  driver: Driver,
  options: LoadOptions,
  sources: readonly QueuedSource[],
  damagedOf: (queued: QueuedSource) => ReadonlySet<string> | undefined,
): Promise<Pass> {
  let outcome: LoadOutcome | undefined;
  const refused: { queued: QueuedSource; error: MissingTargetError }[] = [];
  let next = sources[0] && prepareToWrite(sources[0]);
  for (const [index, queued] of sources.entries()) {
    const ready = (await next) as ReadyToWrite;
    const following = sources[index + 1];
    next = following && prepareToWrite(following);
    const idle = next?.catch(() => undefined);
    try {
      outcome = (await loadSource(driver, options, ready, damagedOf(queued), idle)) ?? outcome;
    } catch (error) {
      if (!(error instanceof MissingTargetError)) throw error;
      refused.push({ queued, error });
    }
  }
  return { outcome, refused };
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

/**
 * Creates indexes in one transaction (one commit instead of 48), and waits until they are built: each that is built makes Neo4j plan
 * its statements anew, and one that it plans meanwhile may fail with 'insanely frequent schema changes', as a rebuild did.
 */
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
  await waitForIndexes(driver, database);
}

async function waitForIndexes(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.run(WRITE_STATEMENTS.awaitIndexes, { seconds: neo4j.int(INDEX_WAIT_SECONDS) });
  } finally {
    await session.close();
  }
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
  const { database, report, progress, changed, under } = options;
  const { name } = read.source;
  const session = driver.session({ database });
  const load = CommitMarkHolder.newName();
  const transaction = await session.beginTransaction({ metadata: { load } });
  let mark: CommitMarkHolder | undefined;
  let facts = prepared.facts.size;
  let writing: WrittenFacts = { own: facts, others: 0 };
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
    const stored = await readState(readerIn(transaction));
    const isSound = isVerifiedCommit(stored, last);
    const changes = await findChanges(transaction, read, prepared, damaged);
    writing = countWritten(changes, name);
    const slip = isRemoval
      ? undefined
      : findRefusal(summarizeEffect(read, loaded, changes), options.allowed ?? {});
    if (slip !== undefined) throw new LoadRefusalError(slip);
    await refuseTooLarge(driver, database, name, writing);
    const contents = checksumsAfter(stored, name, changes);
    if (!isRemoval) facts = contents.of(name).facts;
    const written = await writeChanges(transaction, changes, progress);
    if (isRemoval) {
      versions.delete(name);
      await transaction.run(WRITE_STATEMENTS.removeSource, { name });
    } else {
      versions.set(name, prepared.version);
      const { sha256, title, made = null } = read.source;
      const { version } = prepared;
      await transaction.run(WRITE_STATEMENTS.putSource, {
        name,
        version,
        sha256,
        title,
        made,
        reviewed: isReviewedWhole(read.records),
      });
    }
    const counts = contents.sources.map((one) => ({ name: one, facts: neo4j.int(contents.of(one).facts) }));
    await transaction.run(WRITE_STATEMENTS.putCounts, { counts });
    const state = { version: versionOfSources(versions), loadedAt: new Date().toISOString() };
    await transaction.run(WRITE_STATEMENTS.putVersion, {
      ...state,
      layout: neo4j.int(GRAPH_SCHEMA_VERSION),
      longest: serializeLongestLists(await readerIn(transaction)(longestLists, {})),
      waiting: serializeWaitingList(
        await readerIn(transaction)(waitingRecords, { most: MOST_WAITING_LISTED }),
      ),
      contents: String(contents),
      verifiedCommit: NO_VERIFIED_COMMIT,
    });
    await idle;
    if (under === undefined)
      mark = await CommitMarkHolder.set(driver, database, { load, kind: 'COMMIT', sources: [name] });
    await mark?.renew();
    await transaction.commit();
    changed?.(differenceOf(changes));
    // If clearing fails, the load is committed all the same, and readers soon treat the mark as void (`MarkJudge`).
    const verifiedCommit = isSound ? formatNextCommit(last, mark?.commit, session) : NO_VERIFIED_COMMIT;
    await mark?.clear(verifiedCommit).catch(() => undefined);
    const isMostOfIt = written > before;
    if (isMostOfIt && written > FEW_FACTS) await replanStatements(driver, database);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    report?.(
      isRemoval
        ? `Removed ${name}: ${changes.held.length} facts in ${seconds} s`
        : `${isSame ? 'Repaired' : 'Loaded'} ${name}: ${writtenInWords(writing, facts)} in ${seconds} s`,
    );
    const isKnown = under === undefined && (verifiedCommit !== NO_VERIFIED_COMMIT || isMostOfIt);
    return isKnown ? verifyAfterLoad(driver, options, versionKey(state)) : { verifiedVersion: undefined };
  } catch (error) {
    if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
    await mark?.release(error);
    throw unlessTooLarge(name, writing, error);
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

/** Counts the facts that a load writes or removes. It writes facts of other sources whose holdings it derives again. */
function countWritten({ created, changed, removed, standing }: Changes, name: string): WrittenFacts {
  const sources = [
    ...[...created, ...changed].map(({ source }) => source),
    ...removed.map((id) => standing.get(id)?.source),
  ];
  const own = sources.filter((source) => source === name).length;
  return { own, others: sources.length - own };
}

function writtenInWords({ own, others }: WrittenFacts, facts: number): string {
  return `${own} of ${facts} facts written${others === 0 ? '' : `, and ${others} of other sources`}`;
}

function unknownSource(name: string, names: readonly string[]): RemovalError {
  const held = names.length === 0 ? 'none' : names.join(', ');
  return new RemovalError(`Nothing was removed: the graph has no source ${name}. Its sources: ${held}.`);
}

/** Of more unchanged sources than this, only the number is reported. */
const MOST_UNCHANGED_NAMED = 20;

function reportUnchanged(sources: readonly QueuedSource[], report: LoadOptions['report']): void {
  if (sources.length > MOST_UNCHANGED_NAMED) report?.(`${sources.length} sources are unchanged`);
  else for (const { name, version } of sources) report?.(unchangedInWords(name, version));
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
