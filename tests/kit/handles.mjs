// @ts-check
// Loaded before the program (`--import`). As soon as a given file or folder exists, it takes all file handles except a few. Node
// itself opens more than a hundred while it loads the program, so no limit of the shell is low enough for the code after it.
import { closeSync, existsSync, openSync } from 'node:fs';

const { HANDLES_TAKEN_WITH: sign = '', HANDLES_LEFT: left = '0' } = process.env;

function take() {
  /** @type {number[]} */
  const taken = [];
  try {
    for (;;) taken.push(openSync('/dev/null', 'r'));
  } catch {
    for (const handle of taken.slice(0, Number(left))) closeSync(handle);
  }
}

function watch() {
  if (existsSync(sign)) take();
  else setImmediate(watch).unref();
}
watch();
