import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { sourceFolders } from '../../src/load/source-folders.js';
import { temporaryFolder } from './folder.js';
import { extractInto, withLaterIssues } from './later-issues.js';

/** Extracts, which must fail. @returns the reported lines */
export function refusals(data: string): readonly string[] {
  const { code, lines } = extractInto(data);
  expect(code).toBe(1);
  // The other gazettes of the city would lack their groups, so none of them is written.
  expect(sourceFolders(path.join(data, 'changzhi'))).toEqual([]);
  return lines.flatMap((line) => line.split('\n'));
}

/** The lists of a reading whose entries can be changed, and how a refusal names an entry. */
const ENTRIES = {
  endings: 'ending',
  fulfilments: 'fulfilment',
  powerSuccessions: 'power succession',
  amendments: 'amendment',
  delegationBans: 'delegation ban',
  removals: 'removal',
  successions: 'succession',
} as const;

interface Entry {
  readonly key: string;
}

/** Changes entries of a reading and extracts. @returns what the extraction says of each changed entry */
export function refusalsOf(
  source: string,
  slug: string,
  list: keyof typeof ENTRIES,
  changes: Readonly<Record<string, object>>,
): Record<string, string> {
  const data = withLaterIssues(temporaryFolder());
  const file = path.join(data, source, `readings/${slug}.yaml`);
  const reading = parse(readFileSync(file, 'utf8')) as Record<string, Entry[]>;
  const entries = reading[list] ?? [];
  expect(entries.map(({ key }) => key)).toEqual(expect.arrayContaining(Object.keys(changes)));
  const changed = entries.map((entry) => ({ ...entry, ...changes[entry.key] }));
  writeFileSync(file, stringify({ ...reading, [list]: changed }));
  const lines = refusals(data).map((line) => line.replace(`${source}: `, ''));
  return Object.fromEntries(
    Object.keys(changes).map((key) => [
      key,
      lines.filter((line) => line.startsWith(`${slug} ${ENTRIES[list]} ${key} (`)).join('\n'),
    ]),
  );
}
