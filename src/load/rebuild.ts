import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, ManagedTransaction, Transaction } from 'neo4j-driver';
import { DEAD_AFTER_MS, markInWords } from '../database/commit-mark.js';
import { versionKey } from '../database/version-poller.js';
import { RecordsError } from '../records/read-files.js';
import { LayoutError } from './graph-schema-version.js';
import { readSourceVersions } from './inspect-database.js';
import { readerOf, stateOf } from './integrity.js';
import {
  type ExpectedSource,
  type LoadOptions,
  type LoadOutcome,
  loadExpected,
  loadSources,
  verifyAfterLoad,
} from './load.js';
import { CommitMarkHolder, RebuildingError, standingMark } from './mark.js';
import { type RehearsalReport, rehearse } from './rehearse.js';
import { WRITING } from './write-statements.js';

/** A rebuild would lose sources that nobody has named; the message names them. Nothing was changed. */
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
 * Marks the graph as being rebuilt: no load is under way then, and none begins before the mark is gone.
 * @throws RebuildError where the graph holds a source that is not named, RecordsError where the sources do not fit together,
 * RebuildingError where another rebuild goes on
 */
async function begin(
  driver: Driver,
  { database, report }: LoadOptions,
  { names, problems }: RehearsalReport,
) {
  const session = driver.session({ database });
  try {
    // Without the lock: the indexes that the other one makes would wait for it, and its beats for them.
    const before = await session.executeRead(rebuildIn);
    if (before !== undefined) {
      report?.(
        `${markInWords(before)}. Waiting ${DEAD_AFTER_MS / 1_000} s to see whether it is still alive ...`,
      );
      await sleep(DEAD_AFTER_MS);
    }
    const transaction = await session.beginTransaction();
    try {
      await transaction.run(WRITING.lock);
      const now = await rebuildIn(transaction);
      if (now !== undefined && (now.load !== before?.load || now.beat !== before.beat))
        throw new RebuildingError(now);
      // What the rebuild that did not end was to build is still wanted, although the graph no longer has it.
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

/** The mark of a rebuild, where that is the one which stands. */
async function rebuildIn(transaction: Transaction | ManagedTransaction) {
  const standing = await standingMark(transaction);
  return standing?.kind === 'REBUILD' ? standing : undefined;
}

/** Takes away everything, indexes too: one that is kept under its name would hide that it is defined otherwise now. */
export async function empty(driver: Driver, database: string): Promise<void> {
  const session = driver.session({ database });
  try {
    await session.run(WRITING.removeFacts);
    for (const [list, drop] of [
      ['SHOW CONSTRAINTS YIELD name', 'DROP CONSTRAINT'],
      ["SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", 'DROP INDEX'],
    ] as const)
      for (const row of (await session.run(list)).records)
        await session.run(`${drop} \`${String(row.get('name')).replaceAll('`', '``')}\` IF EXISTS`);
    await session.run(WRITING.removeState);
  } finally {
    await session.close();
  }
}

/**
 * Empties the graph, whatever its layout and state, and loads sources into it. Not one transaction, but under one mark: whoever
 * asks meanwhile is told that the graph is being rebuilt, and is told so too after a rebuild that did not come to its end.
 * @param folders folders with records/, of every source that the graph holds
 * @throws RebuildError, RebuildingError, SlipError or RecordsError, and nothing was changed; then as loadSources
 */
export async function rebuild(
  driver: Driver,
  options: LoadOptions,
  folders: readonly string[],
): Promise<LoadOutcome> {
  const { database, report, allowed } = options;
  // A record that is bad must not cost the graph.
  const rehearsed = await rehearse(folders, allowed);
  const mark = await begin(driver, options, rehearsed);
  try {
    await empty(driver, database);
    report?.('The graph was emptied');
    await loadSources(driver, { ...options, under: mark }, folders);
    await mark.clear();
  } catch (error) {
    mark.abandon();
    report?.('The rebuild failed: the graph is incomplete, and requests get errors until a rebuild succeeds');
    throw error;
  }
  return verifyAfterLoad(driver, options, await stampNow(driver, database));
}

async function stampNow(driver: Driver, database: string): Promise<string> {
  const session = driver.session({ database });
  try {
    return await session.executeRead(async (transaction) => versionKey(await stateOf(readerOf(transaction))));
  } finally {
    await session.close();
  }
}

/** The sources that the graph holds, or that a rebuild which did not end was to build. */
async function sourcesIn(driver: Driver, database: string): Promise<string[]> {
  const session = driver.session({ database });
  try {
    return await session.executeRead(async (transaction) => {
      const mark = await rebuildIn(transaction);
      return [...(await readSourceVersions(transaction)).versions.keys(), ...(mark?.sources ?? [])];
    });
  } finally {
    await session.close();
  }
}

/**
 * Loads what differs; a graph of another layout, or one that a rebuild has left behind, is built anew where all that it holds
 * is among the sources.
 * @throws LayoutError or RebuildingError where it holds more; else as loadSources and rebuild
 */
export async function bringUpToDate(
  driver: Driver,
  options: LoadOptions,
  sources: readonly ExpectedSource[],
): Promise<LoadOutcome> {
  const other = await loadExpected(driver, options, sources).catch((error: unknown) => {
    if (error instanceof LayoutError || error instanceof RebuildingError) return error;
    throw error;
  });
  if (!(other instanceof Error)) return other;
  const missing = (await sourcesIn(driver, options.database)).filter(
    (name) => !sources.some((source) => source.name === name),
  );
  if (missing.length > 0) throw other instanceof LayoutError ? new LayoutError(other.found, missing) : other;
  options.report?.(
    other instanceof LayoutError
      ? `The graph has layout ${other.found}. Rebuilding it ...`
      : 'The last rebuild of the graph did not finish. Rebuilding it ...',
  );
  return rebuild(
    driver,
    options,
    sources.map(({ folder }) => folder),
  );
}
