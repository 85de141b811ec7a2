#!/usr/bin/env node
// Builds what has changed, then runs the command line in the same process, so that a signal sent to `npm start` reaches the
// service itself: a shell in between would die of the signal and leave the service running.
import { build } from './build.mjs';

try {
  // Standard output is for the command's own answer.
  await build(console.error);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// Unless NODE_ENV is production, graphql checks every type twice, which takes 5 % of an answer.
process.env.NODE_ENV ??= 'production';
await import('../dist/src/cli/main.js');
