import { readFile, stat } from 'node:fs/promises';

/** The last `count` lines of `text` that are not empty. */
export function lastLines(text: string, count: number): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .join('\n');
}

/** The size of a file in bytes; 0 if there is no such file. */
export async function fileSize(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.size ?? 0;
}

/** The last `count` lines that were added to a log after it was `from` bytes long; empty if there is no such file. */
export async function logTail(path: string, from: number, count: number): Promise<string> {
  const content = await readFile(path).catch(() => Buffer.alloc(0));
  // If the file has become shorter, the server has begun a new one, and all of its lines are new.
  return lastLines(content.subarray(content.length < from ? 0 : from).toString('utf8'), count);
}
