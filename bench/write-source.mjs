import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a source in the published record format.
 * @param {string} dataDir
 * @param {string} name city/source
 * @param {Record<string, object[]>} kinds the records of each kind
 * @returns {Promise<string>} the source's folder
 */
export async function writeSource(dataDir, name, kinds) {
  const folder = path.join(dataDir, name);
  const records = path.join(folder, 'records');
  await mkdir(records, { recursive: true });
  const about = { name, title: `${name} (synthetic)`, sha256: '0'.repeat(64) };
  await writeFile(path.join(records, 'source.json'), `${JSON.stringify(about)}\n`);
  for (const [kind, rows] of Object.entries(kinds))
    await writeFile(
      path.join(records, `${kind}.jsonl`),
      rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    );
  return folder;
}
