// @ts-check
// Loaded before the program (`--import`): once a file or folder is there, it takes all file handles but a few. Node opens more
// than a hundred while it loads the program, so no limit of the shell is low enough for what comes later.
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
