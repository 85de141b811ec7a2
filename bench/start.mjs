// Measures the time of a start, from the command until readiness returns 200, and then the time of every persisted operation.
//   node bench/start.mjs [--starts N] [--at-once]
// With several starts, each uses a copy of the original state folder, so that no start depends on an earlier one. The operations
// are sent one after another, and each start begins with a different one. With --at-once all are sent at the same moment.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OPERATIONS = path.join(ROOT, 'operations');
/** Interval between readiness requests. */
const EVERY_MS = 20;
const { values } = parseArgs({
  options: {
    starts: { type: 'string', default: '1' },
    'at-once': { type: 'boolean', default: false },
  },
});
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

/** @returns {Promise<number>} a port that is free */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {string} url */
async function isReady(url) {
  return fetch(`${url}/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );
}

/**
 * @param {string} url
 * @param {{ name: string, query: string }[]} those the operations, in order
 */
async function allAsked(url, those) {
  if (values['at-once']) return Promise.all(those.map((question) => asked(url, question)));
  const answers = [];
  for (const question of those) answers.push(await asked(url, question));
  return answers;
}

/**
 * @param {string} stateDir
 * @param {number} from index of the operation that is sent first
 */
async function start(stateDir, from) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const since = performance.now();
  const service = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), MANDATE_STATE_DIR: stateDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(service, 'exit');
  while (!(await isReady(url))) {
    if (service.exitCode !== null) throw new Error(`the service ended with ${service.exitCode}`);
    await sleep(EVERY_MS);
  }
  const ready = seconds(since);
  const answers = await allAsked(url, [...questions.slice(from), ...questions.slice(0, from)]);
  const all = seconds(since);
  const [first] = answers;
  const slowest = answers.reduce((one, other) => (other.ms > one.ms ? other : one));
  const failed = answers.filter(({ code }) => code !== 'OK').map(({ name, code }) => `${name} ${code}`);
  console.log(
    `ready after ${ready} s; first ${first?.name} ${Math.round(first?.ms ?? 0)} ms; slowest ${slowest.name} ` +
      `${Math.round(slowest.ms)} ms; all after ${all} s; failed: ${failed.join(', ') || 'none'}`,
  );
  service.kill('SIGTERM');
  await ended;
}

const state = path.resolve(process.env.MANDATE_STATE_DIR ?? path.join(ROOT, '.state'));
for (let index = 0; index < starts; index += 1) {
  const folder = starts === 1 ? undefined : await mkdtemp(path.join(tmpdir(), 'mandate-graph-start-'));
  if (folder !== undefined) await cp(state, folder, { recursive: true, verbatimSymlinks: true });
  await start(folder ?? state, Math.floor((index * questions.length) / starts));
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
}
