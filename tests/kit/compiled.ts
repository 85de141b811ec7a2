import path from 'node:path';
import { build } from '../../scripts/build.mjs';
import { packageRoot } from '../../src/config/package-root.js';

/**
 * Builds the sources that have changed since the last build. Child processes need the compiled code, because Node cannot run the
 * sources and users run compiled code.
 * @returns the folder with the compiled files, which have the names of the sources with the ending .js
 */
export async function compiled(): Promise<string> {
  await build(() => undefined);
  return path.join(packageRoot, 'dist');
}
