import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The environment that programs are looked up in; a plain record, so that a test can pass an empty one. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Whether `path` is a file that this user may run. */
export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The first program called `name` on the PATH of `env`, or undefined. */
export async function findOnPath(name: string, env: Environment): Promise<string | undefined> {
  // To a shell, an empty entry means the current folder, from which no program should be run here.
  for (const folder of (env.PATH ?? '').split(delimiter).filter((entry) => entry !== '')) {
    const candidate = join(folder, name);
    if (await isExecutable(candidate)) return candidate;
  }
  return undefined;
}
