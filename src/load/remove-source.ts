import type { Driver } from 'neo4j-driver';
import { emptyRecords } from '../records/index.js';
import { RecordsError } from '../records/read-files.js';
import { type LoadOptions, type LoadOutcome, loadQueued } from './load.js';
import { RemovalError } from './load-refusal.js';

/** At most so many references of other sources are listed. */
const MOST_SHOWN = 20;

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
    return await loadQueued(driver, options, [{ name, isRemoval: true, read }]);
  } catch (error) {
    if (!(error instanceof RecordsError)) throw error;
    const lines = error.problems.map(({ problem }) => problem).sort();
    throw new RemovalError(
      [`Nothing was removed: other sources refer to ${name}`, ...lines.slice(0, MOST_SHOWN)].join('\n'),
    );
  }
}
