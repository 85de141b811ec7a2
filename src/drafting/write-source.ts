import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from 'yaml';
import { writeFiles } from '../records/write-files.js';
import type { DraftedSource } from './draft-source.js';

/** @returns the text of a YAML file; the text that it has, if that says the same: a person may have written comments into it */
function yamlOf(file: string, value: unknown): string {
  const text = stringify(value, { lineWidth: 0 });
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return before !== undefined && isDeepStrictEqual(parse(before), parse(text)) ? before : text;
}

/**
 * Writes a draft as the folder of a source. Readings of documents that the draft no longer has are removed.
 * @param folder of the source
 * @param text the text that the draft cites
 * @param others files that belong to the draft, by path
 */
export function writeSource(
  folder: string,
  text: string,
  draft: DraftedSource,
  others: ReadonlyMap<string, string | Uint8Array> = new Map(),
): void {
  const at = (name: string) => path.join(folder, name);
  const manifest = at('manifest.yaml');
  const before = existsSync(manifest)
    ? (parse(readFileSync(manifest, 'utf8')) as DraftedSource['manifest']).documents
    : [];
  const yaml = new Map<string, unknown>([
    [manifest, draft.manifest],
    ...draft.readings.map((reading) => [at(`readings/${reading.document}.yaml`), reading] as const),
    [at('corrections.yaml'), draft.corrections],
    [at('names-to-review.yaml'), draft.names],
    ...(draft.matches.length > 0 ? [[at('matches.yaml'), { matches: draft.matches }] as const] : []),
  ]);
  const old = [at('matches.yaml'), ...before.map(({ slug }) => at(`readings/${slug}.yaml`))];
  writeFiles(
    new Map<string, string | Uint8Array | null>([
      ...others,
      [at(draft.manifest.file), text],
      ...[...yaml].map(([file, value]) => [file, yamlOf(file, value)] as const),
      ...old.filter((file) => !yaml.has(file)).map((file) => [file, null] as const),
    ]),
  );
}
