// Compiles the service and its pages into dist/, each only if its inputs have changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** @type {readonly { name: string, inputs: string[], command: string[], output: string }[]} */
export const PARTS = [
  {
    name: 'service',
    inputs: ['src', 'loaders', 'tsconfig.json', 'package-lock.json'],
    command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'],
    output: 'dist/src/cli/main.js',
  },
  {
    name: 'pages',
    inputs: ['web', 'operations', 'schema', 'package-lock.json'],
    command: ['node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'],
    output: 'dist/web/index.html',
  },
];

/**
 * @param {string} relative
 * @returns {Promise<string[]>}
 */
async function filesUnder(relative) {
  const entry = await stat(path.join(ROOT, relative));
  if (!entry.isDirectory()) return [relative];
  const names = await readdir(path.join(ROOT, relative));
  const nested = await Promise.all(names.sort().map((name) => filesUnder(`${relative}/${name}`)));
  return nested.flat();
}

/** @param {(typeof PARTS)[number]} part */
async function fingerprint({ inputs, command }) {
  const hash = createHash('sha256').update(command.join(' '));
  for (const input of inputs) {
    for (const file of await filesUnder(input)) {
      hash.update(`\0${file}\0`).update(await readFile(path.join(ROOT, file)));
    }
  }
  return hash.digest('hex');
}

/** @param {string[]} command */
function run(command) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(undefined) : reject(new Error(`exit code ${code}`))));
  });
}

/** @param {string} file */
async function readOptional(file) {
  return readFile(path.join(ROOT, file), 'utf8').catch(() => '');
}

/**
 * Brings dist/ up to date.
 * @param {(line: string) => void} report called with what is built and how long it took; not called if nothing has changed
 * @throws Error with the name of the part whose build failed; its own messages are on standard output
 */
export async function build(report) {
  await mkdir(path.join(ROOT, 'dist'), { recursive: true });
  for (const part of PARTS) {
    const stamp = `dist/.${part.name}.stamp`;
    const wanted = await fingerprint(part);
    const complete = (await readOptional(part.output)) !== '';
    if (complete && (await readOptional(stamp)) === wanted) continue;
    report(`Building the ${part.name} ...`);
    const started = Date.now();
    await run(part.command).catch((error) => {
      throw new Error(`The build of the ${part.name} failed: ${error.message}`);
    });
    await writeFile(path.join(ROOT, stamp), wanted);
    report(`Built the ${part.name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await build(console.log).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
