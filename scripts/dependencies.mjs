// Writes docs/dependencies.md: the packages of this program with version, licence and last release. Versions and licences come
// from the lock files. The last releases come from the registry, which is asked with --look only.
//   node scripts/dependencies.mjs [--look [PACKAGE...]]
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FILE = path.join(ROOT, 'docs/dependencies.md');
const run = promisify(execFile);

/**
 * A package in package.json or bench/package.json, with the values of its row in the table.
 * @typedef {{ name: string, version: string, licence: string, use: 'runs' | 'development' | 'bench' }} Dependency
 */

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8'));

/**
 * @param {string} folder
 * @returns {{ name: string, version: string, licence: string, dev: boolean }[]}
 */
function namedIn(folder) {
  const { dependencies = {}, devDependencies = {} } = json(path.join(folder, 'package.json'));
  const { packages } = json(path.join(folder, 'package-lock.json'));
  return Object.keys({ ...dependencies, ...devDependencies }).map((name) => {
    const { version, license } = packages[`node_modules/${name}`];
    return { name, version, licence: license ?? 'none named', dev: name in devDependencies };
  });
}

/**
 * The packages of package.json and bench/package.json, each once.
 * @returns {Dependency[]}
 */
export function dependencies() {
  const own = namedIn('.').map(({ dev, ...one }) => {
    /** @type {Dependency['use']} */
    const use = dev ? 'development' : 'runs';
    return { ...one, use };
  });
  const known = new Set(own.map(({ name }) => name));
  const bench = namedIn('bench')
    .filter(({ name }) => !known.has(name))
    .map(({ dev: _, ...one }) => ({ ...one, use: /** @type {const} */ ('bench') }));
  return [...own, ...bench];
}

/**
 * The last releases in the committed table, by package: version and day.
 * @returns {Map<string, string>}
 */
export function lastReleases() {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  return new Map(
    [...text.matchAll(/^\| `([^`]+)` \|.*\| ([^|]*) \|$/gmu)].map(([, name = '', last = '']) => [name, last]),
  );
}

/** @param {string} name */
async function lookUp(name) {
  const { stdout } = await run('npm', ['view', name, 'dist-tags.latest', 'time', '--json']);
  const { 'dist-tags.latest': latest, time } = JSON.parse(stdout);
  return `${latest}, ${time[latest].slice(0, 10)}`;
}

const USE = {
  runs: 'the service',
  development: 'building and testing',
  bench: 'benchmarks',
};

/**
 * The whole document.
 * @param {ReadonlyMap<string, string>} last the result of lastReleases()
 */
export function document(last) {
  const neo4j = /<neo4j\.version>([^<]+)</u.exec(readFileSync(path.join(ROOT, 'pom.xml'), 'utf8'))?.[1] ?? '';
  const row = (/** @type {Dependency} */ { name, version, licence, use }) =>
    `| \`${name}\` | ${version} | ${licence} | ${USE[use]} | ${last.get(name) ?? ''} |`;
  return `# Dependencies

This page lists the packages in \`package.json\` and \`bench/package.json\`. The lock files also list the packages that these need. Every
version is pinned. \`node scripts/dependencies.mjs\` generates this page. With \`--look\` it also asks the registry for the last release of each
package and its date.

| package | version | licence | used for | last release at the last look-up |
|---|---|---|---|---|
${dependencies().map(row).join('\n')}

These run as separate programs: Node, Java, and Neo4j Community ${neo4j} (GPL-3.0, \`pom.xml\`), which Maven downloads.

## Tested on

- Node 20, 22, 24 and 26: \`node scripts/node-versions.mjs\` runs the unit tests on each version, then starts the service, sends
  one query and stops it. The whole suite runs on one version. Node 20 has had no support since April 2026.
- Neo4j Community 5.26.30 on Java 17: the whole suite.
- Neo4j Community 2026.08.1 on Java 25 (\`org.neo4j:neo4j\` and \`org.neo4j.app:neo4j-server\` from Maven): a load of the gazette, a
  start, and every persisted operation with the same answer.
- A cluster and Aura were not tested.
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const last = lastReleases();
  const [flag, ...named] = process.argv.slice(2);
  const wanted = named.length > 0 ? named : dependencies().map(({ name }) => name);
  if (flag === '--look') for (const name of wanted) last.set(name, await lookUp(name));
  writeFileSync(FILE, document(last));
}
