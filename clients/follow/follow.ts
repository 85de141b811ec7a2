// Keeps a file of all powers and their holders as new as the service's facts.
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

/** Whole or not at all: who reads the file meanwhile sees the old lines or the new ones. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** The version of the lines in the file; none before the first reading. */
async function versionKept(): Promise<string | undefined> {
  return readFile(versionFile, 'utf8').catch(() => undefined);
}

/** Reads everything again where the service's facts are not those of the file. */
async function catchUp(): Promise<void> {
  if ((await versionAt(url)) === (await versionKept())) return;
  const { version, lines } = await readPowers(url);
  await replace(into, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  // After the lines: should this program end between the two, it only reads once more.
  await replace(versionFile, version);
  console.log(`${lines.length} holdings of version ${version}`);
}

/** What passes by itself: a service that is away, or facts that change while they are read. */
function passes(error: unknown): error is Error {
  return error instanceof TypeError || error instanceof Refused || error instanceof Overtaken;
}

/** The message of an error, with its cause where that says more: "fetch failed" alone helps nobody. */
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
