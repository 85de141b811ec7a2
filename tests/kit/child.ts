import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import type { Neo4jAddress } from '../../src/config/settings.js';

/** A program in a child process that a test can signal and kill. */
export interface Child {
  readonly process: ChildProcess;
  /** @returns everything that it has printed */
  readonly printed: () => string;
  /** Resolves when the process has ended, with exit code and signal. */
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
  /** Waits until the output matches the pattern. @throws Error with the output if the process ends before */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Waits until the service listens, even if it is not ready. @returns its address */
  listening(): Promise<string>;
}

/** The settings that name a database. */
export function settingsOf({ uri, username, password }: Neo4jAddress): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

/** Runs the built program. If it still runs after the test file, it is killed. */
export function runChild(args: readonly string[], settings: Readonly<Record<string, string>>): Child {
  return run([path.join(packageRoot, 'scripts/run.mjs'), ...args], settings);
}

/** Runs a script in Node. If it still runs after the test file, it is killed. */
export function runScript(script: string): Child {
  return run(['--input-type=module', '-e', script], {});
}

function run(args: readonly string[], settings: Readonly<Record<string, string>>): Child {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  afterAll(() => child.kill('SIGKILL'));
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      text += data;
    });
  const ended = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const says = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(text);
      if (found !== null) return found;
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`It ended without ${pattern}:\n${text}`);
      await sleep(20);
    }
  };
  const listening = async () => (await says(/^(?:Ready|Listening): (\S+)$/mu))[1] ?? '';
  return { process: child, printed: () => text, ended, says, listening };
}
