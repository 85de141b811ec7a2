import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { packageRoot } from '../config/package-root.js';
import type { Environment } from './executables.js';
import { hasEndedWithin, identifyProcess, type ProcessIdentity, sendSignal } from './process-identity.js';

// The path starts at the package's root, because this file is not compiled and dist/ has only the compiler's output.
const watchdogPath = join(packageRoot, 'src', 'local-neo4j', 'watchdog.mjs');

const watchdogMessage = z.union([
  z.strictObject({ pid: z.int() }),
  z.strictObject({ code: z.int().nullable(), signal: z.string().nullable() }),
  z.strictObject({ error: z.string() }),
]);

/** How a watched command ended; `error` if it could not be run at all. */
export interface ProcessEnd {
  readonly code: number | null;
  /** The signal that ended it, if the watchdog could report it. */
  readonly signal?: string | null;
  readonly error?: string;
}

/** A command that ends with this process, however this process ends. */
export interface WatchedProcess {
  readonly watchdogPid: number;
  /** Runs the command. @returns its process number, or undefined when it ended before it had one (see `ended`). */
  run(command: string, args: string[]): Promise<number | undefined>;
  /** Resolves when both the command and its watchdog have ended. */
  readonly ended: Promise<ProcessEnd>;
  /** Asks for an orderly end; wait for `ended`. */
  stop(): void;
}

/**
 * Starts the watchdog of a command. `run` starts the command later, so that the caller can note the watchdog's process number
 * before the command runs.
 * @param options.outputFile receives the output of the command; created anew at each start
 * @param options.graceMilliseconds the time between asking the command to end and killing it
 */
export async function startWatchdog(options: {
  folder: string;
  outputFile: string;
  graceMilliseconds: number;
  env: Environment;
}): Promise<WatchedProcess> {
  const { folder, outputFile, graceMilliseconds } = options;
  // Hooks of a debugger or test runner are meant for the service, not for the watchdog.
  const { NODE_OPTIONS: _options, NODE_V8_COVERAGE: _coverage, ...env } = options.env;
  await mkdir(dirname(outputFile), { recursive: true });
  const output = await open(outputFile, 'w', 0o600);
  let watchdog: ChildProcess;
  try {
    watchdog = spawn(process.execPath, [watchdogPath], {
      cwd: folder,
      env,
      detached: true,
      stdio: ['pipe', 'pipe', output.fd],
    });
    await new Promise((resolve, reject) => watchdog.once('spawn', resolve).once('error', reject));
  } finally {
    await output.close();
  }
  const { pid: watchdogPid, stdin, stdout } = watchdog;
  if (watchdogPid === undefined || stdin === null || stdout === null)
    throw new Error('The watchdog has no pipes.');
  // The watchdog may end before it has received an order; `ended` reports that.
  stdin.on('error', () => {});

  let command: ProcessIdentity | undefined;
  let ending: ProcessEnd | undefined;
  let announce: (pid: number | undefined) => void = () => {};
  const running = new Promise<number | undefined>((resolve) => {
    announce = resolve;
  });
  createInterface({ input: stdout }).on('line', (line) => {
    const message = watchdogMessage.parse(JSON.parse(line));
    if ('pid' in message) announce(message.pid);
    else if ('error' in message) ending = { code: null, error: message.error };
    else ending = message;
  });

  const ended = new Promise((resolve) => watchdog.once('close', resolve)).then(async () => {
    announce(undefined);
    // Without a last message the watchdog itself was ended from outside, and the command would now run unwatched.
    if (ending === undefined && command !== undefined) await endUnwatched(command, graceMilliseconds);
    return ending ?? { code: null };
  });

  return {
    watchdogPid,
    ended,
    stop: () => stdin.end(),
    run: async (path, args) => {
      stdin.write(`${JSON.stringify({ command: path, arguments: args, folder, graceMilliseconds })}\n`);
      const pid = await running;
      if (pid !== undefined) command = await identifyProcess(pid);
      return pid;
    },
  };
}

async function endUnwatched(command: ProcessIdentity, graceMilliseconds: number): Promise<void> {
  await sendSignal(command, 'SIGTERM');
  if (await hasEndedWithin(command, graceMilliseconds)) return;
  await sendSignal(command, 'SIGKILL');
  await hasEndedWithin(command, 10_000);
}
