// Runs one command and ends it when its parent ends, in whatever way the parent ends: the parent has the other end of standard
// input, and the system closes it even after kill -9. The watchdog starts the command itself (instead of watching a process
// number), so the command never runs unwatched. It is plain JavaScript, because it must run without a compiler from the sources
// as well as beside dist/. The parent starts it in a session of its own (detached), so that Ctrl-C in a terminal does not reach
// the command before an orderly stop.
//
// Input: one line {"command", "arguments", "folder", "graceMilliseconds"}. The end of the input is the order to stop.
// Output: one line {"pid"} when the command runs; one line {"code", "signal"} or {"error"} when it has ended.
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
  // Standard error is a file that outlives the parent. A pipe to the parent would break and could end the command.
  child = spawn(order.command, order.arguments, { cwd: order.folder, stdio: ['ignore', 2, 2] });
  child.once('spawn', () => say({ pid: child?.pid }));
  // Without a process number the command never ran. A later error (a signal that was refused) does not mean that it has ended.
  child.on('error', (error) => child?.pid === undefined && end({ error: error.message }));
  child.once('exit', (code, signal) => end({ code, signal }));
}

function end(message) {
  child = undefined;
  process.stdout.write(`${JSON.stringify(message)}\n`, () => process.exit(0));
}

// The parent may be gone. Then no message can be delivered, but the command must still be stopped.
process.stdout.on('error', () => {});
process.stdin.on('error', stop);
const lines = createInterface({ input: process.stdin });
lines.once('line', start);
lines.once('close', stop);
process.on('SIGTERM', stop);
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
// The command does not outlive this process, whatever error ends it.
process.on('exit', () => child?.kill('SIGKILL'));
