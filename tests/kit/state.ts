import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '../../src/config/package-root.js';
import { defaultJarsDir } from '../../src/local-neo4j/index.js';
import { temporaryFolder } from './folder.js';

/** Makes a new state folder that links to the jars of this machine, and removes it after the test file. */
export async function emptyState(): Promise<string> {
  const stateDir = temporaryFolder();
  const [there, here] = await Promise.all(
    [path.join(packageRoot, '.state'), stateDir].map((state) => defaultJarsDir(state)),
  );
  if (there === undefined || here === undefined) throw new Error('No folder of jars');
  await mkdir(path.dirname(here), { recursive: true });
  await symlink(there, here);
  return stateDir;
}
