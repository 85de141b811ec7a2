// @ts-check
// The data folder with the invented later issues. It is JavaScript, because the scripts of bench/ use it too, and Node runs no
// TypeScript.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Copies data/ without its records, with the invented later issues beside it and their names among the city's.
 * @param {string} into an empty folder
 * @param {'later-issues' | 'one-later-issue'} fixture the issues: all of 2020 and 2021, or one of 2021 that stands apart
 * @returns {string} the data folder in it
 */
export function withLaterIssues(into, fixture = 'later-issues') {
  const dataDir = path.join(into, 'data');
  cpSync(path.join(ROOT, 'data'), dataDir, {
    recursive: true,
    filter: (file) => path.basename(file) !== 'records',
  });
  cpSync(path.join(ROOT, 'tests/fixtures', fixture), dataDir, { recursive: true });
  const added = path.join(dataDir, 'changzhi/names.yaml');
  if (!existsSync(added)) throw new Error(`${added} does not exist`);
  const file = path.join(dataDir, 'changzhi/organizations.yaml');
  const names = parse(readFileSync(file, 'utf8'));
  names.organizations.push(...parse(readFileSync(added, 'utf8')).organizations);
  writeFileSync(file, stringify(names));
  return dataDir;
}
