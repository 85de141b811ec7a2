import path from 'node:path';
import { expect } from 'vitest';
import { extractSources } from '../../src/gazette/extract.js';
import { temporaryFolder } from './folder.js';
import { withLaterIssues } from './with-later-issues.mjs';

export { withLaterIssues };

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
 * Extracts data/ with the one invented issue of 2021 that stands apart, into a folder that is removed after the test file.
 * @returns the folder of that issue, and those of the sources to which it and the first issue refer
 */
export function extractOneLaterIssue(): { readonly later: string; readonly names: readonly string[] } {
  const data = withLaterIssues(temporaryFolder(), 'one-later-issue');
  expect(extractInto(data)).toMatchObject({ code: 0 });
  const folder = (name: string) => path.join(data, name);
  return {
    later: folder('changzhi/2021-01'),
    names: [folder('shared/documents'), folder('changzhi/authority')],
  };
}
