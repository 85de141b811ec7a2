// Sends mixed load with faults for minutes. Every response must be right or a 503, and the resources that the service holds
// (memory, descriptors, connections to the database) must return to their earlier level. Otherwise the exit code is 1.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { FaultyLine } from '../tests/kit/faulty-line.mjs';
import { Asking, CONNECTIONS } from './asking.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEADLINE_MS = 5_000;
/** Duration of the load without faults before every measurement, so that the connection pool always has its full size. */
const EVEN_MS = 30_000;
/** Old drivers are closed one time-out after the last fault. Neo4j ends connections without a handshake after 30 s. */
const QUIET_MS = 35_000;
/** Pause between two faults. */
const CALM_MS = 3_000;
/** Longer than a fault with its pause, because the last fault must happen during the load. */
const LAST_MS = 15_000;
const ROUNDS = 3;
/**
 * The allowed growth of each resource after any round, with the reason.
 * @type {Record<string, number>}
 */
const MAY_GROW = {
  // Code that is compiled during the run took 3 MB. A leak of 1 kB for each failed operation would be 20 MB in 15 minutes.
  'heap MB': 8,
  // A pool is as large as the maximum number of statements that ever ran at the same time. The same load left 54 to 71
  // connections, a different number with each new driver. A driver that is not closed holds 50 to 90 more.
  connections: 2 * CONNECTIONS,
  'other descriptors': 3,
  transactions: 0,
};
const { values } = parseArgs({ options: { minutes: { type: 'string', default: '15' } } });

await build(console.log);
const { defaultJarsDir, startLocalNeo4j } = await import('../dist/src/local-neo4j/index.js');
const { loadSources } = await import('../dist/src/load/load.js');
const { sourceFolders } = await import('../dist/src/load/source-folders.js');
const { openDriver } = await import('../dist/src/database/driver.js');

const jarsDir = await defaultJarsDir(path.join(ROOT, '.state'));
const stateDir = await mkdtemp(path.join(tmpdir(), 'mandate-graph-soak-'));
const neo4j = await startLocalNeo4j({ stateDir, jarsDir });
const driver = openDriver(neo4j);
await loadSources(driver, { database: 'neo4j' }, sourceFolders(path.join(ROOT, 'data')));
const line = new FaultyLine(neo4j.uri);
await line.open();

const service = spawn(
  process.execPath,
  ['--expose-gc', '--import', './bench/held.mjs', 'scripts/run.mjs', 'start'],
  {
    cwd: ROOT,
    env: {
      ...process.env,
      PORT: '0',
      NEO4J_URI: line.uri,
      NEO4J_USERNAME: neo4j.username,
      NEO4J_PASSWORD: neo4j.password,
      MANDATE_DEADLINE_MS: String(DEADLINE_MS),
      // Without a cache, every response comes from the database.
      MANDATE_CACHE_MB: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  },
);
/** Log lines of internal errors, which give the cause of wrong responses. @type {string[]} */
const faults = [];
createInterface({ input: service.stderr }).on('line', (told) => {
  if (told.includes('"internal error in')) faults.push(told);
});
const exited = new Promise((resolve) => service.once('exit', resolve));
let url = '';
for await (const told of createInterface({ input: service.stdout })) {
  url = /^(?:Ready|Listening): (\S+)/.exec(told)?.[1] ?? '';
  if (url !== '') break;
}
const asking = new Asking(url);

/** @param {string} cypher that counts @returns {Promise<number>} */
async function count(cypher) {
  const { records } = await driver.executeQuery(cypher, { agent: 'mandate-graph' });
  // One connection or transaction is this script's own.
  return records[0]?.get('count') - 1;
}

/** Measures the resources that the service still holds after a load without faults and a quiet time. */
async function held() {
  await asking.load(performance.now() + EVEN_MS);
  await sleep(QUIET_MS);
  const told = once(service, 'message');
  service.send('collect');
  const [memory] = await told;
  const connections = await count(
    'CALL dbms.listConnections() YIELD userAgent WHERE userAgent = $agent RETURN count(*) AS count',
  );
  const descriptors = await readdir(`/proc/${service.pid}/fd`);
  return {
    'heap MB': Math.round(memory.heapUsed / 1e5) / 10,
    'resident MB': Math.round(memory.rss / 1e6),
    connections,
    'other descriptors': descriptors.length - connections,
    transactions: await count('SHOW TRANSACTIONS YIELD currentQuery RETURN count(*) AS count'),
  };
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
let turn = 0;

/**
 * Causes one fault after another, with pauses. The last fault is a stall, which makes the service open a new driver. Unlike a
 * cut, it leaves the old driver's connections open, so that the measurement finds them if the service does not close that driver.
 * @param {number} until
 */
async function hurt(until) {
  for (; performance.now() < until - LAST_MS; turn += 1) {
    await sleep(CALM_MS);
    await FAULTS[turn % FAULTS.length]?.();
    await sleep(1_000 + Math.random() * 7_000);
    await line.restore();
  }
  line.stall();
  await sleep(DEADLINE_MS);
  await line.restore();
}

await asking.learn();
await asking.load(performance.now() + EVEN_MS);
const before = await held();
/** @type {Record<string, Record<string, number>>} */
const measured = { before };
/** @type {Set<string>} */
const grown = new Set();
for (let round = 1; round <= ROUNDS; round += 1) {
  const until = performance.now() + (Number(values.minutes) * 60_000) / ROUNDS;
  await Promise.all([asking.load(until), hurt(until)]);
  const after = await held();
  measured[`after round ${round}`] = after;
  for (const [what, most] of Object.entries(MAY_GROW))
    if (after[what] > before[what] + most) grown.add(`${what}, by more than ${most}`);
}

console.table(measured);
console.table(asking.outcomes);
for (const fault of faults) console.log(fault);
for (const what of grown) console.log(`GROWN: ${what}`);
console.log(`${turn + ROUNDS} faults`);
console.log(
  `Slowest answer: ${(asking.slowest / 1000).toFixed(1)} s, of a deadline of ${DEADLINE_MS / 1000} s`,
);
service.kill('SIGTERM');
console.log(`Stopped with exit code ${await exited}`);
await line.cut();
await driver.close();
await neo4j.stop();
await rm(stateDir, { recursive: true, force: true });
const isWrong = Object.keys(asking.outcomes).some((outcome) => /^(WRONG|NO ANSWER)/.test(outcome));
process.exitCode = isWrong || grown.size > 0 ? 1 : 0;
