// Times starts: from the command to 'Ready', and what every published question gets from that moment on.
//   node bench/start.mjs [--starts N]
// With several starts each has a copy of the state folder as it was, so that none finds what the one before has left.
import { spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OPERATIONS = path.join(ROOT, 'operations');
const { values } = parseArgs({ options: { starts: { type: 'string', default: '1' } } });
const starts = Number(values.starts);

const names = (await readdir(OPERATIONS)).filter((name) => name.endsWith('.graphql')).sort();
const questions = await Promise.all(
  names.map(async (name) => ({ name, query: await readFile(path.join(OPERATIONS, name), 'utf8') })),
);

/** @param {number} since */
const seconds = (since) => ((performance.now() - since) / 1000).toFixed(1);

/**
 * @param {string} url
 * @param {{ name: string, query: string }} question
 */
async function asked(url, { name, query }) {
  const since = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors = [] } = /** @type {{ errors?: { extensions: { code: string } }[] }} */ (
    await response.json()
  );
  return { name, ms: performance.now() - since, code: errors[0]?.extensions.code ?? 'OK' };
}

/**
 * @param {string} stateDir
 * @param {number} from the question that is asked first
 */
async function start(stateDir, from) {
  const since = performance.now();
  const service = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', MANDATE_STATE_DIR: stateDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: service.stdout })) {
    const url = /^Ready: (\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    const ready = seconds(since);
    const answers = [];
    for (const question of [...questions.slice(from), ...questions.slice(0, from)])
      answers.push(await asked(url, question));
    const [first] = answers;
    const slowest = answers.reduce((one, other) => (other.ms > one.ms ? other : one));
    const failed = answers.filter(({ code }) => code !== 'OK').map(({ name, code }) => `${name} ${code}`);
    console.log(
      `ready after ${ready} s; first ${first?.name} ${Math.round(first?.ms ?? 0)} ms; slowest ${slowest.name} ` +
        `${Math.round(slowest.ms)} ms; failed: ${failed.join(', ') || 'none'}`,
    );
    service.kill('SIGTERM');
  }
}

const state = path.resolve(process.env.MANDATE_STATE_DIR ?? path.join(ROOT, '.state'));
for (let index = 0; index < starts; index += 1) {
  const folder = starts === 1 ? undefined : await mkdtemp(path.join(tmpdir(), 'mandate-graph-start-'));
  if (folder !== undefined) await cp(state, folder, { recursive: true, verbatimSymlinks: true });
  await start(folder ?? state, Math.floor((index * questions.length) / starts));
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
