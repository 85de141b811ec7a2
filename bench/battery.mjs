// Measures realistic operations on our service, on the peer's server, and on a server of constants, which is the lower limit.
// All run in shuffled rounds; our service and the peer read the same data from one Neo4j. Prints a table, and writes it with a
// picture of the ratios.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { openDriver } from '../dist/src/database/driver.js';
import { defaultJarsDir, startLocalNeo4j } from '../dist/src/local-neo4j/index.js';
import { picture } from './picture.mjs';
import { questions } from './questions.mjs';
import {
  ask,
  cpu,
  loadCities,
  median,
  residentMegabytes,
  serve,
  settingsFor,
  shuffled,
  untilQuiet,
} from './servers.mjs';

/** @typedef {import('./servers.mjs').Server} Server */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values, positionals: cities } = parseArgs({
  allowPositionals: true,
  options: {
    state: { type: 'string', default: path.join(ROOT, '.state', 'bench') },
    name: { type: 'string', default: 'gazette' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    heap: { type: 'string', default: '1024' },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const CONNECTIONS = 16;
/** Number of rows before the deep page. The gazette alone has 1,146 transfers. */
const DEPTH = 1_000;
/** With a million powers the peer takes longer for some operations than autocannon's default time-out of 10 s. */
const PATIENCE_SECONDS = 60;

/** @param {Server} server @param {readonly import('./questions.mjs').Asked[]} asked @param {number} neo4jPid */
async function measure(server, asked, neo4jPid) {
  const before = [await cpu(server.pid), await cpu(neo4jPid)];
  const result = await autocannon({
    url: `${server.url}/graphql`,
    connections: CONNECTIONS,
    duration: Number(values.seconds),
    timeout: PATIENCE_SECONDS,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    requests: asked.map((one) => ({ body: JSON.stringify(one) })),
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${server.name}: ${result.non2xx} answers were refused`);
  const after = [await cpu(server.pid), await cpu(neo4jPid)];
  await untilQuiet(neo4jPid);
  const total = result.requests.total;
  const each = (/** @type {number} */ index) => ((after[index] ?? 0) - (before[index] ?? 0)) / total;
  return {
    rate: total / result.duration,
    p50: total === 0 ? Number.NaN : result.latency.p50,
    p99: total === 0 ? Number.NaN : result.latency.p99,
    cpu: each(0),
    neo4jCpu: each(1),
  };
}

const rounded = (/** @type {number} */ value) => Number(value.toPrecision(3));

const jarsDir = await defaultJarsDir(path.join(ROOT, '.state'));
const neo4j = await startLocalNeo4j({
  stateDir: values.state,
  jarsDir,
  heapMegabytes: Number(values.heap),
  report: console.log,
});
const driver = openDriver(neo4j);
/** @type {Server[]} */
const servers = [];
try {
  // The peer finds documents by number; our service finds them by name, with its own index. The index is created before the load,
  // because after a later commit our services would have to verify the whole graph.
  await driver.executeQuery(
    'CREATE INDEX bench_document_number IF NOT EXISTS FOR (n:Document) ON (n.number)',
  );
  await loadCities(driver, cities);
  const { records } = await driver.executeQuery('MATCH (n:Power) RETURN count(n) AS powers');
  const powers = records[0]?.get('powers');
  await driver.close();
  const env = settingsFor(neo4j);
  const cli = ['scripts/run.mjs', 'start'];
  servers.push(await serve('warm', cli, { ...env, MANDATE_CACHE_MB: '256' }));
  servers.push(await serve('cold', cli, { ...env, MANDATE_CACHE_MB: '0' }));
  servers.push(await serve('peer', ['bench/peer/server.mjs'], env));
  servers.push(await serve('constant', ['bench/constant/server.mjs'], env));
  const [warm, cold, peer, constant] = /** @type {[Server, Server, Server, Server]} */ (servers);

  /** @type {string | null} */
  let after = null;
  for (let rows = 0; rows < DEPTH; rows += 500) {
    const { data } = await ask(cold, {
      query: 'query ($after: String) { transfers(first: 500, after: $after) { pageInfo { endCursor } } }',
      variables: { after },
    });
    after = data.transfers.pageInfo.endCursor;
  }
  const all = questions(after ?? '', DEPTH).filter(
    ({ name }) => values.only.length === 0 || values.only.some((part) => name.includes(part)),
  );
  /** Operations that the peer cannot answer at this size, with its error. @type {Record<string, string>} */
  const peerFailed = {};
  for (const { name, ours, peer: theirs, answer } of all) {
    if (theirs === undefined || answer === undefined) continue;
    const their = await ask(peer, theirs).catch((error) => {
      peerFailed[name] = String(error.message);
      console.log(`${name}: the peer failed: ${error.message}`);
    });
    if (!their) continue;
    const [mine, other] = [answer.ours((await ask(cold, ours)).data), answer.peer(their.data)];
    if (!isDeepStrictEqual(mine, other))
      throw new Error(
        `${name}: the answers differ\n${JSON.stringify(mine).slice(0, 800)}\n${JSON.stringify(other).slice(0, 800)}`,
      );
  }
  const peerOf = (/** @type {import('./questions.mjs').Question} */ { name, peer: theirs }) =>
    theirs === undefined || name in peerFailed ? [] : [theirs];
  console.log(`The answers to ${all.flatMap(peerOf).length} questions are the same; measuring ${all.length}`);
  for (const { ours: asked } of all) {
    const learnt = await fetch(`${constant.url}/learn`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: cold.url, asked }),
    });
    if (!learnt.ok) throw new Error(`constant: ${await learnt.text()}`);
    if (!isDeepStrictEqual((await ask(constant, asked)).data, (await ask(cold, asked)).data))
      throw new Error(`constant: another answer to ${asked.query}`);
  }
  const mixed = {
    name: 'mixed: all that the peer can answer',
    ours: all.flatMap((one) => (peerOf(one).length === 0 ? [] : [one.ours])),
    peer: all.flatMap(peerOf),
  };
  const rows = [...all.map((one) => ({ name: one.name, ours: [one.ours], peer: peerOf(one) })), mixed];
  /** @type {Map<string, Awaited<ReturnType<typeof measure>>[]>} */
  const runs = new Map();
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    for (const row of shuffled(rows)) {
      for (const server of shuffled(servers)) {
        const asked = server === peer ? row.peer : row.ours;
        if (asked.length === 0) continue;
        const run = await measure(server, asked, neo4j.pid);
        // The first round warms up Neo4j, the compilers and the cache.
        if (round > 0)
          runs.set(`${row.name} ${server.name}`, [...(runs.get(`${row.name} ${server.name}`) ?? []), run]);
      }
    }
  }
  /** @param {string} row @param {string} server @param {'rate' | 'p50' | 'p99' | 'cpu' | 'neo4jCpu'} figure */
  const figure = (row, server, figure) =>
    median((runs.get(`${row} ${server}`) ?? []).map((run) => run[figure]));
  const results = [];
  for (const row of rows) {
    const of = (/** @type {Server} */ { name }) =>
      runs.has(`${row.name} ${name}`)
        ? Object.fromEntries(
            /** @type {const} */ (['rate', 'p50', 'p99', 'cpu', 'neo4jCpu']).map((one) => [
              one,
              rounded(figure(row.name, name, one)),
            ]),
          )
        : null;
    const statements =
      row.ours.length === 1 && row.ours[0] ? (await ask(cold, row.ours[0])).statements : null;
    // If the peer gave no response within a round, there is no ratio.
    const ratio = (/** @type {string} */ server) =>
      row.peer.length === 0 || figure(row.name, 'peer', 'rate') === 0
        ? null
        : rounded(figure(row.name, server, 'rate') / figure(row.name, 'peer', 'rate'));
    results.push({
      name: row.name,
      statements,
      warm: of(warm),
      cold: of(cold),
      peer: of(peer),
      constant: of(constant),
      /** Processor time of our service for a cache hit, as a multiple of that for a constant. */
      aboveConstant: rounded(figure(row.name, 'warm', 'cpu') / figure(row.name, 'constant', 'cpu')),
      warmRatio: ratio('warm'),
      coldRatio: ratio('cold'),
    });
  }
  const ratios = (/** @type {'warmRatio' | 'coldRatio'} */ which) =>
    results.flatMap((row) => (row[which] === null || row.name.startsWith('mixed') ? [] : [row[which]]));
  const summary = (/** @type {number[]} */ list) => ({
    geometricMean: rounded(Math.exp(list.reduce((sum, one) => sum + Math.log(one), 0) / list.length)),
    worst: rounded(Math.min(...list)),
  });
  const memory = Object.fromEntries(
    await Promise.all(servers.map(async ({ name, pid }) => [name, await residentMegabytes(pid)])),
  );
  const report = {
    powers,
    connections: CONNECTIONS,
    seconds: Number(values.seconds),
    rounds: Number(values.rounds),
    warm: summary(ratios('warmRatio')),
    cold: summary(ratios('coldRatio')),
    residentMegabytes: memory,
    peerFailed,
    results,
  };
  console.table(
    Object.fromEntries(
      results.map((row) => [
        row.name,
        {
          statements: row.statements,
          'warm/s': row.warm?.rate,
          'cold/s': row.cold?.rate,
          'peer/s': row.peer?.rate,
          'warm ×': row.warmRatio,
          'cold ×': row.coldRatio,
          'cpu ×': row.aboveConstant,
          'warm p99': row.warm?.p99,
          'cold p99': row.cold?.p99,
          'peer p99': row.peer?.p99,
        },
      ]),
    ),
  );
  console.log(
    `Against the peer, requests a second: warm ${JSON.stringify(report.warm)}, cold ${JSON.stringify(report.cold)}; MB ${JSON.stringify(memory)}`,
  );
  const folder = path.join(ROOT, 'bench', 'results');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${values.name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(path.join(folder, `${values.name}.svg`), picture(report));
} finally {
  for (const server of servers) await server.stop();
  await neo4j.stop();
}
