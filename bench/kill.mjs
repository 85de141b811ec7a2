// Kills the service, its database or both with SIGKILL at random moments of a load, and checks each time whether something is
// half-written, lost or duplicated. The exit code is 1 if so.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { difference, everything, NONE } from '../tests/kit/everything.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The sources that the gazette refers to, which are loaded before each round; and the gazette, which is killed in its load. */
const NAMES = ['shared/documents', 'changzhi/authority'].map((name) => path.join(ROOT, 'data', name));
const GAZETTE = path.join(ROOT, 'data/changzhi/2020-03');
const WHO = ['service', 'database', 'both'];
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } });

await build(console.log);
const { defaultJarsDir, startLocalNeo4j } = await import('../dist/src/local-neo4j/index.js');
const { loadSources } = await import('../dist/src/load/load.js');
const { openDriver } = await import('../dist/src/database/driver.js');
const jarsDir = await defaultJarsDir(path.join(ROOT, '.state'));
const stateDir = await mkdtemp(path.join(tmpdir(), 'mandate-graph-kill-'));
// The service looks for the jars in the state folder.
await symlink(path.dirname(jarsDir), path.join(stateDir, path.basename(path.dirname(jarsDir))));

/**
 * Runs `work` with the database while no service uses it.
 * @template T
 * @param {(driver: import('neo4j-driver').Driver) => Promise<T>} work
 */
async function withDatabase(work) {
  const neo4j = await startLocalNeo4j({ stateDir, jarsDir });
  const driver = openDriver(neo4j);
  try {
    return await work(driver);
  } finally {
    await driver.close();
    await neo4j.stop();
  }
}

/** Starts the service, which loads at once, and kills it, its database or both. @param {string} who @param {number} afterMs */
async function killed(who, afterMs) {
  const service = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', MANDATE_STATE_DIR: stateDir },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => service.once('exit', resolve));
  for await (const line of createInterface({ input: service.stdout }))
    if (line.includes(' is ready on bolt://')) break;
  await sleep(afterMs);
  const owner = JSON.parse(await readFile(path.join(stateDir, 'neo4j', 'owner.json'), 'utf8'));
  if (who !== 'database') service.kill('SIGKILL');
  if (who !== 'service') process.kill(owner.database.pid, 'SIGKILL');
  // If only the database was killed: during the load the service ends by itself; after the load it has restarted the database.
  service.kill('SIGTERM');
  await ended;
}

/** @param {Awaited<ReturnType<typeof everything>>} a @param {Awaited<ReturnType<typeof everything>>} b */
const same = (a, b) => JSON.stringify(difference(a, b)) === JSON.stringify(NONE);

const load = (/** @type {import('neo4j-driver').Driver} */ driver) =>
  loadSources(driver, { database: 'neo4j' }, [GAZETTE]);
const onlyNames = async (/** @type {import('neo4j-driver').Driver} */ driver) => {
  await driver.executeQuery('MATCH (n) DETACH DELETE n');
  await loadSources(driver, { database: 'neo4j' }, NAMES);
};

const { nothing, whole, loadMs } = await withDatabase(async (driver) => {
  await onlyNames(driver);
  const nothing = await everything(driver);
  const started = performance.now();
  await load(driver);
  const loadMs = performance.now() - started;
  const whole = await everything(driver);
  await onlyNames(driver);
  return { nothing, whole, loadMs };
});
console.log(`A load takes ${(loadMs / 1000).toFixed(1)} s and makes ${whole.nodes.length} nodes`);

let wrong = 0;
/** @type {Record<string, number>} */
const left = {};
for (let round = 0; round < Number(values.rounds); round += 1) {
  const who = WHO[round % WHO.length] ?? '';
  const afterMs = Math.random() * loadMs * 1.2;
  await killed(who, afterMs);
  await withDatabase(async (driver) => {
    const after = await everything(driver);
    const state = same(after, nothing) ? 'nothing' : same(after, whole) ? 'whole' : 'HALF';
    await load(driver);
    const next = same(await everything(driver), whole) ? 'whole' : 'WRONG';
    if (state === 'HALF' || next === 'WRONG') wrong += 1;
    left[`${who}: ${state}, then ${next}`] = (left[`${who}: ${state}, then ${next}`] ?? 0) + 1;
    console.log(`${round + 1}: ${who} killed after ${(afterMs / 1000).toFixed(2)} s: ${state}, then ${next}`);
    await onlyNames(driver);
  });
}
console.table(left);
await rm(stateDir, { recursive: true, force: true });
process.exitCode = wrong === 0 ? 0 : 1;
