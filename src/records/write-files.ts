import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes files that belong together. All are written beside their places first and put there then, so that a process that ends early, or
 * a full disk, leaves the old files.
 * @param files the content of each file by its path; null removes it
 * @throws Error of the file system; nothing is written then
 */
export function writeFiles(files: ReadonlyMap<string, string | Uint8Array | null>): void {
  const beside = (at: string) => path.join(path.dirname(at), `.${path.basename(at)}.${process.pid}.part`);
  try {
    for (const [at, content] of files) {
      if (content === null) continue;
      mkdirSync(path.dirname(at), { recursive: true });
      writeFileSync(beside(at), content);
    }
  } catch (error) {
    for (const at of files.keys()) rmSync(beside(at), { force: true });
    throw error;
  }
  for (const [at, content] of files)
    if (content === null) rmSync(at, { force: true });
    else renameSync(beside(at), at);
}
