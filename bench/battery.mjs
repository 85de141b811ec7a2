// Asks each published question of a running service for some seconds and prints what it cost.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const CONNECTIONS = 16;
const OPERATIONS = fileURLToPath(new URL('../operations', import.meta.url));
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    seconds: { type: 'string', default: '5' },
  },
});

/**
 * @param {string} query
 * @returns {Promise<{ ms: number, statements: number }>} how long one answer took and how many statements it cost
 */
async function ask(query) {
  const start = performance.now();
  const response = await fetch(`${values.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const answer = await response.json();
  if (!response.ok || answer.errors) throw new Error(`${response.status}: ${JSON.stringify(answer.errors)}`);
  const statements = Number(/desc="(\d+)/.exec(response.headers.get('server-timing') ?? '')?.[1]);
  return { ms: performance.now() - start, statements };
}

/** @param {string} query */
async function measure(query) {
  const { statements } = await ask(query);
  const until = performance.now() + Number(values.seconds) * 1000;
  /** @type {number[]} */
  const times = [];
  const one = async () => {
    while (performance.now() < until) times.push((await ask(query)).ms);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    'requests/s': Math.round(times.length / Number(values.seconds)),
    'p50 ms': Number(at(0.5).toFixed(1)),
    'p99 ms': Number(at(0.99).toFixed(1)),
    statements,
  };
}

/** @type {Record<string, object>} */
const rows = {};
for (const name of (await readdir(OPERATIONS)).sort()) {
  if (!name.endsWith('.graphql')) continue;
  rows[name.replace('.graphql', '')] = await measure(await readFile(path.join(OPERATIONS, name), 'utf8'));
}
console.table(rows);
