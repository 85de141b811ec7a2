import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import type { DraftedSource } from './draft-source.js';

const yamlOf = (value: unknown) => stringify(value, { lineWidth: 0 });

/**
 * Writes a draft as the folder of a source. Readings of documents that the draft no longer has are removed.
 * @param folder of the source
 * @param text the text that the draft cites
 */
export function writeSource(folder: string, text: string, draft: DraftedSource): void {
  mkdirSync(path.join(folder, 'readings'), { recursive: true });
  const write = (name: string, content: string) => writeFileSync(path.join(folder, name), content);
  write(draft.manifest.file, text);
  write('manifest.yaml', yamlOf(draft.manifest));
  const readings = new Set(draft.readings.map(({ document }) => `${document}.yaml`));
  for (const one of readdirSync(path.join(folder, 'readings')))
    if (!readings.has(one)) rmSync(path.join(folder, 'readings', one));
  for (const reading of draft.readings) write(`readings/${reading.document}.yaml`, yamlOf(reading));
  write('corrections.yaml', yamlOf(draft.corrections));
  write('names-to-review.yaml', yamlOf(draft.names));
  if (draft.matches.length > 0) write('matches.yaml', yamlOf({ matches: draft.matches }));
  else if (existsSync(path.join(folder, 'matches.yaml'))) rmSync(path.join(folder, 'matches.yaml'));
}
