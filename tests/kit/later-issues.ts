import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { unreviewed } from '../../src/drafting/unreviewed.js';
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

/**
 * Makes a data folder with the invented later issues, in which no person has reviewed what they say.
 * @returns the folder, and the names of these issues
 */
export function draftedIssues(): { readonly data: string; readonly issues: readonly string[] } {
  const data = withLaterIssues(temporaryFolder());
  const issues = readdirSync(path.join(data, 'changzhi'))
    .filter((name) => /^\d{4}-\d\d$/u.test(name) && name !== '2020-03')
    .map((name) => `changzhi/${name}`);
  const rewrite = (file: string, change: (content: never) => object) =>
    writeFileSync(file, stringify(change(parse(readFileSync(file, 'utf8')) as never)));
  for (const issue of issues) {
    const readings = path.join(data, issue, 'readings');
    for (const file of readdirSync(readings)) rewrite(path.join(readings, file), unreviewed);
    rewrite(
      path.join(data, issue, 'manifest.yaml'),
      ({ documents, ...manifest }: { documents: { annexes?: object[] }[] }) => ({
        ...manifest,
        documents: documents.map((document) => ({
          ...document,
          ...(document.annexes === undefined
            ? {}
            : { annexes: document.annexes.map((list) => ({ ...list, reviewed: false })) }),
        })),
      }),
    );
  }
  return { data, issues };
}
