import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readRecords } from '../records/read-files.js';
import { KnownVersions } from './known-versions.js';
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
 * @param keepIn a file that keeps the versions until the next call, so that a source whose files are the same is not read again
 * @returns the source of every folder with records/ below a data folder, with the version that a load would give it
 * @throws RecordsError if a record is invalid
 */
export async function expectedSources(dataDir: string, keepIn?: string): Promise<ExpectedSource[]> {
  const known = keepIn === undefined ? undefined : new KnownVersions(keepIn);
  const sources: ExpectedSource[] = [];
  // One after the other, because all sources of a province do not fit into memory.
  for (const folder of sourceFolders(dataDir)) {
    const find = async () => {
      const read = await readRecords(folder);
      return { name: read.source.name, version: prepareSource(read).version };
    };
    const { name, version } = await (known?.of(path.join(folder, 'records'), find) ?? find());
    sources.push({ name, version, folder });
  }
  known?.save();
  return sources;
}
