import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, ManagedTransaction, Transaction } from 'neo4j-driver';
import { DEAD_AFTER_MS, markInWords } from '../database/commit-mark.js';
import { versionKey } from '../database/version-poller.js';
import { RecordsError } from '../records/read-files.js';
import { dropKept, keepSources } from './carry-over.js';
import { BEAT_MS, CommitMarkHolder, RebuildingError, readStandingMark } from './commit-mark-holder.js';
import { GraphSchemaVersionError } from './graph-schema-version.js';
import { readSourceVersions } from './inspect-database.js';
import { readerIn, readState } from './integrity.js';
import { type LoadOptions, type LoadOutcome, loadExpected, loadSources, verifyAfterLoad } from './load.js';
import { type RehearsalReport, rehearseLoad } from './rehearse.js';
import type { ExpectedSource } from './source-folders.js';
import { WRITE_STATEMENTS } from './write-statements.js';

/** Thrown if the graph has sources that the command does not name, because a rebuild would lose them. Nothing was changed. */
export class RebuildError extends Error {
  override readonly name = 'RebuildError';
  constructor(missing: readonly string[]) {
    super(
      `Nothing was changed: the graph also has ${missing.join(', ')}, and a rebuild deletes every source that the command does not name. ` +
        'Name a folder with the records of each source; mandate-graph export -f jsonl -o FOLDER writes such folders.',
    );
  }
}

/**
 * Marks the graph as being rebuilt. It holds the load lock, so no load is running, and no other load starts before the mark is
 * deleted.
 * @throws RebuildError if the graph has a source that is not named. RecordsError if the sources do not fit together.
 *   RebuildingError if another rebuild is running
 */
async function beginRebuild(
  driver: Driver,
  { database, report }: LoadOptions,
  { names, problems }: RehearsalReport,
) {
  const session = driver.session({ database });
  try {
    // This reads without the load lock. If it held the lock, the index creation of the other rebuild would wait for it, and the
    // beats of that rebuild would wait for the index creation.
    let before = await session.executeRead(rebuildUnderMark);
    if (before !== undefined) {
      const waitMs = BEAT_MS + DEAD_AFTER_MS;
      report?.(`${markInWords(before)}. Waiting ${waitMs / 1_000} s to see whether it is still alive ...`);
      // A process that has just been killed may have sent a beat that the database commits only now.
      await sleep(BEAT_MS);
      before = await session.executeRead(rebuildUnderMark);
      await sleep(DEAD_AFTER_MS);
    }
    const transaction = await session.beginTransaction();
    try {
      await transaction.run(WRITE_STATEMENTS.lock);
      const now = await rebuildUnderMark(transaction);
      if (now !== undefined && (now.load !== before?.load || now.beat !== before.beat))
        throw new RebuildingError(now);
      // The sources of a rebuild that did not finish are still required, although the graph no longer has them.
      const held = new Set([
        ...(await readSourceVersions(transaction)).versions.keys(),
        ...(now?.sources ?? []),
      ]);
      const missing = [...held].filter((name) => !names.includes(name));
      if (missing.length > 0) throw new RebuildError(missing);
      if (problems.length > 0) throw new RecordsError(problems);
      return await CommitMarkHolder.set(driver, database, {
        load: CommitMarkHolder.newName(),
        kind: 'REBUILD',
        sources: names,
      });
    } finally {
      await transaction.close();
    }
  } finally {
    await session.close();
  }
}

/** Returns the mark in the graph if it is that of a rebuild; else undefined. */
async function rebuildUnderMark(transaction: Transaction | ManagedTransaction) {
  const standing = await readStandingMark(transaction);
  return standing?.kind === 'REBUILD' ? standing : undefined;
}

/**
 * Deletes everything, including the indexes: an old index with the same name would hide that its definition has changed.
 * @throws Neo4jError if the database fails
 */
async function emptyGraph(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.run(WRITE_STATEMENTS.removeFacts);
    for (const [list, drop] of [
      ['SHOW CONSTRAINTS YIELD name', 'DROP CONSTRAINT'],
      ["SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", 'DROP INDEX'],
    ] as const)
      for (const row of (await session.run(list)).records)
        await session.run(`${drop} \`${String(row.get('name')).replaceAll('`', '``')}\` IF EXISTS`);
    await session.run(WRITE_STATEMENTS.removeState);
  } finally {
    await session.close();
  }
}

/**
 * Empties the graph, whatever its layout and state, and loads sources into it. This takes several transactions under one mark.
 * While the mark is set, requests get the error that the graph is being rebuilt. After a rebuild that failed, the mark stays set.
 * @param folders folders with records/, of every source that the graph has
 * @returns the version key of the graph, if the graph is verified after the rebuild
 * @throws RebuildError, RebuildingError, LoadRefusalError or RecordsError before anything is changed; after that as loadSources
 */
export async function rebuild(
  driver: Driver,
  options: LoadOptions,
  folders: readonly string[],
): Promise<LoadOutcome> {
  const { database, report, allowed } = options;
  // The records are checked before the graph is emptied, so that an invalid record does not destroy it.
  const rehearsed = await rehearseLoad(folders, allowed);
  const mark = await beginRebuild(driver, options, rehearsed);
  try {
    await emptyGraph(driver, database);
    report?.('The graph was emptied');
    await loadSources(driver, { ...options, under: mark }, folders);
    await mark.clear();
  } catch (error) {
    mark.abandon();
    report?.('The rebuild failed: the graph is incomplete, and requests get errors until a rebuild succeeds');
    throw error;
  }
  return verifyAfterLoad(driver, options, await readVersionKey(driver, database));
}

async function readVersionKey(driver: Driver, database: string): Promise<string> {
  const session = driver.session({ database });
  try {
    return await session.executeRead(async (transaction) =>
      versionKey(await readState(readerIn(transaction))),
    );
  } finally {
    await session.close();
  }
}

/** Returns the sources of the graph, and those of a rebuild that did not finish. */
async function sourcesIn(driver: Driver, database: string): Promise<string[]> {
  const session = driver.session({ database });
  try {
    return await session.executeRead(async (transaction) => {
      const mark = await rebuildUnderMark(transaction);
      return [...(await readSourceVersions(transaction)).versions.keys(), ...(mark?.sources ?? [])];
    });
  } finally {
    await session.close();
  }
}

/**
 * Loads the sources that differ. If the graph has another layout, or a rebuild did not finish, the graph is rebuilt from these
 * sources and from those that only the graph has (imports), which are written to a folder first.
 * @param keepIn the folder for the sources that only the graph has; it is deleted after the rebuild
 * @returns as loadSources
 * @throws RebuildingError if a source of a rebuild that did not finish is neither given nor kept; otherwise as loadSources and rebuild
 */
export async function bringUpToDate(
  driver: Driver,
  options: LoadOptions,
  sources: readonly ExpectedSource[],
  keepIn: string,
): Promise<LoadOutcome> {
  const other = await loadExpected(driver, options, sources).catch((error: unknown) => {
    if (error instanceof GraphSchemaVersionError || error instanceof RebuildingError) return error;
    throw error;
  });
  if (!(other instanceof Error)) return other;
  const others = (await sourcesIn(driver, options.database)).filter(
    (name) => !sources.some((source) => source.name === name),
  );
  const kept = await keepSources(driver, options.database, others, keepIn);
  const missing = others.filter((name) => !kept.has(name));
  if (missing.length > 0) throw other;
  options.report?.(
    other instanceof GraphSchemaVersionError
      ? `The graph has layout ${other.found}. Rebuilding it ...`
      : 'The last rebuild of the graph did not finish. Rebuilding it ...',
  );
  if (kept.size > 0) options.report?.(`Carrying over ${[...kept.keys()].join(', ')}`);
  // The lists were imported before, so they are allowed again.
  const outcome = await rebuild(driver, options, [...sources.map(({ folder }) => folder), ...kept.values()]);
  dropKept(keepIn);
  return outcome;
}
