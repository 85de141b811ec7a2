// @ts-check
// Preloaded into a command: ends it by SIGKILL in place of the Nth time that it moves a folder of a restore. A kill from
// outside hits the moment between two renames, which take microseconds, once in thousands of runs.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { rename } = fs;
let left = Number(process.env.DIES_AT_RENAME);
fs.rename = async (from, to) => {
  if (/[/\\]restore(?:d|-)/u.test(String(from))) left -= 1;
  if (left === 0) process.kill(process.pid, 'SIGKILL');
  await rename(from, to);
};
syncBuiltinESMExports();
