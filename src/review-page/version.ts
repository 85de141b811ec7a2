import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { NAMES_TO_REVIEW } from '../gazette/names-to-review.js';
import { REVIEWS } from '../review/decisions.js';
import { CORRECTIONS, MANIFEST, type ReviewedSource, readingAt } from '../review/source-folder.js';

/** @returns a text that differs when a file of the source, or of the reviewer's decisions, was written since */
export function versionOf({ folder, manifest }: ReviewedSource, reviewer: string): string {
  const files = [
    MANIFEST,
    CORRECTIONS,
    NAMES_TO_REVIEW,
    manifest.file,
    ...manifest.documents.map(({ slug }) => readingAt(slug)),
    path.join(REVIEWS, `${reviewer}.yaml`),
  ].map((file) => {
    const found = statSync(path.join(folder, file), { throwIfNoEntry: false });
    return found === undefined ? '' : `${found.ino} ${found.mtimeMs} ${found.size}`;
  });
  return createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16);
}
