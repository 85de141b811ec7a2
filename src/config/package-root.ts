import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function folderWithPackageJson(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  if (dirname(from) === from) throw new Error(`No package.json above ${fileURLToPath(import.meta.url)}`);
  return folderWithPackageJson(dirname(from));
}

/**
 * The folder of this package. Found by walking up, because the sources (`src/`) and the compiled files (`dist/src/`) lie at
 * different depths and files such as `pom.xml` or `data/` are not copied into `dist/`.
 */
export const packageRoot: string = folderWithPackageJson(dirname(fileURLToPath(import.meta.url)));
