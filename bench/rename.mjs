// Renames a body that has many holdings, on a Neo4j of its own, and tells how long that takes or how it is refused.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { manyDuties, NAMES, RENAME } from '../tests/kit/many-duties.mjs';
import { writeSource } from './write-source.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** So many holdings are in one source, so that a heap of 1 GB is enough for it. */
const IN_ONE = 10_000;
const { values } = parseArgs({
  options: { holdings: { type: 'string', default: '50000' }, heap: { type: 'string', default: '1024' } },
});

await build(console.log);
const { defaultJarsDir, startLocalNeo4j } = await import('../dist/src/local-neo4j/index.js');
const { loadSources } = await import('../dist/src/load/load.js');
const { openDriver } = await import('../dist/src/database/driver.js');
const folder = await mkdtemp(path.join(tmpdir(), 'mandate-graph-rename-'));
const neo4j = await startLocalNeo4j({
  stateDir: path.join(folder, 'state'),
  jarsDir: await defaultJarsDir(path.join(ROOT, '.state')),
  heapMegabytes: Number(values.heap),
});
const driver = openDriver(neo4j);
try {
  const folders = [await writeSource(folder, 'jia/authority', NAMES)];
  for (let left = Number(values.holdings), part = 1; left > 0; left -= IN_ONE, part++)
    folders.push(
      await writeSource(folder, `jia/part-${part}`, manyDuties(`part-${part}`, Math.min(left, IN_ONE))),
    );
  const options = { database: 'neo4j', report: console.log };
  await loadSources(driver, options, folders);
  const rename = await writeSource(folder, 'jia/rename', RENAME);
  const started = performance.now();
  await loadSources(driver, options, [rename]).catch((error) => console.log(error.message));
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${values.holdings} holdings, heap ${values.heap} MB: ${((performance.now() - started) / 1000).toFixed(0)} s, ${megabytes} MB of this process`,
  );
} finally {
  await driver.close();
  await neo4j.stop();
  await rm(folder, { recursive: true, force: true });
}
