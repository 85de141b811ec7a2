// Tests this program on several versions of Node: the unit tests, then a start with a local Neo4j, one operation and a stop.
// The binaries come from the registry's package `node`.
//   node scripts/node-versions.mjs [VERSION...]
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from './build.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** The oldest version that package.json allows, the supported ones, and the newest. README names them. */
const VERSIONS = ['20', '22', '24', '26'];
const START_MS = 300_000;
const run = promisify(execFile);

/**
 * Where npm keeps the binary of a version.
 * @param {string} version
 */
async function binaryOf(version) {
  const print = ['--', 'node', '-p', 'process.execPath'];
  const { stdout } = await run('npm', ['exec', '--yes', `--package=node@${version}`, ...print]);
  return stdout.trim();
}

/** @param {string} node */
async function unitTests(node) {
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const { stdout } = await run(node, [vitest, 'run', '--project', 'unit'], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error) => {
    throw new Error(`the unit tests fail:\n${error.stdout}`);
  });
  return stdout.trim().split('\n').at(-1) ?? '';
}

/** @param {string} node */
async function start(node) {
  const child = spawn(node, [path.join(ROOT, 'scripts/run.mjs'), 'start'], {
    // The versions share a state folder of their own, so that Neo4j's jars are downloaded only once.
    env: { MANDATE_STATE_DIR: path.join(ROOT, '.state/node-versions'), ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  const late = setTimeout(() => child.kill('SIGKILL'), START_MS);
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      printed += data;
    });
  const url = await new Promise((resolve, reject) => {
    child.stdout.on('data', () => {
      const found = /^Ready: (\S+)$/mu.exec(printed);
      if (found !== null) resolve(found[1]);
    });
    ended.then(() => reject(new Error(`the start fails:\n${printed}`)));
  });
  const answer = await fetch(`${url}/graphql?query={graph{sources{name}}}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  const text = await answer.text();
  child.kill('SIGTERM');
  const [code] = await ended;
  clearTimeout(late);
  if (!text.includes('"sources":[{"name"') || code !== 0)
    throw new Error(`the service answers ${text} and ends with ${code}:\n${printed}`);
}

await build(console.log);
for (const version of process.argv.length > 2 ? process.argv.slice(2) : VERSIONS) {
  try {
    const node = await binaryOf(version);
    const { stdout } = await run(node, ['--version']);
    const tests = await unitTests(node);
    await start(node);
    console.log(`Node ${stdout.trim()}: ${tests}; starts, answers, stops`);
  } catch (error) {
    console.error(`Node ${version}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}
