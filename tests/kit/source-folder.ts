import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes the folder of a source anew.
 * @param root the folder that gets the source's folder, by its name
 * @param files records by kind; a text instead of records is written as it is
 * @returns the source's folder
 */
export function writeSource(
  root: string,
  name: string,
  files: Readonly<Record<string, readonly object[] | string>>,
): string {
  const folder = path.join(root, name);
  const records = path.join(folder, 'records');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(records, { recursive: true });
  const about = { name, title: '公报', sha256: 'a'.repeat(64) };
  writeFileSync(path.join(records, 'source.json'), JSON.stringify(about));
  for (const [kind, rows] of Object.entries(files)) {
    const text = typeof rows === 'string' ? rows : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    writeFileSync(path.join(records, `${kind}.jsonl`), text);
  }
  return folder;
}
