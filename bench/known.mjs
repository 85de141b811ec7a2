// Measures what a question costs that also says what was known on a day: medians with and without `asKnownOn`, cold and warm.
//   node bench/known.mjs CITY... [--state FOLDER] [--rounds 3] [--seconds 2]
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { openDriver } from '../dist/src/database/driver.js';
import { defaultJarsDir, startLocalNeo4j } from '../dist/src/local-neo4j/index.js';
import { ask, loadCities, median, serve, settingsFor, shuffled, untilQuiet } from './servers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CONNECTIONS = 16;
const DAY = '2020-08-01';
const POWER = 'power:changzhi/zf-2020-17/annex1/16';
const HOLDING = 'status role holder { name } responsibility { title }';

/** Each question, with a place for the second clock. @type {Record<string, (known: string) => string>} */
const QUESTIONS = {
  'who owns': (known) =>
    `{ whoOwns(about: "建筑工程施工许可证核发", asOf: "${DAY}"${known}, place: "长治高新区") { nodes { ${HOLDING} } } }`,
  'a verdict': (known) =>
    `{ mayExercise(holder: "长治经开区管委会", responsibility: "${POWER}", asOf: "${DAY}"${known}, place: "长治经开区") { answer reason explanation citations { path quote } } }`,
  'what a body holds, 50 rows': (known) =>
    `{ holder(by: { id: "org:changzhi/gaoxin-committee" }) { holdings(asOf: "${DAY}"${known}, first: 50) { totalCount nodes { ${HOLDING} } } } }`,
  'a chain': (known) =>
    `{ responsibility(id: "${POWER}") { holdings(place: "长治高新区", asOf: "${DAY}"${known}) { nodes { holder { name } chain { complete root { name } hops { giverHeldBy } } } } } }`,
  'a comparison': (known) =>
    `{ compareHolders(left: "长治高新区管委会", right: "长治经开区管委会", asOf: "${DAY}"${known}, status: [IN_FORCE]) { both(first: 20) { totalCount nodes { title } } onlyLeft(first: 20) { totalCount } } }`,
  'a history': (known) =>
    `{ responsibility(id: "${POWER}") { history(first: 50${known}) { nodes { kind on document { number } } } } }`,
};
const CLOCKS = { without: '', with: `, asKnownOn: "${DAY}"` };

const { values, positionals: cities } = parseArgs({
  allowPositionals: true,
  options: {
    state: { type: 'string', default: path.join(ROOT, '.state', 'bench') },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    heap: { type: 'string', default: '1024' },
  },
});

const neo4j = await startLocalNeo4j({
  stateDir: values.state,
  jarsDir: await defaultJarsDir(path.join(ROOT, '.state')),
  heapMegabytes: Number(values.heap),
  report: console.log,
});
const driver = openDriver(neo4j);
/** @type {import('./servers.mjs').Server[]} */
const servers = [];
try {
  await loadCities(driver, cities);
  const { records } = await driver.executeQuery('MATCH (n:Power) RETURN count(n) AS powers');
  console.log(`${records[0]?.get('powers')} powers`);
  for (const [name, cache] of [
    ['cold', '0'],
    ['warm', '256'],
  ])
    servers.push(
      await serve(name ?? '', ['scripts/run.mjs', 'start'], {
        ...settingsFor(neo4j),
        MANDATE_CACHE_MB: cache ?? '',
      }),
    );
  const cells = servers.flatMap((server) =>
    Object.entries(QUESTIONS).flatMap(([question, text]) =>
      Object.entries(CLOCKS).map(([clock, known]) => ({ server, question, clock, query: text(known) })),
    ),
  );
  /** @type {Map<string, number[]>} */
  const medians = new Map();
  /** @type {Record<string, number>} */
  const statements = {};
  // The first round only warms up.
  for (let round = 0; round <= Number(values.rounds); round++)
    for (const { server, question, clock, query } of shuffled(cells)) {
      if (server.name === 'cold')
        statements[`${question} ${clock}`] = (await ask(server, { query })).statements;
      const { latency, non2xx, errors } = await autocannon({
        url: `${server.url}/graphql`,
        connections: CONNECTIONS,
        duration: Number(values.seconds),
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      if (non2xx + errors > 0) throw new Error(`${question}: ${non2xx + errors} answers were refused`);
      const key = `${question} ${server.name} ${clock}`;
      if (round > 0) medians.set(key, [...(medians.get(key) ?? []), latency.p50]);
      await untilQuiet(neo4j.pid);
    }
  const of = (/** @type {string} */ key) => `${median(medians.get(key) ?? [])} ms`;
  console.table(
    Object.fromEntries(
      Object.keys(QUESTIONS).map((question) => [
        question,
        {
          statements: `${statements[`${question} without`]} / ${statements[`${question} with`]}`,
          'cold without': of(`${question} cold without`),
          'cold with': of(`${question} cold with`),
          'warm without': of(`${question} warm without`),
          'warm with': of(`${question} warm with`),
        },
      ]),
    ),
  );
} finally {
  for (const server of servers) await server.stop();
  await driver.close();
  await neo4j.stop();
}
