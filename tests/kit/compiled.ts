import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { packageRoot } from '../../src/config/package-root.js';

/**
 * Compiles sources for a child process: what a user runs is compiled, and Node cannot read the sources.
 * @param files relative to the package, as src/local-neo4j/index.ts; what they import is compiled too
 * @returns the folder in which they stand under the same names, as .js; removed after the test file
 */
export async function compiled(...files: readonly string[]): Promise<string> {
  await mkdir(path.join(packageRoot, '.state'), { recursive: true });
  const into = await mkdtemp(path.join(packageRoot, '.state', 'test-build-'));
  afterAll(() => rm(into, { recursive: true, force: true }));
  const config = {
    extends: path.join(packageRoot, 'tsconfig.json'),
    compilerOptions: {
      rootDir: packageRoot,
      outDir: into,
      noCheck: true,
      incremental: false,
      tsBuildInfoFile: null,
    },
    include: [],
    files: files.map((file) => path.join(packageRoot, file)),
  };
  await writeFile(path.join(into, 'tsconfig.json'), JSON.stringify(config));
  const tsc = path.join(packageRoot, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', into]);
  return into;
}
