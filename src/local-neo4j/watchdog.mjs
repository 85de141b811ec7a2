// Runs one command and ends it with its parent, however the parent ends: the parent holds the other end of standard input,
// and the system closes that even after kill -9. It runs the command itself (instead of watching a process number), so
// there is no moment in which the command runs unwatched. Plain JavaScript, because it must run without a compiler from
// the sources as well as beside dist/. It gets a session of its own from its parent (detached), so that Ctrl-C in a
// terminal does not reach the command before an orderly stop.
//
// In, one line: {"command", "arguments", "folder", "graceMilliseconds"}; then nothing, until the end of input means: stop.
// Out, one line each: {"pid"} when the command runs; {"code", "signal"} or {"error"} when it has ended.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** @type {import('node:child_process').ChildProcess | undefined} */
let child;
let graceMilliseconds = 0;
let stopping = false;

const say = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);

function stop() {
  if (stopping) return;
  stopping = true;
  if (child === undefined) process.exit(0);
  child.kill('SIGTERM');
  setTimeout(() => child?.kill('SIGKILL'), graceMilliseconds);
}

function start(line) {
  const order = JSON.parse(line);
  graceMilliseconds = order.graceMilliseconds;
  // Standard error is a file that outlives the parent; a pipe to it would break and could take the command down.
  child = spawn(order.command, order.arguments, { cwd: order.folder, stdio: ['ignore', 2, 2] });
  child.once('spawn', () => say({ pid: child?.pid }));
  // Without a number it never ran; an error later on (a signal refused) is no end.
  child.on('error', (error) => child?.pid === undefined && end({ error: error.message }));
  child.once('exit', (code, signal) => end({ code, signal }));
}

function end(message) {
  child = undefined;
  process.stdout.write(`${JSON.stringify(message)}\n`, () => process.exit(0));
}

// The parent may be gone: then there is nobody to tell, and the work is to be finished all the same.
process.stdout.on('error', () => {});
process.stdin.on('error', stop);
const lines = createInterface({ input: process.stdin });
lines.once('line', start);
lines.once('close', stop);
process.on('SIGTERM', stop);
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
// Whatever fault ends this process, the command does not outlive it.
process.on('exit', () => child?.kill('SIGKILL'));
