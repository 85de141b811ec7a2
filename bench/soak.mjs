// Mixed load with faults for minutes: every answer must be the right one or a 503, and what the service holds (memory,
// descriptors, connections to the database) must return to where it was. Ends with 1 where an answer is wrong.
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { FaultyLine } from '../tests/kit/faulty-line.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OPERATIONS = path.join(ROOT, 'operations');
const CONNECTIONS = 16;
const DEADLINE_MS = 5_000;
/** Between faults, and after the last: connections that were given up are closed a deadline later. */
const CALM_MS = 10_000;
const SETTLE_MS = 30_000;
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '15' } } });

await build(console.log);
const { defaultJarsDir, startLocalNeo4j } = await import('../dist/src/neo4j/index.js');
const { loadSources } = await import('../dist/src/load/load.js');
const { openDriver } = await import('../dist/src/server/driver.js');

const jarsDir = await defaultJarsDir(path.join(ROOT, '.state'));
const stateDir = await mkdtemp(path.join(tmpdir(), 'mandate-graph-soak-'));
const neo4j = await startLocalNeo4j({ stateDir, jarsDir });
const driver = openDriver(neo4j);
await loadSources(driver, { database: 'neo4j' }, [path.join(ROOT, 'data/changzhi/2020-03')]);
const line = new FaultyLine(neo4j.uri);
await line.open();

const service = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
  cwd: ROOT,
  env: {
    ...process.env,
    PORT: '0',
    NEO4J_URI: line.uri,
    NEO4J_USERNAME: neo4j.username,
    NEO4J_PASSWORD: neo4j.password,
    MANDATE_DEADLINE_MS: String(DEADLINE_MS),
    // Every answer has to come from the database.
    MANDATE_CACHE_MB: '0',
  },
  stdio: ['ignore', 'pipe', 'pipe'],
});
// The log tells the cause of a wrong answer; that the database is away it tells thousands of times.
/** @type {string[]} */
const faults = [];
createInterface({ input: service.stderr }).on('line', (told) => {
  if (told.includes('"fault in') && !told.includes('"DatabaseFailure"')) faults.push(told);
});
const exited = new Promise((resolve) => service.once('exit', resolve));
let url = '';
for await (const told of createInterface({ input: service.stdout })) {
  url = /^(?:Ready|Listening): (\S+)/.exec(told)?.[1] ?? '';
  if (url !== '') break;
}

/** What the service holds now. */
async function held() {
  const status = await readFile(`/proc/${service.pid}/status`, 'utf8');
  const own = 'CALL dbms.listConnections() YIELD userAgent WHERE userAgent = $agent RETURN count(*) AS count';
  const transactions = 'SHOW TRANSACTIONS YIELD currentQuery RETURN count(*) AS count';
  const count = async (/** @type {string} */ cypher) => {
    const { records } = await driver.executeQuery(cypher, { agent: 'mandate-graph' });
    return records[0]?.get('count');
  };
  return {
    'memory MB': Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024),
    descriptors: (await readdir(`/proc/${service.pid}/fd`)).length,
    // One is this script's.
    connections: (await count(own)) - 1,
    transactions: (await count(transactions)) - 1,
  };
}

const questions = [];
for (const name of await readdir(OPERATIONS))
  if (name.endsWith('.graphql')) questions.push(await readFile(path.join(OPERATIONS, name), 'utf8'));
/** @type {Map<string, string>} */
const right = new Map();
/** @type {Record<string, number>} */
const outcomes = {};
let slowest = 0;

/** @param {string} query */
async function post(query) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text: await response.text(),
  };
}

/** @param {string} query */
async function ask(query) {
  const started = performance.now();
  const { status, retryAfter, text } = await post(query);
  slowest = Math.max(slowest, performance.now() - started);
  if (status === 200 && text === right.get(query)) return 'right';
  const { data, errors } = JSON.parse(text);
  if (status === 503 && retryAfter !== null && data === undefined) return errors[0].extensions.code;
  return `WRONG: ${status} ${text.slice(0, 80)}`;
}

/** Asks over all connections until then. @param {number} until */
async function load(until) {
  const one = async (/** @type {unknown} */ _, /** @type {number} */ start) => {
    for (let at = start; performance.now() < until; at += 1) {
      const outcome = await ask(questions[at % questions.length] ?? '').catch(
        (error) => `NO ANSWER: ${error.cause?.code ?? error.message}`,
      );
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, one));
}

/** @type {readonly (() => unknown)[]} */
const FAULTS = [
  () => line.cut(),
  () => line.drop(),
  () => line.stall(),
  () => line.swallow(),
  () => line.slow(2_000, 20),
  () => line.cutAfter(5_000),
  () => line.flap(5, 200),
];

/** Faults one after the other, with calm between them. @param {number} until */
async function hurt(until) {
  for (let turn = 0; performance.now() + 2 * CALM_MS < until; turn += 1) {
    await sleep(CALM_MS);
    await FAULTS[turn % FAULTS.length]?.();
    await sleep(1_000 + Math.random() * 7_000);
    await line.restore();
  }
}

for (const question of questions) {
  // The first questions of a cold database may come too late.
  let answer = await post(question);
  while (answer.status !== 200) answer = await post(question);
  right.set(question, answer.text);
}
await load(performance.now() + SETTLE_MS);
await sleep(SETTLE_MS);
const before = await held();
const until = performance.now() + Number(values.minutes) * 60_000;
await Promise.all([load(until), hurt(until)]);
const under = await held();
await sleep(SETTLE_MS);
const after = await held();

console.table({ before, 'at the end of the load': under, after });
console.table(outcomes);
for (const fault of faults) console.log(fault);
console.log(`Slowest answer: ${(slowest / 1000).toFixed(1)} s, of a deadline of ${DEADLINE_MS / 1000} s`);
service.kill('SIGTERM');
console.log(`Stopped with exit code ${await exited}`);
await line.cut();
await driver.close();
await neo4j.stop();
await rm(stateDir, { recursive: true, force: true });
process.exitCode = Object.keys(outcomes).some((outcome) => /^(WRONG|NO ANSWER)/.test(outcome)) ? 1 : 0;
