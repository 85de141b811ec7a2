// Writes many small invented issues of one city in the published record format, and measures what a start reads of them and how a
// graph grows with them. Nothing in these issues is real.

import { fork } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from '../scripts/build.mjs';
import { writeSource } from './write-source.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CITY = 'city-1';
const { values } = parseArgs({
  options: {
    issues: { type: 'string', default: '1000' },
    powers: { type: 'string', default: '10' },
    // Loads this many of the issues into a Neo4j of its own.
    load: { type: 'string', default: '0' },
    // Reads the issues in FOLDER and prints the figures; what this program starts for each measurement.
    read: { type: 'string' },
    known: { type: 'string' },
  },
});

const region = `region:${CITY}/city`;
const zone = `region:${CITY}/zone`;
/** @param {number} number */
const nameOf = (number) => `issue-${String(number).padStart(4, '0')}`;

/**
 * Writes an issue with one document, which gives powers to the zone and takes back the first power of the issue before it.
 * @param {string} folder @param {number} number @param {number} powers
 */
async function writeIssue(folder, number, powers) {
  const name = nameOf(number);
  const document = `document:${CITY}/${name}`;
  const at = (/** @type {number} */ row) => `provision:${CITY}/${name}/${row}`;
  const day = new Date(Date.UTC(2000, 0, number)).toISOString().slice(0, 10);
  const rows = Array.from({ length: powers }, (_, index) => index + 1);
  const title = (/** @type {number} */ row) => `第${number}期第${row}类事项核准`;
  await writeSource(folder, `${CITY}/${name}`, {
    documents: [
      {
        id: document,
        order: 0,
        number: `第1市发〔2000〕${number}号`,
        title: `第${number}号赋权通知`,
        issuer: `org:${CITY}/government`,
        issuedOn: day,
        status: 'IN_FORCE',
        lines: [1, powers + 1],
      },
    ],
    provisions: rows.map((row) => ({
      id: at(row),
      order: row,
      document,
      path: `附件1 第${row}项`,
      text: `${row}\t${title(row)}`,
      lines: [row, row],
    })),
    powers: rows.map((row) => ({
      id: `power:${CITY}/${name}/${row}`,
      order: row,
      title: title(row),
      certainty: 'CERTAIN',
      provisions: [at(row)],
      powerType: 'LICENSE',
      mainItem: title(row),
    })),
    transfers: rows.map((row) => ({
      id: `transfer:${CITY}/${name}/${row}`,
      order: row,
      kind: 'GRANT',
      verb: '赋予',
      from: `org:${CITY}/bureau-${row % 20}`,
      to: `org:${CITY}/committee`,
      grantedBy: `org:${CITY}/government`,
      responsibility: `power:${CITY}/${name}/${row}`,
      asWritten: title(row),
      fromAsWritten: `第1市第${row % 20}局`,
      toAsWritten: '开发区管委会',
      fromJurisdiction: { region },
      status: 'IN_FORCE',
      jurisdiction: { region: zone },
      effectiveFrom: day,
      instrument: document,
      certainty: 'CERTAIN',
      derivedBy: ['PLACE_OF_RECEIVER', 'DATE_OF_DOCUMENT'],
      provision: at(row),
      grounds: [at(row)],
    })),
    ...(number > 1 && {
      endings: [
        {
          id: `ending:${CITY}/${name}/1`,
          order: powers + 1,
          ends: `transfer:${CITY}/${nameOf(number - 1)}/1`,
          on: day,
          provision: at(1),
        },
      ],
    }),
  });
}

/** @param {string} folder */
async function writeNames(folder) {
  await writeSource(folder, `${CITY}/authority`, {
    regions: [
      { id: region, name: '第1市', kind: 'CITY' },
      { id: zone, name: '第1市开发区', kind: 'DEVELOPMENT_ZONE', partOf: region },
    ],
    organizations: [
      { id: `org:${CITY}/government`, name: '第1市人民政府', kind: 'GOVERNMENT', level: 'CITY', region },
      { id: `org:${CITY}/committee`, name: '第1市开发区管委会', kind: 'ZONE_COMMITTEE', region: zone },
      ...Array.from({ length: 20 }, (_, index) => ({
        id: `org:${CITY}/bureau-${index}`,
        name: `第1市第${index}局`,
        kind: 'DEPARTMENT',
        level: 'CITY',
        region,
      })),
    ],
  });
}

/** Measures in a process of its own what a start of the service reads. @param {string} folder @param {string} [known] */
function measured(folder, known) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [
      '--read',
      folder,
      ...(known ? ['--known', known] : []),
    ]);
    child.once('message', resolve);
    child.once('exit', (code) => reject(new Error(`exit code ${code}`)));
  });
}

/** The bytes of all files in a folder. @param {string} folder @returns {Promise<number>} */
async function bytesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries.filter((entry) => entry.isFile()).map((entry) => stat(path.join(entry.parentPath, entry.name))),
  );
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

if (values.read !== undefined) {
  const { expectedSources } = await import('../dist/src/load/source-folders.js');
  const started = performance.now();
  const sources = await expectedSources(values.read, values.known);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.send?.({ sources: sources.length, seconds: seconds.toFixed(2), megabytes: Math.round(megabytes) });
  process.exit();
}

await build(console.log);
const folder = await mkdtemp(path.join(tmpdir(), 'mandate-graph-issues-'));
try {
  const data = path.join(folder, 'data');
  const known = path.join(folder, 'known.json');
  await writeNames(data);
  for (let number = 1; number <= Number(values.issues); number++)
    await writeIssue(data, number, Number(values.powers));
  console.log(
    `${values.issues} issues of ${values.powers} powers: ${((await bytesIn(data)) / 1e6).toFixed(1)} MB`,
  );
  const report = { 'everything is read': await measured(data) };
  report['the first start'] = await measured(data, known);
  report['nothing has changed'] = await measured(data, known);
  await writeIssue(data, Number(values.issues), Number(values.powers) + 1);
  report['one issue has changed'] = await measured(data, known);
  console.table(report);

  if (Number(values.load) > 0) {
    const { defaultJarsDir, startLocalNeo4j } = await import('../dist/src/local-neo4j/index.js');
    const { loadSources } = await import('../dist/src/load/load.js');
    const { openDriver } = await import('../dist/src/database/driver.js');
    const stateDir = path.join(folder, 'state');
    const jarsDir = await defaultJarsDir(path.join(ROOT, '.state'));
    const neo4j = await startLocalNeo4j({ stateDir, jarsDir });
    const driver = openDriver(neo4j);
    const rows = [];
    const loaded = async (/** @type {number} */ issues, /** @type {string[]} */ names) => {
      const started = performance.now();
      await loadSources(
        driver,
        { database: 'neo4j' },
        names.map((name) => path.join(data, CITY, name)),
      );
      const seconds = (performance.now() - started) / 1000;
      const { records } = await driver.executeQuery(
        'MATCH (n) WITH count(n) AS nodes MATCH ()-[r]->() RETURN nodes, count(r) AS relationships',
      );
      rows.push({
        issues,
        'seconds for one': (seconds / names.length).toFixed(2),
        nodes: records[0]?.get('nodes'),
        relationships: records[0]?.get('relationships'),
      });
    };
    await loaded(0, ['authority']);
    const step = Math.max(1, Math.floor(Number(values.load) / 4));
    for (let from = 1; from <= Number(values.load); from += step) {
      const to = Math.min(from + step - 1, Number(values.load));
      await loaded(
        to,
        Array.from({ length: to - from + 1 }, (_, index) => nameOf(from + index)),
      );
    }
    console.table(rows);
    await driver.close();
    // Neo4j writes everything into its store only when it stops.
    await neo4j.stop();
    const store = await bytesIn(path.join(stateDir, 'neo4j', 'data', 'databases', 'neo4j'));
    console.log(`store: ${(store / 1e6).toFixed(1)} MB`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
