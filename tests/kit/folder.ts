import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** Makes a folder for one test file and removes it after the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mandate-graph-files-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
