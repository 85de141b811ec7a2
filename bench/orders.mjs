// Loads data/ and the invented later issues one by one in random orders and takes them away in others, on a Neo4j of its own. After
// each step the whole graph must be that of one load of the sources that are left. The exit code is 1 if it is not.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { hashOf, wholeGraph } from '../tests/kit/everything.mjs';
import { fewRows } from '../tests/kit/few-records.mjs';
import { randomness, throughRandomOrder } from '../tests/kit/orders.mjs';
import { withLaterIssues } from '../tests/kit/with-later-issues.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FIRST = 'changzhi/2020-03';
const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    // Of the first issue one row in this many is loaded, with those that a later issue names; 1 loads it whole.
    every: { type: 'string', default: '100' },
  },
});

await build(console.log);
const { defaultJarsDir, startLocalNeo4j } = await import('../dist/src/local-neo4j/index.js');
const { extractSources } = await import('../dist/src/gazette/extract.js');
const { loadRecords } = await import('../dist/src/load/load.js');
const { RemovalError } = await import('../dist/src/load/load-refusal.js');
const { MissingTargetError } = await import('../dist/src/load/refuse-bad-references.js');
const { removeSource } = await import('../dist/src/load/remove-source.js');
const { sourceFolders } = await import('../dist/src/load/source-folders.js');
const { openDriver } = await import('../dist/src/database/driver.js');
const { RECORD_KINDS } = await import('../dist/src/records/prefixes.js');
const { danglingReferences, readRecords } = await import('../dist/src/records/read-files.js');
const { referencesOf } = await import('../dist/src/records/references.js');

const folder = await mkdtemp(path.join(tmpdir(), 'mandate-graph-orders-'));
const dataDir = withLaterIssues(folder);
extractSources({ check: false, dataDir, docsDir: path.join(folder, 'docs'), report: () => undefined });
const read = await Promise.all(sourceFolders(dataDir).map(readRecords));
const modules = { RECORD_KINDS, danglingReferences, referencesOf };
const sources = new Map(
  read.map((one) => {
    const others = read.filter((other) => other !== one);
    const isFirst = one.source.name === FIRST;
    return [one.source.name, isFirst ? fewRows(modules, one, others, Number(values.every)) : one];
  }),
);

const neo4j = await startLocalNeo4j({
  stateDir: path.join(folder, 'state'),
  jarsDir: await defaultJarsDir(path.join(ROOT, '.state')),
});
const driver = openDriver(neo4j);
const options = { database: 'neo4j', allowed: { removals: true } };
const load = (/** @type {readonly string[]} */ names) =>
  loadRecords(
    driver,
    options,
    names.flatMap((name) => sources.get(name) ?? []),
  );
/** @param {Promise<unknown>} work @param {new (...given: never) => Error} Refusal whether the work was not refused */
const accepted = (work, Refusal) =>
  work.then(
    () => true,
    (error) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );
const empty = () => driver.executeQuery('MATCH (n) DETACH DELETE n');

let wrong = 0;
try {
  /** @type {Map<string, { hash: string, steps: readonly string[] }[]>} */
  const found = new Map();
  const { shuffled } = randomness(Number(values.seed));
  for (let order = 1; order <= Number(values.orders); order += 1) {
    await empty();
    const started = performance.now();
    await throughRandomOrder({
      names: [...sources.keys()],
      shuffled,
      load: (name) => accepted(load([name]), MissingTargetError),
      remove: (name) => accepted(removeSource(driver, options, name), RemovalError),
      seen: async (names, steps) => {
        if (names.length === 0) return;
        const key = names.join(' ');
        found.set(key, [...(found.get(key) ?? []), { hash: hashOf(await wholeGraph(driver)), steps }]);
      },
    });
    console.log(`order ${order}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
  }
  for (const [key, those] of found) {
    await empty();
    await load(key.split(' '));
    const hash = hashOf(await wholeGraph(driver));
    for (const { steps } of those.filter((one) => one.hash !== hash)) {
      wrong += 1;
      console.log(`Another graph than one load of ${key}: ${steps.join(', ')}`);
    }
  }
  const states = [...found.values()].flat().length;
  console.log(
    `${values.orders} orders of ${sources.size} sources: ${states} graphs, ${found.size} sets, ${wrong} wrong`,
  );
} finally {
  await driver.close();
  await neo4j.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;
