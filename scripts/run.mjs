#!/usr/bin/env node
// Builds what has changed, then becomes the command line. One process, so that a signal sent to `npm start` reaches the
// service itself: a shell between them would die of it and leave the service running.
import { build } from './build.mjs';

try {
  // Standard output is for the command's own answer.
  await build(console.error);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// Elsewhere than in production graphql looks at every type twice: 5 % of an answer.
process.env.NODE_ENV ??= 'production';
await import('../dist/src/cli/main.js');
