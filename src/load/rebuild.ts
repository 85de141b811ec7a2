import type { Driver } from 'neo4j-driver';
import { WRITING } from '../graph/writing.js';
import { loadedBy } from './found.js';
import { LayoutError } from './layout.js';
import {
  type ExpectedSource,
  type LoadOptions,
  type LoadOutcome,
  loadExpected,
  loadSources,
} from './load.js';
import { readRecords } from './records.js';

/** A rebuild would lose sources that nobody has named; the message names them. Nothing was changed. */
export class RebuildError extends Error {
  override readonly name = 'RebuildError';
  constructor(missing: readonly string[]) {
    super(
      `Nothing was changed: the graph holds ${missing.join(', ')} too, and a rebuild would lose what is not named. ` +
        'Name a folder with the records of each; mandate-graph export -f jsonl -o FOLDER writes them.',
    );
  }
}

/** The sources that the graph holds. */
async function sourcesIn(driver: Driver, database: string): Promise<string[]> {
  const session = driver.session({ database });
  try {
    return [...(await session.executeRead(loadedBy)).versions.keys()];
  } finally {
    await session.close();
  }
}

/** Takes away everything, indexes too: one that is kept under its name would hide that it is defined otherwise now. */
async function empty(driver: Driver, database: string): Promise<void> {
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
 * Empties the graph, whatever its layout and state, and loads sources into it. Not one transaction: services that read it
 * meanwhile are to be stopped before.
 * @param folders folders with records/, of every source that the graph holds
 * @throws RebuildError or RecordsError, and nothing was changed; then as loadSources
 */
export async function rebuild(
  driver: Driver,
  options: LoadOptions,
  folders: readonly string[],
): Promise<LoadOutcome> {
  const names = new Set<string>();
  // All are read before anything is taken away: a record that is bad must not cost the graph.
  for (const folder of folders) names.add((await readRecords(folder)).source.name);
  const missing = (await sourcesIn(driver, options.database)).filter((name) => !names.has(name));
  if (missing.length > 0) throw new RebuildError(missing);
  await empty(driver, options.database);
  options.report?.('The graph is empty');
  return loadSources(driver, options, folders);
}

/**
 * Loads what differs; a graph of another layout is built anew where all that it holds is among the sources.
 * @throws LayoutError where it holds more; else as loadSources
 */
export async function bringUpToDate(
  driver: Driver,
  options: LoadOptions,
  sources: readonly ExpectedSource[],
): Promise<LoadOutcome> {
  const other = await loadExpected(driver, options, sources).catch((error: unknown) => {
    if (error instanceof LayoutError) return error;
    throw error;
  });
  if (!(other instanceof LayoutError)) return other;
  const { found } = other;
  const missing = (await sourcesIn(driver, options.database)).filter(
    (name) => !sources.some((source) => source.name === name),
  );
  if (missing.length > 0) throw new LayoutError(found, missing);
  options.report?.(`The graph has layout ${found} and is built anew`);
  return rebuild(
    driver,
    options,
    sources.map(({ folder }) => folder),
  );
}
