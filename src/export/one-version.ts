import { setTimeout as sleep } from 'node:timers/promises';
import { DEAD_AFTER_MS } from '../database/commit-mark.js';
import type { RequestReader, StatementRunner } from '../database/statement-runner.js';
import { isUnchanged, type VersionSnapshot } from '../database/version-poller.js';
import type { RecordKind } from '../records/prefixes.js';
import { OutputError, type OutputFiles } from './files.js';

/** The result of an export. */
export interface ExportSummary {
  readonly records: Readonly<Partial<Record<RecordKind, number>>>;
  readonly files: number;
  readonly version: string;
}

/** A load that is committing has ended by then, or is known to have died. */
const LOAD_ENDS_WITHIN_MS = DEAD_AFTER_MS + 2_000;
const POLL_INTERVAL_MS = 500;

/**
 * Reads the version when no load is committing another one. If a load goes on for longer than LOAD_ENDS_WITHIN_MS, the version
 * has the load's mark.
 */
async function awaitVersionWithoutLoad(graph: StatementRunner): Promise<VersionSnapshot | undefined> {
  const until = performance.now() + LOAD_ENDS_WITHIN_MS;
  let snapshot = await graph.versionPoller.next();
  while (snapshot?.mark && performance.now() < until) {
    await sleep(POLL_INTERVAL_MS);
    snapshot = await graph.versionPoller.next();
  }
  return snapshot;
}

/** What an export is going to write. */
export interface Writing {
  readonly files: OutputFiles;
  /** The end of each file. */
  readonly tail: string;
  /** @returns how many records of each kind were written */
  write(): Promise<ExportSummary['records']>;
}

/**
 * Writes files whose records are all of one version of the graph.
 * @param prepare looks what there is, before anything is written
 * @throws OutputError if the graph is empty or the output path is not suitable, WriteError if the system refuses to write,
 *   Error if a load changed the graph meanwhile; nothing is left behind then
 */
export async function exportOneVersion(
  graph: StatementRunner,
  prepare: (request: RequestReader) => Promise<Writing>,
): Promise<ExportSummary> {
  const request = graph.request();
  const before = await awaitVersionWithoutLoad(graph);
  if (before === undefined) throw new OutputError('The graph is empty. Load a source first.');
  const { files, tail, write } = await prepare(request);
  try {
    const records = await write();
    if (!isUnchanged(before, await graph.versionPoller.next()))
      throw new Error('A load changed the graph during the export. Run the export again.');
    await files.finish(tail);
    return { records, files: files.count, version: before.version };
  } catch (error) {
    await files.discard();
    throw error;
  }
}
