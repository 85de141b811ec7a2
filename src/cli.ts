import path from 'node:path';
import { parseArgs } from 'node:util';
import { extract } from './gazette/extract.js';
import { loadSources } from './load/load.js';
import { LocalNeo4jError } from './neo4j/index.js';
import { packageRoot } from './root.js';
import { openDatabase } from './server/database.js';
import { ListenError } from './server/listen.js';
import { startService } from './server/service.js';
import { environmentSchema, readSettings, SettingsError } from './settings.js';

const HELP = `mandate-graph: who holds which public power or duty, and the words that say so

  npm start                      runs the service; Ctrl-C stops it
  npm run load -- PATH...        loads sources (folders with records/) into the graph, each whole or not at all
  npm run extract                reads the gazettes under data/ into records
  npm run extract -- --check     fails when the records are not what the gazettes say

Without NEO4J_URI a Neo4j of this machine's own is run (Java 17 or later; Maven for the first start). Settings are
environment variables:

${Object.entries(environmentSchema.shape)
  .map(([name, { description }]) => `  ${name}\n      ${description}`)
  .join('\n')}
`;

const OK = 0;
const FAILED = 1;
const WRONG_USE = 2;
/** What a shell reports for a program that SIGINT ended. */
const INTERRUPTED = 130;
/** A stop takes 3 s; with a wedged network some of its steps never end. */
const STOP_MS = 20_000;

/** The command line was not understood; the message says what is allowed. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Waits for a signal to stop. A second one ends this process at once; the watchdog then ends its Neo4j. */
async function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        process.once(signal, () => process.exit(INTERRUPTED));
        resolve(signal);
      });
    }
  });
}

async function start(): Promise<number> {
  const settings = readSettings(process.env);
  const signal = stopSignal();
  const starting = startService(settings, say);
  // Neo4j's start cannot be interrupted halfway; the watchdog ends it with this process.
  const service = await Promise.race([starting, signal]);
  if (typeof service === 'string') return INTERRUPTED;

  for (const reason of service.reasons) say(`Not ready: ${reason}`);
  say(`${service.reasons.length === 0 ? 'Ready' : 'Listening'}: ${service.url}`);
  const broken = await Promise.race([signal.then(() => undefined), service.broken]);
  say(broken ?? 'Stopping ...');
  setTimeout(() => {
    say(`Not everything has ended within ${STOP_MS / 1000} s`);
    process.exit(FAILED);
  }, STOP_MS).unref();
  await service.stop();
  return broken === undefined ? OK : FAILED;
}

async function load(paths: readonly string[]): Promise<number> {
  if (paths.length === 0)
    throw new UsageError('load needs at least one PATH: a source, a folder with records/');
  const settings = readSettings(process.env);
  const database = await openDatabase(settings, say);
  try {
    const folders = paths.map((given) => path.resolve(given));
    await loadSources(database.driver, { database: settings.database, report: say }, folders);
    return OK;
  } finally {
    await database.close();
  }
}

async function run(args: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command, ...rest] = positionals;
  if (values.help || command === undefined || command === 'help') {
    process.stdout.write(HELP);
    return command === undefined && !values.help ? WRONG_USE : OK;
  }
  if (values.check && command !== 'extract') throw new UsageError('--check belongs to extract');
  if (command === 'load') return load(rest);
  if (rest.length > 0) throw new UsageError(`${command} takes no "${rest.join(' ')}"`);
  if (command === 'start') return start();
  if (command === 'extract') {
    return extract({
      check: values.check ?? false,
      dataDir: path.join(packageRoot, 'data'),
      docsDir: path.join(packageRoot, 'docs'),
      report: say,
    });
  }
  throw new UsageError(`There is no command "${command}"; there are start, load and extract`);
}

/** Faults of the user or of the machine: their message says all; of a fault of ours the stack is wanted. */
function isExplained(error: unknown): error is Error {
  return error instanceof LocalNeo4jError || error instanceof ListenError;
}

function isWrongUse(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return error instanceof UsageError || error instanceof SettingsError || code.startsWith('ERR_PARSE_ARGS');
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.exitCode = isWrongUse(error) ? WRONG_USE : FAILED;
  const text = isWrongUse(error) || isExplained(error) ? error.message : error;
  console.error(text);
}
process.exit();
