import { runCommandLine } from './cli/program.js';

const DEFAULT_WIDTH = 100;

process.exitCode = await runCommandLine(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  environment: process.env,
  isWatched: process.stderr.isTTY === true,
  width: process.stdout.columns ?? DEFAULT_WIDTH,
});
process.exit();
