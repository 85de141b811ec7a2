import { runCommandLine } from '../../src/cli/program.js';
import type { ExitCode } from '../../src/cli/terminal.js';
import type { Neo4jAddress } from '../../src/config/settings.js';
import { settingsOf } from './child.js';

/** The result of a command: its exit code and its output. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line with these settings, as a shell does. `ask` answers questions like a person at the terminal. */
export async function commandLineWith(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  ask?: (question: string) => Promise<string>,
): Promise<Ran> {
  const printed = { out: '', err: '' };
  const code = await runCommandLine(args, {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    environment,
    ask,
    isWatched: false,
    width: 120,
  });
  return { code, ...printed };
}

/** Runs the command line against a database. */
export async function commandLine(args: readonly string[], address: Neo4jAddress): Promise<Ran> {
  return commandLineWith(args, settingsOf(address));
}
