// Keeps a file of all powers and their holders up to date with the service.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Refused } from './ask.js';
import { Overtaken, readPowers, versionAt } from './read.js';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    into: { type: 'string', default: 'powers.jsonl' },
    every: { type: 'string', default: '30' },
    once: { type: 'boolean', default: false },
  },
});
const { url, into, every, once } = values;
const versionFile = `${into}.version`;

/** Replaces a file atomically: another program that reads it sees either the old lines or the new lines. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** @returns the version of the lines in the file; undefined before the first read */
async function versionKept(): Promise<string | undefined> {
  return readFile(versionFile, 'utf8').catch(() => undefined);
}

/** Reads everything again if the service has another version than the file. */
async function catchUp(): Promise<void> {
  if ((await versionAt(url)) === (await versionKept())) return;
  const { version, lines } = await readPowers(url);
  await replace(into, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  // The version is written after the lines. If this program ends between the two, the next run only reads everything again.
  await replace(versionFile, version);
  console.log(`${lines.length} holdings of version ${version}`);
}

/** Whether an error is temporary: the service is unreachable or returned errors, or its version changed during the read. */
function passes(error: unknown): error is Error {
  return error instanceof TypeError || error instanceof Refused || error instanceof Overtaken;
}

/** @returns the message of an error with the message of its cause, because "fetch failed" alone does not help */
function told({ message, cause }: Error): string {
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

for (;;) {
  try {
    await catchUp();
    if (once) break;
  } catch (error) {
    if (!passes(error)) throw error;
    console.error(once ? told(error) : `${told(error)}; trying again in ${every} s`);
    if (once) process.exit(1);
  }
  await sleep(Number(every) * 1000);
}
