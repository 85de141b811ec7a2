import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';
import type { Neo4jAddress } from '../../src/config/settings.js';

/** The command line as a process of its own, to be signalled and killed. */
export interface Child {
  readonly process: ChildProcess;
  /** Everything that it has printed. */
  readonly printed: () => string;
  /** Exit code and signal, when it has ended. */
  readonly ended: Promise<readonly [number | null, NodeJS.Signals | null]>;
  /** Waits until it has printed something. @throws Error with what it printed when it ends before */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Waits until it serves, ready or not. @returns the address */
  listening(): Promise<string>;
}

/** The settings that name a database. */
export function settingsOf({ uri, username, password }: Neo4jAddress): Record<string, string> {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

/** Runs the built program; killed after the test file where it is still there. */
export function runChild(args: readonly string[], settings: Readonly<Record<string, string>>): Child {
  return run([path.join(packageRoot, 'scripts/run.mjs'), ...args], settings);
}

/** Runs a script in Node; killed after the test file where it is still there. */
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
