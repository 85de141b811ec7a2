import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readRecords } from '../records/read-files.js';
import { prepareSource } from './prepare-source.js';

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
