import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { packageRoot } from '../../src/config/package-root.js';
import { extractSources } from '../../src/gazette/extract.js';

const FIXTURE = path.join(packageRoot, 'tests/fixtures/later-issues');

/** The result of an extraction: its exit code and the lines that it reported. */
export interface Extracted {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Extracts a data folder, as `npm run extract` does. */
export function extractInto(dataDir: string): Extracted {
  const lines: string[] = [];
  const code = extractSources({
    check: false,
    dataDir,
    docsDir: path.join(dataDir, '../docs'),
    report: (line) => lines.push(line),
  });
  return { code, lines };
}

/**
 * Copies data/ without its records, with the invented later issues beside it and their names among the city's.
 * @param into an empty folder
 * @returns the data folder in it
 */
export function withLaterIssues(into: string): string {
  const dataDir = path.join(into, 'data');
  cpSync(path.join(packageRoot, 'data'), dataDir, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'records',
  });
  cpSync(FIXTURE, dataDir, { recursive: true });
  const added = path.join(dataDir, 'changzhi/names.yaml');
  if (!existsSync(added)) throw new Error(`${added} does not exist`);
  const file = path.join(dataDir, 'changzhi/organizations.yaml');
  const names = parse(readFileSync(file, 'utf8'));
  names.organizations.push(...parse(readFileSync(added, 'utf8')).organizations);
  writeFileSync(file, stringify(names));
  return dataDir;
}
