import { createInterface } from 'node:readline/promises';
import { runCommandLine } from './program.js';

const DEFAULT_WIDTH = 100;

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

// Node reports a write that exceeds a file size limit as EFBIG. But the package of the lock file ends the process at
// SIGXFSZ, which leaves half an export behind, unless the signal has another listener.
process.on('SIGXFSZ', () => {});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  environment: process.env,
  ask: process.stdin.isTTY === true ? ask : undefined,
  isWatched: process.stderr.isTTY === true,
  width: process.stdout.columns ?? DEFAULT_WIDTH,
});
process.exit();
