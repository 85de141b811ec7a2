import path from 'node:path';
import { build } from '../../scripts/build.mjs';
import { packageRoot } from '../../src/config/package-root.js';

/**
 * The compiled sources for a child process: what a user runs is compiled, and Node cannot read the sources. Builds what has
 * changed since the last build.
 * @returns the folder in which they stand under the same names, as .js
 */
export async function compiled(): Promise<string> {
  await build(() => undefined);
  return path.join(packageRoot, 'dist');
}
