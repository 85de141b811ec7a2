import path from 'node:path';
import { extractSources } from '../../src/gazette/extract.js';

export { withLaterIssues } from './with-later-issues.mjs';

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
